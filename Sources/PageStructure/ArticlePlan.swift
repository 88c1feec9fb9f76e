/// Which lines make up an article, and in what roles: all that its reading depends on besides their text.
struct ArticlePlan: Hashable, Sendable {
  struct Piece: Hashable, Sendable {
    var role: Paragraph.Role
    var lines: Range<Int>
    /// Whether it goes on with the paragraph of the piece before: another article or a picture cut it in two.
    var continues = false
  }

  var kind: Article.Kind
  /// In the order of the lines.
  var pieces: [Piece]
  /// Lines from 0, the main stretch first; blank lines between the pieces of a stretch included.
  var parts: [Range<Int>]
  var isTruncated: Bool

  /// From the first line of its first piece to the last of its last, whatever else stands between.
  var span: Range<Int> {
    guard let first = pieces.first, let last = pieces.last else { return 0..<0 }
    return first.lines.lowerBound..<max(first.lines.upperBound, last.lines.upperBound)
  }

  /// Whether `other` is this plan some lines further down, so that the article's text reads the same.
  func isSame(as other: ArticlePlan, movedBy delta: Int) -> Bool {
    guard kind == other.kind, isTruncated == other.isTruncated, pieces.count == other.pieces.count else { return false }
    if delta == 0 { return pieces == other.pieces }
    for (old, new) in zip(pieces, other.pieces) {
      // `!=` would compare the strings of the roles.
      let isSame =
        old.role == new.role && old.continues == new.continues
        && old.lines.lowerBound + delta == new.lines.lowerBound
        && old.lines.upperBound + delta == new.lines.upperBound
      if !isSame { return false }
    }
    return true
  }
}
