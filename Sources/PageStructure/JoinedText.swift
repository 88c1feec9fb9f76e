import TextModel

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
