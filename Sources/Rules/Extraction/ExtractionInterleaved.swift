package import Linting
import PageStructure
import TextModel

/// 稿件被别的栏截断。
///
/// 提取时栏的顺序乱了：正文在句子中间断开，下面接的是另一篇的标题、署名或正文。断了的稿件，别的规则不再查“缺”“不成对”
/// “项数不足”。
///
/// **怎么改**：对照版面把断开的下文接回来；候选的下文列在相关位置里。
///
/// **依据**：这是提取留下的痕迹，不是稿件的差错。
package struct ExtractionInterleaved: PageRule {
  package static let profile = RuleProfile(
    "extraction-interleaved", .extraction, .information, layer: .page, counts: .none)

  package static let examples: [Example] = [
    .reported(
      "鲁河镇扎实推进重点工作\n\n本报讯（记者 王小明）鲁河镇党委牢固树立抓落实的导向，全镇上下齐心协力，坚持关⟦口前⟧\n\n（任小睿）\n\n柳林镇开展卫生整治\n\n本报讯（记者 陈晓芳）柳林镇组织党员干部对村道两侧进行集中清理，道路畅通，环境整洁，群众满意度不断提升。",
      onPage: .whole),
    .reported(
      "鲁河镇扎实推进重点工作\n\n本报讯（记者 王小明）鲁河镇党委牢固树立抓落实的导向，全镇上下齐心协力，自觉做到知敬畏、存⟦戒惧⟧\n\n（任小睿）\n\n柳林镇开展卫生整治\n\n本报讯（记者 陈晓芳）柳林镇组织党员干部对村道两侧进行集中清理，道路畅通，环境整洁，群众满意度不断提升。",
      onPage: .whole),
    .accepted(
      "鲁河镇扎实推进重点工作\n\n本报讯（记者 王小明）鲁河镇党委牢固树立抓落实的导向，全镇上下齐心协力，坚持关口前移。\n\n（任小睿）\n\n柳林镇开展卫生整治\n\n本报讯（记者 陈晓芳）柳林镇组织党员干部对村道两侧进行集中清理，道路畅通，环境整洁，群众满意度不断提升。",
      onPage: .whole),
    .accepted(
      "鲁河镇扎实推进重点工作\n\n本报讯（记者 王小明）鲁河镇党委牢固树立抓落实的导向，全镇上下齐心协力，把好事办好！\n\n（任小睿）\n\n柳林镇开展卫生整治\n\n本报讯（记者 陈晓芳）柳林镇组织党员干部对村道两侧进行集中清理，道路畅通，环境整洁，群众满意度不断提升。",
      onPage: .whole),
    .reported(
      """
      鲁河镇扎实推进重点工作

      本报讯（记者 王小明）鲁河镇党委牢固树立抓重点、抓落实的鲜明导向，实行清单管理、销号推进，全镇上下齐心协力，确保事事有着落、件件有回⟦音，⟧

      （任小睿）

      柳林镇开展卫生整治

      本报讯（记者 陈晓芳）柳林镇组织党员干部对村道两侧进行集中清理，道路畅通，环境整洁，群众满意度不断提升。
      """, onPage: .whole),
    .accepted(
      """
      鲁河镇扎实推进重点工作

      本报讯（记者 王小明）鲁河镇党委牢固树立抓重点、抓落实的鲜明导向，确保事事有着落、件件有回音。

      （任小睿）

      柳林镇开展卫生整治

      本报讯（记者 陈晓芳）柳林镇组织党员干部对村道两侧进行集中清理，道路畅通，环境整洁，群众满意度不断提升。
      """, onPage: .whole),
    .accepted("鲁河镇扎实推进重点工作\n\n本报讯（记者 王小明）鲁河镇党委牢固树立抓落实的导向，全镇上下齐心协力，坚持关口前", onPage: .whole),
    .accepted(
      "柳林镇开展卫生整治\n\n本报讯（记者 陈晓芳）柳林镇对村道两侧进行集中清理，道路畅通，环境整洁。\n\n鲁河镇扎实推进重点工作\n\n本报讯（记者 王小明）鲁河镇党委牢固树立抓落实的导向，坚持关口前",
      onPage: .whole),
    .accepted(
      """
      演出信息

      5月16日（星期五）19:30 市歌舞剧院 民族舞剧《春到运河》 票价80元至380元

      5月18日（星期日）10:00、14:30 儿童剧场 木偶剧《小猴探月》 票价50元，一大一小家庭票80元

      5月24日（星期六）19:30 市音乐厅 “夏夜微风”室内乐音乐会 票价60元至180元
      """, onPage: .whole),
  ]

  package init() {}

  package func check(_ page: PageContext, report: inout PageReport) {
    let articles = page.page.articles
    // Those that may be what another one goes on with, from the first behind the article that is looked at.
    var beginnings = articles.indices.filter { ExtractionInterleaved.beginsInside(articles[$0]) }[...]
    // What ends the page has nothing behind it that it could go on with: mostly somebody is writing it.
    let pageEnd = articles.compactMap { $0.parts.last?.upperBound }.max()
    for index in articles.indices {
      while let first = beginnings.first, first <= index { beginnings.removeFirst() }
      guard articles[index].kind == .article, articles[index].isTruncated || articles[index].parts.count > 1 else {
        continue
      }
      let article = articles[index]
      let text = article.text
      for (place, next) in ExtractionInterleaved.interruptions(of: article, on: page) {
        ExtractionInterleaved.report(text.source(place), rest: [text.source(next)], &report)
      }
      guard article.parts.last?.upperBound != pageEnd, let torn = ExtractionInterleaved.tornEnd(of: article, on: page)
      else { continue }
      ExtractionInterleaved.report(
        text.source(torn),
        rest: beginnings.prefix(3).compactMap { ExtractionInterleaved.opening(of: articles[$0]) }, &report)
    }
  }

  private static func report(_ place: ByteRange, rest: [ByteRange], _ report: inout PageReport) {
    report.report(
      place, Message("正文在这里断开，下文可能接到了别处，请对照版面。", "The text breaks off here; it may go on elsewhere on the page."),
      related: rest.map { RelatedPlace(range: $0, message: Message("可能的下文", "may be the continuation")) })
  }

  /// Where an article goes on behind another one: the last two characters before, the first twelve of the paragraph behind.
  private static func interruptions(
    of article: Article, on page: PageContext
  ) -> [(place: Range<Int>, next: Range<Int>)] {
    let text = article.text
    return article.parts.dropFirst().compactMap { part in
      let next = text.index(at: page.snapshot.lines.range(ofLine: part.lowerBound).lowerBound)
      // The paragraph that the part goes on with, or the last one before it; a sign-off may stand between.
      guard let before = article.paragraphs.last(where: { $0.role == .body && $0.range.lowerBound < next }) else {
        return nil
      }
      let end = min(next, before.range.upperBound)
      let last = text.characterClass(end - 1)
      guard end - before.range.lowerBound >= 2, !last.endsSentence, !last.isClosing, last != .ellipsis,
        let behind = article.paragraphs.first(where: { $0.range.contains(next) })
      else { return nil }
      return ((end - 2)..<end, next..<min(behind.range.upperBound, next + 12))
    }
  }

  /// The last two characters of an article that is truncated.
  private static func tornEnd(of article: Article, on page: PageContext) -> Range<Int>? {
    let text = article.text
    guard article.isTruncated, let last = article.paragraphs.last(where: { $0.role == .body }), !last.range.isEmpty,
      text.characterClass(last.range.lowerBound) != .dash,
      page.setting.layout == .hardWrapped || !endsInListing(last.range.upperBound, text)
    else { return nil }
    return max(last.range.lowerBound, last.range.upperBound - 2)..<last.range.upperBound
  }

  /// Whether the two lines before the last one of a text that ends at an index run out without a mark too, as in verse and
  /// listings: that the last one does says nothing then.
  private static func endsInListing(_ end: Int, _ text: LogicalText) -> Bool {
    var ends = 0
    var index = end - 1
    while index > 0, ends < 2, end - index < listingLength {
      if text.joint(before: index).rawValue > LogicalText.Joint.blank.rawValue || text.scalar(index) == 0x0A {
        if text.characterClass(index - 1).endsClause { return false }
        ends += 1
      }
      index -= 1
    }
    return ends == 2
  }

  /// No further back is looked for the lines of a listing.
  private static let listingLength = 200

  /// Whether an article seems to be the rest of another: no headline, and not a caption by its kind.
  private static func beginsInside(_ article: Article) -> Bool {
    article.headline == nil && article.kind != .filler && article.paragraphs.contains { $0.role == .body }
  }

  private static func opening(of article: Article) -> ByteRange? {
    article.paragraphs.first.map { paragraph in
      article.text.source(
        paragraph.range.lowerBound..<min(paragraph.range.upperBound, paragraph.range.lowerBound + 12))
    }
  }
}
