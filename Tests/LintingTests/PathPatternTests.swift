import Linting
import PageStructure
import TestSupport
import Testing

@Suite struct PathPatternTests {
  @Test(
    arguments: [
      ("*.bak.txt", "a.bak.txt"), ("*.bak.txt", "x/y/a.bak.txt"), ("副刊", "副刊/1.txt"), ("副刊", "2023/副刊/03/1.txt"),
      ("副刊/", "副刊/1.txt"), ("/a.txt", "a.txt"), ("./a.txt", "a.txt"), ("a/*.txt", "a/b.txt"), ("a/**", "a/b/c.txt"),
      ("a/**/c.txt", "a/c.txt"), ("a/**/c.txt", "a/x/y/c.txt"), ("**/c.txt", "c.txt"), ("**/b/c.txt", "a/b/c.txt"),
      ("p?.txt", "p版.txt"), ("*.{txt,md}", "a/b.md"), ("{a,b{1,2}}/x", "b2/x"), ("a**b", "a/x/b"), ("a/b", "a/b/c.txt"),
      ("\\*.txt", "*.txt"), ("a{b", "a{b"), ("*", "a/b.txt"), ("?", "a/b.txt"),
    ])
  func `a pattern holds for a path`(pattern: String, path: String) {
    #expect(PathPattern(pattern).matches(path))
  }

  @Test(
    arguments: [
      ("*.txt", "a.md"), ("a/*.txt", "b/a/c.txt"), ("a/*.txt", "a/b/c.txt"), ("/a.txt", "b/a.txt"), ("副刊", "副刊2/1.txt"),
      ("a/**/c.txt", "a/xc.txt"), ("**/b/c.txt", "ab/c.txt"), ("p?.txt", "p.txt"), ("?.txt", "/.txt"), ("", "a"),
      ("\\*.txt", "a.txt"), ("*.{txt,md}", "a.csv"), ("a/b", "a/bc"),
    ])
  func `a pattern does not hold for a path`(pattern: String, path: String) {
    #expect(!PathPattern(pattern).matches(path))
  }

  @Test(arguments: ["a.txt", "b/a{1,2}.txt", "*?[x]\\.txt", "版面/甲.txt"])
  func `the pattern of one path holds for it alone`(path: String) {
    let pattern = PathPattern(PathPattern(exactly: path).text)
    #expect(pattern.matches(path))
    #expect(!pattern.matches("x/" + path))
    #expect(!pattern.matches(path.replacing("a", with: "b") + "x"))
  }

  @Test func `no pattern takes long or fails`() {
    var random = SeededRandom(seed: 3)
    let parts = ["*", "**", "/", "a", "{", "}", ",", "\\", "?", "**/"]
    let path = String(repeating: "a/", count: 200) + "b"
    for _ in 0..<300 {
      let pattern = (0..<40).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
      _ = PathPattern(pattern).matches(path)
    }
    #expect(!PathPattern(String(repeating: "*a", count: 100)).matches(String(repeating: "a", count: 99)))
  }
}

@Suite struct PageDateTests {
  private func date(_ source: String, _ path: String) -> String? { PageDateSource(source)?.date(ofPageAt: path)?.iso }

  @Test func `a day stands for itself, a pattern for the date in a path`() {
    #expect(date("2023-03-15", "a.txt") == "2023-03-15")
    #expect(date("YYYY-MM-DD", "pages/2023-03-15.txt") == "2023-03-15")
    #expect(date("YYYY-MM/DD", "html/2023-03/15/node_1.txt") == "2023-03-15")
    #expect(date("YYYYMMDD", "zkrb20230315A05.txt") == "2023-03-15")
    #expect(date("YYYY年MM月DD日", "川汇2023年03月15日.txt") == "2023-03-15")
    // The one nearest to the file's name, and only a day that there is.
    #expect(date("YYYYMMDD", "20230101/20230315_99999999.txt") == "2023-03-15")
    #expect(date("YYYYMMDD", "20230231.txt") == nil)
    #expect(PageDateSource("YYYY-MM-DD")?.date(ofPageAt: nil) == nil)
  }

  @Test(arguments: ["", "yesterday", "2023-02-30", "YYYY-MM", "YYYYMMDDMM", "2023-3-15"])
  func `anything else is no source of a day`(text: String) {
    #expect(PageDateSource(text) == nil)
  }
}
