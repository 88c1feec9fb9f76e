import Facts
import Linting
import PageStructure
import TextModel

/// A family that is counted and named: 一家五口，公公、婆婆、我和爱人，再加上一儿一女.
extension ListCountInline {
  private static let couples: Phrases = """
    夫妇俩 夫妻俩 夫妇 夫妻 两口子 老两口 小两口 父母 爸妈 双亲 公婆 岳父母 爷爷奶奶 外公外婆 姥姥姥爷 一双儿女 一儿一女 一对儿女 一对双胞胎 双胞胎 两个孩子 两个儿子 两个女儿 两个娃 俩孩子 俩娃
    """
  private static let triples: Phrases = "三个孩子 三个儿子 三个女儿 三个娃"
  private static let singles: Phrases = """
    公公 婆婆 爱人 妻子 丈夫 老公 老婆 老伴 爸爸 妈妈 父亲 母亲 爷爷 奶奶 外公 外婆 姥姥 姥爷 儿子 女儿 儿媳 女婿 孙子 孙女 外孙 外孙女 弟弟 妹妹 哥哥 姐姐 孩子 岳父 岳母 我 他 她
    """
  private static let fillers: Phrases = "再加上 还有 加上 以及 他们是 有 是 和 与 及 、 ， ： “ ” —"
  private static let elders: Phrases = "老人 父 母 爸 妈 公公 婆 爷 奶 岳 孙 媳 婿 弟 妹 哥 姐 第三 另 叔 侄 姑 舅"

  static func checkFamily(_ words: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    guard let number = SmallNumber(at: words.upperBound, in: text), (3...9).contains(number.value),
      text.has("口", at: number.range.upperBound), !context.isTruncated
    else { return }
    let end = number.range.upperBound + 1
    let said = words.lowerBound..<end
    if text.characterClass(end) != .han {
      let named = family(from: end, text)
      if named.count >= 3 {
        let listed = named.reduce(0) { $0 + $1.heads }
        if listed != number.value { reportFamily(said, number.value, listed, named.map(\.range), &report) }
        return
      }
    }
    // 夫妇…一双儿女…一家五口: nobody else is told of before.
    guard let paragraph = context.paragraph(at: words.lowerBound)?.range else { return }
    let before = max(paragraph.lowerBound, words.lowerBound - 160)..<words.lowerBound
    guard let couple = text.first(of: couplesAlone, in: before), text.last(of: couplesAlone, in: before) == couple,
      let children = text.first(of: childrenAlone, in: before),
      text.first(of: elders, in: before) == nil, number.value != 4
    else { return }
    reportFamily(said, number.value, 4, [couple, children].sorted { $0.lowerBound < $1.lowerBound }, &report)
  }

  private static let couplesAlone: Phrases = "夫妇 夫妻 两口子 小两口"
  private static let childrenAlone: Phrases = "一双儿女 一儿一女 一对儿女 两个孩子 两个儿子 两个女儿 双胞胎儿子 双胞胎女儿"

  private typealias Member = (heads: Int, range: Range<Int>)

  /// The members that are named one behind the other, as far as nothing else stands between.
  private static func family(from start: Int, _ text: LogicalText) -> [Member] {
    var result: [Member] = []
    var index = start
    while index < text.count, index - start < 60 {
      if let filler = text.range(ofAny: fillers, at: index) {
        index = filler.upperBound
      } else if let word = text.range(ofAny: couples, at: index) {
        result.append((2, word))
        index = word.upperBound
      } else if let word = text.range(ofAny: triples, at: index) {
        result.append((3, word))
        index = word.upperBound
      } else if let word = text.range(ofAny: singles, at: index) {
        result.append((1, word))
        index = word.upperBound
      } else {
        // 一家三口，丈夫在外打工: what a sentence tells of one of them is no list.
        return text.characterClass(index - 1) == .han && !text.matches(any: ListWords.joints, endingAt: index)
          ? [] : result
      }
    }
    return result
  }

  private static func reportFamily(
    _ said: Range<Int>, _ announced: Int, _ listed: Int, _ places: [Range<Int>], _ report: inout ArticleReport
  ) {
    guard let first = places.first, let last = places.last else { return }
    report.report(
      said,
      Message(
        "说是 \(announced) 口，写到的是 \(listed) 人，请核对。",
        "A family of \(announced), of whom \(listed) are named; please check."),
      severity: .information,
      related: [RelatedText(first.lowerBound..<last.upperBound, Message("写到的家人", "the family as named"))])
  }
}
