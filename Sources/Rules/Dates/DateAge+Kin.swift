import Facts
import Linting
import TextModel

/// How much older one of two is than the other, against the ages of both.
extension DateAge {
  private static let differences: Phrases = "大 小 年长 长 年轻 相差 只差"
  private static let relatives = TableReader.words(
    of: """
      父亲 母亲 爸爸 妈妈 爷爷 奶奶 外公 外婆 姥姥 姥爷 丈夫 妻子 老伴 爱人 媳妇 儿媳 女婿 哥哥 弟弟 姐姐 妹妹 大哥 二哥 大姐 二姐 儿子 女儿 婆婆 公公 岳父 岳母 师傅 师父
      徒弟 孙子 孙女 叔叔 伯伯 姑姑 舅舅 表哥 表弟 表姐 表妹 堂哥 堂弟 搭档 嫂子 老大 老二 老三
      """)
  private static let relativeWords = Phrases(relatives)
  private static let pronouns: ScalarSet = "他她我你"
  private static let both: Phrases = "和 与 同 跟"

  /// 比他大26岁的父亲今年58岁，他自己已经32岁: the difference and two ages, of no more than two people in the sentence.
  func checkDifference(
    _ years: Int, _ metric: Metric, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    guard let word = text.range(ofAny: DateAge.differences, endingAt: metric.range.lowerBound),
      word.lowerBound >= sentence.lowerBound,
      text.has("相", at: word.lowerBound) || text.has("差", at: word.upperBound - 1)
        || text.first("比", in: max(sentence.lowerBound, word.lowerBound - 8)..<word.lowerBound) != nil
        || text.matches("岁", at: metric.range.upperBound - 1) && text.has("小", at: word.lowerBound)
    else { return }
    let near =
      max(sentence.lowerBound, metric.range.lowerBound - 80)..<min(sentence.upperBound, metric.range.upperBound + 80)
    let ages = context.metrics(in: near).map { context.facts.metrics[$0] }
      .filter { $0.unit.key == metric.unit.key && $0.range != metric.range }
    guard ages.count == 2, ages.allSatisfy(\.isExact), let first = Int(ages[0].value.description),
      let second = Int(ages[1].value.description), min(first, second) > 5 || years < 10,
      !ages.contains(where: { text.matches(any: DateAge.differences, endingAt: $0.range.lowerBound) }),
      abs(abs(first - second) - years) > 1,
      areOfTwo(near.lowerBound..<max(metric.range.upperBound, ages[1].range.upperBound), ages[0], context)
    else { return }
    report.report(
      ages[1].range,
      Message(
        "\(first) 岁和 \(second) 岁相差 \(abs(first - second)) 岁，不是 \(years) 岁。请核对。",
        "\(first) and \(second) are \(abs(first - second)) apart, not \(years). Please check."),
      related: [RelatedText(metric.range, Message("相差的岁数在这里。", "The difference is here."))])
  }

  /// Whether the words up to the last figure speak of two people and no third.
  private func areOfTwo(_ words: Range<Int>, _ first: Metric, _ context: ArticleContext) -> Bool {
    let text = context.text
    var named: Set<String> = []
    var pronouns: [Int] = []
    for index in words {
      if let word = text.range(ofAny: DateAge.relativeWords, at: index) { named.insert(text.string(word)) }
      if DateAge.pronouns.contains(text.scalar(index)) { pronouns.append(index) }
    }
    for index in context.people(in: words) {
      let person = context.facts.people[index]
      // 父亲程大山: one person by two words.
      if text.range(ofAny: DateAge.relativeWords, endingAt: person.range.lowerBound) == nil {
        named.insert(person.name)
      }
    }
    let kinds = Set(pronouns.map { text.scalar($0) })
    if named.count == 2 {
      // 姐姐今年36岁，弟弟比她小4岁: of whom the words before spoke.
      return pronouns.allSatisfy { text.has("比", at: $0 - 1) && first.range.upperBound <= $0 }
    }
    return named.count + kinds.count == 2
  }
}
