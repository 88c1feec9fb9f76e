import TextModel

/// An order word at the start of a clause: 一是, 二要, 第三，, （四）, ⑤, 首先, 一方面.
struct OrdinalMark {
  /// Marks of one family make one list.
  enum Family: Hashable {
    /// 一是, 二要: by the character behind the numeral.
    case verb(UInt32)
    /// 第一， 第一是
    case ordinal
    /// 其一，
    case among
    /// （一）
    case bracketed
    /// （1）
    case bracketedDigit
    /// 一、 at the start of a paragraph
    case enumerated
    /// 1. or 1、 at the start of a paragraph
    case digit
    /// 一、 at the start of a sentence or behind a colon or semicolon
    case enumeratedInside
    /// 1. or 1、 there
    case digitInside
    /// ①
    case circled
    /// 首先, 其次
    case sequence
    /// 一方面, 另一方面
    case side

    /// The family of the same marks at the start of a paragraph; nil for those that stand there too.
    var atLineStart: Family? {
      switch self {
      case .enumeratedInside: .enumerated
      case .digitInside: .digit
      default: nil
      }
    }
  }

  var family: Family
  /// 0 for 最后, which comes behind whatever stands before it.
  var number: Int
  /// The order word with the mark that belongs to it.
  var range: Range<Int>
  /// Whether the word is one of order only where the one before it stands in the same sentence: 再次由县里组织.
  var needsList = false

  /// Whether an order word may begin with a scalar: a look at one character.
  @inline(__always)
  static func mayBegin(_ scalar: UInt32) -> Bool { InitiativeCharacters.has(scalar, InitiativeCharacters.order) }

  /// Reads the mark that begins at an index.
  ///
  /// - Parameter isLineStart: the index is the start of a paragraph.
  init?(_ text: ArticleReading, at index: Int, isLineStart: Bool) {
    let scalar = text.scalar(index)
    guard OrdinalMark.mayBegin(scalar) else { return nil }
    switch text.characterClass(index) {
    case .symbol, .other:
      guard scalar >= 0x2460 && scalar <= 0x2473 else { return nil }
      self.init(.circled, Int(scalar - 0x2460) + 1, index..<(index + 1))
    case .openBracket:
      guard let number = OrdinalMark.number(text, at: index + 1),
        text.characterClass(number.next) == .closeBracket
      else { return nil }
      let isDigit = text.characterClass(index + 1) == .digit
      self.init(isDigit ? .bracketedDigit : .bracketed, number.value, index..<(number.next + 1))
    case .digit:
      guard isLineStart || OrdinalMark.opensItem(text, at: index), let number = OrdinalMark.number(text, at: index),
        number.value <= 50
      else { return nil }
      let mark = text.characterClass(number.next)
      guard mark == .enumerationComma || mark == .period,
        isLineStart
          ? mark == .enumerationComma || text.characterClass(number.next + 1) != .digit
          : text.characterClass(number.next + 1) != .enumerationComma
            && !OrdinalMark.isDecimal(text, at: number.next + 1)
      else { return nil }
      self.init(isLineStart ? .digit : .digitInside, number.value, index..<(number.next + 1))
    case .han:
      self.init(han: text, at: index, isLineStart: isLineStart)
    default:
      return nil
    }
  }

  private init(_ family: Family, _ number: Int, _ range: Range<Int>) {
    self.family = family
    self.number = number
    self.range = range
  }

  /// Whether digits follow the point of a number; 2.2月 is the second item, of February.
  private static func isDecimal(_ text: ArticleReading, at index: Int) -> Bool {
    guard text.characterClass(index) == .digit else { return false }
    guard let number = OrdinalMark.number(text, at: index) else { return true }
    return !text.has("月", at: number.next)
  }

  /// Whether an item may begin here within a paragraph: behind a stop, a colon or a semicolon. Behind a comma stands
  /// 一、二等奖.
  private static func opensItem(_ text: ArticleReading, at index: Int) -> Bool {
    let before = text.characterClass(index - 1)
    return before == .stop || before == .colon || before == .semicolon
  }

  /// What may stand behind the numerals of a list: 一看…，二查…，三问…; 一难…，二难…
  private static let verbs = ScalarSet("来则看查问讲抓防比保促难愁怕盼缺忧访进送帮听学谋强严建管治改争拓破补稳提降增选靠谢忌戒")
  /// What is counted by 第: 第一条.
  private static let counters = ScalarSet("条点招")
  /// What makes a noun of 要.
  private static let nounEnds = ScalarSet("素务点道塞因件")

  private init?(han text: ArticleReading, at index: Int, isLineStart: Bool) {
    switch Unicode.Scalar(text.scalar(index)) ?? " " {
    case "第":
      guard var number = OrdinalMark.number(text, at: index + 1), text.characterClass(index + 1) == .han else {
        return nil
      }
      // 第一条，腿要勤；第二条，嘴要甜
      if text.characterClass(number.next + 1) == .comma,
        OrdinalMark.counters.contains(text.scalar(number.next))
      {
        number.next += 1
      }
      let mark = text.characterClass(number.next)
      let isParted =
        mark == .comma || mark == .enumerationComma && OrdinalMark.number(text, at: number.next + 2) == nil
      // 第一是…, 第二要…; 第二要素 is a noun.
      let says = text.scalar(number.next)
      let isSaid =
        says == 0x662F
        || says == 0x8981 && !OrdinalMark.nounEnds.contains(text.scalar(number.next + 1))
      guard isParted || isSaid else { return nil }
      self.init(.ordinal, number.value, index..<(number.next + 1))
    case "其":
      if text.matches("其次", at: index) {
        self.init(.sequence, 2, index..<(index + 2))
      } else if let number = OrdinalMark.number(text, at: index + 1),
        text.characterClass(number.next) == .comma || text.has("是", at: number.next)
      {
        self.init(.among, number.value, index..<(number.next + 1))
      } else {
        return nil
      }
    case "首" where text.matches("首先", at: index): self.init(.sequence, 1, index..<(index + 2))
    case "再" where text.matches("再次", at: index):
      self.init(.sequence, 3, index..<(index + 2))
      needsList = text.characterClass(index + 2) != .comma
    // 最后, closes a list, whatever its number is.
    case "最" where text.matches("最后", at: index):
      self.init(.sequence, 0, index..<(index + 2))
      needsList = text.characterClass(index + 2) != .comma
    case "另" where text.matches("另一方面", at: index): self.init(.side, 2, index..<(index + 4))
    case "一" where text.matches("一方面", at: index): self.init(.side, 1, index..<(index + 3))
    default:
      guard Formula.value(text.scalar(index)) != nil, let number = OrdinalMark.number(text, at: index) else {
        return nil
      }
      let behind = text.scalar(number.next)
      switch Unicode.Scalar(behind) ?? " " {
      case "是", "要":
        // 一是一、二是二 is a saying.
        if text.scalar(number.next + 1) == text.scalar(index) { return nil }
        self.init(.verb(behind), number.value, index..<(number.next + 1))
      case "、" where isLineStart:
        self.init(.enumerated, number.value, index..<(number.next + 1))
      case "、"
      where OrdinalMark.opensItem(text, at: index)
        && (text.characterClass(number.next + 1) == .digit
          || OrdinalMark.number(text, at: number.next + 1)?.value != number.value + 1):
        self.init(.enumeratedInside, number.value, index..<(number.next + 1))
      // 一来二去, 一则消息, 一看就懂, 一难一易: only a second one makes a list of it.
      case _ where OrdinalMark.verbs.contains(behind):
        self.init(.verb(behind), number.value, index..<(number.next + 1))
      default: return nil
      }
    }
  }

  /// A number of up to three digits or numerals, 1 to 50, and the index behind it.
  private static func number(_ text: ArticleReading, at index: Int) -> (value: Int, next: Int)? {
    var next = index
    var value = 0
    if text.characterClass(index) == .digit {
      while text.characterClass(next) == .digit {
        guard next - index < 3 else { return nil }
        value = value * 10 + Int(Scalars.halfWidth(text.scalar(next))) - 0x30
        next += 1
      }
    } else {
      var hasTens = false
      while let digit = DateScanner.hanDigit(text.scalar(next)) {
        switch next - index {
        case 0: (value, hasTens) = (digit, digit >= 10)
        case 1 where digit == 10 && !hasTens: (value, hasTens) = (value * 10, true)
        case 1 where digit < 10: value = hasTens ? value + digit : value * 10 + digit
        case 2 where hasTens && value % 10 == 0 && digit < 10: value += digit
        default: return nil
        }
        next += 1
      }
    }
    return (1...50).contains(value) ? (value, next) : nil
  }
}
