/// How much two lists have in common at their heads, and how much of the rest at their ends.
struct CommonEnds {
  private(set) var prefix = 0
  private(set) var suffix = 0

  /// - Parameter isSame: whether the first list has at one index what the other has at another.
  @inline(__always)
  init(_ count: Int, _ other: Int, isSame: (Int, Int) -> Bool) {
    let common = min(count, other)
    while prefix < common, isSame(prefix, prefix) { prefix += 1 }
    while suffix < common - prefix, isSame(count - 1 - suffix, other - 1 - suffix) { suffix += 1 }
  }
}
