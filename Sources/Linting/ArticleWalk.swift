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

  mutating func run(_ rules: RuleSet) {
    let context = context
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
    runWords(rules)
  }

  // Each of these holds the context in a local: what it is made of is then retained once, not for every unit.

  private mutating func runText(_ rules: RuleSet) {
    let context = context
    for entry in rules.sentence {
      report.begin(entry.profile, configured: entry.configured)
      for sentence in context.sentences { entry.rule.check(sentence, in: context, report: &report) }
    }
    for entry in rules.clause {
      report.begin(entry.profile, configured: entry.configured)
      for clause in context.clauses { entry.rule.check(clause, in: context, report: &report) }
    }
    for entry in rules.series {
      report.begin(entry.profile, configured: entry.configured)
      for clause in context.series { entry.rule.check(clause, in: context, report: &report) }
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
    let context = context
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

  private mutating func runWords(_ rules: RuleSet) {
    let context = context
    for entry in rules.word {
      let found = context.hits(of: entry.profile.id)
      if found.isEmpty { continue }
      report.begin(entry.profile, configured: entry.configured)
      for hit in found { entry.rule.check(hit, in: context, report: &report) }
    }
  }

  /// The occurrences of the words of each word rule.
  static func hits(in facts: ArticleFacts, _ rules: RuleSet, _ lexicon: Lexicon) -> [RuleID: [WordHit]] {
    if rules.word.isEmpty || facts.words.isEmpty { return [:] }
    let tables = rules.word.map { lexicon.number(ofRuleTable: $0.profile.id.name) ?? 0 }
    let first = tables.min() ?? 0
    var hits = [[WordHit]](repeating: [], count: Int(tables.max() ?? 0) - Int(first) + 1)
    for match in facts.words where match.table >= first && Int(match.table - first) < hits.count {
      append(WordHit(range: match.range, entry: Int(match.entry)), to: &hits[Int(match.table - first)])
    }
    var result: [RuleID: [WordHit]] = [:]
    for (entry, table) in zip(rules.word, tables) where table > 0 {
      let found = hits[Int(table - first)]
      if !found.isEmpty { result[entry.profile.id] = found }
    }
    return result
  }

  /// Appends an occurrence to those of its table, which come by start, then by length: one that lies inside a longer one
  /// is left out.
  private static func append(_ hit: WordHit, to hits: inout [WordHit]) {
    if let last = hits.last {
      if hit.range == last.range { return }
      if hit.range.lowerBound == last.range.lowerBound {
        hits[hits.count - 1] = hit
        if hits.count > 1 && hits[hits.count - 2].range.upperBound >= hit.range.upperBound { hits.removeLast() }
        return
      }
      if hit.range.upperBound <= last.range.upperBound { return }
    }
    hits.append(hit)
  }
}
