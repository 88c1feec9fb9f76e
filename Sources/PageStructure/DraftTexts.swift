import TextModel

/// The text of articles in the making, each read once: for weighing where their parts belong, and again as the article's
/// own text where it has stayed as it was.
struct DraftTexts {
  private let shapes: [LineShape]
  private let snapshot: Snapshot
  private var texts: [JoinedText] = []
  /// For each line the text that holds it; -1 for none. Empty while there is none.
  private var holders: [Int32] = []

  init(_ shapes: [LineShape], in snapshot: Snapshot) {
    self.shapes = shapes
    self.snapshot = snapshot
  }

  /// The text of an article with just these pieces, if it was read.
  func text(of pieces: [ArticlePlan.Piece]) -> JoinedText? {
    guard let first = pieces.first, first.lines.lowerBound < holders.count else { return nil }
    let holder = Int(holders[first.lines.lowerBound])
    guard holder >= 0, texts[holder].paragraphs.count == pieces.count else { return nil }
    for (paragraph, piece) in zip(texts[holder].paragraphs, pieces)
    where piece.continues || paragraph.lines != piece.lines {
      return nil
    }
    return texts[holder]
  }

  /// Whether the text that holds a line was read.
  func hold(_ line: Int) -> Bool { line < holders.count && holders[line] >= 0 }

  /// What some lines of a text that was read say.
  func stretch(_ lines: Range<Int>) -> Stretch {
    guard hold(lines.lowerBound) else { return Stretch(0..<0, of: LogicalText(base: 0), LineShape()) }
    let text = texts[Int(holders[lines.lowerBound])]
    return Stretch(text.range(of: lines, in: snapshot), of: text.text, shapes[lines.lowerBound])
  }

  /// Reads an article's text; `members` are the lines of its blocks.
  mutating func read(_ members: [Range<Int>]) {
    if holders.isEmpty { holders = [Int32](repeating: -1, count: shapes.count) }
    let pieces = members.sorted { $0.lowerBound < $1.lowerBound }.map { ArticlePlan.Piece(role: .body, lines: $0) }
    texts.append(JoinedText(pieces, shapes, in: snapshot))
    for piece in pieces {
      for line in piece.lines { holders[line] = Int32(truncatingIfNeeded: texts.count - 1) }
    }
  }
}

/// The lines of some pieces joined to one text, a paragraph each.
struct JoinedText {
  struct Paragraph {
    var lines: Range<Int>
    /// Indices of the text, without the line feed behind it.
    var range: Range<Int>
  }

  private(set) var text: LogicalText
  /// One for each piece, but those that go on with the one before.
  private(set) var paragraphs: [Paragraph] = []

  init(_ pieces: [ArticlePlan.Piece], _ shapes: [LineShape], in snapshot: Snapshot) {
    let bytes = snapshot.bytes.span
    let lines = snapshot.lines
    let byteCount = pieces.reduce(0) { count, piece in
      count + lines.range(ofLine: piece.lines.upperBound).lowerBound
        - lines.range(ofLine: piece.lines.lowerBound).lowerBound
    }
    let base = pieces.first.map { lines.range(ofLine: $0.lines.lowerBound).lowerBound } ?? 0
    var text = LogicalTextBuilder(base: base, byteCount: byteCount)
    paragraphs.reserveCapacity(pieces.count)
    var end = 0
    for piece in pieces {
      var start = text.count
      var joint = LogicalText.Joint.none
      var first = piece.lines.lowerBound
      if piece.continues, let last = paragraphs.popLast() {
        start = last.range.lowerBound
        first = last.lines.lowerBound
        joint = .columnBreak
      } else {
        text.endParagraph(at: end)
        start = text.count
      }
      for line in piece.lines where !shapes[line].isBlank {
        var content = lines.contentRange(ofLine: line, in: bytes)
        if shapes[line].has(.heading) { content.dropHeadingMark(in: bytes) }
        text.append(line: content, of: bytes, joint: joint)
        end = content.upperBound
        joint = line + 1 < piece.lines.upperBound && shapes[line + 1].isBlank ? .columnBreak : .lineBreak
      }
      paragraphs.append(Paragraph(lines: first..<piece.lines.upperBound, range: start..<text.count))
    }
    text.endParagraph(at: end)
    self.text = text.finish()
  }

  /// The text of some lines of one paragraph.
  func range(of lines: Range<Int>, in snapshot: Snapshot) -> Range<Int> {
    var place = 0
    var end = paragraphs.count
    while place < end {
      let middle = (place + end) / 2
      if paragraphs[middle].lines.upperBound <= lines.lowerBound { place = middle + 1 } else { end = middle }
    }
    guard place < paragraphs.count, paragraphs[place].lines.contains(lines.lowerBound) else { return 0..<0 }
    let paragraph = paragraphs[place]
    func index(_ line: Int, whole: Int, else end: Int) -> Int {
      line == whole ? end : text.index(at: snapshot.lines.range(ofLine: line).lowerBound, in: paragraph.range)
    }
    let low = index(lines.lowerBound, whole: paragraph.lines.lowerBound, else: paragraph.range.lowerBound)
    let high = index(lines.upperBound, whole: paragraph.lines.upperBound, else: paragraph.range.upperBound)
    return low..<max(low, high)
  }
}
