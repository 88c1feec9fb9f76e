package import Facts
package import Linting
import TextModel

/// What people are called by the decade of their birth or of their life, against the year of birth and the age: “80后”, 年过七旬.
extension DateAge {
  private static let kinOrOther: Phrases = "妻 夫 父 母 儿 女儿 弟 哥 姐 妹 和 与 同 跟 、 徒 助手 带着 孙 爱人 老伴 搭档"

  /// “80后”周凯1992年出生: a year of birth with the decade that is named in the same sentence.
  package func check(_ date: DateMention, at index: Int, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    checkNextDay(date, at: index, context, &report)
    guard date.end == nil, let year = date.toldYear, (1940...2029).contains(year),
      DateAge.isBirth(date, text), let sentence = context.sentence(at: date.range.lowerBound)
    else { return }
    checkStage(date, born: year, sentence, context, &report)
    let near =
      max(sentence.lowerBound, date.range.lowerBound - 30)..<min(sentence.upperBound, date.range.upperBound + 24)
    let named = near.filter {
      text.has("后", at: $0) && text.has("0", at: $0 - 1) && text.characterClass($0 - 2) == .digit
        && text.characterClass($0 - 3) != .digit
    }
    guard named.count == 1, let end = named.first else { return }
    let between = DateAge.gap((end - 2)..<(end + 1), date.range)
    guard text.first(of: DateAge.kinOrOther, in: between) == nil,
      let decade = Int(Scalars.string([Scalars.halfWidth(text.scalar(end - 2)), 0x30])), year / 10 * 10 % 100 != decade
    else { return }
    report.report(
      (end - 2)..<(end + 1),
      Message(
        "\(year) 年出生，不是“\(context.string((end - 2)..<(end + 1)))”，请核对。",
        "Someone born in \(year) is of another decade; please check."),
      related: [RelatedText(date.range, Message("出生年份在这里。", "The year of birth is here."))])
  }

  /// What stands between two places, in whatever order; empty where they touch.
  private static func gap(_ first: Range<Int>, _ second: Range<Int>) -> Range<Int> {
    let start = min(first.upperBound, second.upperBound)
    return start..<max(start, max(first.lowerBound, second.lowerBound))
  }

  /// The years of a life by their names: from which age on, and how many years it holds.
  private static let stages: [Stage] = [
    ("而立", 30, 10), ("不惑", 40, 10), ("知天命", 50, 10), ("知命之年", 50, 10), ("半百", 50, 10), ("五旬", 50, 10), ("花甲", 60, 10),
    ("六旬", 60, 10), ("古稀", 70, 10), ("七旬", 70, 10), ("耄耋", 80, 20), ("八旬", 80, 10), ("九旬", 90, 10),
  ]
  private typealias Stage = (word: String, age: Int, length: Int)
  private static let stageWords = Phrases(stages.map(\.word))
  private static let nearly: Phrases = "年近 将近 已近 快到 即将步入 即将迈入 近"
  private static let nows: Phrases = "今年 现年 已 已经 如今 今年已 今年已经"

  /// The one name of years in a range, with its place.
  private static func stage(in range: Range<Int>, _ text: LogicalText) -> (stage: Stage, range: Range<Int>)? {
    guard let word = text.first(of: stageWords, in: range), text.last(of: stageWords, in: range) == word,
      let stage = stages.first(where: { text.matches($0.word, at: word.lowerBound) })
    else { return nil }
    return (stage, word)
  }

  /// The ages that a name means, give or take a year.
  private static func ages(of stage: Stage) -> ClosedRange<Int> { (stage.age - 1)...(stage.age + stage.length) }

  /// 1948年出生的她已年过八旬: a year of birth with the name of the years, where the page or the paragraph tells the year.
  private func checkStage(
    _ date: DateMention, born: Int, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    let behind =
      date.range.upperBound..<max(date.range.upperBound, min(sentence.upperBound, date.range.upperBound + 20))
    guard let (stage, word) = DateAge.stage(in: behind, text),
      text.matches(any: DateAge.nowPast, endingAt: word.lowerBound),
      text.first(of: DateAge.kinOrOther, in: behind.lowerBound..<word.lowerBound) == nil,
      context.dates(in: behind).isEmpty, let now = DateAge.presentYear(around: date.range.lowerBound, context),
      now - born > 20, !DateAge.ages(of: stage).contains(now - born)
    else { return }
    report.report(
      word,
      Message(
        "\(born) 年出生，到 \(now) 年是 \(now - born) 岁，同“\(context.string(word))”对不上。请核对。",
        "Someone born in \(born) is \(now - born) in \(now), which is not what these words mean. Please check."),
      related: [RelatedText(date.range, Message("出生年份在这里。", "The year of birth is here."))])
  }

  private static let nowPast: Phrases = "已年过 已过 如今年过 今年已过 现已年过 已年逾 已逾 已经年过 如今已年过"

  /// 年过七旬的董师傅今年64岁: an age with the name of the years in the same sentence.
  func checkStage(
    _ age: Int, _ metric: Metric, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    guard text.matches(any: DateAge.nows, endingAt: metric.range.lowerBound) else { return }
    let near =
      max(sentence.lowerBound, metric.range.lowerBound - 16)..<min(sentence.upperBound, metric.range.upperBound + 12)
    guard let (stage, word) = DateAge.stage(in: near, text) else { return }
    let between = DateAge.gap(word, metric.range)
    guard text.first(of: DateAge.kinOrOther, in: between) == nil,
      !between.contains(where: {
        text.characterClass($0).endsSentence || text.characterClass($0) == .semicolon
      })
    else { return }
    // 年近七旬: a few years before.
    let isNearly = text.matches(any: DateAge.nearly, endingAt: word.lowerBound)
    let ages = isNearly ? (stage.age - 5)...stage.age : DateAge.ages(of: stage)
    guard !ages.contains(age) else { return }
    report.report(
      metric.range,
      Message(
        "“\(context.string(word))”是 \(stage.age) 岁，同 \(age) 岁对不上，请核对。",
        "The name of these years means \(stage.age), not \(age); please check."),
      related: [RelatedText(word, Message("说法在这里。", "The words are here."))])
  }
}
