import Facts
import PageStructure
import TestSupport
import Testing
import TextModel

@testable import Linting

@Suite("Correction tables")
struct CorrectionTableTests {
  static func context(_ text: String) -> ArticleContext {
    let snapshot = Snapshot(text)
    let page = Page(reading: snapshot)
    let article = page.articles.first ?? Article(kind: .article, parts: [], text: LogicalText(base: 0))
    let setting = PageSetting(conventions: Conventions(), date: nil, layout: page.layout.kind)
    return ArticleContext(
      article: article, facts: ArticleFacts(), units: TextUnits(article.text), setting: setting, snapshot: snapshot,
      known: KnownWords(), hits: WordHits(), placeOfWordRule: [:])
  }

  static let table = CorrectionTable(
    """
    己经 已经 自己经|知己经
    ?既使 即使 既使…又|《…既使…》
    拔款 拨款
    """)

  @Test("Rows are read with their alternatives and marks")
  func rowsAreRead() {
    #expect(Self.table.words == ["己经", "既使", "拔款"])
    #expect(Self.table.rows.map(\.asks) == [false, true, false])
    #expect(Self.table.rows[0].right == ["已经"])
  }

  @Test(
    "A context excuses the word that it holds",
    arguments: [
      ("工程己经完工。", 0, false), ("他自己经营小店。", 0, true), ("既使他来也行。", 1, false),
      ("既使环境变美又使群众受益。", 1, true), ("既使他来。他又走了。", 1, false), ("读《论既使之用》。", 1, true),
    ])
  func contextsExcuse(_ text: String, _ entry: Int, _ isExcused: Bool) throws {
    let context = Self.context(text)
    let word = Self.table.rows[entry].wrong
    let start = try #require(context.text.indices.first { context.text.matches(word, at: $0) })
    let hit = WordHit(range: start..<(start + word.unicodeScalars.count), entry: entry)
    #expect(Self.table.isExcused(hit, in: context) == isExcused)
  }
}
