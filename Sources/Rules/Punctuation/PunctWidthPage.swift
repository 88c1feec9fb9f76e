package import Linting
import TextModel

/// 全版使用半角标点。
///
/// 提取或识别出来的文字常把逗号、括号、分号、冒号都变成半角。全版如此是来源的问题，汇总成一条，不逐个报告；半角与全角
/// 混用、难分主次的版面也在这里提示一次。数字之间的（1,234、10:30）和外文里的不算。
///
/// **怎么改**：用修改项把全版的半角标点换成全角；句点不动，它可能是小数点。
///
/// **依据**：GB/T 15834—2011：中文标点用全角形式。
package struct PunctWidthPage: CountedRule {
  package static let profile = RuleProfile("punct-width-page", .punctuation, .information, layer: .page, counts: .none)

  package static let examples: [Example] = [
    .reported(
      "建设办统筹推动⟦,⟧加压奋进,掌握资料;聚焦群众,成立专班,形成机制,完善制度,实地了解,切实补齐,提升水平,抓好落实。",
      fixed: "建设办统筹推动，加压奋进，掌握资料；聚焦群众，成立专班，形成机制，完善制度，实地了解，切实补齐，提升水平，抓好落实。", onPage: .whole),
    .reported(
      "全镇上下齐动员⟦,⟧清沟渠,扫街道,整庭院,植绿树,护河道,治污水,管垃圾,改旱厕,通硬路,家家户户比着干。",
      fixed: "全镇上下齐动员，清沟渠，扫街道，整庭院，植绿树，护河道，治污水，管垃圾，改旱厕，通硬路，家家户户比着干。", onPage: .whole),
    .accepted("全镇上下齐动员，清沟渠，扫街道，整庭院，植绿树，护河道，治污水，管垃圾，改旱厕，通硬路，家家户户比着干。", onPage: .whole),
    .reported(
      "建设办统筹推动⟦,⟧加压奋进(一把手工程),掌握资料;聚焦群众,成立专班,形成机制,完善制度,实地了解,切实补齐,提升水平:好。",
      fixed: "建设办统筹推动，加压奋进（一把手工程），掌握资料；聚焦群众，成立专班，形成机制，完善制度，实地了解，切实补齐，提升水平：好。",
      onPage: .whole),
    .accepted("上午10:30，共有1,234人，分为3组，到场，签到，入座，听讲，讨论，发言，总结。", onPage: .whole),
    .accepted("Hello, world, one, two, three, four, five, six, seven, eight, nine, ten, eleven.", onPage: .whole),
  ]

  package init() {}

  /// Fewer half-width marks than this make no page.
  private static let minimum = 10

  package func places(in block: TallyContext) -> [CountedPlace] {
    let text = block.text
    return block.marks.compactMap { index in
      let scalar = text.scalar(index)
      guard scalar < 0x80, let full = MarkWidth.fullWidth(scalar), MarkWidth.isChinese(text, at: index) else {
        return nil
      }
      return CountedPlace(text.source(index..<(index + 1)), kind: Int(scalar), newText: full)
    }
  }

  package func isAsked(on page: PageContext) -> Bool {
    let width = page.tally.punctuation.width
    return width == .half || width == .mixed
  }

  package func check(_ places: [CountedPlace], on page: PageContext, report: inout PageReport) {
    guard places.count >= PunctWidthPage.minimum else { return }
    let width = page.tally.punctuation.width
    // By index: a copy of a place costs more than the question.
    let found = places.indices.map { places[$0].kind }
    let names = [(0x2C, "逗号"), (0x28, "括号"), (0x3B, "分号"), (0x3A, "冒号"), (0x3F, "问号"), (0x21, "叹号")]
    let counts = names.compactMap { scalar, name in
      let count = found.count { $0 == scalar }
      return count == 0 ? nil : "\(name) \(count)"
    }
    let list = counts.joined(separator: "、")
    report.report(
      all: places,
      width == .half
        ? Message(
          "全版用半角标点，共 \(places.count) 个（\(list)）。可一次换成全角。",
          "The page uses \(places.count) half-width marks throughout; they can be changed to full width at once.")
        : Message(
          "半角、全角标点混用，半角 \(places.count) 个（\(list)）。请统一为全角。",
          "Half-width and full-width marks are mixed; \(places.count) are half-width. Use full width."),
      place: Message("半角标点", "half-width mark"),
      fix: Message("全版换成全角标点", "Change all to full width"))
  }
}
