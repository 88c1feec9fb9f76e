import TextModel

/// What a stretch of body text says about where it belongs: its words, its numbered points, its lead-ins, who signed it.
struct Stretch {
  /// Pairs of neighbouring Han characters.
  private(set) var words = WordMap()
  /// The points counted with 一是, 二要, 三、…, in order.
  private(set) var ordinals: [Int] = []
  /// Its first sentence, if that could be a title.
  private(set) var leadIn: LeadInCandidate?
  /// The names in the credit at its end.
  private(set) var signers: [String] = []
  /// It begins with words that open a paragraph: 会议, 近日, 截至.
  private(set) var beginsParagraph = false
  private(set) var firstScalar: UInt32 = 0
  private(set) var lastScalar: UInt32 = 0
  /// A figure stands first, that is no date and numbers nothing; a digit stands last.
  private(set) var beginsWithFigure = false
  private(set) var endsWithDigit = false
  /// The names in the byline of the news item's mark that opens it.
  private(set) var leadNames: [String] = []
  /// Quotation marks and brackets opened and not closed.
  private(set) var unclosed = 0
  /// Quotation marks and brackets closed and not opened.
  private(set) var unopened = 0
  /// It begins with a mark, or with a few characters before `、`: something must stand before it.
  private(set) var beginsInside = false

  /// Longer stretches are judged by their beginning and end.
  private static let limit = 4000

  init(lines: Range<Int>, _ shapes: [LineShape], in snapshot: Snapshot) {
    let bytes = snapshot.bytes.span
    let start = snapshot.lines.range(ofLine: lines.lowerBound).lowerBound
    let end = snapshot.lines.range(ofLine: lines.upperBound).lowerBound
    var joined = LogicalTextBuilder(base: 0, byteCount: min(end - start, 3 * Stretch.limit))
    for line in lines where !shapes[line].isBlank {
      joined.append(line: snapshot.lines.contentRange(ofLine: line, in: bytes), of: bytes, joint: .lineBreak)
      if joined.count > Stretch.limit { break }
    }
    let text = joined.text
    readWords(text)
    readMarks(text)
    readSigners(text)
    beginsParagraph = LeadInCandidate.plainStarts.longestMatch(in: text.scalars, at: 0) >= 2
    firstScalar = text.characterClass(0) == .han ? text.scalar(0) : 0
    lastScalar = text.characterClass(text.count - 1) == .han ? text.scalar(text.count - 1) : 0
    beginsWithFigure =
      text.characterClass(0) == .digit && lines.first.map { !shapes[$0].hasAny([.opensWithTime, .numbered]) } ?? false
    endsWithDigit = text.characterClass(text.count - 1) == .digit
    if let first = lines.first, shapes[first].has(.lead) {
      leadNames = CreditCollector.leadCredits(text.indices, text).map(\.name)
    }
    leadIn = LeadInCandidate(text.indices, number: 0, hasNext: true, in: text)
    if let candidate = leadIn, candidate.merit < 3 { leadIn = nil }
  }

  private mutating func readWords(_ text: LogicalText) {
    let (scalars, classes) = (text.scalars, text.classes)
    var previous: UInt32 = 0
    for index in classes.indices {
      let isHan = classes[index] == CharacterClass.han.code
      let scalar = scalars[index]
      if isHan && previous != 0 { words.insert(previous, scalar) }
      previous = isHan ? scalar : 0
      guard isHan, let number = CalendarReader.chineseDigit(scalar), number > 0 else { continue }
      let before = text.characterClass(index - 1)
      let next = text.scalar(index + 1)
      // 是 要 、
      if before.endsClause || index == 0, next == 0x662F || next == 0x8981 || next == 0x3001 { ordinals.append(number) }
    }
  }

  /// Characters that stand before 的 or 们 at a sentence's beginning.
  private static let pronouns = WordList("我 你 他 她 它 咱 有 目 真 为 除")

  private mutating func readMarks(_ text: LogicalText) {
    var depth = 0
    for code in text.classes where code != CharacterClass.han.code {
      let kind = CharacterClass(code: code)
      if kind.isOpening { depth += 1 }
      if kind.isClosing {
        if depth > 0 { depth -= 1 } else { unopened += 1 }
      }
    }
    unclosed = depth
    switch text.characterClass(0) {
    case .comma, .stop, .enumerationComma, .semicolon, .closeQuote, .closeBracket, .closeTitle, .percent:
      beginsInside = true
    default:
      beginsInside =
        text.characterClass(0) == .han && CalendarReader.chineseDigit(text.scalar(0)) == nil
        && (text.characterClass(1) == .enumerationComma || text.characterClass(1) == .comma
          || LineWords.neverFirst.contains(text.scalar(1)) && !Stretch.pronouns.contains(text.scalar(0)))
    }
  }

  private mutating func readSigners(_ text: LogicalText) {
    guard TailCredit.mayEnd(text, text.indices) else { return }
    var glyphs = Glyphs()
    glyphs.append(max(0, text.count - 80)..<text.count, of: text)
    guard let credit = TailCredit.read(glyphs) else { return }
    signers = credit.reading.credits.map { glyphs.string($0.name) }
  }
}
