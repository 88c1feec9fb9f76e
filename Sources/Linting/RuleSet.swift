import Facts

/// The rules that a configuration turns on, sorted by the units they take. Immutable and shared by every copy of a
/// checker, so that passing one along costs a reference.
final class RuleSet: Sendable {
  struct Entry<Unit: Sendable>: Sendable {
    let rule: Unit
    let profile: RuleProfile
    let configured: Severity?
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
  let counted: [Entry<any CountedRule>]
  let page: [Entry<any PageRule>]
  /// By rule that is on, the rules that speak more exactly of the same place.
  let yieldsTo: [RuleID: [RuleID]]
  let categories: [RuleID: RuleCategory]
  /// Rules that are about how one place is written. Those that count places are not among them.
  let aboutWriting: Set<RuleID>
  /// The tables of the word rules, in their order.
  let tables: [Lexicon.RuleTable]

  init(_ types: [any Rule.Type], _ configuration: Configuration) {
    var on: [Entry<any Rule>] = []
    for type in types.sorted(by: { $0.id < $1.id }) {
      let profile = type.profile
      guard configuration.isOn(profile) else { continue }
      let options = RuleOptions(
        of: profile, set: configuration.options[profile.id] ?? [:], glossary: configuration.glossary)
      let configured = configuration.severities[profile.id] ?? nil
      on.append(Entry(rule: type.init(options: options), profile: profile, configured: configured))
    }
    article = RuleSet.entries(on) { $0 as? any ArticleRule }
    paragraph = RuleSet.entries(on) { $0 as? any ParagraphRule }
    sentence = RuleSet.entries(on) { $0 as? any SentenceRule }
    clause = RuleSet.entries(on) { $0 as? any ClauseRule }
    series = RuleSet.entries(on) { $0 as? any SeriesRule }
    mark = RuleSet.entries(on) { $0 as? any MarkRule }
    run = RuleSet.entries(on) { $0 as? any RunRule }
    metric = RuleSet.entries(on) { $0 as? any MetricRule }
    date = RuleSet.entries(on) { $0 as? any DateRule }
    enumeration = RuleSet.entries(on) { $0 as? any EnumerationRule }
    initiative = RuleSet.entries(on) { $0 as? any InitiativeRule }
    person = RuleSet.entries(on) { $0 as? any PersonRule }
    word = RuleSet.entries(on) { $0 as? any WordRule }
    counted = RuleSet.entries(on) { $0 as? any CountedRule }
    page = RuleSet.entries(on) { $0 as? any PageRule }
    yieldsTo = on.reduce(into: [:]) { $0[$1.profile.id] = $1.profile.yieldsTo.isEmpty ? nil : $1.profile.yieldsTo }
    categories = on.reduce(into: [:]) { $0[$1.profile.id] = $1.profile.category }
    let counts = Set(counted.map(\.profile.id))
    aboutWriting = Set(
      on.filter { $0.profile.category.isAboutWriting && !counts.contains($0.profile.id) }.map(\.profile.id))
    tables = word.map { Lexicon.RuleTable(name: $0.profile.id.name, words: $0.rule.words) }
  }

  private static func entries<Unit: Sendable>(_ on: [Entry<any Rule>], _ cast: (any Rule) -> Unit?) -> [Entry<Unit>] {
    on.compactMap { entry in
      cast(entry.rule).map { Entry<Unit>(rule: $0, profile: entry.profile, configured: entry.configured) }
    }
  }
}
