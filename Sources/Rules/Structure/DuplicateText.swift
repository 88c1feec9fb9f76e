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
    let sentences = report.answers(to: DuplicateText.least, on: page) {
      LongSentences(of: articles[$0], page.units[$0])
    }
    var seen = SeenSentences(texts: articles.map(\.text), most: sentences.reduce(0) { $0 + $1.sentences.count })
    for (number, article) in sentences.enumerated() {
      for (range, ends) in article.sentences {
        guard let first = seen.twin(of: SeenSentences.Sentence(article: number, range: range), ends) else { continue }
        let place = articles[first.article].text.source(first.range)
        report.report(
          articles[number].text.source(range), Message("这句话同版已经出现过一次。", "This sentence stands on the page already."),
          related: [RelatedPlace(range: place, message: Message("前一处在这里。", "The first is here."))])
      }
    }
  }

  /// The sentences of an article that are long enough, each with a hash of its length and of the Han characters at its
  /// ends.
  private struct LongSentences {
    var sentences: [(range: Range<Int>, ends: UInt64)] = []

    init(of article: Article, _ units: TextUnits) {
      guard article.kind == .article else { return }
      sentences.reserveCapacity(units.sentences.count)
      let text = article.text
      let classes = text.classes
      let stop = CharacterClass.stop.code
      for paragraph in article.paragraphs where paragraph.role == .body {
        var start = paragraph.range.lowerBound
        for mark in units.marks(in: paragraph.range) where classes[mark] == stop {
          let sentence = start..<(mark + 1)
          start = mark + 1
          let count = text.hanCount(in: sentence)
          if count >= DuplicateText.least {
            sentences.append((sentence, LongSentences.ends(of: sentence, text, count)))
          }
        }
      }
    }

    private static func ends(of sentence: Range<Int>, _ text: LogicalText, _ count: Int) -> UInt64 {
      let (scalars, classes) = (text.scalars, text.classes)
      let han = CharacterClass.han.code
      var hash = Fingerprint()
      hash.add(scalar: UInt32(truncatingIfNeeded: count))
      var left = 4
      for index in sentence where classes[index] == han {
        hash.add(scalar: scalars[index])
        left -= 1
        if left == 0 { break }
      }
      left = 4
      for index in sentence.reversed() where classes[index] == han {
        hash.add(scalar: scalars[index])
        left -= 1
        if left == 0 { break }
      }
      return hash.value
    }
  }

  /// The sentences of the page that are long enough. Nearly all are told apart by their length and their ends; those that
  /// are not, by a hash of all their Han characters.
  private struct SeenSentences {
    struct Sentence {
      let article: Int
      let range: Range<Int>
    }

    private let texts: [LogicalText]
    /// The sentences that differ from all before in length or ends.
    private var sentences: [(ends: UInt64, sentence: Sentence, isShared: Bool)] = []
    /// One more than the place in `sentences`, by the hash of the ends, in an open table; 0 for none.
    private var slots: [Int32]
    /// The sentences that share their ends with others.
    private var byHash: [UInt64: Sentence] = [:]

    /// - Parameter most: as many sentences as there may be.
    init(texts: [LogicalText], most: Int) {
      self.texts = texts
      var size = 16
      while size < most { size *= 2 }
      slots = [Int32](repeating: 0, count: size * 2)
    }

    /// The first sentence with the same Han characters; the sentence is kept where there is none.
    ///
    /// - Parameter ends: the hash of its length and its ends.
    mutating func twin(of sentence: Sentence, _ ends: UInt64) -> Sentence? {
      var slot = Int(truncatingIfNeeded: ends >> 32) & (slots.count - 1)
      while slots[slot] != 0 {
        let known = Int(slots[slot]) - 1
        if sentences[known].ends == ends {
          if !sentences[known].isShared {
            sentences[known].isShared = true
            _ = twinByHash(of: sentences[known].sentence)
          }
          return twinByHash(of: sentence)
        }
        slot = (slot + 1) & (slots.count - 1)
      }
      sentences.append((ends, sentence, false))
      slots[slot] = Int32(truncatingIfNeeded: sentences.count)
      return nil
    }

    private mutating func twinByHash(of sentence: Sentence) -> Sentence? {
      var hash = Fingerprint.of(scalars: han(of: sentence))
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
