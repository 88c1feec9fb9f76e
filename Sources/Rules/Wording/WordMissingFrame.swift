package import Linting
import TextModel

/// 固定格式里少了字。
///
/// “即将到来的春节”少了“的”，“关于以……为抓手”少了“以”，读起来就不通。
///
/// **怎么改**：补上。
///
/// **依据**：《报纸编校差错率计算方法》：漏字每处计 1。
package struct WordMissingFrame: WordRule {
  package static let profile = RuleProfile("word-missing-frame", .wording, .warning, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("为⟦即将到来⟧新年营造节日氛围。", fixed: "为即将到来的新年营造节日氛围。"),
    .reported("⟦刚刚过去⟧国庆假期，景区接待游客三万人。", fixed: "刚刚过去的国庆假期，景区接待游客三万人。"),
    .reported("出台《⟦关于⟧农民合作社为抓手发展特色产业的意见》。", fixed: "出台《关于以农民合作社为抓手发展特色产业的意见》。"),
    .accepted("为即将到来的新年营造节日氛围。"),
    .accepted("在元旦即将到来之际，干部走访困难户。"),
    .accepted("出台《关于以农民合作社为抓手发展特色产业的意见》。"),
    .accepted("刚刚过去三天，报名人数就过了百。"),
    .accepted("出台《关于选派干部为村民服务的意见》。"),
  ]

  package init() {}

  package let words = ["即将到来", "即将来临", "刚刚过去", "关于"]

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    let end = hit.range.upperBound
    switch hit.entry {
    case 0, 1:
      guard text.characterClass(end) == .han, !WordMissingFrame.links.contains(text.scalar(end)),
        WordMissingFrame.feasts.contains(where: { text.matches($0, at: end) })
      else { return }
      reportMissing("的", at: end, hit.range, &report)
    case 2:
      guard WordMissingFrame.feasts.contains(where: { text.matches($0, at: end) }) else { return }
      reportMissing("的", at: end, hit.range, &report)
    default: checkBasis(hit.range, context, &report)
    }
  }

  private func reportMissing(_ word: String, at index: Int, _ range: Range<Int>, _ report: inout ArticleReport) {
    report.report(
      range, Message("后面少了“\(word)”。", "“\(word)” is missing behind it."), fixes: [.insert(word, at: index)])
  }

  /// 关于 X 为抓手 without 以, in a title that ends as those of documents do.
  private func checkBasis(_ range: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    guard text.characterClass(range.lowerBound - 1) == .openTitle else { return }
    var frame: Int?
    var index = range.upperBound
    while index < min(text.count, range.upperBound + 60) {
      let kind = text.characterClass(index)
      if kind == .closeTitle || kind == .lineBreak || kind == .stop { break }
      let scalar = text.scalar(index)
      // 以, 把, 将 and 作为 carry the frame.
      if frame == nil && (scalar == 0x4EE5 || scalar == 0x628A || scalar == 0x5C06 || text.matches("作为", at: index)) {
        return
      }
      if frame == nil, WordMissingFrame.frames.contains(where: { text.matches($0, at: index) }) { frame = index }
      index += 1
    }
    guard frame != nil, text.characterClass(index) == .closeTitle,
      WordMissingFrame.documents.contains(where: { text.matches($0, at: index - 2) })
    else { return }
    reportMissing("以", at: range.upperBound, range, &report)
  }

  /// 的 之 际 时 前 and what is a verb's object.
  private static let links = Set(Scalars.of("的之际时前"))
  private static let feasts = [
    "春节", "国庆", "中秋", "五一", "元旦", "新年", "端午", "清明", "假期", "长假", "周末", "暑期", "暑假", "寒假", "冬天", "夏天", "汛期", "新春", "节日",
    "“五一”", "“十一”",
  ]
  private static let frames = ["为抓手", "为载体", "为重点", "为契机", "为主题", "为核心", "为引领"]
  private static let documents = ["方案", "意见", "通知", "办法", "规划", "计划"]
}
