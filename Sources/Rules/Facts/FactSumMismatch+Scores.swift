import Facts
package import Linting
import TextModel

/// Scores of the parts of a game, and the score that they come to: 四节比分依次为22比18、19比25、24比20和21比17，以86比80取胜.
extension FactSumMismatch {
  /// What the points of a game are told by, in the order of `words`.
  private enum Telling: Int { case quarters, sets, lead, both, medals, comeback }

  private static let tellings: [(word: String, telling: Telling)] =
    TableReader.words(of: "四节 各节 节比分 首节 第一节").map { ($0, .quarters) }
    + TableReader.words(of: "三局 四局 五局 两局 各局 局比分").map { ($0, .sets) }
    + TableReader.words(of: "净胜 领先 落后").map { ($0, .lead) }
    + TableReader.words(of: "双方各 两队各 双方又各 两队又各 双方再各 两队再各").map { ($0, .both) }
    + [("奖牌", .medals)]
    + TableReader.words(of: "逆转 反败为胜 反超 翻盘").map { ($0, .comeback) }

  package var words: [String] { FactSumMismatch.tellings.map(\.word) }

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    guard let sentence = context.sentence(at: hit.range.lowerBound) else { return }
    switch FactSumMismatch.tellings[hit.entry].telling {
    case .quarters: FactSumMismatch.checkQuarters(hit.range, sentence, context, &report)
    case .sets: FactSumMismatch.checkSets(hit.range, sentence, context, &report)
    case .both: FactSumMismatch.checkBoth(hit.range, sentence, context, &report)
    case .comeback: FactSumMismatch.checkComeback(hit.range, sentence, context, &report)
    case .lead: FactSumMismatch.checkLead(hit.range, sentence, context, &report)
    case .medals: SumFrame(medalsIn: sentence, of: context)?.report(context, &report)
    }
  }

  private static let overtime: Phrases = "加时 点球 附加"
  private static let finals: Phrases = "以 终场 最终 总比分 全场"
  private static let points: UnitNames = ["分"]

  /// The score of a whole game behind its parts, in their sentence or the next.
  private static func final(behind end: Int, _ sentence: Range<Int>, _ context: ArticleContext) -> Score? {
    let text = context.text
    var high = sentence.upperBound
    if let next = context.sentence(at: high), next.lowerBound == high, next.count <= 90 {
      high = next.upperBound
    }
    let reach = max(sentence.lowerBound, end - 200)..<min(high, end + 120)
    guard text.first(of: overtime, in: reach) == nil,
      let score = Score.all(in: end..<max(end, reach.upperBound), text).first, !score.isListed(text),
      text.first(of: finals, in: max(end, score.range.lowerBound - 6)..<score.range.lowerBound) != nil
    else { return nil }
    return score
  }

  private static let quarters: Phrases = "首节 第一节 第二节 第三节 第四节 末节 次节"

  private static func checkQuarters(
    _ words: Range<Int>, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    let near = words.upperBound..<min(sentence.upperBound, words.upperBound + 64)
    var parts = list(in: near, text)
    if parts.count < 2, text.matches(any: quarters, at: words.lowerBound) {
      // 首节28比22，第二节20比24: each behind the name of its quarter.
      parts = Score.all(in: near, text).prefix { score in
        (score.range.lowerBound - 4..<score.range.lowerBound).contains { text.has("节", at: $0) }
      }
    }
    if parts.count == 4, let end = parts.last?.range.upperBound, let final = final(behind: end, sentence, context) {
      let sums = (parts.reduce(0) { $0 + $1.left }, parts.reduce(0) { $0 + $1.right })
      if sums == (final.left, final.right) || sums == (final.right, final.left) { return }
      FactSumMismatch.report(
        final.range, "各节相加是 \(sums.0)比\(sums.1)", "The quarters add up to \(sums.0) to \(sums.1)", parts.map(\.range),
        context, &report)
      return
    }
    // 四节依次拿到18分、22分、15分和24分: the points of one side.
    let told = context.metrics(in: near).map { context.facts.metrics[$0] }.prefix { points.contains($0.unit) }
    // 主队四节得到…，客队四节得到…: those of the other side are taken with their own words.
    let figures = told.prefix(4)
    guard figures.count == 4, let first = figures.first, let last = figures.last,
      first.range.lowerBound - words.upperBound <= 10,
      zip(figures, figures.dropFirst()).allSatisfy({ FigureFrames.gap($0, $1).count == 1 }),
      let final = final(behind: last.range.upperBound, sentence, context)
    else { return }
    let sum = figures.reduce(0.0) { $0 + $1.baseAmount }
    if [final.left, final.right].contains(where: { Double($0) == sum }) { return }
    let shown = PrintedFigure.rounded(sum)
    FactSumMismatch.report(
      final.range, "四节相加是 \(shown)分", "The quarters add up to \(shown)", figures.map(\.range), context, &report)
  }

  /// 25比21、25比18和25比22: who won more of them.
  private static func checkSets(
    _ words: Range<Int>, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    if text.has("第", at: words.lowerBound - 1) { return }
    let near = words.upperBound..<min(sentence.upperBound, words.upperBound + 64)
    let parts = list(in: near, text)
    checkSetCount(words, sentence, context, &report)
    guard parts.count >= 2, parts.count <= 7, parts.allSatisfy({ $0.left != $0.right && max($0.left, $0.right) >= 6 }),
      SmallNumber(at: words.lowerBound, in: text).map({ $0.value == parts.count }) ?? true,
      let end = parts.last?.range.upperBound,
      let final = final(behind: end, sentence, context) ?? final(before: words, sentence, context),
      max(final.left, final.right) <= 4
    else { return }
    let wins = parts.count { $0.left > $0.right }
    let result = (wins, parts.count - wins)
    if result == (final.left, final.right) || result == (final.right, final.left) { return }
    FactSumMismatch.report(
      final.range, "各局是 \(result.0)比\(result.1)", "The sets are \(result.0) to \(result.1)", parts.map(\.range),
      context, &report)
  }

  /// 以3比1拿下客队，四局比分为…: the score of the whole before its parts.
  private static func final(before words: Range<Int>, _ sentence: Range<Int>, _ context: ArticleContext) -> Score? {
    let before = Score.all(in: max(sentence.lowerBound, words.lowerBound - 30)..<words.lowerBound, context.text)
    guard before.count == 1, let score = before.first, score.isLed(context.text), !score.isListed(context.text) else {
      return nil
    }
    return score
  }

  private static let setEnds: Phrases = "过后 打满 战罢 战后 激战 比赛 鏖战 大战 苦战 较量"
  private static let setSystems: Phrases = "胜 制"

  /// 四局过后以3比2取胜: the sets of both sides are all that were played.
  private static func checkSetCount(
    _ words: Range<Int>, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    guard let number = SmallNumber(at: words.lowerBound, in: text), (3...7).contains(number.value),
      text.matches("局", at: number.range.upperBound), !text.has("第", at: words.lowerBound - 1),
      let link = text.range(ofAny: setEnds, at: words.upperBound)
        ?? text.range(ofAny: setEnds, endingAt: words.lowerBound),
      let score = Score.all(
        in: max(words.upperBound, link.upperBound)..<min(sentence.upperBound, words.upperBound + 12), text
      ).first, score.isLed(text), !score.isListed(text), max(score.left, score.right) <= 4,
      score.left != score.right, score.left + score.right != number.value,
      text.first(of: setSystems, in: words.upperBound..<score.range.lowerBound) == nil
    else { return }
    let said = context.string(score.range)
    report.report(
      score.range,
      Message(
        "打了\(context.string(words))，\(said)是 \(score.left + score.right) 局，请核对。",
        "\(said) makes \(score.left + score.right) sets, not \(number.value); please check."),
      severity: .information, related: [RelatedText(words, Message("局数", "the sets"))])
  }

  private static let comebacks: Phrases = "落后"
  private static let ends: Phrases = "以 全场 终场 最终 比分"

  /// 0比2落后…以3比1逆转: who was behind wins, and the other side keeps what it had.
  private static func checkComeback(
    _ words: Range<Int>, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    let start = FigureFrames.window(sentence, context).lowerBound
    let scores = Score.all(in: max(start, words.lowerBound - 120)..<words.lowerBound, text)
    guard text.first(of: overtime, in: max(start, words.lowerBound - 120)..<words.upperBound) == nil else { return }
    let behind = scores.last {
      text.first(of: comebacks, in: $0.range.upperBound..<min($0.range.upperBound + 3, words.lowerBound)) != nil
    }
    guard let behind, behind.left != behind.right, let final = scores.last,
      final.range.lowerBound > behind.range.upperBound,
      !final.isListed(text), final.left != final.right, words.lowerBound - final.range.upperBound <= 20,
      text.first(of: ends, in: max(behind.range.upperBound, final.range.lowerBound - 6)..<final.range.lowerBound)
        != nil,
      min(final.left, final.right) < max(behind.left, behind.right), max(behind.left, behind.right) <= 40
    else { return }
    let (before, said) = (context.string(behind.range), context.string(final.range))
    report.report(
      final.range,
      Message(
        "对方先已得到 \(max(behind.left, behind.right))，\(said)不会是逆转后的比分，请核对。",
        "After \(before) the losing side cannot end with \(min(final.left, final.right)); please check."),
      severity: .information, related: [RelatedText(behind.range, Message("落后时的比分", "the score before"))])
  }

  private static let gains: Phrases = "有 入 进 得 拿 添 打进 攻入 再入 再进 斩获 拿到 拿下 得到"
  private static let goals: Phrases = "球 粒 分 个"

  /// 上半场2比0领先；下半场双方各入一球，最终以3比1取胜: the same on either side is added to the score before.
  private static func checkBoth(
    _ words: Range<Int>, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    guard let gain = text.range(ofAny: gains, at: words.upperBound),
      let number = SmallNumber(at: gain.upperBound, in: text),
      text.matches(any: goals, at: number.range.upperBound)
    else { return }
    // The half before may have a sentence of its own.
    let start = FigureFrames.window(sentence, context).lowerBound
    let before = Score.all(in: max(start, words.lowerBound - 80)..<words.lowerBound, text)
    guard let half = before.last, before.count == 1 || half.isLed(text), !half.isListed(text),
      let final = final(behind: number.range.upperBound, sentence, context)
    else { return }
    let sums = (half.left + number.value, half.right + number.value)
    if sums == (final.left, final.right) || sums == (final.right, final.left) { return }
    FactSumMismatch.report(
      final.range, "\(context.string(half.range))之后双方各得 \(number.value)，是 \(sums.0)比\(sums.1)",
      "With \(number.value) more on either side it is \(sums.0) to \(sums.1)", [half.range], context, &report)
  }

  /// The scores of a list that begins directly behind some words: 四节比分依次为A、B、C和D.
  private static func list(in range: Range<Int>, _ text: LogicalText) -> [Score] {
    let scores = Score.all(in: range, text)
    guard let first = scores.first, first.range.lowerBound - range.lowerBound <= 8,
      (range.lowerBound..<first.range.lowerBound).allSatisfy({
        text.characterClass($0) == .han || text.characterClass($0) == .colon || text.characterClass($0) == .comma
      })
    else { return [] }
    var list = [first]
    for score in scores.dropFirst() {
      guard score.range.lowerBound - list[list.count - 1].range.upperBound == 1, score.isListed(text) else { break }
      list.append(score)
    }
    return list
  }

  /// 以86比75取胜，净胜13分; 以14∶22落后8分
  private static func checkLead(
    _ words: Range<Int>, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    let isMargin = text.matches("净胜", at: words.lowerBound)
    guard
      let index = context.metrics(in: words.upperBound..<(words.upperBound + 8)).first,
      case let margin = context.facts.metrics[index], margin.range.lowerBound == words.upperBound,
      points.contains(margin.unit) || margin.unit.name == "球", margin.isExact,
      let score = Score.all(
        in: max(sentence.lowerBound, words.lowerBound - (isMargin ? 24 : 10))..<words.lowerBound, text
      ).last,
      score.isLed(text), !score.isListed(text),
      isMargin && context.clause(at: words.lowerBound)?.lowerBound == words.lowerBound
        || (score.range.upperBound..<words.lowerBound).allSatisfy({ text.characterClass($0) == .han }),
      context.metrics(in: score.range.upperBound..<max(score.range.upperBound, words.lowerBound)).isEmpty
    else { return }
    let difference = abs(score.left - score.right)
    guard margin.baseAmount != Double(difference) else { return }
    FactSumMismatch.report(
      margin.range, "\(context.string(score.range))相差 \(difference)", "The score differs by \(difference)",
      [score.range], context,
      &report)
  }

  private static func report(
    _ range: Range<Int>, _ result: String, _ english: String, _ places: [Range<Int>], _ context: ArticleContext,
    _ report: inout ArticleReport
  ) {
    let said = context.string(range)
    report.report(
      range, Message("\(result)，文中是 \(said)，请核对。", "\(english), not \(said); please check."),
      severity: .information,
      related: places.prefix(PageReport.relatedLimit).map { RelatedText($0, Message("分项", "a part")) })
  }
}
