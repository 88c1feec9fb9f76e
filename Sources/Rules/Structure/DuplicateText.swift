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
    let articles = page.page.articles
    var seen = SeenSentences(texts: articles.map(\.text))
    let (han, stop) = (CharacterClass.han.code, CharacterClass.stop.code)
    for number in articles.indices where articles[number].kind == .article {
      let text = articles[number].text
      let (scalars, classes) = (text.scalars, text.classes)
      let (characters, kinds) = (scalars.span, classes.span)
      for paragraph in articles[number].paragraphs where paragraph.role == .body {
        var start = paragraph.range.lowerBound
        var hash: UInt64 = 0
        var count = 0
        for index in paragraph.range.clamped(to: text.indices) {
          // In bounds, since the range is clamped.
          let kind = unsafe kinds[unchecked: index]
          if kind == han {
            hash = unsafe (hash ^ UInt64(characters[unchecked: index])) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 29
            count += 1
          } else if kind == stop {
            let sentence = SeenSentences.Sentence(article: number, range: start..<(index + 1))
            if count >= DuplicateText.least, let first = seen.twin(of: sentence, hash) {
              let place = articles[first.article].text.source(first.range)
              report.report(
                text.source(sentence.range), Message("这句话同版已经出现过一次。", "This sentence stands on the page already."),
                related: [RelatedPlace(range: place, message: Message("前一处在这里。", "The first is here."))])
            }
            (start, hash, count) = (index + 1, 0, 0)
          }
        }
      }
    }
  }

  /// The sentences of the page that are long enough, by a hash of their Han characters.
  private struct SeenSentences {
    struct Sentence {
      let article: Int
      let range: Range<Int>
    }

    private let texts: [LogicalText]
    private var byHash: [UInt64: Sentence] = [:]

    init(texts: [LogicalText]) {
      self.texts = texts
      byHash.reserveCapacity(texts.count * 8)
    }

    /// The first sentence with the same Han characters; the sentence is kept where there is none.
    mutating func twin(of sentence: Sentence, _ hash: UInt64) -> Sentence? {
      var hash = hash
      // Another sentence with this hash moves this one to the next free place.
      while let first = byHash[hash] {
        if areEqual(first, sentence) { return first }
        hash &+= 1
      }
      byHash[hash] = sentence
      return nil
    }

    private func areEqual(_ first: Sentence, _ second: Sentence) -> Bool {
      han(of: first).elementsEqual(han(of: second))
    }

    private func han(of sentence: Sentence) -> some Sequence<UInt32> {
      let text = texts[sentence.article]
      return sentence.range.lazy.filter { text.characterClass($0) == .han }.map { text.scalar($0) }
    }
  }
}
