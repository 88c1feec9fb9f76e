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
package struct WordRepeated: WordRule, ArticleRule {
  package static let profile = RuleProfile(
    "word-repeated", .wording, .error, layer: .logical, counts: 1, yieldsTo: ["extraction-repeat-at-break"])

  package static let examples: [Example] = [
    .reported("村里⟦完成了完成⟧管道改造。", fixed: "村里完成了管道改造。", severity: .information),
    .accepted("大家商量了商量办法，他打听了打听行情。"),
    .reported("群众⟦的的⟧获得感更强了。", fixed: "群众的获得感更强了。"),
    .reported("大力普及⟦和和⟧推广新技术。", fixed: "大力普及和推广新技术。"),
    .reported("全力推进⟦工作工作⟧落实。", fixed: "全力推进工作落实。", severity: .warning),
    .reported("村里张贴⟦宣传标语宣传标语⟧二十条。", fixed: "村里张贴宣传标语二十条。", severity: .warning),
    .reported("县文化馆⟦将将⟧于下周六举办体验课。", fixed: "县文化馆将于下周六举办体验课。"),
    .reported("裁判组⟦对对⟧参赛选手的报名材料进行复核。", fixed: "裁判组对参赛选手的报名材料进行复核。"),
    .reported("管理所从4月中旬起⟦开展开展⟧巡坝查险。", fixed: "管理所从4月中旬起开展巡坝查险。", severity: .warning),
    .reported("专家⟦帮助帮助⟧大家科学用药。", fixed: "专家帮助大家科学用药。", severity: .information),
    .reported("专家组⟦认认⟧为技术先进。", fixed: "专家组认为技术先进。", severity: .information),
    .reported("游客赞⟦叹叹⟧不已。", fixed: "游客赞叹不已。", severity: .information),
    .accepted("老街叫和和街，孩子小名叫都都，“了了书屋”开在都都幼儿园对面。"),
    .accepted("和和超市开业了，大熊猫“和和”满月了。"),
    .accepted("对对口帮扶的8个村、为为民服务中心添置设备的单位，县里都登记在册。"),
    .accepted("在和和镇种业基地，工程师和和在田头授课，于于说，他也来。“对对对，就是他！”"),
    .reported("志愿者⟦对对⟧手机和电脑作了检查。", fixed: "志愿者对手机和电脑作了检查。"),
    .reported("乡镇⟦和和⟧村民小组都建了台账。", fixed: "乡镇和村民小组都建了台账。"),
    .accepted("这个节目的目的、天主教主教团的声明、火车站车站街的门头房，一列列火车、两列列车、一例例报告，一遍遍检查，顿顿有肉。"),
    .accepted("导师的导师的故事也讲了；目送生还还乡的人，他受得了了。你说对对对就行了，路况堵得严重的的确少了。"),
    .accepted("5岁的涵涵说，佳佳的妈妈是护士。周末大家植植树、施施肥，录录像。"),
    .reported("发言人表⟦示示⟧，名单将于下周公布。", fixed: "发言人表示，名单将于下周公布。", severity: .information),
    .accepted("本事不在在校学了几年，而在在家练不练。"),
    .accepted("洛可可式的椅子，诺诺连声。"),
    .accepted("民主同盟盟员俞可可在会上发言，馆与馆之间借展展品，老人季季打分，把把胡琴都有来头。"),
    .accepted("跳水小将欧阳晓夺得银牌。教练说，晓晓今年12岁。"),
    .accepted("水利站站长于于民说，水源地位于于家村北侧。"),
    .reported("专家⟦可可⟧以到现场会诊。", fixed: "专家可以到现场会诊。"),
    .accepted("田申申：请各位专家谈谈看法。"),
    .accepted("表1：镇区人口（万人）总量平均每镇总量平均每镇"),
    .accepted("党中央中央军委关怀边防官兵。"),
    .accepted("党委根据根据地的群众基础作出决定。"),
    .accepted("工作作风建设、学习习惯培养都在加强。"),
    .reported("这里的空气⟦很很⟧清新。", fixed: "这里的空气很清新。", severity: .information),
    .accepted("孩子们踊踊跃跃地报名，大家严严实实地盖好。"),
    .accepted("石油以及可可和咖啡等产品价格下滑。"),
    .accepted("一对对新人走来，老人将将军的故事讲给孩子听，裁判员面对对手的质疑毫不退让。"),
    .accepted("达到宣传教育的目的的办法很多，作为保险标的的房屋已经登记。"),
    .accepted("基础设施施工铺开，劳动仲裁裁决书送达，抑郁症症状缓解，联赛赛程公布，女性性格各异。"),
    .accepted("谁都忍不了了，孩子想往哪上往哪上，工农红军第一军第一师在此休整，周末找个地方聚聚再说，我对对岸的情况一直一直惦记着。"),
    .accepted("为了了解情况，他积极参与与村民的座谈。"),
    .accepted("构建共建共治共享的治理格局，做到随到随审、即来即办。"),
    .accepted("人和街街道办事处的车间厂外外墙。"),
    .accepted("各党小组组长和返乡乡贤久久为功。"),
    .accepted("他们一个字一个字地核对，一件事一件事地办。"),
    .reported("合作社根据市场⟦需求需求⟧调整种植结构。", fixed: "合作社根据市场需求调整种植结构。", severity: .information),
    .reported("应急部门提醒群众⟦及时及时⟧撤离低洼地带。", fixed: "应急部门提醒群众及时撤离低洼地带。", severity: .information),
    .accepted("大家研究研究，再考虑考虑。"),
    .accepted("执行局追回11名农民工工资23万元，送考车队的的哥们整装待发。"),
    .accepted("附近就是师范大学大学生创业园，孩子们一个一个排好队，雨哗啦哗啦下个不停。"),
  ]

  package init() {}

  /// Words that nobody says twice in a row.
  private static let words = TableReader.words(of: wordText)

  /// Verbs that people do double when they speak.
  private static let spoken = TableReader.words(of: "活动 帮助 支持 指导 检查 协调 了解 学习 关心")
  private static let listed = Set(words + spoken)
  private static let firstWord = table.rows.count

  package var words: [String] {
    WordRepeated.table.words + (WordRepeated.words + WordRepeated.spoken).map { $0 + $0 }
      + WordRepeated.single.map { "\($0)\($0)" }
  }

  /// What makes a noun of a doubled word before it: 检察检察院.
  private static let nounEnds: ScalarSet = "长员部局处组站区室院法学费"
  private static let studyWords: Phrases = "学生 学习 学校 学员"

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    if context.protected.touches(hit.range, .content) { return }
    let middle = hit.range.lowerBound + hit.range.count / 2
    if hit.entry >= WordRepeated.firstWord + WordRepeated.words.count + WordRepeated.spoken.count {
      checkSingle(hit.range, context, &report)
      return
    }
    if hit.entry < WordRepeated.firstWord {
      if WordRepeated.table.isExcused(hit, in: context) || WordRepeated.startsName(middle, in: context)
        || WordRepeated.beginsWord(at: middle, context.text) || WordRepeated.isName(hit.range, in: context.text)
        || WordRepeated.isPerson(hit.range, in: context.text) || WordRepeated.isCalledOut(hit.range, in: context.text)
        || WordRepeated.isGivenName(hit.range, in: context.text)
      {
        return
      }
      let word = WordRepeated.table.rows[hit.entry].right[0]
      WordRepeated.report(hit.range, word, nil, &report)
    } else {
      if WordRepeated.nounEnds.contains(context.text.scalar(hit.range.upperBound))
        && !context.text.matches(any: WordRepeated.studyWords, at: hit.range.upperBound)
        || context.text.matches("银行", at: hit.range.upperBound) || context.text.matches("根据地", at: middle)
        || WordRepeated.isOfTable(hit.range, context)
      {
        return
      }
      let isSpoken = hit.entry >= WordRepeated.firstWord + WordRepeated.words.count
      // 学习学习、讨论讨论, 多帮助帮助: doubled as people speak.
      if isSpoken,
        isSpeech(before: hit.range.lowerBound, context)
          || context.text.characterClass(hit.range.upperBound) != .han
      {
        return
      }
      WordRepeated.report(
        hit.range, context.string(middle..<hit.range.upperBound), isSpoken ? .information : .warning, &report)
    }
  }

  /// 认认为: one character too many, unless it is said in pairs: 踊踊跃跃.
  private func checkSingle(_ range: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    let (before, after) = (range.lowerBound - 1, range.upperBound)
    guard text.scalar(after) != text.scalar(after + 1), text.scalar(before) != text.scalar(before - 1),
      text.scalar(after) != text.scalar(range.lowerBound), text.characterClass(before) != .openQuote,
      text.scalar(after) != text.scalar(before) || text.characterClass(after) != .han,
      !WordRepeated.isJoint(at: range.lowerBound + 1, text), !WordRepeated.isCounted(range, text),
      !WordRepeated.isNickname(range, text), !WordRepeated.isCalled(range, in: context),
      context.people(in: max(0, before)..<(after + 1)).isEmpty,
      // 田申申：, who speaks.
      !text.characterClass(after).isPunctuation || Surnames.rank(text.scalar(before)) == nil
        || text.characterClass(before - 1) == .han,
      text.joint(before: range.lowerBound + 1) == .none || context.paragraph(at: range.lowerBound)?.role == .body
    else { return }
    WordRepeated.report(range, context.string(range.lowerBound..<(range.lowerBound + 1)), .information, &report)
  }

  private static let urging: Phrases = "多 来 去 要 能 再"

  private func isSpeech(before index: Int, _ context: ArticleContext) -> Bool {
    context.protected.touches(index..<(index + 1), .speech)
      || context.text.matches(any: WordRepeated.urging, endingAt: index)
  }

  /// Two to eight Han that are said twice at once.
  /// Only clauses in which two characters come again soon, in their order, are looked at.
  package func check(_ context: ArticleContext, report: inout ArticleReport) {
    for range in NearIdioms.standard.doubled(in: context.text, context.doubled)
    where !context.protected.touches(range, .all) && context.people(in: range).isEmpty && !report.holds(range)
      && !context.text.matches(any: WordRepeated.seconds, at: range.lowerBound + 1)
      && !WordRepeated.isJoint(at: range.lowerBound + 1, context.text)
    {
      WordRepeated.report(range, context.string(range.lowerBound..<(range.lowerBound + 1)), .information, &report)
    }
    // 办理了办理登记: a verb said again behind its 了, before its object.
    for place in context.echoes where WordRepeated.isSaidAgain(place, in: context) && !report.holds(place..<(place + 2))
    {
      let word = place..<(place + 2)
      report.report(
        (place - 3)..<(place + 2),
        Message("“\(context.string(word))”重复，请删去一个。", "“\(context.string(word))” stands twice. Delete one."),
        severity: .information, fixes: [.delete(word, context.string(word))])
    }
    var checked = 0
    for place in context.echoes where place >= checked {
      guard let clause = context.clause(at: place) else { continue }
      check(clause, in: context, report: &report)
      checked = clause.upperBound
    }
  }

  /// Of words of speech one says 打听了打听, 商量了商量.
  private static let tried: Phrases = "打听 商量 研究 比划 活动 考虑 琢磨 收拾 打扫 整理 讨论 思考 观察 尝试 体验 练习 调整 休息 学习 了解"

  private static func isSaidAgain(_ place: Int, in context: ArticleContext) -> Bool {
    let text = context.text
    return place >= 3 && text.has("了", at: place - 1) && text.scalar(place) == text.scalar(place - 3)
      && text.scalar(place + 1) == text.scalar(place - 2) && text.characterClass(place + 2) == .han
      && text.characterClass(place + 3) == .han && !text.has("了", at: place + 2) && !text.matches(any: tried, at: place)
      && !context.protected.touches(place..<(place + 2), .all)
  }

  /// Words that begin where another ends: 农民工工资.
  private static let seconds: Phrases = "工资 工作 工程 工地 工会 工厂 人民 人员 学生 学校 学费 员工 业主 会员 会议"

  private func check(_ clause: Range<Int>, in context: ArticleContext, report: inout ArticleReport) {
    let scalars = context.text.scalars
    let classes = context.text.classes
    var index = clause.lowerBound
    while let place = WordRepeated.recurrence(from: index, in: clause, scalars) {
      index = place
      if scalars[index] == scalars[index + 2], WordRepeated.isDoubledWord(at: index, in: clause, scalars, classes) {
        let range = index..<(index + 4)
        let word = context.string(index..<(index + 2))
        // The table speaks of the words that it has.
        if !WordRepeated.isMeant(range, 2, in: context), !WordRepeated.listed.contains(word),
          context.people(in: index..<(index + 4)).isEmpty
        {
          WordRepeated.report(range, word, .information, &report)
        }
        index = range.upperBound
        continue
      }
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

  private static let exclamations: ScalarSet = "吧啊呀呢吗嘛哦啦"

  /// What a phrase is built with that says a thing twice: 爱怎么说怎么说.
  private static let paired: Phrases = "哪 啥 谁 什么 怎么 怎样 多少"

  /// Whether the repetition is a figure of speech: one by one, sounds, chants, quoted words; or said three times.
  private static func isMeant(_ range: Range<Int>, _ length: Int, in context: ArticleContext) -> Bool {
    let text = context.text
    let first = text.scalar(range.lowerBound)
    // 一个字一个字, 一个小组一个小组; 四季常绿乔木四季常绿乔木 counts nothing.
    if HanDigit.isNumeral(first) && length <= 5 || first == 0x9010 { return true }
    if Set(range.map { text.scalar($0) }).count < min(3, length) { return true }
    // 想往哪上往哪上; 工农红军第一军第一师, where the number is no beginning.
    if text.first(of: paired, in: range) != nil || length <= 4 && text.has("第", at: range.lowerBound + 1) {
      return true
    }
    if isOfTable(range, context) || isSaidOfKin(range, length, text) { return true }
    // 不会吧不会吧, 太软了太软了: people speak so.
    if length >= 3, exclamations.contains(text.scalar(range.upperBound - 1)) { return true }
    // Two lines of a headline that end and begin alike; a name with its verb on either side.
    if let paragraph = context.paragraph(at: range.lowerBound), paragraph.role != .body, paragraph.role != .caption,
      text.joint(before: range.lowerBound + length) != .none || !context.people(in: range).isEmpty
    {
      return true
    }
    if context.protected.touches(range, .all) { return true }
    if text.characterClass(range.lowerBound - 1) == .openQuote || text.has("！", at: range.upperBound) {
      return true
    }
    // A third time: a chant, or a table that lost its borders.
    return (0..<length).allSatisfy { text.scalar(range.lowerBound + $0) == text.scalar(range.upperBound + $0) }
  }
}
