package import Linting
package import TextModel

/// What an editor shows for the thing under the cursor.
package struct Hover: Hashable, Sendable {
  /// The thing itself, in the snapshot.
  package var range: ByteRange
  package var markdown: String
  /// The same for clients that show no Markdown.
  package var plainText: String

  package init(range: ByteRange, markdown: String, plainText: String) {
    self.range = range
    self.markdown = markdown
    self.plainText = plainText
  }
}

extension Analysis {
  /// The hover for a byte offset; nil where nothing is known of the place.
  package func hover(at offset: Int, language: Language) -> Hover? { nil }
}
