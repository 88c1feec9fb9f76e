import TextModel

/// A few dozen words, found at a place of a scalar array: what lines are recognised by.
///
/// Most places are settled by one bit of a table over first characters; the rest by an open table of numbers. No string
/// is ever built.
struct WordList: Sendable {
  /// In one array, so that a list is passed on at the cost of one reference. First a bit for each first scalar that there
  /// may be, by its last twelve bits; then an open hash table of first scalars (0 for an empty slot); then where the words
  /// of each begin; then the words of each first scalar, longest first: their length, then their scalars but the first. 0
  /// ends the words.
  private let table: [UInt32]
  /// How many slots there are, a power of two.
  private let size: Int

  private static let bitWords = 128

  /// One word a line (or parted by blanks); compared in half width.
  init(_ list: String) {
    var byFirst: [UInt32: [[UInt32]]] = [:]
    var reader = TableReader(list)
    while reader.next() {
      let scalars = reader.word.map { Scalars.halfWidth($0) }
      if let first = scalars.first { byFirst[first, default: []].append(scalars) }
    }
    self.init(byFirst)
  }

  /// The first characters of some lists, as words of one character.
  init(firstsOf lists: WordList...) {
    var byFirst: [UInt32: [[UInt32]]] = [:]
    for list in lists {
      for first in list.firsts { byFirst[first] = [[first]] }
    }
    self.init(byFirst)
  }

  /// The first characters of its words.
  var firsts: [UInt32] { table[WordList.bitWords..<(WordList.bitWords + size)].filter { $0 != 0 } }

  private init(_ byFirst: [UInt32: [[UInt32]]]) {
    var size = 8
    while size < byFirst.count * 2 { size *= 2 }
    var firsts = [UInt32](repeating: 0, count: WordList.bitWords)
    var keys = [UInt32](repeating: 0, count: size)
    var starts = [UInt32](repeating: 0, count: size)
    var words: [UInt32] = []
    for (first, list) in byFirst.sorted(by: { $0.key < $1.key }) {
      firsts[Int(first >> 5) & (WordList.bitWords - 1)] |= 1 << (first & 31)
      var slot = WordList.slot(first, size)
      while keys[slot] != 0 { slot = (slot + 1) & (size - 1) }
      keys[slot] = first
      starts[slot] = UInt32(WordList.bitWords + 2 * size + words.count)
      for word in list.sorted(by: { $0.count > $1.count }) {
        words.append(UInt32(word.count))
        words += word.dropFirst()
      }
      words.append(0)
    }
    self.size = size
    table = firsts + keys + starts + words
  }

  /// The length of the longest word at an index of scalars in half width, which ends before `end` (their end, if not
  /// given); 0 where there is none.
  @inline(__always)
  func longestMatch(in scalars: [UInt32], at index: Int, before end: Int = .max) -> Int {
    guard index >= 0, index < scalars.count, mayBegin(scalars[index]) else { return 0 }
    return longestWord(in: scalars, at: index, before: min(end, scalars.count))
  }

  private func longestWord(in scalars: [UInt32], at index: Int, before end: Int) -> Int {
    guard var place = words(of: scalars[index]) else { return 0 }
    search: while table[place] != 0 {
      let length = Int(table[place])
      defer { place += length }
      if index + length > end { continue }
      for offset in 1..<max(1, length) where scalars[index + offset] != table[place + offset] { continue search }
      return length
    }
    return 0
  }

  /// Where the words with a first scalar begin in the table.
  @inline(__always)
  private func words(of first: UInt32) -> Int? {
    // 0 marks the empty slots.
    if first == 0 { return nil }
    let keys = WordList.bitWords
    var slot = WordList.slot(first, size)
    while table[keys + slot] != first {
      if table[keys + slot] == 0 { return nil }
      slot = (slot + 1) & (size - 1)
    }
    return Int(table[keys + size + slot])
  }

  /// Whether one of the words ends right before `end`.
  func matchesSuffix(of scalars: [UInt32], before end: Int, longest: Int = 6) -> Bool {
    for length in 1...longest where end - length >= 0 {
      if longestMatch(in: scalars, at: end - length) == length { return true }
    }
    return false
  }

  /// Whether a stretch of scalars is one of the words.
  func contains(where range: Range<Int>, in scalars: [UInt32]) -> Bool {
    longestMatch(in: scalars, at: range.lowerBound) == range.count
  }

  /// Whether a scalar is a word by itself.
  @inline(__always)
  func contains(_ scalar: UInt32) -> Bool {
    guard mayBegin(scalar), var place = words(of: scalar) else { return false }
    while table[place] > 1 { place += Int(table[place]) }
    return table[place] == 1
  }

  /// Whether a word may begin with a scalar: no where none does, and for most others.
  @inline(__always)
  func mayBegin(_ scalar: UInt32) -> Bool {
    table[Int(scalar >> 5) & (WordList.bitWords - 1)] >> (scalar & 31) & 1 != 0
  }

  @inline(__always)
  private static func slot(_ scalar: UInt32, _ size: Int) -> Int {
    Int((scalar &* 0x9E37_79B1) >> 16) & (size - 1)
  }
}
