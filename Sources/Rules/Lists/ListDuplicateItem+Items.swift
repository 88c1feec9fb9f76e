package import Facts
package import Linting
import TextModel

extension ListDuplicateItem {
  /// Items that stand each in a line or sentence of their own: equal up to the first comma.
  package func check(_ enumeration: Enumeration, in context: ArticleContext, report: inout ArticleReport) {
    guard enumeration.form != .inline, enumeration.items.count <= 200 else { return }
    let text = context.text
    guard enumeration.items.count >= 2 else { return }
    let scalars = text.scalars
    let hashes = enumeration.items.map { item in
      Fingerprint.of(scalars: scalars[ListDuplicateItem.head(of: item, text).clamped(to: text.indices)])
    }
    guard ListDuplicateItem.holdsTwice(hashes) else { return }
    var seen: [UInt64: (head: Range<Int>, item: Range<Int>)] = [:]
    var heads: [UInt64: Int] = [:]
    for hash in hashes { heads[hash, default: 0] += 1 }
    for item in enumeration.items {
      let head = ListDuplicateItem.head(of: item, text)
      // 红事新办，彩礼不超过三万元: a short opening comes again by chance, a whole item does not.
      let spoken = ListDuplicateItem.spoken(item, text)
      guard head.count >= 6 || head.count >= 4 && (spoken.count >= 8 || enumeration.form == .ordinal) else { continue }
      let hash = Fingerprint.of(scalars: scalars[head.clamped(to: text.indices)])
      // Said three times, it is how the text is built.
      if heads[hash] ?? 0 > 2 { continue }
      // Two that were interviewed are asked the same.
      if text.matches(any: ListDuplicateItem.questions, at: head.upperBound) { continue }
      if let (first, whole) = seen[hash], InlineList.areEqual(first, head, text) {
        let words = context.string(head)
        // What names a measure stands once; a clause may well open two paragraphs, as 坚持民族区域自治制度，必须… does.
        let isNamed = text.matches(any: ListDuplicateItem.measures, endingAt: head.upperBound)
        let isWhole = head.upperBound >= item.upperBound || text.characterClass(head.upperBound).endsSentence
        let leads = text.matches(any: ListDuplicateItem.demands, at: head.upperBound + 1)
        let isSame = InlineList.areEqual(ListDuplicateItem.spoken(whole, text), spoken, text)
        // 一是加强采购验收，…；三是加强采购验收，…: what opens a numbered item of one sentence names it.
        let isNumbered =
          enumeration.form == .ordinal && (6...10).contains(head.count) && !leads && !isWhole
          && context.sentence(at: first.lowerBound) == context.sentence(at: head.lowerBound)
        // 一是错峰出行，二是…，三是错峰出行，路上不堵了: a whole item, and the sentence goes on behind the last one.
        let isLast =
          enumeration.form == .ordinal && item == enumeration.items.last && whole.upperBound - first.upperBound <= 1
        guard isSame || isLast || head.count >= 6 && (isNamed && !leads || isWhole && head.count <= 16 || isNumbered)
        else {
          continue
        }
        report.report(
          head, Message("逐条列举中“\(words)”出现两次，其中一条可能有误，请查对。", "“\(words)” is listed twice; one may be meant otherwise."),
          // A line that stands by itself twice may be what is said of two pictures.
          severity: isNamed || isLast || isSame && enumeration.form != .sections ? nil : .information,
          related: [RelatedText(first, Message("前一条“\(words)”", "the first “\(words)”"))])
      } else {
        seen[hash] = (head, item)
      }
    }
  }

  /// Whether two of some numbers are equal: of hardly any list.
  private static func holdsTwice(_ hashes: [UInt64]) -> Bool {
    if hashes.count > 16 { return Set(hashes).count < hashes.count }
    for (index, hash) in hashes.enumerated() where hashes[..<index].contains(hash) { return true }
    return false
  }

  /// An item without the mark that ends it.
  private static func spoken(_ item: Range<Int>, _ text: LogicalText) -> Range<Int> {
    let end = item.last { !text.characterClass($0).isPunctuation && text.characterClass($0) != .lineBreak }
    return item.lowerBound..<((end ?? item.lowerBound) + 1)
  }

  private static let questions: Phrases = "？ ?"
  private static let demands: Phrases = "必须 要 就是 是 需要 应 关键 首先 既"
  private static let measures: Phrases = "行动 工程 活动 工作 机制 项目 计划 制度 平台 模式 服务 建设 整治"

  private static func head(of item: Range<Int>, _ text: LogicalText) -> Range<Int> {
    let end = item.prefix(20).first { text.characterClass($0).endsClause } ?? min(item.upperBound, item.lowerBound + 20)
    return item.lowerBound..<max(item.lowerBound, end)
  }
}
