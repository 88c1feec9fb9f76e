import Facts
import Linting
import PageStructure
import TextModel

/// How much older one of two is than the other, against the ages of both.
extension DateAge {
  private static let differences: Phrases = "大 小 年长 长 年轻 相差 只差"
  /// 父亲28岁那年有了他
  private static let parentings: Phrases = "那年有了 时有了 那年生下 时生下 那年生了 时生了 那年得 时得 那年当上父亲 那年才有"
  private static let relativeWords: Phrases = """
    父亲 母亲 爸爸 妈妈 爷爷 奶奶 外公 外婆 姥姥 姥爷 丈夫 妻子 老伴 爱人 媳妇 儿媳 女婿 哥哥 弟弟 姐姐 妹妹 大哥 二哥 大姐 二姐 儿子 女儿 婆婆 公公 岳父 岳母 师傅 师父
    徒弟 孙子 孙女 叔叔 伯伯 姑姑 舅舅 表哥 表弟 表姐 表妹 堂哥 堂弟 搭档 嫂子 老大 老二 老三
    """
  private static let pronouns: ScalarSet = "他她我你"
  private static let both: Phrases = "和 与 同 跟"

  /// 比他大26岁的父亲今年58岁，他自己已经32岁: the difference and two ages, of no more than two people in the sentence.
  func checkDifference(
    _ years: Int, _ metric: Metric, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    let isParent = text.matches(any: DateAge.parentings, at: metric.range.upperBound)
    guard
      let word = text.range(ofAny: DateAge.differences, endingAt: metric.range.lowerBound)
        ?? (isParent ? metric.range : nil), word.lowerBound >= sentence.lowerBound,
      isParent || text.has("相", at: word.lowerBound) || text.has("差", at: word.upperBound - 1)
        || text.first("比", in: max(sentence.lowerBound, word.lowerBound - 8)..<word.lowerBound) != nil
        || text.matches("岁", at: metric.range.upperBound - 1) && text.has("小", at: word.lowerBound)
    else { return }
    if checkBirths(years, metric, sentence, context, &report) { return }
    let near =
      max(sentence.lowerBound, metric.range.lowerBound - 80)..<min(sentence.upperBound, metric.range.upperBound + 80)
    let ages = context.metrics(in: near).map { context.facts.metrics[$0] }
      .filter { $0.unit.key == metric.unit.key && $0.range != metric.range }
    guard ages.count == 2, ages.allSatisfy(\.isExact), let first = DateAge.whole(ages[0].value),
      let second = DateAge.whole(ages[1].value), min(first, second) > 5 || years < 10,
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

  /// 姐姐出生于2008年，比弟弟大5岁。弟弟生于2013年: the difference against two years of birth, and no third.
  private func checkBirths(
    _ years: Int, _ metric: Metric, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) -> Bool {
    let next = context.sentence(at: sentence.upperBound)
    let near =
      max(
        sentence.lowerBound, metric.range.lowerBound - 60)..<min(
        next?.upperBound ?? sentence.upperBound, metric.range.upperBound + 40)
    let births = context.dates(in: near).map { context.facts.dates[$0] }.filter {
      $0.toldYear != nil && DateAge.isBirth($0, context.text)
    }
    guard births.count == 2, let first = births[0].year, let second = births[1].year else { return false }
    guard abs(abs(first - second) - years) > 1 else {
      checkYounger(metric, births, context, &report)
      return true
    }
    report.report(
      metric.range,
      Message(
        "\(first) 年和 \(second) 年出生的相差 \(abs(first - second)) 岁，不是 \(years) 岁。请核对。",
        "Born in \(first) and \(second), they are \(abs(first - second)) apart, not \(years). Please check."),
      related: births.map { RelatedText($0.range, Message("出生年份在这里。", "The year of birth is here.")) })
    return true
  }

  /// 哥哥生于1988年，弟弟比他小4岁，出生于1984年: who is younger was born later.
  private func checkYounger(
    _ metric: Metric, _ births: [DateMention], _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    let start = metric.range.lowerBound
    guard let first = births[0].year, let second = births[1].year, first != second,
      births[0].range.upperBound < start, births[1].range.lowerBound > metric.range.upperBound,
      births[1].range.lowerBound - metric.range.upperBound <= 8, text.characterClass(start - 1) == .han,
      text.matches(any: DateAge.younger, endingAt: start) || text.matches(any: DateAge.older, endingAt: start),
      // 比他小4岁: than of whom the words before spoke.
      text.first(of: DateAge.thanHim, in: max(births[0].range.upperBound, start - 8)..<start) != nil,
      text.matches(any: DateAge.younger, endingAt: start) != (second > first)
    else { return }
    report.report(
      (start - 1)..<births[1].range.upperBound,
      Message(
        "\(second) 年出生的比 \(first) 年出生的\(second > first ? "小" : "大")，请核对。",
        "Someone born in \(second) is \(second > first ? "younger" : "older") than one born in \(first); please check."),
      related: [RelatedText(births[0].range, Message("出生年份在这里。", "The year of birth is here."))])
  }

  private static let parents: Phrases = "妈妈 母亲 父亲 爸爸 单亲妈妈 单亲爸爸"
  private static let children: Phrases = "的儿子 的女儿 的亲生儿子 的亲生女儿 的独生子 的独生女"
  private static let steps: Phrases = "继 养子 养女 收养 领养 干儿 干女 孙 婆婆 岳母 岳父 公公 去世 那年 当年 年前"

  /// 今年41岁的妈妈…今年38岁的儿子: nobody has a child that early.
  func checkChild(_ age: Int, _ metric: Metric, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    guard text.matches(any: DateAge.children, at: metric.range.upperBound),
      let paragraph = context.paragraph(at: metric.range.lowerBound)?.range
    else { return }
    let before = max(paragraph.lowerBound, metric.range.lowerBound - 90)..<metric.range.lowerBound
    let ages = context.metrics(in: before).map { context.facts.metrics[$0] }.filter { $0.unit.key == metric.unit.key }
    guard ages.count == 1, let parent = ages.first, parent.isExact, let old = DateAge.whole(parent.value),
      text.has("的", at: parent.range.upperBound),
      text.first(of: DateAge.parents, in: parent.range.upperBound..<min(before.upperBound, parent.range.upperBound + 6))
        != nil,
      text.first(of: DateAge.steps, in: before.lowerBound..<(metric.range.upperBound + 6)) == nil, old - age < 14
    else { return }
    report.report(
      metric.range,
      Message(
        "母亲或父亲 \(old) 岁，子女 \(age) 岁，只差 \(old - age) 岁，请核对。",
        "A parent of \(old) and a child of \(age); please check."),
      related: [RelatedText(parent.range, Message("年龄在这里。", "The age is here."))])
  }

  private static let younger: Phrases = "小 年轻 小了"
  private static let older: Phrases = "大 年长 大了"
  private static let thanHim: Phrases = "比他 比她 比哥 比姐 比弟 比妹"

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
