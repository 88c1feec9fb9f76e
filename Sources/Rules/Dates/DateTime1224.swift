package import Facts
package import Linting
import TextModel

/// 十二小时制同二十四小时制混用。
///
/// “下午14时”里“下午”和“14时”说了两遍；写“下午2时”或“14时”。
///
/// **怎么改**：删去“下午”“晚上”一类的词，或改用十二小时制。
///
/// **依据**：GB/T 15835—2011 4.3、5.1.5。
package struct DateTime1224: DateRule {
  package static let profile = RuleProfile("date-time-12-24", .dates, .information, layer: .logical, counts: 0.1)

  package static let examples: [Example] = [
    .reported("⟦下午14时⟧，会议开始。", fixed: "14时，会议开始。", "下午2时，会议开始。"),
    .reported("昨天⟦晚上22点⟧，河水漫堤。", fixed: "昨天22点，河水漫堤。", "昨天晚上10点，河水漫堤。"),
    .reported("3月5日⟦上午15时⟧，演练结束。"),
    .reported("22日⟦晚20时⟧许，老人被救起。", fixed: "22日20时许，老人被救起。", "22日晚8时许，老人被救起。"),
    .reported("商场营业时间为上午9时至⟦晚上22时⟧。", fixed: "商场营业时间为上午9时至22时。", "商场营业时间为上午9时至晚上10时。"),
    .accepted("商场营业时间为上午9时至晚上10时。"),
    .accepted("14时，会议开始。"),
    .accepted("下午2时30分，会议开始。"),
    .accepted("每晚8点准时开演。"),
    .accepted("夜班公交每晚22时至次日5时运行。"),
    .accepted("演出当晚20多名演员登台，当晚23时至次日1时交通管制。"),
    .accepted("3月5日上午9时，演练开始。"),
    .accepted("公交夏季时刻：早5时30分头班，晚21时30分末班；夜间22时至次日6时禁鸣。"),
    .accepted("快客傍晚18时20分从江口站始发，晚23时15分到达终点站。"),
  ]

  package init() {}

  package func check(_ date: DateMention, at index: Int, in context: ArticleContext, report: inout ArticleReport) {
    if let part = date.dayPart, let hour = date.hour {
      DateTime1224.check(part, hour, in: date.range, context, &report)
    }
    // 上午9时至晚上22时
    guard let hour = date.end?.hour,
      let part = context.text.last(of: DateTime1224.parts, in: date.range.dropFirst(2)), part != date.dayPart
    else { return }
    DateTime1224.check(part, hour, in: date.range, context, &report)
  }

  private static func check(
    _ part: Range<Int>, _ hour: Int, in range: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    guard (13...23).contains(hour) else { return }
    let text = context.text
    let words = context.string(part)
    // 每晚22时: on every evening.
    if words == "晚", text.has("每", at: part.lowerBound - 1) { return }
    // 夜间22时 says which of the hours, and timetables name the evening for the eye: 早6时首班，晚22时末班.
    if words == "夜间" || evenings.contains(words) && isTimetable(around: part, context) { return }
    // The number stands directly behind the part of the day.
    var end = part.upperBound
    while text.characterClass(end) == .digit && end < part.upperBound + 2 { end += 1 }
    guard end > part.upperBound, end < range.upperBound else { return }
    let digits = part.upperBound..<end
    let unit = text.characterClass(end) == .han ? end..<(end + 1) : end..<end
    let whole = part.lowerBound..<unit.upperBound
    if DateTime1224.morning.contains(where: { words.hasSuffix($0) }) {
      report.report(
        whole, Message("“\(words)”没有 \(hour) 时，请核对。", "There is no hour \(hour) in the morning; please check."))
    } else if words == "晚" || DateTime1224.evening.contains(where: { words.hasSuffix($0) }) {
      report.report(
        whole,
        Message(
          "“\(words)”同 \(hour) 时重复，用一种计时法。", "The part of the day and \(hour) o'clock say the same; use one clock."),
        fixes: [.delete(part, words), .replace(digits, with: String(hour - 12))])
    }
  }

  private static let timetables: Phrases = "首班 末班 头班 首车 末车 班车 班次 发车 时刻表 始发 终到 终点站 到站 轮渡 收车 首末班 车次"
  private static let evenings = ["晚", "晚上", "傍晚"]

  private static func isTimetable(around part: Range<Int>, _ context: ArticleContext) -> Bool {
    guard let sentence = context.sentence(at: part.lowerBound) else { return false }
    let near = max(sentence.lowerBound, part.lowerBound - 30)..<min(sentence.upperBound, part.upperBound + 30)
    return context.text.first(of: timetables, in: near) != nil
  }

  private static let parts: Phrases = "下午 傍晚 晚上 午后 夜里 夜间 上午 早上 早晨 凌晨 清晨"
  private static let morning = ["上午", "早上", "早晨", "凌晨", "清晨", "早", "晨"]
  private static let evening = ["下午", "傍晚", "晚上", "午后", "夜里"]
}
