package import Facts
package import PageStructure
package import TextModel

/// Runs the rules that a configuration turns on. Built once for a configuration and shared; pure.
///
/// The findings of a page are made in steps, so that an edit costs its article and little more: `tally` and
/// `articleFindings` depend on one article (and the setting), and are kept while it stays; `pageFindings` compares.
package struct Checker: Sendable {
  package let configuration: Configuration
  /// The tables of facts and of the rules that are on.
  package let lexicon: Lexicon
  /// The day of pages whose folio states none.
  package private(set) var pageDate: CalendarDate?
  private let rules: RuleSet
  /// The number under which the words of the first word rule are found; nil where no word rule is on.
  private let firstRuleTable: UInt16?

  /// For text that is read and not checked.
  package static let silent = Checker(rules: [])

  package init(rules: [any Rule.Type], configuration: Configuration = Configuration()) {
    self.configuration = configuration
    self.rules = RuleSet(rules, configuration)
    let lexicon = Lexicon(ruleTables: self.rules.tables)
    self.lexicon = lexicon
    firstRuleTable = self.rules.tables.first.flatMap { lexicon.number(ofRuleTable: $0.name) }
  }

  /// The same checker for pages of a day, should their folio state none.
  package func assuming(_ date: CalendarDate?) -> Checker {
    var result = self
    result.pageDate = date
    return result
  }

  /// The category of a rule that is on.
  package func category(of rule: RuleID) -> RuleCategory? { rules.categories[rule] }

  /// The day of a page: by its folio, else as assumed.
  package func date(of page: Page) -> CalendarDate? { page.folio?.date ?? pageDate }

  /// The findings of a page, by place: all steps at once.
  package func findings(in page: Page, facts: PageFacts, snapshot: Snapshot) -> [Finding] {
    let pairs = zip(page.articles, facts.articles)
    let tallies = pairs.map { tally(of: $0, facts: $1, snapshot: snapshot) }
    let setting = setting(of: page, tallies: tallies)
    let articles = zip(pairs, tallies).map {
      ArticleFindings(
        base: $0.0.text.base,
        findings: articleFindings(in: $0.0, facts: $0.1, tally: $1, setting: setting, snapshot: snapshot))
    }
    let page = pageFindings(in: page, facts: facts, tallies: tallies, setting: setting, snapshot: snapshot)
    return listed(articles: articles, page: page, snapshot: snapshot)
  }

  /// What an article adds to its page. Depends on the article alone.
  package func tally(of article: Article, facts: ArticleFacts, snapshot: Snapshot) -> ArticleTally {
    let units = TextUnits(article.text, pairs: rules.pairs)
    let context = TallyContext(article: article, facts: facts, units: units, snapshot: snapshot, lexicon: lexicon)
    let base = article.text.base
    var places: [ArticleTally.Place] = []
    for (number, entry) in rules.counted.enumerated() {
      for place in entry.rule.places(in: context) {
        places.append(ArticleTally.Place(rule: number, place: place.shifted(by: -base)))
      }
    }
    return ArticleTally(marks: MarkTally(of: article.text, units), units: units, places: places)
  }

  /// What the findings of every article of the page depend on.
  ///
  /// - Parameter tallies: one for each article, in order.
  package func setting(of page: Page, tallies: [ArticleTally]) -> PageSetting {
    PageSetting(
      conventions: Conventions(Checker.sum(tallies)), date: date(of: page), layout: page.layout.kind)
  }

  /// The findings of one article, by place, their places relative to the base of its text. They depend on its bytes,
  /// its structure, its facts and the setting, so they hold wherever an article that stayed as it was has moved.
  package func articleFindings(
    in article: Article, facts: ArticleFacts, tally: ArticleTally, setting: PageSetting, snapshot: Snapshot
  ) -> [Finding] {
    let context = ArticleContext(
      article: article, facts: facts, units: tally.units, setting: setting, snapshot: snapshot,
      known: configuration.known, hits: hits(in: facts),
      placeOfWordRule: rules.placeOfWordRule)
    var walk = ArticleWalk(context)
    walk.run(rules)
    return walk.report.findings.sorted(by: Finding.isListedBefore)
  }

  /// The occurrences of the words of each word rule.
  private func hits(in facts: ArticleFacts) -> WordHits {
    guard let firstRuleTable, !facts.words.isEmpty else { return WordHits() }
    return WordHits(facts.words, first: firstRuleTable, count: rules.word.count)
  }

  /// The findings that need more than one article, and those of the folio.
  package func pageFindings(
    in page: Page, facts: PageFacts, tallies: [ArticleTally], setting: PageSetting, snapshot: Snapshot
  ) -> [Finding] {
    var findings: [Finding] = []
    var marks = Checker.sum(tallies)
    var folio: (base: Int, tally: ArticleTally)?
    if let article = page.folio.map(Article.init(folio:)) {
      let facts = ArticleFacts(reading: article, lexicon: lexicon, pageDate: setting.date)
      let tally = tally(of: article, facts: facts, snapshot: snapshot)
      let base = article.text.base
      marks.add(tally.marks)
      folio = (base, tally)
      findings += articleFindings(in: article, facts: facts, tally: tally, setting: setting, snapshot: snapshot)
        .map { $0.shifted(by: base) }
    }
    let context = PageContext(
      page: page, facts: facts, setting: setting, snapshot: snapshot, tally: marks,
      units: tallies.map(\.units), known: configuration.known)
    var report = PageReport()
    var places = collect(tallies, folio, on: context)
    let known = configuration.known
    for (index, entry) in rules.counted.enumerated() where !known.isEmpty && entry.profile.category.isAboutWriting {
      places[index].removeAll { known.cover($0.range, in: snapshot) }
    }
    for (index, entry) in rules.counted.enumerated() where !places[index].isEmpty {
      report.begin(entry.profile, configured: entry.configured)
      let isSorted = zip(places[index], places[index].dropFirst()).allSatisfy { $0.range <= $1.range }
      entry.rule.check(
        isSorted ? places[index] : places[index].sorted { $0.range < $1.range }, on: context, report: &report)
    }
    for entry in rules.page {
      report.begin(entry.profile, configured: entry.configured)
      entry.rule.check(context, report: &report)
    }
    return findings + report.findings
  }

  /// All findings of a page as they are shown: by place, each cause once, no rule more than `FindingList.limit` times,
  /// none that is about how a known word is written, and none in code.
  package func listed(articles: [ArticleFindings], page: [Finding], snapshot: Snapshot) -> [Finding] {
    var list = FindingList(articles: articles, page: page)
    let known = configuration.known
    if !known.isEmpty {
      list.removeAll { rules.aboutWriting.contains($0) && known.cover($1, in: snapshot) }
    }
    if !list.isEmpty {
      let code = MarkdownCode(in: snapshot)
      if !code.isEmpty { list.removeAll { code.touches($1) } }
    }
    return list.listed(yieldsTo: rules.yieldsTo)
  }

  private static func sum(_ tallies: [ArticleTally]) -> MarkTally {
    tallies.reduce(into: MarkTally()) { $0.add($1.marks) }
  }

  /// The places of each counted rule that is asked, in offsets of the snapshot: those of the articles, then the folio's.
  private func collect(
    _ tallies: [ArticleTally], _ folio: (base: Int, tally: ArticleTally)?, on page: PageContext
  ) -> [[CountedPlace]] {
    let isAsked = rules.counted.map { $0.rule.isAsked(on: page) }
    var result = [[CountedPlace]](repeating: [], count: rules.counted.count)
    func add(_ tally: ArticleTally, _ base: Int) {
      for found in tally.places where isAsked[found.rule] { result[found.rule].append(found.place.shifted(by: base)) }
    }
    let articles = page.page.articles
    for index in articles.indices where index < tallies.count && !tallies[index].places.isEmpty {
      add(tallies[index], articles[index].text.base)
    }
    if let folio { add(folio.tally, folio.base) }
    return result
  }
}

extension Article {
  /// The folio in the form in which rules see text: one paragraph that belongs to no article.
  init(folio: Folio) {
    self.init(kind: .filler, parts: [folio.lines], text: folio.text)
    paragraphs = folio.text.paragraphs.map { Paragraph(role: .filler, range: $0) }
  }
}
