import TextModel

/// The stretches of a text that are not the paper's own running words: titles, numbers of documents and telephones,
/// addresses, foreign words, names of formulas, quoted speech. Sorted; nested ones are kept.
package struct ProtectedSpans: Sendable {
  package struct Kinds: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The inside of 《…》 and 〈…〉.
    package static let title = Kinds(rawValue: 1)
    /// Web and mail addresses, telephone, document and licence numbers, runs of foreign words.
    package static let code = Kinds(rawValue: 2)
    /// A quoted name that is built of numerals: “123”工作法, “6+X”.
    package static let formula = Kinds(rawValue: 4)
    /// Quoted speech: after 说：, 表示： or 道：.
    package static let speech = Kinds(rawValue: 8)

    /// Where rules of numbers, lists, dates and wording do not look.
    package static let content: Kinds = [.title, .code, .formula]
    package static let all: Kinds = [.title, .code, .formula, .speech]
    // A list of kinds that is written where it is used would be put together anew each time.
    package static let titleOrCode: Kinds = [.title, .code]
    package static let titleOrSpeech: Kinds = [.title, .speech]
    package static let codeOrSpeech: Kinds = [.code, .speech]
    package static let titleCodeOrSpeech: Kinds = [.title, .code, .speech]
  }

  package private(set) var spans: [(range: Range<Int>, kind: Kinds)] = []

  init(_ text: LogicalText, _ units: TextUnits) {
    appendQuotedSpans(text, units)
    appendCodes(text, units.runs)
    spans.sort { $0.range.lowerBound < $1.range.lowerBound }
    var reach = 0
    for span in spans {
      reach = max(reach, span.range.upperBound)
      reaches.append(reach)
    }
  }

  /// The greatest end of the spans up to each: lets a search stop early.
  private var reaches: [Int] = []

  /// Whether a range touches a protected span of one of these kinds.
  package func touches(_ range: Range<Int>, _ kinds: Kinds = .content) -> Bool {
    var index = spans.partitioningIndex { $0.range.lowerBound >= range.upperBound } - 1
    // Spans nest only a few deep; the bound keeps a page of nothing but brackets linear.
    var steps = 0
    while index >= 0, reaches[index] > range.lowerBound, steps < 64 {
      let span = spans[index]
      if span.range.upperBound > range.lowerBound && kinds.contains(span.kind) { return true }
      index -= 1
      steps += 1
    }
    return false
  }

  /// Titles, formulas and speech: pairs of marks within a paragraph, each searched no further than 400 characters.
  private mutating func appendQuotedSpans(_ text: LogicalText, _ units: TextUnits) {
    let classes = text.classes
    let breaks = units.breaks
    var titles: [Int] = []
    var quotes: [Int] = []
    var nextBreak = 0
    for index in units.marks {
      if nextBreak < breaks.count, breaks[nextBreak] < index {
        titles.removeAll(keepingCapacity: true)
        quotes.removeAll(keepingCapacity: true)
        while nextBreak < breaks.count, breaks[nextBreak] < index { nextBreak += 1 }
      }
      switch CharacterClass(code: classes[index]) {
      case .openTitle: titles.append(index)
      case .closeTitle:
        if let open = titles.popLast(), index - open <= 200 { spans.append((open..<(index + 1), .title)) }
      case .openQuote: quotes.append(index)
      case .closeQuote:
        if let open = quotes.popLast(), index - open <= 400 { appendQuote(text, open: open, close: index) }
      default: break
      }
    }
  }

  private mutating func appendQuote(_ text: LogicalText, open: Int, close: Int) {
    let inside = (open + 1)..<close
    if text.characterClass(open - 1) == .colon {
      spans.append((open..<(close + 1), .speech))
    } else if inside.count <= 16, ProtectedSpans.isFormula(text, inside) {
      spans.append((open..<(close + 1), .formula))
    }
  }

  /// Digits, plus signs and letters, or a numeral followed by a noun and another numeral: 123, 6+X, 三会一课, 六无六美.
  private static func isFormula(_ text: LogicalText, _ inside: Range<Int>) -> Bool {
    guard let first = inside.first else { return false }
    var numerals = 0
    let startsWithNumeral = text.characterClass(first) == .digit || HanDigit.isNumeral(text.scalar(first))
    if !startsWithNumeral { return inside.contains { text.characterClass($0) == .plus } }
    for index in inside {
      switch text.characterClass(index) {
      case .plus: return true
      case .digit: numerals += 1
      default: if HanDigit.isNumeral(text.scalar(index)) { numerals += 1 }
      }
    }
    return numerals == inside.count || numerals >= 2 || inside.count <= 3
  }

  private mutating func appendCodes(_ text: LogicalText, _ runs: [Range<Int>]) {
    // Of one or two characters only the year of a document is a code.
    for run in runs where run.count > 2 || text.scalar(run.lowerBound - 1) == 0x3014 {
      var digits = 0
      var letters = 0
      for index in run {
        switch text.characterClass(index) {
        case .digit: digits += 1
        case .latin: letters += 1
        default: break
        }
      }
      let before = text.characterClass(run.lowerBound - 1)
      let after = text.scalar(run.upperBound)
      let isAddress = letters > 2 && (text.matches("://", at: run.upperBound) || after == 0x40 || after == 0xFF20)
      let isTelephone = letters == 0 && digits >= 7 && digits == run.count
      let isHyphenated = letters == 0 && digits >= 9 && run.contains { text.characterClass($0) == .dash }
      let isDocument = before == .openBracket && text.scalar(run.lowerBound - 1) == 0x3014
      let isStandard = letters >= 1 && digits >= 3 && run.contains { text.characterClass($0) == .slash }
      if isAddress || isTelephone || isHyphenated || isDocument || isStandard || letters >= 8 {
        spans.append((run, .code))
      }
    }
  }
}
