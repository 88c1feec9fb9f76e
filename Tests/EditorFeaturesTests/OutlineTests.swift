import EditorFeatures
import Facts
import Linting
import PageStructure
import Testing
import TextModel

@Suite struct OutlineTests {
  private func page() -> HandmadePage {
    var page = HandmadePage("推进三项行动\n一、组织\n（一）领导\n开会12次。\n二、落实\n扫街、清河。")
    let all = page.article.text.count
    page.article.sections = [
      section(page, "一、组织", 1, until: page.range("二、落实").lowerBound),
      section(page, "（一）领导", 2, until: page.range("二、落实").lowerBound),
      section(page, "二、落实", 1, until: all),
    ]
    page.article.credits = [
      Credit(role: "记者", name: "张三", range: 0..<0), Credit(role: "记者", name: "李四", range: 0..<0),
      Credit(role: "通讯员", name: "王五", range: 0..<0),
    ]
    page.metric("12次", "12", "次", subject: "会")
    page.facts.initiatives = [
      Initiative(
        name: "三项行动", range: page.range("三项行动"), kind: .campaign, declared: "三",
        components: ["扫街", "清河"].map { .init(text: $0, range: page.range($0)) })
    ]
    return page
  }

  private func section(_ page: HandmadePage, _ title: String, _ level: Int, until end: Int) -> Section {
    let range = page.range(title)
    return Section(title: title, level: level, isRunIn: false, titleRange: range, range: range.lowerBound..<end)
  }

  /// The outline as an indented list.
  private func list(_ items: [OutlineItem], indent: String = "") -> String {
    items.map { "\(indent)\($0.kind.rawValue) \($0.name) [\($0.detail)]\n" + list($0.children, indent: indent + "  ") }
      .joined()
  }

  @Test("Sections nest by level, metrics and components stand in the innermost section that holds them")
  func nesting() {
    let outline = page().analysis.outline(
      language: .chinese, options: OutlineOptions(showsComponents: true, showsMetrics: true))
    #expect(
      list(outline) == """
        article 推进三项行动 [记者 张三、李四 通讯员 王五 · 25字]
          section 一、组织 [15字]
            section （一）领导 [11字]
              metric 12次 [会]
          section 二、落实 [10字]
            component 扫街 [三项行动]
            component 清河 [三项行动]

        """)
  }

  @Test("A section that is a part of an initiative is listed once, and says whose part it is")
  func sectionAsComponent() {
    var page = page()
    page.facts.initiatives[0].components = ["组织", "清河"].map { .init(text: $0, range: page.range($0)) }
    let sections = page.analysis.outline(language: .chinese).flatMap(\.children)
    #expect(
      list(sections) == """
        section 一、组织 [15字 · 三项行动]
          section （一）领导 [11字]
        section 二、落实 [10字]
          component 清河 [三项行动]

        """)
  }

  @Test("Metrics and components can be left out")
  func options() {
    let options = OutlineOptions(showsComponents: false, showsMetrics: false)
    let sections = page().analysis.outline(language: .english, options: options).flatMap(\.children)
    #expect(sections.map(\.name) == ["一、组织", "二、落实"])
    #expect(sections.flatMap(\.children).map(\.name) == ["（一）领导"])
  }

  @Test("An article's range is all of its lines, its selection range the headline")
  func ranges() {
    let page = page()
    let article = page.analysis.outline(language: .chinese).first
    #expect(article?.range == ByteRange(0, page.snapshot.byteCount))
    #expect(article.map { page.snapshot.text(in: $0.selectionRange) } == "推进三项行动")
  }

  @Test("A mark before a headline is no part of its name")
  func markedHeadline() {
    var page = HandmadePage("■推进三项行动\n正文。")
    page.article.headline = "■推进三项行动"
    #expect(page.analysis.outline(language: .chinese).first?.name == "推进三项行动")
  }

  @Test("An article without headline is named by its first words")
  func withoutHeadline() {
    var page = HandmadePage("本报讯 近日，某区开展活动。")
    page.article.headline = nil
    page.article.paragraphs = page.article.paragraphs.map { Paragraph(role: .body, range: $0.range) }
    let article = page.analysis.outline(language: .chinese).first
    #expect(article?.name == "本报讯近日，某区开展活动")
    #expect(article.map { page.snapshot.text(in: $0.selectionRange) } == "本报讯 近日，某区开展活动")
  }

  @Test("Findings are counted in their article and section")
  func findings() {
    var page = page()
    page.findings = [
      Finding(
        rule: "space-stray", severity: .hint, message: Message("甲", "a"),
        range: ByteRange(page.offset("扫街"), page.offset("扫街") + 3))
    ]
    let outline = page.analysis.outline(language: .chinese)
    #expect(outline.first?.detail.hasSuffix("1个问题") == true)
    #expect(outline.first?.children.map(\.detail) == ["15字", "10字 · 1个问题"])
  }
}
