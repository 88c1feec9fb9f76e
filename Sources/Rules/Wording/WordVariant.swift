import Facts
package import Linting
import TextModel

/// 异形词用了非推荐的词形。
///
/// 意思、读音都相同而写法不同的词，按国家的整理表用推荐词形（账户不写帐户，弘扬不写宏扬）。默认只查整理表；打开
/// `dictionary` 还查《现代汉语词典》的首选词形。
///
/// **怎么改**：改用推荐词形；人名、地名、引文照原样。
///
/// **依据**：GF 1001—2001《第一批异形词整理表》；《现代汉语词典》第 7 版。
package struct WordVariant: WordRule {
  package static let profile = RuleProfile(
    "word-variant", .wording, .hint, layer: .logical, counts: .none,
    options: [RuleOption("dictionary", .flag(false), "也查《现代汉语词典》的首选词形")])

  package static let examples: [Example] = [
    .reported("村民在银行开设⟦帐户⟧。", fixed: "村民在银行开设账户。"),
    .reported("⟦宏扬⟧传统美德。", fixed: "弘扬传统美德。"),
    .reported("这种肥料的主要⟦成份⟧是氮。", fixed: "这种肥料的主要成分是氮。"),
    .accepted("村民在银行开设账户。"),
    .accepted("门口设立醒目标识。"),
    .accepted("成份股普遍上涨。"),
    .accepted("弘扬传统美德，主要成分是氮。"),
  ]

  private let table: CorrectionTable
  private let further: CorrectionTable?

  package init() { self.init(options: RuleOptions(of: WordVariant.profile)) }

  package init(options: RuleOptions) {
    table = VariantWords.standard
    further = options.flag("dictionary") ? VariantWords.dictionary : nil
  }

  package var words: [String] { table.words + (further?.words ?? []) }

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let isFurther = hit.entry >= table.rows.count
    let rows = isFurther ? further : table
    let entry = WordHit(range: hit.range, entry: isFurther ? hit.entry - table.rows.count : hit.entry)
    guard let rows, rows.rows.indices.contains(entry.entry), !rows.isExcused(entry, in: context),
      !context.protected.touches(hit.range, .titleCodeOrSpeech),
      !context.facts.people.contains(where: { $0.range.overlaps(hit.range) })
    else { return }
    let row = rows.rows[entry.entry]
    let right = row.right.joined(separator: "”或“")
    report.report(
      hit.range, Message("“\(row.wrong)”的推荐词形是“\(right)”。", "The preferred form of “\(row.wrong)” is “\(right)”."),
      fixes: row.right.map { .replace(hit.range, with: $0) })
  }
}
