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

  /// - Parameters:
  ///   - known: finds a text that holds a line, so that what it has of the pieces need not be read again.
  ///   - text: room for the text while it is put together.
  init(
    _ pieces: [ArticlePlan.Piece], _ shapes: [LineShape], in snapshot: Snapshot, known: (Int) -> JoinedText?,
    _ text: inout LogicalTextBuilder
  ) {
    let bytes = snapshot.bytes.span
    let lines = snapshot.lines
    let byteCount = pieces.reduce(0) { count, piece in
      count + lines.range(ofLine: piece.lines.upperBound).lowerBound
        - lines.range(ofLine: piece.lines.lowerBound).lowerBound
    }
    let base = pieces.first.map { lines.range(ofLine: $0.lines.lowerBound).lowerBound } ?? 0
    text.begin(base: base, byteCount: byteCount)
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
        if let other = known(first), let paragraph = other.paragraph(ofLine: first), paragraph.lines == piece.lines {
          text.append(paragraph: paragraph.range, of: other.text)
          if let last = piece.lines.last(where: { !shapes[$0].isBlank }) {
            end = lines.contentRange(ofLine: last, in: bytes).upperBound
          }
          paragraphs.append(Paragraph(lines: piece.lines, range: start..<text.count))
          continue
        }
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
    self.text = text.text
  }

  /// The paragraph that holds a line.
  private func paragraph(ofLine line: Int) -> Paragraph? {
    var place = 0
    var end = paragraphs.count
    while place < end {
      let middle = (place + end) / 2
      if paragraphs[middle].lines.upperBound <= line { place = middle + 1 } else { end = middle }
    }
    return place < paragraphs.count && paragraphs[place].lines.contains(line) ? paragraphs[place] : nil
  }

  /// The text of some lines of one paragraph.
  func range(of lines: Range<Int>, in snapshot: Snapshot) -> Range<Int> {
    guard let paragraph = paragraph(ofLine: lines.lowerBound) else { return 0..<0 }
    func index(_ line: Int, whole: Int, else end: Int) -> Int {
      line == whole ? end : text.index(at: snapshot.lines.range(ofLine: line).lowerBound, in: paragraph.range)
    }
    let low = index(lines.lowerBound, whole: paragraph.lines.lowerBound, else: paragraph.range.lowerBound)
    let high = index(lines.upperBound, whole: paragraph.lines.upperBound, else: paragraph.range.upperBound)
    return low..<max(low, high)
  }
}
