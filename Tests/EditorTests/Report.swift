import Foundation
import Testing

/// What the command line says of a desk's page as it is on disk: the tests compare editors with it.
struct Report {
  struct Position: Decodable, Equatable {
    var line: Int
    /// In UTF-16 code units.
    var character: Int
  }

  struct Range: Decodable, Equatable {
    var start: Position
    var end: Position
  }

  struct Finding: Decodable {
    struct Fix: Decodable {
      struct Edit: Decodable {
        var range: Range
        var newText: String
      }
      var title: String
      var edits: [Edit]
    }
    var rule: String
    var severity: String
    var range: Range
    var fix: Fix?
  }

  struct Metric: Decodable {
    var text: String
    var range: Range
  }

  struct Article: Decodable {
    var kind: String
    var line: Int
    var endLine: Int
    var headline: String?
  }

  struct Person: Decodable {
    var name: String
    var range: Range
    /// Where the name stands, from 1.
    var lines: [Int]
  }

  private struct Check: Decodable { var diagnostics: [Finding] }
  private struct Extract: Decodable {
    var articles: [Article]
    var metrics: [Metric]
    var people: [Person]
  }

  let findings: [Finding]
  let articles: [Article]
  let metrics: [Metric]
  let people: [Person]
  private let lines: [[UTF16.CodeUnit]]

  init(at desk: Desk) throws {
    func ask<Answer: Decodable>(_ subcommand: String) throws -> Answer {
      let outcome = try desk.run(desk.program, [subcommand, "--format", "json", desk.page])
      try #require(outcome.status < 2, "\(subcommand): \(outcome.output)")
      return try JSONDecoder().decode(Answer.self, from: Data(outcome.output.utf8))
    }
    var text = try String(contentsOfFile: desk.page, encoding: .utf8)
    var check: Check = try ask("check")
    var extract: Extract = try ask("extract")
    // An editor may save the page in between: what is said of it has to be of one and the same text.
    for _ in 0..<20 {
      let now = try String(contentsOfFile: desk.page, encoding: .utf8)
      if now == text { break }
      text = now
      check = try ask("check")
      extract = try ask("extract")
    }
    findings = check.diagnostics
    articles = extract.articles
    metrics = extract.metrics
    people = extract.people
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.utf16) }
  }

  /// The text of a range within one line; nil where it spans lines or lies outside the page.
  func text(_ range: Range) -> String? {
    guard range.start.line == range.end.line, lines.indices.contains(range.start.line) else { return nil }
    let line = lines[range.start.line]
    guard 0 <= range.start.character, range.start.character <= range.end.character, range.end.character <= line.count
    else { return nil }
    return String(decoding: line[range.start.character..<range.end.character], as: UTF16.self)
  }

  var lineCount: Int { lines.count }

  /// The page without blanks and line ends: what a reflow must leave.
  var withoutBlanks: String {
    String(decoding: lines.joined(), as: UTF16.self).filter { !$0.isWhitespace }
  }

  /// A line with one edit made in it.
  func line(after edit: Finding.Fix.Edit) -> String? {
    guard text(edit.range) != nil else { return nil }
    let line = lines[edit.range.start.line]
    return String(
      decoding: line[..<edit.range.start.character] + edit.newText.utf16 + line[edit.range.end.character...],
      as: UTF16.self)
  }

  func line(_ number: Int) -> String? {
    lines.indices.contains(number) ? String(decoding: lines[number], as: UTF16.self) : nil
  }

  /// How many characters, as an editor moves over them, stand before a position in its line.
  func charactersBefore(_ position: Position) -> Int {
    text(Range(start: Position(line: position.line, character: 0), end: position))?.count ?? 0
  }
}
