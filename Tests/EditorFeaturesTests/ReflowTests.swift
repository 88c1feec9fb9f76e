import EditorFeatures
import PageStructure
import Testing
import TextModel

@Suite struct ReflowTests {
  /// A page whose body is one paragraph of several lines.
  private func page(_ lines: [String], headline: String = "标 题") -> HandmadePage {
    HandmadePage(headline + "\n" + lines.joined(separator: "\n"), isWrapped: true)
  }

  private func reflowed(_ page: HandmadePage) -> String {
    String(decoding: page.snapshot.applying(page.analysis.reflowEdits()).bytes, as: UTF8.self)
  }

  @Test("Lines are joined and the blanks of extraction taken out, headlines stay")
  func join() {
    #expect(reflowed(page(["　　今年，已投入 3595.58 ", "万元， 占比达 57%。"])) == "标 题\n　　今年，已投入3595.58万元，占比达57%。")
  }

  @Test("Latin words keep one blank between them, also across a line's end")
  func latin() {
    #expect(reflowed(page(["使用 Open", "Source 软件"])) == "标 题\n使用Open Source软件")
  }

  @Test("CRLF goes with the line's end")
  func crlf() {
    #expect(reflowed(page(["投入\r", "资金"])) == "标 题\n投入资金")
  }

  @Test("The blank before a credited name and a wide blank stay")
  func typography() {
    var page = page(["（记者 张三 通讯员 李四） 王五　赵六来 了"])
    page.article.credits = ["张三", "李四"].map { Credit(role: "记者", name: $0, range: page.range($0)) }
    #expect(reflowed(page) == "标 题\n（记者 张三 通讯员 李四）王五　赵六来了")
  }

  @Test("The blank between the halves of a subhead stays, one of extraction goes")
  func subhead() {
    var page = page(["追踪三千里 追回 57% 救命钱"])
    page.article.paragraphs[1].role = .subhead
    #expect(reflowed(page) == "标 题\n追踪三千里 追回57%救命钱")
  }

  @Test("What another article put between two lines stays")
  func interleaved() {
    var page = HandmadePage("标题\n前半\n别的文章\n后半")
    let snapshot = page.snapshot
    let bytes = snapshot.bytes.span
    var text = LogicalText(base: 0)
    for (line, joint) in [(1, LogicalText.Joint.none), (3, .columnBreak)] {
      text.append(line: snapshot.lines.contentRange(ofLine: line, in: bytes), of: bytes, joint: joint)
    }
    page.article.text = text
    page.article.paragraphs = [Paragraph(role: .body, range: text.indices)]
    #expect(page.analysis.reflowEdits().isEmpty)
  }

  @Test("A range reflows only the paragraphs that it touches")
  func range() {
    let page = page(["投入 资金"])
    #expect(page.analysis.reflowEdits(in: ByteRange(0, 3)).isEmpty)
    #expect(page.analysis.reflowEdits(in: ByteRange(page.offset("资金"), page.offset("资金"))).count == 1)
  }
}
