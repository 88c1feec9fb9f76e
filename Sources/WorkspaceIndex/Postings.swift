import TextModel
/// Which pages have a term: pairs of a term's hash and a page's number, eight bytes each.
///
/// Sorted runs of growing length, merged when two are about equally long, so that adding is cheap and looking up touches
/// few of them. Pages that were removed stay until a merge passes over them.
struct Postings: Sendable {
  /// The upper half of a hash, then the number of the page.
  private var runs: [[UInt64]] = []
  /// What was added last, in no order.
  private var tail: [UInt64] = []
  private static let tailLimit = 256

  /// - Parameter isAlive: whether the page of a number is still there.
  mutating func add(_ hash: UInt64, page: UInt32, isAlive: (UInt32) -> Bool) {
    tail.append(Postings.entry(hash, page))
    if tail.count < Postings.tailLimit { return }
    tail.sort()
    runs.append(tail)
    tail.removeAll(keepingCapacity: true)
    while runs.count > 1, let last = runs.last, last.count * 2 > runs[runs.count - 2].count {
      runs.removeLast()
      let before = runs.removeLast()
      runs.append(Postings.merged(before, last, isAlive))
    }
  }

  /// The numbers of the pages that may have a term; each once, some of pages that are gone.
  ///
  /// - Parameter limit: how many at most.
  func pages(_ hash: UInt64, atMost limit: Int = Int.max) -> [UInt32] {
    let first = Postings.entry(hash, 0)
    let last = Postings.entry(hash, UInt32.max)
    var result: [UInt32] = []
    for run in runs {
      var index = run.partitioningIndex { $0 >= first }
      while index < run.count && run[index] <= last && result.count < limit {
        result.append(UInt32(truncatingIfNeeded: run[index]))
        index += 1
      }
    }
    for entry in tail where entry >= first && entry <= last && result.count < limit {
      result.append(UInt32(truncatingIfNeeded: entry))
    }
    return result
  }

  /// Gives the pages other numbers; nil for those that are gone.
  mutating func renumber(_ number: (UInt32) -> UInt32?) {
    func renumbered(_ entries: [UInt64]) -> [UInt64] {
      entries.compactMap { entry in
        number(UInt32(truncatingIfNeeded: entry)).map { entry & ~0xFFFF_FFFF | UInt64($0) }
      }
    }
    // Numbers keep their order, so the runs stay sorted.
    runs = runs.map(renumbered).filter { !$0.isEmpty }
    tail = renumbered(tail)
  }

  private static func entry(_ hash: UInt64, _ page: UInt32) -> UInt64 { hash & ~0xFFFF_FFFF | UInt64(page) }

  private static func merged(_ left: [UInt64], _ right: [UInt64], _ isAlive: (UInt32) -> Bool) -> [UInt64] {
    var result: [UInt64] = []
    result.reserveCapacity(left.count + right.count)
    var (first, second) = (0, 0)
    while first < left.count || second < right.count {
      let takesLeft = second == right.count || (first < left.count && left[first] < right[second])
      let entry = takesLeft ? left[first] : right[second]
      if takesLeft { first += 1 } else { second += 1 }
      if isAlive(UInt32(truncatingIfNeeded: entry)) { result.append(entry) }
    }
    return result
  }
}
