import TextModel

/// A counted formula: 三力, 六无六美, 一部四沿五旁, 123, 1+1+N, 八大提升行动.
struct Formula {
  struct Group {
    var count: Int
    /// What is counted: 力, 无.
    var noun: Range<Int>
    /// Where the numeral stands, directly before it.
    fileprivate var numeral: Int { noun.lowerBound - 1 }
  }

  /// Whether its numerals count something.
  private(set) var isCounted = false
  private(set) var groups: [Group] = []
  /// Whether the groups and their nouns are all there is.
  private(set) var isPure = false
  /// Only numerals: 123, 一二三.
  private(set) var isDigits = false
  /// Numerals and letters joined by +.
  private(set) var isSum = false
  /// Where the numerals stand with which the terms begin of 1名链长+3个专班+N家企业, or 百 and 千 in 百校千苗.
  private var terms: [Range<Int>] = []

  /// How many it counts in all.
  var total: Int { groups.reduce(0) { $0 + $1.count } }

  private static let maximumNoun = 3
  /// Of what is told of each: 三个不下堤.
  private static let maximumOfEach = 5
  private let range: Range<Int>

  init(_ text: ArticleReading, _ range: Range<Int>) {
    self.range = range
    if range.contains(where: { text.characterClass($0) == .plus }) {
      // “提前申报+两步申报” counts nothing, unless each of its terms does.
      if !readSum(text, range) { readTerms(text, range) }
    } else if !readDigits(text, range) {
      readGroups(text, range)
      if !isCounted { readGreatNumbers(text, range) }
    }
  }

  /// The numerals in order, joined as they are printed: 三, 六六, 1+1+N; nil where they count nothing.
  func declared(in text: ArticleReading) -> String? {
    guard isCounted else { return nil }
    if isSum || isDigits { return text.string(range) }
    if let first = terms.first {
      let joint = text.characterClass(first.upperBound - 1) == .han ? "" : "+"
      return terms.map { text.string($0) }.joined(separator: joint)
    }
    if groups.count == 1, let group = groups.first {
      let numeral = text.string(group.numeral..<(group.numeral + 1))
      // 四个一: four times one.
      return text.matches("个一", at: range.upperBound - 2) ? numeral + "一" : numeral
    }
    return Scalars.string(groups.lazy.map { text.scalar($0.numeral) })
  }

  /// Its terms as they are printed: 1, 3 and N, or 一核 and 五圈.
  func termRanges(in text: ArticleReading) -> [Range<Int>] {
    if isDigits { return range.map { $0..<($0 + 1) } }
    if isSum { return ComponentPieces(text).split(range) { $0 == .plus } }
    return isPure ? groups.map { $0.numeral..<$0.noun.upperBound } : []
  }

  /// 6+X, 1+1+N
  private mutating func readSum(_ text: ArticleReading, _ range: Range<Int>) -> Bool {
    guard range.count >= 3 else { return false }
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
    isCounted = true
    isSum = true
    return true
  }

  /// 1名链长+3个专班+N家企业: terms that count a thing each.
  private mutating func readTerms(_ text: ArticleReading, _ range: Range<Int>) {
    var found: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, text.characterClass(end) == .digit || text.characterClass(end) == .latin {
        end += 1
      }
      guard end > start else { return }
      found.append(start..<end)
      while end < range.upperBound, text.characterClass(end) != .plus { end += 1 }
      start = end + 1
    }
    guard found.count >= 2 else { return }
    terms = found
    isCounted = true
  }

  /// 百校千苗, 百名干部联千户: numbers too great to be told one by one.
  private mutating func readGreatNumbers(_ text: ArticleReading, _ range: Range<Int>) {
    guard range.count >= 4, range.count <= 12, Formula.great.contains(text.scalar(range.lowerBound)) else { return }
    let found = range.filter { Formula.great.contains(text.scalar($0)) }
    guard found.count >= 2, found.count <= 3, let last = found.last, last + 1 < range.upperBound,
      zip(found, found.dropFirst()).allSatisfy({ $1 > $0 + 1 }),
      !text.logical.matches(any: Formula.manners, at: range.lowerBound)
    else { return }
    terms = found.map { $0..<($0 + 1) }
    isCounted = true
  }

  private static let great = ScalarSet("百千万")
  private static let manners: Phrases = "千方百计 千家万户 千山万水 千军万马 千辛万苦 千言万语 千门万户 万水千山 百花齐放 千载"

  private mutating func readDigits(_ text: ArticleReading, _ range: Range<Int>) -> Bool {
    guard range.count >= 2 && range.count <= 5, text.has(InitiativeCharacters.numeral, at: range.lowerBound) else {
      return false
    }
    for index in range where text.characterClass(index) != .digit && Formula.value(text.scalar(index)) == nil {
      return false
    }
    isCounted = true
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
    // A bit for each numeral that counts, by its distance from the start: most texts have none, and need no memory.
    var numerals: UInt32 = 0
    for index in range where text.has(InitiativeCharacters.numeral, at: index) && Formula.isCountAt(index, text, range)
    {
      numerals |= 1 << UInt32(truncatingIfNeeded: index - range.lowerBound)
      if Formula.value(text.scalar(index)) != 1 { isCounted = true }
    }
    // 一户一策, 一肩挑: one of each is no count.
    guard isCounted else { return }
    isPure =
      numerals & 1 != 0 && range.allSatisfy { text.characterClass($0) == .han || text.characterClass($0) == .digit }
    groups.reserveCapacity(numerals.nonzeroBitCount)
    while numerals != 0 {
      let index = range.lowerBound + numerals.trailingZeroBitCount
      numerals &= numerals - 1
      let end = numerals != 0 ? range.lowerBound + numerals.trailingZeroBitCount : range.upperBound
      guard let value = Formula.value(text.scalar(index)) else { continue }
      let noun = (index + 1)..<end
      let longest = text.has("个", at: noun.lowerBound) ? Formula.maximumOfEach : Formula.maximumNoun
      if !(1...longest).contains(noun.count) { isPure = false }
      groups.append(Group(count: value, noun: noun))
    }
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
    if text.has("一", at: index), ordinary.contains(0x4E00, next) { return false }
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
    let half = Scalars.halfWidth(scalar)
    return (0x31...0x39).contains(half) ? Int(half) - 0x30 : HanDigit.counted(scalar)
  }
}
