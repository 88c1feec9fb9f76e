package import Linting
import TextModel

/// 部首或兼容汉字，不是正文用字。
///
/// PDF 字体的编码表常把“人”“民”提取成部首“⼈”“⺠”：看着一样，检索、复制、排版都会出错。超过五处全版合成一条。
/// 讲部首的文章里单独放在引号中的不算。
///
/// **怎么改**：换成对应的正文字。
///
/// **依据**：Unicode：部首区、兼容汉字区的字符不用于正文。
package struct CharCompatibility: CountedRule {
  package static let profile = RuleProfile("char-compatibility", .characters, .error, layer: .raw, counts: 1)

  package static let examples: [Example] = [
    .reported("全村干部⟦⼒⟧争上游。", fixed: "全村干部力争上游。"),
    .accepted("全村干部力争上游。"),
    .reported("全心全意为⟦⼈⺠⟧服务。", fixed: "全心全意为人民服务。"),
    .reported("推进⟦⽂⟧明创建。", fixed: "推进文明创建。"),
    .accepted("“⺮”字头的字多与竹子有关。"),
    .accepted("全心全意为人民服务。"),
  ]

  package init() {}

  private static let limit = 5

  package func places(in block: TallyContext) -> [CountedPlace] {
    var result: [CountedPlace] = []
    for odd in block.oddCharacters where CompatibilityForms.contains(odd.scalar) {
      let before = CharacterClass.of(block.scalar(endingAt: odd.offset))
      let after = CharacterClass.of(block.scalar(at: odd.range.upperBound))
      if before == .openQuote && after == .closeQuote { continue }
      let standard = CompatibilityForms.standard(odd.scalar).map { Scalars.string([$0]) }
      if let last = result.last, last.range.upperBound == odd.offset {
        let joined = last.newText.flatMap { first in standard.map { first + $0 } }
        result[result.count - 1] = CountedPlace(
          ByteRange(last.range.lowerBound, odd.range.upperBound), newText: joined)
      } else {
        result.append(CountedPlace(odd.range, newText: standard))
      }
    }
    return result
  }

  package func check(_ places: [CountedPlace], on page: PageContext, report: inout PageReport) {
    if places.count > CharCompatibility.limit {
      report.report(
        all: places,
        Message(
          "有 \(places.count) 处部首或兼容汉字，应换成正文字。",
          "\(places.count) radicals or compatibility characters stand for text; change them."),
        place: Message("部首或兼容汉字", "compatibility character"),
        fix: Message("全部换成正文字", "Change all"), isSafe: true)
      return
    }
    for place in places {
      let fixes = place.edit.map { edit in
        [Fix(title: Message("改为“\(edit.newText)”", "Change to “\(edit.newText)”"), edits: [edit], isSafe: true)]
      }
      report.report(
        place.range,
        Message("这是部首或兼容汉字，不是正文用字，请换成正文字。", "A radical or compatibility character, not a text character. Change it."),
        fixes: fixes ?? [])
    }
  }
}
