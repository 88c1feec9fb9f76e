import Linting
import TextModel

/// Frames that a document's title has lost: 《关于…》.
extension WordMissingFrame {
  /// 《关于开展…活动通知》 without 的 before what the document is.
  func checkDocument(_ range: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    guard text.characterClass(range.lowerBound - 1) == .openTitle else { return }
    let end = (range.upperBound..<min(text.count, range.upperBound + 50)).first { place in
      let kind = text.characterClass(place)
      return kind == .closeTitle || kind == .lineBreak || kind.endsSentence
    }
    guard let end, text.has("》", at: end),
      let noun = text.range(ofAny: WordMissingFrame.papers, endingAt: end),
      noun.lowerBound - range.upperBound >= 4, text.last("的", in: max(range.upperBound, end - 12)..<end) == nil
    else { return }
    report.report(
      noun, Message("“关于……\(context.string(noun))”少了“的”。", "“关于…\(context.string(noun))” lacks “的”."),
      severity: .information, fixes: [.insert("的", at: noun.lowerBound)])
  }

  /// What the documents are called, the longer names first.
  private static let papers: Phrases = """
    实施意见 指导意见 若干意见 处理意见 实施办法 暂行办法 管理办法 试行办法 实施方案 工作方案 行动方案 行动计划 工作计划 实施细则 暂行规定 若干规定 若干措施 实施规划 调研报告 紧急通知
    补充通知 意见 办法 方案 规定 细则 规划 计划 报告 建议 措施 通知 通告 公告 决定 通报 批复 请示
    """

  /// 关于 X 为抓手 without 以, in a title that ends as those of documents do.
  func checkBasis(_ range: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport) {
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
      if frame == nil, text.matches(any: WordMissingFrame.frames, at: index) { frame = index }
      index += 1
    }
    guard frame != nil, text.characterClass(index) == .closeTitle,
      text.matches(any: WordMissingFrame.documents, at: index - 2)
    else { return }
    reportMissing("以", at: range.upperBound, range, context, &report)
  }

  private static let frames: Phrases = "为抓手 为载体 为重点 为契机 为主题 为核心 为引领"

  private static let documents: Phrases = "方案 意见 通知 办法 规划 计划"
}
