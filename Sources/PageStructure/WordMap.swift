/// Which pairs of neighbouring characters a text uses, as bits by their hash: enough to tell how much two texts share,
/// at the cost of a few dozen machine words.
struct WordMap {
  private static let wordCount = 64

  private var bits: [UInt64]
  /// The words of `bits` are told by the first bits of a hash, their bits by the six behind.
  private let shift: UInt64
  /// How many pairs there are, those of one hash counted once.
  private(set) var count = 0

  init() {
    bits = [UInt64](repeating: 0, count: WordMap.wordCount)
    shift = 58
  }

  /// A map sixteen times as large, in which hardly two pairs fall together: for texts of which one says little.
  init(ofLargeText: Void) {
    bits = [UInt64](repeating: 0, count: WordMap.wordCount * 16)
    shift = 54
  }

  mutating func insert(_ first: UInt32, _ second: UInt32) {
    let hash = (UInt64(first) << 32 | UInt64(second)) &* 0x9E37_79B9_7F4A_7C15
    let index = Int(hash >> shift)
    let word = bits[index]
    let bit = (hash >> 48) & 63
    bits[index] = word | 1 << bit
    count += Int(~word >> bit & 1)
  }

  func contains(_ first: UInt32, _ second: UInt32) -> Bool {
    let hash = (UInt64(first) << 32 | UInt64(second)) &* 0x9E37_79B9_7F4A_7C15
    return bits[Int(hash >> shift)] & 1 << ((hash >> 48) & 63) != 0
  }

  mutating func formUnion(_ other: WordMap) {
    guard other.count > 0 else { return }
    var count = 0
    for (index, word) in other.bits.enumerated() {
      let union = bits[index] | word
      bits[index] = union
      count += union.nonzeroBitCount
    }
    self.count = count
  }

  func sharedCount(with other: WordMap) -> Int {
    var count = 0
    for (own, theirs) in zip(bits, other.bits) where own & theirs != 0 { count += (own & theirs).nonzeroBitCount }
    return count
  }

  /// How much more this text shares with the other than chance would have it, 0 to about 100.
  func likeness(to other: WordMap) -> Double {
    let own = count
    let theirs = other.count
    guard own > 0, theirs > 0 else { return 0 }
    let chance = Double(own) * Double(theirs) / Double(64 * bits.count)
    let shared = Double(sharedCount(with: other)) - chance
    return max(0, 100 * shared / (Double(own).squareRoot() * Double(theirs).squareRoot()))
  }
}
