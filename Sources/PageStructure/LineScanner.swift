import TextModel

/// Reads lines into shapes. It keeps its scratch arrays from line to line.
struct LineScanner {
  private static let tailLimit = 48
  /// The widest line, in columns, that may be a title.
  private static let titleWidth = 84

  private let tables = LineCounts.Tables()
  private(set) var head = Glyphs()
  private var tail = Glyphs()

  /// The shapes of some lines of a snapshot.
  static func shapes(of lines: Range<Int>, in snapshot: Snapshot) -> [LineShape] {
    var scanner = LineScanner()
    let bytes = snapshot.bytes.span
    var shapes: [LineShape] = []
    shapes.reserveCapacity(lines.count)
    for line in lines {
      shapes.append(scanner.shape(of: snapshot.lines.contentRange(ofLine: line, in: bytes), in: bytes))
    }
    return shapes
  }

  mutating func shape(of line: ByteRange, in bytes: Span<UInt8>) -> LineShape {
    if line.isEmpty {
      var shape = LineShape()
      shape.marks = .blank
      return shape
    }
    let counts = head.counts(of: line, in: bytes, tables)
    var shape = LineShape(counts)
    if counts.printing == 0 {
      shape.marks = .blank
      return shape
    }
    readHeading(&shape)
    shape.first = head.kind(0).rawValue
    shape.opening = opening
    readOpening(&shape, counts)
    readEnding(&shape, counts, line, bytes)
    if counts.printing <= LineCounts.headLimit { readWhole(&shape, counts) }
    return shape
  }

  /// Takes a Markdown heading mark off the head.
  private mutating func readHeading(_ shape: inout LineShape) {
    var level = 0
    while level < 7, head[level] == 0x23 { level += 1 }
    guard level > 0, level < 7, head.count > level, head.gap(before: level) == .blank else { return }
    shape.marks.insert(.heading)
    shape.headingLevel = Int16(level)
    shape.width -= Int32(level)
    var rest = Glyphs()
    for index in level..<head.count {
      rest.append(
        head.original(index), head.kind(index), gap: index == level ? .none : head.gap(before: index),
        width: head.gapWidth(before: index)
      )
    }
    head = rest
  }

  /// The first characters that no line break may part.
  private var opening: LineShape.Opening {
    var opening = LineShape.Opening()
    func add(_ index: Int) {
      let isNarrow = head.original(index) < 0x1100 && head.original(index) != 0xB7
      opening.width += isNarrow ? 1 : 2
      if !isNarrow, head.kind(index).isPunctuation { opening.marks += 1 }
    }
    var index = 0
    while index < 3, head.kind(index).isOpening {
      add(index)
      index += 1
    }
    guard index < head.count else { return opening }
    let kind = head.kind(index)
    add(index)
    index += 1
    if kind == .digit || kind == .latin {
      while index < min(16, head.count), head.gap(before: index) == .none, isNumberPart(head.kind(index)) {
        add(index)
        index += 1
      }
    } else if kind == .dash, head.kind(1) == .dash {
      add(1)
      index += 1
    }
    if index < head.count, head.gap(before: index) == .none {
      switch head.kind(index) {
      case .comma, .stop, .enumerationComma, .semicolon, .colon, .closeQuote, .closeBracket, .closeTitle, .percent:
        add(index)
      default: break
      }
    }
    return opening
  }

  private func isNumberPart(_ kind: CharacterClass) -> Bool {
    kind == .digit || kind == .latin || kind == .period || kind == .percent
  }

  private mutating func readOpening(_ shape: inout LineShape, _ counts: LineCounts) {
    switch head.kind(0) {
    case .comma, .stop, .enumerationComma, .semicolon, .closeQuote, .closeBracket, .closeTitle, .percent, .colon:
      shape.marks.insert(.continues)
    case .dash:
      if head.kind(1) == .dash { shape.marks.insert(.dash) }
    case .symbol, .middleDot:
      if LineWords.bullets.contains(head[0]) { shape.marks.insert(.bullet) }
    case .han:
      if LineWords.neverFirst.contains(head[0]) || beginsInsideClause { shape.marks.insert(.continues) }
    case .openBracket:
      if head.longestMatch(of: LineWords.bylineStarts, at: 1) > 0 { shape.marks.insert(.opensCredit) }
    default: break
    }
    if counts.commas > 0 { shape.marks.insert(counts.commas > 2 ? [.comma, .manyCommas] : .comma) }
    if counts.hasInnerStop { shape.marks.insert(.hasInnerStop) }
    if LineWords.isSpoken(head) { shape.marks.insert(.spoken) }
    if counts.opensUnread || LineWords.isDiaryDay(head) || counts.commas > 0 && LineWords.opensReport(head) {
      shape.marks.insert(.proseStart)
    }
    if LineWords.isEntry(head, counts) { shape.marks.formUnion([.proseStart, .entry]) }
    // Most lines begin with a character that opens nothing.
    if LineWords.opensAnswer(head, colon: counts.colon - Int(shape.headingLevel)) { shape.marks.insert(.answer) }
    guard head.kind(0) != .han || LineWords.openers.contains(head[0]) || counts.signs.contains(.news) else { return }
    if let lead = LeadMark.read(head) {
      shape.marks.insert(lead.kind == .article ? .lead : .furtherLead)
      if lead.isDateline(head) { shape.marks.insert(.dateline) }
    }
    if LineWords.isNumbered(head) { shape.marks.insert(.numbered) }
    if LineWords.opensWithTime(head) {
      shape.marks.insert(.opensWithTime)
      if counts.commas > 0, LineWords.opensWithTimeAlone(head) { shape.marks.insert(.proseStart) }
    }
    if LineWords.opensCaption(head) { shape.marks.insert(.caption) }
  }

  /// 动，１６０名幼儿…: a character and a mark, which end a clause that began on the line before.
  private var beginsInsideClause: Bool {
    switch head.kind(1) {
    case .comma, .semicolon: !LineWords.aloneFirst.contains(head[0])
    // “卖！”
    case .stop: head[1] == 0x3002 && !LineWords.aloneFirst.contains(head[0])
    case .enumerationComma: HanDigit.upToTen(head[0]) == nil
    default: false
    }
  }

  private mutating func readEnding(
    _ shape: inout LineShape, _ counts: LineCounts, _ line: ByteRange, _ bytes: Span<UInt8>
  ) {
    let isEnd = counts.lastInner == .stop || counts.lastInner == .ellipsis
    // A title quoted in a sentence (“……！”) does not end it, but at the line's end it may; it is taken to.
    if isEnd { shape.marks.insert(.endsSentence) }
    switch counts.lastKind {
    case .comma, .enumerationComma, .semicolon, .openQuote, .openBracket, .openTitle: shape.marks.insert(.endsOpen)
    case .colon: shape.marks.formUnion([.endsOpen, .endsWithColon])
    case .han:
      if LineWords.openEnds.contains(counts.last),
        counts.printing > LineCounts.headLimit
          || !LineWords.closedEnds.matchesSuffix(of: head.scalars, before: head.count)
            && !LineWords.asksAtEnd(head)
      {
        shape.marks.insert(.endsOpen)
      }
      if LineWords.creditEnds.contains(counts.last)
        || counts.hasInnerStop && counts.signs.contains(.credit) && counts.sinceStop <= 28
      {
        shape.marks.insert(.mayEndWithCredit)
      }
    case .closeBracket:
      if !isEnd || counts.brackets >= 0 { shape.marks.insert(.mayEndWithCredit) }
    default: break
    }
    if shape.has(.mayEndWithCredit) {
      tail.removeAll()
      tail.append(tailOf: line, of: bytes, limit: 90)
      if let credit = TailCredit.read(tail), credit.start > 0 || counts.printing <= 90 {
        shape.marks.insert(.endsWithCredit)
      }
    }
    if counts.signs.contains(.goesOn), counts.lastKind == .closeBracket || counts.lastKind == .han, counts.printing > 8
    {
      tail.removeAll()
      tail.append(tailOf: line, of: bytes, limit: LineScanner.tailLimit)
      if tail.contains(LineWords.continuedElsewhere, in: max(0, tail.count - 14)..<tail.count) {
        shape.marks.insert(.continuedElsewhere)
      }
    }
  }

  /// What takes the whole line: only for lines that are short.
  private mutating func readWhole(_ shape: inout LineShape, _ counts: LineCounts) {
    let count = head.count
    if shape.hanCount == 0 && counts.digits == 0 && head.kind(0) != .latin {
      shape.marks.insert(.ornament)
      return
    }
    // 森林防火全面启动 ▶2版: a line of the page's contents.
    if counts.signs.contains(.page), shape.width <= 60, counts.fullStops == 0, LineWords.pointsToPage(head) {
      shape.marks.insert(.ornament)
      return
    }
    if counts.signs.contains(.folio) || counts.digits > 0 && count <= 6 || shape.hanCount <= 6 {
      shape.folioScore = Int16(clamping: FolioWords.score(head, counts))
      if FolioWords.isFragment(head, counts) { shape.marks.insert(.folioFragment) }
      if shape.folioScore == 2, counts.digits == 0, FolioWords.isStaff(head) { shape.folioScore = 3 }
      if counts.digits > 4, counts.fullStops == 0, FolioWords.isContact(head) { shape.folioScore = 3 }
    }
    if counts.digits > 4, counts.signs.contains(.folioWord), counts.colon >= 0, FolioWords.areContacts(head) {
      shape.folioScore = 3
    }
    if counts.signs.contains(.cameFrom), head.contains(LineWords.continuedFrom, in: 0..<min(count, 4)) {
      shape.marks.insert(.continuedFrom)
    }
    if LineWords.isBanner(head) {
      shape.marks.insert(.banner)
      if head.contains(LineWords.notices, in: 0..<count) { shape.marks.insert(.notice) }
    }
    readCredit(&shape, counts)
    if counts.tight * 4 <= count - 1 && counts.gaps >= 3 && shape.hanCount >= 4 {
      shape.marks.insert(.letterSpaced)
    } else if counts.gaps > 0 {
      shape.marks.insert(.phraseGap)
      if counts.gaps > 1 { shape.marks.insert(.slogan) }
    }
    let isExclaimed =
      counts.stops > 0 && counts.fullStops == 0 && shape.width <= 56 && head.kind(0) != .openQuote
      && (counts.lastInner == .stop || counts.lastKind == .han)
    if LineWords.isSalutation(head) { shape.marks.insert(.salutation) }
    let isQuoted =
      counts.stops == 1 && counts.fullStops == 0 && head.kind(0) == .openQuote && counts.lastKind == .closeQuote
      && counts.lastInner == .stop && counts.quotes == 0 && shape.width <= 48
    if isQuoted { shape.marks.insert(.quoted) }
    if (head.kind(0) == .openQuote && counts.lastKind == .closeQuote && counts.quotes == 0
      || head.kind(0) == .openTitle && counts.lastKind == .closeTitle),
      !(1..<count - 1).contains(where: { head.kind($0) == counts.lastKind })
    {
      shape.marks.insert(.inQuotes)
    }
    let endsLikeTitle =
      isExclaimed || isQuoted || counts.stops == 0
      || !counts.hasInnerStop
        && (counts.last == 0xFF1F || counts.last == 0xFF01 || counts.last == 0x3F
          || counts.last == 0x21
          || counts.lastKind.isClosing && counts.quotes == 0 && counts.lastInner == .stop
            && counts.stops == 1 && counts.fullStops == 0 && head.kind(0) != .openQuote)
    let isClosed = counts.quotes == 0 && counts.brackets == 0
    let isRow =
      !shape.hasAny([.byline, .bareName, .signOff, .letterSpaced])
      && LineWords.isRow(head, counts)
    // A row goes on in no other line, nor does a note to one: (点球 5:4).
    if isRow { shape.marks.formUnion([.row, .endsSentence]) }
    // Nor does the number to call.
    if counts.digits > 0, isClosed,
      shape.width <= 24 && head.kind(0) == .openBracket && counts.lastKind == .closeBracket
        || counts.lastKind == .digit && FolioWords.endsWithContact(head)
    {
      shape.marks.insert(.endsSentence)
    }
    if endsLikeTitle, isClosed, !isRow, !LineWords.announcesList(head), !shape.hasAny([.spoken, .proseStart]),
      !shape.hasAny([.salutation, .continues, .signOff, .lead, .furtherLead]),
      !shape.has(.endsOpen) || shape.hasAny([.endsWithColon, .heading]), shape.width <= LineScanner.titleWidth,
      shape.hanCount >= 2, Int(shape.hanCount) * 3 >= count
    {
      shape.marks.insert(.titleForm)
    }
    if endsLikeTitle, isClosed, !isRow, shape.has(.endsOpen), counts.lastKind == .han, shape.width <= 24,
      shape.hanCount >= 3, counts.commas == 0, counts.blanks == 0, !shape.hasAny([.continues, .proseStart, .dash])
    {
      shape.marks.insert(.halfTitle)
    }
    if shape.has(.titleForm), head.contains(LineWords.questions, in: 0..<count) { shape.marks.insert(.question) }
    // A list of three or more is rarely a title.
    let isList = shape.squeezable > 1 && (0..<count).count { head.kind($0) == .enumerationComma } > 1
    if isList, shape.has(.titleForm) { shape.marks.formUnion([.comma, .proseStart]) }
    if shape.has(.titleForm), !shape.has(.inQuotes),
      LeadInCandidate.plainStarts.longestMatch(in: head.scalars, at: 0) > 0
    {
      shape.marks.insert(.proseStart)
    } else if shape.has(.titleForm), TitleWords.verbStart(head, 0..<count) > 1 {
      shape.marks.insert(.titleStart)
    }
    // 山村来了电影队（图片）
    if shape.has(.titleForm), count > 4, counts.lastKind == .closeBracket, head[count - 2] == 0x7247,
      head[count - 3] == 0x56FE, head[count - 4] == 0x28
    {
      shape.marks.insert(.explainsPicture)
    }
    if shape.has(.titleForm), LineWords.endsAsOffice(head) {
      shape.marks.insert(.office)
      if LineWords.isPlaceName(head) { shape.marks.insert(.placeName) }
    }
    if shape.has(.titleForm), LineWords.standsAlone(head) { shape.marks.insert(.tip) }
    // 律师说法 goes on behind the letter that it is about, though that is signed.
    if shape.has(.titleForm), TitleWords.isLabel(head) { shape.marks.insert(.answer) }
  }
}
