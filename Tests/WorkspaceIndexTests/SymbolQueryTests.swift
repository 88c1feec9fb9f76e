import Testing
import WorkspaceIndex

@Suite struct SymbolQueryTests {
  private func score(_ query: String, _ name: String) -> Int? {
    SymbolQuery(query).score(name)
  }

  @Test(
    "A name is found by its characters, by pinyin initials, by both mixed, in any width and case",
    arguments: [
      ("创文", "全力推动“创文”工作走深走实"), ("cw", "全力推动“创文”工作走深走实"), ("创w", "“创文”"), ("cwcs", "创文城市"),
      ("cc", "创建文明城市"), ("5g", "５Ｇ基站"), ("qlzw", "全力走稳"), ("长", "长江"), ("zj", "长江路"), ("cj", "长江路"),
      ("", "什么都行"), ("创 文", "创文"),
    ])
  func found(query: String, name: String) {
    #expect(score(query, name) != nil)
  }

  @Test(
    "What is not in the name, or not in this order, is not found",
    arguments: [("文创", "创文"), ("x", "创文"), ("创文文", "创文")])
  func notFound(query: String, name: String) {
    #expect(score(query, name) == nil)
  }
}
