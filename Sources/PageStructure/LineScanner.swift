import TextModel

/// Reads lines into shapes. It keeps its scratch arrays from line to line.
struct LineScanner {
  /// What is looked at closely of a line: longer ones are body text, and only their ends matter.
  private static let headLimit = 72
  private static let tailLimit = 48
  /// The widest line, in columns, that may be a title.
  private static let titleWidth = 84

  private var head = Glyphs()
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
    var shape = LineShape()
    var counts = Counts()
    count(line, of: bytes, into: &shape, &counts)
    if counts.printing == 0 {
      shape.marks = .blank
      return shape
    }
    head.removeAll()
    head.append(line: line, of: bytes, limit: LineScanner.headLimit)
    readHeading(&shape)
    shape.first = head.kind(0).rawValue
    readOpening(&shape, counts)
    readEnding(&shape, counts, line, bytes)
    if counts.printing <= LineScanner.headLimit { readWhole(&shape, counts) }
    return shape
  }

  private struct Counts {
    var printing = 0
    var stops = 0
    /// Those that are `。`.
    var fullStops = 0
    var commas = 0
    var digits = 0
    var symbols = 0
    /// Han characters with a blank before them and a Han character before that.
    var gaps = 0
    /// Printing characters that follow another without a blank.
    var tight = 0
    var blanks = 0
    var squeezable = 0
    var quotes = 0
    var brackets = 0
    var last: UInt32 = 0
    var lastKind = CharacterClass.lineBreak
    /// The class of the character before the last one.
    var beforeLast = CharacterClass.lineBreak
    /// The class of the last character but closing marks.
    var lastInner = CharacterClass.lineBreak
    var mayBeFolio = false
    /// 转 or 未 stands in the line.
    var mayGoOn = false
    /// Printing characters behind the last stop.
    var sinceStop = 0
    /// A character of 记者, 通讯员, 摄, 图, 供, 撰 stands in the line.
    var mayBeCredit = false
    /// A stop stands before the last printing character (closing marks apart).
    var hasInnerStop = false
    var pendingStop = false
  }

  private static let folioScalars: [UInt32] = [0x5E74, 0x7248, 0x7F16, 0x671F, 0x6821, 0x661F, 0x8D23]
  private static let creditScalars: [UInt32] = [0x8BB0, 0x8BAF, 0x6444, 0x56FE, 0x4F9B, 0x64B0]

  /// The last six bits of the characters that `note` knows: 年版编期校星责, 记讯摄图供撰, 转未, 为.
  private static let tellingScalars: UInt64 = (folioScalars + creditScalars + [0x8F6C, 0x672A, 0x4E3A])
    .reduce(0) { $0 | 1 << UInt64($1 & 63) }

  /// Notes a character that may tell what the line is for.
  private func note(
    _ scalar: UInt32, _ previous: CharacterClass, _ shape: inout LineShape, _ counts: inout Counts
  ) {
    // 图为 behind a stop
    if scalar == 0x4E3A {
      if counts.last == 0x56FE && counts.beforeLast == .stop { shape.marks.insert(.explainsPicture) }
    } else if scalar == 0x8F6C || scalar == 0x672A {
      counts.mayGoOn = true
    } else if LineScanner.folioScalars.contains(scalar) {
      counts.mayBeFolio = true
    } else if LineScanner.creditScalars.contains(scalar) {
      counts.mayBeCredit = true
    }
  }

  /// One pass over the line's characters.
  private func count(_ line: ByteRange, of bytes: Span<UInt8>, into shape: inout LineShape, _ counts: inout Counts) {
    var index = line.lowerBound
    let end = min(line.upperBound, bytes.count)
    var blanks = 0
    var width = 0
    var han = 0
    var printing = 0
    var previous = CharacterClass.lineBreak
    let telling = LineScanner.tellingScalars
    while index < end {
      let lead = bytes[index]
      // Most characters are ideographs of three bytes; they take a short way. (4E00 to 9FFF.)
      if lead >= 0xE4 && lead <= 0xE9 && index + 2 < end {
        let low = (UInt32(bytes[index + 1] & 0x3F) << 6) | UInt32(bytes[index + 2] & 0x3F)
        let scalar = (UInt32(lead & 0x0F) << 12) | low
        if scalar >= 0x4E00 {
          index += 3
          if printing == 0 {
            shape.indent = Int16(clamping: blanks)
          } else if blanks == 0 {
            counts.tight += 1
          } else {
            counts.blanks += 1
            if previous == .han { counts.gaps += 1 }
          }
          blanks = 0
          printing += 1
          width += 2
          han += 1
          if counts.pendingStop {
            counts.hasInnerStop = true
            counts.pendingStop = false
          }
          if telling & 1 << UInt64(scalar & 63) != 0 {
            note(scalar, previous, &shape, &counts)
          }
          counts.lastInner = .han
          counts.sinceStop += 1
          counts.beforeLast = previous
          previous = .han
          counts.last = scalar
          continue
        }
      }
      let (scalar, next) = Scalars.decode(bytes, at: index)
      index = next
      let kind = CharacterClass.of(scalar)
      switch kind {
      case .space:
        blanks += scalar == 0x3000 ? 2 : scalar == 0x09 ? 4 : 1
        continue
      case .lineBreak, .invisible: continue
      case .replacement where printing == 0: continue
      default: break
      }
      if printing == 0 {
        shape.indent = Int16(clamping: blanks)
      } else if blanks == 0 {
        counts.tight += 1
      } else {
        counts.blanks += 1
        if kind == .han && previous == .han { counts.gaps += 1 }
      }
      blanks = 0
      printing += 1
      width += scalar < 0x1100 && scalar != 0xB7 ? 1 : 2
      if counts.pendingStop && !kind.isClosing && kind != .stop && kind != .ellipsis {
        counts.hasInnerStop = true
        counts.pendingStop = false
      }
      if kind != .han && scalar >= 0x2010 && kind.isPunctuation { counts.squeezable += 1 }
      switch kind {
      case .han: han += 1
      case .digit: counts.digits += 1
      case .comma, .semicolon: counts.commas += 1
      case .stop:
        counts.stops += 1
        if scalar == 0x3002 || scalar == 0xFF61 { counts.fullStops += 1 }
        counts.pendingStop = true
        counts.sinceStop = 0
      case .openQuote: counts.quotes += 1
      case .closeQuote: counts.quotes -= 1
      case .openBracket, .openTitle: counts.brackets += 1
      case .closeBracket, .closeTitle: counts.brackets -= 1
      case .symbol: counts.symbols += 1
      default: break
      }
      if !kind.isClosing { counts.lastInner = kind }
      counts.beforeLast = previous
      previous = kind
      counts.last = scalar
    }
    counts.printing = printing
    counts.lastKind = previous
    shape.width = Int32(clamping: width)
    shape.hanCount = Int32(clamping: han)
    shape.blanks = Int16(clamping: counts.blanks)
    shape.squeezable = Int16(clamping: counts.squeezable)
    shape.openMarks = Int16(clamping: counts.quotes + counts.brackets)
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
        head.original(index), gap: index == level ? .none : head.gap(before: index), width: head.gapWidth(before: index)
      )
    }
    head = rest
  }

  private mutating func readOpening(_ shape: inout LineShape, _ counts: Counts) {
    switch head.kind(0) {
    case .comma, .stop, .enumerationComma, .semicolon, .closeQuote, .closeBracket, .closeTitle, .percent, .colon:
      shape.marks.insert(.continues)
    case .dash:
      if head.kind(1) == .dash { shape.marks.insert(.dash) }
    case .symbol, .middleDot:
      if LineWords.bullets.contains(head[0]) { shape.marks.insert(.bullet) }
    case .han:
      if LineWords.neverFirst.contains(head[0]) { shape.marks.insert(.continues) }
    case .openBracket:
      if head.longestMatch(of: LineWords.bylineStarts, at: 1) > 0 { shape.marks.insert(.opensCredit) }
    default: break
    }
    if let lead = LeadMark.read(head) { shape.marks.insert(lead.kind == .article ? .lead : .furtherLead) }
    if LineWords.isNumbered(head) { shape.marks.insert(.numbered) }
    if LineWords.opensWithTime(head) { shape.marks.insert(.opensWithTime) }
    if LineWords.opensCaption(head) { shape.marks.insert(.caption) }
    if counts.hasInnerStop { shape.marks.insert(.hasInnerStop) }
  }

  private mutating func readEnding(
    _ shape: inout LineShape, _ counts: Counts, _ line: ByteRange, _ bytes: Span<UInt8>
  ) {
    let isEnd = counts.lastInner == .stop || counts.lastInner == .ellipsis
    // A title quoted in a sentence (“……！”) does not end it, but at the line's end it may; it is taken to.
    if isEnd { shape.marks.insert(.endsSentence) }
    switch counts.lastKind {
    case .comma, .enumerationComma, .semicolon, .openQuote, .openBracket, .openTitle: shape.marks.insert(.endsOpen)
    case .colon: shape.marks.formUnion([.endsOpen, .endsWithColon])
    case .han:
      if LineWords.openEnds.contains(counts.last),
        counts.printing > LineScanner.headLimit
          || !LineWords.closedEnds.matchesSuffix(of: head.scalars, before: head.count)
      {
        shape.marks.insert(.endsOpen)
      }
      if LineWords.creditEnds.contains(counts.last)
        || counts.hasInnerStop && counts.mayBeCredit && counts.sinceStop <= 28
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
    if counts.mayGoOn, counts.lastKind == .closeBracket || counts.lastKind == .han, counts.printing > 8 {
      tail.removeAll()
      tail.append(tailOf: line, of: bytes, limit: LineScanner.tailLimit)
      if tail.contains(LineWords.continuedElsewhere, in: max(0, tail.count - 14)..<tail.count) {
        shape.marks.insert(.continuedElsewhere)
      }
    }
  }

  /// What takes the whole line: only for lines that are short.
  private mutating func readWhole(_ shape: inout LineShape, _ counts: Counts) {
    let count = head.count
    if shape.hanCount == 0 && counts.digits == 0 && head.kind(0) != .latin {
      shape.marks.insert(.ornament)
      return
    }
    if counts.mayBeFolio || counts.digits > 0 && count <= 6 || shape.hanCount <= 6 {
      shape.folioScore = Int16(clamping: FolioWords.score(head))
      if FolioWords.isFragment(head) { shape.marks.insert(.folioFragment) }
    }
    if head.contains(LineWords.continuedFrom, in: 0..<min(count, 4)) { shape.marks.insert(.continuedFrom) }
    if LineWords.isBanner(head) {
      shape.marks.insert(.banner)
      if head.contains(LineWords.notices, in: 0..<count) { shape.marks.insert(.notice) }
    }
    readCredit(&shape, counts)
    if counts.tight * 4 <= count - 1 && counts.gaps >= 3 && shape.hanCount >= 4 {
      shape.marks.insert(.letterSpaced)
    } else if counts.gaps > 0 {
      shape.marks.insert(.phraseGap)
    }
    let isExclaimed =
      counts.stops > 0 && counts.fullStops == 0 && shape.width <= 56 && head.kind(0) != .openQuote
      && (counts.lastInner == .stop || counts.lastKind == .han)
    let endsLikeTitle =
      isExclaimed || counts.stops == 0
      || !counts.hasInnerStop
        && (counts.last == 0xFF1F || counts.last == 0xFF01 || counts.last == 0x3F
          || counts.last == 0x21
          || counts.lastKind.isClosing && counts.quotes == 0 && counts.lastInner == .stop
            && counts.stops == 1 && head.kind(0) != .openQuote)
    let isClosed = counts.quotes == 0 && counts.brackets == 0
    if endsLikeTitle, isClosed, !shape.hasAny([.continues, .signOff, .lead, .furtherLead]),
      !shape.has(.endsOpen) || shape.hasAny([.endsWithColon, .heading]), shape.width <= LineScanner.titleWidth,
      shape.hanCount >= 2, Int(shape.hanCount) * 2 >= count
    {
      shape.marks.insert(.titleForm)
    }
    if shape.has(.titleForm), LineWords.isPlaceName(head) { shape.marks.insert(.placeName) }
  }

  private mutating func readCredit(_ shape: inout LineShape, _ counts: Counts) {
    guard counts.stops == 0, counts.digits == 0, head.count <= 64, shape.hanCount >= 2,
      !shape.hasAny([.lead, .furtherLead, .heading, .banner]),
      !shape.has(.endsOpen) || counts.lastKind == .han
    else { return }
    let count = head.count
    // Without a role's word only a few names with blanks between them are a byline.
    guard
      counts.mayBeCredit || shape.hanCount <= 6 || head.kind(0) == .openBracket
        || counts.blanks > 0 && shape.hanCount <= 14 && counts.commas == 0
    else { return }
    let isBracketed =
      head[0] == 0x28 && head[count - 1] == 0x29 && counts.brackets == 0
    let inner = isBracketed ? 1..<(count - 1) : 0..<count
    // The bracket may close in the middle: “（记者 张三）近日（…）” is no sign-off.
    guard let reading = CreditReader.read(head, inner) else {
      if isBracketed && shape.hanCount <= 16 && head.contains(LineWords.sources, in: inner)
        || isBracketed && LineWords.isShortNote(head, inner)
      {
        shape.marks.insert(.signOff)
      }
      return
    }
    if reading.hasRole || isBracketed {
      if isBracketed {
        shape.marks.insert(.signOff)
      } else if !reading.credits.isEmpty || reading.isPhotoCredit {
        shape.marks.insert(.byline)
      }
      if reading.isPhotoCredit { shape.marks.insert(.photoCredit) }
    } else if reading.credits.count <= 4, !reading.credits.isEmpty, !reading.namesSource, counts.commas == 0,
      LineWords.areBareNames(reading, head)
    {
      // “□ 严 明”
      shape.marks.insert(LineWords.bullets.contains(head[0]) ? .byline : .bareName)
    }
  }
}
