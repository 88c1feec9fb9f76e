import Facts
package import Linting
import PageStructure
import TextModel

/// 人名少了字。
///
/// “主任张说，”“支队长韩介绍，”：职务后面只有一个姓就接“说”“介绍”，名字丢了。“张某”“小张”“张主任”不算。文中介绍过的三个字的
/// 名字，别处少了末一个字的，作为提示报告。
///
/// **怎么改**：补全姓名；文中同职务有全名的，消息里列出供核对。
///
/// **依据**：新闻中首次提到的人写全名；《报纸编校差错率计算方法》：重要姓名差错加倍计。
package struct PersonNameTruncated: WordRule, ArticleRule {
  package static let profile = RuleProfile("person-name-truncated", .people, .warning, layer: .logical, counts: 2)

  package static let examples: [Example] = [
    .reported("区综合办公室主任⟦张⟧说，此次业务培训很及时。"),
    .reported("支队长⟦韩⟧介绍，整治行动已开展三轮。"),
    .reported("“孩子们爱听故事。”护士长⟦庞⟧说，“我们每周讲一次。”"),
    .reported("古建专家、教授⟦郜⟧认为，此次施工最难的是不拆塔檐。"),
    .accepted("通讯员李军寄来的稿子写的是护林员李军，两人同名。"),
    .reported(
      """
      县领导调研秋粮收购工作

      本报讯（记者 冯波）10月11日，县委副书记、县长康永宁到中心粮库调研秋粮收购工作。县长⟦康永⟧先后察看了检验室和仓库。

      康永宁强调，要让农民卖“明白粮”“舒心粮”。
      """,
      fixed: """
        县领导调研秋粮收购工作

        本报讯（记者 冯波）10月11日，县委副书记、县长康永宁到中心粮库调研秋粮收购工作。县长康永宁先后察看了检验室和仓库。

        康永宁强调，要让农民卖“明白粮”“舒心粮”。
        """, onPage: .whole, severity: .information),
    .reported(
      """
      老街改造留住老味道

      老街改造的图纸前后改了11稿。设计师⟦任⟧介绍，改造保留了38处老门楼。

      “我们不拆一扇门。”任天佑指着图纸对记者说。
      """,
      fixed: """
        老街改造留住老味道

        老街改造的图纸前后改了11稿。设计师任天佑介绍，改造保留了38处老门楼。

        “我们不拆一扇门。”任天佑指着图纸对记者说。
        """, onPage: .whole, severity: .information),
    .accepted("村民胡来福说：“修路这件事，不能胡来。”胡来福带头签了字。"),
    .accepted("参加座谈的教师代表王艳、王艳玲、沈海波等畅谈感受。王艳玲说，孩子们的睡眠时间多了。"),
    .accepted("他在会见新闻媒体负责人时强调：“要守法。”"),
    .accepted(
      """
      我家住在高兴镇

      本报讯（记者 冯波）村支书高兴国带着大家种梨。高兴国说，今年收成好。

      日子好了，乡亲们都高兴了，老人高兴得合不拢嘴，都说要去县城看看。
      """, onPage: .whole),
    .accepted("主任张某说，此次业务培训很及时。"),
    .accepted("区综合办公室档案室主任鲍晶晶说，该区将以培训为契机。"),
    .accepted("警方表示，案件正在侦办。"),
    .accepted("村支书高兴地说，路通了。"),
    .accepted("书记常说，要为群众办实事。"),
  ]

  package init() {}

  private static let titles = Phrases(titleWords)
  private static let titleWords = TableReader.words(
    of: Posts.heads + " " + Posts.officers
      + " 委员 负责人 教授 工程师 队员 民警 网格员 志愿者 居民 村民 护士长 台长 店长 船长 机长 班长 医生 护士 教师 律师 法官 检察官 教练 农艺师 技术员 会计")
  /// Surnames that stand before a verb of speech as words: 书记曾说, 主任常说.
  private static let otherWords: ScalarSet = "曾方向常文左时"

  /// Rarer ones with which no word begins that could stand there.
  private static let rareSurnames: ScalarSet = "卓缪芦娄窦戚岑晏柏瞿佟臧闵苟邬卞栾隋刁巫寇甄虞敖佘邝匡荆冀郁胥鄢谌奚冼蔺厉郜阚屠荀廉狄扈晁芮阙邰裘亓亢嵇茹"

  /// Whether a character is a surname that is hardly a word before a verb of speech.
  private static func isSurname(_ scalar: UInt32) -> Bool {
    guard let rank = Surnames.rank(scalar) else { return false }
    return rank <= 187 && !otherWords.contains(scalar) || rareSurnames.contains(scalar)
  }

  package var words: [String] { PersonNameTruncated.titleWords }

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    let surname = hit.range.upperBound..<(hit.range.upperBound + 1)
    guard PersonNameTruncated.isSurname(text.scalar(surname.lowerBound)),
      text.joint(before: surname.lowerBound) == .none || text.joint(before: surname.lowerBound) == .lineBreak,
      !context.protected.touches(surname, .speech)
    else { return }
    guard let verb = text.range(ofAny: SpeechVerbs.said, at: surname.upperBound) else { return }
    let after = text.characterClass(verb.upperBound)
    guard after == .comma || after == .colon || after == .openQuote else { return }
    let name = PersonNameTruncated.fullName(surname, title: context.string(hit.range), in: context)
    report.report(
      surname,
      Message(
        "职务后面只有姓“\(context.string(surname))”，名字可能丢了，请补全。\(name.map { "文中另有“\($0)”，请核对。" } ?? "")",
        "Only a surname follows the title; the given name may be lost.\(name.map { " “\($0)” stands elsewhere." } ?? "")"
      ))
  }

  /// A full name of the article with that surname and a title that ends alike.
  private static func fullName(_ surname: Range<Int>, title: String, in context: ArticleContext) -> String? {
    let first = context.string(surname)
    return context.facts.people.first { person in
      person.name.hasPrefix(first) && person.name.unicodeScalars.count >= 2
        && person.titles.contains { $0.hasSuffix(title) }
    }?.name
  }

  /// A name of three characters that stands elsewhere without its last one.
  package func check(_ context: ArticleContext, report: inout ArticleReport) {
    checkLoneSurnames(context, &report)
    guard !context.facts.people.isEmpty else { return }
    let text = context.text
    for name in report.account(NameTwins.self, of: context).names
    where name.scalars.count == 3 && name.cuts.count == 1 && !PersonNameTruncated.strayEnds.contains(name.scalars[2])
      && (name.places.count > 1 || !name.titles.isEmpty && !name.places.isEmpty)
    {
      // 高兴国, 常德明: the first two characters may be a word; only a title before them makes a name of it.
      let isWordy = PersonNameTruncated.wordy.contains(name.scalars[0])
      for place in name.cuts {
        let end = place.upperBound
        guard text.joint(before: end - 1) != .columnBreak, PersonNameTruncated.goesOn(end, text) else { continue }
        // 王艳、王艳玲: two people of one list.
        let isListed =
          text.characterClass(end) == .enumerationComma
          || text.characterClass(place.lowerBound - 1) == .enumerationComma
        if isListed, name.places.contains(where: { abs($0.lowerBound - place.lowerBound) <= 20 }) { continue }
        let titled =
          name.titles.contains { text.matches($0, endingAt: place.lowerBound) }
          || text.matches(any: PersonNameTruncated.titles, endingAt: place.lowerBound)
        let follows = text.characterClass(place.lowerBound - 1)
        guard !text.matches(any: PersonNameTruncated.modals, endingAt: place.lowerBound),
          titled || (!isWordy && follows != .openQuote && follows != .openTitle),
          !context.isTorn(at: place.lowerBound)
        else { continue }
        let full = name.string
        report.report(
          place,
          Message(
            "文中另有“\(full)”，这里的“\(context.string(place))”疑少一字，请核对。",
            "“\(full)” stands elsewhere; a character may be lost here."),
          severity: .information,
          related: name.places.first.map { [RelatedText($0, Message("“\(full)”", "“\(full)”"))] } ?? [],
          fixes: [.replace(place, with: full)])
      }
    }
  }

  /// 设计师任介绍，… of an article that names 任天佑 elsewhere: a post that is in no list, before a surname alone. The
  /// sentence begins with it.
  private func checkLoneSurnames(_ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    let postEnds = PersonNameTruncated.postEnds
    for sentence in context.sentences {
      let start = sentence.lowerBound
      guard
        let surname = (start + 2..<max(start + 2, min(sentence.upperBound, start + 8))).first(where: { index in
          postEnds.contains(text.scalar(index - 1)) && PersonNameTruncated.isSurname(text.scalar(index))
            && text.range(ofAny: SpeechVerbs.said, at: index + 1).map {
              text.characterClass($0.upperBound) == .comma || text.characterClass($0.upperBound) == .colon
            } == true
        }), !text.matches(any: PersonNameTruncated.titles, endingAt: surname),
        (start..<surname).allSatisfy({ text.characterClass($0) == .han })
      else { continue }
      let first = context.string(surname..<(surname + 1))
      guard let full = PersonNameTruncated.speaker(like: surname, text) else { continue }
      let name = context.string(full)
      report.report(
        surname..<(surname + 1),
        Message(
          "职务后面只有姓“\(first)”，文中另有“\(name)”，请核对。",
          "Only a surname follows the title; “\(name)” stands elsewhere."),
        severity: .information, related: [RelatedText(full, Message("“\(name)”", "“\(name)”"))],
        fixes: [.replace(surname..<(surname + 1), with: name)])
    }
  }

  /// Where a name of three characters with that surname begins a clause and speaks or acts.
  private static func speaker(like surname: Int, _ text: LogicalText) -> Range<Int>? {
    (max(0, surname - reach)..<min(text.count, surname + reach)).first { index in
      text.scalar(index) == text.scalar(surname) && index != surname && text.characterClass(index - 1) != .han
        && text.characterClass(index + 1) == .han && text.characterClass(index + 2) == .han
        && text.matches(any: SpeechVerbs.saidOrShown, at: index + 3)
    }.map { $0..<($0 + 3) }
  }
  /// How far from a post its holder's full name is looked for.
  private static let reach = 2000

  /// What posts end in.
  private static let postEnds: ScalarSet = "师长员手家匠工医生"

  /// 鲁宾也表示, 李军寄来: what a name was read with is hardly one of it.
  private static let strayEnds: ScalarSet = "也都又还就却则即均皆寄送"
  /// 不能胡来: what follows is a verb.
  private static let modals: Phrases = "不能 不要 不可 不得 不准 不许 不敢 不该 别 莫 岂能 怎能"

  /// Surnames with which common words begin.
  private static let wordy: ScalarSet =
    "高方安常文万千于任何和向成时孔白黄金马牛江河水石田农林叶花梅雷雪路车程支平连全党国强古包左右东南西华温冷甘苗商单双应贺顾段关严齐顺项季祖曾管游房屋梁计易丰年海边沙宁景空步都利师干公从能多开新山王张周陆孙谢毛章明阳朱司申元洪龙武安汤戴阮尹蓝童"

  /// Whether words follow that a name may stand before: a verb of speech, an adverb, a preposition, a mark.
  private static func goesOn(_ index: Int, _ text: LogicalText) -> Bool {
    let kind = text.characterClass(index)
    if kind.endsClause || kind == .enumerationComma { return true }
    return followers.contains(text.scalar(index)) || text.matches(any: SpeechVerbs.said, at: index)
      || text.matches(any: followingWords, at: index)
  }

  private static let followers: ScalarSet = "说听看笑想都也就又在把被对向和与同是的了已正还才从到给为曾将告带"
  private static let followingWords: Phrases = "先后 叮嘱 要求 一行 随后 马上 立即 深入 来到 没有"
}
