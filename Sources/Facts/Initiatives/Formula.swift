import TextModel

/// A counted formula: 三力, 六无六美, 一部四沿五旁, 123, 1+1+N, 八大提升行动.
struct Formula {
  struct Group {
    var count: Int
    /// What is counted: 力, 无.
    var noun: Range<Int>
  }

  /// The numerals in order, joined as they are printed: 三, 六六, 1+1+N; nil where they count nothing.
  private(set) var declared: String?
  private(set) var groups: [Group] = []
  /// Whether the groups and their nouns are all there is.
  private(set) var isPure = false
  /// Only numerals: 123, 一二三.
  private(set) var isDigits = false
  /// Numerals and letters joined by +.
  private(set) var isSum = false

  private static let maximumNoun = 3

  init(_ text: ArticleReading, _ range: Range<Int>) {
    if readSum(text, range) || readDigits(text, range) { return }
    readGroups(text, range)
  }

  /// 6+X, 1+1+N
  private mutating func readSum(_ text: ArticleReading, _ range: Range<Int>) -> Bool {
    guard range.count >= 3, range.contains(where: { text.characterClass($0) == .plus }) else { return false }
    var end = range.lowerBound
    var terms = 0
    while end < range.upperBound {
      let kind = text.characterClass(end)
      if kind == .digit || kind == .latin || Formula.value(text.scalar(end)) != nil {
        terms += 1
      } else if kind != .plus {
        break
      }
      end += 1
    }
    guard end == range.upperBound, terms >= 2 else { return false }
    declared = text.string(range)
    isSum = true
    return true
  }

  private mutating func readDigits(_ text: ArticleReading, _ range: Range<Int>) -> Bool {
    guard range.count >= 2 && range.count <= 5, text.has(InitiativeCharacters.numeral, at: range.lowerBound) else {
      return false
    }
    for index in range where text.characterClass(index) != .digit && Formula.value(text.scalar(index)) == nil {
      return false
    }
    declared = text.string(range)
    isDigits = true
    for index in range {
      guard let value = Formula.value(text.scalar(index)) else { continue }
      groups.append(Group(count: value, noun: index..<index))
    }
    return true
  }

  /// 三力, 一改两为, 门前五包: numerals with nouns; the first may stand behind a word.
  private mutating func readGroups(_ text: ArticleReading, _ range: Range<Int>) {
    guard range.count <= 16 else { return }
    var numerals: [Int] = []
    for index in range where text.has(InitiativeCharacters.numeral, at: index) && Formula.isCountAt(index, text, range)
    {
      numerals.append(index)
    }
    guard let first = numerals.first else { return }
    for (position, index) in numerals.enumerated() {
      let end = position + 1 < numerals.count ? numerals[position + 1] : range.upperBound
      guard let value = Formula.value(text.scalar(index)) else { continue }
      groups.append(Group(count: value, noun: (index + 1)..<end))
    }
    isPure =
      first == range.lowerBound && groups.allSatisfy { (1...Formula.maximumNoun).contains($0.noun.count) }
      && range.allSatisfy { text.characterClass($0) == .han || text.characterClass($0) == .digit }
    // 一户一策, 一肩挑: one of each is no count.
    guard groups.contains(where: { $0.count != 1 }) else {
      groups = []
      return
    }
    declared = Scalars.string(numerals.map { text.scalar($0) })
  }

  /// Whether the numeral at an index counts what follows: not 第一, 一心, 百万, 2022年, 十字.
  private static func isCountAt(_ index: Int, _ text: ArticleReading, _ range: Range<Int>) -> Bool {
    guard value(text.scalar(index)) != nil, index + 1 < range.upperBound else { return false }
    let next = text.scalar(index + 1)
    if value(next) != nil || text.characterClass(index + 1) != .han { return false }
    if index > range.lowerBound {
      let before = text.scalar(index - 1)
      if value(before) != nil || text.characterClass(index - 1) == .digit { return false }
      if Formula.unitsOfTime.contains(before) || before == 0x7B2C { return false }  // 第
    }
    // 五个一线: here 一 is part of a word.
    if text.scalar(index) == 0x4E00, ordinary.contains(0x4E00, next) { return false }
    switch Unicode.Scalar(next) ?? " " {
    case "彩", "季", "海", "方", "面", "角", "边", "年", "月", "日", "号", "万", "千", "百", "亿", "点", "时", "分": return false
    default: return true
    }
  }

  private static let ordinary = ShortWords("一线 一体 一流 一心 一致 一直 一定 一些 一般 一起 一切 一样 一律 一贯")

  private static let unitsOfTime = ScalarSet("百千万亿")

  @inline(__always)
  private static func isNumeral(_ scalar: UInt32) -> Bool {
    InitiativeCharacters.has(scalar, InitiativeCharacters.numeral)
  }

  /// 1 to 10; 2 for 双 and 两.
  static func value(_ scalar: UInt32) -> Int? {
    guard isNumeral(scalar) else { return nil }
    let scalar = Unicode.Scalar(Scalars.halfWidth(scalar)) ?? " "
    switch scalar {
    case "两", "双": return 2
    case "1"..."9": return Int(scalar.value) - 0x30
    default: return DateScanner.hanDigit(scalar).flatMap { (1...10).contains($0) ? $0 : nil }
    }
  }
}
