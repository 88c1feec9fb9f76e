package import Linting
import PageStructure
import TextModel

/// 报眉的日期、星期对不上。
///
/// 报眉的日期和星期每天都要换，容易只换了一个；报眉里写着两个不同的日期，也有一个错了。
///
/// **怎么改**：核对报眉。
///
/// **依据**：公历；《报纸编校差错率计算方法》：报头、报眉差错加倍。
package struct FolioMismatch: PageRule {
  package static let profile = RuleProfile("folio-mismatch", .structure, .warning, layer: .page, counts: 2)

  package static let examples: [Example] = [
    .reported(
      "责任编辑：王小明 2023年3月15日 ⟦星期四⟧ 第5版\n\n新路通车\n\n本报讯（记者 李丽）石桥村新路通车。\n",
      fixed: "责任编辑：王小明 2023年3月15日 星期三 第5版\n\n新路通车\n\n本报讯（记者 李丽）石桥村新路通车。\n", onPage: .whole),
    .reported(
      "2024年5月1日 ⟦星期二⟧ 第2版 编辑：李丽\n\n新路通车\n\n本报讯（记者 李丽）石桥村新路通车。\n",
      fixed: "2024年5月1日 星期三 第2版 编辑：李丽\n\n新路通车\n\n本报讯（记者 李丽）石桥村新路通车。\n", onPage: .whole),
    .reported(
      "第3版 2022年10月9日 ⟦星期六⟧ 责编：赵强\n\n新路通车\n\n本报讯（记者 李丽）石桥村新路通车。\n",
      fixed: "第3版 2022年10月9日 星期日 责编：赵强\n\n新路通车\n\n本报讯（记者 李丽）石桥村新路通车。\n", onPage: .whole),
    .reported(
      "2023年3月15日 星期三 第5版 责任编辑：王小明 ⟦2023年3月14日⟧出版\n\n新路通车\n\n本报讯（记者 李丽）石桥村新路通车。\n", onPage: .whole),
    .accepted("责任编辑：王小明 2023年3月15日 星期三 第5版\n\n新路通车\n\n本报讯（记者 李丽）石桥村新路通车。\n", onPage: .whole),
    .accepted("2022年10月9日 星期日 第3版 责编：赵强\n\n新路通车\n\n本报讯（记者 李丽）石桥村新路通车。\n", onPage: .whole),
    .accepted("新路通车\n\n本报讯（记者 李丽）石桥村新路通车。\n", onPage: .whole),
  ]

  package init() {}

  package func check(_ page: PageContext, report: inout PageReport) {
    guard let folio = page.page.folio, let date = folio.date else { return }
    for other in FolioMismatch.dates(in: folio.text) where other.date != date {
      report.report(
        folio.text.source(other.range),
        Message(
          "报眉一处是 \(date.iso)，这里是 \(other.date.iso)，请核对。",
          "The folio has two dates, \(date.iso) and \(other.date.iso); please check."))
      break
    }
    guard let printed = folio.weekday, let last = printed.last
    else {
      return
    }
    let right = date.weekdayName.chinese.suffix(1)
    if String(last) == right || (right == "日" && (last == "天" || last == "七")) { return }
    let scalars = Scalars.of(printed)
    guard let start = folio.text.indices.first(where: { folio.text.matches(printed, at: $0) }) else { return }
    let range = start..<(start + scalars.count)
    let fixed = printed.dropLast() + right
    report.report(
      folio.text.source(range),
      Message(
        "\(date.iso) 是\(date.weekdayName.chinese)，不是\(printed)，请核对报眉。",
        "\(date.iso) is a \(date.weekdayName.english), not \(printed); please check the folio."),
      fixes: [
        Fix(
          title: Message("改为“\(fixed)”", "Change to “\(fixed)”"),
          edits: folio.text.edits(replacing: range, with: String(fixed)), isSafe: false)
      ])
  }

  /// The dates of a folio in the form 2023年3月15日.
  private static func dates(in text: LogicalText) -> [(date: CalendarDate, range: Range<Int>)] {
    var result: [(date: CalendarDate, range: Range<Int>)] = []
    for year in text.indices where text.has("年", at: year) && year >= 4 {
      let digits = (year - 4)..<year
      var index = year + 1
      func number() -> Int? {
        let start = index
        while text.characterClass(index) == .digit && index < start + 2 { index += 1 }
        return start < index ? value(start..<index, text) : nil
      }
      guard digits.allSatisfy({ text.characterClass($0) == .digit }), let y = value(digits, text), let month = number(),
        text.has("月", at: index)
      else { continue }
      index += 1
      guard let day = number(), text.has("日", at: index),
        let date = CalendarDate(year: y, month: month, day: day)
      else { continue }
      result.append((date, digits.lowerBound..<(index + 1)))
    }
    return result
  }

  private static func value(_ range: Range<Int>, _ text: LogicalText) -> Int? {
    Int(Scalars.string(range.map { Scalars.halfWidth(text.scalar($0)) }))
  }
}
