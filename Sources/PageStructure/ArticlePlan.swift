/// Which lines make up an article, and in what roles: all that its reading depends on besides their text.
struct ArticlePlan: Hashable, Sendable {
  struct Piece: Hashable, Sendable {
    var role: Paragraph.Role
    var lines: Range<Int>
  }

  var kind: Article.Kind
  /// In the order of the lines.
  var pieces: [Piece]
  /// Lines from 0, the main stretch first; blank lines between the pieces of a stretch included.
  var parts: [Range<Int>]
  var isTruncated: Bool

  /// The plan for the same article some lines further down.
  func shifted(by delta: Int) -> ArticlePlan {
    func shift(_ range: Range<Int>) -> Range<Int> { (range.lowerBound + delta)..<(range.upperBound + delta) }
    var plan = self
    plan.pieces = pieces.map { Piece(role: $0.role, lines: shift($0.lines)) }
    plan.parts = parts.map(shift)
    return plan
  }
}
