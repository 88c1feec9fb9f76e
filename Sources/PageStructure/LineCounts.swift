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
  /// The class of the character before the last one.
  var beforeLast = CharacterClass.lineBreak
  /// The class of the last character but closing marks.
  var lastInner = CharacterClass.lineBreak
  /// Printing characters behind the last stop.
  var sinceStop = 0
  /// A stop stands before the last printing character (closing marks apart).
  var hasInnerStop = false
  private var pendingStop = false
  /// Latin letters.
  var latin = 0
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
  init(
    _ line: ByteRange, of bytes: Span<UInt8>, _ headScalars: inout [UInt32], _ headSources: inout [UInt64],
    _ tables: borrowing Tables
  ) {
    let telling = tables.signs.telling.span
    let signsOf = tables.signs.signs.span
    let table = tables.classes.span
    let end = min(line.upperBound, bytes.count)
    let limit = min(LineCounts.headLimit, headScalars.count, headSources.count)
    var scalars = headScalars.mutableSpan
    var sources = headSources.mutableSpan
    var index = max(0, line.lowerBound)
    var spaces = 0
    while index < end {
      if spaces == 0, printing > 0, !pendingStop {
        // Most characters are ideographs behind another character, and tell nothing by themselves.
        let first = index
        var number = printing
        var seen: LineSigns = []
        // An ideograph is whole, so that one that begins before the line's end also ends there.
        while index < end {
          let ideograph = Scalars.ideograph(bytes, at: index)
          // The tables go up to 9FFF.
          if ideograph > 0x51FF { break }
          let place = Int(truncatingIfNeeded: ideograph)
          if unsafe telling[unchecked: place >> 6] >> UInt64(place & 63) & 1 != 0 {
            let signs = unsafe signsOf[unchecked: place]
            if signs.contains(.watched) { break }
            seen.formUnion(signs)
          }
          index &+= 3
          if number >= limit {
            number &+= 1
            continue
          }
          let scalar = ideograph &+ 0x4E00
          unsafe scalars[unchecked: number] = scalar
          unsafe sources[unchecked: number] = UInt64(scalar)
          number &+= 1
        }
        if index > first {
          last = Scalars.ideograph(bytes, at: index - 3) &+ 0x4E00
          let run = number &- printing
          beforeLast = run > 1 ? .han : lastKind
          lastKind = .han
          lastInner = .han
          tight &+= run
          width &+= 2 &* run
          hanCount &+= run
          sinceStop &+= run
          printing = number
          signs.formUnion(seen)
          if index >= end { break }
        }
      }
      let (scalar, next) = Scalars.decode(bytes, at: index)
      index = next
      // The table holds all scalars up to FFFF.
      let kind = unsafe scalar < 0x10000 ? CharacterClass(code: table[unchecked: Int(scalar)]) : .of(scalar)
      if kind == .space {
        spaces += scalar == 0x3000 ? 2 : scalar == 0x09 ? 4 : 1
        continue
      }
      if kind == .lineBreak || kind == .invisible || kind == .replacement && printing == 0 { continue }
      let gap: Glyphs.Gap = printing > 0 && spaces > 0 ? .blank : .none
      if printing < limit {
        unsafe scalars[unchecked: printing] = Scalars.halfWidth(scalar)
        // The first glyph's blanks are the indent; they part it from nothing.
        unsafe sources[unchecked: printing] = Glyphs.source(scalar, kind, gap: gap, width: spaces)
      }
      if printing == 0 {
        indent = spaces
      } else if gap == .none {
        tight &+= 1
      } else {
        blanks &+= 1
        if kind == .han && lastKind == .han { gaps &+= 1 }
      }
      spaces = 0
      count(scalar, kind, signsOf)
    }
  }

  /// One printing character of any kind.
  @inline(__always)
  private mutating func count(_ scalar: UInt32, _ kind: CharacterClass, _ signsOf: Span<LineSigns>) {
    printing &+= 1
    let isNarrow = scalar < 0x1100 && scalar != 0xB7
    width &+= isNarrow ? 1 : 2
    if isNarrow { narrow &+= 1 }
    if pendingStop && !kind.isClosing && kind != .stop && kind != .ellipsis {
      hasInnerStop = true
      pendingStop = false
    }
    if kind != .han && scalar >= 0x2010 && kind.isPunctuation { squeezable &+= 1 }
    switch kind {
    case .han:
      hanCount &+= 1
      sinceStop &+= 1
      if scalar >= 0x4E00, scalar < 0xA000 {
        let found = signsOf[Int(scalar - 0x4E00)]
        signs.formUnion(found)
        // 图为
        if found.contains(.watched), last == 0x56FE, beforeLast == .stop { signs.insert(.explainsPicture) }
      }
    case .digit: digits &+= 1
    case .comma, .semicolon: commas &+= 1
    case .stop:
      stops &+= 1
      if scalar == 0x3002 || scalar == 0xFF61 { fullStops &+= 1 }
      pendingStop = true
      sinceStop = 0
    case .openQuote: quotes &+= 1
    case .closeQuote: quotes &-= 1
    case .openBracket, .openTitle: brackets &+= 1
    case .closeBracket, .closeTitle: brackets &-= 1
    case .latin: latin &+= 1
    case .dash, .period, .slash, .middleDot: dateMarks &+= 1
    default: break
    }
    if !kind.isClosing { lastInner = kind }
    beforeLast = lastKind
    lastKind = kind
    last = scalar
  }
}
