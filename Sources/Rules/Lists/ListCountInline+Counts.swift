import Facts
import Linting
import PageStructure
import TextModel

/// The number that a list is counted by, behind it or before it.
extension ListCountInline {
  struct Count {
    var value: Int
    /// The number with its measure word.
    var range: Range<Int>
    /// The last item, without what follows it.
    var lastItem: Range<Int>
    var isOpen: Bool
    /// Whether the items are known to be people, whatever is said of each.
    var areNamed = false
    /// Items behind the list, in a clause of their own: ，以及….
    var more = 0
  }

  /// Nouns that are counted without a measure word: 鲁豫冀三省, 早中晚三餐.
  private static let bareNouns: Phrases = "级 季 餐 国 省 市 县 区 镇 乡 村 校 地 组 职 栏 科 厂 院 厅 馆 步"
  /// 三省市, 五省区: places of two or three kinds together.
  static let jointNouns: Phrases = "省区市 省市区 省市 省区 省份 市区县 市县区 市县 县市区 县市 县区 区县 市区 乡镇 镇街 街镇 镇村 地市 市州"
  private static let dishNouns: Phrases = "菜"
  /// What holds several countries: 波兰、北欧五国.
  private static let regions: Phrases = "北欧 东盟 中亚 西亚 南亚 东欧 西欧 南欧 海湾 中东 西非 东非 拉美 南美 欧盟"
  /// What a number of items does not stand behind.
  private static let barred: ScalarSet = "的第来约近超余多前后共有这那各每中在由和与及到至为把将对全每上下"

  /// Sports that are called by a number: 冬季两项, 现代五项.
  private static let events: Phrases = "冬季 北欧 现代 铁人 军事"

  private static let names: Phrases = "精神 报告 代表 召开 规定 届 年 月 日"

  /// `A、B、C五个环节`: the number stands behind the last item, or behind 等.
  static func countBehind(_ list: InlineList, in context: ArticleContext) -> Count? {
    let text = context.text
    guard let last = list.items.last, list.items.count >= 3 else { return nil }
    var index = last.lowerBound + 1
    while index < last.upperBound && index - last.lowerBound <= 20 {
      guard let number = SmallNumber(at: index, in: text),
        let measure = text.range(ofAny: AnnouncedList.measures, at: number.range.upperBound)
          ?? text.range(ofAny: jointNouns, at: number.range.upperBound)
          ?? text.range(ofAny: bareNouns, at: number.range.upperBound)
          ?? text.range(ofAny: dishNouns, at: number.range.upperBound)
          ?? people(number, of: list, context)
      else {
        index += 1
        continue
      }
      let areNamed = text.has("人", at: measure.lowerBound)
      if !areNamed, index - last.lowerBound > 14 { return nil }
      if let dishes = ListCountInline.dishes(number, last, text) { return dishes }
      let isOpen = text.has("等", at: index - 1)
      let before = text.scalar(index - 1)
      if !isOpen
        && (barred.contains(before) && !areSingle(list) || HanDigit.isNumeral(before)
          || text.characterClass(index - 1) != .han)
      {
        return nil
      }
      if text.matches(any: names, at: measure.upperBound) || text.matches(any: events, endingAt: index)
        || includesSubject(list, before: index, text)
        || !areNamed && areNumbered(list.items.dropLast(), text)
      {
        return nil
      }
      guard
        measure.upperBound < last.upperBound && text.characterClass(measure.upperBound) == .han
          || measure.upperBound == last.upperBound && text.matches(any: bareNouns, at: measure.lowerBound)
      else { return nil }
      // 鲁、豫、冀三省, 早餐、午餐、晚餐三餐, but not 北京、天津、河北三省市 nor 波兰、北欧5国.
      if !text.matches(any: AnnouncedList.measures, at: number.range.upperBound), !text.has("人", at: measure.lowerBound)
      {
        guard HanDigit.isNumeral(text.scalar(index)),
          list.items.dropFirst().dropLast().allSatisfy({ $0.count <= 2 || Provinces.spells($0, text) }),
          index - last.lowerBound <= 2 || Provinces.spells(last.lowerBound..<index, text),
          !text.matches(any: regions, endingAt: index),
          !text.matches(any: bareNouns, at: measure.upperBound),
          !HanDigit.isNumeral(text.scalar(measure.upperBound))
        else { return nil }
      }
      // 东、中、西部地区5种机械: what is so much longer than the items is more than an item.
      if let longest = list.items.dropFirst().dropLast().map(\.count).max(), !isOpen, !areNamed,
        index - last.lowerBound > longest + 2,
        text.first(of: ListWords.joints, in: last.lowerBound..<index) == nil
      {
        return nil
      }
      let end = isOpen ? index - 1 : index
      guard end > last.lowerBound else { return nil }
      return Count(
        value: number.value, range: number.range.lowerBound..<measure.upperBound, lastItem: last.lowerBound..<end,
        isOpen: isOpen, areNamed: areNamed)
    }
    return nil
  }

  /// 东、西、南、北、中四个片区: 中 is one of them.
  private static func areSingle(_ list: InlineList) -> Bool {
    list.items.count >= 3 && list.items.dropFirst().dropLast().allSatisfy { $0.count == 1 }
  }

  /// 孟庆禄、汤小萍、祝家林三人被授予…: 人 behind a number that follows names and nothing else.
  private static func people(_ number: SmallNumber, of list: InlineList, _ context: ArticleContext) -> Range<Int>? {
    let text = context.text
    let start = number.range.lowerBound
    guard text.has("人", at: number.range.upperBound), let first = list.items.first, let last = list.items.last,
      !text.matches(any: apartPeople, at: number.range.upperBound + 1),
      text.first(of: ListWords.joints, in: first) == nil
    else { return nil }
    let names = list.items.dropFirst().dropLast() + [last.lowerBound..<start]
    // 急诊科方雅琴、骨伤科马莉三人: who they are may stand before each name.
    let areNames = names.allSatisfy { (2...4).contains($0.count) && Surnames.rank(text.scalar($0.lowerBound)) != nil }
    guard
      areNames || start > first.lowerBound && AnnouncedList.people(in: first.lowerBound..<start, context) != nil
        || endInNames([first] + names, text)
    else { return nil }
    return number.range.upperBound..<(number.range.upperBound + 1)
  }

  /// 东湖社区卫生服务中心邓洁: whether all items are long, and what may be a name ends each.
  private static func endInNames(_ items: [Range<Int>], _ text: LogicalText) -> Bool {
    items.allSatisfy { item in
      item.count >= 5 && item.allSatisfy { text.characterClass($0) == .han }
        && (2...3).contains { length in
          Surnames.rank(text.scalar(item.upperBound - length)).map { $0 <= 200 } ?? false
        }
    }
  }

  /// 两人一组, 一人一把: so many at a time.
  private static let apartPeople: Phrases = "一 两 各 每 次 家 以上 左右 为一"

  /// 汝窑与官窑、钧窑、哥窑、定窑合称五大名窑: the number counts what is spoken of as well.
  private static func includesSubject(_ list: InlineList, before index: Int, _ text: LogicalText) -> Bool {
    guard let first = list.items.first, text.matches(any: jointNames, endingAt: index) else { return false }
    return text.first(of: ListWords.joints, in: first) != nil
  }

  /// 竹林七贤、扬州八怪、唐宋八大家: each item has a number of its own.
  static func areNumbered(_ items: ArraySlice<Range<Int>>, _ text: LogicalText) -> Bool {
    let numbered = items.filter { item in
      item.dropFirst().contains { HanDigit.isNumeral(text.scalar($0)) && $0 + 1 < item.upperBound }
    }
    return numbered.count >= 2
  }

  private static let jointNames: Phrases = "合称 并称 统称 称为 誉为 列为 同为 并列"

  /// 六菜一汤: what is counted in two.
  private static func dishes(_ number: SmallNumber, _ last: Range<Int>, _ text: LogicalText) -> Count? {
    guard text.matches("菜", at: number.range.upperBound),
      let soup = SmallNumber(at: number.range.upperBound + 1, in: text), text.matches("汤", at: soup.range.upperBound)
    else { return nil }
    return Count(
      value: number.value + soup.value, range: number.range.lowerBound..<(soup.range.upperBound + 1),
      lastItem: last.lowerBound..<number.range.lowerBound, isOpen: false)
  }

  private static let sums: Phrases = "共 一共 总共 共计 合计 共有"
  private static let heads: Phrases = "名 位 家 支"

  /// `A、B、C，共三门。`: the next clause is nothing but the number. Many more than were listed are others.
  static func countNext(_ list: InlineList, in context: ArticleContext) -> Count? {
    let text = context.text
    let end = list.clause.upperBound
    guard list.items.count >= 3, text.characterClass(end) == .comma, let last = list.items.last,
      text.first(of: openEnds, in: last) == nil, let sum = text.range(ofAny: sums, at: end + 1),
      let number = SmallNumber(at: sum.upperBound, in: text),
      let measure = text.range(ofAny: AnnouncedList.measures, at: number.range.upperBound),
      !text.matches(any: heads, at: measure.lowerBound), !text.has("人", at: measure.upperBound),
      let clause = context.clause(at: sum.lowerBound),
      clause.upperBound - measure.upperBound <= 3, abs(number.value - list.items.count) <= 2
    else { return nil }
    return Count(
      value: number.value, range: number.range.lowerBound..<measure.upperBound, lastItem: last, isOpen: false)
  }

  private static let openEnds: Phrases = "等 有的"

  /// `三个组别：A、B、C。`: the number stands in the clause before the colon, and the list fills the sentence.
  static func countBefore(_ list: InlineList, _ clause: Range<Int>, in context: ArticleContext) -> Count? {
    let text = context.text
    guard let last = list.items.last, text.characterClass(clause.lowerBound - 1) == .colon, list.items.count >= 2,
      case let more = endsInOneMore(list, clause, context) ? 1 : 0,
      more == 1 || text.characterClass(clause.upperBound) == .stop || endsAtComma(list, clause, context),
      let head = context.clause(at: clause.lowerBound - 2)
    else { return nil }
    let near = max(head.lowerBound, head.upperBound - 8)..<head.upperBound
    for index in near.reversed() {
      guard let number = SmallNumber(at: index, in: text),
        let measure = text.range(ofAny: AnnouncedList.measures, at: number.range.upperBound)
      else { continue }
      if text.matches("字", at: measure.upperBound) { return nil }
      guard number.isCount(in: text), measure.upperBound <= head.upperBound, text.first(of: openEnds, in: last) == nil
      else {
        return nil
      }
      return Count(
        value: number.value, range: number.range.lowerBound..<measure.upperBound, lastItem: last, isOpen: false,
        more: more)
    }
    return nil
  }

  private static let adding: Phrases = "以及 还有 及"

  /// ，以及“一日山民”体验游。: the last item has a clause of its own, which ends the sentence.
  private static func endsInOneMore(_ list: InlineList, _ clause: Range<Int>, _ context: ArticleContext) -> Bool {
    let text = context.text
    guard text.characterClass(clause.upperBound) == .comma, list.items.count >= 2,
      let next = context.clause(at: clause.upperBound + 1), text.characterClass(next.upperBound) == .stop,
      let word = text.range(ofAny: adding, at: next.lowerBound), let longest = list.items.map(\.count).max()
    else { return false }
    let item = word.upperBound..<next.upperBound
    return (2...(longest + 3)).contains(item.count)
      && !item.contains { text.characterClass($0) == .enumerationComma } && text.first(of: openEnds, in: item) == nil
      && text.first(of: ListWords.joints, in: item) == nil
  }

  /// 春蕾幼儿园、阳光幼儿园、金色摇篮幼儿园
  private static func areOfOneNoun(_ items: [Range<Int>], _ text: LogicalText) -> Bool {
    guard let first = items.first, first.count >= 3 else { return false }
    let noun = text.string(first.suffix(2))
    return items.allSatisfy { (3...10).contains($0.count) && text.matches(noun, endingAt: $0.upperBound) }
  }

  /// What goes on from a list to all of its items.
  private static let closings: Phrases = "每 均 都 各"

  /// Whether a list of short items ends with its clause: what follows the comma is longer than any of them and lists nothing.
  private static func endsAtComma(_ list: InlineList, _ clause: Range<Int>, _ context: ArticleContext) -> Bool {
    let text = context.text
    guard text.characterClass(clause.upperBound) == .comma, list.items.count >= 3,
      let longest = list.items.map(\.count).max(), longest <= 5 || areOfOneNoun(list.items, text),
      let next = context.clause(at: clause.upperBound + 1),
      longest > 5 || next.count >= longest + 3 || text.matches(any: closings, at: next.lowerBound)
    else { return false }
    return !next.contains { text.characterClass($0) == .enumerationComma }
      && text.characterClass(next.upperBound) != .enumerationComma
  }
}
