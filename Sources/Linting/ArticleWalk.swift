import Facts
import PageStructure
import TextModel

/// The walk over some articles: each unit of their texts is handed to each rule that takes such units. A rule takes all
/// articles before the next one is asked: what it and its tables take of the processor's caches is fetched once.
struct ArticleWalk {
  private let contexts: [ArticleContext]
  /// By article.
  private(set) var reports: [ArticleReport]

  init(_ contexts: [ArticleContext]) {
    self.contexts = contexts
    reports = contexts.map { ArticleReport($0.text, in: $0.snapshot) }
  }

  mutating func run(_ rules: RuleSet) {
    for entry in rules.article {
      each(entry) { rule, _, context, report in rule.check(context, report: &report) }
    }
    for entry in rules.paragraph {
      each(entry) { rule, _, context, report in
        for paragraph in context.article.paragraphs { rule.check(paragraph, in: context, report: &report) }
      }
    }
    runText(rules)
    runMarks(rules)
    runRuns(rules)
    runFacts(rules)
    runWords(rules)
  }

  /// Hands a rule the articles that have something for it, by their index.
  private mutating func each<Unit>(
    _ entry: RuleSet.Entry<Unit>, where isTaken: (Int) -> Bool = { _ in true },
    check: (Unit, Int, ArticleContext, inout ArticleReport) -> Void
  ) {
    // Taken from its entry once and not for every article.
    let rule = entry.rule
    for index in contexts.indices where isTaken(index) {
      reports[index].begin(entry.slot)
      check(rule, index, contexts[index], &reports[index])
    }
  }

  private mutating func runText(_ rules: RuleSet) {
    if !rules.sentence.isEmpty { runSentences(rules) }
    for entry in rules.clause {
      each(entry) { rule, _, context, report in
        for clause in context.clauses { rule.check(clause, in: context, report: &report) }
      }
    }
    for entry in rules.series {
      each(entry) { rule, _, context, report in
        for list in context.series { rule.check(list, in: context, report: &report) }
      }
    }
  }

  private mutating func runSentences(_ rules: RuleSet) {
    let counts = contexts.map { ArticleWalk.countMetrics($0.facts.metrics, in: $0.sentences) }
    for (number, least) in rules.leastOfSentences.enumerated() {
      func isTaken(_ count: (all: Int, alike: Int)) -> Bool { count.all >= least.metrics && count.alike >= least.alike }
      each(rules.sentence[number], where: { counts[$0].contains(where: isTaken) }) { rule, index, context, report in
        for (sentence, count) in zip(context.sentences, counts[index]) where isTaken(count) {
          rule.check(sentence, in: context, report: &report)
        }
      }
    }
  }

  /// How many quantities begin in each sentence, and how many of them are of one kind, the one before counted with them.
  private static func countMetrics(_ metrics: [Metric], in sentences: [Range<Int>]) -> [(all: Int, alike: Int)] {
    var counts: [(all: Int, alike: Int)] = []
    counts.reserveCapacity(sentences.count)
    // Both come in order.
    var next = 0
    var (before, first) = (0, 0)
    for sentence in sentences {
      before = first
      while next < metrics.count, metrics[next].range.lowerBound < sentence.lowerBound { next += 1 }
      first = next
      while next < metrics.count, metrics[next].range.lowerBound < sentence.upperBound { next += 1 }
      counts.append((next - first, next == first ? 0 : countAlike(metrics[before..<next])))
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
    // A bit for the class of each mark.
    let kinds = contexts.map { context in
      let classes = context.text.classes
      return context.marks.map { UInt32(1) << UInt32(classes[$0]) }
    }
    let all = kinds.map { $0.reduce(0, |) }
    let traits = contexts.map { MarkTraits.traits(of: $0.marks, in: $0.text) }
    for (number, wanted) in rules.classesOfMarks.enumerated() {
      let wantedTraits = rules.traitsOfMarks[number]
      each(rules.mark[number], where: { wanted & all[$0] != 0 }) { rule, index, context, report in
        let (marks, traits) = (context.marks, traits[index])
        for (place, kind) in kinds[index].enumerated() where wanted & kind != 0 {
          if wantedTraits.isEmpty || !wantedTraits.isDisjoint(with: traits[place]) {
            rule.check(markAt: marks[place], in: context, report: &report)
          }
        }
      }
    }
  }

  private mutating func runRuns(_ rules: RuleSet) {
    if rules.run.isEmpty { return }
    let traits = contexts.map { RunTraits.traits(of: $0.runs, in: $0.text) }
    let all = traits.map { $0.reduce(into: RunTraits()) { $0.formUnion($1) } }
    for (number, wanted) in rules.traitsOfRuns.enumerated() {
      each(rules.run[number], where: { wanted.isEmpty || !wanted.isDisjoint(with: all[$0]) }) {
        rule, index, context, report in
        for (run, traits) in zip(context.runs, traits[index]) where wanted.isEmpty || !wanted.isDisjoint(with: traits) {
          rule.check(run, in: context, report: &report)
        }
      }
    }
  }

  private mutating func runFacts(_ rules: RuleSet) {
    runMetrics(rules)
    let contexts = contexts
    for entry in rules.date {
      each(entry, where: { !contexts[$0].facts.dates.isEmpty }) { rule, _, context, report in
        for (index, date) in context.facts.dates.enumerated() {
          rule.check(date, at: index, in: context, report: &report)
        }
      }
    }
    for entry in rules.enumeration {
      each(entry, where: { !contexts[$0].facts.enumerations.isEmpty }) { rule, _, context, report in
        for enumeration in context.facts.enumerations { rule.check(enumeration, in: context, report: &report) }
      }
    }
    for entry in rules.initiative {
      each(entry, where: { !contexts[$0].facts.initiatives.isEmpty }) { rule, _, context, report in
        for initiative in context.facts.initiatives { rule.check(initiative, in: context, report: &report) }
      }
    }
    for entry in rules.person {
      each(entry, where: { !contexts[$0].facts.people.isEmpty }) { rule, _, context, report in
        for (index, person) in context.facts.people.enumerated() {
          rule.check(person, at: index, in: context, report: &report)
        }
      }
    }
  }

  private mutating func runMetrics(_ rules: RuleSet) {
    // Not by their key paths, which are followed at run time.
    let keys = contexts.map { $0.facts.metrics.map { $0.unit.key } }
    let traits = contexts.map { MetricTraits.traits(of: $0.facts.metrics, in: $0.text) }
    let all = traits.map { $0.reduce(into: MetricTraits()) { $0.formUnion($1) } }
    for (number, wanted) in rules.traitsOfMetrics.enumerated() {
      let units = rules.keysOfUnits[number]
      each(rules.metric[number], where: { !keys[$0].isEmpty && (wanted.isEmpty || !wanted.isDisjoint(with: all[$0])) })
      {
        rule, index, context, report in
        let traits = traits[index]
        for (place, key) in keys[index].enumerated()
        where (wanted.isEmpty || !wanted.isDisjoint(with: traits[place])) && (units.isEmpty || units.contains(key)) {
          rule.check(metricAt: place, in: context, report: &report)
        }
      }
    }
  }

  private mutating func runWords(_ rules: RuleSet) {
    let contexts = contexts
    for number in rules.word.indices {
      each(rules.word[number], where: { !contexts[$0].hits.isEmpty(number) }) { rule, _, context, report in
        for hit in context.hits[number] { rule.check(hit, in: context, report: &report) }
      }
    }
  }
}
