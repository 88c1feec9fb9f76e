package import Facts
package import PageStructure
package import TextModel

/// An article as the rules see it: its text cut into units once, its facts, and the page's setting.
package struct ArticleContext: Sendable {
  package let article: Article
  package let text: LogicalText
  package let facts: ArticleFacts
  package let setting: PageSetting
  /// The bytes that were left out of the text are still here: `text.source` gives where.
  package let snapshot: Snapshot
  /// Sentences in order, each with its final mark and the closing marks behind it.
  package let sentences: [Range<Int>]
  /// Clauses in order, without the marks that part them.
  package let clauses: [Range<Int>]
  /// The clauses that hold 、, in order.
  package let series: [Range<Int>]
  /// The indices of all marks of punctuation.
  package let marks: [Int]
  /// Runs of digits and Latin letters with what joins them.
  package let runs: [Range<Int>]
  /// Where rules of content do not look.
  package let protected: ProtectedSpans
  /// The names and terms that the house knows to be right.
  package let known: KnownWords
  /// By word rule, the occurrences of its words, by place.
  private let hits: [RuleID: [WordHit]]

  package init(
    article: Article, facts: ArticleFacts, setting: PageSetting, snapshot: Snapshot, known: KnownWords = KnownWords()
  ) {
    self.init(
      article: article, facts: facts, units: TextUnits(article.text), setting: setting, snapshot: snapshot,
      known: known, hits: [:])
  }

  init(
    article: Article, facts: ArticleFacts, units: TextUnits, setting: PageSetting, snapshot: Snapshot,
    known: KnownWords, hits: [RuleID: [WordHit]]
  ) {
    self.article = article
    text = article.text
    self.facts = facts
    self.setting = setting
    self.snapshot = snapshot
    sentences = units.sentences
    clauses = units.clauses
    series = units.series
    marks = units.marks
    runs = units.runs
    protected = ProtectedSpans(article.text, units)
    self.known = known
    self.hits = hits
  }

  /// The occurrences of a word rule's words, by place: for a rule that takes the whole article besides.
  package func hits(of rule: RuleID) -> [WordHit] { hits[rule] ?? [] }

  /// Whether something may be missing for no other reason than that the column went on elsewhere: every rule that says
  /// “missing”, “only k of n” or “unpaired” is silent then.
  package var isTruncated: Bool { article.isTruncated }

  /// Whether the words at an index may belong to a sentence that another column tore: it runs out without a final mark,
  /// or it opens a block that has no headline. What is missing there stands elsewhere on the page.
  package func isTorn(at index: Int) -> Bool {
    if isTruncated { return true }
    guard let paragraph = paragraph(at: index) else { return true }
    let isLast = sentence(at: index).map { $0.upperBound >= paragraph.range.upperBound } ?? true
    if isLast, paragraph.role == .body || paragraph.role == .caption, !endsSentence(paragraph.range) { return true }
    let isFirst = paragraph.range.lowerBound == article.paragraphs.first?.range.lowerBound
    return isFirst && article.kind != .article && article.headline == nil && article.kind != .filler
  }

  /// Whether a paragraph ends as one does: with a stop, an ellipsis, or a closing mark.
  package func endsSentence(_ paragraph: Range<Int>) -> Bool {
    let last = text.characterClass(paragraph.upperBound - 1)
    return last == .stop || last == .ellipsis || last.isClosing || last == .colon
  }

  /// The sentence that holds an index; nil on the border of a paragraph.
  package func sentence(at index: Int) -> Range<Int>? { ArticleContext.unit(in: sentences, at: index) }

  /// The clause that holds an index; nil on a mark between two.
  package func clause(at index: Int) -> Range<Int>? { ArticleContext.unit(in: clauses, at: index) }

  /// The paragraph that holds an index, or the text around it up to line feeds where no paragraph was made of it.
  package func paragraph(at index: Int) -> Paragraph? {
    let paragraphs = article.paragraphs
    var low = 0
    var high = paragraphs.count
    while low < high {
      let middle = (low + high) / 2
      if paragraphs[middle].range.upperBound < index { low = middle + 1 } else { high = middle }
    }
    guard low < paragraphs.count, paragraphs[low].range.lowerBound <= index else { return nil }
    return paragraphs[low]
  }

  /// The indices, in `facts.metrics`, of the quantities that lie in a range.
  package func metrics(in range: Range<Int>) -> Range<Int> {
    let metrics = facts.metrics
    return ArticleContext.indices(of: metrics.count, startingIn: range) { metrics[$0].range }
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

  /// The joined text of a range.
  package func string(_ range: Range<Int>) -> String { text.string(range) }

  private static func unit(in units: [Range<Int>], at index: Int) -> Range<Int>? {
    var low = 0
    var high = units.count
    while low < high {
      let middle = (low + high) / 2
      if units[middle].upperBound <= index { low = middle + 1 } else { high = middle }
    }
    guard low < units.count, units[low].contains(index) else { return nil }
    return units[low]
  }

  /// Of `count` places in order, those that start in `range` and end in it.
  private static func indices(of count: Int, startingIn range: Range<Int>, _ place: (Int) -> Range<Int>) -> Range<Int> {
    func first(from bound: Int) -> Int {
      var low = 0
      var high = count
      while low < high {
        let middle = (low + high) / 2
        if place(middle).lowerBound < bound { low = middle + 1 } else { high = middle }
      }
      return low
    }
    let start = first(from: range.lowerBound)
    var end = first(from: range.upperBound)
    while end > start && place(end - 1).upperBound > range.upperBound { end -= 1 }
    return start..<max(start, end)
  }
}

/// An article as the rules see it that gather places for the page: before the page's conventions are known.
package struct TallyContext: Sendable {
  package let article: Article
  package let facts: ArticleFacts
  package let snapshot: Snapshot
  /// Characters that print nothing, that no font knows or that are no text characters, wherever they stand in the
  /// article's lines, also where the text leaves them out.
  package let oddCharacters: [OddCharacter]
  /// The indices of all marks of punctuation.
  package let marks: [Int]
  /// Runs of digits and Latin letters with what joins them.
  package let runs: [Range<Int>]
  private let lexicon: Lexicon

  init(article: Article, facts: ArticleFacts, units: TextUnits, snapshot: Snapshot, lexicon: Lexicon) {
    marks = units.marks
    runs = units.runs
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
    guard offset >= 0, offset < snapshot.byteCount else { return 0x0A }
    return Scalars.decode(snapshot.bytes.span, at: offset).scalar
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
