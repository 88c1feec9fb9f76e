import Facts
import Linting
import PageStructure
import TextModel

/// When something is to be, how a match ended and who did a thing, in the headline and in the text.
extension FactHeadlineBody {
  /// A day on which something was told, not that of the event.
  private static let told: Phrases = "从 获悉 记者 电， 电） 讯， 讯） 召开 发布 消息"
  private static let tellers: Phrases = "记者 本报 讯 电"
  private static let planned: Phrases = "于 在 定在 将于 定于 即将于 从 自"
  private static let particles: ScalarSet = "起将"

  /// Where the verb begins behind a date of a headline: 3月1日起封闭施工.
  private static func verb(behind date: DateMention, in block: Range<Int>, _ text: LogicalText) -> Range<Int> {
    let start =
      particles.contains(text.scalar(date.range.upperBound)) ? date.range.upperBound + 1 : date.range.upperBound
    return start..<max(start, min(block.upperBound, start + 2))
  }

  /// 气温周四回升, where the text has 周五起气温回升 and no other weekday.
  func checkWeekday(_ heads: [Range<Int>], _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    for block in heads {
      // 周四回升: in a headline a verb may stand right behind it, where names are not looked for.
      let places = block.filter { text.has("周", at: $0) && HanDigit.weekday(text.scalar($0 + 1)) != nil }
      guard places.count == 1, let place = places.first, let weekday = HanDigit.weekday(text.scalar(place + 1)),
        place + 4 <= block.upperBound, context.people(in: place..<block.upperBound).isEmpty
      else { continue }
      let start = text.has("起", at: place + 2) || text.has("将", at: place + 2) ? place + 3 : place + 2
      let verb = text.string(start..<(start + 2))
      let body = context.facts.dates.filter { $0.range.lowerBound >= block.upperBound && $0.weekday != nil }
      guard let other = body.first, body.count == 1, other.kind == .weekday, other.weekday != weekday,
        let clause = context.clause(at: other.range.lowerBound), text.characterClass(start) == .han,
        text.first(verb, in: other.range.upperBound..<max(other.range.upperBound, clause.upperBound)) != nil
      else { continue }
      self.report(place..<(place + 2), other.range, context, &report)
    }
  }

  /// 二桥5月8日通车, where the text has 5月18日…正式通车 and no other such day.
  func checkDay(_ heads: [Range<Int>], _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    let dates = context.facts.dates
    let isHead = { (date: DateMention) in heads.contains { $0.contains(date.range.lowerBound) } }
    let stated = dates.filter { isHead($0) && $0.day != nil }
    guard stated.count == 1, let head = stated.first, head.kind == .day, head.end == nil, !head.isRelative,
      !head.isLunar, let month = head.month, let day = head.day,
      let block = heads.first(where: { $0.contains(head.range.lowerBound) })
    else { return }
    let body = dates.filter { !isHead($0) && $0.day != nil }
    let isSaid = body.contains { date in
      [date.start, date.end ?? date.start].contains { $0.day == day && ($0.month ?? month) == month } || date.end != nil
    }
    if isSaid { return }
    let verb = FactHeadlineBody.verb(behind: head, in: block, text)
    let found = body.filter { date in
      guard date.kind == .day, !date.isRelative, !date.isLunar, let other = date.month,
        other == month || date.day == day, let sentence = context.sentence(at: date.range.lowerBound),
        text.first(of: FactHeadlineBody.told, in: date.range.upperBound..<(date.range.upperBound + 5)) == nil,
        text.first(of: FactHeadlineBody.tellers, in: max(0, date.range.lowerBound - 4)..<date.range.lowerBound) == nil
      else { return false }
      let end = date.range.upperBound
      let behind = end..<max(end, min(sentence.upperBound, end + 50))
      // 将于5月28日…鸣枪: another verb for it, of what the headline names.
      let isNamed =
        (date.year == nil || date.isYearImplied)
        && text.matches(any: FactHeadlineBody.planned, endingAt: date.range.lowerBound)
        && sharesRun(block.lowerBound..<head.range.lowerBound, sentence, text, length: 4)
      return verb.count == 2 && text.first(text.string(verb), in: behind) != nil || isNamed
    }
    guard let other = found.first, Set(found.map(\.value)).count == 1 else { return }
    self.report(head.range, other.range, context, &report)
  }

  private static let wins: Phrases = "战胜 力克 逆转 击败 险胜 完胜 大胜 小胜 轻取 横扫 取胜 获胜 胜出 不敌 负于 惜败 输给 战平 逼平 握手言和 夺冠 赢得 赢下 淘汰"

  private static let ends: Phrases = "定格在 定格为 锁定为 锁定在 终场比分为 最终比分为 终场比分是 最终比分是"

  /// 2比1！城关中学队逆转夺冠, where the text ends the match 3比1.
  func checkScore(_ heads: [Range<Int>], _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    for head in heads {
      guard text.first("比", in: head) != nil || text.first("∶", in: head) != nil else { continue }
      let stated = Score.all(in: head, text)
      guard stated.count == 1, let score = stated.first, let end = heads.last?.upperBound, text.count - end <= 3000
      else { continue }
      let told = Score.all(in: end..<text.count, text)
      if told.contains(where: { $0.isSame(as: score) }) { return }
      let final = told.filter { told in
        let end = told.range.upperBound
        return text.matches(any: FactHeadlineBody.wins, at: text.has("的", at: end) ? end + 1 : end)
          || text.matches(any: FactHeadlineBody.ends, endingAt: told.range.lowerBound)
          || text.has("以", at: told.range.lowerBound - 1)
            && text.first(of: FactHeadlineBody.wins, in: end..<(end + 12)) != nil
      }
      guard let other = final.first, final.allSatisfy({ $0.left == other.left && $0.right == other.right }) else {
        return
      }
      self.report(score.range, other.range, context, &report)
    }
  }

  private static let prizes: [Phrases] = ["特等奖 一等奖 二等奖 三等奖 优秀奖", "金奖 银奖 铜奖"]
  private static let winnings: Phrases = "获 摘 夺 捧 斩"

  /// 获三等奖, where the text has 荣获二等奖 and no other prize of the kind.
  func checkPrize(_ heads: [Range<Int>], _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    guard let end = heads.last?.upperBound, text.count - end <= 3000 else { return }
    for prizes in FactHeadlineBody.prizes {
      let stated = heads.flatMap { head in head.compactMap { text.range(ofAny: prizes, at: $0) } }
      guard stated.count == 1, let head = stated.first else { continue }
      let told = (end..<text.count).compactMap { text.range(ofAny: prizes, at: $0) }
      guard let other = told.first, Set(told.map { text.string($0) }).count == 1,
        text.string(other) != text.string(head),
        [head, other].allSatisfy({
          text.first(of: FactHeadlineBody.winnings, in: max(0, $0.lowerBound - 10)..<$0.lowerBound) != nil
        })
      else { continue }
      self.report(head, other, context, &report)
    }
  }

  private static let anniversaries: UnitNames = ["周年"]

  /// 建校八十周年, where the text has 建校七十周年.
  func checkAnniversary(
    _ head: Metric, _ body: [Metric], _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    guard FactHeadlineBody.anniversaries.contains(head.unit), head.isExact else { return }
    let days = body.filter { FactHeadlineBody.anniversaries.contains($0.unit) }
    let word = text.string(max(0, head.range.lowerBound - 2)..<head.range.lowerBound)
    guard let other = days.first, days.allSatisfy({ $0.value == other.value }), other.value != head.value,
      other.isExact, text.matches(word, endingAt: other.range.lowerBound),
      text.characterClass(head.range.lowerBound - 1) == .han
    else { return }
    self.report(head.range, other.range, context, &report)
  }

  private static let together: Phrases = "两人 二人 三人 四人 五人 六人 七人 八人 俩 两名 三名 四名 五名 六名 七名 八名 两位 三位 四位 五位 六位"
  private static let people: UnitNames = ["名", "位", "人", "个"]
  private static let honours: Phrases = "入选 获 当选 被 荣获 受 上榜 荣膺 摘得 夺 晋级 入围 遇难 受伤 获救 被捕 落网"
  private static let persons: Phrases =
    "少年 教师 老师 学生 同学 中学生 小学生 大学生 青年 村民 职工 工人 民警 医生 护士 司机 选手 队员 党员 干部 志愿者 女孩 男孩 小伙 姑娘 老人 市民 消防员 战士 辅警 网格员 农民 运动员 孩子 儿童"

  /// 三名少年跳水救人, where the text names two and says 两人 of them.
  func checkNames(_ heads: [Range<Int>], _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    let metrics = context.facts.metrics
    guard
      let head = metrics.first(where: { metric in
        heads.contains { $0.contains(metric.range.lowerBound) } && metric.isExact
          && FactHeadlineBody.people.contains(metric.unit)
          && (text.matches(any: FactHeadlineBody.persons, at: metric.range.upperBound)
            || text.has("人", at: metric.range.upperBound - 1)
              && text.matches(any: FactHeadlineBody.honours, at: metric.range.upperBound))
      }), let stated = Int(head.value.description), (2...8).contains(stated)
    else { return }
    let named = context.facts.people.filter { person in
      !person.isCredit && !heads.contains { $0.contains(person.range.lowerBound) }
    }
    guard named.count >= 2, named.count <= 24 else { return }
    let lists = FactHeadlineBody.lists(of: named, text)
    guard lists.count == 1, let list = lists.first, list.count != stated, Set(named.map(\.name)).count == list.count,
      let last = list.last
    else { return }
    let body = (heads.last?.upperBound ?? 0)..<text.count
    let numbers = body.lowerBound..<max(body.lowerBound, min(text.count, last.range.upperBound + 120))
    // Any number that bears the headline out.
    let bears = metrics.contains { metric in
      body.contains(metric.range.lowerBound) && FactHeadlineBody.people.contains(metric.unit)
        && metric.value.description == String(stated)
    }
    guard !bears, let said = FactHeadlineBody.count(of: list.count, in: numbers, text) else { return }
    self.report(head.range, said, context, &report)
  }

  /// The names that stand side by side, two and more.
  private static func lists(of people: [PersonMention], _ text: LogicalText) -> [[PersonMention]] {
    var result: [[PersonMention]] = []
    for person in people {
      // 教师林慧、农民丁有福: a title may stand before the name.
      if let last = result.last?.last, last.range.upperBound < person.range.lowerBound,
        person.range.lowerBound - last.range.upperBound <= 8,
        text.characterClass(last.range.upperBound) == .enumerationComma || text.has("和", at: last.range.upperBound),
        (last.range.upperBound + 1..<person.range.lowerBound).allSatisfy({ text.characterClass($0) == .han })
      {
        result[result.count - 1].append(person)
      } else {
        result.append([person])
      }
    }
    return result.filter { $0.count >= 2 }
  }

  /// Where a range says how many they are together: 两人, 俩, 三名教师; nil where it does not, or says another number too.
  private static func count(of number: Int, in range: Range<Int>, _ text: LogicalText) -> Range<Int>? {
    var result: Range<Int>?
    for index in range {
      guard let word = text.range(ofAny: together, at: index), text.characterClass(index - 1) != .digit,
        !HanDigit.isNumeral(text.scalar(index - 1)), !text.has("第", at: index - 1)
      else { continue }
      let value = text.has("俩", at: index) || text.has("两", at: index) ? 2 : SmallNumber(at: index, in: text)?.value
      if value != number { return nil }
      result = result ?? word
    }
    return result
  }
}
