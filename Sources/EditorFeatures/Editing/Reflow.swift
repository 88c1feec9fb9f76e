import PageStructure
package import TextModel

extension Analysis {
  /// The edits that join hard-wrapped lines into paragraphs and take out the blanks that extraction put into Chinese
  /// text, in order. Everything that prints stays as it is, and so do headlines, bylines' spacing, indents and the
  /// lines between paragraphs.
  ///
  /// - Parameter range: only the paragraphs that touch it; nil for the page.
  package func reflowEdits(in range: ByteRange? = nil) -> [TextEdit] {
    var edits: [TextEdit] = []
    for article in page.articles {
      for paragraph in article.paragraphs(.body, .subhead, .caption) {
        if let range, !article.text.source(paragraph.range).overlaps(range) { continue }
        appendEdits(of: paragraph, in: article, to: &edits)
      }
    }
    return edits.sorted { $0.range < $1.range }
  }

  private func appendEdits(of paragraph: Paragraph, in article: Article, to edits: inout [TextEdit]) {
    let text = article.text
    // Around a credited name a blank is typography: （记者 张三 通讯员 李四）.
    let names = article.credits.map(\.range).filter { $0.overlaps(paragraph.range) }
    for index in paragraph.range.dropFirst() {
      let joint = text.joint(before: index)
      guard joint != .none else { continue }
      let isKeptBlank = text.characterClass(index) == .space
      // The blank that stands for a line end has no bytes of its own: the gap reaches to the scalar behind it.
      let next = isKeptBlank ? index + 1 : index
      guard next < paragraph.range.upperBound else { continue }
      let gap = ByteRange(text.source((index - 1)..<index).upperBound, text.source(next..<(next + 1)).lowerBound)
      guard !gap.isEmpty, isBlank(gap, mayBreak: joint != .blank) else { continue }
      if joint == .blank {
        let isName = names.contains { $0.lowerBound == index || $0.upperBound == index }
        if isName || isTypography(gap, text, index) { continue }
      }
      let newText = isKeptBlank ? " " : ""
      if snapshot.text(in: gap) != newText { edits.append(TextEdit(range: gap, newText: newText)) }
    }
  }

  /// A wide blank, or several between Han characters, sets columns or names apart: nobody's extraction adds it.
  private func isTypography(_ gap: ByteRange, _ text: LogicalText, _ index: Int) -> Bool {
    let scalars = Scalars.of(snapshot.text(in: gap))
    if scalars.contains(0x3000) { return true }
    return scalars.count > 1 && text.characterClass(index - 1) == .han && text.characterClass(index) == .han
  }

  private func isBlank(_ range: ByteRange, mayBreak: Bool) -> Bool {
    let bytes = snapshot.bytes.span
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, next) = Scalars.decode(bytes, at: index)
      let kind = CharacterClass.of(scalar)
      guard kind == .space || (kind == .lineBreak && mayBreak) else { return false }
      index = next
    }
    return true
  }
}
