import Linting
import PageStructure
package import TextModel

extension Analysis {
  /// The edits that join hard-wrapped lines into paragraphs and take out the blanks that extraction put into Chinese
  /// text, in order: what formatting, the fix of `extraction-hard-wrap` and `copydesk reflow` do.
  ///
  /// - Parameter range: only the paragraphs that touch it; nil for the page.
  package func reflowEdits(in range: ByteRange? = nil) -> [TextEdit] {
    page.articles.flatMap { $0.reflowEdits(in: snapshot, touching: range) }.sorted { $0.range < $1.range }
  }
}
