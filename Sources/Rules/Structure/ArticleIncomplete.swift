package import Linting
import PageStructure
import TextModel

/// 稿件没有标题，或标题没有稿件。
///
/// 一百二十字以上的正文上面没有标题，或一行标题下面什么也没有：多半是提取的顺序乱了，或者漏了一块。图片说明、通栏标语、
/// 被别的栏截断的文章不算；只有几段文字，没有报头、没有署名、别处也没有标题的，是一段摘录，也不算。
///
/// **怎么改**：对照版面补上标题或正文。
///
/// **依据**：一篇稿件有标题有正文；这里只作提示。
package struct ArticleIncomplete: PageRule {
  package static let profile = RuleProfile("article-incomplete", .structure, .information, layer: .page, counts: .none)

  private static let body = """
    青川区认真贯彻落实上级要求，重点围绕产业发展、基层治理、作风转变等方面，聚焦群众急难愁盼的要事难事，精准谋划，以小切口引领大变化，推动工作提质增效。各镇全面谋划特色产业项目，落实到村到户补贴，带动群众稳定增收，脱贫成果得到巩固拓展，乡村面貌发生深刻变化，群众的获得感、幸福感、安全感不断增强。

    柳林镇组织党员志愿者走村入户，宣传政策，排查隐患，帮助群众解决生产生活中的实际困难。
    """

  package static let examples: [Example] = [
    .reported(
      "⟦今年以来⟧，石桥村把发展特色产业作为富民强村的抓手，组织党员干部外出考察，引进优良品种，邀请农技专家到田间地头讲解栽培技术，手把手教群众修剪、施肥、防虫。村里还成立了合作社，统一品牌、统一包装、统一销售，产品卖到了省城的大超市，合作社的社员每户增收上万元，日子一天比一天红火，村容村貌也变了样。（记者 王小明）",
      onPage: .whole),
    .reported("石桥村新路通车\n\n本报讯（记者 王小明）近日，石桥村新修的水泥路正式通车，村民出行更加方便，沿路的果园也迎来了游客。\n\n⟦石桥果园迎来丰收⟧\n", onPage: .whole),
    .accepted("石桥村新路通车\n\n本报讯（记者 王小明）近日，石桥村新修的水泥路正式通车，村民出行更加方便，沿路的果园也迎来了游客。\n", onPage: .whole),
    .reported(
      "青川日报 2022年12月2日 星期五 第二版\n\n" + body.replacing(prefix: "青川区认真贯彻落实上级要求", with: "⟦青川区认真贯彻落实上级要求⟧"),
      onPage: .whole),
    .accepted(body, onPage: .whole),
    .accepted("青川区以小切口引领大变化\n\n" + body, onPage: .whole),
    .accepted("推动工作提质增效，让群众满意。", onPage: .whole),
    .accepted("青川日报 2022年12月2日 星期五 第二版\n\n（上接第一版）\n\n" + body, onPage: .whole),
    .accepted("石桥村新路通车\n\n石桥村新修的水泥路近日通车，村民出行更加方便。\n\n采访侧记\n\n" + body, onPage: .whole),
  ]

  package init() {}

  private static let minimumBody = 120
  /// Where nothing tells that the text was printed under a headline, so many characters are more than an excerpt.
  private static let wholeText = 600
  private static let headlineLength = 6...24

  package func check(_ page: PageContext, report: inout PageReport) {
    let articles = page.page.articles
    let hasHeadlines = page.page.folio != nil || articles.contains { $0.headline != nil }
    for index in articles.indices where articles[index].kind == .article && !articles[index].isTruncated {
      let article = articles[index]
      if article.headline == nil {
        let isPart = hasHeadlines || ArticleIncomplete.isPrinted(article)
        if !ArticleIncomplete.isNamedAbove(index, on: page) {
          ArticleIncomplete.checkBody(
            of: article, atLeast: isPart ? ArticleIncomplete.minimumBody : ArticleIncomplete.wholeText, &report)
        }
      } else if let headline = ArticleIncomplete.loneHeadline(of: article) {
        report.report(
          article.text.source(headline),
          Message("标题下面没有正文，请对照版面补上。", "Nothing follows this headline. Restore the text from the print."))
      }
    }
    if let last = articles.last, last.kind == .filler, articles.count > 1 || page.page.folio != nil {
      ArticleIncomplete.checkLast(last, &report)
    }
  }

  private static let leads: Phrases = "本报讯 本报 本台 新华社"

  /// Whether an article has what news is printed with: who wrote it, where it comes from.
  private static func isPrinted(_ article: Article) -> Bool {
    !article.credits.isEmpty || article.paragraphs.contains { $0.role == .byline || $0.role == .signOff }
      || article.text.matches(any: leads, at: 0)
  }

  /// A body long enough for an article, without a headline.
  private static func checkBody(of article: Article, atLeast least: Int, _ report: inout PageReport) {
    var length = 0
    let body = article.paragraphs.lazy.filter { $0.role == .body }
    let isLong = body.contains { paragraph in
      length += article.text.hanCount(in: paragraph.range)
      return length >= least
    }
    guard isLong, let first = body.first else { return }
    report.report(
      article.text.source(opening(of: first.range, article.text)),
      Message("这篇稿件上面没有标题，请对照版面补上。", "This article has no headline. Restore it from the print."))
  }

  /// A headline that nothing belongs to.
  private static func loneHeadline(of article: Article) -> Range<Int>? {
    guard !article.paragraphs.contains(where: { [.body, .caption, .signOff, .byline].contains($0.role) }),
      let headline = article.paragraphs.first(where: { $0.role == .headline }),
      headlineLength.contains(article.text.hanCount(in: headline.range))
    else { return nil }
    return headline.range
  }

  /// Whether the line above says what the text is: that it comes from another page, or a short label of its own
  /// (记者手记, 采访侧记).
  private static func isNamedAbove(_ index: Int, on page: PageContext) -> Bool {
    let first = page.page.articles[index].lines.lowerBound
    for line in (max(0, first - labelDistance)..<first).reversed() {
      // A line may be a paragraph: no more of it is looked at than it takes.
      let words = page.snapshot.text(ofLine: line).unicodeScalars.lazy.filter { !$0.properties.isWhitespace }
      if words.isEmpty { continue }
      let opening = words.drop { $0 == "（" || $0 == "(" }
      if opening.starts(with: "上接".unicodeScalars) || opening.starts(with: "紧接".unicodeScalars) { return true }
      let label = Array(words.prefix(labelLength + 1))
      return label.count <= labelLength && label.allSatisfy { CharacterClass.of($0.value) == .han }
    }
    return false
  }

  /// How many lines above a text its label may stand, blank ones counted.
  private static let labelDistance = 3
  private static let labelLength = 6

  private static let notices: Phrases = "公益 广告 文明 创建 热线 电话 版 报"

  /// A line that reads like a headline at the page's end, with nothing behind it. Banners and slogans stand alone.
  private static func checkLast(_ article: Article, _ report: inout PageReport) {
    let text = article.text
    guard article.paragraphs.count == 1, let line = article.paragraphs.first?.range,
      headlineLength.contains(text.hanCount(in: line)), text.hanCount(in: line) == line.count,
      !isSigned(line, text), text.first(of: notices, in: line) == nil
    else { return }
    report.report(
      text.source(line),
      Message("这行像标题，下面没有正文，请对照版面补上。", "This line reads like a headline, but nothing follows it."))
  }

  /// Where a writer comes from and the name: 湖南游客 易水寒.
  private static func isSigned(_ line: Range<Int>, _ text: LogicalText) -> Bool {
    let gaps = line.dropFirst().filter { text.joint(before: $0) == .blank }
    return gaps.count == 1 && gaps.allSatisfy { (2...4).contains(line.upperBound - $0) }
  }

  /// The first clause, at most twenty characters.
  private static func opening(of range: Range<Int>, _ text: LogicalText) -> Range<Int> {
    let end =
      range.prefix(20).first { text.characterClass($0).endsClause } ?? min(range.upperBound, range.lowerBound + 20)
    return range.lowerBound..<max(end, range.lowerBound + 1)
  }
}

extension String {
  /// The text with its first words replaced, for examples that mark them.
  fileprivate func replacing(prefix: String, with words: String) -> String {
    hasPrefix(prefix) ? words + dropFirst(prefix.count) : self
  }
}
