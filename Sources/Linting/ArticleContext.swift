package import Facts
package import PageStructure
package import TextModel

/// An article as the rules see it: its text cut into units once, its facts, and the page's setting.
///
/// A class, since it is handed to every rule for every unit: a copy of all that it holds would cost more than most rules.
package final class ArticleContext: Sendable {
  package let article: Article
  package let text: LogicalText
  package let facts: ArticleFacts
  package let setting: PageSetting
  /// The bytes that were left out of the text are still here: `text.source` gives where.
  package let snapshot: Snapshot
  private let units: TextUnits
  /// The lists in sentences, in order.
  package let series: [InlineList]
  /// Where rules of content do not look.
  package let protected: ProtectedSpans
  /// The names and terms that the house knows to be right.
  package let known: KnownWords
  /// By word rule, the occurrences of its words, by place.
  let hits: WordHits
  /// Where each quantity begins.
  private let startsOfMetrics: [Int]
  private let placeOfWordRule: [RuleID: Int]

  init(
    article: Article, facts: ArticleFacts, units: TextUnits, setting: PageSetting, snapshot: Snapshot,
    known: KnownWords, hits: WordHits, placeOfWordRule: [RuleID: Int]
  ) {
    self.article = article
    text = article.text
    self.facts = facts
    self.setting = setting
    self.snapshot = snapshot
    self.units = units
    series = units.series.compactMap { InlineList($0, in: article.text) }
    protected = ProtectedSpans(article.text, units)
    self.known = known
    startsOfMetrics = facts.metrics.map { $0.range.lowerBound }
    self.hits = hits
    self.placeOfWordRule = placeOfWordRule
  }

  /// Sentences in order, each with its final mark and the closing marks behind it.
  package var sentences: [Range<Int>] { units.sentences }
  /// Clauses in order, without the marks that part them.
  package var clauses: [Range<Int>] { units.clauses }
  /// The indices of all marks of punctuation.
  package var marks: [Int] { units.marks }
  /// Runs of digits and Latin letters with what joins them.
  package var runs: [Range<Int>] { units.runs }
  /// The indices of the scalars before which the text leaves something out: blanks, line ends.
  package var gaps: [Int] { units.gaps }
  /// The Han characters that stand twice in a row: where the first stands.
  package var doubled: [Int] { units.pairs.doubled }
  /// Where two characters stand, the first a Han, that stand at most eight before too.
  package var echoes: [Int] { units.pairs.echoes }
  /// Where one of the pairs that article rules look for may begin. A rule looks again: the pairs of all of them are here,
  /// and a few others.
  package var pairs: [UInt32] { units.pairs.places }

  /// The occurrences of a word rule's words, by place: for a rule that takes the whole article besides.
  package func hits(of rule: RuleID) -> [WordHit] {
    placeOfWordRule[rule].map { Array(hits[$0]) } ?? []
  }

  /// Whether something may be missing for no other reason than that the column went on elsewhere: every rule that says
  /// “missing”, “only k of n” or “unpaired” is silent then.
  package var isTruncated: Bool { article.isTruncated }

  /// Whether the words at an index may belong to a sentence that another column tore: it runs out without a final mark,
  /// or it opens a block that has no headline. What is missing there stands elsewhere on the page.
  package func isTorn(at index: Int) -> Bool {
    if isTruncated { return true }
    guard let paragraph = paragraph(at: index) else { return true }
    let isLast = sentence(at: index).map { $0.upperBound >= paragraph.range.upperBound } ?? true
    if isLast, paragraph.role == .body || paragraph.role == .caption, !text.endsSentence(paragraph.range) {
      return true
    }
    let isFirst = paragraph.range.lowerBound == article.paragraphs.first?.range.lowerBound
    return isFirst && article.kind != .article && article.headline == nil && article.kind != .filler
  }

  /// The sentence that holds an index; nil on the border of a paragraph.
  package func sentence(at index: Int) -> Range<Int>? { ArticleContext.unit(in: sentences, at: index) }

  /// The clause that holds an index; nil on a mark between two.
  package func clause(at index: Int) -> Range<Int>? { ArticleContext.unit(in: clauses, at: index) }

  /// The paragraph that holds an index, or the text around it up to line feeds where no paragraph was made of it.
  package func paragraph(at index: Int) -> Paragraph? { article.paragraph(at: index) }

  /// The indices, in `facts.metrics`, of the quantities that lie in a range.
  package func metrics(in range: Range<Int>) -> Range<Int> {
    let places = ArticleContext.slice(of: startsOfMetrics, in: range)
    var end = places.endIndex
    while end > places.startIndex && facts.metrics[end - 1].range.upperBound > range.upperBound { end -= 1 }
    return places.startIndex..<end
  }

  /// The indices, in `facts.dates`, of the dates that lie in a range.
  package func dates(in range: Range<Int>) -> Range<Int> {
    let dates = facts.dates
    return ArticleContext.indices(of: dates.count, startingIn: range) { dates[$0].range }
  }

  /// The indices, in `facts.people`, of the mentions that lie in a range.
  package func people(in range: Range<Int>) -> Range<Int> {
    let people = facts.people
    return ArticleContext.indices(of: people.count, startingIn: range) { people[$0].range }
  }

  /// Of the gaps, those that lie in a range.
  package func gaps(in range: Range<Int>) -> ArraySlice<Int> { ArticleContext.slice(of: gaps, in: range) }

  /// Of the marks, those that lie in a range.
  package func marks(in range: Range<Int>) -> ArraySlice<Int> { ArticleContext.slice(of: marks, in: range) }

  /// The last mark of some kinds among so many characters before an index.
  package func lastMark(_ kinds: CharacterClass..., before index: Int, within reach: Int) -> Int? {
    marks(in: max(0, index - reach)..<index).last { kinds.contains(text.characterClass($0)) }
  }

  /// Whether a clause begins at an index, or the sentence goes on there behind a quotation.
  package func startsClause(_ index: Int) -> Bool {
    let before = text.characterClass(index - 1)
    return before.endsClause || before == .closeQuote
  }

  /// Of places in order, those in a range.
  static func slice(of places: [Int], in range: Range<Int>) -> ArraySlice<Int> {
    let low = places.partitioningIndex { $0 >= range.lowerBound }
    return places[low..<max(low, places.partitioningIndex { $0 >= range.upperBound })]
  }

  /// The joined text of a range.
  package func string(_ range: Range<Int>) -> String { text.string(range) }

  private static func unit(in units: [Range<Int>], at index: Int) -> Range<Int>? {
    let place = units.partitioningIndex { $0.upperBound > index }
    return place < units.count && units[place].contains(index) ? units[place] : nil
  }

  /// Of `count` places in order, those that start in `range` and end in it.
  private static func indices(of count: Int, startingIn range: Range<Int>, _ place: (Int) -> Range<Int>) -> Range<Int> {
    let start = (0..<count).partitioningIndex { place($0).lowerBound >= range.lowerBound }
    var end = (0..<count).partitioningIndex { place($0).lowerBound >= range.upperBound }
    while end > start && place(end - 1).upperBound > range.upperBound { end -= 1 }
    return start..<max(start, end)
  }
}

/// An article as the rules see it that gather places for the page: before the page's conventions are known.
package final class TallyContext: Sendable {
  package let article: Article
  package let facts: ArticleFacts
  package let snapshot: Snapshot
  /// Characters that print nothing, that no font knows or that are no text characters, wherever they stand in the
  /// article's lines, also where the text leaves them out.
  package let oddCharacters: [OddCharacter]
  private let units: TextUnits
  private let lexicon: Lexicon

  init(article: Article, facts: ArticleFacts, units: TextUnits, snapshot: Snapshot, lexicon: Lexicon) {
    self.units = units
    self.article = article
    self.facts = facts
    self.snapshot = snapshot
    self.lexicon = lexicon
    var odd: [OddCharacter] = []
    for part in article.parts {
      let start = snapshot.lines.range(ofLine: part.lowerBound).lowerBound
      let end = snapshot.lines.range(ofLine: part.upperBound - 1).upperBound
      OddCharacter.append(to: &odd, from: snapshot.bytes, ByteRange(start, end))
    }
    oddCharacters = odd
  }

  package var text: LogicalText { article.text }

  /// The indices of all marks of punctuation.
  package var marks: [Int] { units.marks }
  /// Runs of digits and Latin letters with what joins them.
  package var runs: [Range<Int>] { units.runs }
  /// The indices of quotation marks of every form, and of the line feeds between paragraphs.
  package var quotes: [Int] { units.quotes }
  /// The indices of the scalars before which the text leaves something out: blanks, line ends.
  package var gaps: [Int] { units.gaps }

  /// Of the gaps, those that lie in a range.
  package func gaps(in range: Range<Int>) -> ArraySlice<Int> { ArticleContext.slice(of: gaps, in: range) }

  /// The occurrences of a word rule's words, by place, those inside longer ones too.
  package func hits(of rule: RuleID) -> [WordHit] {
    guard let table = lexicon.number(ofRuleTable: rule.name) else { return [] }
    return facts.words.compactMap {
      $0.table == table ? WordHit(range: $0.range, entry: Int($0.entry)) : nil
    }
  }

  /// The character of the source that ends at a byte offset; a line feed at the start of the page.
  package func scalar(endingAt offset: Int) -> UInt32 {
    var start = offset - 1
    let bytes = snapshot.bytes
    while start > 0 && start < bytes.count && offset - start < 4 && bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start)
  }

  /// The character of the source that begins at a byte offset; a line feed outside the page.
  package func scalar(at offset: Int) -> UInt32 {
    let bytes = snapshot.bytes
    guard offset >= 0, offset < bytes.count else { return 0x0A }
    return Scalars.decode(bytes.span, at: offset).scalar
  }
}

/// A place that a rule counts over the page.
package struct CountedPlace: Hashable, Sendable {
  /// In the snapshot.
  package var range: ByteRange
  /// What kind of place it is, in the rule's own numbering.
  package var kind: Int
  /// What stands there once it is mended; nil where nothing mends it.
  package var newText: String?

  package init(_ range: ByteRange, kind: Int = 0, newText: String? = nil) {
    self.range = range
    self.kind = kind
    self.newText = newText
  }

  /// The edit that mends the place.
  package var edit: TextEdit? { newText.map { TextEdit(range: range, newText: $0) } }

  func shifted(by delta: Int) -> CountedPlace {
    CountedPlace(range.shifted(by: delta), kind: kind, newText: newText)
  }
}
