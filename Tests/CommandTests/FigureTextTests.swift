import Facts
import Testing
import copydesk

@Suite struct FigureTextTests {
  private func metric(_ value: String, _ unit: String, upTo upper: String? = nil) -> Metric {
    Metric(
      range: 0..<1, value: Decimal(value) ?? .zero, upTo: upper.flatMap { Decimal($0) },
      unit: Unit(name: unit, dimension: .classifier, base: unit, factor: Decimal(1)))
  }

  @Test(arguments: [
    ("35955800", "元", "3595.58万元", "35,955,800 元"), ("174", "个", "174个", ""), ("100", "人", "100余人", ""),
    ("12", "%", "12%", ""), ("3", "名", "三名", "3 名"), ("1234.5", "亩", "1,234.5亩", ""), ("123", "户", "１２３户", ""),
    ("5", "十字路口", "5十字路口", ""), ("0.5", "公里", "半公里", "0.5 公里"), ("50", "元", "50元", ""),
    ("5000000", "人", "500万人", "5,000,000 人"),
  ])
  func `a value is given where the text does not show it`(value: String, unit: String, text: String, shown: String) {
    #expect(FigureText.value(metric(value, unit), writtenAs: text) == shown)
  }

  @Test func `a range gives both ends`() {
    #expect(FigureText.value(metric("20000", "户", upTo: "30000"), writtenAs: "2万至3万户") == "20,000–30,000 户")
    #expect(FigureText.value(metric("10", "%", upTo: "15"), writtenAs: "10%～15%") == "")
  }
}
