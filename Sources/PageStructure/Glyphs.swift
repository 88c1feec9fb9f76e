import TextModel

/// The printing characters of a short stretch of text, in half width, with the places where blanks part them.
///
/// Lines that may be titles, bylines or folios are short; reading them as a small array keeps the matching simple. Body
/// text never comes through here whole: `limit` bounds what is taken.
struct Glyphs {
  enum Gap: UInt8 {
    case none
    /// A line end: it may or may not part two words.
    case soft
    /// Blanks.
    case blank
  }

  /// Behind the last glyph stand zeros, which no word has, so that a search for words needs no end.
  private(set) var scalars: [UInt32] = []
  /// Of each scalar, packed by `source`: how it stands in the source, its class, and what is before it.
  private var sources: [UInt64] = []
  private(set) var count = 0

  /// No word is longer.
  private static let margin = 16

  /// The scalar in bits 0 to 20, `CharacterClass.rawValue` from bit 24, `Gap.rawValue` from bit 32, the columns of
  /// blanks before it, at most 255, from bit 40.
  @inline(__always)
  static func source(_ scalar: UInt32, _ kind: CharacterClass, gap: Gap = .none, width: Int = 0) -> UInt64 {
    return UInt64(scalar) | UInt64(kind.code) << 24 | (gap == .blank ? blanks(width) : UInt64(gap.rawValue) << 32)
  }

  /// The bits of blanks before a scalar.
  @inline(__always)
  static func blanks(_ columns: Int) -> UInt64 { UInt64(Gap.blank.rawValue) << 32 | UInt64(min(columns, 255)) << 40 }

  /// The scalar at an index; 0 outside.
  @inline(__always)
  subscript(_ index: Int) -> UInt32 {
    index >= 0 && index < count ? scalars[index] : 0
  }

  /// The scalar as it stands in the source; 0 outside.
  func original(_ index: Int) -> UInt32 {
    index >= 0 && index < count ? UInt32(truncatingIfNeeded: sources[index]) & 0x1F_FFFF : 0
  }

  @inline(__always)
  func kind(_ index: Int) -> CharacterClass {
    index >= 0 && index < count
      ? CharacterClass(code: UInt8(truncatingIfNeeded: sources[index] >> 24)) : .lineBreak
  }

  @inline(__always)
  func gap(before index: Int) -> Gap {
    guard index >= 0, index < count else { return .blank }
    return Gap(rawValue: UInt8(truncatingIfNeeded: sources[index] >> 32)) ?? .none
  }

  /// How many columns of blanks stand before a scalar.
  func gapWidth(before index: Int) -> Int {
    index >= 0 && index < count ? Int(sources[index] >> 40) : 0
  }

  /// Whether blanks stand inside.
  var hasBlanks: Bool { (0..<count).contains { gap(before: $0) == .blank } }

  mutating func removeAll() {
    let count = count
    var span = scalars.mutableSpan
    // In bounds: there are never more glyphs than scalars.
    for index in 0..<count { unsafe span[unchecked: index] = 0 }
    self.count = 0
  }

  mutating func append(_ scalar: UInt32, _ kind: CharacterClass, gap: Gap, width: Int = 1) {
    makeRoom(for: 1)
    scalars[count] = Scalars.halfWidth(scalar)
    sources[count] = Glyphs.source(scalar, kind, gap: gap, width: width)
    count += 1
  }

  private mutating func makeRoom(for more: Int) {
    let missing = count + more + Glyphs.margin - scalars.count
    guard missing > 0 else { return }
    if scalars.isEmpty {
      scalars = [UInt32](count: missing, of: 0)
      sources = [UInt64](count: missing, of: 0)
      return
    }
    let added = max(missing, scalars.count / 2)
    scalars.append(count: added, of: 0)
    sources.append(count: added, of: 0)
  }

  /// Counts a line's characters, and takes its first glyphs instead of those that there are.
  mutating func counts(of line: ByteRange, in bytes: Span<UInt8>, _ tables: borrowing LineCounts.Tables) -> LineCounts {
    removeAll()
    makeRoom(for: LineCounts.headLimit)
    let counts = LineCounts(line, of: bytes, &scalars, &sources, tables)
    count = min(counts.printing, LineCounts.headLimit)
    return counts
  }

  /// Appends a line's printing characters, at most `limit` in all.
  mutating func append(line: ByteRange, of bytes: Span<UInt8>, limit: Int) {
    let table = CharacterClass.basicPlane
    let end = min(line.upperBound, bytes.count)
    var index = line.lowerBound
    var blanks = 0
    var isFirst = true
    let more = min(limit - count, end - index)
    append(atMost: more) { count, scalars, sources in
      while index < end && count < limit {
        let ideograph = Scalars.ideograph(bytes, at: index)
        if ideograph <= 0x51FF, blanks == 0, !isFirst {
          scalars[count] = ideograph + 0x4E00
          sources[count] = UInt64(ideograph + 0x4E00)
          count += 1
          index += 3
          continue
        }
        let (scalar, next) = Scalars.decode(bytes, at: index)
        index = next
        let kind = scalar < 0x10000 ? CharacterClass(code: table[Int(scalar)]) : CharacterClass.of(scalar)
        switch kind {
        case .space: blanks += scalar == 0x3000 ? 2 : 1
        case .invisible, .lineBreak: break
        case .replacement where isFirst: break
        default:
          let gap: Gap = isFirst ? (count == 0 ? .none : .soft) : blanks > 0 ? .blank : .none
          scalars[count] = Scalars.halfWidth(scalar)
          sources[count] = Glyphs.source(scalar, kind, gap: gap, width: blanks)
          count += 1
          blanks = 0
          isFirst = false
        }
      }
    }
  }

  /// Makes room for some glyphs, which `write` puts behind those that there are, and counts.
  private mutating func append(
    atMost more: Int, _ write: (inout Int, inout MutableSpan<UInt32>, inout MutableSpan<UInt64>) -> Void
  ) {
    guard more > 0 else { return }
    makeRoom(for: more)
    // The arrays are taken out, so that both can be written at once.
    var (scalars, sources) = (self.scalars, self.sources)
    (self.scalars, self.sources) = ([], [])
    var scalarSpan = scalars.mutableSpan
    var sourceSpan = sources.mutableSpan
    write(&count, &scalarSpan, &sourceSpan)
    (self.scalars, self.sources) = (scalars, sources)
  }

  /// The last printing characters of a line, at most `limit`.
  mutating func append(tailOf line: ByteRange, of bytes: Span<UInt8>, limit: Int) {
    var start = min(line.upperBound, bytes.count)
    var scalars = 0
    while start > line.lowerBound && scalars < limit {
      start -= 1
      if bytes[start] & 0xC0 != 0x80 { scalars += 1 }
    }
    append(line: ByteRange(start, line.upperBound), of: bytes, limit: count + limit)
  }

  /// Appends a range of a logical text.
  mutating func append(_ range: Range<Int>, of text: LogicalText) {
    let range = range.clamped(to: text.indices)
    let (scalarArray, classArray, jointArray) = (text.scalars, text.classes, text.joints)
    let (texts, classes, joints) = (scalarArray.span, classArray.span, jointArray.span)
    append(atMost: range.count) { count, scalars, sources in
      for index in range {
        let kind = CharacterClass(code: classes[index])
        if kind == .space || kind == .lineBreak { continue }
        let gap: Gap =
          switch joints[index] {
          case LogicalText.Joint.blank.rawValue: .blank
          case LogicalText.Joint.lineBreak.rawValue, LogicalText.Joint.columnBreak.rawValue: .soft
          default: index > 0 && classes[index - 1] == CharacterClass.space.code ? .blank : .none
          }
        scalars[count] = Scalars.halfWidth(texts[index])
        sources[count] = Glyphs.source(texts[index], kind, gap: gap, width: 1)
        count += 1
      }
    }
  }

  /// The length of the longest of `words` that stands at an index; 0 where there is none.
  func longestMatch(of words: WordList, at index: Int) -> Int {
    index < count ? words.longestMatch(in: scalars, at: index) : 0
  }

  /// Whether any of `words` stands in a range.
  func contains(_ words: WordList, in range: Range<Int>) -> Bool {
    firstMatch(of: words, in: range) != nil
  }

  func firstMatch(of words: WordList, in range: Range<Int>) -> Range<Int>? {
    for index in range.clamped(to: 0..<count) {
      let length = longestMatch(of: words, at: index)
      if length > 0 && index + length <= range.upperBound { return index..<(index + length) }
    }
    return nil
  }

  func string(_ range: Range<Int>) -> String {
    Scalars.string(scalars, range.clamped(to: 0..<count))
  }
}
