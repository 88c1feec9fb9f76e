package import Linting
import TextModel

/// 意思重复。
///
/// “截至……为止”“亲眼目睹”“凯旋归来”里，同一个意思说了两遍。默认只查公认的；`soft` 还查“目的是为了”“涉及到”一类
/// 已经通行的说法。
///
/// **怎么改**：删去重复的一半。
///
/// **依据**：《现代汉语词典》；公文与新闻语病通例。
package struct WordRedundant: WordRule {
  package static let profile = RuleProfile(
    "word-redundant", .wording, .information, layer: .logical, counts: .none,
    options: [RuleOption("soft", .flag(false), "也查“目的是为了”“涉及到”等已经通行的说法")])

  package static let examples: [Example] = [
    .reported("队员们⟦凯旋归来⟧。", fixed: "队员们凯旋。"),
    .reported("迟到的⟦原因是因为⟧堵车。", fixed: "迟到的原因是堵车。"),
    .reported("⟦截至5月底为止⟧，全区已脱贫3000户。", fixed: "截至5月底，全区已脱贫3000户。"),
    .reported("村民⟦亲眼目睹⟧了大桥合龙。", fixed: "村民目睹了大桥合龙。"),
    .reported("终场比分⟦出人意料之外⟧。", fixed: "终场比分出人意料。"),
    .reported("他被⟦授予为⟧“乡村名师”。", fixed: "他被授予“乡村名师”。"),
    .reported("这是⟦目前当前⟧最紧迫的任务。", fixed: "这是目前最紧迫的任务。", "这是当前最紧迫的任务。"),
    .reported("村民⟦纷纷都⟧拿出自家的果子。", fixed: "村民纷纷拿出自家的果子。"),
    .reported("镇上⟦目前现有⟧民宿四十家。", fixed: "镇上现有民宿四十家。"),
    .reported("年产值可达3亿元⟦以上左右⟧。", fixed: "年产值可达3亿元以上。"),
    .accepted("学校位于于都县城，新楼处于在建阶段。"),
    .accepted("首都全部公园免费开放，过去以前所未有的规模举办。"),
    .accepted("“亲眼目睹了这场比赛，真是过瘾。”一名球迷说。"),
    .accepted("截至5月底，全区已脱贫3000户。"),
    .accepted("队员们凯旋。"),
    .accepted("他无时无刻不牵挂群众。"),
    .accepted("改造的目的是为了方便群众。"),
    .accepted("车队驶过凯旋归德路口。"),
  ]

  private static let certain = RedundantWords.rows
  private static let soft: [(wrong: String, right: [String])] = [
    ("目的是为了", ["目的是"]), ("涉及到", ["涉及"]), ("波及到", ["波及"]), ("来自于", ["来自"]), ("免费赠送", ["赠送"]), ("仍然还", ["仍然"]),
  ]
  private static let until = "为止"

  private let isSoft: Bool

  package init() { isSoft = false }
  package init(options: RuleOptions) { isSoft = options.flag("soft") }

  private var terms: [(wrong: String, right: [String])] { WordRedundant.certain + (isSoft ? WordRedundant.soft : []) }
  package var words: [String] { [WordRedundant.until] + terms.map(\.wrong) }

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    if context.protected.touches(hit.range, .titleOrSpeech) || context.isSpoken(hit.range.lowerBound) { return }
    if hit.entry == 0 {
      checkUntil(hit.range, context, &report)
      return
    }
    let (row, count) = (hit.entry - 1, WordRedundant.certain.count)
    guard row < count + WordRedundant.soft.count else { return }
    if WordRedundant.goesOn(hit.range, context.text) { return }
    let right = row < count ? WordRedundant.certain[row].right : WordRedundant.soft[row - count].right
    report.report(
      hit.range,
      Message(
        "“\(context.string(hit.range))”意思重复，用“\(right.joined(separator: "”或“"))”即可。",
        "Says the same twice; “\(right.joined(separator: "” or “"))” is enough."),
      severity: row >= count ? .hint : nil,
      fixes: right.map { .replace(hit.range, with: $0) })
  }

  /// Whether the words belong to longer ones: 首都全部, 第一次数学竞赛, 不可能.
  private static func goesOn(_ range: Range<Int>, _ text: LogicalText) -> Bool {
    let (first, before) = (text.scalar(range.lowerBound), text.scalar(range.lowerBound - 1))
    switch first {
    case 0x90FD: return "首成古丰帝国故花新江于".unicodeScalars.contains { $0.value == before }
    case 0x53EF, 0x4E5F: return before == 0x4E0D
    default: break
    }
    // 过去以前所未有, 位于于都县, 处于在建阶段, 首次第一书记会议: the last word goes on.
    return text.matches(any: longer, at: range.upperBound - 1)
      || text.matches(any: longer, at: range.upperBound - 2)
  }

  private static let longer: Phrases = """
    前所未有 概率 于家 于村 于庄 于都 于田 于洪 于潜 在建 在校 在研 在线 在岗 在职 在读 在途 在产 在售 在编 在逃 在押 在野 在孕 在案
    县直 第一书记 第一时间 从前 从小 从严
    """

  /// 截至 … 为止 within one clause.
  private func checkUntil(_ range: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    guard let clause = context.clause(at: range.lowerBound) else { return }
    let floor = max(clause.lowerBound, range.lowerBound - 16)
    guard
      let start = (floor..<range.lowerBound).last(where: { text.matches("截至", at: $0) || text.matches("截止", at: $0) })
    else { return }
    report.report(
      start..<range.upperBound, Message("“截至”和“为止”意思重复，删去“为止”。", "截至 and 为止 say the same; drop 为止."),
      fixes: [.delete(range, "为止")])
  }
}
