import TextModel

/// Which pairs of neighbouring characters a text uses, as bits by their hash: enough to tell how much two texts share,
/// at the cost of a few dozen machine words.
struct WordMap {
  /// How many places a map has; a pair has one of them.
  static let placeCount = 4096

  private var bits: [UInt64]
  /// How many pairs there are, those of one hash counted once.
  private(set) var count = 0
  /// By which it is told among those that were compared before; 0 for a map that has changed since.
  var number = 0

  /// A map sixteen times as large, in which hardly two pairs fall together: for texts of which one says little.
  init() { bits = [UInt64](count: WordMap.placeCount / 4, of: 0) }

  /// The place of a pair in a map that is not large.
  @inline(__always)
  static func place(_ first: UInt32, _ second: UInt32) -> Int {
    let hash = (UInt64(first) << 32 | UInt64(second)) &* 0x9E37_79B9_7F4A_7C15
    return Int((hash >> 58) << 6 | (hash >> 48) & 63)
  }

  /// The place of a pair in a large one.
  @inline(__always)
  static func largePlace(_ first: UInt32, _ second: UInt32) -> UInt16 {
    let hash = (UInt64(first) << 32 | UInt64(second)) &* 0x9E37_79B9_7F4A_7C15
    return UInt16(truncatingIfNeeded: (hash >> 54) << 6 | (hash >> 48) & 63)
  }

  /// Takes in the places of pairs in a map of this size.
  mutating func insert(_ places: [UInt16]) {
    var fresh = 0
    var span = bits.mutableSpan
    for place in places {
      let index = Int(place >> 6) & (span.count - 1)
      let bit = UInt64(place & 63)
      // In bounds: a map has a power of two of words.
      let word = unsafe span[unchecked: index]
      unsafe span[unchecked: index] = word | 1 << bit
      fresh &+= Int(~word >> bit & 1)
    }
    count += fresh
    number = 0
  }

  mutating func formUnion(_ other: WordMap) {
    guard other.count > 0, other.bits.count == bits.count else { return }
    let otherBits = other.bits
    let theirs = otherBits.span
    var fresh = 0
    var own = bits.mutableSpan
    var index = 0
    // In bounds: both have as many words.
    while index < min(own.count, theirs.count) {
      let added = unsafe theirs[unchecked: index] & ~own[unchecked: index]
      if added != 0 {
        unsafe own[unchecked: index] |= added
        fresh &+= added.nonzeroBitCount
      }
      index &+= 1
    }
    count += fresh
    number = 0
  }

  func sharedCount(with other: WordMap) -> Int {
    let (ownBits, otherBits) = (bits, other.bits)
    let (own, theirs) = (ownBits.span, otherBits.span)
    let end = min(own.count, theirs.count)
    var count = 0
    var index = 0
    // In bounds by the condition of the loop.
    while index < end {
      let both = unsafe own[unchecked: index] & theirs[unchecked: index]
      if both != 0 { count &+= both.nonzeroBitCount }
      index &+= 1
    }
    return count
  }

  /// The same for the pairs of a few words.
  func sharedCount(with pairs: WordPairs) -> Int {
    var count = 0
    for place in pairs.places where contains(place) { count += 1 }
    return count
  }

  /// How many of them stand in this text and not in another.
  func sharedCount(with pairs: WordPairs, not other: WordMap) -> Int {
    var count = 0
    for place in pairs.places where contains(place) && !other.contains(place) { count += 1 }
    return count
  }

  private func contains(_ place: UInt16) -> Bool {
    let index = Int(place >> 6)
    return index < bits.count && bits[index] >> UInt64(place & 63) & 1 != 0
  }

  /// How much more this text shares with another than chance would have it, 0 to about 100.
  ///
  /// - Parameter shared: how many pairs they share.
  func likeness(_ shared: Int, to other: WordMap) -> Double {
    WordMap.likeness(shared, of: count, and: other.count, places: 64 * bits.count)
  }

  /// The same from how many pairs two texts share and how many each has.
  @inline(__always)
  static func likeness(_ shared: Int, of own: Int, and theirs: Int, places: Int = placeCount) -> Double {
    guard own > 0, theirs > 0 else { return 0 }
    let chance = Double(own) * Double(theirs) / Double(places)
    return max(0, 100 * (Double(shared) - chance) / (Double(own).squareRoot() * Double(theirs).squareRoot()))
  }
}

/// The pairs of neighbouring characters of a few words, by their places in a large map, each once: a title has a dozen,
/// and is compared with many texts.
struct WordPairs {
  let places: [UInt16]

  init(_ places: [UInt16]) {
    var result = places.sorted()
    var previous: UInt16?
    result.removeAll { place in
      defer { previous = place }
      return place == previous
    }
    self.places = result
  }

  /// How many pairs two titles share.
  func sharedCount(with other: WordPairs) -> Int { places.count { other.places.contains($0) } }
}

/// Places of a `WordMap`, each once, while they are gathered.
struct WordPlaces {
  private var bits = InlineArray<64, UInt64>(repeating: 0)
  private(set) var count = 0

  @inline(__always)
  func contains(_ place: Int) -> Bool { bits[place >> 6 & 63] >> UInt64(place & 63) & 1 != 0 }

  /// Takes a place in; false where it was there.
  @inline(__always)
  mutating func insert(_ place: Int) -> Bool {
    let word = bits[place >> 6 & 63]
    let bit = UInt64(1) << UInt64(place & 63)
    bits[place >> 6 & 63] = word | bit
    let isNew = word & bit == 0
    count &+= isNew ? 1 : 0
    return isNew
  }
}
