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
  init?(_ kind: BlendAnchor, _ anchor: Range<Int>, _ clause: Range<Int>, _ text: LogicalText) {
    let word = kind.rawValue
    func before(_ words: [String], within reach: Int) -> Range<Int>? {
      text.last(of: words, in: max(clause.lowerBound, anchor.lowerBound - reach)..<anchor.lowerBound)
    }
    func behind(_ words: [String], within reach: Int) -> Range<Int>? {
      text.first(of: words, in: anchor.upperBound..<min(clause.upperBound, anchor.upperBound + reach))
    }
    if kind.isEnd {
      self.init(ending: word, anchor, clause, text)
      return
    }
    switch kind {
    case .靠的是:
      guard text.scalar(clause.upperBound - 1) == 0x7684,
        let verb = text.range(ofAny: BlendedFrame.achievements, endingAt: clause.upperBound - 1),
        verb.lowerBound > anchor.upperBound
      else { return nil }
      self.init(
        anchor.lowerBound..<clause.upperBound, "“靠的是……”与“靠……\(text.string(verb))的”混用，留一种说法。",
        "“靠的是…” and “靠…的” are blended; keep one.")
    case .的原因:
      guard anchor.upperBound == clause.upperBound || text.characterClass(anchor.upperBound) != .han,
        let verb = text.range(ofAny: ["造成", "引起", "导致", "所致", "引发", "造成的"], endingAt: anchor.lowerBound),
        let start = before(["由于", "因为", "是因", "是由"], within: 40), start.upperBound < verb.lowerBound
      else { return nil }
      let isStated = text.scalar(start.lowerBound - 1) == 0x662F
      self.init(
        (isStated ? start.lowerBound - 1 : start.lowerBound)..<anchor.upperBound,
        "“\(text.string(start))……\(text.string(verb))”与“……的原因”混用，留一种说法。",
        "The cause is given twice; keep one.", isCertain: false)
    case .作用是, .意义是, .影响是:
      guard let start = before(["有着", "具有", "起着", "起到", "产生了", "有"], within: 20),
        text.scalar(start.upperBound) != 0x7684, text.scalar(anchor.lowerBound - 1) == 0x7684,
        text.range(
          ofAny: ["不可", "十分", "非常", "很", "巨大", "明显", "显著", "不能", "不容", "无可", "重大", "至关"], at: anchor.upperBound) != nil
      else { return nil }
      self.init(
        start.lowerBound..<anchor.upperBound, "“\(text.string(start))……\(word.dropLast())”与“……\(word)……”混用，留一种说法。",
        "Two sentences ran into one; keep one.")
    case .采取以, .采用以:
      guard let noun = behind(["的模式", "的方式", "的办法", "的形式", "的方法", "的做法"], within: 24),
        text.characterClass(anchor.upperBound) == .openQuote,
        text.first(of: ["为"], in: anchor.upperBound..<noun.lowerBound) == nil
      else { return nil }
      self.init(
        anchor.lowerBound..<noun.upperBound,
        "“\(word.dropLast())……\(text.string(noun))”与“以……\(text.string(noun))”混用，留一种说法。",
        "“\(word.dropLast())” and “以” are blended; keep one.")
    case .主要以:
      guard let end = behind(["为主"], within: 20), end.upperBound == clause.upperBound else { return nil }
      self.init(
        anchor.lowerBound..<end.upperBound, "“主要”与“为主”意思重复，留一个。", "“主要” and “为主” say the same; keep one.",
        isCertain: false)
    case .引起:
      guard let end = behind(["重视", "警惕", "关注"], within: 6), end.upperBound == clause.upperBound,
        let start = text.range(ofAny: ["对于", "对"], at: clause.lowerBound) ?? before(["对于"], within: 24),
        anchor.lowerBound - start.upperBound >= 3,
        text.range(ofAny: BlendedFrame.doings, endingAt: anchor.lowerBound) == nil
      else { return nil }
      self.init(
        start.lowerBound..<end.upperBound, "“对……”与“……引起\(text.string(end))”混用，留一种说法。",
        "“对…” and “…引起\(text.string(end))” are blended; keep one.", isCertain: false)
    case .为期:
      guard let end = behind(["时间", "之久"], within: 8),
        end.upperBound == clause.upperBound || text.scalar(end.upperBound) == 0x7684
      else { return nil }
      self.init(
        anchor.lowerBound..<end.upperBound, "“为期”与“\(text.string(end))”意思重复，留一个。",
        "“为期” and “\(text.string(end))” say the same; keep one.", isCertain: false)
    case .更加:
      guard let end = behind(["多了"], within: 7), end.upperBound == clause.upperBound else { return nil }
      self.init(
        anchor.lowerBound..<end.upperBound, "“更加”与“多了”意思重复，留一个。", "“更加” and “多了” say the same; keep one.",
        isCertain: false)
    case .长达:
      guard let end = behind(["之久"], within: 14) else { return nil }
      self.init(
        anchor.lowerBound..<end.upperBound, "“长达”与“之久”意思重复，留一个。", "“长达” and “之久” say the same; keep one.",
        isCertain: false)
    case .缺乏, .缺少:
      guard let end = text.range(ofAny: ["不足", "不够", "不强", "不高"], endingAt: clause.upperBound),
        end.lowerBound > anchor.upperBound, end.lowerBound - anchor.upperBound <= 6,
        text.first(of: ["、", "和", "、", "而", "且", "导致", "造成"], in: anchor.upperBound..<end.lowerBound) == nil
      else { return nil }
      self.init(
        anchor.lowerBound..<end.upperBound, "“\(word)……”与“……\(text.string(end))”混用，留一种说法。",
        "“\(word)” and “\(text.string(end))” are blended; keep one.", isCertain: false)
    case .日夜, .昼夜:
      guard let end = behind(["昼夜", "日夜", "夜以继日"], within: 6), text.string(end) != word else { return nil }
      self.init(
        anchor.lowerBound..<end.upperBound, "“\(word)”与“\(text.string(end))”意思重复，留一个。",
        "“\(word)” and “\(text.string(end))” say the same; keep one.", isCertain: false)
    case .年龄:
      guard let end = behind(["的年纪", "的年龄", "的岁数", "年纪"], within: 18),
        let age = text.last(of: ["岁"], in: anchor.upperBound..<end.lowerBound), end.lowerBound - age.upperBound <= 3
      else { return nil }
      self.init(
        anchor.lowerBound..<end.upperBound, "“年龄”与“\(text.string(end))”意思重复，留一个。",
        "“年龄” and “\(text.string(end))” say the same; keep one.", isCertain: false)
    case .开始起:
      // 开始起草 goes on.
      guard let start = before(["从", "自"], within: 20),
        text.characterClass(anchor.upperBound) != .han
          || text.range(ofAny: ["实施", "施行", "执行", "实行", "计算", "就", "，", "到", "至"], at: anchor.upperBound) != nil
      else { return nil }
      self.init(
        start.lowerBound..<anchor.upperBound, "“\(text.string(start))……开始”与“\(text.string(start))……起”混用，留一个。",
        "“开始” and “起” say the same; keep one.")
    case .的同时:
      guard text.characterClass(anchor.upperBound) == .comma,
        text.matches("同时", at: anchor.upperBound + 1)
      else { return nil }
      self.init(
        anchor.lowerBound..<(anchor.upperBound + 3), "“……的同时”与“同时”意思重复，留一个。",
        "“的同时” and “同时” say the same; keep one.")
    case .组成:
      self.init(composition: anchor, clause, text)
    case .所组成, .所构成:
      guard let start = before(["由"], within: 30), start.upperBound < anchor.lowerBound else { return nil }
      self.init(
        start.lowerBound..<anchor.upperBound, "“由……\(word.dropFirst())”不用“所”。", "“由…\(word.dropFirst())” needs no “所”.",
        isCertain: false)
    case .组成的:
      // 成员由…组成的成员
      if let by = before(["由"], within: 40),
        let noun = text.range(ofAny: ["成员", "队伍", "班子", "人员", "小组", "团队"], at: anchor.upperBound),
        let first = text.last(of: [text.string(noun)], in: clause.lowerBound..<by.lowerBound)
      {
        let word = text.string(noun)
        self.init(
          first.lowerBound..<noun.upperBound, "“\(word)……组成的\(word)”重复，留一个。", "“\(word)” is said twice; keep one.")
        return
      }
      guard before(["由"], within: 40) != nil, let end = behind(["组成", "构成"], within: 10) else {
        self.init(composition: anchor.lowerBound..<(anchor.upperBound - 1), clause, text)
        return
      }
      self.init(anchor.lowerBound..<end.upperBound, "“由……组成”说了两遍，留一个。", "“由…组成” is said twice; keep one.")
    case .为原则:
      let ends = ["为宗旨", "为目标", "为中心", "为目的", "为重点", "为核心"]
      guard let first = text.range(ofAny: ends, endingAt: anchor.lowerBound) else { return nil }
      self.init(first.lowerBound..<anchor.upperBound, "“以……为……”说了两遍，留一个。", "“以…为…” is said twice; keep one.")
    case .无时无刻:
      guard let verb = text.range(ofAny: ["都", "在"], at: anchor.upperBound),
        text.first(of: ["不"], in: verb.upperBound..<max(verb.upperBound, min(clause.upperBound, verb.upperBound + 3)))
          == nil
      else { return nil }
      self.init(
        anchor.lowerBound..<verb.upperBound, "“无时无刻”要和“不”连用；这里改为“时时刻刻”。",
        "“无时无刻” goes with “不”; use “时时刻刻” here.")
    case .为由, .为名:
      guard let start = before(["借口", "打着"], within: 16) else { return nil }
      self.init(
        start.lowerBound..<anchor.upperBound, "“\(text.string(start))……”与“以……\(word)”混用，留一种说法。",
        "“\(text.string(start))…” and “以…\(word)” are blended; keep one.")
    case .努力下, .帮助下, .带领下, .支持下, .推动下, .指导下, .关怀下:
      guard anchor.upperBound == clause.upperBound,
        let start = text.range(ofAny: ["经过", "通过", "由于"], at: clause.lowerBound), before(["在"], within: 40) == nil
      else { return nil }
      let (verb, noun) = (text.string(start), word.dropLast())
      self.init(
        start.lowerBound..<anchor.upperBound, "“\(verb)……\(noun)”与“在……\(noun)下”混用，去掉“下”。",
        "“\(verb)…” and “在…下” are blended; drop “下”.")
    case .目的是:
      guard let end = behind(["为目的"], within: 24) else { return nil }
      self.init(anchor.lowerBound..<end.upperBound, "“目的”说了两遍，留一个。", "“目的” is said twice; keep one.")
    case .旨在:
      guard let end = behind(["为目的", "为目标", "为宗旨", "的目的"], within: 24) else { return nil }
      self.init(
        anchor.lowerBound..<end.upperBound, "“旨在”与“\(text.string(end))”意思重复，留一个。",
        "“旨在” and “\(text.string(end))” say the same; keep one.", isCertain: false)
    default: return nil
    }
  }

  /// What draws attention by itself: 对安全的忽视引起重视.
  private static let doings: Phrases = [
    "报道", "曝光", "忽视", "投诉", "做法", "行为", "言论", "处理", "报告", "调查", "评价", "批评", "影响", "反映", "破坏", "要求", "态度", "决定", "讨论",
    "质疑",
  ]

  /// What somebody does by 靠…的.
  private static let achievements: Phrases = [
    "取胜", "获胜", "制胜", "致富", "起家", "成功", "发家", "支撑", "维持", "立足", "生存", "谋生", "取得", "赢得", "换来", "得来", "发展", "打拼", "坚持",
    "实现", "完成", "做到", "走红", "脱贫", "增收", "发展起来", "成长起来", "扛过来", "挺过来", "走过来",
  ]

  private static let endPhrases = Phrases(BlendAnchor.allCases.filter(\.isEnd).map(\.rawValue) + ["为原则", "为由", "为名"])

  /// Ways of taking something that are not 以.
  private static let takings: [(words: Phrases, ends: Phrases)] = [
    (["根据", "按照", "依照", "依据"], ["为依据", "为标准", "为准则", "为基础", "为前提", "为目标"]),
    (
      ["通过", "借助", "依托", "利用", "依靠", "立足", "紧扣", "聚焦", "凭借", "瞄准"],
      [
        "为抓手", "为载体", "为平台", "为契机", "为依托", "为主题", "为中心", "为核心", "为主线", "为重点", "为突破口", "为基础", "为目标", "为导向",
      ]
    ),
  ]

  /// 为目的为出发点, and 根据…为依据: the frame of 以 said twice, or without 以.
  private init?(ending word: String, _ anchor: Range<Int>, _ clause: Range<Int>, _ text: LogicalText) {
    if let first = text.range(ofAny: BlendedFrame.endPhrases, endingAt: anchor.lowerBound) {
      self.init(first.lowerBound..<anchor.upperBound, "“以……为……”说了两遍，留一个。", "“以…为…” is said twice; keep one.")
      if let start = text.last(of: ["以"], in: max(clause.lowerBound, first.lowerBound - 16)..<first.lowerBound) {
        self.init(start.lowerBound..<anchor.upperBound, "“以……为……”说了两遍，留一个。", "“以…为…” is said twice; keep one.")
      }
      return
    }
    guard anchor.upperBound == clause.upperBound else { return nil }
    for (words, ends) in BlendedFrame.takings where text.spells(any: ends, anchor) {
      let reach = max(clause.lowerBound, anchor.lowerBound - 16)..<anchor.lowerBound
      guard let start = text.last(of: words, in: reach), start.lowerBound - clause.lowerBound <= 6,
        anchor.lowerBound - start.upperBound >= 2,
        text.first(
          of: ["以", "把", "将", "作", "成", "视", "认", "定", "列", "确", "称", "和", "的"],
          in: start.upperBound..<anchor.lowerBound)
          == nil
      else { continue }
      self.init(
        start.lowerBound..<anchor.upperBound, "“\(text.string(start))……”与“以……\(word)”混用，留一种说法。",
        "“\(text.string(start))…” and “以…\(word)” are blended; keep one.", isCertain: false)
      return
    }
    return nil
  }

  /// 由十二人组成的， without a noun; 有十五人组成 for 由.
  private init?(composition anchor: Range<Int>, _ clause: Range<Int>, _ text: LogicalText) {
    let reach = max(clause.lowerBound, anchor.lowerBound - 30)..<anchor.lowerBound
    if let by = text.last(of: ["由"], in: reach) {
      guard anchor.upperBound + 1 == clause.upperBound, text.scalar(anchor.upperBound) == 0x7684,
        text.characterClass(clause.upperBound) == .comma, by.lowerBound - clause.lowerBound >= 2,
        text.first(
          of: ["是", "一支", "一个", "这支", "那支", "这个", "为", "自由", "理由", "事由"], in: clause.lowerBound..<by.upperBound) == nil
      else { return nil }
      self.init(
        by.lowerBound..<(anchor.upperBound + 1), "“由……组成的”后面缺了名词，或多了“的”。",
        "“由…组成的” lacks its noun, or has a “的” too many.",
        isCertain: false)
      return
    }
    guard let has = text.last(of: ["有"], in: max(clause.lowerBound, anchor.lowerBound - 16)..<anchor.lowerBound),
      anchor.upperBound == clause.upperBound || text.scalar(anchor.upperBound) == 0x7684,
      let number = SmallNumber(at: has.upperBound, in: text), number.range.upperBound < anchor.lowerBound,
      text.range(ofAny: ["共", "拥", "具", "所", "没", "设", "含", "内", "下"], endingAt: has.lowerBound) == nil,
      text.first(of: ["等", "，", "个部分", "部分"], in: has.upperBound..<anchor.lowerBound) == nil
    else { return nil }
    self.init(
      has.lowerBound..<anchor.upperBound, "“有……组成”应为“由……组成”。", "“有…组成” should be “由…组成”.", isCertain: false)
  }
}
