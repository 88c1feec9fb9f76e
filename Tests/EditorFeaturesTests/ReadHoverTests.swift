import EditorFeatures
import Linting
import Rules
import TestSupport
import Testing
import TextModel

/// Hovers on text that is read, not put together by hand: what readers of facts find reaches the user.
@Suite struct ReadHoverTests {
  private static let checker = Checker(rules: RuleRegistry.rules)

  /// The hover at the marked place of a page.
  private func hover(_ marked: String) -> String {
    let text = MarkedText(marked)
    let analysis = Analysis(of: Snapshot(text.text), checker: Self.checker)
    let offset = text.ranges.first?.lowerBound ?? -1
    return analysis.hover(at: offset, language: .chinese)?.plainText ?? "(none)"
  }

  private func page(_ body: String) -> String {
    """
    责任编辑：郭怡晨 美术编辑：孙晚秋 2023年3月15日 星期三川汇新闻 5

    全力推动“创文”工作走深走实

    本报讯（记者 韩志刚）3月13日上午，川汇区召开推进会。区委书记刘德君主持会议。

    \(body)
    """
  }

  @Test("Money is shown in yuan, with its subject")
  func money() {
    let text = hover(page("全区投入财政衔接资金 ⟦3595.58 万元⟧，用于产业发展。"))
    #expect(text.hasPrefix("3595.58万元 = 35,955,800 元\n"))
    #expect(text.contains("· 主体："))
  }

  @Test("A rise that does not work out is marked")
  func rise() {
    let text = hover(page("大棚由10个增至⟦15个⟧，增长60%。"))
    #expect(text.contains("→ 由 10个 增至 15个：相差 5 个（50%）"))
    #expect(text.contains("✗ 文中写作 60%，算得 50%"))
  }

  @Test("A date without a year takes the page's")
  func date() {
    let text = hover(page("会议听取了⟦3月10日⟧的汇报。"))
    #expect(text.contains("= 2023-03-10") && text.contains("· 星期：星期五") && text.contains("前5天"))
  }

  @Test("A person is known with title in every mention")
  func person() {
    let text = hover(page("⟦刘德君⟧指出，要压实责任。"))
    #expect(text.contains("刘德君") && text.contains("· 职务：区委书记"))
  }

  @Test("A headline shows credits and the page's date")
  func headline() {
    let marked = page("开展活动12次。").replacing("全力推动“创文”", with: "⟦全力推动“创文”⟧")
    let text = hover(marked)
    #expect(text.contains("· 署名：记者 韩志刚") && text.contains("2023-03-15 星期三") && text.contains("12次"))
  }

  @Test("The folio shows the page's date and staff")
  func folio() {
    let marked = page("正文。").replacing("责任编辑：", with: "⟦责任编辑⟧：")
    let text = hover(marked)
    #expect(text.contains("川汇新闻 第5版") && text.contains("· 责任编辑：郭怡晨"))
  }
}
