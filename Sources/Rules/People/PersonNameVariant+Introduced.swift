import Facts
import Linting
import PageStructure
import TextModel

/// A name that the article introduces, and a spelling nearly alike.
extension PersonNameVariant {
  /// Whether two names stand in one clause or one list: two people. 孙德胜来到地头，孙得胜告诉农户 is one.
  private static func areSideBySide(_ first: Range<Int>, _ second: Range<Int>, _ text: LogicalText) -> Bool {
    func isListed(_ name: Range<Int>) -> Bool {
      text.characterClass(name.lowerBound - 1) == .enumerationComma
        || text.characterClass(name.upperBound) == .enumerationComma
    }
    if isListed(first) && isListed(second) { return true }
    // 一个叫李小雨，一个叫李晓雨
    if text.has("叫", at: first.lowerBound - 1), text.has("叫", at: second.lowerBound - 1) { return true }
    let gap = min(first.upperBound, second.upperBound)..<max(first.lowerBound, second.lowerBound)
    return gap.count <= 40
      && !gap.contains { text.characterClass($0).endsClause && text.characterClass($0) != .semicolon }
  }

  /// Whether a spelling that the article's people do not have stands before the one that they have, as often or more: what
  /// was read as a name there is the odd one.
  static func isUnknown(
    _ other: String, before name: NameTwins.Name, _ likes: [Range<Int>], _ context: ArticleContext
  ) -> Bool {
    guard name.titles.isEmpty, name.places.count <= likes.count, let first = likes.first,
      let odd = name.places.first, first.lowerBound < odd.lowerBound, !context.known.contains(name.string)
    else { return false }
    return !context.facts.people.contains { $0.name == other }
  }

  /// A name that is never introduced, beside one that is: 院长刘志强带队。刘志祥说…. Whoever speaks is somebody the
  /// article has named.
  static func ask(
    _ name: NameTwins.Name, _ place: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    let other = context.string(place)
    guard let last = name.places.last(where: { $0.lowerBound < place.lowerBound }),
      place.lowerBound - last.upperBound < 240,
      !name.titles.isEmpty || name.places.count > 1, context.startsClause(place.lowerBound),
      !context.known.contains(other), text.characterClass(place.upperBound) != .enumerationComma,
      context.facts.people[context.people(in: place)].allSatisfy({ mention in
        mention.titles.allSatisfy { title in name.titles.contains { $0.hasSuffix(title) } }
      }),
      context.facts.people.allSatisfy({ $0.name != other || $0.range == place }),
      text.indices.count(where: { text.scalar($0) == text.scalar(place.lowerBound) && text.matches(other, at: $0) })
        == 1,
      !namesKin(in: max(0, last.lowerBound - 80)..<min(text.count, place.upperBound + 40), text)
    else { return }
    report.report(
      place,
      Message(
        "前面介绍的是“\(name.string)”，这里是“\(other)”，请核对是否一人。",
        "“\(name.string)” was introduced, “\(other)” speaks. Please check whether they are one."),
      severity: .information, related: [RelatedText(last, Message("“\(name.string)”", "“\(name.string)”"))],
      fixes: name.places.count > 1
        ? [.replace(place, with: name.string)]
        : [.replace(place, with: name.string), .replace(last, with: other)])
  }

  /// Who bears a name nearly alike by right.
  static let relatives = TableReader.words(of: "弟 哥 姐 妹 儿子 女儿 父亲 母亲 爷爷 奶奶 兄 双胞胎 孙")
  static let family = Phrases(relatives)
  private static let unrelated: Phrases = "徒弟 子弟 师弟 师兄 师姐 师妹 小姐 兄弟单位 姐妹花"

  /// Whether a range speaks of kin; 徒弟 is none.
  private static func namesKin(in range: Range<Int>, _ text: LogicalText) -> Bool {
    var start = range.lowerBound
    while let found = text.first(of: family, in: start..<max(start, range.upperBound)) {
      if !text.matches(any: unrelated, at: found.lowerBound - 1) && !text.matches(any: unrelated, at: found.lowerBound)
      {
        return true
      }
      start = found.upperBound
    }
    return false
  }

  private static let namesakes: Phrases = "亲属关系 同名 重名 巧合 一字之差 名字相近"

  private static func soundAlike(_ first: String, _ second: String) -> Bool {
    zip(Scalars.of(first), Scalars.of(second)).allSatisfy { $0 == $1 || Pinyin.soundAlike($0, $1) }
  }

  static func report(
    _ name: NameTwins.Name, _ other: String, _ likes: [Range<Int>], _ context: ArticleContext,
    _ report: inout ArticleReport
  ) {
    let text = context.text
    let areTwo = likes.contains { place in
      let before = max(0, place.lowerBound - 6)..<place.lowerBound
      if namesKin(in: before, text) { return true }
      // Of two namesakes or nearly so the text says that they are.
      let behind = place.upperBound..<min(text.count, place.upperBound + 24)
      if text.first(of: namesakes, in: behind) != nil { return true }
      // Named side by side, or by another post: two people.
      if name.places.contains(where: { areSideBySide($0, place, text) }) { return true }
      let titles = context.facts.people[context.people(in: place)].flatMap(\.titles)
      return !titles.isEmpty && !name.titles.isEmpty
        && !name.titles.contains { title in titles.contains { $0.hasSuffix(title) || title.hasSuffix($0) } }
    }
    // Two names that the article has known by itself meet twice here; the one that is said more often reports.
    guard !areTwo, let first = name.places.first, let odd = likes.first, !context.known.contains(other) else { return }
    let isKnown = context.known.contains(name.string)
    if !isKnown && likes.count > name.places.count { return }
    if !isKnown && likes.count == name.places.count && odd.lowerBound < first.lowerBound { return }
    let usual = name.string
    report.report(
      odd,
      Message(
        Scalars.of(other).sorted() == Scalars.of(usual).sorted()
          ? "“\(other)”与“\(usual)”疑为一人，名字的两个字前后颠倒，请核对。"
          : "“\(other)”与“\(usual)”疑为一人，只差一个\(soundAlike(other, usual) ? "同音" : "形近的")字，请核对。",
        "“\(other)” and “\(usual)” may be one person. Please check."),
      related: [RelatedText(first, Message("“\(usual)”", "“\(usual)”"))],
      fixes: likes.count == name.places.count && !isKnown
        ? [.unify(likes, to: usual), .unify(name.places, to: other)] : [.unify(likes, to: usual)])
  }
}
