import EditorFeatures
import Facts
import PageStructure
import Testing
import TextModel

@Suite struct NavigationTests {
  private func people() -> HandmadePage {
    var page = HandmadePage("标题\n刘德君来了。\n区委书记刘 德\n君指出。", isWrapped: true)
    page.facts.people = [
      PersonMention(name: "刘德君", range: page.range("刘德君"), titles: []),
      PersonMention(name: "刘德君", range: page.range("刘德君", occurrence: 1), titles: ["区委书记"]),
    ]
    return page
  }

  @Test("A person's mentions are found from any of them, the one with a title introduces")
  func person() {
    let page = people()
    let places = page.analysis.occurrences(of: .person("刘德君"))
    #expect(places.map(\.isIntroduction) == [false, true])
    let highlights = page.analysis.highlights(at: page.offset("德君"))
    #expect(highlights.map { page.snapshot.text(in: $0) } == ["刘德君", "刘 德\n君"])
    let target = page.analysis.definition(at: page.offset("刘德君"))?.target
    #expect(target.map { page.snapshot.text(in: $0) } == "刘 德\n君")
  }

  @Test("An initiative's mentions are found in the text, the one with components introduces")
  func initiative() {
    var page = HandmadePage("推行“三力”工作法\n“三力”\n工作法即动力、活力、合力。")
    page.facts.initiatives = [
      Initiative(
        name: "“三力”工作法", range: page.range("“三力”工作法"), kind: .method, declared: "三",
        components: [.init(text: "动力", range: page.range("动力"))])
    ]
    let places = page.analysis.occurrences(of: .initiative("“三力”工作法"))
    #expect(places.map(\.isIntroduction) == [true])
    #expect(page.analysis.symbol(at: page.offset("三力"))?.symbol == .initiative("“三力”工作法"))
  }

  @Test("The same subject in the same measure is one symbol, with the value at each place")
  func measure() {
    var page = HandmadePage("标题\n脱贫人口6229人，脱贫人口务工3公里，吸纳脱贫人口370人。")
    page.metric("6229人", "6229", "人", subject: "脱贫人口")
    page.metric("3公里", "3000", "米", subject: "脱贫人口")
    page.metric("370人", "370", "人", subject: "脱贫人口")
    guard let symbol = page.analysis.symbol(at: page.offset("370"))?.symbol else {
      Issue.record("no symbol")
      return
    }
    #expect(page.analysis.occurrences(of: symbol).map(\.detail) == ["6229人", "370人"])
    #expect(page.analysis.highlights(at: page.offset("脱贫")).isEmpty)
  }

  @Test("From the last line of an article's part the definition is where it goes on")
  func continuation() {
    var page = HandmadePage("标题\n一\n别的\n二\n三")
    page.article.parts = [0..<2, 3..<5]
    let found = page.analysis.definition(at: page.offset("一"))
    #expect(found.map { page.snapshot.text(in: $0.target) } == "二")
    #expect(page.analysis.definition(at: page.offset("二")) == nil)
  }

  @Test("A rename reaches every mention, credits of the folio included, and leaves the lines as they are")
  func rename() throws {
    let page = people()
    let edits = try page.analysis.rename(at: page.offset("刘德君"), to: " 李嫣 ")
    #expect(page.snapshot.applying(edits).lines.count == page.snapshot.lines.count)
    #expect(String(decoding: page.snapshot.applying(edits).bytes, as: UTF8.self) == "标题\n李嫣来了。\n区委书记李嫣\n指出。")
  }

  @Test("A new name must be a name", arguments: ["", " ", "李\n嫣", "李，嫣", "李1"])
  func badName(name: String) {
    let page = people()
    #expect(throws: RenameProblem.self) { try page.analysis.rename(at: page.offset("刘德君"), to: name) }
  }

  @Test("Only a person can be renamed")
  func noPerson() {
    let page = people()
    #expect(throws: RenameProblem.noPerson) { try page.analysis.rename(at: page.offset("来了") + 3, to: "李嫣") }
  }

  @Test(
    "References to other pages are links",
    arguments: [
      ("（下转第2版）", "下转第2版", DocumentLink.Target.continuesOn(page: 2)),
      ("（上接一版）", "上接一版", .continuedFrom(page: 1)),
      ("下 转 第 十 二 版", "下 转 第 十 二 版", .continuesOn(page: 12)),
      ("转第A03版", "转第A03版", .continuesOn(page: 3)), ("（紧接1版）", "紧接1版", .continuedFrom(page: 1)),
      ("（详见第2版）", "详见第2版", .more(page: 2)), ("（请见4版）", "请见4版", .more(page: 4)), ("（见3版）", "见3版", .more(page: 3)),
      ("相关报道见第4版。", "见第4版", .more(page: 4)),
      ("见http://example.com/a?b=1。", "http://example.com/a?b=1", .url("http://example.com/a?b=1")),
      ("网址：www.example.com.", "www.example.com", .url("https://www.example.com")),
    ])
  func links(text: String, linked: String, target: DocumentLink.Target) {
    let page = HandmadePage("标题\n" + text)
    let links = page.analysis.documentLinks()
    #expect(links.map(\.target) == [target])
    #expect(links.map { page.snapshot.text(in: $0.range) } == [linked])
  }

  @Test(
    "Each of several pages is a link",
    arguments: [
      ("（下转第2、3版）", ["下转第2", "3版"]), ("（下转第2版、第3版）", ["下转第2版", "第3版"]), ("（详见2至4版）", ["详见2", "4版"]),
    ])
  func linksOfSeveral(text: String, linked: [String]) {
    let page = HandmadePage("标题\n" + text)
    #expect(page.analysis.documentLinks().map { page.snapshot.text(in: $0.range) } == linked)
  }

  @Test(
    "What only looks like a reference is none",
    arguments: ["意见2版方案", "对接2版方案", "好转第二天", "转00版", "见第2、3节版", "https://", "awww.x"])
  func noLinks(text: String) {
    #expect(HandmadePage("标题\n" + text).analysis.documentLinks().isEmpty)
  }
}
