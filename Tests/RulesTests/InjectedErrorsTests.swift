import Foundation
import Linting
import TestSupport
import Testing
import TextModel

@Suite("Paragraphs with one error each")
struct InjectedErrorsTests {
  @Test("There are at least twenty-four kinds of error with five paragraphs each, and sixty clean paragraphs")
  func areMany() {
    let kinds = Dictionary(grouping: InjectedError.all, by: \.kind)
    #expect(kinds.filter { $0.key != InjectedError.clean && $0.value.count >= 5 }.count >= 24)
    #expect(kinds[InjectedError.clean, default: []].count >= 60)
    #expect(Set(InjectedError.all.map(\.id)).count == InjectedError.all.count)
  }

  @Test("The error, and only that, is found at its place and mended", arguments: InjectedError.all)
  func areFound(_ error: InjectedError) {
    let findings = Checking.findings(in: error.text, Checking.standard).filter { $0.severity >= .information }
    let misses = error.misses(of: findings)
    let known = KnownMisses.injectedErrors[error.id, default: []]
    let described = findings.map { Checking.describe($0, in: error.text) }.joined(separator: "\n")
    let unexpected = misses.subtracting(known).map { "\(error.id) · \($0.rawValue)" }.sorted()
    #expect(unexpected.isEmpty, "\(error.text)\(described)")
    let stale = known.subtracting(misses).map { "\(error.id) · \($0.rawValue)" }.sorted()
    #expect(stale.isEmpty, "This holds now: take it out of known-misses.txt")
  }

  @Test("Every known miss is one of a paragraph that exists")
  func missesExist() {
    let unknown = Set(KnownMisses.injectedErrors.keys).subtracting(InjectedError.all.map(\.id))
    #expect(unknown.isEmpty)
  }
}

/// What can be wrong with what the checker says about a paragraph.
enum Miss: String, Hashable, Sendable {
  /// No finding of a fitting rule at the marked place.
  case unfound
  /// The finding at the place has fixes, and none of them gives the right text.
  case mendedWrong = "mended-wrong"
  /// A finding where nothing is wrong.
  case falseAlarm = "false-alarm"
}

/// A paragraph of `InjectedErrors/`, written without regard to how the rules work.
///
/// A file holds one kind of error: a line that names it, a line with the rules that may find it, then records. A record is
/// its id behind `@`, the text with `⟦ ⟧` round the place, and, where a copy editor would have exactly one answer, the
/// right words for that place behind `→` (`∅`: nothing). `\u{200B}` stands for a character that cannot be seen.
struct InjectedError: Sendable, CustomTestStringConvertible {
  static let clean = "clean"

  var id: String
  var kind: String
  var rules: Set<String>
  var text: String
  /// The marked place in bytes; nil in a clean paragraph.
  var range: Range<Int>?
  var corrected: String?

  var testDescription: String { id }

  static let all: [InjectedError] = TextFolder.named("InjectedErrors").flatMap { name, text -> [InjectedError] in
    let kind = String(name.dropLast(4))
    if kind == "known-misses" { return [] }
    let records = text.components(separatedBy: "\n@")
    let rules = records.first?.split(separator: "\n").first { $0.hasPrefix("rules:") }
    let ids = (rules?.dropFirst(6) ?? "").split(separator: " ").map(String.init)
    return records.dropFirst().map { InjectedError(record: $0, kind: kind, rules: Set(ids)) }
  }

  private init(record: String, kind: String, rules: Set<String>) {
    var lines = record.trimmingCharacters(in: .newlines).components(separatedBy: "\n")
    id = lines.removeFirst()
    self.kind = kind
    self.rules = rules
    var replacement: String?
    if let last = lines.last, last.hasPrefix("→ ") {
      replacement = Self.unescaped(last.dropFirst(2).replacingOccurrences(of: "∅", with: ""))
      lines.removeLast()
    }
    let marked = MarkedText(Self.unescaped(lines.joined(separator: "\n")) + "\n")
    text = marked.text
    range = marked.ranges.first
    guard let range, let replacement else { return }
    let bytes = Array(text.utf8)
    corrected = String(
      decoding: bytes[..<range.lowerBound] + Array(replacement.utf8) + bytes[range.upperBound...], as: UTF8.self)
  }

  /// The text with each `\u{…}` as the character that it names.
  private static func unescaped(_ text: String) -> String {
    var result = ""
    for (index, part) in text.components(separatedBy: "\\u{").enumerated() {
      guard index > 0, let end = part.firstIndex(of: "}"),
        let scalar = UInt32(part[..<end], radix: 16).flatMap(Unicode.Scalar.init)
      else {
        result += part
        continue
      }
      result.unicodeScalars.append(scalar)
      result += part[part.index(after: end)...]
    }
    return result
  }

  /// What is wrong with these findings of the text.
  func misses(of findings: [Finding]) -> Set<Miss> {
    guard let range else { return findings.isEmpty ? [] : [.falseAlarm] }
    // Two characters of tolerance on each side.
    let wide = max(0, range.lowerBound - 6)..<(range.upperBound + 6)
    var result: Set<Miss> = []
    let near = findings.filter { finding in
      finding.range.lowerBound <= range.upperBound && range.lowerBound <= finding.range.upperBound
    }
    if near.count < findings.count { result.insert(.falseAlarm) }
    let found = near.filter {
      rules.contains($0.rule.name) && $0.range.lowerBound >= wide.lowerBound && $0.range.upperBound <= wide.upperBound
    }
    if found.isEmpty { result.insert(.unfound) }
    let fixes = found.flatMap(\.fixes).filter { !$0.edits.isEmpty }
    if let corrected, !fixes.isEmpty, !fixes.contains(where: { Checking.applying($0, to: text) == corrected }) {
      result.insert(.mendedWrong)
    }
    return result
  }
}

/// What the checker is known to get wrong: a line for each case, its id, the miss and the reason, with `·` between them.
enum KnownMisses {
  static let injectedErrors = read("InjectedErrors")

  private static func read(_ folder: String) -> [String: Set<Miss>] {
    let text = TextFolder.named(folder).first { $0.name == "known-misses.txt" }?.text ?? ""
    return text.split(separator: "\n").reduce(into: [:]) { result, line in
      let parts = line.split(separator: "·").map { $0.trimmingCharacters(in: .whitespaces) }
      if parts.count == 3, let miss = Miss(rawValue: parts[1]) { result[parts[0], default: []].insert(miss) }
    }
  }
}

/// The text files of a folder beside the tests, by name.
enum TextFolder {
  static func named(_ name: String) -> [(name: String, text: String)] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: name)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
      (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)).map { (name, $0) }
    }
  }
}
