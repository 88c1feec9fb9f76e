import Facts
import Linting
import PageStructure
import TextModel

/// 他 for a woman, 她 for a man: where nobody else is there of whom it could be said.
extension PersonWordConflict {
  private static let women: Phrases = """
    女士 大妈 阿姨 大娘 奶奶 老太 小姐 婆婆 大姐 姑娘 女孩 女生 妈妈 母亲 女儿 妻子 姐 妹 婶 嫂 外婆 姥姥 媳 女工 女兵 女将 女童 女婴 女子 女性 女医 女教 女飞 女司 女民 女交 女警 女队 女法 女企 女博 女护 女消 女记 女主 女党 女干 女村 女大 女志 妇女 巾帼 ，女， 护士 孕妇 产妇 夫人 她
    """
  private static let men: Phrases = """
    先生 大爷 大伯 大叔 爷爷 老汉 小伙 男孩 男生 男子 男性 男童 男婴 爸 父 儿子 丈夫 老公 爱人 哥 弟 叔 伯 舅 外公 姥爷 女婿 男 ，男， 夫妇 夫妻 公公 爹 兄 孙子 和尚 他
    """
  /// Who is neither, and of whom a pronoun may speak.
  private static let persons: Phrases = """
    老师 教师 教练 教员 医生 民警 警察 法官 律师 记者 司机 队员 队长 主任 局长 校长 院长 书记 市长 县长 镇长 村长 所长 站长 经理 老板 店主 房东 师傅 徒弟 学员 学生 同学 同事 战友 邻居 老人 孩子 患者 病人 朋友 游客 乘客 旅客 居民 村民 市民 农民 工人 领导 专家 教授 班主任 客户 顾客 店员 保安 网友 嫌疑人 被告 选手 对手 队友 导演 演员 作家 画家 诗人 老者 长者 孤儿 同伴 助手 负责人 观众 读者 志愿者 战士 军人 总统 总理 首相 部长 主席 代表 委员 婴儿 宝宝 小朋友 客人 有人 一名 一位 那位 另一 某人 恩师 主人
    """
  private static let notAlone: ScalarSet = "们人乡国日山物杀律年俩"
  private static let compounds: ScalarSet = "其吉维利排无"

  private static let governing: ScalarSet = "给向为对教帮陪跟替"

  /// Whether somebody else acts in a range: 班主任迎上前, and not 给学生上了一课.
  private static func namesAnother(in range: Range<Int>, _ text: LogicalText) -> Bool {
    var start = range.lowerBound
    while let found = text.first(of: persons, in: start..<max(start, range.upperBound)) {
      let before = max(range.lowerBound, found.lowerBound - 4)..<found.lowerBound
      let isGoverned = before.reversed().prefix { text.characterClass($0) == .han }.contains {
        governing.contains(text.scalar($0))
      }
      if !isGoverned { return true }
      start = found.upperBound
    }
    return false
  }

  /// 女飞行员宋岚…他笑着说: the one person that the article names is a woman, and no man is spoken of.
  func checkPronouns(_ hits: [WordHit], _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    let alone = hits.filter {
      !PersonWordConflict.notAlone.contains(text.scalar($0.range.upperBound))
        && !PersonWordConflict.compounds.contains(text.scalar($0.range.lowerBound - 1))
    }
    let paragraphs = Set(alone.compactMap { context.paragraph(at: $0.range.lowerBound)?.range })
    for paragraph in paragraphs.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      checkPronouns(alone.filter { paragraph.contains($0.range.lowerBound) }, in: paragraph, context, &report)
    }
  }

  private func checkPronouns(
    _ alone: [WordHit], in paragraph: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    let people = context.facts.people[context.people(in: paragraph)].filter { !$0.isCredit }
    guard let person = people.first, people.allSatisfy({ $0.name == person.name }), paragraph.count <= 1500 else {
      return
    }
    let clause = context.clause(at: person.range.lowerBound) ?? paragraph
    let described =
      max(clause.lowerBound, person.range.lowerBound - 10)..<min(text.count, person.range.upperBound + 3)
    let (isWoman, isMan) = (
      text.first(of: PersonWordConflict.women, in: described) != nil,
      text.first(of: PersonWordConflict.men, in: described) != nil
    )
    guard isWoman != isMan else { return }
    let odd: Unicode.Scalar = isWoman ? "他" : "她"
    let others = isWoman ? PersonWordConflict.men : PersonWordConflict.women
    guard let pronoun = alone.first(where: { text.has(odd, at: $0.range.lowerBound) })?.range,
      pronoun.lowerBound > person.range.upperBound,
      !context.protected.touches(pronoun, .speech),
      // 他说; 给他发奖
      context.startsClause(pronoun.lowerBound)
        || text.has("给", at: pronoun.lowerBound - 1)
    else { return }
    let before = paragraph.lowerBound..<pronoun.lowerBound
    let last = people.last { $0.range.upperBound <= pronoun.lowerBound } ?? person
    let start = min(text.count, last.range.upperBound)
    guard text.first(of: others, in: before.lowerBound..<described.lowerBound) == nil,
      text.first(of: others, in: described.upperBound..<max(described.upperBound, pronoun.lowerBound)) == nil,
      !PersonWordConflict.namesAnother(in: start..<max(start, pronoun.lowerBound), text),
      pronoun.lowerBound - last.range.upperBound <= 120, !report.holds(pronoun)
    else { return }
    let usual = isWoman ? "她" : "他"
    report.report(
      pronoun,
      Message(
        "“\(person.name)”前面写的是\(isWoman ? "女" : "男")性，这里用“\(context.string(pronoun))”，请核对。",
        "“\(person.name)” is \(isWoman ? "a woman" : "a man") above; please check the pronoun."),
      related: [RelatedText(person.range, Message("“\(person.name)”", "“\(person.name)”"))],
      fixes: [.replace(pronoun, with: usual)])
  }
}
