import Facts
import Linting
import PageStructure
import TextModel

/// Whether two sentences tell of one person or work: a name, 小宇, 冯某, 孙大爷, 《秋山图》 stands in both.
enum SharedNames {
  private static let familiar: ScalarSet = "小老阿"
  /// 小区, 老人, 老师: words.
  private static let words: ScalarSet = "区学时组麦说镇路心型吃伙孩朋龙微人年师百旧板城街家乡党龄字兵汉太农巷楼院校店村们企户贩商品事"
  private static let addresses: Phrases = "女士 先生 大爷 大妈 阿姨 大娘 大伯 大叔 奶奶 爷爷 老太 师傅 老汉 小姐 婆婆 大姐 大哥 老伯 老师 医生"

  static func link(_ first: Range<Int>, _ second: Range<Int>, _ context: ArticleContext) -> Bool {
    guard let before = context.sentence(at: first.lowerBound), let behind = context.sentence(at: second.lowerBound),
      before != behind
    else { return false }
    let text = context.text
    for person in context.facts.people[context.people(in: behind)] where text.first(person.name, in: before) != nil {
      return true
    }
    // Named in the first, and spoken of without a title in the second.
    for person in context.facts.people[context.people(in: before)] where text.first(person.name, in: behind) != nil {
      return true
    }
    return behind.prefix(200).contains { index in
      guard let token = token(at: index, text) else { return false }
      return text.first(text.string(token), in: before) != nil
    }
  }

  private static func token(at index: Int, _ text: LogicalText) -> Range<Int>? {
    let scalar = text.scalar(index)
    if text.characterClass(index) == .openTitle {
      return (index + 1..<(index + 16)).first { text.characterClass($0) == .closeTitle }.map { index..<($0 + 1) }
    }
    guard text.characterClass(index) == .han, text.characterClass(index + 1) == .han else { return nil }
    if familiar.contains(scalar), !words.contains(text.scalar(index + 1)) { return index..<(index + 2) }
    guard Surnames.rank(scalar) != nil else { return nil }
    if text.has("某", at: index + 1) { return index..<(index + 2) }
    return text.range(ofAny: addresses, at: index + 1).map { index..<$0.upperBound }
  }
}
