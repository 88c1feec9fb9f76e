import Facts
import TextModel

/// The rules that a configuration turns on, sorted by the units they take. Immutable and shared by every copy of a
/// checker, so that passing one along costs a reference.
final class RuleSet: Sendable {
  final class Entry<Unit: Sendable>: Sendable {
    let rule: Unit
    let profile: RuleProfile
    /// What lists of findings take for each article or page anew.
    let slot: RuleSlot

    init(rule: Unit, profile: RuleProfile, slot: RuleSlot) {
      self.rule = rule
      self.profile = profile
      self.slot = slot
    }

    /// The entry of the same rule as a taker of some kind of unit.
    fileprivate func taking<Kind: Sendable>(_ rule: Kind) -> Entry<Kind> {
      Entry<Kind>(rule: rule, profile: profile, slot: slot)
    }
  }

  let article: [Entry<any ArticleRule>]
  let paragraph: [Entry<any ParagraphRule>]
  let sentence: [Entry<any SentenceRule>]
  let clause: [Entry<any ClauseRule>]
  let series: [Entry<any SeriesRule>]
  let mark: [Entry<any MarkRule>]
  let run: [Entry<any RunRule>]
  let metric: [Entry<any MetricRule>]
  let date: [Entry<any DateRule>]
  let enumeration: [Entry<any EnumerationRule>]
  let initiative: [Entry<any InitiativeRule>]
  let person: [Entry<any PersonRule>]
  let word: [Entry<any WordRule>]
  /// The place of each word rule in `word`.
  let placeOfWordRule: [RuleID: Int]
  let counted: [Entry<any CountedRule>]
  let page: [Entry<any PageRule>]
  /// By mark rule, a bit for each class of the marks that it takes.
  let classesOfMarks: [UInt32]
  /// By rule, what it asks of the mark, the run or the quantity itself, as the rule's type says: it is not asked each time.
  let traitsOfMarks: [MarkTraits]
  let traitsOfRuns: [RunTraits]
  let traitsOfMetrics: [MetricTraits]
  /// By sentence rule, the fewest quantities, and quantities of one kind, with which it takes a sentence.
  let leastOfSentences: [(metrics: Int, alike: Int)]
  /// By metric rule, the keys of the units that it takes; none where it takes all.
  let keysOfUnits: [[UInt64]]
  /// By rule that is on, the rules that speak more exactly of the same place.
  let yieldsTo: [RuleID: [RuleID]]
  /// All of those.
  let exact: Set<RuleID>
  let categories: [RuleID: RuleCategory]
  /// Rules that are about how one place is written. Those that count places are not among them.
  let aboutWriting: Set<RuleID>
  /// The pairs of characters that article rules look for; nil where none does.
  let pairs: PairFilter?
  /// The tables of the word rules, in their order.
  let tables: [Lexicon.RuleTable]

  init(_ types: [any Rule.Type], _ configuration: Configuration) {
    var on: [Entry<any Rule>] = []
    for type in types.sorted(by: { $0.id < $1.id }) {
      let profile = type.profile
      guard configuration.isOn(profile) else { continue }
      let options = RuleOptions(
        of: profile, set: configuration.options[profile.id] ?? [:], glossary: configuration.glossary)
      let slot = RuleSlot(profile, configured: configuration.severities[profile.id] ?? nil)
      on.append(Entry(rule: type.init(options: options), profile: profile, slot: slot))
    }
    var article: [Entry<any ArticleRule>] = []
    var paragraph: [Entry<any ParagraphRule>] = []
    var sentence: [Entry<any SentenceRule>] = []
    var clause: [Entry<any ClauseRule>] = []
    var series: [Entry<any SeriesRule>] = []
    var mark: [Entry<any MarkRule>] = []
    var run: [Entry<any RunRule>] = []
    var metric: [Entry<any MetricRule>] = []
    var date: [Entry<any DateRule>] = []
    var enumeration: [Entry<any EnumerationRule>] = []
    var initiative: [Entry<any InitiativeRule>] = []
    var person: [Entry<any PersonRule>] = []
    var word: [Entry<any WordRule>] = []
    var counted: [Entry<any CountedRule>] = []
    var page: [Entry<any PageRule>] = []
    for entry in on {
      for unit in entry.rule.units {
        switch unit {
        case .article(let rule): article.append(entry.taking(rule))
        case .paragraph(let rule): paragraph.append(entry.taking(rule))
        case .sentence(let rule): sentence.append(entry.taking(rule))
        case .clause(let rule): clause.append(entry.taking(rule))
        case .series(let rule): series.append(entry.taking(rule))
        case .mark(let rule): mark.append(entry.taking(rule))
        case .run(let rule): run.append(entry.taking(rule))
        case .metric(let rule): metric.append(entry.taking(rule))
        case .date(let rule): date.append(entry.taking(rule))
        case .enumeration(let rule): enumeration.append(entry.taking(rule))
        case .initiative(let rule): initiative.append(entry.taking(rule))
        case .person(let rule): person.append(entry.taking(rule))
        case .word(let rule): word.append(entry.taking(rule))
        case .counted(let rule): counted.append(entry.taking(rule))
        case .page(let rule): page.append(entry.taking(rule))
        }
      }
    }
    self.article = article
    self.paragraph = paragraph
    self.sentence = sentence
    self.clause = clause
    self.series = series
    self.mark = mark
    self.run = run
    self.metric = metric
    self.date = date
    self.enumeration = enumeration
    self.initiative = initiative
    self.person = person
    self.word = word
    self.counted = counted
    self.page = page
    placeOfWordRule = word.enumerated().reduce(into: [:]) { $0[$1.element.profile.id] = $1.offset }
    classesOfMarks = mark.map { entry in
      type(of: entry.rule).marks.reduce(into: 0) { $0 |= 1 << UInt32($1.rawValue) }
    }
    traitsOfMarks = mark.map { type(of: $0.rule).markTraits }
    traitsOfRuns = run.map { type(of: $0.rule).runTraits }
    traitsOfMetrics = metric.map { type(of: $0.rule).metricTraits }
    leastOfSentences = sentence.map { (type(of: $0.rule).leastMetrics, type(of: $0.rule).leastAlike) }
    keysOfUnits = metric.map { entry in type(of: entry.rule).metricUnits.map(Unit.key(of:)) }
    yieldsTo = on.reduce(into: [:]) { $0[$1.profile.id] = $1.profile.yieldsTo.isEmpty ? nil : $1.profile.yieldsTo }
    exact = Set(yieldsTo.values.joined())
    categories = on.reduce(into: [:]) { $0[$1.profile.id] = $1.profile.category }
    let counts = Set(counted.map(\.profile.id))
    aboutWriting = Set(
      on.filter { $0.profile.category.isAboutWriting && !counts.contains($0.profile.id) }.map(\.profile.id))
    pairs = RuleSet.filter(of: article.map { type(of: $0.rule).pairs })
    tables = word.map { Lexicon.RuleTable(name: $0.profile.id.name, words: $0.rule.words) }
  }

  /// Many more bits than there are pairs, so that few others pass by chance.
  private static func filter(of pairs: [[UInt64]]) -> PairFilter? {
    if pairs.allSatisfy(\.isEmpty) { return nil }
    var result = PairFilter(bitCount: 19)
    for pair in pairs.joined() { result.insert(pair) }
    return result
  }
}
