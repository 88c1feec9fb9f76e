import Facts
import Linting
import TextModel

/// Two ways of saying a thing that ran into one.
struct BlendedFrame {
  let range: Range<Int>
  let message: Message
  /// Whether no reading of the words is right.
  let isCertain: Bool

  init(_ range: Range<Int>, _ chinese: String, _ english: String, isCertain: Bool = true) {
    self.range = range
    self.isCertain = isCertain
    message = Message(chinese, english)
  }

  /// Where a word stands by which a blend is found.
  struct Place {
    let word: String
    let anchor: Range<Int>
    let clause: Range<Int>
    let context: ArticleContext

    var text: LogicalText { context.text }

    /// The last of some words in so many characters before the anchor, within the clause.
    func before(_ words: Phrases, within reach: Int) -> Range<Int>? {
      text.last(of: words, in: max(clause.lowerBound, anchor.lowerBound - reach)..<anchor.lowerBound)
    }

    /// The first of some words in so many characters behind it.
    func behind(_ words: Phrases, within reach: Int) -> Range<Int>? {
      text.first(of: words, in: anchor.upperBound..<min(clause.upperBound, anchor.upperBound + reach))
    }
  }

  /// Nil where only one of the two ways is taken.
  typealias Reading = @Sendable (Place) -> BlendedFrame?

  /// Every word by which blends are found, with how what stands around it is read.
  static let anchors: [(word: String, read: Reading)] = readings.flatMap { words, read in
    TableReader.words(of: words).map { ($0, read) }
  }

  private static let readings: [(words: String, read: Reading)] = [
    ("力度", strength), ("中来", intoActivity), ("防止 避免 以防 严防 谨防 杜绝 防范", prevention),
    ("深受 受到 得到 深得 备受", welcome), ("引起", attention), ("作用是 意义是 影响是", weight), ("无时无刻", always),
    ("努力下 帮助下 带领下 支持下 推动下 指导下 关怀下", guidance),
    // Causes
    ("原因是 原因就是 根源就是 关键就是 起因就是 根源是 关键是 关键在于 原因在于 根源在于 起因是 病因是", { cause($0) }),
    // Newspapers write so every day; a careful editor may want it otherwise.
    ("是因为 是由于", { cause($0, isCertain: false) }),
    ("之所以", explanation), ("的原因", reason), ("靠的是", reliance), ("为由 为名", pretext),
    // 以…为…
    ("围绕以 本着以", doubledCentre), ("本着", principle), ("围绕", centre), ("采取以 采用以", manner), ("为原则", doubledPrinciple),
    (centreEnds, centreEnd),
    // The same said twice
    ("主要以", again("为主", within: 20, to: .clauseEnd, said: "主要")), ("更加", again("多了", within: 7, to: .clauseEnd)),
    ("为期", again("时间 之久", within: 8, to: .phraseEnd)), ("长达", again("之久", within: 14)),
    ("约占 约有 约为 大约占 大约有", again("的近 的将近 的大约 左右 上下", within: 14)),
    ("日夜", again("昼夜 夜以继日", within: 6)), ("昼夜", again("日夜 夜以继日", within: 6)),
    ("旨在", again("为目的 为目标 为宗旨 的目的", within: 24)), ("年龄", age), ("缺乏 缺少", lack), ("开始起", beginning),
    ("的同时", meanwhile), ("目的是", purpose), ("组成", { composition($0) }), ("所组成 所构成", passiveComposition),
    ("组成的", doubledComposition),
  ]
}
