import EditorFeatures
import Facts
import Linting
import PageStructure
import Rules
import TestSupport
import TextModel

/// An article whose structure and facts are given by hand: what features make of facts is tested apart from reading them.
///
/// The first line is the headline, the others body: each a paragraph, or all one where `isWrapped`.
struct HandmadePage {
  var snapshot: Snapshot
  var article: Article
  var facts = ArticleFacts()
  var folio: Folio?
  var findings: [Finding] = []
  /// Knows the categories of the findings' rules.
  var checker = Checker.silent

  init(_ text: String, isWrapped: Bool = false) {
    snapshot = Snapshot(text)
    article = Article(
      lines: snapshot, joint: .lineBreak, hasHeadline: true, endsParagraph: { $0 == 0 || !isWrapped })
  }

  var analysis: Analysis {
    let page = Page(
      folio: folio, layout: PageLayout(kind: .paragraphPerLine, hasHeadingMarks: false), articles: [article],
      nodes: [PageNode(kind: .article(0), lines: 0..<snapshot.lines.count)])
    return Analysis(
      snapshot: snapshot, page: page, facts: PageFacts(articles: [facts]), findings: findings,
      checker: checker)
  }

  /// The occurrence of a word in the joined text, counted from 0; an empty range where there is none, which the tests
  /// would show.
  func range(_ word: String, occurrence: Int = 0) -> Range<Int> {
    var left = occurrence
    for index in article.text.indices where article.text.matches(word, at: index) {
      if left == 0 { return index..<(index + word.unicodeScalars.count) }
      left -= 1
    }
    return 0..<0
  }

  /// The byte offset at which a word begins.
  func offset(_ word: String, occurrence: Int = 0) -> Int {
    article.text.source(range(word, occurrence: occurrence)).lowerBound
  }

  /// Has a rule find a place wrong.
  mutating func find(_ rule: RuleID, at word: String) {
    checker = HandmadePage.allRules
    findings.append(
      Finding(
        rule: rule, severity: .warning, message: Message("不符", "does not agree"),
        range: article.text.source(range(word))))
  }

  private static let allRules = Checker(rules: RuleRegistry.rules)

  @discardableResult
  mutating func metric(
    _ written: String, _ value: String, _ unit: String, occurrence: Int = 0, subject: String = "",
    role: Metric.Role = .plain, modifier: Metric.Modifier? = nil, comparedWith: [Int] = []
  ) -> Int {
    let dimension: Unit.Dimension = unit == "%" ? .ratio : unit == "元" ? .money : .classifier
    facts.metrics.append(
      Metric(
        range: range(written, occurrence: occurrence), value: Decimal(value) ?? .zero,
        unit: Unit(name: unit, dimension: dimension, base: unit, factor: Decimal(1)), modifier: modifier,
        subjectText: subject, role: role, comparedWith: comparedWith))
    return facts.metrics.count - 1
  }

  func hover(_ word: String, occurrence: Int = 0, _ language: Language = .chinese) -> String {
    analysis.hover(at: offset(word, occurrence: occurrence), language: language)?.plainText ?? "(none)"
  }
}
