/// Finds what a mistyped word was meant to be.
package enum Spelling {
  /// The candidate that differs least from `word`, at most two letters, fewer in a short word; nil where none is near.
  package static func nearest(to word: String, among candidates: [String]) -> String? {
    let limit = min(2, max(1, word.utf8.count / 3))
    let ranked = candidates.map { (name: $0, distance: distance(word, $0, atMost: limit)) }
    return ranked.filter { $0.distance <= limit }.min { $0.distance < $1.distance }?.name
  }

  /// How many letters must be changed, added, dropped or swapped with their neighbour.
  static func distance(_ left: String, _ right: String, atMost limit: Int) -> Int {
    let left = Array(left.utf8)
    let right = Array(right.utf8)
    if abs(left.count - right.count) > limit || left.count > 64 { return limit + 1 }
    var before: [Int] = []
    var previous = Array(0...right.count)
    for (row, first) in left.enumerated() {
      var current = [row + 1]
      for (column, second) in right.enumerated() {
        var best = min(previous[column + 1] + 1, current[column] + 1, previous[column] + (first == second ? 0 : 1))
        if row > 0, column > 0, first == right[column - 1], left[row - 1] == second {
          best = min(best, before[column - 1] + 1)
        }
        current.append(best)
      }
      before = previous
      previous = current
    }
    return previous[right.count]
  }
}
