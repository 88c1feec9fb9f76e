/// Which hashes of a known number came before: one flat table, whose slots are the hashes' own bits.
struct HashesSeen {
  private var slots: [UInt64]
  private let mask: Int
  /// 0 stands for a free slot.
  private var hasZero = false

  /// - Parameter count: how many are asked for at most.
  init(count: Int) {
    var capacity = 16
    while capacity < 2 * count { capacity *= 2 }
    slots = [UInt64](repeating: 0, count: capacity)
    mask = capacity - 1
  }

  /// Whether a hash is asked for the first time.
  mutating func insert(_ hash: UInt64) -> Bool {
    if hash == 0 {
      defer { hasZero = true }
      return !hasZero
    }
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if slots[slot] == hash { return false }
      slot = (slot + 1) & mask
    }
    slots[slot] = hash
    return true
  }
}
