import PageStructure
import TextModel

/// An article as the readers of its facts see it: the text held once, where the words of the lexicon stand in it, and
/// its marks of punctuation in order. Immutable, so that all readers share one.
final class ArticleReading: Sendable {
  let article: Article
  let logical: LogicalText
  let scalars: [UInt32]
  let classes: [UInt8]
  /// By index, the words of the tables that begin there (`Occurrences.starts`).
  let starts: [UInt64]
  /// By index, the words of the tables that end before it.
  let ends: [UInt64]
  /// Type nouns, by start, then by length.
  let listed: [PatternSet.Match]
  /// The places of punctuation, line feeds and signs, in order: whatever is no letter, character or digit.
  let marks: [Int32]
  /// Whether some name may be written with a dot.
  let hasMiddleDot: Bool

  init(_ article: Article, _ occurrences: Occurrences) {
    self.article = article
    logical = article.text
    let classes = article.text.classes
    scalars = article.text.scalars
    self.classes = classes
    starts = occurrences.starts
    ends = occurrences.ends
    listed = occurrences.listed
    var marks: [Int32] = []
    marks.reserveCapacity(classes.count / 8)
    let dot = CharacterClass.middleDot.rawValue
    var hasMiddleDot = false
    for index in 0..<classes.count where ArticleReading.isMark(classes[index]) {
      marks.append(Int32(truncatingIfNeeded: index))
      if classes[index] == dot { hasMiddleDot = true }
    }
    self.marks = marks
    self.hasMiddleDot = hasMiddleDot
  }

  /// The classes from line breaks to plus signs stand together.
  @inline(__always)
  private static func isMark(_ kind: UInt8) -> Bool {
    kind >= CharacterClass.lineBreak.rawValue && kind <= CharacterClass.plus.rawValue
  }

  var count: Int { scalars.count }
  var indices: Range<Int> { 0..<scalars.count }

  /// The class of a scalar; `.lineBreak` outside the text.
  @inline(__always)
  func characterClass(_ index: Int) -> CharacterClass {
    index >= 0 && index < classes.count ? CharacterClass(rawValue: classes[index]) ?? .other : .lineBreak
  }

  /// The scalar at an index, a line feed outside the text.
  @inline(__always)
  func scalar(_ index: Int) -> UInt32 {
    index >= 0 && index < scalars.count ? scalars[index] : 0x0A
  }

  /// Whether the text at `index` spells `word`, in any width.
  func matches(_ word: String, at index: Int) -> Bool {
    var position = index
    for scalar in word.unicodeScalars {
      if Scalars.halfWidth(self.scalar(position)) != Scalars.halfWidth(scalar.value) { return false }
      position += 1
    }
    return true
  }

  func string(_ range: Range<Int>) -> String { logical.string(range) }

  /// The places of `marks` that lie in a range, as indices of `marks`.
  func marks(in range: Range<Int>) -> Range<Int> {
    let low = firstMark(atOrAfter: range.lowerBound)
    var high = low
    while high < marks.count && Int(marks[high]) < range.upperBound { high += 1 }
    return low..<high
  }

  private func firstMark(atOrAfter index: Int) -> Int {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if Int(marks[middle]) < index { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
