package import Linting
import PageStructure
import TextModel

/// 疑有重字。
///
/// 同一个词，别处都写作“行政村”，这里写成了“行行政村”，多半是多打了一个字。只有同版别处有不重的写法才提示。
///
/// **怎么改**：删去一个；若是专名，可以忽略。
///
/// **依据**：《报纸编校差错率计算方法》：多字每处计 1。
package struct WordDuplicateChar: PageRule {
  package static let profile = RuleProfile(
    "word-duplicate-char", .wording, .information, layer: .page, counts: 1,
    yieldsTo: ["word-repeated", "extraction-repeat-at-break"])

  package static let examples: [Example] = [
    .reported("在各⟦行行⟧政村设置专栏。各行政村组织学习，各行政村入户宣传。", fixed: "在各行政村设置专栏。各行政村组织学习，各行政村入户宣传。"),
    .reported("全镇⟦农农⟧田管护到位，全镇农田管护经验得到推广。", fixed: "全镇农田管护到位，全镇农田管护经验得到推广。"),
    .reported("村里的水⟦窖窖⟧盖修好了。去年水窖盖修过一次。", fixed: "村里的水窖盖修好了。去年水窖盖修过一次。"),
    .accepted("人和街街道办事处开展整治。"),
    .accepted("二〇〇〇年长城竖起时钟，二〇〇年前后建城。"),
    .accepted("孩子们天天向上。"),
    .accepted("他们渐渐熟悉了这里，逐渐熟悉了乡亲。"),
  ]

  package init() {}

  package func check(_ page: PageContext, report: inout PageReport) {
    guard page.isComparable else { return }
    var doubled: [(article: Int, index: Int)] = []
    let han = CharacterClass.han.rawValue
    for (number, (article, units)) in zip(page.page.articles, page.units).enumerated() where !units.doubled.isEmpty {
      let scalars = article.text.scalars
      let classes = article.text.classes
      for index in units.doubled where index >= 1 && index < scalars.count - 2 {
        // 完完全全: both are doubled; 李丽丽丽质天成 is a name and a word.
        if scalars[index - 1] != scalars[index], scalars[index + 2] != scalars[index], classes[index - 1] == han,
          classes[index + 2] == han, scalars[index - 1] != scalars[max(0, index - 2)],
          scalars[index + 2] != scalars[min(index + 3, scalars.count - 1)],
          !WordDuplicateChar.reduplicated.contains(scalars[index])
        {
          doubled.append((number, index))
        }
      }
    }
    guard !doubled.isEmpty else { return }
    // The four characters that stand where one of the two is left out; seen elsewhere, they are the word as it should be.
    var wanted: Set<UInt64> = []
    // A bit table of the two in the middle passes over nearly all of the page.
    var middles = PairFilter(bitCount: 12)
    for place in doubled {
      let scalars = page.page.articles[place.article].text.scalars
      guard let key = WordDuplicateChar.key(scalars, skipping: place.index) else { continue }
      wanted.insert(key)
      middles.insert(CharacterPair.of(scalars[place.index], scalars[place.index + 2]))
    }
    if wanted.isEmpty { return }
    let singles = report.answers(to: wanted, on: page) { article in
      Singles(of: wanted, middles, in: page.page.articles[article].text.scalars)
    }
    for place in doubled { check(place, singles, page, &report) }
  }

  /// Those of the wanted words that stand in an article as they should be.
  private struct Singles {
    var keys: Set<UInt64> = []

    init(of wanted: Set<UInt64>, _ middles: PairFilter, in scalars: [UInt32]) {
      var next = 1
      while let index = middles.place(from: next, in: scalars), index + 2 < scalars.count {
        let key = WordDuplicateChar.hash(
          scalars[index - 1], scalars[index], scalars[index + 1], scalars[index + 2])
        if wanted.contains(key) { keys.insert(key) }
        next = index + 1
      }
    }
  }

  private func check(
    _ place: (article: Int, index: Int), _ singles: [Singles], _ page: PageContext, _ report: inout PageReport
  ) {
    let text = page.page.articles[place.article].text
    guard let key = WordDuplicateChar.key(text.scalars, skipping: place.index),
      singles.contains(where: { $0.keys.contains(key) })
    else { return }
    let range = place.index..<(place.index + 2)
    let second = (place.index + 1)..<(place.index + 2)
    report.report(
      text.source(range),
      Message(
        "“\(text.string(range))”疑多一字，同版别处没有重。", "A character seems doubled; elsewhere on the page it stands once."),
      fixes: [
        Fix(
          title: Message("删去一个“\(text.string(second))”", "Delete one “\(text.string(second))”"),
          edits: text.edits(replacing: second, with: ""), isSafe: false)
      ])
  }

  /// x A A y z → x A y z; nil where the text ends before.
  private static func key(_ scalars: [UInt32], skipping index: Int) -> UInt64? {
    guard index >= 1, index + 3 < scalars.count else { return nil }
    return hash(scalars[index - 1], scalars[index], scalars[index + 2], scalars[index + 3])
  }

  private static func hash(_ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32) -> UInt64 {
    (UInt64(a & 0xFFFF) << 48) | (UInt64(b & 0xFFFF) << 32) | (UInt64(c & 0xFFFF) << 16) | UInt64(d & 0xFFFF)
  }

  /// Characters that are doubled by right or end one word and begin the next.
  private static let reduplicated: ScalarSet =
    "天年月日人家户村处个件次点渐常往时刻一看说想走试谈街会员组长国共啊哈呵了的歇坐聊听读写练转逛尝问摸擦扫洗晒吹拍帮数比查等跑跳唱动张场份整九八七六五四三二一零〇部市县省区州镇任舰队班所厂校院站社主层项摇招静慢散碰见耸咬挥摆伸喘牢死白空满轻远万千上下代亿小某"
}
