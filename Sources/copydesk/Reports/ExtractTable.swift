package import EditorFeatures
import Facts
package import Linting
import PageStructure
import TextModel

/// What `extract --format csv` prints: a row for each thing of one kind.
package enum ExtractTable: String, CaseIterable, Sendable {
  case articles
  case metrics
  case initiatives
  case people
  case dates

  package func titles(_ language: Language) -> [String] {
    let titles: [Message] =
      switch self {
      case .articles:
        [.path, .line, .endLine, .kind, .kicker, .headline, .deck, .credits, .characters]
      case .metrics:
        [.path, .date, .headline, .line, .subject, .text, .value, .maximum, .unit, .modifier, .role, .time]
      case .initiatives: [.path, .date, .headline, .line, .name, .kind, .declared, .components]
      case .people: [.path, .date, .name, .titles, .lines]
      case .dates: [.path, .headline, .line, .text, .value]
      }
    return titles.map { $0.text(in: language) }
  }

  package func rows(of analysis: Analysis, path: String, _ language: Language) -> [[String]] {
    let reader = TableRows(
      analysis: analysis, path: path, places: PagePlaces(analysis.snapshot), language: language)
    return switch self {
    case .articles: reader.articles()
    case .metrics: reader.metrics()
    case .initiatives: reader.initiatives()
    case .people: reader.people()
    case .dates: reader.dates()
    }
  }
}

private struct TableRows {
  var analysis: Analysis
  var path: String
  var places: PagePlaces
  var language: Language

  private var date: String { analysis.page.folio?.date?.iso ?? "" }

  func articles() -> [[String]] {
    analysis.page.articles.map { article in
      let lines = places.printedLines(article.lines)
      return [
        path, lines.map { String($0.lowerBound) } ?? "", lines.map { String($0.upperBound) } ?? "",
        article.kind.cell(language), article.kicker ?? "", article.headline ?? "", article.deck ?? "",
        article.credits.map { "\($0.role) \($0.name)" }.joined(separator: "；"), String(article.text.characterCount),
      ]
    }
  }

  func metrics() -> [[String]] {
    eachFact(\.metrics) { metric, facts, article in
      let time = metric.time.flatMap { facts.dates.indices.contains($0) ? facts.dates[$0].value : nil }
      return [
        path, date, article.headline ?? "", line(metric.range, article), metric.subjectText,
        article.text.string(metric.range), metric.value.description, metric.upperBound?.description ?? "",
        metric.unit.name, metric.modifier?.cell(language) ?? "", metric.role.cell(language), time ?? "",
      ]
    }
  }

  func initiatives() -> [[String]] {
    analysis.facts.initiatives(of: analysis.page).compactMap { index, initiative in
      guard analysis.page.articles.indices.contains(index) else { return nil }
      let article = analysis.page.articles[index]
      return [
        path, date, article.headline ?? "", line(initiative.range, article), initiative.name,
        initiative.kind.cell(language), initiative.declared ?? "",
        initiative.components.map(\.text).joined(separator: "；"),
      ]
    }
  }

  func people() -> [[String]] {
    analysis.facts.people(of: analysis.page).map { person in
      [
        path, date, person.name, person.titles.joined(separator: "；"),
        places.lines(of: person.mentions, in: analysis.page).map(String.init).joined(separator: " "),
      ]
    }
  }

  func dates() -> [[String]] {
    eachFact(\.dates) { date, _, article in
      [path, article.headline ?? "", line(date.range, article), article.text.string(date.range), date.value]
    }
  }

  private func eachFact<Fact>(
    _ list: KeyPath<ArticleFacts, [Fact]>, _ row: (Fact, ArticleFacts, Article) -> [String]
  ) -> [[String]] {
    zip(analysis.facts.articles, analysis.page.articles).flatMap { facts, article in
      facts[keyPath: list].map { row($0, facts, article) }
    }
  }

  private func line(_ range: Range<Int>, _ article: Article) -> String {
    String(places.line(of: article.text.source(range).lowerBound))
  }
}

extension Message {
  fileprivate static let path = Message("文件", "path")
  fileprivate static let date = Message("日期", "date")
  fileprivate static let headline = Message("标题", "headline")
  fileprivate static let kicker = Message("肩题", "kicker")
  fileprivate static let deck = Message("副题", "deck")
  fileprivate static let credits = Message("署名", "credits")
  fileprivate static let characters = Message("字数", "characters")
  fileprivate static let line = Message("行", "line")
  fileprivate static let endLine = Message("末行", "endLine")
  fileprivate static let lines = Message("各行", "lines")
  fileprivate static let kind = Message("类别", "kind")
  fileprivate static let subject = Message("主体", "subject")
  fileprivate static let text = Message("原文", "text")
  fileprivate static let value = Message("数值", "value")
  fileprivate static let maximum = Message("上限", "max")
  fileprivate static let unit = Message("单位", "unit")
  fileprivate static let modifier = Message("限定", "modifier")
  fileprivate static let role = Message("作用", "role")
  fileprivate static let time = Message("时间", "time")
  fileprivate static let name = Message("名称", "name")
  fileprivate static let declared = Message("计数", "declared")
  fileprivate static let components = Message("组成", "components")
  fileprivate static let titles = Message("职务", "titles")
}
