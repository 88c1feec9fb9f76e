import EditorFeatures
import Facts
import Linting
import Testing
import TextModel

@Suite struct CompletionTests {
  private let candidates = [
    CompletionCandidate(text: "刘德君", detail: "区委书记", kind: .person),
    CompletionCandidate(text: "刘洋", detail: "", kind: .person),
    CompletionCandidate(text: "“三力”工作法", detail: "", kind: .initiative),
  ]

  private func labels(_ text: String) -> [String] {
    let page = HandmadePage("标题\n" + text)
    return page.analysis.completions(
      at: page.snapshot.byteCount, candidates: candidates, language: .chinese
    ).map(\.label)
  }

  @Test("People are offered from the family name on, the longest beginning wins")
  func people() {
    #expect(labels("区委书记刘") == ["刘德君", "刘洋"])
    #expect(labels("区委书记刘德") == ["刘德君"])
  }

  @Test("Initiatives are offered from the second character on")
  func initiatives() {
    #expect(labels("推行“") == [])
    #expect(labels("推行“三") == ["“三力”工作法"])
    // The mark may be forgotten, or come with the offer.
    #expect(labels("推行三力") == ["“三力”工作法"])
    #expect(labels("推行三") == [])
    #expect(labels("推行“三力”工作法") == [])
  }

  @Test("A complete word, and text that nothing begins with, get no offers")
  func quiet() {
    #expect(labels("刘德君") == [])
    #expect(labels("会议") == [])
    #expect(labels("刘，") == [])
    #expect(labels("") == [])
  }

  @Test("An item replaces what was typed of it")
  func range() {
    let page = HandmadePage("标题\n区委书记刘德")
    let items = page.analysis.completions(at: page.snapshot.byteCount, candidates: candidates, language: .chinese)
    #expect(items.map { page.snapshot.text(in: $0.range) } == ["刘德"])
  }
}
