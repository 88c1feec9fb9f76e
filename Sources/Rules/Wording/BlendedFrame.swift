import Linting
import TextModel

/// Two ways of saying a thing that ran into one, by the words in which the second ends.
struct BlendedFrame {
  let range: Range<Int>
  let message: Message
  /// Whether no reading of the words is right.
  let isCertain: Bool

  private init(_ range: Range<Int>, _ chinese: String, _ english: String, isCertain: Bool = true) {
    self.range = range
    self.isCertain = isCertain
    message = Message(chinese, english)
  }

  /// Nil where the clause holds only one of the two.
  init?(_ word: String, _ anchor: Range<Int>, _ clause: Range<Int>, _ text: LogicalText) {
    func before(_ words: [String], within reach: Int) -> Range<Int>? {
      text.last(of: words, in: max(clause.lowerBound, anchor.lowerBound - reach)..<anchor.lowerBound)
    }
    func behind(_ words: [String], within reach: Int) -> Range<Int>? {
      text.first(of: words, in: anchor.upperBound..<min(clause.upperBound, anchor.upperBound + reach))
    }
    switch word {
    case "所组成", "所构成":
      guard let start = before(["由"], within: 30), start.upperBound < anchor.lowerBound else { return nil }
      self.init(
        start.lowerBound..<anchor.upperBound, "“由……\(word.dropFirst())”不用“所”。", "“由…\(word.dropFirst())” needs no “所”.",
        isCertain: false)
    case "组成的":
      guard before(["由"], within: 40) != nil, let end = behind(["组成", "构成"], within: 10) else { return nil }
      self.init(anchor.lowerBound..<end.upperBound, "“由……组成”说了两遍，留一个。", "“由…组成” is said twice; keep one.")
    case "为原则":
      let ends = ["为宗旨", "为目标", "为中心", "为目的", "为重点", "为核心"]
      guard let first = text.range(ofAny: ends, endingAt: anchor.lowerBound) else { return nil }
      self.init(first.lowerBound..<anchor.upperBound, "“以……为……”说了两遍，留一个。", "“以…为…” is said twice; keep one.")
    case "无时无刻":
      guard let verb = text.range(ofAny: ["都", "在"], at: anchor.upperBound),
        text.first(of: ["不"], in: verb.upperBound..<max(verb.upperBound, min(clause.upperBound, verb.upperBound + 3)))
          == nil
      else { return nil }
      self.init(
        anchor.lowerBound..<verb.upperBound, "“无时无刻”要和“不”连用；这里改为“时时刻刻”。",
        "“无时无刻” goes with “不”; use “时时刻刻” here.")
    case "为由", "为名":
      guard let start = before(["借口", "打着"], within: 16) else { return nil }
      self.init(
        start.lowerBound..<anchor.upperBound, "“\(text.string(start))……”与“以……\(word)”混用，留一种说法。",
        "“\(text.string(start))…” and “以…\(word)” are blended; keep one.")
    case "努力下", "帮助下", "带领下", "支持下", "推动下", "指导下", "关怀下":
      guard anchor.upperBound == clause.upperBound,
        let start = text.range(ofAny: ["经过", "通过", "由于"], at: clause.lowerBound), before(["在"], within: 40) == nil
      else { return nil }
      let (verb, noun) = (text.string(start), word.dropLast())
      self.init(
        start.lowerBound..<anchor.upperBound, "“\(verb)……\(noun)”与“在……\(noun)下”混用，去掉“下”。",
        "“\(verb)…” and “在…下” are blended; drop “下”.")
    case "目的是":
      guard let end = behind(["为目的"], within: 24) else { return nil }
      self.init(anchor.lowerBound..<end.upperBound, "“目的”说了两遍，留一个。", "“目的” is said twice; keep one.")
    case "旨在":
      guard let end = behind(["为目的", "为目标", "为宗旨", "的目的"], within: 24) else { return nil }
      self.init(
        anchor.lowerBound..<end.upperBound, "“旨在”与“\(text.string(end))”意思重复，留一个。",
        "“旨在” and “\(text.string(end))” say the same; keep one.", isCertain: false)
    default: return nil
    }
  }
}
