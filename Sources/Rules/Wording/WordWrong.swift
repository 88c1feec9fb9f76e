import Facts
package import Linting
import PageStructure
import TextModel

/// 错别字。
///
/// 词表收一千多个常见错字、错词、误写的成语，每条都列出“看似错、其实对”的上下文（如“自己经营”里的“己经”），
/// 在这些上下文里不报告。标为“请核对”的词条只作提示。另查“截止目前”一类：“截止”是停止，“截至”才是到某时；
/// “向居委会反应”“象亲人一样”一类，要看上下文才知道错的，作为提示。拼音输入常把一个词选成同音的另一个词（“实地公园”应为
/// “湿地公园”）：两个都是真词，只有同旁边的词搭配才看得出，也作提示。
///
/// **怎么改**：按提示改正；引用他人错字作例子时可以忽略。
///
/// **依据**：《咬文嚼字》2005 年公布的一百个最常见别字、《现代汉语词典》；《报纸编校差错率计算方法》：错字每处计 1。
package struct WordWrong: WordRule, ArticleRule {
  package static let profile = RuleProfile("word-wrong", .wording, .error, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("⟦截止⟧目前，全镇已栽树两万棵。", fixed: "截至目前，全镇已栽树两万棵。"),
    .reported("志愿者清理⟦草从⟧垃圾。", fixed: "志愿者清理草丛垃圾。", severity: .information),
    .reported("干部⟦再接再励⟧，确保圆满收官。", fixed: "干部再接再厉，确保圆满收官。"),
    .reported("乡里发放了⟦培汛⟧教材，请专家讲课。", fixed: "乡里发放了培训教材，请专家讲课。", severity: .information),
    .reported("居民来电，⟦反应⟧巷口路灯不亮。", fixed: "居民来电，反映巷口路灯不亮。", severity: .information),
    .reported("爷爷送孙子入学⟦报道⟧。", fixed: "爷爷送孙子入学报到。", severity: .information),
    .accepted("积案清理行动开始，警方公布涉案清单；他听完，反应平平，记者在现场报道。"),
    .reported("县里⟦拔款⟧50万元修路。", fixed: "县里拨款50万元修路。"),
    .reported("目前⟦己有⟧三百多人报名。", fixed: "目前已有三百多人报名。"),
    .reported("⟦志愿者门⟧走上街头清雪。", fixed: "志愿者们走上街头清雪。"),
    .reported("业主多次向物业⟦反应⟧电梯异响。", fixed: "业主多次向物业反映电梯异响。", severity: .information),
    .reported("她待学生⟦象⟧自己的孩子一样。", fixed: "她待学生像自己的孩子一样。", severity: .information),
    .reported("遇到危险，青年人⟦因该⟧站在前面。", fixed: "遇到危险，青年人应该站在前面。", severity: .information),
    .reported("这条老街⟦以经⟧修好。", fixed: "这条老街已经修好。"),
    .reported("大家⟦齐心和力⟧把车推了出来。", fixed: "大家齐心合力把车推了出来。", severity: .information),
    .reported("镇里⟦密切关住⟧水情。", fixed: "镇里密切关注水情。", severity: .information),
    .reported("候鸟飞来以后，⟦实地公园⟧每天限客三千人。", fixed: "候鸟飞来以后，湿地公园每天限客三千人。", severity: .information),
    .reported("当地扩大了⟦灵活酒业⟧人员的参保范围。", fixed: "当地扩大了灵活就业人员的参保范围。", severity: .information),
    .accepted("灵活就业人员到市区办事，员工由股东推选，样品溶入水中，校长白静芳介绍情况，双方提起上述问题，记者实地查看公园。"),
    .accepted("我们甚至不知道原因，科学家一直不知道；有钱有时间，不可逆状态，数值模拟，偏移值和匹配值，强攻维护区，养植物，李善长、希法亭，一槌定音，嚎啕大哭，遇难成祥，现在也不晚，胡说八道的文章。"),
    .reported("培训班像⟦雨后春⟧般办起来。", fixed: "培训班像雨后春笋般办起来。", severity: .information),
    .reported("村里装上了⟦大阳⟧能热水器。", fixed: "村里装上了太阳能热水器。", severity: .information),
    .reported("新规⟦即曰⟧起施行。", fixed: "新规即日起施行。", severity: .information),
    .reported("消费者享有的⟦权力⟧受法律保护。", fixed: "消费者享有的权利受法律保护。", severity: .information),
    .reported("老两口在乡下⟦渡过⟧了一个安静的周末。", fixed: "老两口在乡下度过了一个安静的周末。", severity: .information),
    .reported("住户多次向热线⟦反应⟧停水问题。", fixed: "住户多次向热线反映停水问题。", severity: .information),
    .reported("县里⟦一但⟧发生险情，群众先撤。", fixed: "县里一旦发生险情，群众先撤。", severity: .information),
    .reported("合唱团⟦成立与⟧1986年。", fixed: "合唱团成立于1986年。", severity: .information),
    .reported("灯会开幕⟦再即⟧，工人忙着布灯。", fixed: "灯会开幕在即，工人忙着布灯。", severity: .information),
    .reported("她⟦于家人⟧一起包粽子。", fixed: "她与家人一起包粽子。", severity: .information),
    .reported("台风⟦导至⟧航班停飞。", fixed: "台风导致航班停飞。", severity: .information),
    .accepted("交警把车辆引导至出口，他于家人团聚之前动身，风景至今未变，审核格外严，参赛者均为自愿报名。"),
    .accepted("他是唯一但不是最后一个报名的，公司成立与20家农户有关，这取决于由其保管的账本，理由如下。"),
    .accepted("公司投人民币两亿元，轮船渡过长江，监督权力运行，书香周末“悦读同行”，药物反应很快消失。"),
    .accepted("他临危受命，法制宣传车走村入户，大家决非偶然相遇。"),
    .accepted("观众不断报以经久不息的掌声，夜里气温缓慢回升。"),
    .accepted("患者向医生说明用药后的反应，大象和小象一样爱喝水。"),
    .accepted("项目因该公司欠款停工，镇里以经济作物为主。"),
    .accepted("公交车多了，早晚高峰拥挤的情况明显缓解。"),
    .accepted("大树以经年的绿意守着村子，结构的调整和资源的配置都要跟上。"),
    .accepted("截至目前，全镇已栽树两万棵。"),
    .accepted("报名于5月10日截止。"),
    .accepted("他自己经营一家小店。"),
    .accepted("他把荣誉据为己有，活动围绕幸福展开。"),
    .accepted("志愿者门口站着两名老人，稿件被别的栏截断。"),
    .accepted("各部门关注消费者权益。"),
    .accepted("这是一座标志性建筑。"),
    .accepted("工人抢修下陷井盖。"),
    .accepted("花草从山上移栽而来。"),
    .accepted("鞋子又脏款式又旧，上周末曾有客人来问，已有配偶而再婚的不合规定，木槿朝开暮落。"),
    .accepted("职工俱乐部开放，形势严峻工作更要抓紧，立刻服药，敏感概念股回落，产业转移值得关注，补偿试点扩大，从无尝试，制造遥控飞机。"),
    .reported("桥头早已⟦人头窜动⟧，琴声却忽然停了。", fixed: "桥头早已人头攒动，琴声却忽然停了。", severity: .information),
    .reported("打捆机收走了地里的⟦秸杆⟧。", fixed: "打捆机收走了地里的秸秆。"),
    .accepted("记者问侯教练，家长等侯校长开会，马尾松驰名已久，激发韧劲，红外相机记录象群，火灾预防碍于巷窄，轮渡假日照常开行。"),
    .accepted("为人处世要诚恳，照护残疾人事业无所不至，救援队无偿支援，空谈毫无意义，臭气熏天的水沟填平了。"),
  ]

  package init() {}

  private static let table = WrongWords.table
  /// The entry behind the table: 截止 where 截至 is meant.
  private static let deadline = table.rows.count

  /// Words that are wrong only in a frame: 向居委会反应, 象对待家人一样, 干部因该冲在前面.
  private static let framed = ["反应", "象", "因该"]

  /// Words that are right in other company, the framed ones aside.
  private static let confused = ConfusedWords.words.filter { !framed.contains($0) }

  package var words: [String] { WordWrong.table.words + ["截止"] + WordWrong.framed + WordWrong.confused }

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    if context.protected.touches(hit.range, .code) || WordWrong.isMentioned(hit.range, in: context) { return }
    if hit.entry == WordWrong.deadline {
      if WordWrong.meansUntil(hit.range, in: context) {
        report.report(
          hit.range, Message("“截止”是停止，到某时为止用“截至”。", "“截止” means to close; “until” is “截至”."),
          fixes: [.replace(hit.range, with: "截至", isSafe: false)])
      }
      return
    }
    if hit.entry > WordWrong.deadline {
      let word = context.string(hit.range)
      let isFramed = hit.entry <= WordWrong.deadline + WordWrong.framed.count
      if !isFramed && context.protected.touches(hit.range, .title) { return }
      let right =
        (isFramed ? WordFrames.right(for: hit.range, in: context) : nil)
        ?? ConfusedWords.right(for: word, at: hit.range, in: context.text)
      if let right {
        report.report(
          hit.range, WordWrong.doubt(word, right), severity: .information, fixes: [.replace(hit.range, with: right)])
      }
      return
    }
    guard WordWrong.table.rows.indices.contains(hit.entry), !WordWrong.table.isExcused(hit, in: context) else { return }
    if hit.range.count == 2, WordJoints.meet(in: hit.range, context.text) || WordWrong.isName(hit.range, context.text) {
      return
    }
    let row = WordWrong.table.rows[hit.entry]
    let right = row.right.joined(separator: "”或“")
    let asks = row.asks || context.protected.touches(hit.range, .title)
    report.report(
      hit.range,
      asks
        ? WordWrong.doubt(row.wrong, right)
        : Message("“\(row.wrong)”有错字，应为“\(right)”。", "“\(row.wrong)” is misspelt; it should be “\(right)”."),
      severity: asks ? .information : nil,
      fixes: row.right.map { .replace(hit.range, with: $0, isSafe: !asks && row.right.count == 1) })
  }

  private static func doubt(_ word: String, _ right: String) -> Message {
    Message("“\(word)”疑为“\(right)”之误，请核对。", "“\(word)” may be a slip for “\(right)”; please check.")
  }

  package static var pairs: [UInt64] { NearIdioms.standard.pairs + SlippedPairs.standard.pairs }

  /// Set phrases and those of the news with one character of the same sound or shape in the place of another, and words in
  /// the place of others of the same sound.
  package func check(_ context: ArticleContext, report: inout ArticleReport) {
    // Few articles have any match.
    lazy var hits = context.hits(of: WordWrong.id).filter { $0.entry <= WordWrong.deadline }
    func ask(_ range: Range<Int>, _ right: String) {
      guard !hits.contains(where: { $0.range.overlaps(range) }), !context.protected.touches(range, .code),
        !context.known.contains(context.string(range)),
        // A play on words: “盒而不同”.
        context.text.characterClass(range.lowerBound - 1) != .openQuote
          || context.text.characterClass(range.upperBound) != .closeQuote,
        !context.facts.people.contains(where: { $0.range.overlaps(range) })
      else { return }
      report.report(
        range, WordWrong.doubt(context.string(range), right), severity: .information,
        fixes: [.replace(range, with: right)])
    }
    var asked: [Range<Int>] = []
    NearIdioms.standard.matches(in: context.text, context.pairs) {
      asked.append($0.range)
      ask($0.range, $0.right)
    }
    for match in HeardCollocations.standard.matches(in: context.text)
    where !asked.contains(where: { $0.overlaps(match.range) }) {
      asked.append(match.range)
      ask(match.range, match.right)
    }
    NearIdioms.standard.cuts(in: context.text, context.pairs) { range, last in
      guard !context.protected.touches(range, .titleOrCode), context.people(in: range).isEmpty else { return }
      let (word, missing) = (context.string(range), Scalars.string([last]))
      report.report(
        range,
        Message("“\(word)”疑为“\(word)\(missing)”，请核对。", "“\(word)” may be “\(word)\(missing)”; please check."),
        severity: .information, fixes: [.insert(missing, at: range.upperBound)])
    }
    SlippedPairs.standard.matches(in: context.text, context.pairs) { match in
      guard !hits.contains(where: { $0.range.overlaps(match.range) }),
        !asked.contains(where: { $0.overlaps(match.range) }), !WordWrong.isNamed(match.range, in: context)
      else { return }
      let wrong = match.index..<(match.index + 1)
      let right = Scalars.string([match.right])
      let word =
        match.index == match.range.lowerBound
        ? right + context.string((match.index + 1)..<match.range.upperBound)
        : context.string(match.range.lowerBound..<match.index) + right
      report.report(
        match.range, WordWrong.doubt(context.string(match.range), word), severity: .information,
        fixes: [.replace(wrong, with: right)])
    }
  }

  /// Whether two characters may be of a name, or are the ones that are spoken of: “戊边”, 、辛闻、, （辛闻）.
  private static func isNamed(_ range: Range<Int>, in context: ArticleContext) -> Bool {
    let text = context.text
    let (before, after) = (text.characterClass(range.lowerBound - 1), text.characterClass(range.upperBound))
    if context.protected.touches(range, .titleOrCode) || context.known.contains(context.string(range))
      || !context.people(in: range).isEmpty || text.joint(before: range.lowerBound + 1) == .lineBreak
    {
      return true
    }
    if before != .han && after != .han {
      return before == .openQuote || before == .openBracket || Surnames.rank(text.scalar(range.lowerBound)) != nil
    }
    // A play on words, as names of campaigns are: “书香满城，悦读同行”.
    let (low, high) = (max(0, range.lowerBound - 9), range.upperBound + 9)
    if let open = (low..<range.lowerBound).last(where: { text.characterClass($0) == .openQuote }),
      let close = (range.upperBound..<high).first(where: { text.characterClass($0) == .closeQuote }),
      !(open..<close).contains(where: { text.characterClass($0) == .stop })
    {
      return true
    }
    // 、蔡诗晴、 of a list, 买买提明·扎克尔
    return text.has("·", at: range.upperBound) || text.has("·", at: range.lowerBound - 1)
      || after != .han && Surnames.rank(text.scalar(range.lowerBound - 1)) != nil
        && text.characterClass(range.lowerBound - 2) != .han
  }

  private static let addresses = Phrases(Posts.heads + " " + Posts.officers + " 师傅 老师 教练 先生 女士 大爷 大娘 大妈 大伯 老汉 奶奶 家")

  /// 记者问侯教练, 家长等侯校长: the 侯 behind a verb is whom one asks or waits for.
  private static func isName(_ range: Range<Int>, _ text: LogicalText) -> Bool {
    text.has("侯", at: range.upperBound - 1) && text.matches(any: addresses, at: range.upperBound)
  }

  private static let spellings: Phrases = "写作 误作 写成 误为"

  /// Whether the word stands alone in quotation marks as an example of what is wrong: 不能写作“渡假”.
  private static func isMentioned(_ range: Range<Int>, in context: ArticleContext) -> Bool {
    guard context.text.characterClass(range.lowerBound - 1) == .openQuote,
      context.text.characterClass(range.upperBound) == .closeQuote
    else { return false }
    return context.text.matches(any: spellings, at: range.lowerBound - 3)
  }

  private static let times: Phrases = "目前 今 昨 去年 上月 本月 月底 年底 发稿 记者发稿 现在 当前"
  private static let closing: Phrases = "报名 申请 投稿 缴费 征集 受理 时间 日期 交费 申报"

  /// Whether 截止 is followed by a time up to which something holds, and does not close an enrolment.
  private static func meansUntil(_ range: Range<Int>, in context: ArticleContext) -> Bool {
    let text = context.text
    if text.matches(any: closing, at: range.lowerBound - 2) { return false }
    if text.matches(any: times, at: range.upperBound) { return true }
    return context.facts.dates.contains {
      $0.range.lowerBound == range.upperBound && ($0.month != nil || $0.year != nil)
    }
  }
}
