package import Linting
import PageStructure
import TextModel

/// 全角的数字或字母。
///
/// 一个数里全角、半角混着写（２０23），或半角数字的版面里夹着全角数字，都是漏改。全版一律用全角数字的老稿件汇总成一条提示。
///
/// **怎么改**：换成半角。
///
/// **依据**：GB/T 15835—2011 5.1：阿拉伯数字用半角。
package struct CharFullwidthAlnum: RunRule, CountedRule {
  package static let profile = RuleProfile("char-fullwidth-alnum", .characters, .warning, layer: .raw, counts: 0.1)

  package static let examples: [Example] = [
    .reported("会议于⟦２０23⟧年召开。", fixed: "会议于2023年召开。"),
    .reported("项目投资⟦１２00⟧万元，新增岗位300个。", fixed: "项目投资1200万元，新增岗位300个。"),
    .reported("全镇有3个社区、12个村、45个网格、120名网格员，共⟦８０⟧支队伍。", fixed: "全镇有3个社区、12个村、45个网格、120名网格员，共80支队伍。"),
    .reported(
      "大会于⟦１９９８⟧年３月５日在北京召开，代表２９００人，会期１５天，讨论报告６个。", fixed: "大会于1998年3月5日在北京召开，代表2900人，会期15天，讨论报告6个。",
      onPage: .whole, severity: .information),
    .reported(
      "科技人员达⟦２７１．７⟧万人，占０．６４％，其中种植业２０４．５万人，牧业３８．２万人，林业１６．５万人，比去年多。",
      fixed: "科技人员达271.7万人，占0.64％，其中种植业204.5万人，牧业38.2万人，林业16.5万人，比去年多。", onPage: .whole,
      severity: .information),
    .reported("老屋建于⟦１９３７⟧年，宽3间，深2进。", fixed: "老屋建于1937年，宽3间，深2进。"),
    .reported("走廊里换上了⟦ＬＥＤ⟧灯，共60盏。", fixed: "走廊里换上了LED灯，共60盏。"),
    .reported("站里装了⟦Ｗｉ－Ｆｉ⟧，共6处。", fixed: "站里装了Wi-Fi，共6处。"),
    .reported("展馆里摆着⟦ＶＲ⟧眼镜。", fixed: "展馆里摆着VR眼镜。", onPage: .whole, severity: .information),
    .reported("老屋建于⟦１９３７⟧年。", fixed: "老屋建于1937年。", onPage: .whole, severity: .information),
    .accepted("会议于2023年召开。"),
    .accepted("展馆名为“ＡＢ空间”，２号馆尚未开放。"),
    .accepted("会议于二〇二三年召开。"),
  ]

  package init() {}

  package static let runTraits: RunTraits = [.fullWidth]

  package func check(_ run: Range<Int>, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    guard run.contains(where: { CharFullwidthAlnum.isFull(text, $0) }) else { return }
    let isMixed = run.contains { CharFullwidthAlnum.isHalf(text, $0) }
    if !isMixed && !CharFullwidthAlnum.deviates(run, in: context) {
      checkWord(run, context, &report)
      return
    }
    let half = CharFullwidthAlnum.halfWidth(run, text)
    report.report(
      run,
      isMixed
        ? Message("全角、半角混用，应统一为半角“\(half)”。", "Full-width and half-width characters are mixed; use “\(half)”.")
        : Message("这里用了全角，全版用半角。请改为“\(half)”。", "Full width where the page uses half width. Change it to “\(half)”."),
      fixes: [.replace(run, with: half, isSafe: true)])
  }

  /// A full-width word on a page that has no other, nor digits: it says nothing of the page.
  private func checkWord(_ run: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    let conventions = context.setting.conventions
    guard conventions.digit == .unknown, conventions.letter == .full,
      text.characterClass(run.lowerBound - 1) != .openQuote,
      run.allSatisfy({ text.characterClass($0) != .digit }),
      run.count >= 2 || text.characterClass(run.upperBound) == .han
    else { return }
    let half = CharFullwidthAlnum.halfWidth(run, text)
    report.report(
      run, Message("字母用半角：“\(half)”。", "Letters are half-width: “\(half)”."), severity: .information,
      fixes: [.replace(run, with: half, isSafe: true)])
  }

  /// Runs of full-width digits, for a page that is in them throughout.
  package func places(in block: TallyContext) -> [CountedPlace] {
    let text = block.text
    var result: [CountedPlace] = []
    let scalars = text.scalars
    for run in block.runs where scalars[run].contains(where: { $0 >= 0xFF00 }) {
      var index = run.lowerBound
      while index < run.upperBound {
        let start = index
        while index < run.upperBound, index == start || text.joint(before: index) == .none,
          isFullDigit(text, index) || index > start && isFullPoint(text, index, inNumberFrom: start)
        {
          index += 1
        }
        if start < index {
          result.append(
            CountedPlace(text.source(start..<index), newText: CharFullwidthAlnum.halfWidth(start..<index, text)))
        } else {
          index += 1
        }
      }
    }
    return result
  }

  private func isFullDigit(_ text: LogicalText, _ index: Int) -> Bool {
    text.characterClass(index) == .digit && text.scalar(index) >= 0xFF00
  }

  /// Whether a full-width point belongs to the digits on both sides of it, so that it changes with them. Behind the
  /// number of an item, where a paragraph begins, it ends that.
  private func isFullPoint(_ text: LogicalText, _ index: Int, inNumberFrom start: Int) -> Bool {
    text.scalar(index) == 0xFF0E && isFullDigit(text, index + 1) && text.joint(before: index + 1) == .none
      && !NumDecimalPoint.endsItemNumber(text, at: index, from: start)
  }

  /// So many are a page's way of writing; fewer are told where one of them is a number, not a single figure.
  private static let minimum = 5

  package func isAsked(on page: PageContext) -> Bool {
    page.tally.digit.plainWidth == .full || page.tally.digit.plainWidth == .mixed
  }

  package func check(_ places: [CountedPlace], on page: PageContext, report: inout PageReport) {
    guard
      places.count >= CharFullwidthAlnum.minimum
        || page.tally.digit.half == 0 && places.contains(where: { $0.newText.map { $0.utf8.count > 1 } ?? false })
    else { return }
    report.report(
      all: places,
      Message(
        "全版用全角数字，共 \(places.count) 处。可一次换成半角。",
        "The page uses full-width digits in \(places.count) places; they can be changed at once."),
      severity: .information, place: Message("全角数字", "full-width digits"),
      fix: Message("全版换成半角数字", "Change all to half width"), isSafe: true)
  }

  private static func isFull(_ text: LogicalText, _ index: Int) -> Bool {
    let kind = text.characterClass(index)
    return (kind == .digit || kind == .latin) && text.scalar(index) >= 0xFF00
  }

  private static func isHalf(_ text: LogicalText, _ index: Int) -> Bool {
    let kind = text.characterClass(index)
    return (kind == .digit || kind == .latin) && text.scalar(index) < 0x80
  }

  /// Whether the page does otherwise. Names in quotation marks keep their letters.
  private static func deviates(_ run: Range<Int>, in context: ArticleContext) -> Bool {
    let text = context.text
    if run.contains(where: { text.characterClass($0) == .digit }) { return context.setting.conventions.digit == .half }
    let conventions = context.setting.conventions
    // A page without half-width words goes by its numbers.
    let isHalf = conventions.letter == .half || conventions.letter != .mixed && conventions.digit == .half
    return isHalf && text.characterClass(run.lowerBound - 1) != .openQuote
  }

  private static func halfWidth(_ range: Range<Int>, _ text: LogicalText) -> String {
    Scalars.halfWidth(text.scalars, range)
  }
}
