import Facts
import PageStructure
import TestSupport
import Testing
import TextModel
import WorkspaceIndex

@Suite struct PageIndexTests {
  private func page(_ year: Int, _ value: Int) -> PageSummary {
    var page = HandmadeSummary(
      "推动创文工作\n区委书记刘德君到\u{1F600}会，开展敲门行动，惠及脱贫人口\(value)人。", date: CalendarDate(year: year, month: 3, day: 15),
      number: "5")
    page.person("刘德君", titles: ["区委书记"])
    page.initiative("敲门行动")
    page.metric("\(value)人", value, "人", subject: "脱贫人口")
    return page.summary
  }

  private var index: PageIndex {
    var index = PageIndex()
    index.replace(page(2024, 370), for: "b.txt")
    index.replace(page(2023, 6229), for: "c.txt")
    index.replace(page(2025, 12), for: "a.txt")
    return index
  }

  @Test("A symbol search goes over articles, people, initiatives and subjects of all pages, best first")
  func symbols() {
    let found = index.symbols(matching: "ldj")
    #expect(found.map(\.page) == ["a.txt", "b.txt", "c.txt"])
    #expect(found.allSatisfy { $0.name == "刘德君" && $0.kind == .person && $0.container == "推动创文工作" })
    #expect(index.symbols(matching: "创文").map(\.kind) == [.article, .article, .article])
    #expect(index.symbols(matching: "敲门", limit: 2).map(\.name) == ["敲门行动", "敲门行动"])
    #expect(index.symbols(matching: "tpr").map(\.name) == ["脱贫人口", "脱贫人口", "脱贫人口"])
    #expect(index.symbols(matching: "王五").isEmpty)
  }

  @Test("A place of a closed page is known in each encoding")
  func places() throws {
    let key = try #require(page(2023, 6229).metrics.first?.key)
    let hit = try #require(index.figures(of: key).first)
    let start = hit.entry.range.start
    let before = "区委书记刘德君到\u{1F600}会，开展敲门行动，惠及脱贫人口"
    #expect(start.position(in: .utf32).column == before.unicodeScalars.count)
    #expect(start.position(in: .utf16).column == before.utf16.count)
    #expect(start.position(in: .utf8).column == before.utf8.count)
    #expect(start.line == 1)
  }

  @Test("Figures of one subject come in order of time")
  func figures() throws {
    let key = try #require(page(2023, 1).metrics.first?.key)
    #expect(index.figures(of: key).map(\.entry.written) == ["6229人", "370人", "12人"])
  }

  @Test("People and initiatives are found by name, a page by its number and day")
  func queries() {
    #expect(index.people(named: "刘德君").map(\.page) == ["a.txt", "b.txt", "c.txt"])
    #expect(index.people(named: "刘德君").first?.entry.titles == ["区委书记"])
    #expect(index.initiatives(named: "敲门行动").count == 3)
    #expect(index.initiatives(named: "敲门").isEmpty)
    #expect(index.pages(numbered: 5, date: CalendarDate(year: 2024, month: 3, day: 15)) == ["b.txt"])
    #expect(index.pages(numbered: 5, date: nil).count == 3)
    #expect(index.pages(numbered: 6, date: nil).isEmpty)
  }

  @Test("A removed page is found by nothing, a replaced one only as it is now")
  func removal() {
    var index = index
    index.remove("b.txt")
    index.remove("nothing.txt")
    index.replace(HandmadeSummary("另一篇\n正文").summary, for: "c.txt")
    #expect(index.count == 2)
    #expect(index.keys == ["a.txt", "c.txt"])
    #expect(index.people(named: "刘德君").map(\.page) == ["a.txt"])
    #expect(index.symbols(matching: "另一篇").map(\.page) == ["c.txt"])
    #expect(index.summary(of: "b.txt") == nil)
  }

  @Test("Adding, replacing and removing in any order gives the index of the pages that are left")
  func incremental() {
    for seed in UInt64(1)...20 {
      var random = SeededRandom(seed: seed)
      var index = PageIndex()
      var model: [String: PageSummary] = [:]
      for _ in 0..<60 {
        let key = "\(Int.random(in: 0..<12, using: &random)).txt"
        if Int.random(in: 0..<3, using: &random) == 0 {
          index.remove(key)
          model[key] = nil
        } else {
          let summary = page(2000 + Int.random(in: 0..<30, using: &random), Int.random(in: 1..<5, using: &random))
          index.replace(summary, for: key)
          model[key] = summary
        }
      }
      var full = PageIndex()
      for (key, summary) in model.sorted(by: { $0.key > $1.key }) { full.replace(summary, for: key) }
      #expect(index.keys == full.keys, "seed \(seed)")
      #expect(index.keys.map { index.summary(of: $0) } == full.keys.map { full.summary(of: $0) }, "seed \(seed)")
      #expect(index.people(named: "刘德君") == full.people(named: "刘德君"), "seed \(seed)")
      #expect(index.symbols(matching: "敲门") == full.symbols(matching: "敲门"), "seed \(seed)")
    }
  }
}
