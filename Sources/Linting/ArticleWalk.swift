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
      begin(entry)
      entry.rule.check(context, report: &report)
    }
    for entry in rules.paragraph {
      begin(entry)
      for paragraph in context.article.paragraphs { entry.rule.check(paragraph, in: context, report: &report) }
    }
    runText(rules)
    runMarks(rules)
    runRuns(rules)
    runFacts(rules)
    runWords(rules)
  }

  /// The next reports are of this rule.
  private mutating func begin<Unit>(_ entry: RuleSet.Entry<Unit>) {
    report.begin(entry.profile, configured: entry.configured)
  }

  // Each of these holds the context in a local: what it is made of is then retained once, not for every unit.

  private mutating func runText(_ rules: RuleSet) {
    let context = context
    if !rules.sentence.isEmpty { runSentences(rules, context) }
    for entry in rules.clause {
      begin(entry)
      for clause in context.clauses { entry.rule.check(clause, in: context, report: &report) }
    }
    for entry in rules.series {
      begin(entry)
      for list in context.series { entry.rule.check(list, in: context, report: &report) }
    }
  }

  private mutating func runSentences(_ rules: RuleSet, _ context: ArticleContext) {
    let metrics = context.facts.metrics
    // How many quantities begin in each sentence; both come in order.
    var counts: [Int] = []
    counts.reserveCapacity(context.sentences.count)
    var next = 0
    for sentence in context.sentences {
      while next < metrics.count, metrics[next].range.lowerBound < sentence.lowerBound { next += 1 }
      let first = next
      while next < metrics.count, metrics[next].range.lowerBound < sentence.upperBound { next += 1 }
      counts.append(next - first)
    }
    for entry in rules.sentence {
      begin(entry)
      let least = type(of: entry.rule).leastMetrics
      for (index, sentence) in context.sentences.enumerated() where counts[index] >= least {
        entry.rule.check(sentence, in: context, report: &report)
      }
    }
  }

  private mutating func runMarks(_ rules: RuleSet) {
    if rules.mark.isEmpty { return }
    let context = context
    let text = context.text
    let classes = text.classes
    let marks = context.marks
    let traits = MarkTraits.traits(of: marks, in: text)
    for (entry, wanted) in zip(rules.mark, rules.classesOfMarks) {
      begin(entry)
      let wantedTraits = type(of: entry.rule).markTraits
      for (index, mark) in marks.enumerated() where wanted & (1 << UInt32(classes[mark])) != 0 {
        if wantedTraits.isEmpty || !wantedTraits.isDisjoint(with: traits[index]) {
          entry.rule.check(markAt: mark, in: context, report: &report)
        }
      }
    }
  }

  private mutating func runRuns(_ rules: RuleSet) {
    if rules.run.isEmpty { return }
    let context = context
    let runs = context.runs
    let traits = RunTraits.traits(of: runs, in: context.text)
    for entry in rules.run {
      begin(entry)
      let wanted = type(of: entry.rule).runTraits
      for (index, run) in runs.enumerated() where wanted.isEmpty || !wanted.isDisjoint(with: traits[index]) {
        entry.rule.check(run, in: context, report: &report)
      }
    }
  }

  private mutating func runFacts(_ rules: RuleSet) {
    let context = context
    let facts = context.facts
    let metrics = facts.metrics
    for (entry, keys) in zip(rules.metric, rules.keysOfUnits) {
      begin(entry)
      for index in metrics.indices where keys.isEmpty || keys.contains(metrics[index].unit.key) {
        entry.rule.check(metricAt: index, in: context, report: &report)
      }
    }
    for entry in rules.date {
      begin(entry)
      for (index, date) in facts.dates.enumerated() { entry.rule.check(date, at: index, in: context, report: &report) }
    }
    for entry in rules.enumeration {
      begin(entry)
      for enumeration in facts.enumerations { entry.rule.check(enumeration, in: context, report: &report) }
    }
    for entry in rules.initiative {
      begin(entry)
      for initiative in facts.initiatives { entry.rule.check(initiative, in: context, report: &report) }
    }
    for entry in rules.person {
      begin(entry)
      for (index, person) in facts.people.enumerated() {
        entry.rule.check(person, at: index, in: context, report: &report)
      }
    }
  }

  private mutating func runWords(_ rules: RuleSet) {
    let context = context
    for (entry, found) in zip(rules.word, context.hits) where !found.isEmpty {
      begin(entry)
      for hit in found { entry.rule.check(hit, in: context, report: &report) }
    }
  }

  /// The occurrences of the words of each word rule, in the order of the rules.
  static func hits(in facts: ArticleFacts, _ rules: RuleSet, _ lexicon: Lexicon) -> [[WordHit]] {
    var result = [[WordHit]](repeating: [], count: rules.word.count)
    if rules.word.isEmpty || facts.words.isEmpty { return result }
    // The tables of the rules are numbered in their order.
    guard let first = lexicon.number(ofRuleTable: rules.word[0].profile.id.name) else { return result }
    for match in facts.words where match.table >= first && Int(match.table - first) < result.count {
      append(WordHit(range: match.range, entry: Int(match.entry)), to: &result[Int(match.table - first)])
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
