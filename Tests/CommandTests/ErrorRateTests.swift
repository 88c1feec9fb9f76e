import EditorFeatures
import Linting
import TestSupport
import Testing
import TextModel
import copydesk

@Suite struct ErrorRateTests {
  /// The tenths that findings of a rule count on a page, at the marked places; `fix` is what stands there then.
  private func tenths(_ rule: RuleID, _ marked: String, severity: Severity = .warning, fix: String? = nil) -> Int {
    var page = HandmadeFindings(marked)
    page.findings = page.ranges.map { range in
      let fixes = fix.map { [Fix(title: Message("", ""), edits: [TextEdit(range: range, newText: $0)], isSafe: true)] }
      return Finding(rule: rule, severity: severity, message: Message("", ""), range: range, fixes: fixes ?? [])
    }
    return ErrorRate(of: page.page("a.txt")).tenths
  }

  private let page = "全区召开推进会\n\n本报讯（记者 张三）昨日，会议召开，"

  @Test func `a finding counts as its rule says, one that only asks or that is of the extraction nothing`() {
    #expect(tenths("date-weekday", page + "⟦星期一⟧。") == 10)
    #expect(tenths("punct-quote-unpaired", page + "⟦“⟧。") == 1)
    #expect(tenths("date-weekday", page + "⟦星期一⟧。", severity: .information) == 0)
    #expect(tenths("extraction-lost-char", page + "⟦某⟧。") == 0)
    #expect(tenths("no-such-rule", page + "⟦某⟧。") == 0)
  }

  @Test func `wrong characters count by their number, the same word three times at most`() {
    #expect(tenths("word-wrong", page + "⟦励⟧。", fix: "厉") == 10)
    #expect(tenths("word-repeated", page + "⟦会议会议⟧。", fix: "会议") == 20)
    #expect(tenths("word-repeated", page + "⟦召开会议召开会议⟧。", fix: "召开会议") == 40)
    #expect(tenths("word-wrong", page + "⟦励⟧⟦励⟧⟦励⟧⟦励⟧⟦励⟧。", fix: "厉") == 30)
  }

  @Test func `digits against the norm count one on a page at most`() {
    #expect(tenths("num-thousands", page + "⟦1,0⟧⟦2,0⟧⟦3,0⟧。") == 3)
    #expect(tenths("num-thousands", page + String(repeating: "⟦1,000⟧，", count: 14)) == 10)
  }

  @Test func `in a headline a place counts double, a name's not twice`() {
    let headline = "全区召开⟦推进⟧会\n\n本报讯（记者 张三）昨日，会议召开。"
    #expect(tenths("date-weekday", headline) == 20)
    #expect(tenths("person-name-truncated", headline) == 20)
    #expect(tenths("headline-final-mark", headline) == 2)
    #expect(tenths("date-weekday", "周川报 2023年3月15日 ⟦星期五⟧ 第5版\n\n" + page) == 20)
  }

  @Test func `a finding that sums up a page counts all its places`() {
    var page = HandmadeFindings(page + "⟦１⟧⟦２⟧⟦３⟧。")
    let edits = page.ranges.map { TextEdit(range: $0, newText: "1") }
    page.findings = [
      Finding(
        rule: "char-fullwidth-alnum", severity: .warning, message: Message("", ""), range: page.ranges[0],
        fixes: [Fix(title: Message("", ""), edits: edits, isSafe: true)])
    ]
    #expect(ErrorRate(of: page.page("a.txt")).tenths == 3)
  }
}
