import EditorFeatures
import Linting
import TestSupport
import Testing
import TextModel
import copydesk

@Suite struct ExtractReportTests {
  private static let page = """
    临河日报  2023年5月18日 星期四 第2版  责任编辑 何雨晴

    临河县农业农村局
    春管春播有序推进
    ——全县粮食生产一线见闻
    本报讯（记者 周明远 通讯员 吴 桐）5月16日，县农业农村局局长孟繁华到柳林镇查看麦田管理情况。截至5月15日，全县投入春管资金3595.58万元，完成灌溉约12.6万亩，同比增长8.5%。
    县里推行“三包三查”工作法：包片、包村、包户、查墒情、查苗情、查病情。镇里选派农技人员120余名，走访农户2万至3万户。

    图为5月16日，柳林镇农民在田间喷灌小麦。
    本报记者 周明远 摄

    """

  private func report(_ kinds: Set<ExtractKind>, _ layout: ReportLayout) -> String {
    let analysis = Analysis(of: Snapshot(Self.page), checker: .silent)
    return ExtractText.text(of: analysis, path: "版面/2\u{1B}.txt", only: kinds, layout)
  }

  @Test func `the report shows an article a block, its figures as a table`() {
    let all = Set(ExtractKind.allCases)
    expectSnapshot(report(all, .forTests(width: 100)), named: "extract.zh.txt")
    expectSnapshot(report(all, .forTests(.english, width: 100)), named: "extract.en.txt")
  }

  @Test func `only what was asked for is in the report`() {
    let text = report([.metrics], .forTests())
    #expect(text.contains("3595.58万元"))
    #expect(!text.contains("孟繁华"))
    #expect(!text.contains("责任编辑"))
  }

  @Test func `nothing in the report acts on the terminal, and colour changes no character`() {
    let plain = report(Set(ExtractKind.allCases), .forTests())
    #expect(!plain.utf8.contains(0x1B))
    let colored = report(Set(ExtractKind.allCases), .forTests(showsColor: true))
    #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test func `no line ends in a blank`() {
    for line in report(Set(ExtractKind.allCases), .forTests()).split(separator: "\n") { #expect(line.last != " ") }
  }

  @Test(arguments: ExtractTable.allCases)
  func `a row of a table has a cell for each title`(table: ExtractTable) {
    let analysis = Analysis(of: Snapshot(Self.page), checker: .silent)
    let rows = table.rows(of: analysis, path: "a.txt", .chinese)
    #expect(!rows.isEmpty)
    for row in rows { #expect(row.count == table.titles(.chinese).count) }
  }

  @Test func `a table speaks one language: in Chinese its words are told, in English they are those of the JSON`() {
    let text = Snapshot(Array("本月气温由5℃降至-2℃，合计投入约100万元。\n".utf8))
    let analysis = Analysis(of: text, checker: .silent)
    let chinese = ExtractTable.metrics.rows(of: analysis, path: "a.txt", .chinese).map {
      $0[9...10].joined(separator: " ")
    }
    let english = ExtractTable.metrics.rows(of: analysis, path: "a.txt", .english).map {
      $0[9...10].joined(separator: " ")
    }
    #expect(chinese == [" 原为", " 变为", "约 合计"])
    #expect(english == [" changeFrom", " changeTo", "about total"])
    #expect(analysis.metricCSV(language: .chinese).contains(",-2,"), "a number is no formula")
  }
}
