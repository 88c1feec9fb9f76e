import Facts
import PageStructure
import TextModel

/// The walk over one article: each unit of its text is handed to each rule that takes such units.
struct ArticleWalk {
  let context: ArticleContext
  var report: ArticleReport

  init(_ context: ArticleContext) {
    self.context = context
    report = ArticleReport(context.text, in: context.snapshot)
  }

  mutating func run(_ rules: RuleSet, _ lexicon: Lexicon) {
    for entry in rules.article {
      report.begin(entry.profile, configured: entry.configured)
      entry.rule.check(context, report: &report)
    }
    for entry in rules.paragraph {
      report.begin(entry.profile, configured: entry.configured)
      for paragraph in context.article.paragraphs { entry.rule.check(paragraph, in: context, report: &report) }
    }
    runText(rules)
    runFacts(rules)
    runWords(rules, lexicon)
  }

  private mutating func runText(_ rules: RuleSet) {
    for entry in rules.sentence {
      report.begin(entry.profile, configured: entry.configured)
      for sentence in context.sentences { entry.rule.check(sentence, in: context, report: &report) }
    }
    for entry in rules.clause {
      report.begin(entry.profile, configured: entry.configured)
      for clause in context.clauses { entry.rule.check(clause, in: context, report: &report) }
    }
    let classes = context.text.classes
    for entry in rules.mark {
      report.begin(entry.profile, configured: entry.configured)
      let wanted = type(of: entry.rule).marks.reduce(into: UInt32(0)) { $0 |= 1 << UInt32($1.rawValue) }
      for mark in context.marks where wanted & (1 << UInt32(classes[mark])) != 0 {
        entry.rule.check(markAt: mark, in: context, report: &report)
      }
    }
    for entry in rules.run {
      report.begin(entry.profile, configured: entry.configured)
      for run in context.runs { entry.rule.check(run, in: context, report: &report) }
    }
  }

  private mutating func runFacts(_ rules: RuleSet) {
    let facts = context.facts
    for entry in rules.metric {
      report.begin(entry.profile, configured: entry.configured)
      for (index, metric) in facts.metrics.enumerated() {
        entry.rule.check(metric, at: index, in: context, report: &report)
      }
    }
    for entry in rules.date {
      report.begin(entry.profile, configured: entry.configured)
      for (index, date) in facts.dates.enumerated() { entry.rule.check(date, at: index, in: context, report: &report) }
    }
    for entry in rules.enumeration {
      report.begin(entry.profile, configured: entry.configured)
      for enumeration in facts.enumerations { entry.rule.check(enumeration, in: context, report: &report) }
    }
    for entry in rules.initiative {
      report.begin(entry.profile, configured: entry.configured)
      for initiative in facts.initiatives { entry.rule.check(initiative, in: context, report: &report) }
    }
    for entry in rules.person {
      report.begin(entry.profile, configured: entry.configured)
      for (index, person) in facts.people.enumerated() {
        entry.rule.check(person, at: index, in: context, report: &report)
      }
    }
  }

  private mutating func runWords(_ rules: RuleSet, _ lexicon: Lexicon) {
    if rules.word.isEmpty || context.facts.words.isEmpty { return }
    var byTable: [UInt16: [WordHit]] = [:]
    for match in context.facts.words {
      byTable[match.table, default: []].append(WordHit(range: match.range, entry: Int(match.entry)))
    }
    for entry in rules.word {
      guard let table = lexicon.number(ofRuleTable: entry.profile.id.name), let hits = byTable[table] else { continue }
      report.begin(entry.profile, configured: entry.configured)
      for hit in ArticleWalk.longestFirst(hits) { entry.rule.check(hit, in: context, report: &report) }
    }
  }

  /// By place, without those that lie inside a longer one.
  private static func longestFirst(_ hits: [WordHit]) -> [WordHit] {
    var reach = -1
    return hits.sorted { left, right in
      (left.range.lowerBound, right.range.upperBound) < (right.range.lowerBound, left.range.upperBound)
    }.filter { hit in
      guard hit.range.upperBound > reach else { return false }
      reach = hit.range.upperBound
      return true
    }
  }
}
