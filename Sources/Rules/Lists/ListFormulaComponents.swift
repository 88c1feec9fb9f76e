package import Facts
package import Linting
import PageStructure
package import TextModel

/// 有数的名称没有说全。
///
/// “三心”服务下面逐条展开，却只有两“心”：要么漏了一条，要么数目错了。只查文中确实逐条展开的，分段展开、
/// 一句话里列出的都查；只提到名称、带加号的
/// （“1＋N”）、人所共知的（“三会一课”）不查。
///
/// **怎么改**：补上漏掉的一条，或改正名称。
///
/// **依据**：列举与数目一致。
package struct ListFormulaComponents: InitiativeRule, MarkRule {
  package static let profile = RuleProfile(
    "list-formula-components", .lists, .information, layer: .logical, counts: .none)

  package static let examples: [Example] = [
    .reported(
      """
      石桥村做强集体经济

      本报讯（记者 李丽）今年以来，石桥村推行⟦“五联”工作法⟧，壮大集体经济。

      组织联建。村党支部同邻村结成对子，共同谋划产业，共同建设园区。

      产业联营。两个村合办加工厂，统一收购、统一销售，收益按股分红。

      人才联育。合作社每月请专家授课，培养了一批土专家、田秀才。
      """, onPage: .whole),
    .reported(
      """
      东关社区化解邻里纠纷

      本报讯（记者 赵强）今年以来，东关社区推行⟦“五心”工作法⟧，把矛盾化解在家门口。

      耐心倾听。调解员让当事人把话说完，把来龙去脉一条条记下来，建起台账。

      细心释法。律师每周到社区坐诊，用身边的案例讲法律，让居民听得懂、用得上。

      公心处置。调解由居民代表见证，结果张榜公布，一碗水端平，大家心服口服。
      """, onPage: .whole),
    .reported(
      """
      柳林镇做实便民服务

      本报讯（记者 王小明）今年以来，柳林镇推行⟦“四心”工作法⟧，把服务送到群众家门口。

      用心排查。镇村干部走村入户，把群众的困难一件件记下来，建起台账。

      贴心帮办。对行动不便的老人，工作人员上门办理，一次办结。

      热心解难。镇里每周召开一次联席会，对难办的事集中研究解决。
      """, onPage: .whole),
    .accepted(
      """
      柳林镇做实便民服务

      本报讯（记者 王小明）今年以来，柳林镇推行“三心”工作法，把服务送到群众家门口。

      用心排查。镇村干部走村入户，把群众的困难一件件记下来，建起台账。

      贴心帮办。对行动不便的老人，工作人员上门办理，一次办结。

      热心解难。镇里每周召开一次联席会，对难办的事集中研究解决。
      """, onPage: .whole),
    .reported("社区实行⟦“四个一”⟧走访制度，即一人一册、一户一策、一月一访。"),
    .reported("镇里开展⟦“三清”⟧行动：清淤泥、清杂草、清垃圾、清棚架，村村见新。"),
    .reported("窗口推出⟦“三亮”⟧服务：亮身份，让群众找得到人；亮标准，让群众心里有数。"),
    .reported("调解员总结出⟦“四心”⟧调解法，即听诉有耐心、说理有诚心、断事有公心。"),
    .reported("镇里定下⟦“四个一”⟧制度：每周一次走访，每月一次例会，每季一次讲评。"),
    .reported("⟦“五个一”⟧助学行动今年已进入第8年，即送一份祝福、办一场讲座、给一笔资金、结一个对子。"),
    .reported("镇里提出⟦“两个必须”⟧：必须每周入户走访两天，必须把问题记在本上，必须在半月内给群众答复。"),
    .reported("镇里推行⟦“四张清单”⟧制度，即问题清单、任务清单、责任清单，每周一更新。"),
    .reported("施工队做到了通水、通电、通路、通气、通网⟦“六通”⟧。"),
    .accepted("施工队做到了通水、通电、通路、通气、通网“五通”，整治乱贴乱画、乱泼乱倒、乱搭乱建“六乱”。"),
    .reported("村里推行⟦“五必访”⟧：生病必访、有难必访、有喜必访、有丧必访。"),
    .reported("老匠人的⟦“五字诀”⟧：看、敲、听、量。"),
    .reported("社区的⟦“六字工作法”⟧，即问、记、跑、回，一用就是八年。"),
    .accepted("老匠人的“四字诀”：看、敲、听、量；护林员的“三字经”：勤巡山、细查火、多宣传；“八字方针”：调整、巩固、充实、提高。"),
    .accepted("镇里推行“三张清单”制度，即问题清单、任务清单、责任清单，每周一更新。"),
    .accepted("社区实行“三个一”走访制度，即一人一册、一户一策、一月一访。"),
    .accepted("镇里开展“四清”行动：清淤泥、清杂草、清垃圾、清棚架，村村见新。"),
    .accepted("窗口推出“三亮”服务：亮身份、亮标准等，群众心里有数。"),
    .accepted("该镇推行“四心”工作法，把服务送到群众家门口。"),
    .accepted("各村落实“三会一课”制度，推行“1+N”模式。"),
  ]

  package init() {}

  package static let marks: Set<CharacterClass> = [.openQuote]

  /// “三清”行动：清淤泥、清杂草、清垃圾、清棚架: the parts in the same sentence.
  package func check(markAt index: Int, in context: ArticleContext, report: inout ArticleReport) {
    guard let number = SmallNumber(at: index + 1, in: context.text),
      let spelt = SpeltFormula(summing: index, number, in: context)
        ?? SpeltFormula(lettersAt: index, number, in: context) ?? SpeltFormula(at: index, number, in: context),
      spelt.parts.count != spelt.expected, !context.isTruncated,
      !context.isTorn(at: index)
    else { return }
    let name = context.string((spelt.range.lowerBound + 1)..<(spelt.range.upperBound - 1))
    report.report(
      spelt.range,
      Message(
        "“\(name)”应有 \(spelt.expected) 项，文中说了 \(spelt.parts.count) 项，请核对。",
        "“\(name)” should have \(spelt.expected) parts; \(spelt.parts.count) are spelt out. Please check."),
      related: spelt.parts.prefix(PageReport.relatedLimit).map {
        RelatedText($0, Message("“\(context.string($0))”", "“\(context.string($0))”"))
      })
  }

  private static let setPhrases: Phrases = "三会一课 五位一体 两学一做 四个全面 八项规定 三农 双减 四议两公开 五星 三务"

  package func check(_ initiative: Initiative, in context: ArticleContext, report: inout ArticleReport) {
    guard context.article.sections.count >= 2, let declared = initiative.declared,
      let expected = ListFormulaComponents.count(declared), !context.isTruncated
    else { return }
    let parts = ListFormulaComponents.parts(of: initiative, declared, in: context)
    // Other sections may hold the noun by chance; too few parts are what is asked about.
    guard parts.count >= 2, parts.count < expected, initiative.components.count != expected,
      !ListFormulaComponents.setPhrases.stand(in: Scalars.of(initiative.bareName))
    else { return }
    report.report(
      initiative.range,
      Message(
        "“\(initiative.bareName)”应有 \(expected) 项，文中展开了 \(parts.count) 项，请核对。",
        "“\(initiative.bareName)” should have \(expected) parts; \(parts.count) are spelt out. Please check."),
      related: parts.prefix(PageReport.relatedLimit).map {
        RelatedText($0.titleRange, Message("“\($0.title)”", "“\($0.title)”"))
      })
  }

  private static let numerals: Phrases = "一 二 两 三 四 五 六"

  /// The sections behind the name that spell out a part of it: their titles hold the noun that is counted, or begin with
  /// the numerals in order.
  private static func parts(of initiative: Initiative, _ declared: String, in context: ArticleContext) -> [Section] {
    let text = context.text
    let behind = context.article.sections.filter { $0.titleRange.lowerBound > initiative.range.upperBound }
    if declared.unicodeScalars.count > 1 {
      return behind.filter { section in
        text.matches(any: numerals, at: section.titleRange.lowerBound)
          && text.characterClass(section.titleRange.lowerBound + 1) == .han
      }
    }
    // The noun: 心 of “四心”工作法.
    guard let numeral = initiative.range.first(where: { text.string($0..<($0 + 1)) == declared }),
      text.characterClass(numeral + 1) == .han, text.characterClass(numeral + 2) == .closeQuote
    else { return [] }
    let noun = text.scalar(numeral + 1)
    return behind.filter { $0.titleRange.contains { text.scalar($0) == noun } }
  }

  /// How many parts the numerals of a name announce: 4 for 四, 3 for 123 and 一二三; nil where they are summed or counted
  /// otherwise.
  private static func count(_ declared: String) -> Int? {
    var numbers: [Int] = []
    for scalar in Scalars.of(declared) {
      if let value = HanDigit.value(scalar) {
        numbers.append(value)
      } else if (0x31...0x39).contains(scalar) {
        numbers.append(Int(scalar) - 0x30)
      } else {
        return nil
      }
    }
    if numbers.count == 1 { return numbers[0] >= 2 ? numbers[0] : nil }
    // 123, 一二三: each numeral is a group of its own.
    return numbers.count >= 2 && zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 } ? numbers.count : nil
  }
}
