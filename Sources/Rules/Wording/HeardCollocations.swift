import TextModel

/// Finds a word that was typed for another of the same sound, by the word beside it: 实地公园 for 湿地公园.
///
/// Both are real words, so that no table of wrong words can have the one; but only the other makes a collocation of the news
/// with its neighbour. Whoever types by pinyin takes the first word that the input method offers.
struct HeardCollocations: Sendable {
  struct Match {
    /// The four characters.
    var range: Range<Int>
    var right: String
  }

  static let standard = HeardCollocations(CollocationTable.text)

  /// The collocations, of four characters each: the first lowest, 16 bits each.
  private var collocations: [UInt64] = []
  /// Their numbers plus one by their sounds, in an open hash table; 0 for an empty slot.
  private var slots: [Int32]
  /// A bit for each sound, by its hash: nearly all places of a text end there.
  private var filter = [UInt64](repeating: 0, count: 1 << (HeardCollocations.filterBits - 6))

  /// A bit for each word of the collocations, by its hash.
  private var words = [UInt64](repeating: 0, count: 1 << (HeardCollocations.wordBits - 6))

  private static let filterBits = 19
  private static let wordBits = 17
  /// A row of the table: four characters of three bytes, and what parts it from the next.
  private static let rowLength = 13
  /// A word that goes with more others than so many tells nothing of which one is meant.
  private static let mostPartners = 30

  /// - Parameter text: rows of four ideographs, one byte between them, two behind the last.
  init(_ text: String) {
    let bytes = text.utf8.span
    let count = bytes.count / HeardCollocations.rowLength
    collocations.reserveCapacity(count)
    var size = 16
    while size < count * 2 { size *= 2 }
    var slots = [Int32](repeating: 0, count: size)
    var (filter, words) = (filter, words)
    for number in 0..<count {
      let place = number * HeardCollocations.rowLength
      guard let first = Scalars.longPair(bytes, at: place), let last = Scalars.longPair(bytes, at: place + 6) else {
        break
      }
      let collocation = CharacterPair.joined(first.first, first.second, last.first, last.second)
      collocations.append(collocation)
      let (firstWord, lastWord) = (
        HeardCollocations.wordBit(collocation & 0xFFFF_FFFF), HeardCollocations.wordBit(collocation >> 32)
      )
      words[firstWord >> 6] |= 1 << UInt64(firstWord & 63)
      words[lastWord >> 6] |= 1 << UInt64(lastWord & 63)
      let sound = HeardCollocations.sound(of: collocation)
      let bit = HeardCollocations.bit(sound)
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
      var slot = HeardCollocations.slot(sound, size)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(truncatingIfNeeded: number + 1)
    }
    self.slots = slots
    self.filter = filter
    self.words = words
  }

  /// The numbers of the four syllables.
  private static func sound(of collocation: UInt64) -> UInt64 {
    var result: UInt64 = 0
    for place in 0..<4 {
      let number = Pinyin.number(of: UInt32(truncatingIfNeeded: collocation >> (16 * UInt64(place)) & 0xFFFF))
      result = result << 16 | UInt64(number & 0xFFFF)
    }
    return result
  }

  @inline(__always)
  private static func bit(_ sound: UInt64) -> Int {
    Int(truncatingIfNeeded: CharacterPair.hash(sound) &>> UInt64(64 - filterBits))
  }

  private static func wordBit(_ word: UInt64) -> Int {
    Int(truncatingIfNeeded: CharacterPair.hash(word) &>> UInt64(64 - wordBits))
  }

  private static func slot(_ sound: UInt64, _ size: Int) -> Int {
    Int(truncatingIfNeeded: CharacterPair.hash(sound) &>> 24) & (size - 1)
  }

  /// The places of a text where a collocation is heard and another word stands in it.
  func matches(in text: LogicalText) -> [Match] {
    let scalars = text.scalars
    guard scalars.count >= 4 else { return [] }
    let numbers = Pinyin.numbers(of: scalars)
    let (heard, bits) = (numbers.span, filter.span)
    var result: [Match] = []
    var sound: UInt64 = 0
    for index in heard.indices {
      sound = sound << 16 | UInt64(heard[index])
      let bit = HeardCollocations.bit(sound)
      // The filter has a bit for every hash.
      guard unsafe bits[unchecked: bit >> 6] & (1 << UInt64(bit & 63)) != 0, index >= 3 else { continue }
      if let last = result.last, last.range.upperBound > index - 3 { continue }
      if let match = match(sound, at: index - 3, text) { result.append(match) }
    }
    return result
  }

  /// The collocation that is meant at a place which sounds like one; nil where the text has it, or may mean what it says.
  private func match(_ sound: UInt64, at place: Int, _ text: LogicalText) -> Match? {
    let scalars = text.scalars
    let written = CharacterPair.joined(
      scalars[place], scalars[place + 1], scalars[place + 2], scalars[place + 3])
    var meant: UInt64?
    var slot = HeardCollocations.slot(sound, slots.count)
    while slots[slot] != 0 {
      let collocation = collocations[Int(slots[slot] - 1)]
      slot = (slot + 1) & (slots.count - 1)
      if collocation == written { return nil }
      let difference = collocation ^ written
      guard difference & 0xFFFF_FFFF == 0 || difference >> 32 == 0,
        HeardCollocations.sound(of: collocation) == sound
      else { continue }
      meant = collocation
    }
    guard let meant, isMeant(meant, for: written, at: place, text) else { return nil }
    return Match(
      range: place..<(place + 4), right: Scalars.string((0..<4).map { UInt32(meant >> (16 * UInt64($0)) & 0xFFFF) }))
  }

  private func isMeant(_ meant: UInt64, for written: UInt64, at place: Int, _ text: LogicalText) -> Bool {
    let isFirstWrong = (meant ^ written) >> 32 == 0
    let (wrong, right) = isFirstWrong ? (written & 0xFFFF_FFFF, meant & 0xFFFF_FFFF) : (written >> 32, meant >> 32)
    if HeardCollocations.writesParticle(wrong, right) { return false }
    // 成员由股东推选 is no 原有股东: the end of the wrong word makes a word with what stands there.
    let outside =
      isFirstWrong
      ? UInt64(text.scalar(place - 1) & 0xFFFF) | (wrong & 0xFFFF) << 16
      : wrong >> 16 | UInt64(text.scalar(place + 4) & 0xFFFF) << 16
    if isWord(outside) || WordJoints.contains(UInt32(outside & 0xFFFF), UInt32(outside >> 16)) { return false }
    let partners = collocations.count {
      isFirstWrong ? $0 >> 32 == meant >> 32 : $0 & 0xFFFF_FFFF == meant & 0xFFFF_FFFF
    }
    guard partners <= HeardCollocations.mostPartners else { return false }
    return !isWord(wrong) || HeardCollocations.distinct.contains(wrong << 32 | right)
  }

  /// Whether two characters may be a word of the collocations; seldom yes where they are none.
  func mayHoldWord(_ first: UInt32, _ second: UInt32) -> Bool {
    let bit = HeardCollocations.wordBit(UInt64(first & 0xFFFF) | UInt64(second & 0xFFFF) << 16)
    return words[bit >> 6] & (1 << UInt64(bit & 63)) != 0
  }

  /// Whether two characters are a word of the collocations.
  private func isWord(_ word: UInt64) -> Bool {
    let bit = HeardCollocations.wordBit(word)
    if words[bit >> 6] & (1 << UInt64(bit & 63)) == 0 { return false }
    return collocations.contains { $0 & 0xFFFF_FFFF == word || $0 >> 32 == word }
  }

  /// Whether a particle, a pronoun or a numeral is written where the collocation has another character: the four characters
  /// are then no two words.
  private static func writesParticle(_ wrong: UInt64, _ right: UInt64) -> Bool {
    [0, 16].contains { place in
      let written = UInt32(wrong >> place & 0xFFFF)
      return written != UInt32(right >> place & 0xFFFF) && particles.contains(written)
    }
  }

  private static let particles: ScalarSet = """
    是由因只有的了和与及在将就还也已以为其该这那等从向把被让使给对到于即既又而且或但如若个几各每某我你他她它们着所并不没\
    一二三四五六七八九十百千万亿年月日号时才都均则之乃后前里内中外至自者家化性员们
    """

  /// Words of one sound, both of the news, that never go with the same neighbour: the one stands for the other by mistake
  /// alone.
  private static let distinct: Set<UInt64> = {
    var result: Set<UInt64> = []
    var reader = TableReader(CollocationTable.distinct)
    while reader.next() {
      guard reader.word.count == 4 else { continue }
      let word = Array(reader.word)
      let (first, second) = (UInt64(word[0]) | UInt64(word[1]) << 16, UInt64(word[2]) | UInt64(word[3]) << 16)
      result.insert(first << 32 | second)
      result.insert(second << 32 | first)
    }
    return result
  }()
}
