package import Linting
import PageStructure
import TextModel

/// 同版文字重复。
///
/// 二十个汉字以上的一句话在一个版面上出现两次，多半是拼版或提取时重了。口号、栏目条和标题里引正文的话不算。
///
/// **怎么改**：删去一处；确是两篇稿件引用同一文件的，可以忽略。
///
/// **依据**：编校通例。
package struct DuplicateText: PageRule {
  package static let profile = RuleProfile("duplicate-text", .structure, .warning, layer: .page, counts: .none)

  package static let examples: [Example] = [
    .reported("志愿者走进社区逐户登记独居老人的用电用气情况并现场排除隐患。随后召开会议。⟦志愿者走进社区逐户登记独居老人的用电用气情况并现场排除隐患。⟧"),
    .reported("全镇组织三百名党员干部帮助缺少劳力的农户抢收抢种抢晒。雨前收完。⟦全镇组织三百名党员干部帮助缺少劳力的农户抢收抢种抢晒。⟧"),
    .reported("工作人员为前来咨询的群众详细解读医保报销的比例和流程。大家点头。⟦工作人员为前来咨询的群众详细解读医保报销的比例和流程。⟧"),
    .accepted("会议要求，要提高政治站位。随后，会议要求，要提高政治站位。"),
    .accepted("志愿者走进社区逐户登记独居老人的用电用气情况并现场排除隐患。"),
    .accepted("全镇组织党员干部帮助农户抢收。全镇组织党员干部帮助农户抢种。"),
  ]

  package init() {}

  private static let least = 20

  package func check(_ page: PageContext, report: inout PageReport) {
    guard page.isComparable else { return }
    var seen = SeenSentences()
    for (number, article) in page.page.articles.enumerated() where article.kind == .article {
      let text = article.text
      let scalars = text.scalars
      let classes = text.classes
      for paragraph in article.paragraphs where paragraph.role == .body {
        var start = paragraph.range.lowerBound
        seen.begin()
        for index in paragraph.range.clamped(to: text.indices) {
          if classes[index] == CharacterClass.han.rawValue {
            seen.append(scalars[index])
          } else if classes[index] == CharacterClass.stop.rawValue {
            let sentence = start..<(index + 1)
            if let first = seen.end(sentence, in: number) {
              let place = page.page.articles[first.article].text.source(first.range)
              report.report(
                text.source(sentence), Message("这句话同版已经出现过一次。", "This sentence stands on the page already."),
                related: [RelatedPlace(range: place, message: Message("前一处在这里。", "The first is here."))])
            }
            start = index + 1
          }
        }
      }
    }
  }

  /// The sentences of the page that are long enough, by a hash of their Han characters. The characters themselves lie in
  /// one array, end to end, so that a sentence costs no allocation and a hit is compared in time of its own length.
  private struct SeenSentences {
    struct Sentence {
      let article: Int
      let range: Range<Int>
      /// Where its Han characters are in `han`.
      let characters: Range<Int>
    }

    private var han: [UInt32] = []
    private var byHash: [UInt64: Sentence] = [:]
    private var start = 0
    private var hash: UInt64 = 0

    /// Begins a sentence; what was begun and not ended is forgotten.
    mutating func begin() {
      han.removeSubrange(start...)
      hash = 0
    }

    mutating func append(_ character: UInt32) {
      han.append(character)
      hash = (hash ^ UInt64(character)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }

    /// Ends a sentence: the first that has its characters, if there was one before.
    mutating func end(_ range: Range<Int>, in article: Int) -> Sentence? {
      defer { begin() }
      guard han.count - start >= DuplicateText.least else { return nil }
      // Another sentence with this hash moves this one to the next free place.
      while let first = byHash[hash] {
        if han[first.characters].elementsEqual(han[start...]) { return first }
        hash &+= 1
      }
      byHash[hash] = Sentence(article: article, range: range, characters: start..<han.count)
      start = han.count
      return nil
    }
  }
}
