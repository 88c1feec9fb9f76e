package import Linting
import TextModel

/// 句式杂糅。
///
/// 两种说法糅在一起：“加大对……进行……力度”是“加大……力度”和“对……进行……”混了；“开展……活动中来”前面缺“参与到”；
/// “原因是……造成的”“防止……不再发生”“深受……所欢迎”“围绕以……为中心”都是多了一半。
///
/// **怎么改**：留一种说法，去掉另一半。
///
/// **依据**：语法通则（句式杂糅、成分残缺）；《报纸编校差错率计算方法》：语法差错每处计 1。
package struct WordBlend: WordRule {
  package static let profile = RuleProfile("word-blend", .wording, .warning, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("老屋村的豆腐⟦之所以口感细嫩，是用山泉水点浆的原因⟧。"),
    .reported("要⟦防止设施蔬菜不再受冻⟧，及时加盖保温被。"),
    .accepted("避免不再使用的农药瓶污染水源。"),
    .reported("街道⟦加大对卫生死角、小街小巷进行集中整治力度⟧。"),
    .reported("依托家长学校等阵地，⟦开展“创文”宣传活动中来⟧。"),
    .reported("失利的⟦原因是准备不足造成的⟧。"),
    .reported("各地要⟦严防类似事故不再发生⟧。"),
    .reported("这项服务⟦深受群众所欢迎⟧。"),
    .reported("全镇⟦围绕以“创文”为中心⟧，扎实推进各项工作。", severity: .information),
    .reported("社区食堂⟦本着保本微利为原则⟧。"),
    .reported("全镇⟦围绕产业发展为中心⟧，扎实推进各项工作。", severity: .information),
    .reported("评审组⟦由教授、工程师所组成⟧。", severity: .information),
    .reported("剧团由老艺人和学生⟦组成的班底组成⟧。"),
    .reported("合作社以互助⟦为宗旨为原则⟧。"),
    .reported("他⟦无时无刻都⟧牵挂着学生。"),
    .reported("⟦经过全村的努力下⟧，水渠通了水。"),
    .reported("他的手艺⟦受到同行所推崇⟧。"),
    .reported("养殖户⟦靠的是科学管理取胜的⟧。"),
    .reported("接访⟦以解决诉求为目的为出发点⟧，能办的当场拍板。"),
    .reported("镇里⟦根据群众意愿为依据⟧，修订了规划。", severity: .information),
    .reported("停水⟦是由于管道破裂造成的原因⟧。", severity: .information),
    .reported("这项技术对增产⟦有着重要的作用是⟧不可低估的。"),
    .reported("村里⟦采取以“合作社＋农户”的模式⟧发展肉牛养殖。"),
    .reported("产品⟦主要以出口为主⟧。", severity: .information),
    .reported("机手⟦日夜不停地昼夜⟧抢收小麦。", severity: .information),
    .reported("队里⟦年龄最小的只有十八岁左右的年纪⟧。", severity: .information),
    .reported("巡逻队⟦由十二名退役军人组成的⟧，每晚分两班上路。", severity: .information),
    .reported("突击队⟦有十五名党员组成⟧，冲上了大堤。", severity: .information),
    .accepted("养殖户靠的是科学管理，以服务为目的，为企业出力。"),
    .accepted("镇里根据群众意愿，以方便出行为原则修订规划，采取以奖代补的方式。"),
    .accepted("这是一支由退役军人组成的、年龄最小的十八岁的队伍，有二十人，由三个组组成。"),
    .accepted("产品以出口为主，这是多方面的原因，有关部门组成专班。"),
    .accepted("评审组由教授、工程师组成，经过全村的努力，水渠通了水。"),
    .accepted("他无时无刻不牵挂着学生，以年老为由婉拒。"),
    .accepted("社区食堂本着保本微利的原则，以服务为宗旨。"),
    .accepted("全镇围绕把合作社办成区域中心的目标，扎实推进。"),
    .accepted("街道加大对卫生死角的集中整治力度。"),
    .accepted("街道加大对正在进行的违建的打击力度。"),
    .accepted("各村积极参与到“创文”宣传活动中来。"),
    .accepted("引导群众投身到开展环境整治的活动中来。"),
    .accepted("失利是准备不足造成的。"),
    .accepted("事故的原因是暴雨造成的道路塌方。"),
    .accepted("严防类似事故再次发生，确保隐患不再出现。"),
    .accepted("全镇以“创文”为中心，围绕目标抓落实。"),
  ]

  package init() {}

  private static let anchors = BlendAnchor.allCases

  package var words: [String] { BlendAnchor.allCases.map(\.rawValue) }

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    guard let clause = context.clause(at: hit.range.lowerBound), !context.protected.touches(hit.range, .all),
      WordBlend.anchors.indices.contains(hit.entry)
    else { return }
    let anchor = WordBlend.anchors[hit.entry]
    switch anchor {
    case .力度: WordBlend.checkStrength(hit.range, clause, context, &report)
    case .中来: WordBlend.checkIntoActivity(hit.range, clause, context, &report)
    case .原因是, .原因就是, .根源就是, .关键就是, .起因就是, .根源是, .关键是, .关键在于, .原因在于, .根源在于, .起因是, .病因是:
      WordBlend.checkCause(hit.range, clause, context, &report)
    case .深受, .受到, .得到, .深得, .备受: WordBlend.checkWelcome(hit.range, clause, context, &report)
    case .围绕以, .本着以: WordBlend.checkCentre(hit.range, clause, context, &report)
    // Newspapers write so every day; a careful editor may want it otherwise.
    case .是因为, .是由于: WordBlend.checkCause(hit.range, clause, context, severity: .information, &report)
    case .本着, .围绕: WordBlend.checkBare(anchor, hit.range, clause, context, &report)
    case .之所以:
      // 之所以口感细嫩，是用山泉水点浆的原因: mostly in the clause behind.
      let next =
        context.text.characterClass(clause.upperBound) == .comma
          && context.text.range(ofAny: ["是", "就是", "正是"], at: clause.upperBound + 1) != nil
        ? context.clause(at: clause.upperBound + 1) : nil
      if let end = [clause, next].compactMap({ $0 }).first(where: {
        context.text.matches("的原因", endingAt: $0.upperBound)
      }) {
        WordBlend.report(
          hit.range.lowerBound..<end.upperBound, "“之所以……”与“……的原因”混用，留一个。",
          "Two ways of giving a reason are blended; keep one.", &report)
      }
    case .防止, .避免, .以防, .严防, .谨防, .杜绝, .防范:
      WordBlend.checkPrevention(anchor.rawValue, hit.range, clause, context, &report)
    default:
      if let blend = BlendedFrame(anchor, hit.range, clause, context.text) {
        report.report(blend.range, blend.message, severity: blend.isCertain ? nil : .information)
      }
    }
  }

  private static func report(
    _ range: Range<Int>, _ chinese: String, _ english: String, severity: Severity? = nil, _ report: inout ArticleReport
  ) {
    report.report(range, Message(chinese, english), severity: severity)
  }

  private static let doing: Phrases = ["进行"]
  private static let attribute: Phrases = ["的"]
  private static let strengthening: Phrases = ["加大", "加强"]
  private static let strengths: Phrases = ["力度", "的力"]

  /// 加大对…进行…力度
  private static func checkStrength(
    _ anchor: Range<Int>, _ clause: Range<Int>, _ context: ArticleContext, _ result: inout ArticleReport
  ) {
    let text = context.text
    let near = max(clause.lowerBound, anchor.lowerBound - 16)..<anchor.lowerBound
    guard let verb = text.last(of: doing, in: near), !text.matches("正在", endingAt: verb.lowerBound),
      text.first(of: attribute, in: verb.upperBound..<anchor.lowerBound) == nil
    else { return }
    let far = max(clause.lowerBound, verb.lowerBound - 28)..<verb.lowerBound
    guard let start = text.last(of: strengthening, in: far),
      text.first(of: strengths, in: start.upperBound..<verb.lowerBound) == nil
    else { return }
    report(
      start.lowerBound..<anchor.upperBound, "“加大……力度”与“对……进行……”混用，留一种说法。",
      "“加大…力度” and “对…进行…” are blended; keep one.", &result)
  }

  private static let launching: Phrases = ["开展"]
  private static let entering: Phrases = ["到", "入", "参与", "参加", "进", "集中", "当中"]

  /// 开展…中来, without anything that enters.
  private static func checkIntoActivity(
    _ anchor: Range<Int>, _ clause: Range<Int>, _ context: ArticleContext, _ result: inout ArticleReport
  ) {
    let text = context.text
    guard anchor.upperBound == clause.upperBound,
      let start = text.last(of: launching, in: clause.lowerBound..<anchor.lowerBound),
      text.first(of: entering, in: clause.lowerBound..<anchor.lowerBound) == nil
    else { return }
    report(
      start.lowerBound..<anchor.upperBound, "“开展……中来”不通，缺“参与到”“投入到”一类的词。",
      "“开展…中来” lacks a verb such as “参与到”.", &result)
  }

  private static let effects: Phrases = [
    "造成的", "引起的", "导致的", "所致", "决定的", "决定性的", "决定性作用", "决定作用", "决定作用的", "决定性作用的", "引发的", "带来的结果", "是决定因素", "起决定作用",
    "起了决定作用",
  ]

  /// 原因是…造成的
  private static func checkCause(
    _ anchor: Range<Int>, _ clause: Range<Int>, _ context: ArticleContext, severity: Severity? = nil,
    _ result: inout ArticleReport
  ) {
    guard let end = context.text.range(ofAny: effects, endingAt: clause.upperBound), end.lowerBound > anchor.upperBound
    else { return }
    let isOpen = context.text.characterClass(clause.upperBound)
    guard isOpen == .stop || isOpen == .comma || isOpen == .semicolon || isOpen == .lineBreak else { return }
    report(
      anchor.lowerBound..<clause.upperBound, "“\(context.string(anchor))……”与“……\(context.string(end))”混用，留一个。",
      "Cause and effect are stated twice; keep one.", severity: severity, &result)
  }

  private static let negated: Phrases = [
    "不再发生", "不再出现", "不再重演", "不发生", "不出现", "不要发生", "不要再发生", "不再重现", "不再反弹", "不再上演", "不受损失", "不再次发生", "不返贫", "不流失",
    "不外流", "不受骗", "不上当", "不被骗", "不泄露", "不外泄", "不遗漏", "不掉队", "不受侵害", "不受污染", "不反弹",
  ]

  /// 防止…不再发生
  private static func checkPrevention(
    _ word: String, _ anchor: Range<Int>, _ clause: Range<Int>, _ context: ArticleContext, _ result: inout ArticleReport
  ) {
    let near = anchor.upperBound..<min(clause.upperBound, anchor.upperBound + 20)
    guard let end = context.text.first(of: negated, in: near) ?? noMore(near, context.text) else { return }
    report(
      anchor.lowerBound..<end.upperBound, "“\(word)”与“\(context.string(end))”双重否定，意思反了，去掉“不”。",
      "“\(word)” and a negation cancel out. Drop “不”.", &result)
  }

  private static let passive: Phrases = ["所"]

  /// 不再受冻, what 防止 already says; not 不再使用的农药瓶.
  private static func noMore(_ near: Range<Int>, _ text: LogicalText) -> Range<Int>? {
    guard let word = text.first(of: ["不再"], in: near), text.characterClass(word.upperBound) == .han,
      text.characterClass(word.upperBound + 1) == .han,
      text.first(of: ["的"], in: word.upperBound..<(word.upperBound + 5)) == nil
    else { return nil }
    return word.lowerBound..<(word.upperBound + 2)
  }

  /// 深受…所欢迎
  private static func checkWelcome(
    _ anchor: Range<Int>, _ clause: Range<Int>, _ context: ArticleContext, _ result: inout ArticleReport
  ) {
    let text = context.text
    let reach = min(clause.upperBound, anchor.upperBound + 16)
    // The passive 所 with a verb, at the end of the clause; 派出所, 场所 are nouns.
    guard clause.upperBound == reach, let place = text.last(of: passive, in: anchor.upperBound..<reach),
      place.lowerBound > anchor.upperBound, clause.upperBound - place.upperBound == 2,
      !places.contains(text.scalar(place.lowerBound - 1)), !context.protected.touches(place, .all)
    else { return }
    let end = place.lowerBound..<clause.upperBound
    report(
      anchor.lowerBound..<end.upperBound,
      "“\(context.string(anchor))……\(context.string(end).dropFirst())”不用“所”，“为……\(context.string(end))”不用“\(context.string(anchor))”。",
      "“\(context.string(anchor))” and “所” are blended; keep one.",
      &result)
  }

  private static let places: ScalarSet = "出厕场究务诊事交哨疗住会馆托守看收易介检验律财管房分有"

  /// 本着…为原则, 围绕…为中心: the frame of 以 without 以.
  private static func checkBare(
    _ word: BlendAnchor, _ anchor: Range<Int>, _ clause: Range<Int>, _ context: ArticleContext,
    _ result: inout ArticleReport
  ) {
    let text = context.text
    let isPrinciple = word == .本着
    guard let end = text.range(ofAny: isPrinciple ? principles : centres, endingAt: clause.upperBound),
      end.lowerBound - anchor.upperBound <= 20, end.lowerBound > anchor.upperBound + 1,
      text.first(of: takings, in: anchor.upperBound..<end.lowerBound) == nil
    else { return }
    report(
      anchor.lowerBound..<end.upperBound,
      isPrinciple ? "“本着……的原则”与“以……\(context.string(end))”混用，留一种说法。" : "“围绕……”与“以……\(context.string(end))”混用，留一种说法。",
      "Two frames are blended; keep one.", severity: isPrinciple ? nil : .information, &result)
  }

  private static let principles: Phrases = ["为原则", "为宗旨", "为目的", "为目标"]
  private static let centres: Phrases = ["为中心", "为核心", "为主线", "为抓手", "为主题"]
  private static let takings: Phrases = ["以", "把", "将", "作", "成", "确立", "确定", "称", "认", "视", "的"]
  private static let stated: Phrases = ["为中心", "为核心", "为主线", "为重点", "为抓手", "为主题", "为目标", "为原则", "为宗旨"]

  /// 围绕以…为中心
  private static func checkCentre(
    _ anchor: Range<Int>, _ clause: Range<Int>, _ context: ArticleContext, _ result: inout ArticleReport
  ) {
    let near = anchor.upperBound..<min(clause.upperBound, anchor.upperBound + 24)
    guard let end = context.text.first(of: stated, in: near) else { return }
    let word = context.string(anchor.lowerBound..<(anchor.upperBound - 1))
    report(
      anchor.lowerBound..<end.upperBound, "“\(word)”与“以……\(context.string(end))”重复，留一个。",
      "“\(word)” and “以…\(context.string(end))” say the same; keep one.", severity: .information, &result)
  }
}
