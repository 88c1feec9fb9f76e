import Facts
package import Linting
import PageStructure
import TextModel

/// 对同一个人的称呼前后矛盾。
///
/// 前面是“被告周某”，后面是“原告周某”；前面写“妻子的父亲”，后面成了“公公”；通篇只说到母亲，后面却是“这对父女”；介绍的是女飞行员，
/// 代词却用“他”。这些词互不相容，说的又是一个人，有一处写错了。另有其人的可能排除不了的，不报告；只作提示。
///
/// **怎么改**：核对是谁、是什么关系，改错的那一处。
///
/// **依据**：《报纸编校差错率计算方法》：事实性差错每处计 1。
package struct PersonWordConflict: WordRule, ArticleRule {
  package static let profile = RuleProfile("person-word-conflict", .people, .information, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("原告周某称，被告柳某拖欠货款。法院判令⟦原告柳某⟧十日内付清。"),
    .reported("姐姐韦婷学护理，妹妹韦敏学园艺。送站那天，⟦姐姐韦敏⟧一直没有回头。"),
    .reported("妻子的父亲瘫痪多年，司机老顾天天给他擦身。除夕夜，他先给⟦公公⟧盛了一碗饺子。"),
    .reported("母亲的弟弟供他读完了高中。如今他常把⟦叔叔⟧接到城里住几天。"),
    .reported("独生女在外地打工，老人替她带孩子。“⟦孙子⟧听话，不用操心。”老人说。"),
    .reported("她带着母亲跑了六个省，一路拍照。认识她们的人都说，⟦这对父女⟧走到哪里都笑呵呵的。"),
    .reported("女飞行员宋岚昨天回到母校。谈起第一次放单飞，⟦他⟧笑着说，手心全是汗。", fixed: "女飞行员宋岚昨天回到母校。谈起第一次放单飞，她笑着说，手心全是汗。"),
    .reported("产科护士长韦岚接生过上万个孩子。除夕夜，这位⟦内科护士长⟧又把轮休让给了同事。"),
    .reported("机修车间的电工韦大庆能听声辨病。去年，这位⟦焊工⟧带出了六个徒弟。"),
    .accepted("产科护士长韦岚接生过上万个孩子。内科护士长来帮忙，这位内科护士长也是老同事。"),
    .accepted("产科护士长韦岚接生过上万个孩子。这位护士长又把轮休让给了同事。"),
    .accepted("女飞行员宋岚昨天回到母校。班主任迎上前，他笑着说，你来了。"),
    .accepted("女飞行员宋岚昨天回到母校，其他同学也来了。谈起她的父亲，他们都竖起大拇指。"),
    .accepted("原告周某称，被告柳某拖欠货款。法院判令被告柳某十日内付清。"),
    .accepted("姐姐韦小婷学护理。妹妹韦小敏学园艺。姐姐韦小婷先出发。"),
    .accepted("妻子的父亲瘫痪多年，司机老顾天天给他擦身。妻子也常说，公公和岳父要一样待。儿媳们都服气。"),
    .accepted("母亲的弟弟供他读完了高中，父亲的弟弟给他找了活。他常把叔叔接到城里住几天。"),
    .accepted("女儿和孙子陪着老人，老人很高兴。"),
  ]

  /// Words of which nobody is called by two: to a name, each pair is a contradiction.
  private static let parties = [
    ["原告", "被告"], ["上诉人", "被上诉人"], ["申请人", "被申请人"], ["申请执行人", "被执行人"],
  ]
  private static let siblings = [
    ["姐姐", "妹妹"], ["哥哥", "弟弟"], ["大儿子", "二儿子"], ["大儿子", "小儿子"], ["大女儿", "二女儿"], ["大女儿", "小女儿"], ["长子", "次子"],
    ["长女", "次女"],
    ["父亲", "母亲"], ["丈夫", "妻子"], ["爷爷", "奶奶"], ["儿子", "女儿"],
  ]

  /// What a relation is called, told by its two steps, and what it is not: 妻子的父亲 is 岳父, and not 公公.
  private struct Relation: Sendable {
    let told: Phrases
    let right: Phrases
    let wrong: [String]
    /// What tells that there is somebody besides who may be called so.
    let other: Phrases
  }

  private static let relations: [Relation] = [
    Relation(
      told: "妻子的父亲 爱人的父亲 老婆的父亲 岳父", right: "岳父 丈人", wrong: ["公公"],
      other: "儿媳 丈夫 婆婆 媳妇 老公 婆家 夫家 她的公公 公公婆婆"),
    Relation(
      told: "妻子的母亲 爱人的母亲 老婆的母亲 岳母 丈母娘", right: "岳母 丈母娘", wrong: ["婆婆"],
      other: "儿媳 丈夫 公公 媳妇 老公 婆家 夫家 老婆婆 太婆"),
    Relation(
      told: "丈夫的父亲 公公", right: "公公", wrong: ["岳父", "老丈人"], other: "女婿 妻子 岳母 老婆 爱人 女儿 媳妇"),
    Relation(
      told: "丈夫的母亲 婆婆", right: "婆婆", wrong: ["岳母", "丈母娘"], other: "女婿 妻子 岳父 老婆 爱人 女儿 媳妇"),
    Relation(
      told: "母亲的弟弟 母亲的哥哥 妈妈的弟弟 妈妈的哥哥", right: "舅", wrong: ["叔叔", "伯伯", "伯父", "叔父", "姑父"],
      other: "父亲的 爸爸的 邻居 警察叔叔 民警叔叔"),
    Relation(
      told: "母亲的妹妹 母亲的姐姐 妈妈的妹妹 妈妈的姐姐", right: "姨", wrong: ["姑姑", "姑妈", "婶婶", "舅妈"], other: "父亲的 爸爸的"),
    Relation(
      told: "父亲的弟弟 父亲的哥哥 爸爸的弟弟 爸爸的哥哥", right: "叔 伯", wrong: ["舅舅", "姨父", "姑父"], other: "母亲的 妈妈的"),
    Relation(
      told: "父亲的妹妹 父亲的姐姐 爸爸的妹妹 爸爸的姐姐", right: "姑", wrong: ["阿姨", "小姨", "姨妈", "婶婶", "舅妈"], other: "母亲的 妈妈的"),
    Relation(
      told: "女儿的孩子 女儿的儿子 女儿的女儿 独生女 独女 外孙 外孙女", right: "外孙", wrong: ["孙子", "孙女"],
      other: "儿媳 的儿子是 儿子和 儿子、 儿子一家 两个儿子 大儿子 小儿子 独生子 爷爷 奶奶 侄 重孙 曾孙"),
    Relation(
      told: "儿子的孩子 儿子的儿子 儿子的女儿 独生子的", right: "孙子 孙女", wrong: ["外孙", "外孙女"], other: "女儿和 女儿、 女婿 外公 外婆 姥"),
    Relation(
      told: "跟着爷爷 爷孙俩 爷爷奶奶 和爷爷 与爷爷", right: "爷爷", wrong: ["外公", "姥爷", "外婆", "姥姥"], other: "母亲 妈妈 女儿 娘家 外孙"),
    Relation(
      told: "跟着外公 跟着外婆 外公外婆 姥姥姥爷 跟着姥姥 和外婆 与外婆", right: "外", wrong: ["奶奶", "祖母"], other: "父亲 爸爸 儿子 爷爷 老奶奶 邻居"),
    Relation(told: "哥哥的儿子 弟弟的儿子", right: "侄", wrong: ["外甥"], other: "姐姐 妹妹 姐夫 妹夫"),
    Relation(told: "姐姐的儿子 妹妹的儿子 姐姐的孩子 妹妹的孩子", right: "外甥", wrong: ["侄子", "侄儿"], other: "哥哥 弟弟 嫂 弟媳"),
    Relation(told: "女儿的丈夫", right: "女婿", wrong: ["儿媳", "妹夫", "姐夫"], other: "儿子 姐 妹"),
    Relation(told: "儿子的妻子", right: "儿媳", wrong: ["女婿", "弟媳"], other: "女儿 弟"),
    Relation(told: "母亲的父亲 妈妈的爸爸 妈妈的父亲 母亲的爸爸", right: "外公 姥爷 外祖父", wrong: ["爷爷", "祖父"], other: "父亲的父亲 奶奶 老爷爷"),
    Relation(told: "母亲的母亲 妈妈的妈妈 妈妈的母亲", right: "外婆 姥姥 外祖母", wrong: ["奶奶", "祖母"], other: "爷爷 老奶奶"),
  ]
  private static let pairs = ["父女", "父子", "母女", "母子"]
  private static let pronouns = ["他", "她"]

  private static let roles = (parties + siblings).flatMap { $0 }
  private static let wrongs = relations.flatMap(\.wrong)

  package var words: [String] { PersonWordConflict.all }

  private static let all = roles + wrongs + pairs + pronouns + pointers

  package init() {}

  package func check(_ context: ArticleContext, report: inout ArticleReport) {
    let hits = context.hits(of: PersonWordConflict.id)
    guard !hits.isEmpty, hits.count <= 400 else { return }
    let (roles, wrongs) = (PersonWordConflict.roles.count, PersonWordConflict.wrongs.count)
    let pairs = PersonWordConflict.pairs.count
    checkRoles(hits.filter { $0.entry < roles }, context, &report)
    for hit in hits where hit.entry >= roles {
      switch hit.entry - roles {
      case let entry where entry < wrongs: checkRelation(hit, context, &report)
      case let entry where entry < wrongs + pairs:
        checkPair(hit, PersonWordConflict.pairs[entry - wrongs], context, &report)
      default: break
      }
    }
    let pronouns = roles + wrongs + pairs
    let pointers = pronouns + PersonWordConflict.pronouns.count
    checkPronouns(hits.filter { (pronouns..<pointers).contains($0.entry) }, context, &report)
    for hit in hits where hit.entry >= pointers { checkPointed(hit, context, &report) }
  }

  // MARK: names

  /// What hardly belongs to a given name: where it stands behind two characters, they are the name.
  private static let behindNames: ScalarSet = "的是在说和与则也就都把被将向对给让为从到去来有没要会能不已又还先后曾十背站考学上下返赔支选拿报当做带抱拉跑走笑哭看听读写送打忙留守陪照养种开一"

  /// What stands behind the surname of someone who is not named: 柳某甲.
  private static let someone: ScalarSet = "某甲乙丙丁"

  private struct Called {
    let role: String
    let name: [UInt32]
    let range: Range<Int>
  }

  private func checkRoles(_ hits: [WordHit], _ context: ArticleContext, _ report: inout ArticleReport) {
    guard (2...60).contains(hits.count) else { return }
    let groups = PersonWordConflict.parties + PersonWordConflict.siblings
    let partyCount = PersonWordConflict.parties.joined().count
    var called: [Called] = []
    for hit in hits {
      guard
        let name = PersonWordConflict.name(at: hit.range.upperBound, isParty: hit.entry < partyCount, context)
      else { continue }
      let role = PersonWordConflict.roles[hit.entry]
      let now = Called(
        role: role, name: Array(context.text.scalars[name]), range: hit.range.lowerBound..<name.upperBound)
      let same = called.filter { $0.name == now.name }
      if !same.contains(where: { $0.role == role }),
        let first = same.first(where: { before in groups.contains { $0.contains(before.role) && $0.contains(role) } }),
        !report.holds(now.range)
      {
        ask(first.range, now.range, context, &report)
      }
      called.append(now)
    }
  }

  /// The name behind a role: 柳某, 韦敏, 韦小敏. Nil where it is not to be told where it ends.
  private static func name(at start: Int, isParty: Bool, _ context: ArticleContext) -> Range<Int>? {
    let text = context.text
    guard Surnames.rank(text.scalar(start)) != nil, text.characterClass(start + 1) == .han else { return nil }
    if text.has("某", at: start + 1) {
      guard isParty else { return nil }
      var end = start + 2
      while end < start + 4, someone.contains(text.scalar(end)) {
        end += 1
      }
      return start..<end
    }
    let end = start + 2
    if text.characterClass(end) != .han || behindNames.contains(text.scalar(end)) { return start..<end }
    // 韦小敏
    guard let person = context.facts.people[context.people(in: start..<min(text.count, start + 5))].first,
      person.range.lowerBound == start, (2...4).contains(person.range.count)
    else { return nil }
    return person.range
  }

  func ask(
    _ first: Range<Int>, _ second: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let (usual, odd) = (context.string(first), context.string(second))
    report.report(
      second,
      Message("前面是“\(usual)”，这里是“\(odd)”，请核对。", "“\(usual)” above, “\(odd)” here; please check."),
      related: [RelatedText(first, Message("前面是“\(usual)”", "“\(usual)”"))])
  }

  // MARK: kin

  private func checkRelation(_ hit: WordHit, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    let word = PersonWordConflict.all[hit.entry]
    // 李婆婆, 外孙子, 张叔叔
    let before = hit.range.lowerBound - 1
    guard text.characterClass(before) != .han || Surnames.rank(text.scalar(before)) == nil || text.has("给", at: before),
      !text.has("外", at: before), !text.has("老", at: before), !text.has("侄", at: before), !text.has("重", at: before),
      let paragraph = context.paragraph(at: hit.range.lowerBound)?.range
    else { return }
    for relation in PersonWordConflict.relations where relation.wrong.contains(word) {
      let near = max(paragraph.lowerBound, hit.range.lowerBound - 300)..<hit.range.lowerBound
      guard let told = text.first(of: relation.told, in: near) else { continue }
      let whole = paragraph.lowerBound..<min(paragraph.upperBound, hit.range.upperBound + 200)
      guard text.first(of: relation.other, in: whole) == nil else { continue }
      // Said right by the other word too, there may be both.
      let right = (told.upperBound..<whole.upperBound).contains { text.matches(any: relation.right, at: $0) }
      if right && text.spells(any: relation.right, told) == false { continue }
      if report.holds(hit.range) { return }
      ask(told, hit.range, context, &report)
      return
    }
  }

  private static let fathers: ScalarSet = "父爸爹"
  private static let mothers: ScalarSet = "母妈娘"
  private static let daughters: Phrases = "女儿 女孩 闺女 女婴 女童 姑娘 小女"
  private static let sons: Phrases = "儿子 男孩 男婴 男童 小伙 幼子 小子 之子"
  private static let female: ScalarSet = "女她"
  private static let male: ScalarSet = "男他"
  private static let safe: Phrases = "平安 均安 俱安 健康 公司 店 档 版 装 医院"

  /// 这对父女, where only a mother was spoken of.
  private func checkPair(
    _ hit: WordHit, _ pair: String, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    guard let paragraph = context.paragraph(at: hit.range.lowerBound)?.range,
      text.has("对", at: hit.range.lowerBound - 1) || text.has("俩", at: hit.range.upperBound)
        || text.matches("二人", at: hit.range.upperBound) || text.matches("两人", at: hit.range.upperBound),
      !text.matches(any: PersonWordConflict.safe, at: hit.range.upperBound)
    else { return }
    let before = paragraph.lowerBound..<hit.range.lowerBound
    let around = before.lowerBound..<min(paragraph.upperBound, hit.range.upperBound + 200)
    func holds(_ set: ScalarSet, _ range: Range<Int>) -> Int? {
      range.first { set.contains(text.scalar($0)) && !hit.range.contains($0) }
    }
    let isFather = pair.hasPrefix("父")
    let (right, wrong) =
      isFather
      ? (PersonWordConflict.mothers, PersonWordConflict.fathers)
      : (PersonWordConflict.fathers, PersonWordConflict.mothers)
    var told: Range<Int>?
    if let place = holds(right, before), holds(wrong, around) == nil { told = place..<(place + 1) }
    if told == nil {
      let isDaughter = pair.hasSuffix("女")
      let (child, other) =
        isDaughter
        ? (PersonWordConflict.sons, PersonWordConflict.daughters)
        : (PersonWordConflict.daughters, PersonWordConflict.sons)
      // 她 may be the daughter.
      let expected = isDaughter ? PersonWordConflict.female : PersonWordConflict.male
      if let place = text.first(of: child, in: before), text.first(of: other, in: around) == nil,
        holds(expected, before) == nil
      {
        told = place
      }
    }
    guard let told, !report.holds(hit.range) else { return }
    let start = text.has("这", at: hit.range.lowerBound - 2) ? hit.range.lowerBound - 2 : hit.range.lowerBound
    ask(told, start..<hit.range.upperBound, context, &report)
  }
}
