import EditorFeatures
import Linting
import Rules
import TextModel

/// The text of a page: read, extracted, checked, and asked for everything that an editor shows.
enum PageTarget: FuzzTarget {
  static let name = "page"
  static let checker = Checker(rules: RuleRegistry.rules)

  static func run(_ bytes: [UInt8]) -> String? {
    let text = SourceText.repaired(bytes).bytes
    let analysis = Analysis(of: Snapshot(text), checker: checker)
    for finding in analysis.findings {
      let ranges =
        [finding.range] + finding.related.map(\.range) + finding.fixes.flatMap { $0.edits.map(\.range) }
      if let range = ranges.first(where: { !isGood($0, in: text) }) { return "\(finding.rule): \(range)" }
    }
    _ = analysis.outline(language: .chinese)
    let edits = analysis.safeEdits()
    if zip(edits, edits.dropFirst()).contains(where: { $0.range.upperBound > $1.range.lowerBound }) {
      return "safe fixes overlap"
    }
    for offset in stride(from: 0, through: text.count, by: max(1, text.count / 16)) {
      _ = analysis.hover(at: offset, language: .chinese)
      _ = analysis.definition(at: offset)
      if analysis.selectionRanges(at: offset).last != ByteRange(0, text.count) { return "selection at \(offset)" }
    }
    return nil
  }

  /// Whether a range lies in a text, between characters.
  package static func isGood(_ range: ByteRange, in bytes: [UInt8]) -> Bool {
    let isBorder = { (offset: Int) in offset == bytes.count || bytes[offset] & 0xC0 != 0x80 }
    return range.lowerBound >= 0 && range.lowerBound <= range.upperBound && range.upperBound <= bytes.count
      && isBorder(range.lowerBound) && isBorder(range.upperBound)
  }
}
