package import Linting
import TextModel

/// “的、地、得”用错。
///
/// 状语后面用“地”，补语前面用“得”，定语后面用“的”。这里只查格式固定、不会看错的几种。
///
/// **怎么改**：按提示改。
///
/// **依据**：现代汉语语法通例。
package struct WordDe: WordRule {
  package static let profile = RuleProfile("word-de", .wording, .information, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("如今，大伙儿熟⟦的⟧像一家人。", fixed: "如今，大伙儿熟得像一家人。"),
    .reported("在外做生意的同乡爽快⟦的⟧答应了捐款。", fixed: "在外做生意的同乡爽快地答应了捐款。"),
    .reported("台下响起了热烈⟦地⟧掌声。", fixed: "台下响起了热烈的掌声。"),
    .reported("营商环境不断⟦的⟧得到优化。", fixed: "营商环境不断地得到优化。"),
    .reported("村里顺利⟦的⟧完成了改造。", fixed: "村里顺利地完成了改造。"),
    .reported("要让服务做⟦的⟧更好。", fixed: "要让服务做得更好。"),
    .reported("老人高兴⟦的⟧合不拢嘴。", fixed: "老人高兴得合不拢嘴。"),
    .reported("住了二十年的村民激动⟦的⟧说：“等了这么久，总算搬了新家。”", fixed: "住了二十年的村民激动地说：“等了这么久，总算搬了新家。”"),
    .reported("玉米苗长⟦的⟧又黑又壮。", fixed: "玉米苗长得又黑又壮。"),
    .reported("村里的变化大⟦的⟧让人不敢相信。", fixed: "村里的变化大得让人不敢相信。"),
    .reported("拖欠多年的问题得到了有效⟦地⟧解决。", fixed: "拖欠多年的问题得到了有效的解决。"),
    .reported("孩子们听⟦地⟧津津有味。", fixed: "孩子们听得津津有味。"),
    .reported("他高兴⟦得⟧说：“这下好了！”", fixed: "他高兴地说：“这下好了！”"),
    .reported("经过修缮，老宅显⟦的⟧古朴典雅。", fixed: "经过修缮，老宅显得古朴典雅。"),
    .reported("大家对结果非常⟦得⟧满意。", fixed: "大家对结果非常满意。", "大家对结果非常地满意。", "大家对结果非常的满意。"),
    .reported("教室布置⟦的⟧像家一样温馨。", fixed: "教室布置得像家一样温馨。"),
    .accepted("冬季可以吸收更多的太阳能，夏季则相反。"),
    .accepted("静静的心贴着土地，轻轻的脸挨着脸。"),
    .accepted("明显的变化、凸显的问题，他说话非常得体，助手十分得力。"),
    .accepted("他买的又大又甜的苹果分给了大家，变化大的让人羡慕的村子不少。"),
    .accepted("问题得到有效解决，有效地解决了难题，种地又苦又累。"),
    .reported("护士迅速⟦的⟧赶到老人家中。", fixed: "护士迅速地赶到老人家中。"),
    .reported("男子跑⟦的⟧飞快，还是被追上了。", fixed: "男子跑得飞快，还是被追上了。"),
    .reported("公园打扫⟦的⟧干干净净。", fixed: "公园打扫得干干净净。"),
    .reported("臭水沟变成了美丽⟦地⟧湿地公园。", fixed: "臭水沟变成了美丽的湿地公园。"),
    .reported("救援队员紧紧⟦的⟧拉住绳索。", fixed: "救援队员紧紧地拉住绳索。"),
    .reported("店主热情⟦得⟧招呼客人进屋。", fixed: "店主热情地招呼客人进屋。"),
    .reported("老街一下子变⟦的⟧宽敞起来。", fixed: "老街一下子变得宽敞起来。"),
    .reported("日子好⟦的⟧很，大伙儿没有不满意的。", fixed: "日子好得很，大伙儿没有不满意的。"),
    .reported("队员们奋不顾身⟦的⟧冲进水里。", fixed: "队员们奋不顾身地冲进水里。"),
    .reported("台下响起热烈⟦得⟧掌声。", fixed: "台下响起热烈的掌声。"),
    .reported("碧绿⟦地⟧稻田和白墙相映成景。", fixed: "碧绿的稻田和白墙相映成景。"),
    .reported("老师把难题讲⟦地⟧通俗易懂。", fixed: "老师把难题讲得通俗易懂。"),
    .accepted("金黄地铺满山坡的油菜花，碧绿地块连成片，大学地处城东，车行平坦地面。"),
    .accepted("台下的掌声热烈得很，奋不顾身的精神感动了大家。"),
    .accepted("默默的付出得到回报，飞快的速度让人吃惊。"),
    .accepted("他热情得像一团火，紧张得说不出话。"),
    .accepted("变的是环境，不变的是初心。"),
    .accepted("村里顺利地完成了改造。"),
    .accepted("发挥了积极的推动作用。"),
    .accepted("他做的工作更好懂，也跟上了小说的更新，让好的更好。"),
    .accepted("作了充分的准备，得到进一步的完善。"),
    .reported("医生耐心⟦的⟧向群众讲解病情。", fixed: "医生耐心地向群众讲解病情。"),
    .reported("昨夜的雪下⟦的⟧特别大，路面结了冰。", fixed: "昨夜的雪下得特别大，路面结了冰。"),
    .accepted("他说的特别对象是外地游客，认真的对话很有必要。"),
    .accepted("花儿美丽地绽放，这里是重要地段、良好地块。"),
    .accepted("村民激动的心情难以平静，迅速的反应赢得点赞。"),
    .accepted("自己过的日子清清楚楚，家里的干干净净是打扫出来的。"),
    .reported("保洁员一步一步⟦的⟧清扫台阶上的积雪。", fixed: "保洁员一步一步地清扫台阶上的积雪。"),
    .reported("民警仔细⟦得⟧核对名单。", fixed: "民警仔细地核对名单。"),
    .reported("今年的西瓜比去年卖⟦的⟧好多了。", fixed: "今年的西瓜比去年卖得好多了。"),
    .reported("大伙儿笑⟦的⟧直不起腰。", fixed: "大伙儿笑得直不起腰。"),
    .reported("操场上的铁凳晒⟦的⟧发烫。", fixed: "操场上的铁凳晒得发烫。"),
    .reported("小马驹跑⟦地⟧越来越稳。", fixed: "小马驹跑得越来越稳。"),
    .reported("老人在新楼里睡⟦地⟧安稳了。", fixed: "老人在新楼里睡得安稳了。"),
    .reported("备受期待⟦得⟧灯会昨晚亮灯。", fixed: "备受期待的灯会昨晚亮灯。"),
    .reported("看病难⟦地⟧问题有了着落。", fixed: "看病难的问题有了着落。"),
    .reported("乡亲们⟦地⟧腰包鼓了。", fixed: "乡亲们的腰包鼓了。"),
    .reported("木匠刻出⟦得⟧第一块匾挂在门上。", fixed: "木匠刻出的第一块匾挂在门上。"),
    .accepted("各地老人、外地孩子和安置地群众都来了，基地工人领到工资，产地企业受益。"),
    .reported("刚刷好⟦得⟧墙面还带着石灰味。", fixed: "刚刷好的墙面还带着石灰味。"),
    .accepted("删掉的稿子比留下的多，出去的比进来的少。"),
    .accepted("他获得第一名，夺得两枚金牌，活得一天比一天好，走得越来越稳，激动得拥抱队友。"),
    .accepted("精心的制作打动观众，热情的回答赢得掌声，写一份详细的安装说明书，准备出游的很多。"),
    .accepted("需要认真的核对，经过仔细的查看，作了详细的登记。"),
  ]

  package init() {}

  private static let table: [(word: String, kind: Kind)] =
    adverbs.map { ($0 + "的", .adverb) } + moods.map { ($0 + "的", .mood) }
    + (feelings + verbs).map { ($0 + "的", .complement) } + adverbs.map { ($0 + "得", .misplaced) }
    + adjectives.map { ($0 + "地", .attribute) } + (adjectives + idioms).map { ($0 + "得", .attribute) }
    + idioms.map { ($0 + "地", .attribute) } + [("的很", .intensity)]
    + ["又", "让人", "令人", "叫人"].map { ("的" + $0, .result) }
    + verbs.filter { !fields.contains($0) }.map { ($0 + "地", .result) } + effects.map { ($0 + "地", .effect) }
    + moods.map { ($0 + "得", .speech) }
    + ["非常得", "十分得", "特别得", "格外得", "更加得"].map { ($0, .degree) } + [("显的", .seeming)]
    + [("地", .lone), ("得", .lone)]

  private enum Kind {
    case adverb, mood, complement, attribute, misplaced, intensity, result, effect, speech, degree, seeming, lone
  }

  package var words: [String] { WordDe.table.map(\.word) }

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    guard WordDe.table.indices.contains(hit.entry) else { return }
    let text = context.text
    let behind = hit.range.upperBound
    let particle = (behind - 1)..<behind
    if context.protected.touches(particle, .titleOrSpeech) { return }
    switch WordDe.table[hit.entry].kind {
    case .intensity:
      // 舒服的很: nothing behind it.
      guard text.characterClass(behind) != .han, text.characterClass(hit.range.lowerBound - 1) == .han,
        !text.matches(any: WordDe.possessors, endingAt: hit.range.lowerBound)
      else { return }
      offer(
        "得", hit.range.lowerBound..<(hit.range.lowerBound + 1), Message("补语前面用“得”。", "Before a complement stands 得."),
        &report)
    case .misplaced:
      // 热情得招呼大家: an adverbial, where 得 would need a degree or a result.
      let word = String(WordDe.table[hit.entry].word.dropLast())
      guard !WordDe.isExtreme(behind, text),
        WordDe.isDone(behind, text) || WordDe.calm.contains(word) && WordDe.isDoing(behind, text, takesNouns: true)
      else { return }
      offer("地", particle, Message("状语后面用“地”。", "Behind an adverbial stands 地."), &report)
    case .adverb:
      let adverb = WordDe.table[hit.entry].word.dropLast()
      guard
        WordDe.isActed(behind, text)
          || (WordDe.plainAdverbs.contains(String(adverb))
            && (WordDe.isUnderWay(behind, text)
              || WordDe.isDoing(behind, text) && !WordDe.isNounPhrase(before: hit.range.lowerBound, context)))
      else { return }
      offer("地", particle, Message("状语后面用“地”。", "Behind an adverbial stands 地."), &report)
    case .mood:
      if WordDe.isExtreme(behind, text) {
        // 高兴得跳了起来 says how glad, 高兴地跳了起来 how he jumped.
        let isEither = text.has("了", at: behind + 1) || text.has("下", at: behind + 1)
        report.report(
          particle, Message("补语前面用“得”。", "Before a complement stands 得."),
          fixes: [.replace(particle, with: "得")] + (isEither ? [.replace(particle, with: "地")] : []))
      } else if WordDe.isSaid(behind, text) || WordDe.isActed(behind, text, strictly: true)
        || text.matches("起来", at: behind + 2)
      {
        offer("地", particle, Message("状语后面用“地”。", "Behind an adverbial stands 地."), &report)
      }
    case .result:
      let first = hit.range.lowerBound
      if text.has("的", at: first) {
        checkResult(first, context, &report)
      } else if WordDe.isExtreme(behind, text) || WordDe.isFourfold(behind, text)
        || WordDe.isFourCharacters(first, behind, text)
        || hit.range.count == 2 && WordDe.isHow(first, behind, text)
      {
        // 听地津津有味
        offer("得", particle, Message("补语前面用“得”。", "Before a complement stands 得."), &report)
      }
    case .effect:
      // 得到有效地解决: the object of the verb before it.
      guard WordDe.isObject(hit.range.lowerBound, behind, text) else { return }
      offer("的", particle, Message("定语后面用“的”。", "Behind an attribute stands 的."), &report)
    case .degree:
      // 非常得满意; 非常得体, 得力 are words.
      guard text.characterClass(behind) == .han, !WordDe.wordsOfGain.contains(text.scalar(behind)) else { return }
      report.report(
        particle, Message("程度副词后面不用“得”。", "No 得 behind an adverb of degree."),
        fixes: [.delete(particle, "得"), .replace(particle, with: "地"), .replace(particle, with: "的")])
    case .seeming:
      // 显的古朴典雅; 明显的, 凸显的 describe a noun.
      guard !WordDe.beforeSeeming.contains(text.scalar(hit.range.lowerBound - 1)), text.characterClass(behind) == .han
      else { return }
      offer("得", particle, Message("“显得”的“得”不写作“的”。", "显得 is written with 得."), &report)
    case .speech:
      guard WordDe.isSaid(behind, text) else { return }
      offer("地", particle, Message("状语后面用“地”。", "Behind an adverbial stands 地."), &report)
    case .complement:
      // 删掉的比留下的多: what was left, not how.
      if WordDe.directions.contains(text.scalar(hit.range.lowerBound)), text.has("比", at: hit.range.lowerBound - 2) {
        return
      }
      guard
        WordDe.isComplement(hit.range.lowerBound, behind, text)
          || WordDe.isCompared(hit.range.lowerBound, behind, context)
      else { return }
      offer("得", particle, Message("补语前面用“得”。", "Before a complement stands 得."), &report)
    case .lone:
      guard WordDe.isAttribute(hit.range.lowerBound, behind, text) else { return }
      offer("的", particle, Message("定语后面用“的”。", "Behind an attribute stands 的."), &report)
    case .attribute:
      guard WordDe.isNoun(behind, text) || text.has("地", at: behind - 1) && WordDe.isThing(behind, text) else { return }
      offer("的", particle, Message("定语后面用“的”。", "Behind an attribute stands 的."), &report)
    }
  }

  private static let directions: ScalarSet = "下来出到去"
  private static let beforeAdjectives: ScalarSet = "所想要能会该可新最"
  private static let felt: Phrases = "大 多 快 美 冷 热 累 忙 高兴 激动 感动 香 甜 惨 难 早 少 深 猛 急"
  private static let amazements: Phrases = "不敢相信 吃惊 惊叹 难以置信 受不了 心疼 揪心 睁不开 喘不过 落泪 羡慕 咋舌 眼花缭乱 透不过"
  private static let compounds: Phrases = "最 很 更 巨 重 广 众 许 够 好"

  /// 结的又大又甜, 大的让人不敢相信: what is said of the verb or adjective before 的, up to the end of the clause.
  private func checkResult(_ index: Int, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    let behind = index + 1
    let message = Message("补语前面用“得”。", "Before a complement stands 得.")
    if text.has("又", at: behind) {
      guard text.matches(any: WordDe.resultVerbs, endingAt: index), WordDe.isTwofold(behind, text),
        !WordDe.beforeAdjectives.contains(text.scalar(index - 2))
      else { return }
      offer("得", index..<behind, message, &report)
      return
    }
    guard
      text.matches(
        any: WordDe.felt,
        endingAt: index),
      text.matches(
        any: WordDe.amazements,
        at: behind + 2),
      !text.matches(any: WordDe.compounds, endingAt: index - 1),
      let clause = context.clause(at: index), text.last("的", in: behind..<clause.upperBound) == nil
    else { return }
    offer("得", index..<behind, message, &report)
  }

  /// 又黑又壮 that ends the clause.
  private static func isTwofold(_ index: Int, _ text: LogicalText) -> Bool {
    (2...4).contains { length in
      text.has("又", at: index + length)
        && (2...4).contains { endsPredicate(index + length + $0, text) }
        && (index..<(index + length + 2)).allSatisfy { text.characterClass($0) == .han && !text.has("的", at: $0) }
    }
  }

  /// Whether an idiom of how it was done follows and ends the clause.
  private static func isFourfold(_ index: Int, _ text: LogicalText) -> Bool {
    guard let result = text.range(ofAny: results, at: index) else { return false }
    return result.count == 4 && endsPredicate(result.upperBound, text)
  }

  private static let objectMarks: Phrases = "把 将 向 对 为 给"

  /// 得到有效地解决, 进行了认真地研究: a verb that takes what is done as its object, and nothing behind.
  private static func isObject(_ start: Int, _ behind: Int, _ text: LogicalText) -> Bool {
    let near = max(0, start - 6)..<start
    guard let verb = text.last(of: takers, in: near),
      !(verb.upperBound..<start).contains(where: { text.characterClass($0) != .han }),
      text.characterClass(behind) == .han, text.characterClass(behind + 1) == .han,
      !text.matches(any: objectMarks, at: behind)
    else { return false }
    return text.characterClass(behind + 2) != .han
  }

  private static let wordsOfGain: ScalarSet = "到体当意罪力知益分奖票以人心宜手逞劲"
  private static let beforeSeeming: ScalarSet = "明凸彰突浅尽显已所隐大"
  private static let takers: Phrases = "得到 受到 响起了 响起 爆发出 进行了 作了 做了 取得了 给予 予以 加以 获得 产生了 起到了 作出了 作过"

  private func offer(_ right: String, _ range: Range<Int>, _ message: Message, _ report: inout ArticleReport) {
    report.report(range, message, fixes: [.replace(range, with: right)])
  }
}
