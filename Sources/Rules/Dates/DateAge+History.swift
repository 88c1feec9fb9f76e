import Facts
import Linting
import TextModel

/// The anniversaries of what everybody knows the year of: 抗战胜利80周年, 新中国成立75周年.
extension DateAge {
  private static let table: [(words: String, year: Int)] = [
    ("抗日战争胜利 抗战胜利 反法西斯战争胜利 日本投降", 1945), ("新中国成立 中华人民共和国成立 共和国成立 开国大典", 1949), ("中国共产党成立 庆祝建党 纪念建党 迎接建党", 1921),
    ("中国人民解放军建军 庆祝建军 纪念建军 人民军队建军 南昌起义", 1927), ("改革开放", 1978), ("长征胜利", 1936), ("长征出发", 1934), ("辛亥革命", 1911),
    ("五四运动", 1919), ("香港回归祖国 香港回归", 1997), ("澳门回归祖国 澳门回归", 1999), ("抗美援朝出国作战", 1950), ("汶川特大地震 汶川地震 汶川大地震", 2008),
    ("唐山大地震 唐山地震", 1976), ("恢复高考", 1977), ("全民族抗战爆发 全国抗战爆发 卢沟桥事变 七七事变", 1937), ("九一八事变", 1931), ("中国共青团成立 共青团成立", 1922),
    ("遵义会议召开", 1935), ("毛泽东同志诞辰 毛泽东诞辰", 1893), ("周恩来同志诞辰 周恩来诞辰", 1898), ("邓小平同志诞辰 邓小平诞辰", 1904),
    ("孙中山先生诞辰 孙中山诞辰", 1866),
    ("雷锋同志题词", 1963), ("西藏和平解放", 1951), ("甲午战争爆发", 1894), ("南京大屠杀惨案发生", 1937),
  ]
  private static let events = table.map { (words: Phrases($0.words), year: $0.year) }
  private static let all = Phrases(table.flatMap { TableReader.words(of: $0.words) })
  private static let earlier: Phrases = "年前 后年 明年 去年 前年 当年 那年 曾 时任 回忆"

  /// Says whether the anniversary is one of those.
  func checkHistory(
    _ years: Int, _ metric: Metric, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) -> Bool {
    let text = context.text
    let start = metric.range.lowerBound
    guard text.matches(any: DateAge.all, endingAt: start),
      let event = DateAge.events.first(where: { text.matches(any: $0.words, endingAt: start) })
    else { return false }
    let told = context.dates(in: max(sentence.lowerBound, start - 80)..<sentence.upperBound)
      .compactMap { context.facts.dates[$0].toldYear }.filter { $0 > event.year }
    // 新中国成立50周年 is spoken of in the year before, too.
    if told.contains(where: { abs($0 - event.year - years) <= 1 }) { return true }
    let now: Int
    if let last = told.last, Set(told).count == 1 {
      now = last
    } else if told.isEmpty, let today = DateAge.presentYear(around: start, context),
      text.first(of: DateAge.earlier, in: sentence) == nil, abs(today - event.year - years) > 1
    {
      now = today
    } else {
      return true
    }
    report.report(
      metric.range,
      Message(
        "\(event.year) 年到 \(now) 年是 \(now - event.year) 周年，不是 \(context.string(metric.range))，请核对。",
        "From \(event.year) to \(now) is \(now - event.year) years, not \(years); please check."))
    return true
  }
}
