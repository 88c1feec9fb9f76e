package import Linting
import TextModel

/// 用了本报词表不用的说法。
///
/// 查的词全部来自用户的设置（`glossary`）：不规范的叫法及其规范叫法、本报不用的词及理由。本规则自己不带任何词。书名号、
/// 引号里的词默认不查；设置里列为例外的长词（如“创文办”之于“创文”）也不查。
///
/// **怎么改**：改成词表里的规范叫法；没有给出替换词的，由编辑改写。
///
/// **依据**：本报的规定。
package struct WordGlossary: WordRule {
  package static let profile = RuleProfile("word-glossary", .wording, .warning, layer: .logical, counts: .none)

  package static let exampleGlossary = Glossary([
    Glossary.Entry(term: "双创办", preferred: ["创新创业办公室"]),
    Glossary.Entry(term: "环卫工", preferred: ["环卫工人"], exceptions: ["环卫工人"], isSafe: true),
    Glossary.Entry(term: "农民工人", preferred: ["务工人员", "产业工人"], reason: "两种称呼不混用"),
    Glossary.Entry(term: "史上最强", isForbidden: true, reason: "不用极端的说法"),
    Glossary.Entry(term: "APP", preferred: ["手机软件"]),
  ])

  package static let examples: [Example] = [
    .reported("活动由区⟦双创办⟧承办。", fixed: "活动由区创新创业办公室承办。"),
    .reported("街道慰问了二十名⟦环卫工⟧。", fixed: "街道慰问了二十名环卫工人。"),
    .reported("车间招收⟦农民工人⟧三十名。", fixed: "车间招收务工人员三十名。", "车间招收产业工人三十名。"),
    .reported("这是⟦史上最强⟧的一次降雨。", severity: .error),
    .reported("居民用⟦APP⟧报修水管。", fixed: "居民用手机软件报修水管。"),
    .accepted("街道慰问了二十名环卫工人。"),
    .accepted("区创新创业办公室承办了这次活动。"),
    .accepted("会上宣读了《双创办工作规程》。"),
    .accepted("机器型号为XAPP20。"),
    .accepted("店主笑称这是“史上最强”的凉皮。"),
  ]

  private let entries: [Glossary.Entry]

  package init() { entries = [] }

  package init(options: RuleOptions) { entries = options.glossary.entries.filter { !$0.term.isEmpty } }

  package var words: [String] { entries.map(\.term) }

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    guard entries.indices.contains(hit.entry) else { return }
    let entry = entries[hit.entry]
    let text = context.text
    guard WordGlossary.isWhole(hit.range, in: text), !WordGlossary.isExcepted(hit.range, entry, in: text) else {
      return
    }
    if !entry.holdsInQuotes && WordGlossary.isQuoted(hit.range, in: context) { return }
    let severity = entry.severity ?? (entry.isForbidden ? .error : nil)
    report.report(
      hit.range, WordGlossary.message(entry), severity: severity,
      fixes: entry.preferred.map { .replace(hit.range, with: $0, isSafe: entry.isSafe && entry.preferred.count == 1) })
  }

  private static func message(_ entry: Glossary.Entry) -> Message {
    let reason = entry.reason.map { "：\($0)" } ?? ""
    let why = entry.reason.map { ": \($0)" } ?? ""
    if entry.preferred.isEmpty {
      return Message(
        "本报不用“\(entry.term)”\(reason)。请改写。", "The house does not print “\(entry.term)”\(why). Please reword.")
    }
    let preferred = entry.preferred.joined(separator: "”或“")
    return Message(
      "本报不用“\(entry.term)”\(reason)。请用“\(preferred)”。",
      "The house does not print “\(entry.term)”\(why). Use “\(entry.preferred.joined(separator: "” or “"))”.")
  }

  /// Whether no Latin word or number goes on at either end.
  private static func isWhole(_ range: Range<Int>, in text: LogicalText) -> Bool {
    func goesOn(_ inside: CharacterClass, _ outside: CharacterClass) -> Bool {
      (inside == .latin || inside == .digit) && (outside == .latin || outside == .digit)
    }
    return !goesOn(text.characterClass(range.lowerBound), text.characterClass(range.lowerBound - 1))
      && !goesOn(text.characterClass(range.upperBound - 1), text.characterClass(range.upperBound))
  }

  /// Whether the term stands inside one of the words that excuse it.
  private static func isExcepted(_ range: Range<Int>, _ entry: Glossary.Entry, in text: LogicalText) -> Bool {
    entry.exceptions.contains { word in
      let length = word.unicodeScalars.count
      guard length >= range.count else { return false }
      return ((range.upperBound - length)...range.lowerBound).contains { text.matches(word, at: $0) }
    }
  }

  /// Whether the term stands in a title or in a short quotation.
  private static func isQuoted(_ range: Range<Int>, in context: ArticleContext) -> Bool {
    if context.protected.touches(range, .titleCodeOrSpeech) { return true }
    let text = context.text
    return text.characterClass(range.lowerBound - 1) == .openQuote
      && text.characterClass(range.upperBound) == .closeQuote
  }
}
