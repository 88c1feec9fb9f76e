import PageStructure
import Testing
import TextModel

@testable import Facts

/// A text, and its dates as `words=value`, `;` between them.
struct DateCase: CustomTestStringConvertible, Sendable {
  let text: String
  let dates: String

  var testDescription: String { text }

  init(_ text: String, _ dates: String) {
    self.text = text
    self.dates = dates
  }
}

/// Wednesday, 15 March 2023.
private let pageDate = CalendarDate(year: 2023, month: 3, day: 15)

private func mentions(in text: String, pageDate: CalendarDate? = nil) -> [(words: String, mention: DateMention)] {
  let found = facts(in: text, pageDate: pageDate)
  return found.facts.dates.map { (found.article.text.string($0.range), $0) }
}

private func dates(in text: String, pageDate: CalendarDate? = nil) -> String {
  mentions(in: text, pageDate: pageDate).map { $0.words + "=" + $0.mention.value }.joined(separator: ";")
}

@Suite("Dates")
struct DateTests {
  @Test("dates without a page date keep unknown parts open", arguments: DateTests.plainCases)
  func plain(example: DateCase) {
    #expect(dates(in: example.text) == example.dates)
  }

  private static let plainCases: [DateCase] = [
    DateCase("2021年11月3日，大桥合龙。", "2021年11月3日=2021-11-03"),
    DateCase("二〇二一年十一月三日签订合同。", "二〇二一年十一月三日=2021-11-03"),
    DateCase("二〇二〇年十二月二十一日", "二〇二〇年十二月二十一日=2020-12-21"),
    DateCase("一九九八年夏天", "一九九八年夏天=1998"),
    DateCase("２０２２年６月１日起施行", "２０２２年６月１日=2022-06-01"),
    DateCase("9月7日，全县中小学开学。", "9月7日=XXXX-09-07"),
    DateCase("9月7日上午，运动会开幕。", "9月7日上午=XXXX-09-07"),
    DateCase("9月7日上午9时30分举行", "9月7日上午9时30分=XXXX-09-07T09:30"),
    DateCase("9月7日下午3点半到达", "9月7日下午3点半=XXXX-09-07T15:30"),
    DateCase("9月7日15时", "9月7日15时=XXXX-09-07T15:00"),
    DateCase("9月7日20:15开赛", "9月7日20:15=XXXX-09-07T20:15"),
    DateCase("2023-03-15发布", "2023-03-15=2023-03-15"),
    DateCase("2023.3.5", "2023.3.5=2023-03-05"),
    DateCase("2023/03/05", "2023/03/05=2023-03-05"),
    DateCase("2022年5月", "2022年5月=2022-05"),
    DateCase("2022年5月底前完成", "2022年5月底=2022-05"),
    DateCase("2022年底", "2022年底=2022"),
    DateCase("截至2021年年底", "2021年年底=2021"),
    DateCase("2020年度考核", "2020年度=2020"),
    DateCase("5月份的产量", "5月份=XXXX-05"),
    DateCase("十月，果园丰收。", "十月=XXXX-10"),
    DateCase("2021年上半年", "2021年上半年=2021-01/2021-06"),
    DateCase("2021年下半年", "2021年下半年=2021-07/2021-12"),
    DateCase("2021年第三季度", "2021年第三季度=2021-07/2021-09"),
    DateCase("2021年前三季度", "2021年前三季度=2021-01/2021-09"),
    DateCase("一季度开门红", "一季度=XXXX-01/XXXX-03"),
    DateCase("上半年完成投资过半", "上半年=XXXX-01/XXXX-06"),
    DateCase("3月上旬", "3月上旬=XXXX-03-01/XXXX-03-10"),
    DateCase("2021年2月下旬", "2021年2月下旬=2021-02-21/2021-02-28"),
    DateCase("3月5日至8日", "3月5日至8日=XXXX-03-05/XXXX-03-08"),
    DateCase("3月5日—8日", "3月5日—8日=XXXX-03-05/XXXX-03-08"),
    DateCase("3月28日至4月2日", "3月28日至4月2日=XXXX-03-28/XXXX-04-02"),
    DateCase("2021年3月至5月", "2021年3月至5月=2021-03/2021-05"),
    DateCase("2021年12月至2022年2月", "2021年12月至2022年2月=2021-12/2022-02"),
    DateCase("2019—2021年", "2019—2021年=2019/2021"),
    DateCase("2019年至2021年", "2019年至2021年=2019/2021"),
    DateCase("1至5月，全县规模以上工业增加值增长", "1至5月=XXXX-01/XXXX-05"),
    DateCase("1—5月份", "1—5月份=XXXX-01/XXXX-05"),
    DateCase("7月1日至今", "7月1日至今=XXXX-07-01/.."),
    DateCase("9时至11时30分停电", "9时至11时30分=T09:00/T11:30"),
    DateCase("下午2时至5时", "下午2时至5时=T14:00/T17:00"),
    DateCase("9:00—17:30营业", "9:00—17:30=T09:00/T17:30"),
    DateCase("20世纪90年代", "20世纪90年代=1990/1999"),
    DateCase("19世纪", "19世纪=1800/1899"),
    DateCase("“十四五”时期", "“十四五”时期=2021/2025"),
    DateCase("“十三五”规划", "“十三五”=2016/2020"),
    DateCase("2023年春节前夕", "2023年=2023;春节=XXXX-XX-XX"),
    DateCase("元旦假期", "元旦=XXXX-01-01"),
    DateCase("国庆节期间", "国庆节=XXXX-10-01"),
    DateCase("正月十五闹元宵", "正月十五=XXXX-XX-XX"),
    DateCase("农历二月初二", "农历二月初二=XXXX-XX-XX"),
    DateCase("腊月廿三", "腊月廿三=XXXX-XX-XX"),
    DateCase("大年初一不打烊", "大年初一=XXXX-XX-XX"),
    DateCase("八月廿八", "八月廿八=XXXX-XX-XX"),
    DateCase("于09年底投产", "09年底=XX09"),
    DateCase("98年7月决口", "98年7月=XX98-07"),
    DateCase("2月30日，大桥通车。", "2月30日=XXXX-02-30"),
    DateCase("2023年2月29日", "2023年2月29日=2023-02-29"),
    DateCase("会议定于13月5日召开", "13月5日=XXXX-13-05"),
    DateCase("3月5日25时", "3月5日25时=XXXX-03-05T25:00"),
    DateCase("5月10日—3日", "5月10日—3日=XXXX-05-10/XXXX-05-03"),
    DateCase("凌晨4时许", "凌晨4时许=T04:00"),
    DateCase("晚8点，演出开始", "晚8点=T20:00"),
    DateCase("早上6点半起床", "早上6点半=T06:30"),
    DateCase("8点左右到家", "8点=T08:00"),
    DateCase("周五下午", "周五下午=XXXX-WXX-5"),
    DateCase("星期日休息", "星期日=XXXX-WXX-7"),
    DateCase("2023年3月15日（星期三）", "2023年3月15日（星期三）=2023-03-15"),
    DateCase("2023年3月15日 星期三", "2023年3月15日星期三=2023-03-15"),
    DateCase("“五一”假期", "“五一”假期=XXXX-05-01"),
    DateCase("今年以来", "今年以来=XXXX/.."),
    DateCase("昨日，记者走访市场", "昨日=XXXX-XX-XX"),
    DateCase("去年同期", "去年=XXXX"),
  ]

  @Test("dates on a page of 15 March 2023", arguments: DateTests.pageCases)
  func onPage(example: DateCase) {
    #expect(dates(in: example.text, pageDate: pageDate) == example.dates)
  }

  private static let pageCases: [DateCase] = [
    DateCase("4日至6日我市将出现降温，将于20日开幕。", "4日至6日=2023-04-04/2023-04-06;20日=2023-03-20"),
    DateCase("民警4日将嫌疑人抓获，20日结束。", "4日=2023-03-04;20日=2023-02-20"),
    DateCase("3月8-9日举行。", "3月8-9日=2023-03-08/2023-03-09"),
    DateCase("3月8至9日举行。", "3月8至9日=2023-03-08/2023-03-09"),
    DateCase("3月8、9、10日举行。", "3月8、9、10日=2023-03-08/2023-03-10"),
    DateCase("2月3、7日和9日举行。", "2月3=2023-02-03;7日=2023-02-07;9日=2023-02-09"),
    DateCase("2月8日、9日举行。", "2月8日=2023-02-08;9日=2023-02-09"),
    DateCase("2019年5月开工，同年8月投产，次年3月验收。", "2019年5月=2019-05;8月=2019-08;3月=2020-03"),
    DateCase("去年元旦，今年“五一”假期。", "去年=2022;元旦=2022-01-01;今年=2023;“五一”假期=2023-05-01"),
    DateCase("5月3、4个村。", "5月=2023-05"),
    DateCase("3月13日上午", "3月13日上午=2023-03-13"),
    DateCase("12月20日", "12月20日=2022-12-20"),
    DateCase("今年1月", "今年1月=2023-01"),
    DateCase("去年12月8日", "去年12月8日=2022-12-08"),
    DateCase("前年", "前年=2021"),
    DateCase("明年五月", "明年五月=2024-05"),
    DateCase("昨日", "昨日=2023-03-14"),
    DateCase("昨晚8时", "昨晚8时=2023-03-14T20:00"),
    DateCase("今天上午", "今天上午=2023-03-15"),
    DateCase("前天", "前天=2023-03-13"),
    DateCase("明天", "明天=2023-03-16"),
    DateCase("上月", "上月=2023-02"),
    DateCase("本月", "本月=2023-03"),
    DateCase("下个月", "下个月=2023-04"),
    DateCase("14日上午，会议召开", "14日上午=2023-03-14"),
    DateCase("28日，比赛结束", "28日=2023-02-28"),
    DateCase("上周五", "上周五=2023-03-10"),
    DateCase("今年以来", "今年以来=2023/.."),
    DateCase("去年上半年", "去年上半年=2022-01/2022-06"),
    DateCase("今年一季度", "今年一季度=2023-01/2023-03"),
    DateCase("1至2月", "1至2月=2023-01/2023-02"),
    DateCase("较上年增长", "上年=2022"),
    DateCase("前5个月，出口增长", "前5个月=2023-01/2023-05"),
    DateCase("全市前两月投资", ""),
    DateCase("全县前4月财政收入", "前4月=2023-01/2023-04"),
    DateCase("今年前五个月", "今年前五个月=2023-01/2023-05"),
    DateCase("2022年前11个月", "2022年前11个月=2022-01/2022-11"),
    DateCase("前11个月，全市外贸", "前11个月=2022-01/2022-11"),
    DateCase("上世纪90年代", "上世纪90年代=1990/1999"),
    DateCase("本世纪初", "本世纪初=2000/2099"),
    DateCase("2010年代", "2010年代=2010/2019"),
    DateCase("3月14日8时至15日8时", "3月14日8时至15日8时=2023-03-14T08:00/2023-03-15T08:00"),
    DateCase("上周三下午3时", "上周三下午3时=2023-03-08T15:00"),
  ]

  @Test("durations, counts and words are not dates", arguments: DateTests.noDates)
  func none(text: String) {
    #expect(dates(in: text) == "")
  }

  private static let noDates = [
    "历时3年建成", "干了20年记者", "连续5日降雨", "10日内办结", "每周五例会", "三年行动", "三月龄羔羊", "比分3:2", "一日三餐", "5点建议", "3个月",
    "2000多年的历史", "周一调度、月一总结", "第5日", "30日龄", "12345年度热线", "百年大计", "以前年度", "文明天使", "目前天气", "近20年来", "周年庆典",
    "七一路", "十里长街", "3.15亿元", "5.12万户", "一时半会", "两点意见", "1.5时", "一年一度", "编号2023031500", "上午班", "春风化雨", "四季度假村有限公司3号楼",
    "服药前3个月", "毕业前两个月", "每月15日发放", "提前2个月完工",
  ]

  @Test("a date tells its parts, also those that cannot be")
  func parts() {
    let impossible = mentions(in: "2023年2月30日").first?.mention
    #expect(impossible?.month == 2)
    #expect(impossible?.day == 30)
    #expect(impossible?.exists == false)
    #expect(impossible?.date == nil)
    let leap = mentions(in: "2月29日").first?.mention
    #expect(leap?.exists == true)
    let weekday = mentions(in: "2024年5月1日，周二").first?.mention
    #expect(weekday?.weekday == 2)
    #expect(weekday?.date?.weekday == 3)
    let clock = mentions(in: "下午14时").first?.mention
    #expect(clock?.hour == 14)
    #expect(clock?.dayPart == 0..<2)
    #expect(clock?.value == "T14:00")
    let reversed = mentions(in: "5月10日—3日").first?.mention
    #expect(reversed?.kind == .period)
    #expect(reversed?.end?.day == 3)
  }

  @Test("the year of a month and day is the page's, or the one next to it")
  func impliedYears() {
    let spring = mentions(in: "3月20日", pageDate: pageDate).first?.mention
    #expect(spring?.year == 2023)
    #expect(spring?.isYearImplied == true)
    let december = CalendarDate(year: 2023, month: 1, day: 5)
    #expect(mentions(in: "12月30日", pageDate: december).first?.mention.year == 2022)
    #expect(mentions(in: "1月2日", pageDate: CalendarDate(year: 2022, month: 12, day: 30)).first?.mention.year == 2023)
    let november = CalendarDate(year: 2023, month: 11, day: 30)
    #expect(mentions(in: "3月12日", pageDate: november).first?.mention.year == 2023)
    #expect(mentions(in: "一季度", pageDate: november).first?.mention.value == "2023-01/2023-03")
    #expect(mentions(in: "2020年3月20日", pageDate: pageDate).first?.mention.isYearImplied == false)
  }

  @Test("days are counted over months and years")
  func advancing() {
    let start = CalendarDate(year: 2023, month: 12, day: 30)
    #expect(start?.advanced(by: 2)?.iso == "2024-01-01")
    #expect(start?.advanced(by: -365)?.iso == "2022-12-30")
    for offset in -1000...1000 {
      let day = start?.advanced(by: offset)
      #expect(day.map { $0.dayNumber } == start.map { $0.dayNumber + offset })
    }
  }
}
