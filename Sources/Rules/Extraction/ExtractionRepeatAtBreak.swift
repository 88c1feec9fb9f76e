package import Linting
import TextModel

/// 断行处的字词重复。
///
/// 上一行末尾的词，下一行开头又出现一次：换栏、换页时常见的重复。
///
/// **怎么改**：删去一个。
///
/// **依据**：《报纸编校差错率计算方法》：多字每处计 1。
package struct ExtractionRepeatAtBreak: ArticleRule {
  package static let profile = RuleProfile(
    "extraction-repeat-at-break", .extraction, .warning, layer: .raw, counts: 1)

  package static let examples: [Example] = [
    .reported(
      "本报讯（记者 王小明）各社区坚持对支部创建⟦工作\n\n工作⟧进行指导，每周推进一次，每月组织观摩一次。\n",
      fixed: "本报讯（记者 王小明）各社区坚持对支部创建工作\n\n进行指导，每周推进一次，每月组织观摩一次。\n", onPage: .whole),
    .reported(
      "本报讯（记者 李丽）该镇不断完善网格化管理，健全网格⟦管理\n\n管理⟧机制，做到小事不出村、大事不出镇。\n",
      fixed: "本报讯（记者 李丽）该镇不断完善网格化管理，健全网格管理\n\n机制，做到小事不出村、大事不出镇。\n", onPage: .whole),
    .reported(
      "本报讯（记者 赵强）县里投入资金改造农村学校的教学⟦设施\n\n设施⟧更新以后，孩子们有了宽敞明亮的实验室。\n",
      fixed: "本报讯（记者 赵强）县里投入资金改造农村学校的教学设施\n\n更新以后，孩子们有了宽敞明亮的实验室。\n", onPage: .whole),
    .accepted("本报讯（记者 王小明）各社区坚持对支部创建工作\n\n进行指导，每周推进一次，每月组织观摩一次。\n", onPage: .whole),
    .accepted("本报讯（记者 王小明）每天，网格员和楼栋党小组组\n\n长走访入户，了解居民的实际困难，逐一登记造册。\n", onPage: .whole),
    .accepted("本报讯（记者 王小明）老人把修好的座钟贴在耳边，听了很久\n\n很久，才慢慢放下，说声音同从前一样。\n", onPage: .whole),
    .accepted("本报讯（记者 王小明）变化一天天\n\n天天都在发生，居民看在眼里，乐在心上。\n", onPage: .whole),
    .accepted("本报讯（记者 王小明）护林员弯下腰，把新栽的树苗一株\n\n一株扶正，再用脚把根部的泥土踩实。\n", onPage: .whole),
  ]

  package init() {}

  /// What opens words that people double: 很久很久, 永远永远.
  private static let degrees: ScalarSet = "很永好非特十"
  /// 一
  private static let one: UInt32 = 0x4E00

  package func check(_ context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    for index in context.gaps {
      switch text.joint(before: index) {
      case .lineBreak, .columnBreak: break
      default: continue
      }
      // The longest word of 2 to 6 characters that both ends have in common; 天天 is no repeat of 天.
      guard
        let length = (2...6).reversed().first(where: { length in
          (0..<length).allSatisfy {
            text.characterClass(index + $0) == .han && text.scalar(index + $0) == text.scalar(index - length + $0)
          }
        }), text.scalar(index) != text.scalar(index + 1)
      else { continue }
      let range = (index - length)..<(index + length)
      if context.protected.touches(range, .title) { continue }
      // 很久很久, 说着说着: said twice by right.
      if length == 2, ExtractionRepeatAtBreak.degrees.contains(text.scalar(index)) || text.has("着", at: index + 1) {
        continue
      }
      // One by one: 一株一株、一家一家.
      if text.scalar(index) == ExtractionRepeatAtBreak.one { continue }
      let second = index..<(index + length)
      report.report(
        range,
        Message(
          "断行处“\(context.string(second))”重复，删去一个。", "“\(context.string(second))” is repeated at the break; delete one."),
        fixes: [.delete(second, context.string(second))])
    }
  }
}
