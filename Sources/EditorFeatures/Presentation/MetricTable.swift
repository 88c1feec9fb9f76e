package import Facts
package import Linting
import PageStructure
import TextModel
import WorkspaceIndex

/// A figure of a page as a row of a table.
package struct MetricRow: Hashable, Sendable {
  /// The headline, empty for an article without one.
  package var article: String
  /// From 1.
  package var line: Int
  package var subject: String
  /// As printed, joined.
  package var text: String
  package var value: String
  package var maximum: String?
  package var unit: String
  package var modifier: Metric.Modifier?
  package var role: Metric.Role
  /// ISO 8601, unknown parts as X.
  package var time: String?
}

extension Analysis {
  /// The figures of the page, in reading order.
  package func metricRows() -> [MetricRow] {
    page.articles.indices.flatMap { index in
      let article = page.articles[index]
      let facts = facts(ofArticle: index)
      return facts.metrics.map { metric in
        let time = metric.time.flatMap { facts.dates.indices.contains($0) ? facts.dates[$0].value : nil }
        return MetricRow(
          article: article.headline ?? "", line: lineNumber(of: metric.range.lowerBound, in: article),
          subject: metric.subjectText, text: article.text.string(metric.range), value: metric.value.description,
          maximum: metric.upperBound?.description, unit: metric.unit.name, modifier: metric.modifier,
          role: metric.role, time: time)
      }
    }
  }

  /// The same as comma-separated values with a header (RFC 4180).
  package func metricCSV(language: Language) -> String {
    let say = Wording(language: language)
    let header = [
      say("标题", "headline"), say("行", "line"), say("主体", "subject"), say("原文", "text"), say("数值", "value"),
      say("上限", "maximum"), say("单位", "unit"), say("限定", "modifier"), say("作用", "role"), say("时间", "time"),
    ]
    let rows = metricRows().map { row in
      [
        row.article, String(row.line), row.subject, row.text, row.value, row.maximum ?? "", row.unit,
        row.modifier?.cell(language) ?? "", row.role.cell(language), row.time ?? "",
      ]
    }
    return ([header] + rows).map(CSVWriter.row).joined()
  }

  /// The figures of the page for reading: a table for each article, in Markdown.
  package func metricPage(language: Language) -> String {
    let say = Wording(language: language)
    var result = RichText()
    for index in page.articles.indices {
      let article = page.articles[index]
      let facts = facts(ofArticle: index)
      if facts.metrics.isEmpty { continue }
      result.title(article.name, say("\(facts.metrics.count)项数据", "\(facts.metrics.count) figures"))
      let rows = facts.metrics.map { metric -> [String] in
        let date = metric.time.flatMap { facts.dates.indices.contains($0) ? facts.dates[$0] : nil }
        let written = article.text.string(metric.range)
        return [
          metric.subjectText, written, metric.valueCell(written),
          date.map { say.time($0.value) ?? article.text.string($0.range) } ?? "",
          String(lineNumber(of: metric.range.lowerBound, in: article)),
        ]
      }
      result.table(
        header: [
          say("主体", "subject"), say("原文", "text"), say("值", "value"), say("时间", "time"), say("行", "line"),
        ], rows: rows)
    }
    return result.isEmpty ? say("这一版没有数据。\n", "The page has no figures.\n") : result.markdown + "\n"
  }
}
