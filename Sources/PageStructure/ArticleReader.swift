import TextModel

/// Reads an article from its plan and the text of its lines.
struct ArticleReader {
  private let plan: ArticlePlan
  private let shapes: [LineShape]
  private let snapshot: Snapshot
  private var article: Article
  /// Of each paragraph, whether a news item's mark opens it.
  private var leads: [Bool] = []

  /// - Parameter text: that of the plan's pieces.
  static func article(
    _ plan: ArticlePlan, _ shapes: [LineShape], in snapshot: Snapshot, _ text: JoinedText
  ) -> Article {
    var reader = ArticleReader(plan, shapes, snapshot)
    reader.take(text)
    reader.readTitles()
    reader.article.credits = CreditCollector.credits(of: reader.article, leads: reader.leads)
    if plan.kind == .article { reader.article.sections = SectionReader.sections(of: reader.article) }
    return reader.article
  }

  private init(_ plan: ArticlePlan, _ shapes: [LineShape], _ snapshot: Snapshot) {
    self.plan = plan
    self.shapes = shapes
    self.snapshot = snapshot
    let first = plan.pieces.first.map { snapshot.lines.range(ofLine: $0.lines.lowerBound).lowerBound } ?? 0
    article = Article(kind: plan.kind, parts: plan.parts, text: LogicalText(base: first))
    article.isTruncated = plan.isTruncated
  }

  private mutating func take(_ joined: JoinedText) {
    article.text = joined.text
    article.paragraphs.reserveCapacity(joined.paragraphs.count)
    leads.reserveCapacity(joined.paragraphs.count)
    var number = -1
    for piece in plan.pieces where !piece.continues || number < 0 {
      number += 1
      let range = joined.paragraphs[number].range
      if range.isEmpty { continue }
      article.paragraphs.append(Paragraph(role: piece.role, range: range))
      leads.append(shapes[piece.lines.lowerBound].hasAny([.lead, .furtherLead, .opensCredit]))
    }
  }

  private mutating func readTitles() {
    article.kicker = title(.kicker)
    article.headline = plan.kind == .filler ? fillerTitle : title(.headline)
    article.deck = title(.deck)
  }

  /// A filler's first line stands for it.
  private var fillerTitle: String? {
    guard let first = plan.pieces.first else { return nil }
    return HeadlineBlock.string([HeadlineBlock.Line(first.lines, shapes, snapshot)])
  }

  private func title(_ role: Paragraph.Role) -> String? {
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
