import TextModel

/// A few dozen words, found at a place of a scalar array: what lines are recognised by.
struct WordList: Sendable {
  /// The words by their first scalar, longest first.
  private let words: [UInt32: [[UInt32]]]
  /// Which first scalars there may be, by their last ten bits: most places end the search here.
  private let firsts: [UInt64]

  /// One word a line (or parted by blanks); compared in half width.
  init(_ list: String) {
    var words: [UInt32: [[UInt32]]] = [:]
    for word in list.split(whereSeparator: { $0 == "\n" || $0 == " " }) {
      let scalars = word.unicodeScalars.map { Scalars.halfWidth($0.value) }
      if let first = scalars.first { words[first, default: []].append(scalars) }
    }
    self.words = words.mapValues { $0.sorted { $0.count > $1.count } }
    var firsts = [UInt64](repeating: 0, count: 16)
    for first in words.keys { firsts[Int(first >> 6) & 15] |= 1 << UInt64(first & 63) }
    self.firsts = firsts
  }

  /// The length of the longest word at an index of scalars in half width; 0 where there is none.
  func longestMatch(in scalars: [UInt32], at index: Int) -> Int {
    guard index >= 0, index < scalars.count, mayBegin(scalars[index]), let candidates = words[scalars[index]] else {
      return 0
    }
    search: for word in candidates where index + word.count <= scalars.count {
      for offset in 1..<max(1, word.count) where scalars[index + offset] != word[offset] { continue search }
      return word.count
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

  @inline(__always)
  private func mayBegin(_ scalar: UInt32) -> Bool {
    firsts[Int(scalar >> 6) & 15] & 1 << UInt64(scalar & 63) != 0
  }

  func contains(_ scalar: UInt32) -> Bool { mayBegin(scalar) && (words[scalar]?.contains { $0.count == 1 } ?? false) }
}
