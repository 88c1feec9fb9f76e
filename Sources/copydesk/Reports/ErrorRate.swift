import EditorFeatures
import Linting
import PageStructure
import Rules
import TextModel

/// The weighted errors of a page by the national standard for newspapers (国新出发〔2020〕10号, 报纸编校差错率计算方法):
/// at most three in ten thousand characters.
///
/// What only asks (information, hint) and what extraction did to the text count nothing. In the headline a place counts
/// double; the same wrong word counts three times at most, digits against the norm one at most.
package struct ErrorRate: Hashable, Sendable {
  package static let limit = 3.0

  package var characters = 0
  /// Errors in tenths.
  package var tenths = 0

  package init() {}

  package var errors: Double { Double(tenths) / 10 }
  /// Errors in ten thousand characters.
  package var rate: Double { characters == 0 ? 0 : errors * 10_000 / Double(characters) }
  package var passes: Bool { rate <= ErrorRate.limit }

  package static func + (left: ErrorRate, right: ErrorRate) -> ErrorRate {
    var result = left
    result.characters += right.characters
    result.tenths += right.tenths
    return result
  }

  package init(of page: CheckedPage) {
    let analysis = page.analysis
    characters = analysis.page.articles.reduce(analysis.page.folio?.text.characterCount ?? 0) {
      $0 + $1.text.characterCount
    }
    var digits = 0
    var words: [String: Int] = [:]
    for finding in page.standing where finding.severity >= .warning {
      guard let profile = ErrorRate.profiles[finding.rule], profile.category != .extraction else { continue }
      var weight = profile.counts.tenths
      if weight == 0 { continue }
      if profile.category == .wording || profile.category == .characters {
        let key = "\(finding.rule) \(analysis.snapshot.text(in: finding.range))"
        words[key, default: 0] += 1
        if words[key, default: 0] > 3 { continue }
      }
      if analysis.page.isHeadline(finding.range.lowerBound) { weight *= 2 }
      if profile.category == .numbers && profile.counts.tenths == 1 {
        weight = min(weight, 10 - digits)
        digits += weight
      }
      tenths += weight
    }
  }

  private static let profiles: [RuleID: RuleProfile] = RuleRegistry.rules.reduce(into: [:]) {
    $0[$1.id] = $1.profile
  }
}

extension Page {
  /// Whether a byte offset stands in a headline.
  fileprivate func isHeadline(_ offset: Int) -> Bool {
    articles.contains { article in
      article.paragraphs.contains { paragraph in
        (paragraph.role == .headline || paragraph.role == .kicker || paragraph.role == .deck)
          && article.text.source(paragraph.range).touches(offset)
      }
    }
  }
}
