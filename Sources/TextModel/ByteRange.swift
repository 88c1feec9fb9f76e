/// A half-open range of UTF-8 byte offsets of one snapshot.
///
/// Ranges of a logical text are `Range<Int>` (indices of its scalars); ranges of the source are always `ByteRange`, so
/// the two cannot be mixed up.
@usableFromInline
package struct ByteRange: Hashable, Sendable, Comparable {
  @usableFromInline package var lowerBound: Int
  @usableFromInline package var upperBound: Int

  /// A range; bounds given in the wrong order make an empty range at the lower of the two.
  @inlinable
  package init(_ lowerBound: Int, _ upperBound: Int) {
    self.lowerBound = min(lowerBound, upperBound)
    self.upperBound = lowerBound <= upperBound ? upperBound : self.lowerBound
  }

  @inlinable
  package init(_ range: Range<Int>) {
    self.init(range.lowerBound, range.upperBound)
  }

  @inlinable
  package var count: Int { upperBound - lowerBound }
  @inlinable
  package var isEmpty: Bool { lowerBound == upperBound }
  @inlinable
  package var range: Range<Int> { lowerBound..<max(lowerBound, upperBound) }

  @inlinable
  package func contains(_ offset: Int) -> Bool { lowerBound <= offset && offset < upperBound }

  /// Whether `offset` lies in the range or at its end: a cursor behind the last character still points at it.
  @inlinable
  package func touches(_ offset: Int) -> Bool { lowerBound <= offset && offset <= upperBound }

  @inlinable
  package func contains(_ other: ByteRange) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }

  @inlinable
  package func overlaps(_ other: ByteRange) -> Bool {
    lowerBound < other.upperBound && other.lowerBound < upperBound
  }

  @inlinable
  package func shifted(by delta: Int) -> ByteRange {
    ByteRange(lowerBound + delta, upperBound + delta)
  }

  /// By start, then by end: the order in which findings are listed.
  @inlinable
  package static func < (left: ByteRange, right: ByteRange) -> Bool {
    (left.lowerBound, left.upperBound) < (right.lowerBound, right.upperBound)
  }
}
