import TextModel

/// Counts that announce a list: 八大, 四项, 五个环节, 6个方面.
enum DeclaredCount {
  /// The largest count that announces a list; larger numbers are quantities.
  private static let limit = 20

  /// The declaration that begins at an index, nil where there is none.
  ///
  /// - Parameter mayExist: whether 有 may stand before it: 问题有四个方面.
  static func declaration(
    in text: ArticleReading, at index: Int, _ range: Range<Int>, mayExist: Bool = false
  ) -> Enumeration.Declaration? {
    guard let number = number(in: text, at: index, range.upperBound) else { return nil }
    // 做法有三：一是…
    let isAlone = mayExist && text.has("有", at: index - 1) && text.characterClass(number.next) == .colon
    guard isAlone || isCounter(text, at: number.next), number.value >= 2, number.value <= limit else { return nil }
    let before = text.scalar(index - 1)
    // 十来个, but 带来两个.
    if before == 0x6765, !isNumeral(text, index - 2) {
      return Enumeration.Declaration(count: number.value, range: index..<number.next)
    }
    if isBound(before: before, kind: text.characterClass(index - 1)), !(mayExist && before == 0x6709) { return nil }
    return Enumeration.Declaration(count: number.value, range: index..<number.next)
  }

  /// The last declaration in a range.
  static func last(
    in text: ArticleReading, _ range: Range<Int>, mayExist: Bool = false
  ) -> Enumeration.Declaration? {
    var index = range.upperBound - 1
    while index >= range.lowerBound {
      if isNumeral(text, index), !isNumeral(text, index - 1),
        let found = declaration(in: text, at: index, range, mayExist: mayExist)
      {
        return found
      }
      index -= 1
    }
    return nil
  }

  /// The first declaration in a range.
  static func first(in text: ArticleReading, _ range: Range<Int>) -> Enumeration.Declaration? {
    var index = range.lowerBound
    while index < range.upperBound {
      if isNumeral(text, index), index == range.lowerBound || !isNumeral(text, index - 1),
        let found = declaration(in: text, at: index, range)
      {
        return found
      }
      index += 1
    }
    return nil
  }

  static func isNumeral(_ text: ArticleReading, _ index: Int) -> Bool {
    text.has(InitiativeCharacters.numeral, at: index)
  }

  /// 双 counts here too; numerals behind one another (一二) are a formula.
  private static func number(in text: ArticleReading, at index: Int, _ end: Int) -> (value: Int, next: Int)? {
    if text.has("双", at: index) { return (2, index + 1) }
    guard let number = SmallNumber(at: index, in: text.logical), number.range.upperBound <= end else { return nil }
    return (number.value, number.range.upperBound)
  }

  /// 大, 项, 个…: what stands between the count and the noun.
  private static func isCounter(_ text: ArticleReading, at index: Int) -> Bool {
    switch Unicode.Scalar(text.scalar(index)) ?? " " {
    // 十五大精神 is a congress, （图片8张） a note, 八个字 a count of characters.
    case "大": !text.logical.matches(any: congress, at: index + 1)
    case "张": text.characterClass(index + 1) != .closeBracket
    case "项", "种", "类", "条", "点", "步", "招", "支", "道", "样": true
    // 要过三关, 办好三件事
    case "关", "件", "宝": true
    case "个": !text.matches("字", at: index + 1)
    case "方": text.matches("方面", at: index)
    default: false
    }
  }

  private static let congress: Phrases = "精神 报告 召开 以来 代表 胜利 闭幕 开幕 确定 提出 的军事 通过 之后 后， 前，"

  /// 第三个, 约五个, 这两项: no count of a list.
  private static func isBound(before scalar: UInt32, kind: CharacterClass) -> Bool {
    if kind == .digit || kind == .period || kind == .latin { return true }
    return bound.contains(scalar)
  }

  private static let bound = ScalarSet("第来约近超余多前后有这那各每百千万亿几数上")
}
