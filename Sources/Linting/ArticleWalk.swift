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
      let rule = begin(entry)
      rule.check(context, report: &report)
    }
    for entry in rules.paragraph {
      let rule = begin(entry)
      for paragraph in context.article.paragraphs { rule.check(paragraph, in: context, report: &report) }
    }
    runText(rules)
    runMarks(rules)
    runRuns(rules)
    runFacts(rules)
    runWords(rules)
  }

  /// The next reports are of this rule.
  ///
  /// - Returns: the rule, taken from its entry once and not for every unit.
  private mutating func begin<Unit>(_ entry: RuleSet.Entry<Unit>) -> Unit {
    report.begin(entry.profile, configured: entry.configured)
    return entry.rule
  }

  // Each of these holds the context in a local: what it is made of is then retained once, not for every unit.

  private mutating func runText(_ rules: RuleSet) {
    let context = context
    if !rules.sentence.isEmpty { runSentences(rules, context) }
    let clauses = context.clauses
    for entry in rules.clause {
      let rule = begin(entry)
      for clause in clauses { rule.check(clause, in: context, report: &report) }
    }
    let series = context.series
    if series.isEmpty { return }
    for entry in rules.series {
      let rule = begin(entry)
      for list in series { rule.check(list, in: context, report: &report) }
    }
  }

  private mutating func runSentences(_ rules: RuleSet, _ context: ArticleContext) {
    let sentences = context.sentences
    let counts = ArticleWalk.countMetrics(context.facts.metrics, in: sentences)
    for (number, least) in rules.leastOfSentences.enumerated() {
      let isTaken = { (index: Int) in counts[index].all >= least.metrics && counts[index].alike >= least.alike }
      guard sentences.indices.contains(where: isTaken) else { continue }
      let rule = begin(rules.sentence[number])
      for (index, sentence) in sentences.enumerated() where isTaken(index) {
        rule.check(sentence, in: context, report: &report)
      }
    }
  }

  /// How many quantities begin in each sentence, and how many of them are of one kind, the one before counted with them.
  private static func countMetrics(_ metrics: [Metric], in sentences: [Range<Int>]) -> [(all: Int, alike: Int)] {
    var counts: [(all: Int, alike: Int)] = []
    counts.reserveCapacity(sentences.count)
    // Both come in order.
    var next = 0
    for sentence in sentences {
      while next < metrics.count, metrics[next].range.lowerBound < sentence.lowerBound { next += 1 }
      let first = next
      while next < metrics.count, metrics[next].range.lowerBound < sentence.upperBound { next += 1 }
      counts.append((next - first, next == first ? 0 : countAlike(metrics[max(0, first - 1)..<next])))
    }
    return counts
  }

  /// How many of some quantities are of one kind; of many, which are hardly all different, how many there are.
  private static func countAlike(_ metrics: ArraySlice<Metric>) -> Int {
    if metrics.count > 24 { return metrics.count }
    var most = 0
    for index in metrics.indices {
      let kind = metrics[index].unit.kind
      var count = 0
      for other in index..<metrics.endIndex where metrics[other].unit.kind == kind { count += 1 }
      most = max(most, count)
    }
    return most
  }

  private mutating func runMarks(_ rules: RuleSet) {
    if rules.mark.isEmpty { return }
    let context = context
    let text = context.text
    let classes = text.classes
    let marks = context.marks
    // A bit for the class of each mark.
    let kinds = marks.map { UInt32(1) << UInt32(classes[$0]) }
    let all = kinds.reduce(0, |)
    let traits = MarkTraits.traits(of: marks, in: text)
    for (number, wanted) in rules.classesOfMarks.enumerated() where wanted & all != 0 {
      let rule = begin(rules.mark[number])
      let wantedTraits = rules.traitsOfMarks[number]
      for (index, kind) in kinds.enumerated() where wanted & kind != 0 {
        if wantedTraits.isEmpty || !wantedTraits.isDisjoint(with: traits[index]) {
          rule.check(markAt: marks[index], in: context, report: &report)
        }
      }
    }
  }

  private mutating func runRuns(_ rules: RuleSet) {
    if rules.run.isEmpty { return }
    let context = context
    let runs = context.runs
    let traits = RunTraits.traits(of: runs, in: context.text)
    let all = traits.reduce(into: RunTraits()) { $0.formUnion($1) }
    if runs.isEmpty { return }
    for (number, wanted) in rules.traitsOfRuns.enumerated() {
      if !wanted.isEmpty && wanted.isDisjoint(with: all) { continue }
      let rule = begin(rules.run[number])
      for (index, run) in runs.enumerated() where wanted.isEmpty || !wanted.isDisjoint(with: traits[index]) {
        rule.check(run, in: context, report: &report)
      }
    }
  }

  private mutating func runFacts(_ rules: RuleSet) {
    let context = context
    let facts = context.facts
    if !facts.metrics.isEmpty { runMetrics(rules, context) }
    for entry in facts.dates.isEmpty ? [] : rules.date {
      let rule = begin(entry)
      for (index, date) in facts.dates.enumerated() { rule.check(date, at: index, in: context, report: &report) }
    }
    for entry in facts.enumerations.isEmpty ? [] : rules.enumeration {
      let rule = begin(entry)
      for enumeration in facts.enumerations { rule.check(enumeration, in: context, report: &report) }
    }
    for entry in facts.initiatives.isEmpty ? [] : rules.initiative {
      let rule = begin(entry)
      for initiative in facts.initiatives { rule.check(initiative, in: context, report: &report) }
    }
    for entry in facts.people.isEmpty ? [] : rules.person {
      let rule = begin(entry)
      for (index, person) in facts.people.enumerated() {
        rule.check(person, at: index, in: context, report: &report)
      }
    }
  }

  private mutating func runMetrics(_ rules: RuleSet, _ context: ArticleContext) {
    // Not by their key paths, which are followed at run time.
    let keysOfMetrics = context.facts.metrics.map { $0.unit.key }
    let traits = MetricTraits.traits(of: context.facts.metrics, in: context.text)
    let all = traits.reduce(into: MetricTraits()) { $0.formUnion($1) }
    for (number, wanted) in rules.traitsOfMetrics.enumerated() {
      if !wanted.isEmpty && wanted.isDisjoint(with: all) { continue }
      let rule = begin(rules.metric[number])
      let keys = rules.keysOfUnits[number]
      for (index, key) in keysOfMetrics.enumerated()
      where (wanted.isEmpty || !wanted.isDisjoint(with: traits[index])) && (keys.isEmpty || keys.contains(key)) {
        rule.check(metricAt: index, in: context, report: &report)
      }
    }
  }

  private mutating func runWords(_ rules: RuleSet) {
    let context = context
    let hits = context.hits
    for number in rules.word.indices where !hits.isEmpty(number) {
      let rule = begin(rules.word[number])
      for hit in hits[number] { rule.check(hit, in: context, report: &report) }
    }
  }
}
