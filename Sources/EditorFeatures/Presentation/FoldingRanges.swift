import PageStructure
import TextModel

/// Lines that an editor can fold away, all but the first. Lines from 0, both included.
package struct FoldingRange: Hashable, Sendable {
  package enum Kind: String, Sendable {
    case article
    case section
  }

  package var lines: ClosedRange<Int>
  package var kind: Kind

  package init(lines: ClosedRange<Int>, kind: Kind) {
    self.lines = lines
    self.kind = kind
  }
}

extension Analysis {
  /// The articles, part by part, and their sections; one range for a first line, by line. Blank lines at the end of a
  /// range stay visible.
  package func foldingRanges() -> [FoldingRange] {
    var result: [FoldingRange] = []
    for article in page.articles {
      for part in article.parts { append(part, .article, to: &result) }
      for section in article.sections {
        let bytes = section.source(in: article.text)
        let first = snapshot.lines.line(at: bytes.lowerBound)
        let last = snapshot.lines.line(at: bytes.upperBound)
        // A section that goes on in another part of its article folds to the end of the part where it begins.
        guard let part = article.parts.first(where: { $0.contains(first) }) else { continue }
        append(first..<min(last + 1, part.upperBound), .section, to: &result)
      }
    }
    result.sort { left, right in
      left.lines.lowerBound != right.lines.lowerBound
        ? left.lines.lowerBound < right.lines.lowerBound : left.lines.upperBound > right.lines.upperBound
    }
    var unique: [FoldingRange] = []
    for range in result where range.lines.lowerBound != unique.last?.lines.lowerBound { unique.append(range) }
    return unique
  }

  private func append(_ lines: Range<Int>, _ kind: FoldingRange.Kind, to result: inout [FoldingRange]) {
    var end = lines.upperBound - 1
    while end > lines.lowerBound && snapshot.isBlank(line: end) { end -= 1 }
    if end > lines.lowerBound { result.append(FoldingRange(lines: lines.lowerBound...end, kind: kind)) }
  }
}
