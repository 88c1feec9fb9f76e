import Facts
import Linting
import PageStructure
import TextModel

extension OrgNameVariant {
  /// 华腾新材料有限公司…华滕公司: the short name of a firm with a character of like sound or shape. The short name begins its
  /// clause, the full one begins with the name or behind a place.
  func checkShort(_ mentions: [Mention], _ context: ArticleContext, _ report: inout ArticleReport) {
    guard mentions.count <= 24 else { return }
    let text = context.text
    let firms = mentions.filter { words[$0.ending].hasSuffix("公司") || words[$0.ending] == "集团" }
    for second in firms where (2...4).contains(second.range.count - second.endingLength) {
      let name = second.range.dropLast(second.endingLength)
      guard context.startsClause(name.lowerBound), !context.known.contains(context.string(second.range)) else {
        continue
      }
      let full = firms.filter {
        $0.range.lowerBound < name.lowerBound && $0.range.count - $0.endingLength > name.count + 1
      }
      // What is spelt so anywhere is the firm's own name.
      let spelt = text.string(name)
      guard text.first(spelt, in: 0..<name.lowerBound) == nil,
        let first = full.lazy.compactMap({ OrgNameVariant.like(name, in: $0, text) }).first, !report.holds(second.range)
      else { continue }
      OrgNameVariant.ask(name, usual: context.string(first), at: first, context, &report)
      return
    }
  }

  /// Where a firm's name has a short one with one character of like sound or shape.
  private static func like(_ name: Range<Int>, in mention: Mention, _ text: LogicalText) -> Range<Int>? {
    let end = mention.range.upperBound - mention.endingLength
    for start in mention.range.lowerBound..<max(mention.range.lowerBound, end - name.count) {
      // A name of two characters is looked for at the head only.
      if name.count == 2 && start > mention.range.lowerBound { break }
      if let odd = NameShapes.onlyDifference(name, from: start, text),
        NameShapes.areAlike(text.scalar(start + odd), text.scalar(name.lowerBound + odd))
          || areTwins(text.scalar(start + odd), text.scalar(name.lowerBound + odd))
      {
        return start..<(start + name.count)
      }
    }
    return nil
  }

  private static let twins: LikePairs = "腾滕 达大 鑫金 泽择 晟盛 源原 源园 昌倡 宏弘 瑞锐 祥样 恒桓 翔祥"

  private static func areTwins(_ first: UInt32, _ second: UInt32) -> Bool { twins.hold(first, second) }

  /// 丰禾农机专业合作社…禾丰农机专业合作社: turned round, however much stands between the name and the ending.
  func checkTurned(_ mentions: [Mention], _ context: ArticleContext, _ report: inout ArticleReport) {
    guard mentions.count <= 24 else { return }
    let text = context.text
    for (number, second) in mentions.enumerated().dropFirst() where second.endingLength >= 2 {
      for first in mentions[..<number] where first.ending == second.ending {
        let longest = min(first.range.count, second.range.count)
        var length = first.endingLength
        while length < longest,
          text.scalar(first.range.upperBound - 1 - length) == text.scalar(second.range.upperBound - 1 - length)
        {
          length += 1
        }
        // 农机专业 or the like agrees; by less, `checkSwapped` compares.
        guard length - first.endingLength >= 2, length + 2 <= longest else { continue }
        let (left, right) = (first.range.upperBound - 2 - length, second.range.upperBound - 2 - length)
        guard text.scalar(left) == text.scalar(right + 1), text.scalar(left + 1) == text.scalar(right),
          text.scalar(left) != text.scalar(left + 1),
          context.sentence(at: left) != context.sentence(at: right)
        else { continue }
        let names = [left..<first.range.upperBound, right..<second.range.upperBound]
        if text.string(names[0]) == text.string(names[1]) || report.holds(names[1]) { continue }
        OrgNameVariant.ask(names[1], usual: context.string(names[0]), at: names[0], context, &report)
        return
      }
    }
  }
}
