import EditorFeatures
import Facts
import Linting
import PageStructure
import Testing
import TextModel

@Suite struct RangesTests {
  @Test("Articles and sections fold, without the blank lines at their ends")
  func folding() {
    var page = HandmadePage("标题\n一、组织\n开会。\n\n二、落实\n扫街。\n\n")
    page.article.sections = ["一、组织", "二、落实"].map { title in
      let range = page.range(title)
      let end = title == "一、组织" ? page.range("二、落实").lowerBound : page.article.text.count
      return Section(title: title, level: 1, isRunIn: false, titleRange: range, range: range.lowerBound..<end)
    }
    #expect(
      page.analysis.foldingRanges() == [
        FoldingRange(lines: 0...5, kind: .article), FoldingRange(lines: 1...2, kind: .section),
        FoldingRange(lines: 4...5, kind: .section),
      ])
  }

  @Test("An article in two parts folds part by part")
  func foldingParts() {
    var page = HandmadePage("标题\n一\n别的\n二\n三")
    page.article.parts = [0..<2, 3..<5]
    #expect(page.analysis.foldingRanges().map(\.lines) == [0...1, 3...4])
  }

  @Test("A selection grows from the fact to clause, sentence, paragraph, article and page")
  func selection() {
    var page = HandmadePage("标题\n首句。次句，投入 12 万元，“完成。”末句。\n第三段。")
    page.metric("12万元", "120000", "元")
    let texts = page.analysis.selectionRanges(at: page.offset("12") + 1).map { page.snapshot.text(in: $0) }
    #expect(
      texts == [
        "12 万元", "投入 12 万元", "次句，投入 12 万元，“完成。”", "首句。次句，投入 12 万元，“完成。”末句。",
        page.snapshot.text(in: ByteRange(0, page.snapshot.byteCount)),
      ])
  }

  @Test("Each selection holds the one before it, at every offset and out of range")
  func selectionNesting() {
    var page = HandmadePage("标题\n首句。次句，投入 12 万元，“完成。”末句。\n\n第三段 。")
    page.metric("12万元", "120000", "元")
    for offset in -2...(page.snapshot.byteCount + 2) {
      let ranges = page.analysis.selectionRanges(at: offset)
      #expect(ranges.last == ByteRange(0, page.snapshot.byteCount))
      #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $1.contains($0) && $1.count > $0.count })
    }
  }

  @Test("Tokens stand in order, do not overlap and do not cross a line's end")
  func tokens() {
    var page = HandmadePage("推进 12 项\n区长李四说\n明。投入 3 万元。")
    page.metric("12项", "12", "项")
    page.metric("3万元", "30000", "元")
    // A name that the line end breaks.
    page.facts.people = [.init(name: "四说明", range: 8..<12, titles: [])]
    let tokens = page.analysis.semanticTokens()
    let shown = tokens.map { "\($0.kind.name) \(page.snapshot.text(in: $0.range))" }
    #expect(shown.first == "headline 推进" && shown[1] == "metric 12 项")
    #expect(shown.contains("metric 3 万元"))
    #expect(zip(tokens, tokens.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
    for token in tokens {
      let lines = [token.range.lowerBound, token.range.upperBound].map { page.snapshot.lines.line(at: $0) }
      #expect(lines[0] == lines[1])
    }
    let line = page.snapshot.lines.range(ofLine: 2)
    #expect(page.analysis.semanticTokens(in: line) == tokens.filter { $0.range.overlaps(line) })
  }

  @Test("Inlay hints give normalised values and counts of declared lists, nothing for plain figures")
  func hints() {
    var page = HandmadePage("标题\n投入 3595.58 万元，建成 174 个，三大行动：甲、乙。")
    page.metric("3595.58万元", "35955800", "元")
    page.metric("174个", "174", "个")
    page.facts.enumerations = [
      .init(
        form: .inline, range: page.range("甲、乙"), items: [page.range("甲"), page.range("乙")],
        declared: .init(count: 3, range: page.range("三大行动")), isOpen: false)
    ]
    let whole = ByteRange(0, page.snapshot.byteCount)
    #expect(page.analysis.inlayHints(in: whole).map(\.label) == ["= 35,955,800 元", "2/3 ?"])
    page.find("list-count-inline", at: "三大行动")
    #expect(page.analysis.inlayHints(in: whole).map(\.label) == ["= 35,955,800 元", "2/3 ✗"])
    #expect(page.analysis.inlayHints(in: ByteRange(0, 3)).isEmpty)
  }
}
