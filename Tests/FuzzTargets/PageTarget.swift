import EditorFeatures
import Linting
import Rules
package import TextModel

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
      if let range = ranges.first(where: { !$0.isGood(in: text) }) { return "\(finding.rule): \(range)" }
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
}

extension ByteRange {
  /// Whether it lies in a text, its ends between characters.
  package func isGood(in bytes: [UInt8]) -> Bool {
    let isBorder = { (offset: Int) in offset == bytes.count || bytes[offset] & 0xC0 != 0x80 }
    return lowerBound >= 0 && lowerBound <= upperBound && upperBound <= bytes.count
      && isBorder(lowerBound) && isBorder(upperBound)
  }
}
