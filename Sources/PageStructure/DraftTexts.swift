import TextModel

/// The text of articles in the making, each read once: for weighing where their parts belong, and again as the article's
/// own text where it has stayed as it was.
struct DraftTexts {
  private let shapes: [LineShape]
  private let snapshot: Snapshot
  private var texts: [JoinedText] = []
  /// For each line the text that holds it; -1 for none. Empty while there is none.
  private var holders: [Int32] = []
  /// Room for a text while it is put together.
  private var builder = LogicalTextBuilder(base: 0)

  init(_ shapes: [LineShape], in snapshot: Snapshot) {
    self.shapes = shapes
    self.snapshot = snapshot
  }

  /// The text of an article with just these pieces.
  mutating func text(of pieces: [ArticlePlan.Piece]) -> JoinedText { known(pieces) ?? join(pieces) }

  private mutating func join(_ pieces: [ArticlePlan.Piece]) -> JoinedText {
    let (texts, holders) = (texts, holders)
    return JoinedText(
      pieces, shapes, in: snapshot,
      known: { $0 < holders.count && holders[$0] >= 0 ? texts[Int(holders[$0])] : nil }, &builder)
  }

  /// The same, if it was read.
  private func known(_ pieces: [ArticlePlan.Piece]) -> JoinedText? {
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
    if holders.isEmpty { holders = [Int32](count: shapes.count, of: -1) }
    let pieces = members.sorted { $0.lowerBound < $1.lowerBound }.map { ArticlePlan.Piece(role: .body, lines: $0) }
    texts.append(join(pieces))
    for piece in pieces {
      for line in piece.lines { holders[line] = Int32(truncatingIfNeeded: texts.count - 1) }
    }
  }
}
