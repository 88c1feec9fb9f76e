package import PageStructure
package import TextModel

extension Article {
  /// An article of all the lines as they stand: none of them is read for what it is.
  ///
  /// - Parameters:
  ///   - joint: what joins a line with the one before.
  ///   - endsParagraph: whether a paragraph ends with a line; the last one ends with the text.
  ///   - hasHeadline: whether the first paragraph is the headline; the others are body.
  package init(
    lines snapshot: Snapshot, joint: LogicalText.Joint, hasHeadline: Bool = false,
    endsParagraph: (Int) -> Bool = { _ in true }
  ) {
    let bytes = snapshot.bytes.span
    var builder = LogicalTextBuilder(base: 0)
    for line in 0..<snapshot.lines.count {
      let content = snapshot.lines.contentRange(ofLine: line, in: bytes)
      builder.append(line: content, of: bytes, joint: joint)
      if endsParagraph(line) { builder.endParagraph(at: content.upperBound) }
    }
    self.init(kind: .article, parts: [0..<snapshot.lines.count], text: builder.text)
    paragraphs = text.paragraphs.enumerated().map { index, range in
      Paragraph(role: hasHeadline && index == 0 ? .headline : .body, range: range)
    }
    if hasHeadline { headline = text.paragraphs.first.map { text.string($0) } }
  }
}
