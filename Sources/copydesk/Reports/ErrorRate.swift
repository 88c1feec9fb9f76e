import EditorFeatures
import Linting
import PageStructure
import Rules
import TextModel

/// The weighted errors of a page by the national standard for newspapers (国新出发〔2020〕10号, 报纸编校差错率计算方法):
/// at most three in ten thousand characters.
///
/// - What only asks (information, hint) and what extraction did to the text count nothing.
/// - Wrong, missing and surplus characters count by their number: one 1, two to five 2, more 4.
/// - The same wrong word counts three times at most, digits against the norm one at most.
/// - In headline and folio a place counts double; so do names, wherever they stand, but nothing four times.
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
      guard let rule = ErrorRate.rules[finding.rule] else { continue }
      let profile = rule.profile
      if profile.category == .extraction || profile.counts == .none { continue }
      if profile.category == .wording || profile.category == .characters {
        let key = "\(finding.rule) \(analysis.snapshot.text(in: finding.range))"
        words[key, default: 0] += 1
        if words[key, default: 0] > 3 { continue }
      }
      var weight = profile.counts.tenths * ErrorRate.places(of: finding, rule)
      if profile.category == .wording && profile.counts == 1 { weight = ErrorRate.characterTenths(finding) }
      // Rules of names and of headlines have the double in their weight.
      let isDoubled = profile.category == .people || profile.category == .structure || profile.counts.tenths > 10
      if !isDoubled && analysis.page.isHeadline(finding.range.lowerBound) { weight *= 2 }
      if profile.counts.tenths == 1 && (profile.category == .numbers || profile.category == .dates) {
        weight = min(weight, 10 - digits)
        digits += weight
      }
      tenths += weight
    }
  }

  /// How many places a finding speaks of: one of a rule that sums up the page speaks of all that its fix mends.
  private static func places(of finding: Finding, _ rule: any Rule.Type) -> Int {
    guard rule is any CountedRule.Type else { return 1 }
    return max(1 + finding.related.count, finding.fixes.first?.edits.count ?? 0)
  }

  /// By how many characters its mending changes.
  private static func characterTenths(_ finding: Finding) -> Int {
    let count = finding.fixes.first?.edits.reduce(0) { $0 + max($1.newText.unicodeScalars.count, $1.range.count / 3) }
    return switch count ?? 1 {
    case ...1: 10
    case ...5: 20
    default: 40
    }
  }

  private static let rules: [RuleID: any Rule.Type] = RuleRegistry.rules.reduce(into: [:]) { $0[$1.id] = $1 }
}

extension Page {
  /// Whether a byte offset stands in a headline or in the folio.
  fileprivate func isHeadline(_ offset: Int) -> Bool {
    if let folio, folio.text.source(folio.text.indices).touches(offset) { return true }
    return articles.contains { article in
      article.paragraphs.contains { paragraph in
        (paragraph.role == .headline || paragraph.role == .kicker || paragraph.role == .deck)
          && article.text.source(paragraph.range).touches(offset)
      }
    }
  }
}
