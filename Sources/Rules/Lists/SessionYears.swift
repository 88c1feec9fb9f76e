import Facts
import Linting
import PageStructure
import TextModel

/// The sessions of an event that a sentence tells with their years: 2022年是第九届，2023年是第十届，2024年是第十一届.
struct SessionYears {
  private struct Session {
    let year: Int
    let number: Int
    let range: Range<Int>
  }

  private let last: Session
  private let before: Session
  private let expected: Int

  /// No sentence that tells sessions is longer.
  private static let reach = 200
  private static let yearly: Phrases = "每年一届 一年一届 每年举办一届 每年举行一届 每年都办一届 每年办一届 年年举办 一年举办一届"
  private static let biennial: Phrases = "两年一届 每两年一届 两年举办一届 每两年举办一届 每两年举行一届"
  private static let gaps: Phrases = "停办 停 中断过 推迟 延期 空缺 没办 未办 没有办 未举办 没能 取消 疫情 恢复"

  /// Nil unless the sentence tells the last of its sessions here, and its number is not the one that the others lead to.
  init?(lastAt index: Int, in context: ArticleContext) {
    let text = context.text
    guard let number = SessionYears.number(before: index, text), let sentence = context.sentence(at: index),
      SessionYears.others(
        in: (index + 1)..<max(index + 1, min(sentence.upperBound, index + SessionYears.reach)), text
      ).isEmpty
    else { return nil }
    var sessions: [Session] = []
    var start = max(sentence.lowerBound, index - SessionYears.reach)
    for place in SessionYears.others(in: start..<index, text) + [number] {
      let near = max(start, place.range.lowerBound - 24)..<max(start, place.range.lowerBound)
      guard
        let year = context.dates(in: near).compactMap({ context.facts.dates[$0] })
          .last(where: { $0.year != nil && !$0.isYearImplied && $0.end == nil })?.year
      else { return nil }
      sessions.append(Session(year: year, number: place.value, range: place.range))
      start = place.range.upperBound
    }
    let window = FigureFrames.window(sentence, context)
    let near = max(window.lowerBound, index - SessionYears.reach)..<min(window.upperBound, index + SessionYears.reach)
    guard let last = sessions.last, sessions.count >= 2, let first = sessions.first,
      zip(sessions, sessions.dropFirst()).allSatisfy({ $0.year < $1.year && $0.number < $1.number }),
      text.first(of: SessionYears.gaps, in: near) == nil,
      SessionYears.areOfOne(sessions.map(\.range), text)
    else { return nil }
    let before = sessions[sessions.count - 2]
    let step: Int
    if text.first(of: SessionYears.biennial, in: near) != nil {
      step = 2
    } else if text.first(of: SessionYears.yearly, in: near) != nil {
      step = 1
    } else if sessions.count >= 3, before.number - first.number > 0,
      (before.year - first.year) % (before.number - first.number) == 0
    {
      step = (before.year - first.year) / (before.number - first.number)
    } else {
      return nil
    }
    guard (last.year - before.year) % step == 0 else { return nil }
    expected = before.number + (last.year - before.year) / step
    if expected == last.number { return nil }
    self.last = last
    self.before = before
  }

  /// 第九 of 第九届.
  private static func number(before index: Int, _ text: LogicalText) -> (value: Int, range: Range<Int>)? {
    for length in 1...3 {
      guard text.has("第", at: index - length - 1), let number = SmallNumber(at: index - length, in: text),
        number.range.upperBound == index
      else { continue }
      return (number.value, (index - length - 1)..<(index + 1))
    }
    return nil
  }

  private static func others(in range: Range<Int>, _ text: LogicalText) -> [(value: Int, range: Range<Int>)] {
    range.compactMap { text.has("届", at: $0) ? number(before: $0, text) : nil }
  }

  /// Whether the same words, or none, stand behind all: 第29届奥运会 and 第22届冬奥会 are two events.
  private static func areOfOne(_ places: [Range<Int>], _ text: LogicalText) -> Bool {
    let names = places.map { place in
      text.characterClass(place.upperBound) == .han ? text.string(place.upperBound..<(place.upperBound + 2)) : ""
    }
    return Set(names).count == 1
  }

  func report(_ context: ArticleContext, _ report: inout ArticleReport) {
    report.report(
      last.range,
      Message(
        "\(before.year) 年是第 \(before.number) 届，\(last.year) 年应是第 \(expected) 届，请核对。",
        "With number \(before.number) in \(before.year), \(last.year) would have number \(expected); please check."),
      severity: .information, related: [RelatedText(before.range, Message("前一届在这里。", "The one before, here."))])
  }
}
