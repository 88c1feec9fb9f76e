package import Linting
import PageStructure
import TextModel

/// 标题末尾用了点号。
///
/// 标题和小标题单独成行，末尾不用句号、逗号、分号、顿号和冒号；问号、叹号、省略号可以用。
///
/// **怎么改**：删去。
///
/// **依据**：GB/T 15834—2011 附录 B.4。
package struct HeadlineFinalMark: ArticleRule, PageRule {
  package static let profile = RuleProfile("headline-final-mark", .structure, .warning, layer: .logical, counts: 0.2)

  package static let examples: [Example] = [
    .reported(
      "高温下的坚守：他们让城市更清凉⟦。⟧\n\n连日来，城区气温一直在37℃上下。环卫工人、电力抢修工、快递小哥依旧奔走在街头，记者跟着抢修班走了一天。\n",
      fixed: "高温下的坚守：他们让城市更清凉\n\n连日来，城区气温一直在37℃上下。环卫工人、电力抢修工、快递小哥依旧奔走在街头，记者跟着抢修班走了一天。\n",
      onPage: .whole, severity: .information),
    .reported(
      "小山村办起了“星空课堂”⟦。⟧\n\n　　没有教室，也没有铃声。每到晴朗的周末夜晚，村里的晒谷场上就架起三台天文望远镜，退休教师带着孩子们认星座、看月坑。\n",
      fixed: "小山村办起了“星空课堂”\n\n　　没有教室，也没有铃声。每到晴朗的周末夜晚，村里的晒谷场上就架起三台天文望远镜，退休教师带着孩子们认星座、看月坑。\n",
      onPage: .whole, severity: .information),
    .reported(
      "老厂房变身文创园⟦。⟧\n沉寂了十四年的第二棉纺厂，如今又热闹起来。1.2万平方米的旧车间里，四十七家工作室挂牌入驻，带动就业六百人，其中一半是返乡青年。\n",
      fixed: "老厂房变身文创园\n沉寂了十四年的第二棉纺厂，如今又热闹起来。1.2万平方米的旧车间里，四十七家工作室挂牌入驻，带动就业六百人，其中一半是返乡青年。\n",
      onPage: .whole, severity: .information),
    .reported(
      "三千亩荒滩种出“金豆豆”⟦，⟧\n眼下正是大豆收获的时节，柳河镇的三千亩荒滩一片金黄。种植大户田有福算了算，平均亩产一百八十公斤，除去成本，每亩净赚四百元。\n",
      fixed: "三千亩荒滩种出“金豆豆”\n眼下正是大豆收获的时节，柳河镇的三千亩荒滩一片金黄。种植大户田有福算了算，平均亩产一百八十公斤，除去成本，每亩净赚四百元。\n",
      onPage: .whole, severity: .information),
    .reported(
      "青年夜校开到写字楼⟦；⟧\n\n晚上七点，写字楼十二层的会议室里坐满了人。灯光柔和，三十多名上班族跟着老师学画扇面，下课铃响了也不肯走。\n",
      fixed: "青年夜校开到写字楼\n\n晚上七点，写字楼十二层的会议室里坐满了人。灯光柔和，三十多名上班族跟着老师学画扇面，下课铃响了也不肯走。\n",
      onPage: .whole, severity: .information),
    .reported(
      "河西公园夜跑道亮灯⟦：⟧\n\n天刚擦黑，沿湖两公里的跑道便亮成一条光带。市民甘女士换上跑鞋说，过去这里黑得叫人不敢来，如今跑上三圈才舍得回家。\n",
      fixed: "河西公园夜跑道亮灯\n\n天刚擦黑，沿湖两公里的跑道便亮成一条光带。市民甘女士换上跑鞋说，过去这里黑得叫人不敢来，如今跑上三圈才舍得回家。\n",
      onPage: .whole, severity: .information),
    .reported(
      "守着灯塔的一家三代⟦、⟧\n老谷今年六十六岁，在岛上住了四十四年。岛只有三个足球场大，淡水靠补给船送，他却说住惯了，离了潮声反而睡不着觉。\n",
      fixed: "守着灯塔的一家三代\n老谷今年六十六岁，在岛上住了四十四年。岛只有三个足球场大，淡水靠补给船送，他却说住惯了，离了潮声反而睡不着觉。\n",
      onPage: .whole, severity: .information),
    .reported(
      "雨夜送考背后的四十七分钟⟦：⟧\n\n本报讯（记者 王小明）6月8日清晨，一场暴雨淹没了通往考点的涵洞桥。\n",
      fixed: "雨夜送考背后的四十七分钟\n\n本报讯（记者 王小明）6月8日清晨，一场暴雨淹没了通往考点的涵洞桥。\n", onPage: .whole),
    .accepted("广大用水户朋友们：\n\n因主管道检修，本月八日零时至次日六时河西片区停水，请提前储水，由此带来的不便敬请谅解，恢复时间另行通知。\n", onPage: .whole),
    .accepted("夜里下了一场大雨。\n清早起来，柳河镇的三千亩荒滩一片金黄，种植大户田有福算了算，平均亩产一百八十公斤，除去成本，每亩净赚四百元。\n", onPage: .whole),
    .accepted("街头的人渐渐多了起来。\n\n环卫工人、电力抢修工、快递小哥依旧奔走在街头，记者跟着抢修班走了一天，看见他们衣服湿了又干，干了又湿。\n", onPage: .whole),
    .reported(
      "全力推动河道整治走深走实⟦。⟧\n\n本报讯（记者 王小明）5月8日，全镇河道整治推进会召开。\n", fixed: "全力推动河道整治走深走实\n\n本报讯（记者 王小明）5月8日，全镇河道整治推进会召开。\n",
      onPage: .whole),
    .reported(
      "多措并举，守护夏粮归仓⟦，⟧\n\n本报讯（记者 李丽）6月2日，全县小麦开镰收割。\n", fixed: "多措并举，守护夏粮归仓\n\n本报讯（记者 李丽）6月2日，全县小麦开镰收割。\n", onPage: .whole
    ),
    .reported(
      "新路修到家门口⟦；⟧\n\n本报讯（记者 赵强）10月9日，石桥村新路通车。\n", fixed: "新路修到家门口\n\n本报讯（记者 赵强）10月9日，石桥村新路通车。\n", onPage: .whole),
    .accepted("路通了，富还会远吗？\n\n本报讯（记者 王小明）5月8日，石桥村新路通车。\n", onPage: .whole),
    .accepted("全力推动河道整治走深走实\n\n本报讯（记者 王小明）5月8日，全镇河道整治推进会召开。\n", onPage: .whole),
    .accepted("石桥镇：\n\n新路修到家门口\n\n本报讯（记者 赵强）10月9日，石桥村新路通车。\n", onPage: .whole),
  ]

  package init() {}

  package func check(_ context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    for paragraph in context.article.paragraphs(.kicker, .headline, .deck, .subhead) {
      let index = paragraph.range.upperBound - 1
      guard index >= paragraph.range.lowerBound else { continue }
      switch text.characterClass(index) {
      case .comma, .enumerationComma, .semicolon: break
      // A colon leads over to the next line, but not to the text.
      case .colon where isLast(paragraph, context): break
      // 。 only: ？ and ！ may stand.
      case .stop where text.has("。", at: index): break
      default: continue
      }
      let mark = index..<(index + 1)
      report.report(
        mark, Message("标题末尾不用点号。", "A headline has no stop at its end."), fixes: [.delete(mark, context.string(mark))])
    }
  }

  /// Whether a headline of some length stands right above an article's text.
  private func isLast(_ headline: Paragraph, _ context: ArticleContext) -> Bool {
    guard headline.role == .headline, context.text.hanCount(in: headline.range) >= 6,
      let next = context.paragraph(at: headline.range.upperBound + 1)
    else { return false }
    return next.role == .body && context.text.matches("本报讯", at: next.range.lowerBound)
  }

  /// A short line with a stop, alone before 本报讯: its very mark makes it look like a sentence.
  package func check(_ page: PageContext, report: inout PageReport) {
    let articles = page.page.articles
    if let first = articles.first(where: { $0.kind != .filler }) {
      HeadlineFinalMark.checkFirst(of: first, on: page, &report)
      HeadlineFinalMark.checkLine(of: first, &report)
    }
    for index in articles.indices.dropLast()
    where articles[index].paragraphs.count == 1 && articles[index + 1].headline == nil {
      let (article, next) = (articles[index], articles[index + 1])
      guard let line = article.paragraphs.first, article.paragraphs.count == 1, line.role == .body,
        article.text.hanCount(in: line.range) <= 24, next.headline == nil, next.text.matches("本报讯", at: 0)
      else { continue }
      let mark = (line.range.upperBound - 1)..<line.range.upperBound
      guard article.text.characterClass(mark.lowerBound) != .han, !article.text.has("？", at: mark.lowerBound),
        !article.text.has("！", at: mark.lowerBound), article.text.characterClass(mark.lowerBound).endsClause
      else { continue }
      report.report(
        article.text.source(mark), Message("标题末尾不用点号。", "A headline has no stop at its end."),
        fixes: [HeadlineFinalMark.deletion(of: mark, article.text)])
    }
  }

  /// What an article's text begins with: a time, or the agency.
  private static let openings: Phrases = """
    本报讯 连日来 近日 日前 近年来 近期 今年 去年 昨日 昨天 昨晚 今天 每周 每天 每年 入冬 入夏 入秋 开春 年初 最近 前不久 新华社
    """
  private static let bodyLength = 40
  /// With these a letter or a notice begins: 各位市民：
  private static let addresses: Phrases = "各位 尊敬 敬爱 亲爱 全体 全市 全县 全省 致 编者按 编辑同志 广大"
  private static let firstItems: Phrases = "一、 一是 一要 甲、 首先"
  /// What announces the text behind a colon.
  private static let leads: Phrases = "说 道 称 如下 写道 认为 表示 指出 强调 介绍 通知 公告 记者 启事 按 朋友们 同志们 同志 先生 女士 老师 问 答 以下 目录 导读 提示"

  /// The same where nothing says 本报讯: the first line of an article without a headline, by itself above a blank line and
  /// a text that begins as articles do. Reported as information only.
  private static func checkFirst(of article: Article, on page: PageContext, _ report: inout PageReport) {
    let text = article.text
    guard article.kind == .article, article.headline == nil, let first = article.paragraphs.first, first.role == .body
    else { return }
    // A line with a comma runs on into the text behind the blank line.
    let end = first.range.dropFirst().first { text.joint(before: $0) == .columnBreak } ?? first.range.upperBound
    let line = first.range.lowerBound..<end
    let mark = (end - 1)..<end
    let next = end < first.range.upperBound ? end : end + 1
    guard (6...24).contains(text.hanCount(in: line)), next < text.count,
      !line.dropLast().contains(where: { text.characterClass($0) == .stop || text.joint(before: $0) == .lineBreak })
    else { return }
    switch text.characterClass(mark.lowerBound) {
    case .stop where text.has("。", at: mark.lowerBound), .comma:
      guard text.matches(any: openings, at: next) || isIndented(next, behind: line, article, page) else { return }
    // No paragraph ends with these.
    case .semicolon, .enumerationComma: break
    case .colon:
      guard !text.matches(any: addresses, at: line.lowerBound), !text.matches(any: leads, endingAt: mark.lowerBound),
        text.characterClass(next) == .han, !text.matches(any: firstItems, at: next)
      else { return }
    default: return
    }
    guard
      !text.matches(any: openings, at: line.lowerBound),
      let body = article.paragraphs.first(where: { $0.range.contains(next) }),
      body.range.upperBound - next >= bodyLength,
      page.snapshot.lines.line(at: text.source(next..<(next + 1)).lowerBound)
        > page.snapshot.lines.line(at: text.source(mark).lowerBound) + 1
    else { return }
    report.report(
      text.source(mark), Message("这行像标题，末尾不用点号。", "This line reads like a headline, which has no stop at its end."),
      severity: .information, fixes: [deletion(of: mark, text)])
  }

  /// Characters that make a sentence of a short line, not a headline.
  private static let spoken: ScalarSet = "了着过他她它我你们这那是说就都也还很吗呢吧直曾"

  private static let hours: Phrases = "清晨 凌晨 傍晚 深夜 夜 早晨 早上 中午 午后 黄昏 上午 下午 晚上 冬 春 夏 秋 雨 雪 腊月 正月 初"

  /// Whether a line is short and reads like a headline: no particle, no pronoun, no comma, no hour or season at its start.
  private static func isPhrase(_ line: Range<Int>, _ text: LogicalText) -> Bool {
    let isPlain = line.allSatisfy { !spoken.contains(text.scalar($0)) && text.characterClass($0) != .comma }
    return line.count <= 18 && isPlain && !text.matches(any: hours, at: line.lowerBound)
  }

  /// The same where no blank line parts the two: a short first line above a text of one long line, as no column is broken. A
  /// comma at its end would run on there; a stop ends what is worded like a headline.
  private static func checkLine(of article: Article, _ report: inout PageReport) {
    let text = article.text
    guard article.kind == .article, article.headline == nil, let first = article.paragraphs.first, first.role == .body
    else { return }
    let end =
      first.range.dropFirst().prefix(40).first { text.joint(before: $0) == .lineBreak } ?? first.range.upperBound
    let line = first.range.lowerBound..<end
    let mark = (end - 1)..<end
    let isOneParagraph = end < first.range.upperBound
    let next = isOneParagraph ? end : end + 1
    guard (6...24).contains(text.hanCount(in: line)), text.characterClass(line.lowerBound) != .openBracket,
      isOneParagraph
        ? [.comma, .enumerationComma, .semicolon].contains(text.characterClass(mark.lowerBound))
        : text.has("。", at: mark.lowerBound) && isPhrase(line, text),
      !line.dropLast().contains(where: { text.characterClass($0) == .stop || text.characterClass($0) == .colon }),
      !text.matches(any: openings, at: line.lowerBound),
      // A long text without a headline is the rest of one from elsewhere.
      isOneParagraph || article.paragraphs.count <= 3,
      let body = article.paragraphs.first(where: { $0.range.contains(next) }), body.role == .body
    else { return }
    let wrapped = (next + 1..<max(next + 1, body.range.upperBound)).first { text.joint(before: $0) == .lineBreak }
    let width = (wrapped ?? body.range.upperBound) - next
    guard width >= bodyLength, width >= 3 * line.count else { return }
    report.report(
      text.source(mark), Message("这行像标题，末尾不用点号。", "This line reads like a headline, which has no stop at its end."),
      severity: .information, fixes: [deletion(of: mark, text)])
  }

  /// Whether a text begins with two blanks, as paragraphs do, and the line above it does not.
  private static func isIndented(_ next: Int, behind line: Range<Int>, _ article: Article, _ page: PageContext) -> Bool
  {
    func blank(before index: Int) -> Bool {
      let start = article.text.source(index..<(index + 1)).lowerBound
      return start >= 3 && page.snapshot.text(in: ByteRange(start - 3, start)) == "\u{3000}"
    }
    return blank(before: next) && !blank(before: line.lowerBound)
  }

  private static func deletion(of mark: Range<Int>, _ text: LogicalText) -> Fix {
    let word = text.string(mark)
    return Fix(
      title: Message("删去“\(word)”", "Delete “\(word)”"), edits: text.edits(replacing: mark, with: ""), isSafe: false)
  }
}
