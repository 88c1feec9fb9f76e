import TextModel

/// What one pass over a line's characters counts, for the scanner to judge the line by.
struct LineCounts {
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

extension LineScanner {
  private static let folioScalars: [UInt32] = [0x5E74, 0x7248, 0x7F16, 0x671F, 0x6821, 0x661F, 0x8D23]
  private static let creditScalars: [UInt32] = [0x8BB0, 0x8BAF, 0x6444, 0x56FE, 0x4F9B, 0x64B0]

  /// The last six bits of the characters that `note` knows: 年版编期校星责, 记讯摄图供撰, 转未, 为.
  private static let tellingScalars: UInt64 = (folioScalars + creditScalars + [0x8F6C, 0x672A, 0x4E3A])
    .reduce(0) { $0 | 1 << UInt64($1 & 63) }

  /// Notes a character that may tell what the line is for.
  private func note(
    _ scalar: UInt32, _ previous: CharacterClass, _ shape: inout LineShape, _ counts: inout LineCounts
  ) {
    // 图为 behind a stop
    if scalar == 0x4E3A {
      if counts.last == 0x56FE && counts.beforeLast == .stop { shape.marks.insert(.explainsPicture) }
    } else if scalar == 0x8F6C || scalar == 0x672A {
      counts.mayGoOn = true
    } else if Self.folioScalars.contains(scalar) {
      counts.mayBeFolio = true
    } else if Self.creditScalars.contains(scalar) {
      counts.mayBeCredit = true
    }
  }

  /// One pass over the line's characters.
  func count(_ line: ByteRange, of bytes: Span<UInt8>, into shape: inout LineShape, _ counts: inout LineCounts) {
    var index = line.lowerBound
    let end = min(line.upperBound, bytes.count)
    var blanks = 0
    var width = 0
    var han = 0
    var printing = 0
    var previous = CharacterClass.lineBreak
    let telling = Self.tellingScalars
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
    shape.commas = Int16(clamping: counts.commas)
    shape.openMarks = Int16(clamping: counts.quotes + counts.brackets)
  }
}
