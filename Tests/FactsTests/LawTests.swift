import PageStructure
import TestSupport
import Testing
import TextModel

@testable import Facts

@Suite("Laws of reading names and lists")
struct NameLawTests {
  /// Pieces that the readers look for, and others.
  private static let pieces = [
    "、", "，", "。", "；", "：", "“", "”", "‘", "’", "（", "）", "《", "》", "——", "·", "…", "+", "%", " ", "\n", "\u{FFFD}",
    "😀", "a", "Z", "0", "9", "３",
    "一", "二", "三", "十", "百", "大", "个", "是", "要", "第", "年", "月", "日", "时", "点", "分", "至", "今", "昨", "上", "下", "周", "星期",
    "农历", "初", "廿",
    "书记", "县长", "王", "李", "欧阳", "建国", "丽", "说", "表示", "和", "与", "等", "某", "记者", "通讯员", "教授", "男", "女", "的", "了", "开展",
    "实施",
    "行动", "机制", "制", "工作法", "项目", "活动", "专项", "工程", "平台", "双", "级", "力", "为", "以", "由", "组成", "即", "包括", "2023", "春节",
    "世纪",
  ]

  @Test("no text makes a reader trap, and all ranges lie within the text", arguments: 0..<40 as Range<UInt64>)
  func totality(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var text = ""
    for _ in 0..<600 { text += NameLawTests.pieces.randomElement(using: &random) ?? "" }
    for date in [nil, CalendarDate(year: 1, month: 1, day: 1), CalendarDate(year: 9999, month: 12, day: 31)] {
      let (article, facts) = facts(in: text, pageDate: date)
      let limits = article.text.indices
      for mention in facts.dates {
        #expect(limits.contains(mention.range.lowerBound) && !mention.range.isEmpty, "seed \(seed)")
      }
      for mention in facts.people {
        #expect(article.text.string(mention.range) == mention.name, "seed \(seed)")
      }
      for initiative in facts.initiatives {
        #expect(article.text.string(initiative.range) == initiative.name, "seed \(seed)")
        for component in initiative.components { #expect(article.text.string(component.range) == component.text) }
      }
      for list in facts.enumerations {
        #expect(list.items.count >= 2, "seed \(seed)")
        for item in list.items {
          #expect(item.lowerBound >= 0 && item.upperBound <= article.text.count, "seed \(seed)")
        }
      }
    }
  }

  @Test("dates of an article do not overlap and stand in order", arguments: 100..<120 as Range<UInt64>)
  func order(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var text = ""
    for _ in 0..<600 { text += NameLawTests.pieces.randomElement(using: &random) ?? "" }
    let dates = facts(in: text).facts.dates
    for (left, right) in zip(dates, dates.dropFirst()) {
      #expect(left.range.upperBound <= right.range.lowerBound, "seed \(seed)")
    }
  }

  /// Long runs of one kind: were any reader quadratic, this would not end in the time of a test run.
  @Test(
    "a long run of anything costs no more than other text",
    arguments: [
      "、", "“", "“”", "（", "王", "王李", "书记王李、", "一是，", "行动、", "“三力”", "2023年", "1月1日至", "、一制", "大行动", "张三丰说，", "——\n",
      "十", "1",
    ])
  func length(piece: String) {
    let text = String(repeating: piece, count: 60_000 / piece.utf8.count)
    let (article, facts) = facts(in: text)
    #expect(facts.people.count <= article.text.count)
    #expect(facts.initiatives.count <= article.text.count)
  }
}
