import Facts
import PageStructure
import TestSupport
import Testing
import TextModel

/// One row of a table of phrases: `施划标线11200米 => 11200 米 | 标线`. Several metrics are parted by `;`, none is `-`. A
/// modifier stands behind the unit (`100 名 over | 队员`); a missing subject is not compared, `∅` asks for none.
struct MetricRow: Sendable, CustomTestStringConvertible {
  var text: String
  var expected: [String]
  var testDescription: String { text }

  static func rows(_ table: String) -> [MetricRow] {
    table.split(separator: "\n").compactMap { line in
      let halves = line.split(separator: "=>", maxSplits: 1)
      guard halves.count == 2 else { return nil }
      let trim = { (text: Substring) in text.trimmingSpaces() }
      let expected = halves[1].split(separator: ";").map(trim).filter { $0 != "-" }
      return MetricRow(text: trim(halves[0]), expected: expected)
    }
  }

  /// The metrics of a text in the same notation, the subject only where `wanted` has one.
  static func found(in text: String, like wanted: [String]) -> [String] {
    let metrics = metrics(in: text)
    return metrics.enumerated().map { position, metric in
      var row = metric.value.description
      if let upper = metric.upperBound { row += ".." + upper.description }
      row += " " + (metric.unit.name.isEmpty ? "1" : metric.unit.name)
      if let modifier = metric.modifier { row += " " + modifier.rawValue }
      if position >= wanted.count || wanted[position].contains("|") {
        row += " | " + (metric.subjectText.isEmpty ? "∅" : metric.subjectText)
      }
      return row
    }
  }

  static func metrics(in text: String) -> [Metric] { facts(of: text).metrics }

  static func facts(of text: String) -> ArticleFacts {
    let article = Article(lines: Snapshot(text), joint: .lineBreak, endsParagraph: { _ in false })
    return ArticleFacts(reading: article, lexicon: Lexicon(), pageDate: CalendarDate(year: 2023, month: 6, day: 15))
  }
}

extension Substring {
  fileprivate func trimmingSpaces() -> String {
    var rest = self
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
