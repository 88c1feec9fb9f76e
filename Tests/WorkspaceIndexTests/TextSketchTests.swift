import PageStructure
import TestSupport
import Testing
import TextModel
import WorkspaceIndex

@Suite struct TextSketchTests {
  private func sketch(_ text: String) -> TextSketch {
    let page = HandmadeSummary("标题\n" + text)
    return TextSketch(of: page.page.articles[0])
  }

  private let first = Seeds.names.first.map(Seeds.text) ?? ""

  @Test("A text is like itself, whatever marks and blanks part its words")
  func same() {
    let spaced = first.replacing("，", with: " , ")
    #expect(sketch(first).similarity(to: sketch(first)) == 1)
    #expect(sketch(first).similarity(to: sketch(spaced)) > 0.99)
  }

  @Test("A text with a changed sentence is nearly like, another text is not")
  func other() {
    let changed = first + "又讯：某区开展了一次与此无关的活动，参加活动的有一百人，活动取得了圆满成功。"
    #expect(sketch(first).similarity(to: sketch(changed)) > 0.8)
    let second = Seeds.names.last.map(Seeds.text) ?? ""
    #expect(sketch(first).similarity(to: sketch(second)) < 0.2)
  }

  @Test("A short text is like nothing")
  func short() {
    #expect(sketch("太短").isEmpty)
    #expect(sketch("太短").similarity(to: sketch("太短")) == 0)
  }
}
