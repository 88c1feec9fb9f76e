/// The words of that part of a block which stays where it is when a cut parts it.
final class Remainder {
  private let words: [UInt32]
  private let places: WordPlaces

  init(_ stretch: Stretch) {
    words = stretch.words
    var places = WordPlaces()
    for word in words { _ = places.insert(Int(word)) }
    self.places = places
  }

  @inline(__always)
  func contains(_ word: Int) -> Bool { places.contains(word) }

  /// How many of them do not stand before a position of an article.
  func count(notBefore position: Int, in profile: DraftProfile) -> Int {
    words.count { !profile.contains(Int($0), before: position) }
  }
}

/// How many words of an article stand in another one: from each of its blocks on, and in each of its blocks.
struct SharedWords {
  private var counts: [Int32] = []
  private var isKnown = false
  /// By block of the other one; -1 where they were not counted.
  private var inBlocks: [Int32] = []

  /// Two other articles are compared from now on.
  mutating func forget() {
    isKnown = false
    inBlocks.removeAll(keepingCapacity: true)
  }

  mutating func count(of own: DraftProfile, in host: DraftProfile, from position: Int) -> Int {
    if !isKnown {
      host.sharedCounts(with: own, into: &counts)
      isKnown = true
    }
    return Int(counts[position])
  }

  mutating func count(of own: DraftProfile, in host: DraftProfile, block: Int) -> Int {
    if inBlocks.isEmpty { inBlocks.append(contentsOf: repeatElement(-1, count: host.stretches.count)) }
    if inBlocks[block] < 0 {
      inBlocks[block] = Int32(truncatingIfNeeded: own.count(of: host.stretches[block]?.words ?? []))
    }
    return Int(inBlocks[block])
  }
}
