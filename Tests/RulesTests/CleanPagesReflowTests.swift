import EditorFeatures
import Foundation
import TestSupport
import Testing
import TextModel

@Suite("Pages without faults, hard-wrapped")
struct CleanPagesReflowTests {
  /// The pages that stand a paragraph a line and have no blanks to take out.
  private static let pages = CleanPage.all.filter { page in
    !page.name.contains("wrapped") && !page.name.contains("interleaved") && !page.name.contains("crlf")
  }

  /// The pages that do not come back as they were, with the reason: `reflow-misses.txt`.
  private static let known: Set<String> = {
    let text = TextFolder.named("CleanPages").first { $0.name == ExpectedFinding.misses }?.text ?? ""
    return Set(text.split(separator: "\n").compactMap { $0.components(separatedBy: " · ").first })
  }()

  @Test("A page hard-wrapped and reflowed is the page again, and not a word is lost", arguments: pages)
  func comeBack(_ page: CleanPage) {
    let wrapped = wrap(page.text, at: 20)
    let analysis = Analysis(of: Snapshot(wrapped), checker: Checking.standard)
    let reflowed = String(decoding: analysis.snapshot.applying(analysis.reflowEdits()).bytes, as: UTF8.self)
    // Compared first: a failed comparison of whole pages would print both.
    let keepsWords = words(reflowed) == words(wrapped)
    #expect(keepsWords)
    let (was, isNow) = (lines(page.text), lines(reflowed))
    let comesBack = was == isNow
    let isKnown = Self.known.contains(page.name)
    let changed = isNow.filter { !was.contains($0) }.map { $0.prefix(40) }
    #expect(comesBack || isKnown, "\(changed.joined(separator: "\n"))")
    #expect(!comesBack || !isKnown, "This page comes back now: take it out of \(ExpectedFinding.misses)")
  }

  private func words(_ text: String) -> String { String(text.filter { !$0.isWhitespace }) }

  /// The lines that print, without the indents that wrapping gave them.
  private func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }

  /// Each paragraph in lines of so many characters, the first with an indent of two, as columns are set. Headlines and
  /// other short lines without a stop stay on a line.
  private func wrap(_ text: String, at width: Int) -> String {
    text.components(separatedBy: "\n").map { line -> String in
      let scalars = Array(line.unicodeScalars)
      let isProse = scalars.last.map { "。！？”…；：;:".unicodeScalars.contains($0) } ?? false
      guard scalars.count > width, isProse, !line.hasPrefix("#") else { return line }
      var result = "\u{3000}\u{3000}"
      var column = 2
      for (index, scalar) in scalars.enumerated() {
        let next = index + 1 < scalars.count ? scalars[index + 1] : nil
        result.unicodeScalars.append(scalar)
        column += 1
        // A line neither breaks inside a number or word nor before a closing mark.
        guard column >= width, let next, isHan(scalar) || "，。；：、,;:".unicodeScalars.contains(scalar), isHan(next)
        else { continue }
        result += "\n"
        column = 0
      }
      return result
    }.joined(separator: "\n")
  }

  private func isHan(_ scalar: Unicode.Scalar) -> Bool { CharacterClass.of(scalar.value) == .han }
}
