import EditorFeatures
import Facts
import Linting
import PageStructure
import Testing
import TextModel
import WorkspaceIndex

@Suite struct NeighbourHoverTests {
  private func page(_ year: Int, _ value: String) -> HandmadePage {
    var page = HandmadePage("\(year)年报告\n区长刘德君说，敲门行动惠及脱贫人口\(value)人。")
    page.folio = Folio(lines: 0..<0, text: LogicalText(base: 0))
    page.folio?.date = CalendarDate(year: year, month: 3, day: 15)
    page.metric("\(value)人", value, "人", subject: "脱贫人口")
    page.facts.people = [PersonMention(name: "刘德君", range: page.range("刘德君"), titles: ["区长"])]
    page.facts.initiatives = [
      Initiative(name: "敲门行动", range: page.range("敲门行动"), kind: .campaign, declared: nil, components: [])
    ]
    return page
  }

  private var neighbours: Neighbours {
    var index = PageIndex()
    for (year, value) in [(2024, "370"), (2023, "6229"), (2025, "12")] {
      let analysis = page(year, value).analysis
      index.replace(
        PageSummary(of: analysis.page, facts: analysis.facts, snapshot: analysis.snapshot), for: "\(year).txt")
    }
    return Neighbours(index: index, page: "2025.txt")
  }

  private func hover(_ word: String) -> String {
    let page = page(2025, "12")
    return page.analysis.hover(at: page.offset(word), language: .chinese, neighbours: neighbours)?.plainText ?? ""
  }

  @Test("A metric shows the same subject's figures of other pages in order of time")
  func metric() {
    #expect(
      hover("12人").hasSuffix(
        """
        其他版面的同一主体
        · 2023-03-15 · 6229人 · 2023年报告
        · 2024-03-15 · 370人 · 2024年报告
        """))
  }

  @Test("A person and an initiative show the other pages that name them")
  func names() {
    #expect(
      hover("刘德君").hasSuffix(
        """
        其他版面
        · 2023-03-15 · 区长 · 2023年报告
        · 2024-03-15 · 区长 · 2024年报告
        """))
    #expect(hover("敲门行动").hasSuffix("其他版面\n· 2023-03-15 · 2023年报告\n· 2024-03-15 · 2024年报告"))
  }
}
