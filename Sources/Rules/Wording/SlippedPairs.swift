import TextModel

/// Finds a character in the place of another of its shape or sound, by the words: neither 戊边 nor 大阳 is a word, 戍边 and
/// 太阳 are.
///
/// The engine finds where one of the wrong pairs stands. That it belongs to no other word tell its neighbours: the 投人 of
/// 投人民币 goes on as 人民.
struct SlippedPairs: Sendable {
  struct Match {
    /// The two characters.
    var range: Range<Int>
    /// The wrong one of them, and the right one.
    var index: Int
    var right: UInt32
  }

  static let standard = SlippedPairs()

  /// The wrong pairs, 16 bits each character, the right character below, and which of the two is wrong: in slots by hash,
  /// each in the first that was free.
  private var slots = [UInt64](repeating: 0, count: 1 << SlippedPairs.slotBits)
  private(set) var pairs: [UInt64] = []

  /// Twice as many slots as there are pairs, at least.
  private static let slotBits = 16

  private init() {
    pairs.reserveCapacity(0x6000)
    for rows in [SlippedPairs.rows, SlippedPairs.componentRows] {
      var reader = TableReader(rows)
      while reader.next() {
        let isFirst = reader.word.first == 0x2B
        let word = reader.word.dropFirst(isFirst ? 1 : 0)
        guard let wrong = word.first, let right = word.dropFirst().first else { continue }
        for partner in word.dropFirst(2) {
          insert(isFirst ? wrong : partner, isFirst ? partner : wrong, right: right, isFirst: isFirst)
        }
      }
    }
  }

  private mutating func insert(_ first: UInt32, _ second: UInt32, right: UInt32, isFirst: Bool) {
    guard pairs.count < slots.count / 2 else { return }
    let pair = CharacterPair.of(first, second)
    pairs.append(pair)
    var slot = SlippedPairs.slot(pair)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] =
      UInt64(first & 0xFFFF) << 48 | UInt64(second & 0xFFFF) << 32 | UInt64(right & 0xFFFF) << 1 | (isFirst ? 1 : 0)
  }

  @inline(__always)
  private static func slot(_ pair: UInt64) -> Int {
    Int(truncatingIfNeeded: CharacterPair.hash(pair) &>> UInt64(64 - slotBits))
  }

  /// Calls back with each place, in order.
  ///
  /// - Parameter places: where the pairs may stand.
  func matches(in text: LogicalText, _ places: [UInt32], _ body: (Match) -> Void) {
    let scalars = text.scalars
    for place in places {
      let index = Int(place)
      guard index + 1 < scalars.count, scalars[index] < 0x10000, scalars[index + 1] < 0x10000 else { continue }
      let (first, second) = (scalars[index], scalars[index + 1])
      let wanted = UInt64(first) << 16 | UInt64(second)
      var slot = SlippedPairs.slot(CharacterPair.of(first, second))
      while slots[slot] != 0, slots[slot] >> 32 != wanted { slot = (slot + 1) & (slots.count - 1) }
      let found = slots[slot]
      guard found != 0, !WordJoints.contains(text.scalar(index - 1), first),
        !WordJoints.contains(second, text.scalar(index + 2))
      else { continue }
      body(
        Match(
          range: index..<(index + 2), index: found & 1 == 1 ? index : index + 1,
          right: UInt32(truncatingIfNeeded: found >> 1) & 0xFFFF))
    }
  }
}
