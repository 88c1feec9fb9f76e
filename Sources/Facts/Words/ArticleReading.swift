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
  /// By paragraph, a bit for each class of which it has a mark.
  private let kindsOfParagraphs: [UInt32]
  let logical: LogicalText
  let scalars: [UInt32]
  let classes: [UInt8]
  /// By index, the words of the tables that begin there (`Occurrences.starts`).
  let starts: [UInt64]
  /// By index, the words of the tables that end before it.
  let ends: [UInt64]
  /// Type nouns and titles, by start, then by length.
  let listed: [PatternSet.Match]
  /// The places of punctuation, line feeds and signs, in order: whatever is no letter, character or digit.
  let marks: [Int32]
  /// The places of numerals in either script, in order.
  let numerals: [Int32]
  /// Where dates may begin, in order.
  let dateStarts: [Int32]
  /// The places of characters that call for a look at what stands around them (`NameCharacters.introducesNames`).
  let nameSigns: [Int32]
  /// The places of 制.
  let systems: [Int32]
  private let characters = InitiativeCharacters.table
  /// Whether some name may be written with a dot.
  let hasMiddleDot: Bool

  init(_ article: borrowing Article, _ occurrences: Occurrences) {
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
    var places = SignPlaces(count: scalars.count)
    places.read(scalars, classes)
    marks = places.marks
    numerals = places.numerals
    dateStarts = places.dateStarts
    nameSigns = places.nameSigns
    systems = places.systems
    (marksOfParagraphs, kindsOfParagraphs) = ArticleReading.places(of: marks, classes, in: article.paragraphs)
    hasMiddleDot = places.hasMiddleDot
  }

  /// What one pass over a text finds for its readers.
  private struct SignPlaces {
    var marks: [Int32] = []
    var numerals: [Int32] = []
    var dateStarts: [Int32] = []
    var nameSigns: [Int32] = []
    var systems: [Int32] = []
    var hasMiddleDot = false

    /// How many characters are looked at before those that are signs are sorted: they fit the cache.
    private static let stretch = 512

    init(count: Int) {
      let rest = min(count, SignPlaces.stretch) / 4
      marks.reserveCapacity(count / 8 + rest)
      numerals.reserveCapacity(count / 16 + rest)
      dateStarts.reserveCapacity(count / 16 + rest)
      nameSigns.reserveCapacity(count / 16 + rest)
    }

    mutating func read(_ scalars: [UInt32], _ classes: [UInt8]) {
      let table = TextSign.table
      let (signs, text) = (table.span, scalars.span)
      // The place of each character that is a sign, with what sign it is in the low byte.
      unsafe withUnsafeTemporaryAllocation(of: UInt64.self, capacity: SignPlaces.stretch) { found in
        var start = 0
        while start < scalars.count {
          let end = min(scalars.count, start + SignPlaces.stretch)
          // Without a branch: which characters are signs cannot be foretold.
          var count = 0
          var index = start
          while index < end {
            // In bounds: the index lies in the text, the table has all numbers of the basic plane, and no more signs are
            // found than characters looked at. The last number of the plane is no character, and no sign.
            let sign = unsafe UInt64(signs[unchecked: Int(min(text[unchecked: index], 0xFFFF))].rawValue)
            unsafe found[count] = UInt64(truncatingIfNeeded: index) << 8 | sign
            count &+= Int(truncatingIfNeeded: (sign &+ 0xFF) >> 8)
            index &+= 1
          }
          let signs = unsafe found.span.extracting(first: count)
          if SignPlaces.sort(signs, scalars, classes, &marks, &numerals, &nameSigns, &dateStarts, &systems) {
            hasMiddleDot = true
          }
          start = end
        }
      }
    }

    /// Writes down what is what among some characters that are signs.
    ///
    /// - Returns: whether one of them is a middle dot.
    private static func sort(
      _ found: Span<UInt64>, _ scalars: [UInt32], _ classes: [UInt8], _ marks: inout [Int32],
      _ numerals: inout [Int32], _ nameSigns: inout [Int32], _ dateStarts: inout [Int32], _ systems: inout [Int32]
    ) -> Bool {
      let dates = DateWords.shared.signs
      // Room for all of them is made in each list; a place is written to all and counted in those that it belongs to, since
      // no one can foretell which.
      var counts = (marks: marks.count, numerals: numerals.count, names: nameSigns.count)
      marks.append(count: found.count, of: 0)
      numerals.append(count: found.count, of: 0)
      nameSigns.append(count: found.count, of: 0)
      var markSpan = marks.mutableSpan
      var numeralSpan = numerals.mutableSpan
      var nameSpan = nameSigns.mutableSpan
      var middleDots = 0
      for position in found.indices {
        let sign = TextSign(rawValue: UInt8(truncatingIfNeeded: found[position]))
        let index = Int(truncatingIfNeeded: found[position] >> 8)
        let place = Int32(truncatingIfNeeded: index)
        // In bounds: no more are counted than there are signs.
        unsafe markSpan[unchecked: counts.marks] = place
        unsafe numeralSpan[unchecked: counts.numerals] = place
        unsafe nameSpan[unchecked: counts.names] = place
        counts.marks &+= sign.contains(.mark) ? 1 : 0
        counts.numerals &+= sign.contains(.numeral) ? 1 : 0
        counts.names &+= sign.contains(.name) ? 1 : 0
        middleDots &+= classes[index] == CharacterClass.middleDot.code ? 1 : 0
        if sign.isDisjoint(with: [.date, .system]) { continue }
        if sign.contains(.date),
          classes[index] == CharacterClass.digit.code
            || dates.canBegin(scalars[index], index + 1 < scalars.count ? scalars[index + 1] : 0x0A)
        {
          dateStarts.append(place)
        }
        if sign.contains(.system) { systems.append(place) }
      }
      marks.removeLast(marks.count - counts.marks)
      numerals.removeLast(numerals.count - counts.numerals)
      nameSigns.removeLast(nameSigns.count - counts.names)
      return middleDots > 0
    }
  }

  /// Where the marks of each paragraph stand, and of which classes they are; paragraphs come in order.
  private static func places(
    of marks: [Int32], _ classes: [UInt8], in paragraphs: [Paragraph]
  ) -> ([Range<Int32>], kinds: [UInt32]) {
    var result: [Range<Int32>] = []
    var kinds: [UInt32] = []
    result.reserveCapacity(paragraphs.count)
    kinds.reserveCapacity(paragraphs.count)
    var low = 0
    for paragraph in paragraphs {
      while low < marks.count && Int(marks[low]) < paragraph.range.lowerBound { low += 1 }
      var high = low
      var kind: UInt32 = 0
      while high < marks.count && Int(marks[high]) < paragraph.range.upperBound {
        kind |= 1 << UInt32(classes[Int(marks[high])] & 31)
        high += 1
      }
      result.append(Int32(truncatingIfNeeded: low)..<Int32(truncatingIfNeeded: high))
      kinds.append(kind)
      low = high
    }
    return (result, kinds)
  }

  /// Whether a paragraph, given by its number, has a mark of a class.
  func hasMark(_ kind: CharacterClass, inParagraph number: Int) -> Bool {
    kindsOfParagraphs[number] >> UInt32(kind.code) & 1 != 0
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

  /// Whether a character stands at an index, in this very width.
  @inline(__always)
  func has(_ character: Unicode.Scalar, at index: Int) -> Bool { scalar(index) == character.value }

  /// Whether the scalar at an index has a trait of `InitiativeCharacters`.
  @inline(__always)
  func has(_ trait: UInt8, at index: Int) -> Bool {
    let scalar = scalar(index)
    return scalar < 0x10000 && characters[Int(scalar)] & trait != 0
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
  func matches(_ word: String, at index: Int) -> Bool { logical.matches(word, at: index) }

  /// Whether the characters of a range stand at an index, too, in this very width.
  func repeats(_ range: Range<Int>, at index: Int) -> Bool {
    (0..<range.count).allSatisfy { scalar(index + $0) == scalar(range.lowerBound + $0) }
  }

  func string(_ range: Range<Int>) -> String { logical.string(range) }

  /// A number that tells one stretch of characters from another: equal for equal characters, and as good as never else.
  func fingerprint(_ range: Range<Int>) -> UInt64 {
    var result = Fingerprint()
    for index in range { result.add(scalar: scalar(index)) }
    return result.value
  }

  /// The places of `marks` that lie in a range, as indices of `marks`.
  func marks(in range: Range<Int>) -> Range<Int> {
    let low = ArticleReading.first(of: marks, from: range.lowerBound)
    var high = low
    while high < marks.count && Int(marks[high]) < range.upperBound { high += 1 }
    return low..<high
  }

  /// Which of some places in order is the first at or behind an index.
  static func first(of places: [Int32], from index: Int) -> Int { places.partitioningIndex { Int($0) >= index } }
}

extension Paragraph {
  /// Whether facts are read from it: no byline and no sign-off.
  var isText: Bool {
    switch role {
    case .byline, .signOff: false
    default: true
    }
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
