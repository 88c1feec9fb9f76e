import Facts
import Linting
import PageStructure
package import TextModel

/// A short text shown in the line behind a thing.
package struct InlayHint: Hashable, Sendable {
  package enum Kind: String, Sendable {
    /// A metric's normalised value.
    case value
    /// Items listed of items declared.
    case count
  }

  /// The byte offset behind which the hint stands.
  package var offset: Int
  package var label: String
  package var kind: Kind

  package init(offset: Int, label: String, kind: Kind) {
    self.offset = offset
    self.label = label
    self.kind = kind
  }
}

extension Analysis {
  /// The hints of a range, by place: normalised values where the text writes them otherwise, and for each declared count
  /// how many items are listed.
  package func inlayHints(in range: ByteRange) -> [InlayHint] {
    var result: [InlayHint] = []
    for index in page.articles.indices where bytes(of: page.articles[index]).overlaps(range) {
      let text = page.articles[index].text
      let facts = facts(ofArticle: index)
      for metric in facts.metrics {
        let written = text.string(metric.range)
        let end = text.source(metric.range).upperBound
        // What differs in grouping only says nothing new.
        if range.touches(end), !written.hasPrefix(metric.value.description), let value = metric.reading(of: written) {
          result.append(InlayHint(offset: end, label: value, kind: .value))
        }
      }
      for list in facts.enumerations {
        guard let declared = list.declared else { continue }
        let end = text.source(declared.range).upperBound
        if range.touches(end) {
          let isWrong = isFoundWrong([text.source(declared.range)])
          let verdict = list.items.count == declared.count ? "✓" : isWrong ? "✗" : list.isOpen ? "…" : "?"
          let label = "\(list.items.count)/\(declared.count) " + verdict
          result.append(InlayHint(offset: end, label: label, kind: .count))
        }
      }
    }
    return result.sorted { $0.offset < $1.offset }
  }
}
