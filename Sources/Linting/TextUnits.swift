import TextModel

/// A text cut into sentences, clauses, marks and runs, in one pass over its classes, and what a pass over its characters
/// tells. The passes that rules share.
///
/// A class, since all that look at the text hold it.
package final class TextUnits: Sendable {
  package let sentences: [Range<Int>]
  let clauses: [Range<Int>]
  /// The clauses that hold 、.
  let series: [Range<Int>]
  package let marks: [Int]
  let runs: [Range<Int>]
  /// The line feeds between paragraphs.
  let breaks: [Int]
  /// Quotation marks of every form, and the line feeds between paragraphs.
  let quotes: [Int]
  /// The scalars before which the text leaves something out: blanks, line ends.
  let gaps: [Int]
  /// What stands side by side.
  let pairs: PairSweep

  /// The Han characters that stand twice in a row: where the first stands.
  package var doubled: [Int] { pairs.doubled }

  /// - Parameter wanted: the pairs that rules look for.
  init(_ text: LogicalText, pairs wanted: PairFilter? = nil) {
    pairs = PairSweep(text, wanted ?? TextUnits.noPairs)
    gaps = TextUnits.gaps(text.joints)
    let cut = Cut(text)
    (sentences, clauses, series) = (cut.sentences, cut.clauses, cut.series)
    (marks, runs, breaks, quotes) = (cut.marks, cut.runs, cut.breaks, cut.quotes)
  }

  /// Of the marks, those that lie in a range.
  package func marks(in range: Range<Int>) -> ArraySlice<Int> { ArticleContext.slice(of: marks, in: range) }

  private static let noPairs = PairFilter(bitCount: 6)

  /// Where something is left out. Most joints are none: eight are looked at in a step.
  private static func gaps(_ joints: [UInt8]) -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(joints.count / 16 + 4)
    let raw = unsafe joints.span.bytes
    var index = 0
    while index < joints.count {
      if index + 8 <= raw.byteCount,
        unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self) == 0
      {
        index += 8
        continue
      }
      let end = min(index + 8, joints.count)
      while index < end {
        if joints[index] != 0 { result.append(index) }
        index += 1
      }
    }
    return result
  }
}

/// The pass over the classes of a text.
private struct Cut {
  var sentences: [Range<Int>] = []
  var clauses: [Range<Int>] = []
  var series: [Range<Int>] = []
  var marks: [Int] = []
  var runs: [Range<Int>] = []
  var breaks: [Int] = []
  var quotes: [Int] = []

  init(_ text: LogicalText) {
    let classes = text.classes
    let scalars = text.scalars
    let count = classes.count
    // What news text has of each, and a little more.
    sentences.reserveCapacity(count / 24 + 4)
    clauses.reserveCapacity(count / 10 + 4)
    marks.reserveCapacity(count / 7 + 4)
    runs.reserveCapacity(count / 24 + 4)
    breaks.reserveCapacity(count / 100 + 4)
    quotes.reserveCapacity(count / 32 + 4)
    var sentence = 0
    var clause = 0
    var isSeries = false
    func endClause(_ units: inout Cut, at end: Int) {
      if clause < end {
        units.clauses.append(clause..<end)
        if isSeries { units.series.append(clause..<end) }
      }
      isSeries = false
    }
    var index = 0
    let bytes = unsafe classes.span.bytes
    while index < count {
      // Most of a text is Han, of code 0: eight are passed over in a step.
      if index &+ 8 <= count {
        let eight = unsafe UInt64(
          littleEndian: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self))
        index &+= eight.trailingZeroBitCount >> 3
        if eight == 0 { continue }
      }
      let kind = CharacterClass(code: classes[index])
      switch kind {
      case .han: break
      case .digit, .latin:
        let end = Cut.runEnd(classes, from: index)
        runs.append(index..<end)
        index = end
        continue
      case .lineBreak:
        endClause(&self, at: index)
        breaks.append(index)
        quotes.append(index)
        if sentence < index { sentences.append(sentence..<index) }
        clause = index + 1
        sentence = index + 1
      case .comma, .semicolon, .colon:
        marks.append(index)
        endClause(&self, at: index)
        clause = index + 1
      case .stop:
        marks.append(index)
        endClause(&self, at: index)
        var end = index + 1
        while end < count, CharacterClass(code: classes[end]) == .stop || CharacterClass(code: classes[end]).isClosing {
          marks.append(end)
          if CharacterClass(code: classes[end]) == .closeQuote { quotes.append(end) }
          end += 1
        }
        sentences.append(sentence..<end)
        sentence = end
        clause = end
        index = end
        continue
      case .enumerationComma:
        marks.append(index)
        isSeries = true
      case .openQuote, .closeQuote:
        marks.append(index)
        quotes.append(index)
      case .symbol:
        if scalars[index] == 0x22 { quotes.append(index) }
      default:
        if kind.isPunctuation { marks.append(index) }
      }
      index += 1
    }
    endClause(&self, at: count)
    if sentence < count { sentences.append(sentence..<count) }
  }

  /// The end of the run of digits and letters that starts at `start`: one of `. % + / - :` is inside it where it stands
  /// between two of them, `%` also at its end.
  private static func runEnd(_ classes: [UInt8], from start: Int) -> Int {
    let digit = CharacterClass.digit.rawValue
    let latin = CharacterClass.latin.rawValue
    var index = start + 1
    while index < classes.count {
      let kind = classes[index]
      if kind == digit || kind == latin {
        index += 1
        continue
      }
      let next = index + 1 < classes.count ? classes[index + 1] : 0
      switch CharacterClass(code: kind) {
      case .percent: index += 1
      case .period where next == digit || next == latin, .plus where next == digit || next == latin,
        .slash where next == digit || next == latin, .dash where next == digit || next == latin:
        index += 1
      default: return index
      }
    }
    return index
  }
}
