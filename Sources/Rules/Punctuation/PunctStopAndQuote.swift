import Facts
package import Linting
import TextModel

/// 引号内外的点号位置不对。
///
/// 独立的引文，句末的点号放在引号里面，外面不再用；引文是句子的一部分，点号放在引号外面。
///
/// **怎么改**：留一个点号，放对位置。
///
/// **依据**：GB/T 15834—2011 附录 B.2。
package struct PunctStopAndQuote: WordRule {
  package static let profile = RuleProfile("punct-stop-and-quote", .punctuation, .warning, layer: .logical, counts: 0.1)

  package static let examples: [Example] = [
    .reported("他说：“收成不错⟦。”。⟧", fixed: "他说：“收成不错。”"),
    .reported("她问：“路通了吗⟦？”。⟧", fixed: "她问：“路通了吗？”"),
    .reported("群众直说“变化大⟦。”，⟧很满意。", fixed: "群众直说“变化大”，很满意。"),
    .reported("要做到“件件有回音⟦。”。⟧会后即着手办理。", fixed: "要做到“件件有回音”。会后即着手办理。"),
    .reported(
      "贺大姐感慨道：“过去浇地靠排队，现在手机一点就来水，真省心⟦”。⟧", fixed: "贺大姐感慨道：“过去浇地靠排队，现在手机一点就来水，真省心。”",
      severity: .information),
    .reported(
      "老乡们抢着诉苦：“渠断了半个月，秧都黄了⟦”。⟧", fixed: "老乡们抢着诉苦：“渠断了半个月，秧都黄了。”", severity: .information),
    .reported(
      "街坊管他叫“万事通⟦。”⟧谁家有事都找他。", fixed: "街坊管他叫“万事通”。谁家有事都找他。", "街坊管他叫“万事通”谁家有事都找他。",
      severity: .information),
    .reported(
      "“水来了，地有救了⟦”，⟧老支书高兴地说。", fixed: "“水来了，地有救了，”老支书高兴地说。", severity: .information),
    .reported("“修好了渠，一年能省不少电费⟦”。⟧村民张大山说，他家种了三十亩地。", fixed: "“修好了渠，一年能省不少电费。”村民张大山说，他家种了三十亩地。", severity: .information),
    .accepted("村口的对联是：“勤耕有余粮，俭用无虚日”。他写道：“青山不老，绿水长流”。"),
    .accepted("他轻轻说了声“好。”转身走了。“太阳能”，他说。"),
    .accepted("句末写“。”，不写小圆点。"),
    .accepted("会议的主题是：“振兴百年产业，争创一流船厂”。"),
    .accepted("他说：“收成不错。”"),
    .accepted("群众直说“变化大”，很满意。"),
    .accepted("“吃了没？”他问。"),
    .accepted("“路通了吗？”，这是大家最关心的事。"),
  ]

  package init() {}

  package let words = ["。”。", "？”。", "！”。", "。”，", "”。", "。”", "”，"]

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let range = hit.range
    // “。”: the mark is spoken of.
    if context.text.characterClass(range.lowerBound - 1) == .openQuote { return }
    switch hit.entry {
    case 4: return PunctStopAndQuote.checkWhole(range, context, &report)
    case 5: return PunctStopAndQuote.checkPart(range, context, &report)
    case 6: return PunctStopAndQuote.checkBeforeSpeaker(range, context, &report)
    default: break
    }
    if hit.entry == 3 || hit.entry == 0 && !PunctStopAndQuote.isSpeech(range.lowerBound, context) {
      report.report(
        range, Message("引文是句子的一部分，里面的句号多余。", "The quotation is part of the sentence; its own stop is surplus."),
        fixes: [.delete(range.lowerBound..<(range.lowerBound + 1), "。")])
    } else {
      report.report(
        range, Message("引号里面已有点号，外面的句号多余。", "The quotation has its own stop; the one outside is surplus."),
        fixes: [.delete((range.upperBound - 1)..<range.upperBound, "。")])
    }
  }

  /// 感慨道：“过去靠排队，现在一点就来水”。: what somebody says whole, without a stop of its own.
  private static func checkWhole(_ range: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    let end = range.lowerBound
    if checkSaid(range, context, &report) { return }
    guard text.characterClass(end - 1) == .han, let open = opening(before: end, context),
      text.characterClass(open - 1) == .colon, text.characterClass(open - 2) == .han,
      !text.matches(any: labels, endingAt: open - 1),
      (open..<end).contains(where: { text.characterClass($0) == .comma }),
      !(open..<end).contains(where: { text.characterClass($0) == .closeQuote || text.characterClass($0) == .semicolon })
    else { return }
    // Lines of a couplet are of one length, and nobody speaks them.
    if !text.matches(any: SpeechVerbs.said, endingAt: open - 1), isCouplet((open + 1)..<end, text) { return }
    report.report(
      range, Message("引文完整独立，句号放在引号里面。", "The quotation stands by itself; its stop belongs inside."),
      severity: .information, fixes: [.replace(range, with: "。”")])
  }

  /// “渠修通了，水就有了”。老支书说: a sentence that opens the paragraph, and its speaker behind.
  private static func checkSaid(_ range: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport) -> Bool {
    let text = context.text
    let end = range.lowerBound
    guard text.characterClass(end - 1) == .han, let open = opening(before: end, context), end - open >= 7,
      open == 0 || [.stop, .lineBreak].contains(text.characterClass(open - 1)),
      text.characterClass(open - 2) != .closeQuote,
      !(open..<end).contains(where: { text.characterClass($0) == .closeQuote }),
      MissingMark.isSpeaker(range.upperBound, context)
    else { return false }
    report.report(
      range, Message("引文完整独立，句号放在引号里面。", "The quotation stands by itself; its stop belongs inside."),
      severity: .information, fixes: [.replace(range, with: "。”")])
    return true
  }

  /// Words before the colon of what is written or sung somewhere, and of names.
  private static let labels: Phrases = """
    是 为 的 作 写着 写有 写道 写上 题词 题写 上书 标语 横幅 口号 主题 名言 对联 春联 上联 下联 横批 诗云 曰 规定 如下 条 句 语 诗句 印着 刻着 贴着 打出 流传着 唱道 吟道 写下 报道 画着
    内容 叫 叫做 谚语 民谣 民谚 顺口溜 古语 俗语 诗 词 歌 文 字 条款 标题 题目 有
    """

  /// Two halves of one length, without a particle: 防治并举千家清泰，中西结合万病皆除.
  private static func isCouplet(_ quoted: Range<Int>, _ text: LogicalText) -> Bool {
    let commas = quoted.filter { text.characterClass($0) == .comma }
    guard commas.count == 1, let comma = commas.first else { return false }
    return comma - quoted.lowerBound == quoted.upperBound - comma - 1 && !text.has("了", at: quoted.upperBound - 1)
  }

  /// 叫他“万事通。”谁家…: a name or a few words, with a stop of its own.
  private static func checkPart(_ range: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    let stop = range.lowerBound
    let after = text.characterClass(range.upperBound)
    guard after == .han || after == .lineBreak || range.upperBound == text.count,
      let open = opening(before: stop, context), stop - open >= 3, stop - open <= 20,
      text.characterClass(open - 1) == .han, text.matches(any: naming, endingAt: open),
      !(open + 1..<stop).contains(where: { text.characterClass($0) == .stop || text.characterClass($0).isClosing })
    else { return }
    var fixes: [Correction] = [.replace(range, with: "”。")]
    // 把“万事通。”请来: the sentence goes on.
    if after == .han {
      fixes.insert(.delete(stop..<(stop + 1), "。"), at: text.matches(any: carrying, endingAt: open) ? 0 : 1)
    }
    report.report(
      range, Message("引文是句子的一部分，句号放在引号外面。", "The quotation is part of the sentence; the stop stands outside."),
      severity: .information, fixes: fixes)
  }

  /// Words before what is named, or is the object of the sentence.
  private static let naming: Phrases = """
    叫 叫他 叫她 叫作 叫做 称为 称作 誉为 评为 当作 成了 成为 变成 变为 名为 称 称他 称她 名叫 做到 实现 让 把 将 使 从 以 按照 推行 推广 打造 实施 坚持 开展 落实 获得 荣获 授予
    """
  private static let carrying: Phrases = "让 把 将 使 从 以 按照"

  /// “水来了，地有救了”，老支书说。: the comma belongs to what is said.
  private static func checkBeforeSpeaker(_ range: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport)
  {
    let text = context.text
    let end = range.lowerBound
    guard text.characterClass(end - 1) == .han, let open = opening(before: end, context), end - open >= 8,
      [.stop, .lineBreak].contains(text.characterClass(open - 1)) || open == 0,
      (open..<end).contains(where: { text.characterClass($0) == .comma }),
      !(open..<end).contains(where: { text.characterClass($0) == .closeQuote }),
      let stop = (range.upperBound..<range.upperBound + 18).first(where: { text.characterClass($0) != .han }),
      text.has("。", at: stop), text.matches(any: SpeechVerbs.said, endingAt: stop)
    else { return }
    report.report(
      range, Message("引语后面接着“某某说”，逗号放在引号里面。", "Before the speaker the comma belongs inside the quotation."),
      severity: .information, fixes: [.replace(range, with: "，”")])
  }

  /// The quotation mark that opens what is quoted up to an index.
  private static func opening(before index: Int, _ context: ArticleContext) -> Int? {
    context.lastMark(.openQuote, before: index, within: 200)
  }

  /// Whether the quotation that ends at an index stands by itself, behind a colon or at the start of its paragraph.
  private static func isSpeech(_ index: Int, _ context: ArticleContext) -> Bool {
    let text = context.text
    guard let open = opening(before: index, context) else { return true }
    let before = text.characterClass(open - 1)
    return before == .colon || before == .lineBreak || before == .stop || before == .comma
  }
}
