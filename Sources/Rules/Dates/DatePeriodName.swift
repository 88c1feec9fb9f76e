package import Facts
package import Linting
import TextModel

/// 时期、届次同年月对不上。
///
/// 季度、上下半年同括注的月份，五年规划同括注的年份，“同比”“环比”同所比的时期，全国两会、中央全会、教师节等的届次同年份，应当一致。
/// “环比”比的是紧挨着的上一期，“同比”比的是上年同期。
///
/// **怎么改**：核对名称和时间，改其中写错的一个。
///
/// **依据**：国家统计局《统计上的环比与同比》；会议、节日的公开资料。
package struct DatePeriodName: DateRule, WordRule {
  package static let profile = RuleProfile("date-period-name", .dates, .information, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("⟦三季度（7月至8月）⟧，全市用电量有所增长。"),
    .reported("⟦“十四五”（2020—2025年）⟧期间，全县修路680公里。"),
    .reported("8月份全市售出新车3600辆，7月份为3000辆，⟦同比⟧增长20%。", fixed: "8月份全市售出新车3600辆，7月份为3000辆，环比增长20%。", severity: .warning),
    .reported("上半年接待游客180万人次，去年同期为150万人次，⟦环比⟧增长20%。", fixed: "上半年接待游客180万人次，去年同期为150万人次，同比增长20%。", severity: .warning),
    .reported("一季度出口额与去年同期相比，⟦环比⟧增长8%。", fixed: "一季度出口额与去年同期相比，同比增长8%。"),
    .reported("投诉量⟦环比⟧上年同期下降7%。", fixed: "投诉量同比上年同期下降7%。"),
    .reported("空气优良天数比上个月⟦同比⟧增加3天。", fixed: "空气优良天数比上个月环比增加3天。"),
    .reported("10月份食品价格上涨，与9月份相比，⟦同比⟧上涨0.2%。", fixed: "10月份食品价格上涨，与9月份相比，环比上涨0.2%。"),
    .reported("2024年3月，⟦十四届全国人大一次会议⟧在北京召开。"),
    .reported("⟦全国政协十三届五次会议⟧于2023年3月4日开幕。"),
    .reported("2023年9月10日是⟦第38个教师节⟧。"),
    .reported("2024年4月23日，⟦第30个世界读书日⟧活动启动。"),
    .reported("2023年11月9日，⟦第十四届全运会⟧开幕。"),
    .reported("2017年召开的⟦党的二十大⟧，为新征程指明了方向。"),
    .reported("投诉量⟦环比⟧去年10月下降7%。", fixed: "投诉量同比去年10月下降7%。"),
    .reported("二季度空气优良天数⟦同比⟧一季度增加6天。", fixed: "二季度空气优良天数环比一季度增加6天。"),
    .accepted("2024年3月，第十五届全运会在即；2021年9月15日，第十四届全运会开幕；2018年，党的十九大召开一周年。"),
    .accepted("三季度（7月至9月）用电量增长，前三季度（1—9月）增速加快，“十四五”（2021—2025年）期间修路680公里。"),
    .accepted("8月份售出新车3600辆，7月份为3000辆，环比增长20%；去年8月为2400辆，同比增长50%。"),
    .accepted("上半年接待游客180万人次，去年同期为150万人次，同比增长20%。"),
    .accepted("5月份价格同比上涨2%，涨幅比上月同比涨幅扩大0.3个百分点，比上月同比增速快。"),
    .accepted("2024年3月，十四届全国人大二次会议在北京召开。2024年，全县落实十四届全国人大一次会议精神。"),
    .accepted("2024年9月10日是第40个教师节，第38个教师节那年他刚参加工作。"),
  ]

  package let words = comparisons + sessionWords + annual.map(\.name) + games.map(\.name) + congresses.map(\.name)

  package init() {}

  /// The figures that compare two times: what each is called by.
  static let comparisons = ["同比", "环比"]
  static let sessionWords = ["次会议", "中全会"]

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    switch hit.entry {
    case 0, 1: checkComparison(hit.range, isYearly: hit.entry == 0, context, &report)
    case 2, 3: checkSession(hit.range, context, &report)
    default:
      // The tables stand behind one another.
      var place = hit.entry - 4
      if place < DatePeriodName.annual.count {
        return checkAnnual(hit.range, DatePeriodName.annual[place].first, context, &report)
      }
      place -= DatePeriodName.annual.count
      if place < DatePeriodName.games.count {
        return checkGames(hit.range, DatePeriodName.games[place].years, context, &report)
      }
      place -= DatePeriodName.games.count
      checkCongress(hit.range, DatePeriodName.congresses[place].year, context, &report)
    }
  }

  /// 三季度（7月至8月）, “十四五”（2020—2025年）: a period with its months or years in brackets behind.
  package func check(_ date: DateMention, at index: Int, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    guard date.kind == .period, !date.isOpen, let end = date.end,
      text.characterClass(date.range.upperBound) == .openBracket,
      index + 1 < context.facts.dates.count
    else { return }
    let other = context.facts.dates[index + 1]
    guard other.range.lowerBound == date.range.upperBound + 1, let last = other.end, !other.isLunar,
      text.characterClass(other.range.upperBound) == .closeBracket, other.day == nil, last.day == nil
    else { return }
    let isWrong: Bool
    if let month = date.month, let until = end.month, let from = other.month, let to = last.month, date.day == nil {
      isWrong = (month, until) != (from, to)
    } else if date.month == nil, other.month == nil, let year = date.year, let until = end.year, let from = other.year,
      let to = last.year, text.first("五", in: date.range) != nil
    {
      isWrong = (year, until) != (from, to)
    } else {
      return
    }
    guard isWrong else { return }
    let place = date.range.lowerBound..<(other.range.upperBound + 1)
    let (from, to) = date.month == nil ? (date.year, end.year) : (date.month, end.month)
    let unit = date.month == nil ? "年" : "月"
    let name = context.string(date.range)
    report.report(
      place,
      Message(
        "\(name)是 \(from ?? 0) 至 \(to ?? 0) \(unit)，同括注对不上，请核对。",
        "\(name) runs from \(from ?? 0) to \(to ?? 0); the bracket says otherwise. Please check."))
  }
}
