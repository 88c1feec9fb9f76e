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
    let found = articleFindings(
      in: Array(tallies.indices), of: page, facts: facts, tallies: tallies, setting: setting, snapshot: snapshot)
    let articles = zip(page.articles, found).map { ArticleFindings(base: $0.text.base, findings: $1) }
    var memory = PageMemory()
    let page = pageFindings(
      in: page, facts: facts, tallies: tallies, setting: setting, snapshot: snapshot, &memory)
    return listed(articles: articles, page: page, snapshot: snapshot)
  }

  /// What an article adds to its page. Depends on the article alone.
  package func tally(of article: Article, facts: ArticleFacts, snapshot: Snapshot) -> ArticleTally {
    let units = TextUnits(article.text, pairs: rules.pairs)
    let context = TallyContext(article: article, facts: facts, units: units, snapshot: snapshot, lexicon: lexicon)
    let base = article.text.base
    let places = rules.counted.map { entry in entry.rule.places(in: context).map { $0.shifted(by: -base) } }
    return ArticleTally(marks: MarkTally(of: article.text, units), units: units, places: places)
  }

  /// What the findings of every article of the page depend on.
  ///
  /// - Parameter tallies: one for each article, in order.
  package func setting(of page: Page, tallies: [ArticleTally]) -> PageSetting {
    PageSetting(
      conventions: Conventions(Checker.sum(tallies)), date: date(of: page), layout: page.layout.kind)
  }

  /// The findings of some articles of a page, by their index: each by place, the places relative to the base of its text.
  /// They depend on its bytes, its structure, its facts and the setting, so they hold wherever an article that stayed as
  /// it was has moved.
  package func articleFindings(
    in articles: [Int], of page: Page, facts: PageFacts, tallies: [ArticleTally], setting: PageSetting,
    snapshot: Snapshot
  ) -> [[Finding]] {
    var findings: [[Finding]] = []
    findings.reserveCapacity(articles.count)
    var contexts: [ArticleContext] = []
    var length = 0
    for index in articles {
      let context = context(
        of: page.articles[index], facts: facts.articles[index], tally: tallies[index], setting: setting,
        snapshot: snapshot)
      contexts.append(context)
      length += context.text.count
      if length >= Checker.lengthOfWalk {
        findings += self.findings(in: contexts)
        contexts.removeAll(keepingCapacity: true)
        length = 0
      }
    }
    return findings + self.findings(in: contexts)
  }

  /// As many characters are walked over at once: so many that a rule has work, so few that what is known of them stays in
  /// the processor's cache from one rule to the next.
  private static let lengthOfWalk = 6_000

  /// The findings of articles over which the rules walk together.
  private func findings(in contexts: [ArticleContext]) -> [[Finding]] {
    if contexts.isEmpty { return [] }
    var walk = ArticleWalk(contexts)
    walk.run(rules)
    return walk.reports.map { $0.findings.sorted(by: Finding.isListedBefore) }
  }

  private func context(
    of article: Article, facts: ArticleFacts, tally: ArticleTally, setting: PageSetting, snapshot: Snapshot
  ) -> ArticleContext {
    ArticleContext(
      article: article, facts: facts, units: tally.units, setting: setting, snapshot: snapshot,
      known: configuration.known, hits: hits(in: facts), placeOfWordRule: rules.placeOfWordRule)
  }

  /// The occurrences of the words of each word rule.
  private func hits(in facts: ArticleFacts) -> WordHits {
    guard let firstRuleTable, !facts.words.isEmpty else { return WordHits() }
    return WordHits(facts.words, first: firstRuleTable, count: rules.word.count)
  }

  /// The findings that need more than one article, and those of the folio.
  ///
  /// - Parameter memory: what was asked of the articles when the page was checked before, and now.
  package func pageFindings(
    in page: Page, facts: PageFacts, tallies: [ArticleTally], setting: PageSetting, snapshot: Snapshot,
    _ memory: inout PageMemory
  ) -> [Finding] {
    var findings: [Finding] = []
    var marks = Checker.sum(tallies)
    var folio: (base: Int, tally: ArticleTally)?
    memory.folio = page.folio.map { self.folio($0, setting, snapshot, memory.folio) }
    if let base = page.folio?.text.base, let known = memory.folio {
      marks.add(known.tally.marks)
      folio = (base, known.tally)
      findings += known.findings.map { $0.shifted(by: base) }
    }
    let context = PageContext(
      page: page, facts: facts, setting: setting, snapshot: snapshot, tally: marks,
      units: tallies.map(\.units), known: configuration.known)
    var report = PageReport(memory)
    // The report's alone while it changes.
    memory = PageMemory()
    let known = configuration.known
    for (index, entry) in rules.counted.enumerated() where entry.rule.isAsked(on: context) {
      var places = Checker.places(of: index, tallies, folio, on: page)
      if !known.isEmpty, entry.profile.category.isAboutWriting {
        places.removeAll { known.cover($0.range, in: snapshot) }
      }
      if places.isEmpty { continue }
      report.begin(entry.slot)
      entry.rule.check(places, on: context, report: &report)
    }
    for entry in rules.page {
      report.begin(entry.slot)
      entry.rule.check(context, report: &report)
    }
    memory = report.memory
    return findings + report.findings
  }

  /// What is found in the folio, which stays as it is for nearly every edit.
  private func folio(
    _ folio: Folio, _ setting: PageSetting, _ snapshot: Snapshot, _ known: KnownFolio?
  ) -> KnownFolio {
    let bytes = folio.text.paragraphs.flatMap { paragraph in
      let line = snapshot.lines.line(at: folio.text.source(paragraph).lowerBound)
      return snapshot.bytes[snapshot.lines.range(ofLine: line).range]
    }
    if let known, known.bytes == bytes, known.offsets == folio.text.offsets, known.setting == setting { return known }
    let article = Article(folio: folio)
    let facts = ArticleFacts(reading: article, lexicon: lexicon, pageDate: setting.date)
    let tally = tally(of: article, facts: facts, snapshot: snapshot)
    let context = context(of: article, facts: facts, tally: tally, setting: setting, snapshot: snapshot)
    return KnownFolio(
      bytes: bytes, offsets: folio.text.offsets, setting: setting, tally: tally,
      findings: findings(in: [context]).first ?? [])
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
    return list.listed(yieldsTo: rules.yieldsTo, exact: rules.exact)
  }

  private static func sum(_ tallies: [ArticleTally]) -> MarkTally {
    tallies.reduce(into: MarkTally()) { $0.add($1.marks) }
  }

  /// The places that a counted rule found, in offsets of the snapshot, in order.
  private static func places(
    of rule: Int, _ tallies: [ArticleTally], _ folio: (base: Int, tally: ArticleTally)?, on page: Page
  ) -> [CountedPlace] {
    var result: [CountedPlace] = []
    result.reserveCapacity(tallies.reduce(folio?.tally.places[rule].count ?? 0) { $0 + $1.places[rule].count })
    func add(_ places: [CountedPlace], _ base: Int) {
      for place in places { result.append(place.shifted(by: base)) }
    }
    // By index: a copy of an article costs as much as a dozen places.
    for index in tallies.indices where !tallies[index].places[rule].isEmpty {
      add(tallies[index].places[rule], page.articles[index].text.base)
    }
    if let folio { add(folio.tally.places[rule], folio.base) }
    let isSorted = result.indices.dropFirst().allSatisfy { result[$0 - 1].range <= result[$0].range }
    return isSorted ? result : result.sorted { $0.range < $1.range }
  }
}

extension Article {
  /// The folio in the form in which rules see text: one paragraph that belongs to no article.
  init(folio: Folio) {
    self.init(kind: .filler, parts: [folio.lines], text: folio.text)
    paragraphs = folio.text.paragraphs.map { Paragraph(role: .filler, range: $0) }
  }
}
