import Facts
import PageStructure
import TestSupport
import Testing
import TextModel

@Suite struct MetricsLawTests {
  private static let pieces =
    "0 1 2 9 ５ . ， , · 、 。 % ％ ‰ 一 二 三 两 十 百 千 万 亿 零 〇 半 几 数 余 多 来 第 约 近 超 以上 左右 内 元 万元 人 个 名 米 平方米 公里 年 月 日 分 秒 度 ℃ kg G 成 倍 番 分之 个月 至 到 ～ — - / : ∶ + “ ” （ ） 《 》 的 了 增长 下降 由 增至 其中 占 共 建设 村民 A ~ \n"
    .split(separator: " ").map(String.init)

  private static func random(_ seed: UInt64, count: Int) -> String {
    var random = SeededRandom(seed: seed)
    return (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `Any mixture of digits, numerals and units is read without a trap`(_ seed: UInt64) {
    let facts = MetricRow.facts(of: MetricsLawTests.random(seed, count: 300))
    var end = 0
    for (index, metric) in facts.metrics.enumerated() {
      #expect(metric.range.lowerBound >= end, "seed \(seed)")
      #expect(!metric.range.isEmpty, "seed \(seed)")
      end = metric.range.upperBound
      for other in metric.comparedWith {
        #expect(facts.metrics.indices.contains(other) && other != index, "seed \(seed)")
      }
      if let time = metric.time { #expect(facts.dates.indices.contains(time), "seed \(seed)") }
      if let subject = metric.subject { #expect(!subject.isEmpty, "seed \(seed)") }
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `Figures that are compared name each other`(_ seed: UInt64) {
    let metrics = MetricRow.metrics(in: MetricsLawTests.random(seed, count: 300))
    for (index, metric) in metrics.enumerated() {
      for other in metric.comparedWith where metrics.indices.contains(other) && metrics[other].comparedWith.count < 8 {
        #expect(metrics[other].comparedWith.contains(index), "seed \(seed)")
      }
    }
  }

  @Test(arguments: [
    ("9", 0), ("９", 0), ("一", 0), ("万", 0), ("1,", 0), ("1万", 0), ("1.5", 0), ("第1、", 0), ("1至", 0), ("3/", 0),
    ("半", 0), ("百分之", 6666), ("5个", 20_000), ("20%、", 10_000), ("“1个", 13_333),
  ])
  func `A long run of one thing is read in time that grows with its length`(_ piece: String, metrics: Int) {
    // A quadratic search would take minutes here.
    let count = 40_000 / piece.unicodeScalars.count
    #expect(MetricRow.metrics(in: String(repeating: piece, count: count)).count == metrics)
  }

  @Test(arguments: [
    "全镇栽种苗木1.2万株，发放种子300公斤。", "工程总投资3595.58万元，占比达57%。", "三名干部带领二十五户村民养羊。",
  ])
  func `A figure is the same in any width and across a line end`(_ text: String) {
    let values = MetricRow.metrics(in: text).map { [$0.value.description, $0.unit.name, $0.subjectText] }
    let wide = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          (0x30...0x39).contains(scalar.value) || scalar == "%" || scalar == "."
            ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
        }))
    #expect(MetricRow.metrics(in: wide).map { [$0.value.description, $0.unit.name, $0.subjectText] } == values)
    for offset in 1..<text.count {
      let split = text.prefix(offset) + "\n" + text.dropFirst(offset)
      let found = MetricRow.metrics(in: String(split)).map { [$0.value.description, $0.unit.name, $0.subjectText] }
      #expect(found == values, "split at \(offset)")
    }
  }

  @Test func `The mark of a paragraph's end parts a number from its unit`() {
    let snapshot = Snapshot("共12\n个村")
    let bytes = snapshot.bytes.span
    var text = LogicalText(base: 0)
    text.append(line: snapshot.lines.contentRange(ofLine: 0, in: bytes), of: bytes, joint: .none)
    text.endParagraph(at: 5)
    text.append(line: snapshot.lines.contentRange(ofLine: 1, in: bytes), of: bytes, joint: .lineBreak)
    var article = Article(kind: .article, parts: [0..<2], text: text)
    article.paragraphs = text.paragraphs.map { Paragraph(role: .body, range: $0) }
    #expect(ArticleFacts(reading: article, lexicon: Lexicon(), pageDate: nil).metrics.isEmpty)
  }

  @Test func `A byline has no metrics`() {
    var article = Article(kind: .article, parts: [0..<1], text: LogicalText(base: 0))
    let snapshot = Snapshot("本报讯（记者 1名 李明）")
    article.text.append(line: ByteRange(0, snapshot.bytes.count), of: snapshot.bytes.span, joint: .none)
    article.paragraphs = [Paragraph(role: .byline, range: article.text.indices)]
    #expect(ArticleFacts(reading: article, lexicon: Lexicon(), pageDate: nil).metrics.isEmpty)
  }
}
