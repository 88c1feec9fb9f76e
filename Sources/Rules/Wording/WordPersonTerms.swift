package import Linting
import TextModel

/// 对人的称呼不当。
///
/// 对残障人士不用带贬义的旧称；法院判决以前，涉案的人是“犯罪嫌疑人”，不是“罪犯”“嫌疑犯”。成语、菜名、直接引语不查。
///
/// **怎么改**：换成提示的称呼。
///
/// **依据**：《中华人民共和国刑事诉讼法》的用语；新闻单位对人称呼的通例。
package struct WordPersonTerms: WordRule {
  package static let profile = RuleProfile("word-person-terms", .wording, .information, layer: .logical, counts: .none)

  package static let examples: [Example] = [
    .reported("警方抓获两名⟦嫌疑犯⟧。", fixed: "警方抓获两名犯罪嫌疑人。"),
    .reported("民警将⟦犯罪嫌疑犯⟧带回审查。", fixed: "民警将犯罪嫌疑人带回审查。"),
    .reported("为⟦残废人⟧送温暖。", fixed: "为残疾人送温暖。"),
    .reported("警方对涉嫌盗窃的⟦罪犯⟧实施抓捕。", fixed: "警方对涉嫌盗窃的犯罪嫌疑人实施抓捕。"),
    .accepted("这部悬疑犯罪剧收视率很高。"),
    .accepted("警方抓获两名犯罪嫌疑人。"),
    .accepted("为残疾人送温暖。"),
    .accepted("法院对罪犯依法减刑。"),
    .reported("按摩店收了三名⟦瞎子⟧学徒。", fixed: "按摩店收了三名盲人学徒。"),
    .reported("法警押送⟦在押人犯⟧到庭。", fixed: "法警押送在押人员到庭。"),
    .accepted("调研不能盲人摸象。"),
    .accepted("情况不明就表态，无异于瞎子摸象、瞎子点灯白费蜡；他爱拉瞎子阿炳的曲子。"),
  ]

  package init() {}

  private static let terms: [(word: String, right: [String])] = [
    ("残废人", ["残疾人"]), ("犯罪嫌疑犯", ["犯罪嫌疑人"]), ("嫌疑犯", ["犯罪嫌疑人"]), ("疑犯", ["犯罪嫌疑人"]), ("弱智儿童", ["智力障碍儿童"]),
    ("弱智人", ["智力障碍者"]),
    ("瞎子", ["盲人"]), ("在押人犯", ["在押人员"]), ("聋哑人", ["听力言语残疾人", "聋人"]), ("罪犯", ["犯罪嫌疑人"]),
  ]
  private static let suspicion: Phrases = "涉嫌 嫌疑 警方 刑拘 批捕 刑事拘留"

  package var words: [String] { WordPersonTerms.terms.map(\.word) }

  /// 瞎子摸象, 瞎子点灯, 瞎子阿炳: sayings, and a name by which somebody is known.
  private static let blindSayings: Phrases = "摸 点灯 阿炳 算命 磨刀 打灯 过河"

  private static let trialWords: Phrases = "犯罪嫌疑人 恐怖罪犯 服刑 在押 判处"

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    guard WordPersonTerms.terms.indices.contains(hit.entry), !context.protected.touches(hit.range, .titleOrSpeech)
    else { return }
    let (word, right) = WordPersonTerms.terms[hit.entry]
    // 悬疑犯罪剧
    if word == "疑犯", context.text.has("罪", at: hit.range.upperBound) { return }
    if word == "瞎子", context.text.matches(any: WordPersonTerms.blindSayings, at: hit.range.upperBound) { return }
    if word == "罪犯" {
      guard let sentence = context.sentence(at: hit.range.lowerBound) else { return }
      let near =
        max(sentence.lowerBound, hit.range.lowerBound - 40)..<min(sentence.upperBound, hit.range.upperBound + 40)
      guard
        near.contains(where: { context.text.matches(any: WordPersonTerms.suspicion, at: $0) })
      else { return }
      // 犯罪嫌疑人、被告人或者罪犯: who has been sentenced, beside who has not.
      if context.text.first(of: WordPersonTerms.trialWords, in: near) != nil { return }
    }
    report.report(
      hit.range,
      Message("“\(word)”宜改为“\(right.joined(separator: "”或“"))”。", "Better “\(right.joined(separator: "” or “"))”."),
      fixes: right.map { .replace(hit.range, with: $0) })
  }
}
