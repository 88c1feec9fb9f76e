import Facts
package import Linting
import TextModel

/// 计量单位同所说的事物不合。
///
/// “98平方公里的三居室”“亩产986吨”“用电量6.8万千瓦”：单位的种类不对（电量用千瓦时，负荷、装机用千瓦；雨量用毫米；面积用
/// 平方米、亩），或者大小差了几个数量级。只查紧挨着数字的说法，作为提示。
///
/// **怎么改**：换成对的单位；单位若没有错，核对数字。
///
/// **依据**：《中华人民共和国法定计量单位》；《报纸编校差错率计算方法》：数据差错每处计 1。
package struct UnitImplausible: MetricRule {
  package static let profile = RuleProfile("unit-implausible", .numbers, .information, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("新人住进了⟦86平方公里⟧的两居室。", fixed: "新人住进了86平方米的两居室。"),
    .reported("示范田小麦亩产⟦652吨⟧。", fixed: "示范田小麦亩产652公斤。"),
    .reported("去年全县地区生产总值达到⟦352.4万元⟧。", fixed: "去年全县地区生产总值达到352.4亿元。"),
    .reported("小区一天的用电量为⟦4.2万千瓦⟧。", fixed: "小区一天的用电量为4.2万千瓦时。"),
    .reported("全网最高负荷升至⟦860万千瓦时⟧。", fixed: "全网最高负荷升至860万千瓦。"),
    .reported("PM2.5平均浓度为⟦35毫克/立方米⟧。", fixed: "PM2.5平均浓度为35微克/立方米。"),
    .reported("城区平均降雨量⟦62.5毫升⟧。", fixed: "城区平均降雨量62.5毫米。"),
    .reported("中锋身高⟦1.98厘米⟧。", fixed: "中锋身高1.98米。"),
    .reported("列车以时速⟦250米⟧通过大桥。", fixed: "列车以时速250公里通过大桥。"),
    .reported("山顶海拔⟦1836公里⟧。", fixed: "山顶海拔1836米。"),
    .reported("绿道全长⟦48平方公里⟧。", fixed: "绿道全长48公里。"),
    .reported("果园面积⟦1.2万立方米⟧。", fixed: "果园面积1.2万平方米。"),
    .reported("全县常住人口⟦38.6人⟧。", fixed: "全县常住人口38.6万人。"),
    .reported("城区平均降雨量72毫米，最大的一站为⟦108米⟧。"),
    .accepted("城区平均降雨量72毫米，最大的一站为108毫米；农民人均收入由500元增加到2100元，财政收入由700万元增加到4212万元。"),
    .reported("轿车竟开到每小时⟦152米⟧。", fixed: "轿车竟开到每小时152公里。"),
    .accepted("盾构机每小时推进60米，轿车每小时开出152公里。"),
    .reported("体育馆总建筑面积⟦3.2万亩⟧。", fixed: "体育馆总建筑面积3.2万平方米。"),
    .accepted("全县常住人口38.6万人，户均2.6人，家庭规模为2.6人，每千人有医生3.1名。"),
    .accepted("新人住进了86平方米的两居室，所在的镇面积86平方公里。"),
    .accepted("甘蔗亩产6.5吨，黄瓜亩产12吨；全村生产总值352.4万元，人均地区生产总值3.5万元。"),
    .accepted("用电量4.2万千瓦时，用电负荷4.2万千瓦，储能装机100兆瓦时，相当于一座60万千瓦的电站。"),
    .accepted("一氧化碳浓度为0.9毫克/立方米，臭氧浓度为0.18毫克/立方米。"),
    .accepted("中锋身高1.98米，列车全长250米，卫星升到海拔500公里，桌面面积1.2米乘0.6米。"),
  ]

  package init() {}

  package static let metricUnits = UnitImplausible.units + UnitImplausible.whole

  /// What is counted one by one.
  private static let whole = [
    "人", "名", "位", "户", "人次", "辆", "架", "头", "只", "棵", "株", "家", "所", "件", "起", "宗", "例", "座", "栋",
  ]
  private static let wholeNames = UnitNames(whole)
  private static let means: Phrases = "均 每 规模 比 率 折合 相当于 密度 指数 万分 系数 当量"

  /// 常住人口38.6人: of what is counted one by one there are no tenths, unless it is a mean.
  private func checkFraction(
    _ metric: Metric, _ clause: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    let name = metric.unit.name.unicodeScalars.count
    guard UnitImplausible.wholeNames.contains(metric.unit), metric.value.fractionDigits > 0, metric.upperBound == nil,
      !metric.isChineseNumeral, metric.range.count > name + 2,
      text.matches(metric.unit.name, endingAt: metric.range.upperBound),
      text.characterClass(metric.range.upperBound - name - 1) == .digit,
      let sentence = context.sentence(at: metric.range.lowerBound),
      text.first(of: UnitImplausible.means, in: max(sentence.lowerBound, clause.lowerBound - 16)..<clause.upperBound)
        == nil
    else { return }
    let said = context.string(metric.range)
    report.report(
      metric.range,
      Message("“\(said)”有小数，似漏了“万”，请核对。", "“\(said)” has a fraction; perhaps 万 is missing. Please check."),
      fixes: [.insert("万", at: metric.range.upperBound - name)])
  }

  /// What may stand between the name of a measure and its figure.
  private static let particles: Phrases = """
    已经有 已有 已经是 一共 总共 累计 已经达到 竟达到 竟达 竟有 竟 却有 显示 测得 测出 飙到 达到了 最高达 最高达到 已达到 达到 已达 可达 高达 多达 达 仅为 约为 平均为 为 是 大约 约 将近 接近 近 超过 突破 超 只有 仅有 仅 共计 合计 共 有 攀升至 飙升至 升至 降至 增至 增加到
    常年 长期 始终 一直 控制在 保持在 稳定在 维持在 在 上升到 下降到 到 了 就 也 只 至 平均 完成 实现
    """
  private static let products: Phrases = "乘 见方 × x X 长 宽 高 厚 深"

  package func check(metricAt index: Int, in context: ArticleContext, report: inout ArticleReport) {
    let metric = context.facts.metrics[index]
    let text = context.text
    guard !context.protected.touches(metric.range), let clause = context.clause(at: metric.range.lowerBound) else {
      return
    }
    checkFraction(metric, clause, context, &report)
    let value = metric.value.approximate
    var end = metric.range.lowerBound
    for _ in 0..<3 {
      guard let particle = text.range(ofAny: UnitImplausible.particles, endingAt: end),
        particle.lowerBound > clause.lowerBound
      else { break }
      end = particle.lowerBound
    }
    for row in UnitImplausible.rowsOfUnit[metric.unit.key, default: []] where row.values.contains(value) {
      guard row.fits(labelEnd: end, metric.range, clause, context) else { continue }
      // 1.2米乘0.8米
      if text.matches(any: UnitImplausible.products, at: metric.range.upperBound) { return }
      let fix = row.right.flatMap { right -> Correction? in
        guard text.matches(right.wrong, endingAt: metric.range.upperBound) else { return nil }
        let end = metric.range.upperBound
        return .replace((end - right.wrong.unicodeScalars.count)..<end, with: right.unit)
      }
      let said = context.string(metric.range)
      report.report(
        metric.range.lowerBound..<row.tail(of: metric.range, text),
        row.right.map {
          Message(
            "这里说“\(said)”，单位恐怕有误，似应用“\($0.unit)”，请核对。", "The unit of “\(said)” seems wrong; “\($0.unit)”? Please check."
          )
        } ?? Message("这里说“\(said)”，单位或数字恐怕有误，请核对。", "“\(said)” seems wrong here; please check unit and figure."),
        fixes: fix.map { [$0] } ?? [])
      return
    }
    UnitSiblings(index, in: context)?.report(context, &report)
  }
}
