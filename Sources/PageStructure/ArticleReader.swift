import TextModel

/// Reads an article from its plan and the text of its lines.
enum ArticleReader {
  /// - Parameter text: that of the plan's pieces.
  static func article(
    _ plan: ArticlePlan, _ shapes: [LineShape], in snapshot: Snapshot, _ text: JoinedText
  ) -> Article {
    var article = Article(kind: plan.kind, parts: plan.parts, text: text.text)
    article.isTruncated = plan.isTruncated
    // Of each paragraph, whether a news item's mark opens it.
    var leads: [Bool] = []
    article.paragraphs.reserveCapacity(text.paragraphs.count)
    leads.reserveCapacity(text.paragraphs.count)
    var number = -1
    for piece in plan.pieces where !piece.continues || number < 0 {
      number += 1
      let range = text.paragraphs[number].range
      if range.isEmpty { continue }
      article.paragraphs.append(Paragraph(role: piece.role, range: range))
      leads.append(shapes[piece.lines.lowerBound].hasAny([.lead, .furtherLead, .opensCredit]))
    }
    article.kicker = title(.kicker, plan, shapes, snapshot)
    article.headline =
      plan.kind == .filler ? fillerTitle(plan, shapes, snapshot) : title(.headline, plan, shapes, snapshot)
    article.deck = title(.deck, plan, shapes, snapshot)
    article.credits = CreditCollector.credits(of: article.paragraphs, in: article.text, leads: leads)
    if plan.kind == .article { article.sections = SectionReader.sections(of: article.paragraphs, in: article.text) }
    return article
  }

  /// A filler's first line stands for it.
  private static func fillerTitle(_ plan: ArticlePlan, _ shapes: [LineShape], _ snapshot: Snapshot) -> String? {
    guard let first = plan.pieces.first else { return nil }
    return HeadlineBlock.string([HeadlineBlock.Line(first.lines, shapes, snapshot)])
  }

  private static func title(
    _ role: Paragraph.Role, _ plan: ArticlePlan, _ shapes: [LineShape], _ snapshot: Snapshot
  ) -> String? {
    var lines: [HeadlineBlock.Line] = []
    for piece in plan.pieces where piece.role == role {
      lines.append(HeadlineBlock.Line(piece.lines, shapes, snapshot))
    }
    if lines.isEmpty { return nil }
    let string = HeadlineBlock.string(lines)
    return string.isEmpty ? nil : string
  }
}

extension HeadlineBlock.Line {
  /// A title's line; a headline that was set from top to bottom has one for each character.
  init(_ lines: Range<Int>, _ shapes: [LineShape], _ snapshot: Snapshot) {
    let bytes = snapshot.bytes.span
    let shape = shapes[lines.lowerBound]
    var glyphs = Glyphs()
    var width: Int32 = 0
    for line in lines where !shapes[line].isBlank {
      var content = snapshot.lines.contentRange(ofLine: line, in: bytes)
      if shapes[line].has(.heading) { content.dropHeadingMark(in: bytes) }
      glyphs.append(line: content, of: bytes, limit: 96)
      width += shapes[line].width
    }
    self.init(
      glyphs: glyphs, marks: shape.marks, width: width, headingLevel: shape.headingLevel, lineCount: lines.count)
  }
}

extension ByteRange {
  /// Takes a Markdown heading mark and the blanks around it off the beginning.
  mutating func dropHeadingMark(in bytes: Span<UInt8>) {
    while lowerBound < upperBound, lowerBound < bytes.count,
      bytes[lowerBound] == UInt8(ascii: "#") || bytes[lowerBound] == UInt8(ascii: " ")
    {
      lowerBound += 1
    }
  }
}
