package import Facts
package import Linting
import TextModel

/// 逐条展开的条数与说出的数目不符。
///
/// 前面说“四项措施”，后面“一是……二是……三是……”只有三条；或说“六大行动”，下面列了五行。被别的稿件截断的文章不查。
///
/// **怎么改**：补上漏掉的一条，或改正数目。
///
/// **依据**：说出的数目应与列举一致；《报纸编校差错率计算方法》：逻辑差错每处计 1。
package struct ListCountStructure: EnumerationRule {
  package static let profile = RuleProfile("list-count-structure", .lists, .warning, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("区里出台⟦五⟧条措施。第一，减免租金；第二，发放补贴；第三，提供担保；第四，培训人员。"),
    .reported("问题主要有⟦四⟧个方面：一是底数不清；二是责任不明；三是措施不实。"),
    .reported("村规民约订了⟦六⟧条：一、讲卫生；二、讲文明；三、讲团结；四、讲诚信；五、讲孝道。"),
    .accepted("双方在三个问题上立场相同。\n首先，双方反对动武。\n其次，双方不满这次谈话。\n第三，双方敦促执行决议。"),
    .accepted("全区选择机电、电子、材料、化工、海洋五大产业作为主攻方向。一方面，新上项目注重质量。另一方面，改造力度加大。"),
    .accepted("他提出四条建议。首先，完善机制。其次，加大投入。再次，强化监管。最后，营造氛围。"),
    .accepted("全县贯彻党的十五大精神，一是抓生产，二是抓生活，三是抓保障。"),
    .accepted("区里出台四条措施。第一，减免租金；第二，发放补贴；第三，提供担保；第四，培训人员。"),
    .reported("该镇推行⟦四⟧项措施。一是建台账，二是派专人，三是勤回访。"),
    .reported("会议提出⟦两⟧点要求：一要压实责任，二要强化督导，三要严肃问责。"),
    .reported("他带来⟦两⟧个好消息：一是路要修了，二是学校要建了，三是自来水要通了。"),
    .accepted("老人讲了三个故事。首先是祖父逃荒，其次是父亲修渠。最后一个故事没讲完，天已经黑了。"),
    .accepted("评选分四步走：首先由各村推荐，其次由乡镇初审，再次由县里打分，最后上网公示，全程有人监督。"),
    .reported("他谈了⟦三⟧点体会，首先是沉下身子，其次是放下架子，再次是开动脑子，最后是想出法子。"),
    .accepted("该镇推行三项措施。一是建台账，二是派专人，三是勤回访。"),
    .reported("装电梯为何这样慢？住户说出⟦两⟧大难处：一难是低层怕遮光，不肯签字；二难是钱怎么分谈不拢；三难是管线要挪，没人牵头。"),
    .accepted("装电梯为何这样慢？住户说出三大难处：一难是低层怕遮光，不肯签字；二难是钱怎么分谈不拢；三难是管线要挪，没人牵头。"),
    .accepted("该镇推行多项措施。一是建台账，二是派专人，三是勤回访。"),
  ]

  package init() {}

  package func check(_ enumeration: Enumeration, in context: ArticleContext, report: inout ArticleReport) {
    guard enumeration.form != .inline, !context.isTruncated, !enumeration.isOpen, let declared = enumeration.declared,
      enumeration.items.count >= 2, enumeration.numbers.enumerated().allSatisfy({ $0.offset + 1 == $0.element }),
      declared.count != enumeration.items.count, !closesOtherwise(enumeration, declared.count, context),
      !context.protected.touches(declared.range, .content),
      enumeration.form == .dashed || !context.isTorn(at: enumeration.range.upperBound - 1)
    else { return }
    report.report(
      declared.range,
      Message(
        "说是 \(declared.count) 项，下面列了 \(enumeration.items.count) 项，请核对。",
        "\(declared.count) are announced, \(enumeration.items.count) follow. Please check."),
      related: enumeration.items.prefix(PageReport.relatedLimit).enumerated().map { order, item in
        RelatedText(item, Message("第 \(order + 1) 项", "item \(order + 1)"))
      })
  }

  private static let sequences: Phrases = "首先"
  private static let lasts: Phrases = "最后"

  /// 首先…，其次…。最后一个故事…: the last of a list may be told in other words.
  private func closesOtherwise(_ enumeration: Enumeration, _ count: Int, _ context: ArticleContext) -> Bool {
    guard count == enumeration.items.count + 1, let first = enumeration.marks.first, let last = enumeration.items.last,
      context.text.matches(any: ListCountStructure.sequences, at: first.lowerBound)
    else { return false }
    return context.text.first(
      of: ListCountStructure.lasts, in: last.lowerBound..<min(context.text.count, last.upperBound + 40))
      != nil
  }
}
