import EditorFeatures
import Linting
import Testing
import TextModel

@Suite("Glossary terms")
struct GlossaryHoverTests {
  private func analysis(_ text: String) -> Analysis {
    var configuration = Configuration()
    configuration.glossary = Glossary([
      .init(term: "贫困户", preferred: ["脱贫户"], isForbidden: true, reason: "2020年后的稿件")
    ])
    return Analysis(of: Snapshot(text), checker: Checker(rules: [], configuration: configuration))
  }

  @Test("a hover tells what the house prints instead, and why")
  func hover() throws {
    let text = "走访慰问\n\n本报讯（记者 王小明）昨日，干部走访贫困户，送去米面油等生活用品。\n"
    let offset = try #require(text.utf8.firstRange(of: Array("贫困户".utf8))?.lowerBound.utf16Offset(in: text))
    let bytes = text.prefix(offset).utf8.count
    let hover = try #require(analysis(text).hover(at: bytes + 3, language: .chinese))
    #expect(hover.range == ByteRange(bytes, bytes + 9))
    #expect(hover.plainText.contains("脱贫户") && hover.plainText.contains("2020年后的稿件"))
    #expect(analysis(text).hover(at: bytes - 3, language: .chinese)?.plainText.contains("脱贫户") != true)
  }
}
