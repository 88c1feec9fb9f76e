import PageStructure
import TextModel

/// An article as the readers of its facts see it: the text held once, where the words of the lexicon stand in it, and
/// its marks of punctuation in order. Immutable, so that all readers share one.
final class ArticleReading: Sendable {
  let kind: Article.Kind
  let credits: [Credit]
  let paragraphs: [Paragraph]
  let sections: [Section]
  /// By paragraph, where its marks stand in `marks`.
  let marksOfParagraphs: [Range<Int32>]
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
    kind = article.kind
    credits = article.credits
    paragraphs = article.paragraphs
    sections = article.sections
    logical = article.text
    let classes = article.text.classes
    scalars = article.text.scalars
    self.classes = classes
    starts = occurrences.starts
    ends = occurrences.ends
    listed = occurrences.listed
    var marks: [Int32] = []
    marks.reserveCapacity(classes.count / 8)
    let dot = CharacterClass.middleDot.code
    var hasMiddleDot = false
    for index in 0..<classes.count where ArticleReading.isMark(classes[index]) {
      marks.append(Int32(truncatingIfNeeded: index))
      if classes[index] == dot { hasMiddleDot = true }
    }
    self.marks = marks
    marksOfParagraphs = ArticleReading.places(of: marks, in: article.paragraphs)
    self.hasMiddleDot = hasMiddleDot
  }

  /// Where the marks of each paragraph stand; paragraphs come in order.
  private static func places(of marks: [Int32], in paragraphs: [Paragraph]) -> [Range<Int32>] {
    var result: [Range<Int32>] = []
    result.reserveCapacity(paragraphs.count)
    var low = 0
    for paragraph in paragraphs {
      while low < marks.count && Int(marks[low]) < paragraph.range.lowerBound { low += 1 }
      var high = low
      while high < marks.count && Int(marks[high]) < paragraph.range.upperBound { high += 1 }
      result.append(Int32(truncatingIfNeeded: low)..<Int32(truncatingIfNeeded: high))
      low = high
    }
    return result
  }

  /// The classes from line breaks to plus signs stand together.
  @inline(__always)
  private static func isMark(_ kind: UInt8) -> Bool {
    kind >= CharacterClass.lineBreak.code && kind <= CharacterClass.plus.code
  }

  var count: Int { scalars.count }
  var indices: Range<Int> { 0..<scalars.count }

  /// The class of a scalar; `.lineBreak` outside the text.
  @inline(__always)
  func characterClass(_ index: Int) -> CharacterClass {
    index >= 0 && index < classes.count ? CharacterClass(code: classes[index]) : .lineBreak
  }

  /// The scalar at an index, a line feed outside the text.
  @inline(__always)
  func scalar(_ index: Int) -> UInt32 {
    index >= 0 && index < scalars.count ? scalars[index] : 0x0A
  }

  /// The length of the longest word of a table that begins at an index, 0 where none does.
  @inline(__always)
  func length(of table: Lexicon.Table, from index: Int) -> Int {
    index >= 0 && index < starts.count ? Int(truncatingIfNeeded: starts[index] >> table.shift & 0xF) : 0
  }

  /// The length of the longest word of a table that ends before an index, 0 where none does.
  @inline(__always)
  func length(of table: Lexicon.Table, before index: Int) -> Int {
    index >= 0 && index < ends.count ? Int(truncatingIfNeeded: ends[index] >> table.shift & 0xF) : 0
  }

  /// Whether a range is a word of a table, and no part of a longer one that begins with it.
  @inline(__always)
  func spells(_ table: Lexicon.Table, _ range: Range<Int>) -> Bool {
    !range.isEmpty && length(of: table, from: range.lowerBound) == range.count
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

  /// A number that tells one stretch of characters from another: equal for equal characters, and as good as never else.
  func fingerprint(_ range: Range<Int>) -> UInt64 {
    var result: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in range {
      result = (result ^ UInt64(scalar(index))) &* 0x9E37_79B9_7F4A_7C15
      result ^= result >> 29
    }
    return result
  }

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

extension Lexicon.Table {
  /// Where the table's four bits stand in the marks of a place.
  @inline(__always)
  var shift: UInt64 { UInt64(rawValue) * 4 }
  /// The table's four bits.
  @inline(__always)
  var mask: UInt64 { 0xF << shift }
}
