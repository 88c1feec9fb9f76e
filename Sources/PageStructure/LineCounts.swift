import TextModel

/// What one pass over a line's characters counts.
struct LineCounts {
  var printing = 0
  var stops = 0
  /// Those that are `。`.
  var fullStops = 0
  var commas = 0
  var digits = 0
  var symbols = 0
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
  /// Which characters that tell something stand in the line.
  private(set) var signs: Signs = []

  /// Characters that make a closer look worth while.
  struct Signs: OptionSet {
    let rawValue: UInt8
    /// 年 版 编 期 校 星 责
    static let folio = Signs(rawValue: 1 << 0)
    /// A character of 记者, 通讯员, 摄, 图, 供, 撰
    static let credit = Signs(rawValue: 1 << 1)
    /// 转 or 未: 下转, 未完待续
    static let goesOn = Signs(rawValue: 1 << 2)
    /// 接: 上接
    static let cameFrom = Signs(rawValue: 1 << 3)
    /// 讯: a news item's mark
    static let news = Signs(rawValue: 1 << 4)
    /// 图为 behind a stop
    static let explainsPicture = Signs(rawValue: 1 << 5)
  }

  /// The ideographs (4E00 to 9FFF) that `note` knows, a bit each.
  private static let telling: [UInt64] = {
    var bits = [UInt64](repeating: 0, count: (0xA000 - 0x4E00) / 64)
    for scalar in "年版编期校星责记讯摄图供撰转未为接".unicodeScalars {
      let index = Int(scalar.value) - 0x4E00
      bits[index >> 6] |= 1 << UInt64(index & 63)
    }
    return bits
  }()

  private mutating func note(_ scalar: UInt32) {
    switch scalar {
    case 0x4E3A: if last == 0x56FE, beforeLast == .stop { signs.insert(.explainsPicture) }
    case 0x8F6C, 0x672A: signs.insert(.goesOn)
    case 0x63A5: signs.insert(.cameFrom)
    case 0x8BAF: signs.formUnion([.credit, .news])
    case 0x8BB0, 0x6444, 0x56FE, 0x4F9B, 0x64B0: signs.insert(.credit)
    default: signs.insert(.folio)
    }
  }

  /// How many glyphs are kept of a line: longer ones are body text, and only their ends matter.
  static let headLimit = 72

  /// Counts a line, and takes down its first glyphs, as `Glyphs` packs them, in arrays of `headLimit` elements.
  init(_ line: ByteRange, of bytes: Span<UInt8>, _ headScalars: inout [UInt32], _ headSources: inout [UInt64]) {
    let telling = LineCounts.telling
    let table = CharacterClass.basicPlane
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
        var latest: UInt32 = 0
        while index + 2 < end {
          // In bounds by the condition of the loop: `end` is at most the number of bytes.
          let lead = unsafe bytes[unchecked: index]
          guard lead >= 0xE4, lead <= 0xE9 else { break }
          let low = unsafe UInt32(bytes[unchecked: index + 1] & 0x3F) << 6 | UInt32(bytes[unchecked: index + 2] & 0x3F)
          let scalar = UInt32(lead & 0x0F) << 12 | low
          if scalar < 0x4E00 { break }
          let place = Int(scalar - 0x4E00)
          if telling[place >> 6] & 1 << UInt64(place & 63) != 0 { break }
          if number < limit {
            scalars[number] = scalar
            sources[number] = UInt64(scalar)
          }
          number += 1
          latest = scalar
          index += 3
        }
        if index > first {
          last = latest
          let run = number - printing
          beforeLast = run > 1 ? .han : lastKind
          lastKind = .han
          lastInner = .han
          tight += run
          width += 2 * run
          hanCount += run
          sinceStop += run
          printing = number
          if index >= end { break }
        }
      }
      let (scalar, next) = Scalars.decode(bytes, at: index)
      index = next
      let kind = scalar < 0x10000 ? CharacterClass(code: table[Int(scalar)]) : CharacterClass.of(scalar)
      if kind == .space {
        spaces += scalar == 0x3000 ? 2 : scalar == 0x09 ? 4 : 1
        continue
      }
      if kind == .lineBreak || kind == .invisible || kind == .replacement && printing == 0 { continue }
      let gap: Glyphs.Gap = printing > 0 && spaces > 0 ? .blank : .none
      if printing < limit {
        scalars[printing] = Scalars.halfWidth(scalar)
        // The first glyph's blanks are the indent; they part it from nothing.
        sources[printing] = Glyphs.source(scalar, kind, gap: gap, width: spaces)
      }
      if printing == 0 {
        indent = spaces
      } else if gap == .none {
        tight += 1
      } else {
        blanks += 1
        if kind == .han && lastKind == .han { gaps += 1 }
      }
      spaces = 0
      count(scalar, kind)
    }
  }

  /// One printing character of any kind.
  @inline(__always)
  private mutating func count(_ scalar: UInt32, _ kind: CharacterClass) {
    printing += 1
    let isNarrow = scalar < 0x1100 && scalar != 0xB7
    width += isNarrow ? 1 : 2
    if isNarrow { narrow += 1 }
    if pendingStop && !kind.isClosing && kind != .stop && kind != .ellipsis {
      hasInnerStop = true
      pendingStop = false
    }
    if kind != .han && scalar >= 0x2010 && kind.isPunctuation { squeezable += 1 }
    switch kind {
    case .han:
      hanCount += 1
      sinceStop += 1
      if scalar >= 0x4E00, scalar < 0xA000 {
        let place = Int(scalar - 0x4E00)
        if LineCounts.telling[place >> 6] & 1 << UInt64(place & 63) != 0 { note(scalar) }
      }
    case .digit: digits += 1
    case .comma, .semicolon: commas += 1
    case .stop:
      stops += 1
      if scalar == 0x3002 || scalar == 0xFF61 { fullStops += 1 }
      pendingStop = true
      sinceStop = 0
    case .openQuote: quotes += 1
    case .closeQuote: quotes -= 1
    case .openBracket, .openTitle: brackets += 1
    case .closeBracket, .closeTitle: brackets -= 1
    case .symbol: symbols += 1
    default: break
    }
    if !kind.isClosing { lastInner = kind }
    beforeLast = lastKind
    lastKind = kind
    last = scalar
  }
}
