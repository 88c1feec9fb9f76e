import EditorFeatures
import Facts
import Linting
import Testing
import TextModel

@Suite struct MetricHoverTests {
  @Test("A metric shows its value as written and normalised, subject and modifier")
  func value() {
    var page = HandmadePage("标题\n2022 年已投入财政衔接资金约 3595.58 万元。")
    page.metric("3595.58万元", "35955800", "元", subject: "财政衔接资金", modifier: .about)
    #expect(
      page.hover("3595.58") == """
        3595.58万元 = 35,955,800 元
        · 主体：财政衔接资金
        · 修饰：约数
        """)
    let english = page.hover("3595.58", .english)
    #expect(english.contains("subject: 财政衔接资金") && english.contains("modifier: about"))
  }

  @Test("The hover's range is the metric with the blank that extraction left in it")
  func range() {
    var page = HandmadePage("标题\n投入 3595.58 万元。")
    page.metric("3595.58万元", "35955800", "元")
    let hover = page.analysis.hover(at: page.offset("万元"), language: .chinese)
    #expect(hover.map { page.snapshot.text(in: $0.range) } == "3595.58 万元")
  }

  @Test(
    "A figure that is no exact one is not shown as one",
    arguments: [("1.2万余个", Metric.Modifier.over, ">"), ("1.2万来个", .about, "≈"), ("1.2万个", .about, "=")])
  func inexact(written: String, modifier: Metric.Modifier, sign: String) {
    var page = HandmadePage("标题\n项目\(written)。")
    page.metric(written, "12000", "个", modifier: modifier)
    #expect(page.hover("1.2").hasPrefix("\(written) \(sign) 12,000 个\n"))
    #expect(page.analysis.inlayHints(in: ByteRange(0, page.snapshot.byteCount)).map(\.label) == ["\(sign) 12,000 个"])
  }

  @Test("A figure that is written as it is normalised is not repeated")
  func plain() {
    var page = HandmadePage("标题\n项目174个。")
    page.metric("174个", "174", "个")
    #expect(page.hover("174") == "174个")
  }

  @Test("A growth rate is worked out from both ends", arguments: [("50%", "50", "✓"), ("60%", "60", "✗")])
  func growth(written: String, value: String, mark: String) {
    var page = HandmadePage("标题\n大棚由10个增至15个，增长\(written)。")
    page.metric("10个", "10", "个", role: .changeFrom, comparedWith: [1])
    page.metric("15个", "15", "个", role: .changeTo, comparedWith: [0, 2])
    page.metric(written, value, "%", role: .change, modifier: .up, comparedWith: [0, 1])
    let text = page.hover("15个")
    #expect(text.contains("→ 由 10个 增至 15个：相差 5 个（50%）"))
    #expect(text.contains("\(mark == "✗" ? "→" : mark) 文中写作 \(written)，算得 50%"))
    // Figures may have been put together that do not belong together: a rule knows better.
    page.find("fact-change-rate", at: written)
    #expect(page.hover("15个").contains("\(mark) 文中写作 \(written)，算得 50%"))
  }

  @Test("A rate is judged to its last printed digit", arguments: [("7.1%", "7.1", "✓"), ("7.2%", "7.2", "✗")])
  func rounding(written: String, value: String, mark: String) {
    // 15 of 210 is 7.142…%.
    var page = HandmadePage("标题\n其中15人，占210人的\(written)。")
    page.metric("15人", "15", "人", role: .part, comparedWith: [1, 2])
    page.metric("210人", "210", "人", role: .total, comparedWith: [0])
    page.metric(written, value, "%", role: .share, comparedWith: [0, 1])
    page.find("fact-percent-of-whole", at: written)
    #expect(page.hover(written).contains("\(mark) 15人 占 210人 的 7.14%，文中写作 \(written)"))
  }

  @Test("A rate without the figure before it gives that figure")
  func before() {
    var page = HandmadePage("标题\n产值150万元，同比增长50%。")
    page.metric("150万元", "1500000", "元", comparedWith: [1])
    page.metric("50%", "50", "%", role: .change, modifier: .up, comparedWith: [0])
    #expect(page.hover("150万元").contains("→ 按 +50% 推算，此前约为 100万元"))
  }

  @Test("A figure that was reckoned has no more digits than can be known of it")
  func reckoned() {
    var page = HandmadePage("标题\n产值38.6亿元，同比增长9.2%，用工95人，增长7%。")
    page.metric("38.6亿元", "3860000000", "元", comparedWith: [1])
    page.metric("9.2%", "9.2", "%", role: .change, modifier: .up, comparedWith: [0])
    page.metric("95人", "95", "人", comparedWith: [3])
    page.metric("7%", "7", "%", role: .change, modifier: .up, comparedWith: [2])
    #expect(page.hover("38.6").contains("此前约为 35.35亿元"))
    #expect(page.hover("95").contains("此前约为 89 人"))
  }

  @Test(
    "Values are converted where the unit is not one that everybody reckons in",
    arguments: [
      ("2100", "亩", Unit.Dimension.area, "平方米", "666.666667", "140 公顷"), ("300", "斤", .mass, "克", "500", "150 千克"),
      ("10000000", "斤", .mass, "克", "500", "5,000 吨"), ("5", "英尺", .length, "米", "0.3048", "1.52 米"),
      ("62000", "吨", .mass, "克", "1000000", nil), ("22", "公里", .length, "米", "1000", nil),
      ("100", "周年", .time, "秒", "31557600", nil), ("8", "GB", .data, "字节", "1073741824", nil),
    ] as [(String, String, Unit.Dimension, String, String, String?)])
  func conversion(
    value: String, unit: String, dimension: Unit.Dimension, base: String, factor: String, converted: String?
  ) throws {
    var page = HandmadePage("标题\n共\(value)\(unit)。")
    page.facts.metrics = [
      Metric(
        range: page.range(value + unit), value: try #require(Decimal(value)),
        unit: Unit(name: unit, dimension: dimension, base: base, factor: try #require(Decimal(factor))))
    ]
    let text = page.hover(value)
    #expect(converted.map { text.contains("· 换算：\($0)") } ?? !text.contains("换算"))
  }

  @Test("Approximate figures are computed, not judged")
  func approximate() {
    var page = HandmadePage("标题\n由约10个增至15个，增长60%。")
    page.metric("10个", "10", "个", role: .changeFrom, modifier: .about, comparedWith: [1, 2])
    page.metric("15个", "15", "个", role: .changeTo, comparedWith: [0, 2])
    page.metric("60%", "60", "%", role: .change, comparedWith: [0, 1])
    #expect(page.hover("60%").contains("→ 文中写作 60%，算得 50%"))
  }

  @Test("A total is compared with the sum of its parts", arguments: [("9人", "9", "✗"), ("8人", "8", "✓")])
  func sum(written: String, value: String, mark: String) {
    var page = HandmadePage("标题\n共\(written)，其中男5人，女3人。")
    page.metric(written, value, "人", role: .total, comparedWith: [1, 2])
    page.metric("5人", "5", "人", role: .part, comparedWith: [0])
    page.metric("3人", "3", "人", role: .part, comparedWith: [0])
    page.find("fact-sum-mismatch", at: written)
    #expect(page.hover(written).contains("\(mark) 5人 + 3人 = 8 人，文中总数为 \(written)"))
  }

  @Test("Other figures of the same subject are listed with their lines")
  func sameSubject() {
    var page = HandmadePage("标题\n脱贫人口6229人。\n开发岗位吸纳“脱贫人口”370人。")
    page.metric("6229人", "6229", "人", subject: "脱贫人口")
    page.metric("370人", "370", "人", subject: "“脱贫人口”")
    #expect(page.hover("6229").hasSuffix("同一主体的其他数据\n· 370人 · 第3行"))
  }

  @Test("Figures too large to compute with give no comparison and no trap")
  func overflow() {
    let digits = String(repeating: "9", count: 34)
    var page = HandmadePage("标题\n由\(digits)个增至0.\(digits)个。")
    page.metric(digits + "个", digits, "个", role: .changeFrom, comparedWith: [1])
    page.metric("0.\(digits)个", "0." + String(digits.dropLast()), "个", role: .changeTo, comparedWith: [0])
    #expect(page.hover(digits).hasPrefix(digits + "个"))
  }

  @Test(
    "Digits are grouped by three before the point",
    arguments: [
      ("0", "0"), ("999", "999"), ("1000", "1,000"), ("35955800", "35,955,800"), ("1234567.1234", "1,234,567.1234"),
      ("1", "1"), ("1234567.125", "1,234,567.125"),
      ("-1234", "-1,234"), ("-123", "-123"),
    ])
  func grouping(plain: String, grouped: String) {
    #expect(Decimal(plain)?.grouped == grouped)
  }
}
