import Facts
import Linting
import PageStructure
import TextModel
import WorkspaceIndex

extension Analysis {
  /// The lines of the headline block show the whole article.
  func headlineTargets(at place: ArticlePlace, _ offset: Int, _ language: Language) -> [HoverTarget] {
    let article = page.articles[place.article]
    return article.paragraphs(.kicker, .headline, .deck).compactMap { paragraph in
      let range = article.text.source(paragraph.range)
      guard range.touches(offset) else { return nil }
      return HoverTarget(range: range, isLong: true) { self.text(ofArticle: place.article, language) }
    }
  }

  private static let maximumRows = 30

  /// An article's character count, credits and dates, a table of its metrics, its initiatives and open findings.
  func text(ofArticle index: Int, _ language: Language) -> RichText {
    let say = Wording(language: language)
    let article = page.articles[index]
    let facts = facts(ofArticle: index)
    var result = RichText()
    result.title(article.name)
    let headline = article.paragraphs(.headline).reduce(0) { $0 + article.characterCount(in: $1.range) }
    result.item(
      say(
        "正文\(article.bodyCharacterCount)字，标题\(headline)字",
        "\(article.bodyCharacterCount) characters, headline \(headline)"))
    if let kicker = article.kicker { result.item(say.field("肩题", "kicker", kicker)) }
    if let deck = article.deck { result.item(say.field("副题", "deck", deck)) }
    if !article.credits.isEmpty { result.item(say.field("署名", "credits", article.creditLine)) }
    if let date = self.date {
      result.item(say.field("日期", "date", "\(date.iso) \(say.weekday(date.weekday))"))
    }
    if article.isTruncated { result.item(say("稿件在此版未完", "the article breaks off")) }
    appendMetrics(to: &result, of: article, facts, say)
    appendInitiatives(to: &result, of: article, facts, say)
    appendFindings(to: &result, of: article, say)
    return result
  }

  private func appendMetrics(to result: inout RichText, of article: Article, _ facts: ArticleFacts, _ say: Wording) {
    let metrics = facts.metrics
    guard !metrics.isEmpty else { return }
    result.paragraph(say("数据（\(metrics.count)）", "Figures (\(metrics.count))"))
    let rows = metrics.prefix(Analysis.maximumRows).map { metric in
      let time = metric.time.flatMap { facts.dates.indices.contains($0) ? facts.dates[$0] : nil }
      let written = article.text.string(metric.range)
      return [
        metric.subjectText, written, metric.valueCell(written),
        time.map { article.text.string($0.range) } ?? "",
        String(lineNumber(of: metric.range.lowerBound, in: article)),
      ]
    }
    result.table(
      header: [
        say("主体", "subject"), say("原文", "as written"), say("数值", "value"), say("时间", "time"), say("行", "line"),
      ], rows: Array(rows))
    let left = metrics.count - Analysis.maximumRows
    if left > 0 { result.paragraph(say("另有\(left)项", "\(left) more")) }
  }

  private func appendInitiatives(
    to result: inout RichText, of article: Article, _ facts: ArticleFacts, _ say: Wording
  ) {
    var names: [String] = []
    for initiative in facts.initiatives where !names.contains(initiative.name) {
      if names.isEmpty { result.paragraph(say("工作法、机制、行动", "Initiatives")) }
      names.append(initiative.name)
      if names.count > Analysis.maximumRows { break }
      let parts = initiative.components.map(\.text).joined(separator: say.comma)
      let name = initiative.name + say.bracketed(say(initiative.kind))
      result.item(parts.isEmpty ? name : say.field(name, name, parts))
    }
  }

  private func appendFindings(to result: inout RichText, of article: Article, _ say: Wording) {
    let found = findings(of: article)
    guard !found.isEmpty else { return }
    result.paragraph(say("待处理问题（\(found.count)）", "Open findings (\(found.count))"))
    let weightiest = found.enumerated().sorted { left, right in
      left.element.severity == right.element.severity
        ? left.offset < right.offset : left.element.severity > right.element.severity
    }
    for (_, finding) in weightiest.prefix(10) {
      let line = snapshot.lines.line(at: finding.range.lowerBound) + 1
      result.item("\(say.line(line)) · \(say(finding.severity)) · \(finding.message.text(in: say.language))")
    }
    if found.count > 10 { result.paragraph(say("另有\(found.count - 10)项", "\(found.count - 10) more")) }
  }
}

extension Article {
  /// 记者 韩志刚 通讯员 葛力云、胡艳梅
  var creditLine: String {
    var result = ""
    var role: String?
    for credit in credits {
      if role == credit.role {
        result += "、" + credit.name
      } else {
        result += (result.isEmpty ? "" : " ") + credit.role + " " + credit.name
        role = credit.role
      }
    }
    return result
  }
}
