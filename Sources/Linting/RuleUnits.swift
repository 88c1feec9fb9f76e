package import Facts
package import PageStructure
package import TextModel

/// A rule that needs a whole article: pairs, sequences, consistency. Fillers and the folio are handed out too; see
/// `ArticleContext.article.kind`.
package protocol ArticleRule: Rule {
  /// The pairs of Han characters that the rule looks for: see `ArticleContext.pairs`.
  static var pairs: [UInt64] { get }
  func check(_ context: ArticleContext, report: inout ArticleReport)
}

/// A rule that takes each paragraph, headlines and subheads included.
package protocol ParagraphRule: Rule {
  func check(_ paragraph: Paragraph, in context: ArticleContext, report: inout ArticleReport)
}

/// A rule that takes each sentence, its final mark and closing quotes included.
package protocol SentenceRule: Rule {
  /// Only sentences with as many quantities are handed out.
  static var leastMetrics: Int { get }
  /// Only sentences with as many quantities of one kind are handed out, those of the sentence before counted with them.
  static var leastAlike: Int { get }
  func check(_ sentence: Range<Int>, in context: ArticleContext, report: inout ArticleReport)
}

/// A rule that takes each clause: the text between commas, semicolons, colons and stops, without them.
package protocol ClauseRule: Rule {
  func check(_ clause: Range<Int>, in context: ArticleContext, report: inout ArticleReport)
}

/// A rule that takes each list in a sentence: a clause parted by 、.
package protocol SeriesRule: Rule {
  func check(_ list: InlineList, in context: ArticleContext, report: inout ArticleReport)
}

/// A rule that takes each mark of punctuation of some classes.
package protocol MarkRule: Rule {
  static var marks: Set<CharacterClass> { get }
  /// Only marks with one of these traits are handed out; all where there are none.
  static var markTraits: MarkTraits { get }
  func check(markAt index: Int, in context: ArticleContext, report: inout ArticleReport)
}

/// A rule that takes each run of digits, Latin letters and what joins them (`.` `%` `+` `/` `-` inside the run).
package protocol RunRule: Rule {
  /// Only runs with one of these traits are handed out; all where there are none.
  static var runTraits: RunTraits { get }
  func check(_ run: Range<Int>, in context: ArticleContext, report: inout ArticleReport)
}

/// A rule that takes each quantity, by its place in `context.facts.metrics`.
package protocol MetricRule: Rule {
  /// The names of the units whose quantities are handed out; all where there are none.
  static var metricUnits: [String] { get }
  /// Only quantities with one of these traits are handed out; all where there are none.
  static var metricTraits: MetricTraits { get }
  func check(metricAt index: Int, in context: ArticleContext, report: inout ArticleReport)
}

extension ArticleRule {
  package static var pairs: [UInt64] { [] }
}

extension CountedRule {
  package func isAsked(on page: PageContext) -> Bool { true }
}

extension SentenceRule {
  package static var leastMetrics: Int { 0 }
  package static var leastAlike: Int { 0 }
}

extension MarkRule {
  package static var markTraits: MarkTraits { [] }
}

extension RunRule {
  package static var runTraits: RunTraits { [] }
}

extension MetricRule {
  package static var metricUnits: [String] { [] }
  package static var metricTraits: MetricTraits { [] }
}

/// A rule that takes each date; `index` is its place in `context.facts.dates`.
package protocol DateRule: Rule {
  func check(_ date: DateMention, at index: Int, in context: ArticleContext, report: inout ArticleReport)
}

/// A rule that takes each list.
package protocol EnumerationRule: Rule {
  func check(_ enumeration: Enumeration, in context: ArticleContext, report: inout ArticleReport)
}

/// A rule that takes each named initiative.
package protocol InitiativeRule: Rule {
  func check(_ initiative: Initiative, in context: ArticleContext, report: inout ArticleReport)
}

/// A rule that takes each mention of a person; `index` is its place in `context.facts.people`.
package protocol PersonRule: Rule {
  func check(_ person: PersonMention, at index: Int, in context: ArticleContext, report: inout ArticleReport)
}

/// A rule that takes each occurrence of the words that it brings along. The shared automaton finds them: any number of
/// words costs no more than one. Occurrences may overlap, but one that lies inside a longer one is left out.
package protocol WordRule: Rule {
  /// The words, compared in any width; `WordHit.entry` is the index of the one found.
  var words: [String] { get }
  /// Does nothing unless a rule says what: right for rules that look at all hits of an article together, by `hits(of:)`.
  func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport)
}

/// One occurrence of a rule's word.
package struct WordHit: Hashable, Sendable {
  package var range: Range<Int>
  /// The index of the word in the rule's `words`.
  package var entry: Int

  package init(range: Range<Int>, entry: Int) {
    self.range = range
    self.entry = entry
  }
}

/// A rule that reports a kind of place once for the page, with its count: the places are gathered article by article
/// (and kept while the article stays), then judged together.
package protocol CountedRule: Rule {
  /// The places in one article. They must not depend on the other articles, nor on the page's conventions.
  func places(in block: TallyContext) -> [CountedPlace]
  /// Whether the rule may report anything of such a page. Where not, its places are not put together.
  func isAsked(on page: PageContext) -> Bool
  /// Reports what all places of the page say, in order; never called without any.
  func check(_ places: [CountedPlace], on page: PageContext, report: inout PageReport)
}

/// A rule that needs all articles of a page.
package protocol PageRule: Rule {
  func check(_ page: PageContext, report: inout PageReport)
}

/// A rule as one of the kinds of unit that it takes.
///
/// To ask a rule at run time whether it conforms to a protocol costs a search through all types of the program: thirty
/// times what the rules otherwise cost at the start.
package enum RuleUnit {
  case article(any ArticleRule)
  case paragraph(any ParagraphRule)
  case sentence(any SentenceRule)
  case clause(any ClauseRule)
  case series(any SeriesRule)
  case mark(any MarkRule)
  case run(any RunRule)
  case metric(any MetricRule)
  case date(any DateRule)
  case enumeration(any EnumerationRule)
  case initiative(any InitiativeRule)
  case person(any PersonRule)
  case word(any WordRule)
  case counted(any CountedRule)
  case page(any PageRule)
}

extension ArticleRule {
  package var units: [RuleUnit] { [.article(self)] }
}

extension ParagraphRule {
  package var units: [RuleUnit] { [.paragraph(self)] }
}

extension SentenceRule {
  package var units: [RuleUnit] { [.sentence(self)] }
}

extension ClauseRule {
  package var units: [RuleUnit] { [.clause(self)] }
}

extension SeriesRule {
  package var units: [RuleUnit] { [.series(self)] }
}

extension MarkRule {
  package var units: [RuleUnit] { [.mark(self)] }
}

extension RunRule {
  package var units: [RuleUnit] { [.run(self)] }
}

extension MetricRule {
  package var units: [RuleUnit] { [.metric(self)] }
}

extension DateRule {
  package var units: [RuleUnit] { [.date(self)] }
}

extension EnumerationRule {
  package var units: [RuleUnit] { [.enumeration(self)] }
}

extension InitiativeRule {
  package var units: [RuleUnit] { [.initiative(self)] }
}

extension PersonRule {
  package var units: [RuleUnit] { [.person(self)] }
}

extension WordRule {
  package var units: [RuleUnit] { [.word(self)] }
  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {}
}

extension CountedRule {
  package var units: [RuleUnit] { [.counted(self)] }
}

extension PageRule {
  package var units: [RuleUnit] { [.page(self)] }
}
