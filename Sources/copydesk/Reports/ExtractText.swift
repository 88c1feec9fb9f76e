package import EditorFeatures
import Facts
import Linting
import PageStructure
import TextModel

/// What a page states, to be read: an article a block, its figures as a table.
package struct ExtractText {
  private let analysis: Analysis
  private let kinds: Set<ExtractKind>
  private let layout: ReportLayout
  private var say: Wording { Wording(language: layout.language) }
  private let places: PagePlaces
  private let people: [PageFacts.Person]
  private let initiatives: [(article: Int, initiative: Initiative)]
  private var result = ""

  package static func text(
    of analysis: Analysis, path: String, only kinds: Set<ExtractKind>, _ layout: ReportLayout
  ) -> String {
    var report = ExtractText(analysis, kinds, layout)
    report.writeHead(path)
    for index in analysis.page.articles.indices { report.writeArticle(index) }
    return report.result
  }

  private init(_ analysis: Analysis, _ kinds: Set<ExtractKind>, _ layout: ReportLayout) {
    self.analysis = analysis
    self.kinds = kinds
    self.layout = layout
    places = PagePlaces(analysis.snapshot)
    people = kinds.contains(.people) ? analysis.facts.people(of: analysis.page) : []
    initiatives = kinds.contains(.initiatives) ? analysis.facts.initiatives(of: analysis.page) : []
  }

  // MARK: The page

  private mutating func writeHead(_ path: String) {
    line(0, TextStyle.strong.paint(PrintableText.oneLine(path), layout))
    if kinds.contains(.page), let folio = analysis.page.folio {
      var parts = [folio.section, folio.date?.iso, folio.weekday].compactMap { $0 }
      if let number = folio.number { parts.append(layout.text("第\(number)版", "page \(number)")) }
      parts += folio.staff.map { "\($0.role) \($0.name)" }
      line(0, PrintableText.oneLine(parts.joined(separator: "  ")))
    }
    let articles = analysis.page.articles
    let figures = kinds.contains(.metrics) ? analysis.facts.articles.reduce(0) { $0 + $1.metrics.count } : 0
    let summary = [
      counted(articles.count { $0.kind == .article }, "篇稿件", "article", "articles"),
      counted(articles.count { $0.kind == .photo }, "幅图片", "photo", "photos"),
      counted(figures, "个数据", "figure", "figures"),
      counted(initiatives.count, "项举措", "initiative", "initiatives"),
      counted(people.count, "人", "person", "people"),
    ].compactMap { $0 }.joined(separator: layout.text("，", ", "))
    line(0, TextStyle.faint.paint(summary, layout))
  }

  /// Nil for none.
  private func counted(_ count: Int, _ chinese: String, _ one: String, _ many: String) -> String? {
    count == 0 ? nil : "\(count) " + layout.text(chinese, count == 1 ? one : many)
  }

  // MARK: An article

  private mutating func writeArticle(_ index: Int) {
    let article = analysis.page.articles[index]
    let facts = index < analysis.facts.articles.count ? analysis.facts.articles[index] : ArticleFacts()
    if article.kind == .filler {
      guard kinds.contains(.articles) else { return }
      // Marks of Markdown headings are no part of the words.
      let text = article.text.paragraphs.map { article.text.string($0).drop { $0 == "#" || $0 == " " } }
        .joined(separator: " ").prefix(60)
      result += "\n"
      line(0, TextStyle.faint.paint(layout.text("〔栏目条〕", "[filler] ") + PrintableText.oneLine(String(text)), layout))
      return
    }
    result += "\n"
    writeHeadlines(article)
    if kinds.contains(.articles) { writeSections(article) }
    if kinds.contains(.metrics) { writeMetrics(facts, article) }
    if kinds.contains(.initiatives) { writeInitiatives(index, article) }
    if kinds.contains(.people) { writePeople(index) }
    if kinds.contains(.dates) { writeDates(facts, article) }
  }

  private mutating func writeHeadlines(_ article: Article) {
    if let kicker = article.kicker { line(0, PrintableText.oneLine(kicker)) }
    let kind = article.kind == .photo ? layout.text("〔图片〕", "[photo] ") : ""
    let headline = article.headline ?? layout.text("（无标题）", "(no headline)")
    line(0, kind + TextStyle.strong.paint(PrintableText.oneLine(headline), layout))
    if let deck = article.deck { line(0, "—— " + PrintableText.oneLine(deck)) }
    var parts: [String] = []
    let stretches = article.parts.compactMap { places.printedLines($0) }.map { lines in
      lines.count == 1 ? "\(lines.lowerBound)" : "\(lines.lowerBound)–\(lines.upperBound)"
    }
    if !stretches.isEmpty {
      parts.append(
        layout.text("第 \(stretches.joined(separator: "、")) 行", "lines \(stretches.joined(separator: ", "))"))
    }
    parts += article.credits.map { PrintableText.oneLine("\($0.role) \($0.name)") }
    parts.append(layout.text("\(article.text.characterCount) 字", "\(article.text.characterCount) characters"))
    if article.isTruncated { parts.append(layout.text("未完", "breaks off")) }
    line(0, TextStyle.faint.paint(parts.joined(separator: " · "), layout))
  }

  private mutating func writeSections(_ article: Article) {
    if article.sections.isEmpty { return }
    heading("小标题", "Sections")
    for section in article.sections {
      line(2 + 2 * min(3, max(0, section.level - 1)), PrintableText.oneLine(section.title))
    }
  }

  private mutating func writeMetrics(_ facts: ArticleFacts, _ article: Article) {
    if facts.metrics.isEmpty { return }
    let narrow = max(16, (min(layout.width, 140) - 52) / 2)
    var table = TextTable(
      [
        .init(layout.text("主体", "subject"), maximumWidth: narrow),
        .init(layout.text("原文", "as written"), .right, maximumWidth: 24),
        .init(layout.text("数值", "value"), .right, maximumWidth: 30),
        .init(layout.text("说明", "note"), maximumWidth: narrow),
        .init(layout.text("时间", "time"), maximumWidth: 22),
        .init(layout.text("行", "line"), .right),
      ], isAmbiguousWide: layout.isAmbiguousWide)
    for metric in facts.metrics {
      let date = metric.time.flatMap { facts.dates.indices.contains($0) ? facts.dates[$0] : nil }
      let time = date.map { say.time($0.value) ?? article.text.string($0.range) } ?? ""
      let written = article.text.string(metric.range)
      table.append([
        metric.subjectText, written, FigureText.value(metric, writtenAs: written),
        FigureText.note(metric, among: facts.metrics, of: article, layout), time,
        String(places.line(of: article.text.source(metric.range).lowerBound)),
      ])
    }
    heading("数据", "Figures")
    let lines = table.lines()
    line(2, TextStyle.faint.paint(lines.titles, layout))
    for row in lines.rows { line(2, row) }
  }

  private mutating func writeInitiatives(_ index: Int, _ article: Article) {
    let own = initiatives.filter { $0.article == index }.map(\.initiative)
    if own.isEmpty { return }
    heading("举措", "Initiatives")
    for initiative in own {
      let number = places.line(of: article.text.source(initiative.range).lowerBound)
      var notes = [initiative.kind.label.text(in: layout.language)]
      if let declared = initiative.declared { notes.append(declared) }
      notes.append(layout.text("第 \(number) 行", "line \(number)"))
      let note = TextStyle.faint.paint(PrintableText.oneLine(notes.joined(separator: layout.text("，", ", "))), layout)
      line(2, "\(PrintableText.oneLine(initiative.name))  \(note)")
      for component in initiative.components { line(4, "· " + PrintableText.oneLine(component.text)) }
    }
  }

  private mutating func writePeople(_ index: Int) {
    let own = people.compactMap { person -> [String]? in
      let mentions = person.mentions.filter { $0.article == index }
      if mentions.isEmpty { return nil }
      let lines = places.lines(of: mentions, in: analysis.page).map(String.init).joined(separator: " ")
      return [person.name, person.titles.joined(separator: layout.text("、", ", ")), lines]
    }
    if own.isEmpty { return }
    var table = TextTable(
      [
        .init(layout.text("姓名", "name"), maximumWidth: 20),
        .init(layout.text("职务", "titles"), maximumWidth: max(24, min(layout.width, 120) - 44)),
        .init(layout.text("行", "lines"), maximumWidth: 24),
      ], isAmbiguousWide: layout.isAmbiguousWide)
    for row in own { table.append(row) }
    heading("人物", "People")
    for row in table.lines().rows { line(2, row) }
  }

  private mutating func writeDates(_ facts: ArticleFacts, _ article: Article) {
    if facts.dates.isEmpty { return }
    heading("日期", "Dates")
    let dates = facts.dates.map { date in
      let written = article.text.string(date.range)
      return written + (say.time(date.value, writtenAs: written).map(say.bracketed) ?? "")
    }
    line(2, PrintableText.oneLine(dates.joined(separator: layout.text("、", ", "))))
  }

  // MARK: Lines

  private mutating func heading(_ chinese: String, _ english: String) {
    line(0, "  " + TextStyle.information.paint(layout.text(chinese, english), layout))
  }

  private mutating func line(_ indent: Int, _ text: String) {
    result += String(repeating: " ", count: indent == 0 ? 0 : indent + 2) + text + "\n"
  }
}
