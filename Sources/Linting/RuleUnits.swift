package import Facts
package import PageStructure
package import TextModel

/// A rule that needs a whole article: pairs, sequences, consistency. Fillers and the folio are handed out too; see
/// `ArticleContext.article.kind`.
package protocol ArticleRule: Rule {
  func check(_ context: ArticleContext, report: inout ArticleReport)
}

/// A rule that takes each paragraph, headlines and subheads included.
package protocol ParagraphRule: Rule {
  func check(_ paragraph: Paragraph, in context: ArticleContext, report: inout ArticleReport)
}

/// A rule that takes each sentence, its final mark and closing quotes included.
package protocol SentenceRule: Rule {
  func check(_ sentence: Range<Int>, in context: ArticleContext, report: inout ArticleReport)
}

/// A rule that takes each clause: the text between commas, semicolons, colons and stops, without them.
package protocol ClauseRule: Rule {
  func check(_ clause: Range<Int>, in context: ArticleContext, report: inout ArticleReport)
}

/// A rule that takes each clause that holds 、: a list in a sentence.
package protocol SeriesRule: Rule {
  func check(_ clause: Range<Int>, in context: ArticleContext, report: inout ArticleReport)
}

/// A rule that takes each mark of punctuation of some classes.
package protocol MarkRule: Rule {
  static var marks: Set<CharacterClass> { get }
  func check(markAt index: Int, in context: ArticleContext, report: inout ArticleReport)
}

/// A rule that takes each run of digits, Latin letters and what joins them (`.` `%` `+` `/` `-` inside the run).
package protocol RunRule: Rule {
  func check(_ run: Range<Int>, in context: ArticleContext, report: inout ArticleReport)
}

/// A rule that takes each quantity; `index` is its place in `context.facts.metrics`.
package protocol MetricRule: Rule {
  func check(_ metric: Metric, at index: Int, in context: ArticleContext, report: inout ArticleReport)
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
  /// Reports what all places of the page say, in order; never called without any.
  func check(_ places: [CountedPlace], on page: PageContext, report: inout PageReport)
}

/// A rule that needs all articles of a page.
package protocol PageRule: Rule {
  func check(_ page: PageContext, report: inout PageReport)
}
