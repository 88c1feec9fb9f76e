import EditorFeatures
package import Facts
import Linting
package import PageStructure
import TextModel

/// A metric in words for a report.
package enum FigureText {
  /// The value where the text does not show it: its multipliers folded in, its digits grouped, and the unit:
  /// `35,955,800 元`. Empty where the number stands in the text as it is.
  package static func value(_ metric: Metric, writtenAs text: String) -> String {
    let bounds = [metric.value] + (metric.upperBound.map { [$0] } ?? [])
    let figures = Scalars.string(Scalars.of(text).map(Scalars.halfWidth)).filter { $0 != "," }
    let multipliers = Set<Character>("十百千万亿")
    if bounds.allSatisfy({ figures.contains($0.description) }),
      !figures.contains(where: { multipliers.contains($0) && !metric.unit.name.contains($0) })
    {
      return ""
    }
    var result = metric.value.grouped
    if let upper = metric.upperBound { result += "–" + upper.grouped }
    return result + (metric.unit.name == "%" ? "%" : " " + metric.unit.name)
  }

  /// How the figure is qualified, what part it plays, and the figures it is set against.
  package static func note(_ metric: Metric, among metrics: [Metric], of article: Article, _ layout: ReportLayout)
    -> String
  {
    var parts: [String] = []
    if let modifier = metric.modifier { parts.append(modifier.label.text(in: layout.language)) }
    if let role = metric.role.label { parts.append(role.text(in: layout.language)) }
    let others = metric.comparedWith.filter { metrics.indices.contains($0) }.prefix(2).map {
      article.text.string(metrics[$0].range)
    }
    if !others.isEmpty {
      let list = others.joined(separator: layout.text("、", ", "))
      parts.append(layout.text("对照 \(list)", "with \(list)"))
    }
    return parts.joined(separator: layout.text("，", ", "))
  }
}
