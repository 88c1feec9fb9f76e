import TextModel

/// Reads an article from its plan and the text of its lines.
struct ArticleReader {
  private let plan: ArticlePlan
  private let shapes: [LineShape]
  private let snapshot: Snapshot
  private var article: Article
  /// Of each paragraph, whether a news item's mark opens it.
  private var leads: [Bool] = []

  static func article(_ plan: ArticlePlan, _ shapes: [LineShape], in snapshot: Snapshot) -> Article {
    var reader = ArticleReader(plan, shapes, snapshot)
    reader.readText()
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

  private mutating func readText() {
    let snapshot = snapshot
    let bytes = snapshot.bytes.span
    let byteCount = plan.pieces.reduce(0) { count, piece in
      count + snapshot.lines.range(ofLine: piece.lines.upperBound).lowerBound
        - snapshot.lines.range(ofLine: piece.lines.lowerBound).lowerBound
    }
    var text = LogicalTextBuilder(base: article.text.base, byteCount: byteCount)
    var paragraphs: [Paragraph] = []
    paragraphs.reserveCapacity(plan.pieces.count)
    var end = 0
    for piece in plan.pieces {
      var start = text.count
      var joint = LogicalText.Joint.none
      if piece.continues, let last = paragraphs.popLast() {
        start = last.range.lowerBound
        joint = .columnBreak
      } else {
        text.endParagraph(at: end)
        start = text.count
      }
      for line in piece.lines where !shapes[line].isBlank {
        var content = snapshot.lines.contentRange(ofLine: line, in: bytes)
        if shapes[line].has(.heading) { content.dropHeadingMark(in: bytes) }
        text.append(line: content, of: bytes, joint: joint)
        end = content.upperBound
        joint = line + 1 < piece.lines.upperBound && shapes[line + 1].isBlank ? .columnBreak : .lineBreak
      }
      if text.count > start {
        paragraphs.append(Paragraph(role: piece.role, range: start..<text.count))
        if leads.count < paragraphs.count {
          leads.append(shapes[piece.lines.lowerBound].hasAny([.lead, .furtherLead, .opensCredit]))
        }
      }
    }
    text.endParagraph(at: end)
    article.text = text.text
    article.paragraphs = paragraphs
  }

  private mutating func readTitles() {
    article.kicker = title(.kicker)
    article.headline = plan.kind == .filler ? fillerTitle : title(.headline)
    article.deck = title(.deck)
  }

  /// A filler's first line stands for it.
  private var fillerTitle: String? {
    guard let first = plan.pieces.first else { return nil }
    return HeadlineBlock.string([HeadlineBlock.Line(first.lines.lowerBound, shapes, snapshot)])
  }

  private func title(_ role: Paragraph.Role) -> String? {
    let lines = plan.pieces.filter { $0.role == role }.map { HeadlineBlock.Line($0.lines.lowerBound, shapes, snapshot) }
    let string = HeadlineBlock.string(lines)
    return string.isEmpty ? nil : string
  }
}

extension HeadlineBlock.Line {
  init(_ line: Int, _ shapes: [LineShape], _ snapshot: Snapshot) {
    let bytes = snapshot.bytes.span
    let shape = shapes[line]
    var glyphs = Glyphs()
    var content = snapshot.lines.contentRange(ofLine: line, in: bytes)
    if shape.has(.heading) { content.dropHeadingMark(in: bytes) }
    glyphs.append(line: content, of: bytes, limit: 96)
    self.init(glyphs: glyphs, marks: shape.marks, width: shape.width, headingLevel: shape.headingLevel)
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
