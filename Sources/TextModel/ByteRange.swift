/// A half-open range of UTF-8 byte offsets of one snapshot.
///
/// Ranges of a logical text are `Range<Int>` (indices of its scalars); ranges of the source are always `ByteRange`, so
/// the two cannot be mixed up.
package struct ByteRange: Hashable, Sendable, Comparable {
  package var lowerBound: Int
  package var upperBound: Int

  /// A range; bounds given in the wrong order make an empty range at the lower of the two.
  package init(_ lowerBound: Int, _ upperBound: Int) {
    self.lowerBound = min(lowerBound, upperBound)
    self.upperBound = lowerBound <= upperBound ? upperBound : self.lowerBound
  }

  package init(_ range: Range<Int>) {
    self.init(range.lowerBound, range.upperBound)
  }

  package var count: Int { upperBound - lowerBound }
  package var isEmpty: Bool { lowerBound == upperBound }
  package var range: Range<Int> { lowerBound..<max(lowerBound, upperBound) }

  package func contains(_ offset: Int) -> Bool { lowerBound <= offset && offset < upperBound }

  /// Whether `offset` lies in the range or at its end: a cursor behind the last character still points at it.
  package func touches(_ offset: Int) -> Bool { lowerBound <= offset && offset <= upperBound }

  package func contains(_ other: ByteRange) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }

  package func overlaps(_ other: ByteRange) -> Bool {
    lowerBound < other.upperBound && other.lowerBound < upperBound
  }

  package func shifted(by delta: Int) -> ByteRange {
    ByteRange(lowerBound + delta, upperBound + delta)
  }

  /// By start, then by end: the order in which findings are listed.
  package static func < (left: ByteRange, right: ByteRange) -> Bool {
    (left.lowerBound, left.upperBound) < (right.lowerBound, right.upperBound)
  }
}
