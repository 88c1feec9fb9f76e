// Search in what is in order: where a question is answered no up to some place, and yes from there on.

extension Span {
  /// The index of the first element for which the answer is yes; the count where there is none.
  @inlinable
  @inline(__always)
  package func partitioningIndex(where isReached: (Element) -> Bool) -> Int {
    // Only indices are asked for.
    (0..<count).partitioningIndex { unsafe isReached(self[unchecked: $0]) }
  }
}

extension Array {
  /// The index of the first element for which the answer is yes; the count where there is none.
  @inlinable
  @inline(__always)
  package func partitioningIndex(where isReached: (Element) -> Bool) -> Int {
    span.partitioningIndex(where: isReached)
  }
}

extension Range<Int> {
  /// The first number for which the answer is yes; the range's end where there is none.
  @inlinable
  @inline(__always)
  package func partitioningIndex(where isReached: (Int) -> Bool) -> Int {
    var low = lowerBound
    var high = upperBound
    while low < high {
      let middle = low &+ (high &- low) &>> 1
      if isReached(middle) { high = middle } else { low = middle &+ 1 }
    }
    return low
  }
}
