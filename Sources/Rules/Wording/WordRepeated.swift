import Facts
package import Linting
import PageStructure
import TextModel

/// 字词重复。
///
/// “的的”“了了”这样的虚词、“工作工作”这样不能重叠的词、一句里紧接着又写了一遍的短语，多半是修改时留下的。
/// 合法的连用（目的的、参与与、人和和睦……）和动词重叠（考虑考虑）不报告。
///
/// **怎么改**：删去一个。
///
/// **依据**：《报纸编校差错率计算方法》：多字每处计 1。
package struct WordRepeated: WordRule, ClauseRule {
  package static let profile = RuleProfile(
    "word-repeated", .wording, .error, layer: .logical, counts: 1, yieldsTo: ["extraction-repeat-at-break"])

  package static let examples: [Example] = [
    .reported("群众⟦的的⟧获得感更强了。", fixed: "群众的获得感更强了。"),
    .reported("大力普及⟦和和⟧推广新技术。", fixed: "大力普及和推广新技术。"),
    .reported("全力推进⟦工作工作⟧落实。", fixed: "全力推进工作落实。", severity: .warning),
    .reported("村里张贴⟦宣传标语宣传标语⟧二十条。", fixed: "村里张贴宣传标语二十条。", severity: .warning),
    .accepted("达到宣传教育的目的的办法很多。"),
    .accepted("为了了解情况，他积极参与与村民的座谈。"),
    .accepted("构建共建共治共享的治理格局。"),
    .accepted("人和街街道办事处的车间厂外外墙。"),
    .accepted("各党小组组长和返乡乡贤久久为功。"),
    .accepted("他们一个字一个字地核对，一件事一件事地办。"),
    .accepted("大家研究研究，再考虑考虑。"),
  ]

  package init() {}

  /// A doubled function word, what it should be, and what makes it right.
  private static let table = CorrectionTable(
    """
    的的 的 目的的|的的确确|的的士|打的的
    了了 了 了了之|了了解|甚了了|明了了|末了了|了了却|了了结|了了心愿|罢了了|一了了|未了了|终了了|公了了|私了了
    和和 和 和和美美|和和气气|和和睦睦|温和和|平和和|缓和和|谦和和|柔和和|暖和和|调和和|饱和和|共和和|总和和|亲和和|祥和和|人和和|随和和|求和和|附和和|中和和|和和谐|和和平|和和睦|和和美|和和气|和和蔼|和和解|和和顺|和和县|和和田|和和风
    与与 与 参与与|赠与与|给与与|授与与|干与与|与与会
    及及 及 普及及|涉及及|波及及|及及时|言及及|遍及及|埃及及|危及及|提及及|顾及及|触及及|累及及|殃及及|企及及|来及及|不及及
    被被 被 棉被被|植被被|被被告|被被子|被被动|被被服|地被被
    为为 为 所为为|行为为|作为为|有为为|无为为|人为为|认为为|因为为|以为为|成为为|转为为|变为为|改为为|称为为|视为为|名为为|化为为|更为为|为为什么|分为为|定为为|列为为|尤为为|极为为|即为为
    把把 把 一把把|两把把|几把把|把把关|把把脉|拖把把|火把把|把把手|车把把|个把把|门把把
    但但 但 不但但|非但但
    于于 于 于于田|于于某|于于是|单于于|于于都
    而而 而 而而今
    在在 在 存在在|现在在|实在在|所在在|自在在|内在在|外在在|潜在在|好在在|旨在在|意在在|贵在在|重在在|在在校|在在职|在在建|在在册|在在岗|在在编|在在地|在在押|在在线|在在场|在在读
    """)

  /// Words that nobody says twice in a row.
  private static let words = """
    工作 活动 建设 项目 方面 情况 问题 单位 群众 社区 环境 服务 管理 机制 措施 政策 部门 干部 党员 企业 农村 农业 农民 乡村 城市 街道 \
    办公 会议 任务 责任 制度 体系 模式 平台 网格 产业 经济 社会 文化 教育 卫生 安全 生产 质量 水平 能力 作用 效果 成效 成果 成绩 目标 要求 \
    内容 方式 方法 标准 程序 人员 队伍 组织 领导 书记 主任 代表 委员 居民 村民 学生 教师 家长 企事业 志愿者 进一步 以及 其中 通过 由于 因为 \
    所以 因此 但是 而且 或者 如果 虽然 为了 关于 根据 按照 目前 同时 重点 基础 资金 设施 道路 垃圾 宣传 防控 疫情 创建 文明 整治 村委会
    """.split(separator: " ").map(String.init)

  private static let firstWord = table.rows.count

  package var words: [String] { WordRepeated.table.words + WordRepeated.words.map { $0 + $0 } }

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    if context.protected.touches(hit.range, .content) { return }
    let middle = hit.range.lowerBound + hit.range.count / 2
    if hit.entry < WordRepeated.firstWord {
      if WordRepeated.table.isExcused(hit, in: context) || WordRepeated.startsName(middle, in: context) { return }
      let word = WordRepeated.table.rows[hit.entry].right[0]
      WordRepeated.report(hit.range, word, nil, &report)
    } else {
      let after = context.string(hit.range.upperBound..<(hit.range.upperBound + 1))
      if ["长", "员", "部", "局", "处", "组", "站", "区", "室", "院", "法", "学", "费"].contains(after)
        || context.text.matches("银行", at: hit.range.upperBound)
      {
        return
      }
      WordRepeated.report(
        hit.range, context.string(middle..<hit.range.upperBound), .warning, &report)
    }
  }

  /// Three to eight Han that are said twice at once.
  package func check(_ clause: Range<Int>, in context: ArticleContext, report: inout ArticleReport) {
    let scalars = context.text.scalars
    var index = clause.lowerBound
    while index + 6 <= clause.upperBound {
      guard let length = WordRepeated.repeatLength(at: index, in: clause, scalars) else {
        index += 1
        continue
      }
      let range = index..<(index + 2 * length)
      if WordRepeated.isMeant(range, length, in: context) {
        index = range.upperBound
        continue
      }
      WordRepeated.report(range, context.string(index..<(index + length)), .warning, &report)
      index = range.upperBound
    }
  }

  private static func report(
    _ range: Range<Int>, _ word: String, _ severity: Severity?, _ report: inout ArticleReport
  ) {
    let second = (range.lowerBound + range.count / 2)..<range.upperBound
    report.report(
      range, Message("“\(word)”重复，请删去一个。", "“\(word)” stands twice. Delete one."), severity: severity,
      fixes: [.delete(second, word)])
  }

  /// 于 and 和 are surnames too.
  private static func startsName(_ index: Int, in context: ArticleContext) -> Bool {
    let people = context.people(in: index..<(index + 5))
    return people.contains { context.facts.people[$0].range.lowerBound == index }
  }

  private static func repeatLength(at index: Int, in clause: Range<Int>, _ scalars: [UInt32]) -> Int? {
    let longest = min(8, (clause.upperBound - index) / 2)
    guard longest >= 3, index + 2 * longest <= scalars.count else { return nil }
    let first = scalars[index]
    for length in 3...longest where scalars[index + length] == first {
      let isRepeat = (0..<length).allSatisfy { offset in
        scalars[index + offset] == scalars[index + length + offset]
          && CharacterClass.of(scalars[index + offset]) == .han
      }
      if isRepeat { return length }
    }
    return nil
  }

  /// Whether the repetition is a figure of speech: one by one, sounds, chants, quoted words; or said three times.
  private static func isMeant(_ range: Range<Int>, _ length: Int, in context: ArticleContext) -> Bool {
    let text = context.text
    let first = text.scalar(range.lowerBound)
    if ChineseDigits.contains(first) || first == 0x9010 { return true }
    if Set(range.map { text.scalar($0) }).count < 3 { return true }
    if context.protected.touches(range, .all) { return true }
    if text.characterClass(range.lowerBound - 1) == .openQuote || text.scalar(range.upperBound) == 0xFF01 {
      return true
    }
    // A third time: a chant, or a table that lost its borders.
    return (0..<length).allSatisfy { text.scalar(range.lowerBound + $0) == text.scalar(range.upperBound + $0) }
  }
}
