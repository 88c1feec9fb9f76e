import TextModel

/// What one pass over a line's characters counts.
struct LineCounts {
  var printing = 0
  var stops = 0
  /// Those that are `。`.
  var fullStops = 0
  var commas = 0
  var digits = 0
  var hanCount = 0
  /// Columns of the printing characters.
  var width = 0
  /// Columns of blanks before the first of them.
  var indent = 0
  /// Han characters with a blank before them and a Han character before that.
  var gaps = 0
  /// Printing characters that follow another without a blank.
  var tight = 0
  var blanks = 0
  var squeezable = 0
  /// Those of one column.
  var narrow = 0
  var quotes = 0
  var brackets = 0
  var last: UInt32 = 0
  var lastKind = CharacterClass.lineBreak
  /// The class of the last character but closing marks.
  var lastInner = CharacterClass.lineBreak
  /// Printing characters behind the last stop.
  var sinceStop = 0
  /// A stop stands before the last printing character (closing marks apart).
  var hasInnerStop = false
  /// Which of the printing characters is the first colon; -1 where there is none.
  private(set) var colon = -1
  /// Latin letters.
  var latin = 0
  /// Whether characters that extraction could not read open the line, as where a paragraph's indent stood.
  private(set) var opensUnread = false
  /// Dashes, full stops of ASCII, slashes and middle dots, which may part the numbers of a date.
  var dateMarks = 0
  /// Which characters that tell something stand in the line.
  private(set) var signs: LineSigns = []

  /// How many glyphs are kept of a line: longer ones are body text, and only their ends matter.
  static let headLimit = 72

  /// The tables by which characters are told apart.
  struct Tables {
    let classes = CharacterClass.basicPlane
    let signs = LineSigns.table
  }

  /// Counts a line, and takes down its first glyphs, as `Glyphs` packs them, in arrays of `headLimit` elements.
  ///
  /// Every character of a page comes through here, most of them ideographs behind another character that tell nothing by
  /// themselves: what can be told from other counts, or at the line's end, is not counted on the way.
  init(
    _ line: ByteRange, of bytes: Span<UInt8>, _ headScalars: inout [UInt32], _ headSources: inout [UInt64],
    _ tables: borrowing Tables
  ) {
    let signsOf = tables.signs.span
    let table = tables.classes.span
    let end = min(line.upperBound, bytes.count)
    let limit = min(LineCounts.headLimit, headScalars.count, headSources.count)
    var scalars = headScalars.mutableSpan
    var sources = headSources.mutableSpan
    var index = max(0, line.lowerBound)
    var (number, spaces) = (0, 0)
    // What waits for the next printing character: blanks before it or the line's beginning; a stop behind which it stands.
    var waits = LineCounts.blanksWait
    var (last, code, before) = (UInt32(0), CharacterClass.lineBreak.code, CharacterClass.lineBreak.code)
    // The class before the closing marks at the end.
    var inner = CharacterClass.lineBreak.code
    // How many characters but ideographs there are of each class, and how many ideographs stand before the last stop.
    var classes = InlineArray<32, Int32>(repeating: 0)
    var (others, hanBeforeStop) = (0, 0)
    var (found, explains) = (LineSigns(), false)
    while index < end {
      // Ideographs for which nothing waits: all that they say is their signs. Not those behind 图 behind a stop, of which
      // 为 explains a picture.
      if waits == 0, last != 0x56FE || before != CharacterClass.stop.code {
        let run = LineCounts.ideographs(bytes, in: index..<end, number, limit, &scalars, &sources, signsOf)
        if run.end > index {
          number &+= (run.end &- index) / 3
          before = run.end > index &+ 3 ? CharacterClass.han.code : code
          (index, last, code) = (run.end, run.last, CharacterClass.han.code)
          found.formUnion(run.signs)
        }
      }
      if index >= end { break }
      let scalar: UInt32
      let own: UInt8
      var source: UInt64
      (scalar, index) = Scalars.decode(bytes, at: index)
      if scalar &- 0x4E00 <= 0x51FF {
        own = CharacterClass.han.code
        source = UInt64(scalar)
        let sign = unsafe signsOf[unchecked: Int(truncatingIfNeeded: scalar &- 0x4E00)]
        found.formUnion(sign)
        if LineCounts.explains(sign, behind: last, before) { explains = true }
        if number < limit { unsafe scalars[unchecked: number] = scalar }
      } else {
        // The table holds all scalars up to FFFF.
        own = unsafe scalar < 0x10000 ? table[unchecked: Int(scalar)] : CharacterClass.of(scalar).code
        if LineCounts.has(own, LineCounts.skipped) {
          if own == CharacterClass.space.code {
            spaces &+= scalar == 0x3000 ? 2 : scalar == 0x09 ? 4 : 1
            waits |= LineCounts.blanksWait
            continue
          }
          if own != CharacterClass.replacement.code { continue }
          if number == 0 {
            opensUnread = true
            continue
          }
        }
        source = UInt64(scalar) | UInt64(own) << 24
        others &+= 1
        classes[Int(own & 31)] &+= 1
        if scalar < 0x2010 {
          if scalar < 0x1100, scalar != 0xB7 { narrow &+= 1 }
        } else if LineCounts.has(own, LineCounts.punctuation) {
          squeezable &+= 1
        }
        if LineCounts.has(own, LineCounts.closing) {
          if !LineCounts.has(code, LineCounts.closing) { inner = code }
        } else if own == CharacterClass.colon.code, colon < 0 {
          colon = number
        }
        if number < limit { unsafe scalars[unchecked: number] = Scalars.halfWidth(scalar) }
      }
      if waits != 0 {
        if waits & LineCounts.blanksWait != 0 {
          // The first glyph's blanks are the indent; they part it from nothing.
          if number == 0 {
            indent = spaces
          } else {
            blanks &+= 1
            if own == CharacterClass.han.code, code == own { gaps &+= 1 }
            source |= Glyphs.blanks(spaces)
          }
          spaces = 0
        }
        if waits & LineCounts.stopWaits != 0, !LineCounts.has(own, LineCounts.endings) {
          hasInnerStop = true
          waits = 0
        }
        waits &= LineCounts.stopWaits
      }
      if own == CharacterClass.stop.code {
        if scalar == 0x3002 || scalar == 0xFF61 { fullStops &+= 1 }
        waits = LineCounts.stopWaits
        hanBeforeStop = number &+ 1 &- others &+ Int(classes[Int(CharacterClass.han.code)])
      }
      if number < limit { unsafe sources[unchecked: number] = source }
      number &+= 1
      before = code
      code = own
      last = scalar
    }
    func count(_ kind: CharacterClass) -> Int { Int(classes[Int(kind.code & 31)]) }
    printing = number
    hanCount = number - others + count(.han)
    sinceStop = hanCount - hanBeforeStop
    width = 2 * number - narrow
    tight = max(0, number - 1 - blanks)
    digits = count(.digit)
    stops = count(.stop)
    commas = count(.comma) + count(.semicolon)
    quotes = count(.openQuote) - count(.closeQuote)
    brackets = count(.openBracket) + count(.openTitle) - count(.closeBracket) - count(.closeTitle)
    latin = count(.latin)
    dateMarks = count(.dash) + count(.period) + count(.slash) + count(.middleDot)
    signs = explains ? found.union(.explainsPicture) : found
    self.last = last
    lastKind = CharacterClass(code: code)
    lastInner = CharacterClass(code: LineCounts.has(code, LineCounts.closing) ? inner : code)
  }

  /// Passes over the ideographs with which a range begins, and takes down those that are among the first of their line. A
  /// function of its own, so that what it needs stays in registers.
  ///
  /// - Parameter number: how many characters of the line stand before them.
  /// - Returns: where they end, the last of them, and their signs.
  @inline(never)
  private static func ideographs(
    _ bytes: Span<UInt8>, in range: Range<Int>, _ number: Int, _ limit: Int, _ scalars: inout MutableSpan<UInt32>,
    _ sources: inout MutableSpan<UInt64>, _ signsOf: Span<LineSigns>
  ) -> (end: Int, last: UInt32, signs: LineSigns) {
    var (index, number, last, signs) = (range.lowerBound, number, UInt32(0), LineSigns())
    // In bounds: both are ideographs, and the table has all of them; room was looked for.
    while index &+ 6 <= range.upperBound, let pair = Scalars.ideographs(bytes, at: index) {
      signs.formUnion(unsafe signsOf[unchecked: Int(truncatingIfNeeded: pair.first &- 0x4E00)])
      signs.formUnion(unsafe signsOf[unchecked: Int(truncatingIfNeeded: pair.second &- 0x4E00)])
      if number < limit {
        unsafe scalars[unchecked: number] = pair.first
        unsafe sources[unchecked: number] = UInt64(pair.first)
        if number &+ 1 < limit {
          unsafe scalars[unchecked: number &+ 1] = pair.second
          unsafe sources[unchecked: number &+ 1] = UInt64(pair.second)
        }
        number &+= 2
      }
      last = pair.second
      index &+= 6
    }
    let ideograph = index &+ 3 <= range.upperBound ? Scalars.ideograph(bytes, at: index) : .max
    if ideograph <= 0x51FF {
      signs.formUnion(unsafe signsOf[unchecked: Int(truncatingIfNeeded: ideograph)])
      last = ideograph &+ 0x4E00
      if number < limit {
        unsafe scalars[unchecked: number] = last
        unsafe sources[unchecked: number] = UInt64(last)
      }
      index &+= 3
    }
    return (index, last, signs)
  }

  /// 图为: whether an ideograph's signs and what stands before it say that a picture is explained.
  ///
  /// - Parameter before: the class of the character before the last one.
  @inline(__always)
  private static func explains(_ found: LineSigns, behind last: UInt32, _ before: UInt8) -> Bool {
    found.contains(.watched) && last == 0x56FE && before == CharacterClass.stop.code
  }

  private static let blanksWait: UInt8 = 1
  private static let stopWaits: UInt8 = 2

  // MARK: Sets of classes, a bit each

  @inline(__always)
  private static func has(_ code: UInt8, _ set: UInt32) -> Bool { set >> UInt32(code & 31) & 1 != 0 }

  @inline(__always)
  private static func bit(_ kind: CharacterClass) -> UInt32 { 1 << UInt32(kind.code) }

  private static var skipped: UInt32 { bit(.space) | bit(.lineBreak) | bit(.invisible) | bit(.replacement) }
  private static var closing: UInt32 { bit(.closeQuote) | bit(.closeBracket) | bit(.closeTitle) }
  /// What may stand between a stop and the end of its sentence.
  private static var endings: UInt32 { closing | bit(.stop) | bit(.ellipsis) }
  private static var punctuation: UInt32 {
    closing | bit(.openQuote) | bit(.openBracket) | bit(.openTitle) | bit(.comma) | bit(.stop) | bit(.enumerationComma)
      | bit(.semicolon) | bit(.colon) | bit(.dash) | bit(.ellipsis) | bit(.middleDot) | bit(.tilde)
  }
}
