import Facts
import Testing

@Suite struct MetricsComparisonTests {
  /// `role value unit>compared values` for each metric.
  private func roles(_ text: String) -> [String] {
    let metrics = MetricRow.metrics(in: text)
    return metrics.map { metric in
      let others = metric.comparedWith.sorted().map { metrics[$0].value.description }.joined(separator: ",")
      return "\(metric.role.rawValue) \(metric.value)\(others.isEmpty ? "" : ">" + others)"
    }
  }

  @Test(arguments: [
    (
      "年产值由5亿元增至8亿元，增长60%。",
      ["changeFrom 500000000>800000000,60", "changeTo 800000000>500000000,60", "change 60>500000000,800000000"]
    ),
    ("进出口总额120亿元，同比增长5%。", ["total 12000000000>5", "change 5>12000000000"]),
    ("教职工132人，其中高级教师28人、特级教师2人。", ["plain 132>28,2", "part 28>132", "part 2>132"]),
    ("装机容量3731万千瓦，占全省的28.5%。", ["plain 37310000>28.5", "share 28.5>37310000"]),
    ("森林覆盖率25.07%，比2016年提高0.93个百分点。", ["plain 25.07>0.93", "change 0.93>25.07"]),
    ("共转移群众300人。", ["total 300"]),
    ("人均月收入3500元。", ["average 3500"]),
    ("累计发放手册4000份。", ["cumulative 4000"]),
    ("改造户厕3884户，超额完成2409户的年度目标。", ["plain 3884>2409", "target 2409>3884"]),
    ("人数从8人增加到260人。", ["changeFrom 8>260", "changeTo 260>8"]),
    (
      "产值从2018年的9亿元增长到2022年的12亿元。", ["changeFrom 900000000>1200000000", "changeTo 1200000000>900000000"]
    ),
    ("企业由最初的10家发展到如今的216家。", ["changeFrom 10>216", "changeTo 216>10"]),
    ("教师120人，女性占53%。", ["plain 120>53", "share 53>120"]),
    ("产量80吨，为年度计划的86%。", ["plain 80>86", "share 86>80"]),
    ("净利润3.2亿元，同比翻了一番。", ["plain 320000000>1", "change 1>320000000"]),
    ("公共汽车12辆。", ["plain 12"]),
  ])
  func `Figures beside one another have roles and links`(_ text: String, _ expected: [String]) {
    #expect(roles(text) == expected)
  }

  @Test(arguments: [
    ("截至5月底，全县建成大棚30座。", "XXXX-05"),
    ("2022年，全镇栽树300棵。", "2022"),
    ("2022年，全镇开展绿化。共栽树300棵。", "2022"),
    ("覆盖率比2016年提高3个百分点。", nil),
    ("2021年建成2座，2022年建成3座。", "2022"),
    ("由2020年的3亿元增长到2022年的5亿元。", "2022"),
    ("产值5亿元，比2020年的3亿元多。", "2020"),
    ("全镇栽树300棵。", nil),
  ])
  func `A figure holds for the date that governs its sentence`(_ text: String, _ expected: String?) {
    let facts = MetricRow.facts(of: text)
    let value = facts.metrics.last?.time.map { facts.dates[$0].value }
    // Without the year of the page, which other tests look at.
    #expect(value.map { $0.hasPrefix("2023-") ? "XXXX" + $0.dropFirst(4) : $0 } == expected)
  }

  @Test(
    arguments: MetricRow.rows(
      """
      产值由35.6亿元增至41.2亿元。 => 3560000000 元 | 产值; 4120000000 元 | 产值
      受理案件45件、审结30件，同比分别上升8%和10%。 => 45 件 | 案件; 30 件 | 审结; 8 % up | 案件; 10 % up | 审结
      森林面积、蓄积量分别达417公顷和2.1万立方米。 => 417 公顷 | 森林面积; 21000 立方米 | 蓄积量
      被告人分别被判处10年、8年、5年有期徒刑。 => 10 年 | 有期徒刑; 8 年 | 有期徒刑; 5 年 | 有期徒刑
      增速分别快于全省1.8、2.7个百分点。 => 1.8 个百分点; 2.7 个百分点
      该队18胜5平3负。 => 18 胜 | 该队; 5 平 | 该队; 3 负 | 该队
      """))
  func `A figure takes the noun of its neighbour`(_ row: MetricRow) {
    #expect(MetricRow.found(in: row.text, like: row.expected) == row.expected)
  }
}
