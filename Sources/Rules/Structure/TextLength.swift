package import Linting
package import PageStructure
import TextModel

/// 句子或段落太长。
///
/// 一句话说太多事，读者要回头看。默认关闭；打开后超过 `sentence`、`paragraph` 个汉字时提示。名单和并列的分号句不算。
///
/// **怎么改**：断成几句、几段。
///
/// **依据**：可读性；没有国家标准。
package struct TextLength: SentenceRule, ParagraphRule {
  package static let profile = RuleProfile(
    "text-length", .structure, .hint, isOn: false, layer: .logical, counts: .none,
    options: [
      RuleOption("sentence", .number(120), "一句最多多少个汉字"), RuleOption("paragraph", .number(400), "一段最多多少个汉字"),
    ])

  package static let examples: [Example] = [
    .reported("⟦" + String(repeating: "全镇上下同心协力抓好秋收秋种", count: 10) + "。⟧"),
    .reported("⟦" + String(repeating: "各村组织党员干部帮助缺劳力的农户抢收", count: 8) + "。⟧"),
    .reported("⟦" + String(repeating: "志愿者走进社区宣传防汛知识", count: 12) + "。⟧"),
    .accepted("全镇上下同心协力抓好秋收秋种。"),
    .accepted(String(repeating: "全镇抓好秋收。", count: 12)),
    .accepted(String(repeating: "各村抓好秋收；", count: 24) + "收尾。"),
  ]

  private let sentenceLimit: Int
  private let paragraphLimit: Int

  package init() { self.init(options: RuleOptions(of: TextLength.profile)) }

  package init(options: RuleOptions) {
    sentenceLimit = options.number("sentence")
    paragraphLimit = options.number("paragraph")
  }

  package func check(_ sentence: Range<Int>, in context: ArticleContext, report: inout ArticleReport) {
    let count = context.text.hanCount(in: sentence)
    guard count > sentenceLimit, !sentence.contains(where: { context.text.characterClass($0) == .semicolon }) else {
      return
    }
    report.report(
      sentence,
      Message(
        "这句有 \(count) 个汉字，超过 \(sentenceLimit) 个，可以断开。", "\(count) characters in a sentence; consider breaking it."))
  }

  package func check(_ paragraph: Paragraph, in context: ArticleContext, report: inout ArticleReport) {
    guard paragraph.role == .body else { return }
    let count = context.text.hanCount(in: paragraph.range)
    guard count > paragraphLimit else { return }
    report.report(
      paragraph.range.prefix(20),
      Message(
        "这段有 \(count) 个汉字，超过 \(paragraphLimit) 个，可以分段。", "\(count) characters in a paragraph; consider parting it."))
  }
}
