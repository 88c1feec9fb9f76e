package import Linting
import TextModel

/// 序次语后面的标点不对。
///
/// “一、”用顿号，“1.”用下圆点，“（一）”“①”后面不用点号，“第一，”“首先，”用逗号。“1、”报纸上常见，只在同一篇里又用“1.”时
/// 提示。
///
/// **怎么改**：按提示改。
///
/// **依据**：GB/T 15834—2011 附录 B.3。
package struct PunctSequenceMark: WordRule, RunRule {
  package static let profile = RuleProfile(
    "punct-sequence-mark", .punctuation, .information, layer: .logical, counts: 0.1)

  package static let examples: [Example] = [
    .accepted("议程有：（一）传达文件精神；（二）通报信访工作；（三）讨论方案。（二）、（三）两项由副镇长主持。"),
    .reported("⟦（一）、⟧加强领导，落实责任。", fixed: "（一）加强领导，落实责任。"),
    .reported("⟦①、⟧摸清底数，建立台账。", fixed: "①摸清底数，建立台账。"),
    .reported("⟦首先、⟧要统一思想，提高认识。", fixed: "首先，要统一思想，提高认识。"),
    .reported("⟦第一、⟧要把底数摸清，逐户登记造册，做到心中有数。", fixed: "第一，要把底数摸清，逐户登记造册，做到心中有数。"),
    .reported("医生建议：⟦第一、⟧三餐定时；第二，每天步行。", fixed: "医生建议：第一，三餐定时；第二，每天步行。"),
    .reported(
      "办理步骤：\n⟦1、⟧打开小程序，点击预约服务；\n2.选择办理事项和时间；\n3.按时携带证件到窗口办理。",
      fixed: "办理步骤：\n1.打开小程序，点击预约服务；\n2.选择办理事项和时间；\n3.按时携带证件到窗口办理。", onPage: .whole),
    .accepted("（一）加强领导，落实责任。"),
    .reported("⟦一，⟧加强领导，落实责任。", fixed: "一、加强领导，落实责任。", onPage: .whole),
    .reported("⟦二.⟧落实责任，分片到人。", fixed: "二、落实责任，分片到人。", onPage: .whole),
    .accepted("一、加强领导，落实责任。"),
    .accepted("第一，要把底数摸清。"),
    .accepted("第一、第二产业协调发展。"),
    .accepted("第一、二产业占比下降，比赛中第一、三名同时产生。"),
    .accepted("首先、其次、最后三个词最好不要混用。"),
  ]

  package init() {}

  package static let runTraits: RunTraits = [.item]

  private static let circled = (0x2460...0x2473).compactMap { Unicode.Scalar($0) }.map { String(Character($0)) + "、" }
  private static let orders = TableReader.words(of: "首先 其次 再次 最后 第一 第二 第三 第四 第五 第六 其一 其二 其三 其四").map { $0 + "、" }

  private static let heads = TableReader.words(of: "一 二 三 四 五 六 七 八 九 十").flatMap { [$0 + "，", $0 + "."] }

  package var words: [String] {
    ["）、", "），"] + PunctSequenceMark.circled + PunctSequenceMark.orders + PunctSequenceMark.heads
  }

  private static let nouns: Phrases = "、 产业 名 位 期 批 届 次 条 款 季度"
  private static let openers: Phrases = "第 其 最后"

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    if hit.entry < 2 {
      let close = hit.range.lowerBound
      var start = close - 1
      while start > close - 4, HanDigit.isNumeral(text.scalar(start)) || text.characterClass(start) == .digit {
        start -= 1
      }
      // （二）、（三）两项: named one after the other.
      guard start < close - 1, text.characterClass(start) == .openBracket,
        text.characterClass(close + 2) != .openBracket,
        opens(start, text, within: [.stop, .colon, .semicolon])
      else {
        return
      }
      offer(deleting: close + 1, start..<(close + 2), &report, context)
    } else if hit.entry < 2 + PunctSequenceMark.circled.count {
      guard opens(hit.range.lowerBound, text, within: [.semicolon, .colon, .stop]) else { return }
      offer(deleting: hit.range.upperBound - 1, hit.range, &report, context)
    } else if hit.entry >= 2 + PunctSequenceMark.circled.count + PunctSequenceMark.orders.count {
      checkHead(hit, context, &report)
    } else {
      let mark = (hit.range.upperBound - 1)..<hit.range.upperBound
      // 第一、第二产业, 第一、三名: numbers that are counted, not order words.
      let isCounted =
        HanDigit.isNumeral(text.scalar(mark.upperBound))
        && (text.matches(any: PunctSequenceMark.nouns, at: mark.upperBound + 1))
      guard opens(hit.range.lowerBound, text, within: [.semicolon, .colon, .stop, .comma]), !isCounted,
        !text.matches(any: PunctSequenceMark.openers, at: mark.upperBound)
      else { return }
      let word = context.string(hit.range.lowerBound..<mark.lowerBound)
      report.report(
        hit.range, Message("“\(word)”后面用逗号。", "A comma stands behind it."),
        fixes: [.replace(mark, with: context.setting.conventions.comma == .half ? "," : "，")])
    }
  }

  /// 一，加强领导: the number of a section, at the start of its paragraph.
  private func checkHead(_ hit: WordHit, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    let start = hit.range.lowerBound
    guard start == 0 || text.characterClass(start - 1) == .lineBreak, hit.range.count == 2,
      text.characterClass(hit.range.upperBound) == .han
    else { return }
    report.report(
      hit.range, Message("汉字序号后面用顿号。", "“、” stands behind a number in Han numerals."),
      fixes: [.replace((start + 1)..<(start + 2), with: "、")])
  }

  /// 1、 at a line's start, in an article whose other lines begin with 2. and 3.
  package func check(_ run: Range<Int>, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    guard run.count <= 2, text.characterClass(run.upperBound) == .enumerationComma,
      text.characterClass(run.lowerBound) == .digit, startsLine(run.lowerBound, text),
      text.characterClass(run.upperBound + 1) == .han
    else { return }
    var points = 0
    var commas = 0
    for other in context.runs where other.count <= 2 && startsLine(other.lowerBound, text) {
      switch text.characterClass(other.upperBound) {
      case .period: points += 1
      case .enumerationComma: commas += 1
      default: break
      }
    }
    guard points > commas else { return }
    let mark = run.upperBound..<(run.upperBound + 1)
    report.report(
      run.lowerBound..<mark.upperBound,
      Message("别的各条用“1.”，这里也用下圆点。", "The other items have “1.”; use a point here too."),
      fixes: [.replace(mark, with: ".")])
  }

  private func startsLine(_ index: Int, _ text: LogicalText) -> Bool {
    switch text.joint(before: index) {
    case .lineBreak, .columnBreak: return true
    default: return text.characterClass(index - 1) == .lineBreak
    }
  }

  /// Whether words stand at the start of a line, or behind a mark of one of these classes.
  private func opens(_ index: Int, _ text: LogicalText, within classes: [CharacterClass]) -> Bool {
    startsLine(index, text) || classes.contains(text.characterClass(index - 1))
  }

  private func offer(
    deleting index: Int, _ range: Range<Int>, _ report: inout ArticleReport, _ context: ArticleContext
  ) {
    let mark = index..<(index + 1)
    report.report(
      range, Message("带括号、带圈的序号后面不用点号。", "No mark stands behind a number in brackets or a circle."),
      fixes: [.delete(mark, context.string(mark))])
  }
}
