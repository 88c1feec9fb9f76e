import TextModel

/// A few dozen words, found at a place of a scalar array: what lines are recognised by.
///
/// Most places are settled by one bit of a table over first characters; the rest by an open table of numbers. No string
/// is ever built.
struct WordList: Sendable {
  /// Which first scalars there may be, by their last twelve bits.
  private let firsts: [UInt64]
  /// An open hash table of first scalars (0 for an empty slot), and where the words of each begin in `words`.
  private let keys: [UInt32]
  private let starts: [Int32]
  /// The words of each first scalar, longest first: their length, then their scalars but the first. 0 ends the words.
  private let words: [UInt32]

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
      for key in list.keys where key != 0 { byFirst[key] = [[key]] }
    }
    self.init(byFirst)
  }

  private init(_ byFirst: [UInt32: [[UInt32]]]) {
    var size = 8
    while size < byFirst.count * 2 { size *= 2 }
    var firsts = [UInt64](repeating: 0, count: 64)
    var keys = [UInt32](repeating: 0, count: size)
    var starts = [Int32](repeating: 0, count: size)
    var words: [UInt32] = []
    for (first, list) in byFirst.sorted(by: { $0.key < $1.key }) {
      firsts[Int(first >> 6) & 63] |= 1 << UInt64(first & 63)
      var slot = WordList.slot(first, size)
      while keys[slot] != 0 { slot = (slot + 1) & (size - 1) }
      keys[slot] = first
      starts[slot] = Int32(words.count)
      for word in list.sorted(by: { $0.count > $1.count }) {
        words.append(UInt32(word.count))
        words += word.dropFirst()
      }
      words.append(0)
    }
    self.firsts = firsts
    self.keys = keys
    self.starts = starts
    self.words = words
  }

  /// The length of the longest word at an index of scalars in half width; 0 where there is none.
  @inline(__always)
  func longestMatch(in scalars: [UInt32], at index: Int) -> Int {
    guard index >= 0, index < scalars.count, mayBegin(scalars[index]) else { return 0 }
    return longestWord(in: scalars, at: index)
  }

  private func longestWord(in scalars: [UInt32], at index: Int) -> Int {
    let first = scalars[index]
    var slot = WordList.slot(first, keys.count)
    while keys[slot] != first {
      if keys[slot] == 0 { return 0 }
      slot = (slot + 1) & (keys.count - 1)
    }
    var place = Int(starts[slot])
    search: while words[place] != 0 {
      let length = Int(words[place])
      defer { place += length }
      if index + length > scalars.count { continue }
      for offset in 1..<max(1, length) where scalars[index + offset] != words[place + offset] { continue search }
      return length
    }
    return 0
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
    guard mayBegin(scalar) else { return false }
    var slot = WordList.slot(scalar, keys.count)
    while keys[slot] != scalar {
      if keys[slot] == 0 { return false }
      slot = (slot + 1) & (keys.count - 1)
    }
    var place = Int(starts[slot])
    while words[place] > 1 { place += Int(words[place]) }
    return words[place] == 1
  }

  @inline(__always)
  private func mayBegin(_ scalar: UInt32) -> Bool {
    firsts[Int(scalar >> 6) & 63] & 1 << UInt64(scalar & 63) != 0
  }

  @inline(__always)
  private static func slot(_ scalar: UInt32, _ size: Int) -> Int {
    Int((scalar &* 0x9E37_79B1) >> 16) & (size - 1)
  }
}
