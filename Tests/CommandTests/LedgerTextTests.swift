import Linting
import TestSupport
import Testing
import copydesk

@Suite struct LedgerTextTests {
  private static let ledger: Ledger = {
    var ledger = Ledger()
    func sighting(_ id: String, _ credits: [String], rule: RuleID = "word-wrong") -> Ledger.Sighting {
      Ledger.Sighting(rule: rule, identity: FindingIdentity(id), text: "截止", credits: credits)
    }
    let zhang = ["记者 张三"]
    _ = ledger.record(
      ["a.txt": [sighting("1", zhang), sighting("2", zhang), sighting("3", [])], "b.txt": [sighting("4", zhang)]],
      day: "2023-03-01")
    ledger.accept(sighting("4", zhang), on: "b.txt", reason: "引文如此", day: "2023-03-01")
    _ = ledger.record(["a.txt": [sighting("3", [])]], day: "2023-03-05")
    _ = ledger.record(
      ["a.txt": [sighting("1", zhang), sighting("3", []), sighting("5", zhang, rule: "date-weekday")]],
      day: "2023-03-08")
    return ledger
  }()

  private func text(
    _ shown: Set<LedgerStanding> = [.new, .open, .returned], by grouping: LedgerText.Grouping = .page,
    since day: String? = nil
  ) -> [String] {
    LedgerText.text(of: Self.ledger, shown: shown, by: grouping, since: day, .forTests(width: 100))
      .split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
  }

  @Test func `new, open, returned, accepted and closed findings are counted by page, rule and credit`() {
    #expect(
      text()[..<5] == ["版面 新增 未销 回头 认可 已销", "a.txt 1 1 1 1", "b.txt 1", "合计 1 1 1 1 1", "“新增”是 2023-03-08 及以后首次发现的。"])
    #expect(text(by: .rule)[1...3] == ["word-wrong 1 1 1 1", "date-weekday 1", "合计 1 1 1 1 1"])
    #expect(text(by: .credit)[1...3] == ["记者 张三 1 1 1 1", "（无署名） 1", "合计 1 1 1 1 1"])
    // Columns keep their order where a cell is empty.
    let lines = LedgerText.text(of: Self.ledger, shown: [], by: .rule, .forTests(width: 100)).split(separator: "\n")
    #expect(lines[1] == "word-wrong             1     1     1     1")
    #expect(lines[2] == "date-weekday     1")
  }

  @Test func `the findings that are asked for are listed, each with its day`() {
    let lines = text()
    #expect(
      lines.contains("000000000005 新增 2023-03-08 date-weekday 截止") || lines.contains("5 新增 2023-03-08 date-weekday 截止"))
    #expect(lines.contains("1 回头 2023-03-08 2023-03-01 word-wrong 截止"))
    #expect(!lines.contains { $0.contains("已销 2023") })
    #expect(text([.closed]).contains("2 已销 2023-03-05 2023-03-01 word-wrong 截止"))
    #expect(text([.accepted]).contains { $0.contains("引文如此") })
  }

  @Test func `what is new is asked from a day on`() {
    #expect(text(since: "2023-03-01")[1] == "a.txt 2 1 1")
    #expect(text(since: "2023-03-09")[1] == "a.txt 2 1 1")
    #expect(text(since: "2023-03-09")[0] == "版面 未销 回头 认可 已销")
    let empty = LedgerText.text(of: Ledger(), shown: [.new], by: .page, .forTests())
    #expect(empty == "台账是空的。\n")
  }
}
