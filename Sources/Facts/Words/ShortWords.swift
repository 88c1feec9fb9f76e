/// Words of up to four characters of the basic plane in one flat hash table, for questions that are asked at very many
/// places: whether two characters make a word, whether a modifier names nothing.
struct ShortWords: Sendable {
  private var slots: [UInt64]
  private var mask: Int

  /// - Parameter text: the words, parted by blanks and line ends; longer words and others are left out.
  init(_ text: String) {
    var keys: [UInt64] = []
    var key: UInt64 = 0
    var length = 0
    func finish() {
      if length > 0 && length <= 4 { keys.append(key) }
      (key, length) = (0, 0)
    }
    for scalar in text.unicodeScalars {
      if scalar.value <= 0x20 {
        finish()
      } else {
        key = ShortWords.key(key, scalar.value)
        length += scalar.value < 0x10000 ? 1 : 5
      }
    }
    finish()
    var capacity = 16
    while capacity < keys.count * 3 { capacity *= 2 }
    slots = [UInt64](repeating: 0, count: capacity)
    mask = capacity - 1
    for key in keys {
      var slot = ShortWords.slot(key, mask)
      while slots[slot] != 0 && slots[slot] != key { slot = (slot + 1) & mask }
      slots[slot] = key
    }
  }

  /// The key of a word that goes on with a character: 0 is the empty word's.
  @inline(__always)
  static func key(_ start: UInt64, _ scalar: UInt32) -> UInt64 { start << 16 | UInt64(scalar & 0xFFFF) }

  @inline(__always)
  func contains(key: UInt64) -> Bool {
    var slot = ShortWords.slot(key, mask)
    while slots[slot] != 0 {
      if slots[slot] == key { return true }
      slot = (slot + 1) & mask
    }
    return false
  }

  @inline(__always)
  func contains(_ first: UInt32, _ second: UInt32) -> Bool {
    first < 0x10000 && second < 0x10000 && contains(key: UInt64(first) << 16 | UInt64(second))
  }

  @inline(__always)
  private static func slot(_ key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }
}
