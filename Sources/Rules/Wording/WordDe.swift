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
    .accepted("台下的掌声热烈得很，奋不顾身的精神感动了大家。"),
    .accepted("默默的付出得到回报，飞快的速度让人吃惊。"),
    .accepted("他热情得像一团火，紧张得说不出话。"),
    .accepted("变的是环境，不变的是初心。"),
    .accepted("村里顺利地完成了改造。"),
    .accepted("发挥了积极的推动作用。"),
    .accepted("他做的工作更好懂。"),
    .accepted("作了充分的准备，得到进一步的完善。"),
    .reported("医生耐心⟦的⟧向群众讲解病情。", fixed: "医生耐心地向群众讲解病情。"),
    .reported("昨夜的雪下⟦的⟧特别大，路面结了冰。", fixed: "昨夜的雪下得特别大，路面结了冰。"),
    .accepted("他说的特别对象是外地游客，认真的对话很有必要。"),
    .accepted("花儿美丽地绽放，这里是重要地段、良好地块。"),
    .accepted("村民激动的心情难以平静，迅速的反应赢得点赞。"),
    .accepted("自己过的日子清清楚楚，家里的干干净净是打扫出来的。"),
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

  private enum Kind {
    case adverb, mood, complement, attribute, misplaced, intensity, result, effect, speech, degree, seeming
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
        text.range(ofAny: WordDe.possessors, endingAt: hit.range.lowerBound) == nil
      else { return }
      offer(
        "得", hit.range.lowerBound..<(hit.range.lowerBound + 1), Message("补语前面用“得”。", "Before a complement stands 得."),
        &report)
    case .misplaced:
      // 热情得招呼大家: an adverbial, where 得 would need a degree or a result.
      guard !WordDe.isExtreme(behind, text), WordDe.isDone(behind, text) else { return }
      offer("地", particle, Message("状语后面用“地”。", "Behind an adverbial stands 地."), &report)
    case .adverb:
      let adverb = WordDe.table[hit.entry].word.dropLast()
      guard
        WordDe.isActed(behind, text)
          || (WordDe.plainAdverbs.contains(String(adverb)) && WordDe.isUnderWay(behind, text))
      else { return }
      offer("地", particle, Message("状语后面用“地”。", "Behind an adverbial stands 地."), &report)
    case .mood:
      if WordDe.isExtreme(behind, text) {
        offer("得", particle, Message("补语前面用“得”。", "Before a complement stands 得."), &report)
      } else if WordDe.isSaid(behind, text) || WordDe.isActed(behind, text, strictly: true)
        || text.matches("起来", at: behind + 2)
      {
        offer("地", particle, Message("状语后面用“地”。", "Behind an adverbial stands 地."), &report)
      }
    case .result:
      let first = hit.range.lowerBound
      if text.scalar(first) == 0x7684 {
        checkResult(first, context, &report)
      } else if WordDe.isExtreme(behind, text) || WordDe.isFourfold(behind, text) {
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
      guard WordDe.isComplement(hit.range.lowerBound, behind, text) else { return }
      offer("得", particle, Message("补语前面用“得”。", "Before a complement stands 得."), &report)
    case .attribute:
      guard WordDe.isNoun(behind, text) else { return }
      offer("的", particle, Message("定语后面用“的”。", "Behind an attribute stands 的."), &report)
    }
  }

  /// 结的又大又甜, 大的让人不敢相信: what is said of the verb or adjective before 的, up to the end of the clause.
  private func checkResult(_ index: Int, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    let behind = index + 1
    let message = Message("补语前面用“得”。", "Before a complement stands 得.")
    if text.scalar(behind) == 0x53C8 {
      guard text.range(ofAny: WordDe.resultVerbs, endingAt: index) != nil, WordDe.isTwofold(behind, text),
        !["所", "想", "要", "能", "会", "该", "可", "新", "最"].contains(where: { text.matches($0, endingAt: index - 1) })
      else { return }
      offer("得", index..<behind, message, &report)
      return
    }
    guard
      text.range(
        ofAny: ["大", "多", "快", "美", "冷", "热", "累", "忙", "高兴", "激动", "感动", "香", "甜", "惨", "难", "早", "少", "深", "猛", "急"],
        endingAt: index) != nil,
      text.range(
        ofAny: ["不敢相信", "吃惊", "惊叹", "难以置信", "受不了", "心疼", "揪心", "睁不开", "喘不过", "落泪", "羡慕", "咋舌", "眼花缭乱", "透不过"],
        at: behind + 2) != nil,
      text.range(ofAny: ["最", "很", "更", "巨", "重", "广", "众", "许", "够", "好"], endingAt: index - 1) == nil,
      let clause = context.clause(at: index), text.last(of: ["的"], in: behind..<clause.upperBound) == nil
    else { return }
    offer("得", index..<behind, message, &report)
  }

  /// 又黑又壮 that ends the clause.
  private static func isTwofold(_ index: Int, _ text: LogicalText) -> Bool {
    (2...4).contains { length in
      text.scalar(index + length) == 0x53C8
        && (2...4).contains { endsPredicate(index + length + $0, text) }
        && (index..<(index + length + 2)).allSatisfy { text.characterClass($0) == .han && text.scalar($0) != 0x7684 }
    }
  }

  /// Whether an idiom of how it was done follows and ends the clause.
  private static func isFourfold(_ index: Int, _ text: LogicalText) -> Bool {
    guard let result = text.range(ofAny: results, at: index) else { return false }
    return result.count == 4 && endsPredicate(result.upperBound, text)
  }

  /// 得到有效地解决, 进行了认真地研究: a verb that takes what is done as its object, and nothing behind.
  private static func isObject(_ start: Int, _ behind: Int, _ text: LogicalText) -> Bool {
    let near = max(0, start - 6)..<start
    guard let verb = text.last(of: takers, in: near),
      !(verb.upperBound..<start).contains(where: { text.characterClass($0) != .han }),
      text.characterClass(behind) == .han, text.characterClass(behind + 1) == .han,
      text.range(ofAny: ["把", "将", "向", "对", "为", "给"], at: behind) == nil
    else { return false }
    return text.characterClass(behind + 2) != .han
  }

  private static let wordsOfGain: ScalarSet = "到体当意罪力知益分奖票以人心宜手逞劲"
  private static let beforeSeeming: ScalarSet = "明凸彰突浅尽显已所隐大"
  private static let takers: Phrases = [
    "得到", "受到", "进行了", "作了", "做了", "取得了", "给予", "予以", "加以", "获得", "产生了", "起到了", "作出了", "作过",
  ]

  private func offer(_ right: String, _ range: Range<Int>, _ message: Message, _ report: inout ArticleReport) {
    report.report(range, message, fixes: [.replace(range, with: right)])
  }

  /// Whether a verb follows that has done something: two characters and 了 or 着, or one that arrives: 赶到, 走进.
  private static func isActed(_ index: Int, _ text: LogicalText, strictly: Bool = false) -> Bool {
    guard text.characterClass(index) == .han, text.characterClass(index + 1) == .han else { return false }
    let third = text.scalar(index + 2)
    if third == 0x4E86 || third == 0x7740 { return !isNominal(index, text) }
    if text.range(ofAny: prepositions, at: index) != nil, text.range(ofAny: nounsOfPrepositions, at: index) == nil {
      return true
    }
    if strictly { return text.scalar(index + 1) == 0x4E86 || text.scalar(index + 1) == 0x7740 }
    if let verb = text.range(ofAny: doings, at: index), text.range(ofAny: objects, at: verb.upperBound) != nil {
      return true
    }
    return text.range(ofAny: arrivals, at: index) != nil
  }

  /// Whether a verb with its object or its end follows: 招呼大家, 赶到现场.
  private static func isDone(_ index: Int, _ text: LogicalText) -> Bool {
    if let verb = text.range(ofAny: doings, at: index) { return text.range(ofAny: objects, at: verb.upperBound) != nil }
    return text.range(ofAny: arrivals, at: index) != nil
  }

  /// Whether a verb follows that goes on or gets somewhere: 握着, 锯下, 跑回, 操作各种; not a noun that ends alike: 付出.
  private static func isUnderWay(_ index: Int, _ text: LogicalText) -> Bool {
    guard text.characterClass(index) == .han, text.characterClass(index + 1) == .han,
      text.range(ofAny: nounsInParticles, at: index) == nil
    else { return false }
    if progress.contains(text.scalar(index + 1)) {
      return text.characterClass(index + 2) == .han && text.scalar(index + 2) != 0x7684
    }
    return text.characterClass(index + 2) == .han
      && text.range(ofAny: ["各种", "各项", "各类", "这些", "那些", "起来", "自己", "了", "着", "每一", "一个", "两个", "起"], at: index + 2)
        != nil
      && !isNominal(index, text)
  }

  private static let progress: ScalarSet = "着了下回起住遍完到进出向过开上走来给在好成紧"
  private static let nounsInParticles: Phrases = [
    "付出", "支出", "演出", "输出", "方向", "转向", "意向", "导向", "走向", "居住", "天下", "脚下", "线下", "地下", "地上", "线上", "路上", "身上", "心上",
    "晚上", "早上", "车上",
    "手上", "桌上", "超过", "通过", "经过", "报到", "周到", "未来", "将来", "后来", "原来", "往来", "现在", "内在", "存在", "所在", "友好", "爱好", "美好",
    "完成", "形成", "变成",
    "组成", "构成", "养成", "收成", "一起", "发起", "崛起", "公开", "召开", "展开", "改进", "先进", "推进", "促进", "突出", "杰出", "退出", "进出", "日出",
    "提出", "为了", "除了",
    "目的", "动向", "面向", "志向", "赶紧", "抓紧", "行走", "之下", "之上", "情况下", "过程", "不好",
  ]

  /// What opens a predicate and never a noun.
  private static let prepositions: Phrases = ["把", "给", "向", "对", "跟", "将", "为"]
  private static let nounsOfPrepositions: Phrases = [
    "对策", "对话", "对手", "对象", "对比", "对接", "对联", "对抗", "对白", "对立", "向导", "向往", "将军", "将来", "将士", "为人", "为政", "给养", "给付",
    "把握",
    "把关", "把手", "把戏", "跟踪", "跟班",
  ]
  private static let doings: Phrases = [
    "讲解", "解答", "倾听", "询问", "记录", "指导", "介绍", "查看", "检查", "整理", "清理", "打扫", "安慰", "劝说", "擦拭", "翻看", "阅读", "抚摸", "叮嘱",
    "回答", "回忆",
    "陪伴", "照顾", "帮助", "等待", "学习", "核对", "登记", "排查", "走访", "宣传", "招呼", "迎接", "接待", "挽留", "拥抱", "邀请", "鼓励", "引导", "搀扶",
    "护送", "操作",
    "签订", "签下", "处理", "处置", "解决", "完成", "办理", "回应", "答复", "提醒", "劝阻", "修补", "修理", "搬运", "分发", "发放", "制作", "演示", "展示",
    "讲述", "叙述", "描述",
    "欣赏", "品尝", "挑选", "观察", "寻找", "守护", "看护", "抢救", "疏散", "转移", "控制", "制止", "拦住", "穿过", "握着", "看着", "望着", "听着", "拉着",
    "抱着", "捧着", "盯着",
    "注视着", "忙碌着",
  ]
  private static let objects: Phrases = [
    "各", "大家", "客人", "游客", "记者", "孩子", "学生", "顾客", "乘客", "我", "你", "那", "自己", "来", "给", "到", "在", "着", "了", "起", "出",
    "完", "每", "这", "一", "两", "几", "他", "她", "老人", "群众", "居民", "村民",
  ]

  /// 的推动作用了: what follows is a noun all the same.
  private static func isNominal(_ index: Int, _ text: LogicalText) -> Bool {
    text.range(ofAny: ["作用", "变化", "影响", "意义", "成效", "态度", "工作"], at: index) != nil
  }

  private static let arrivals: Phrases = [
    "记下", "写下", "投身", "得到", "受到", "架起", "做双方", "做好", "擦着", "议论着", "操作着", "站在", "坐在", "走在", "守在", "忙着",
    "赶到", "赶往", "赶来", "来到", "走到", "走进", "走出", "走上", "走向", "跑到", "跑向", "跑来", "冲进", "冲向", "冲上", "送到", "送往", "送进", "拿出",
    "拿起",
    "掏出", "端起", "举起", "抬起", "放下", "坐下", "站起", "围拢", "打开", "驶入", "驶向", "投入到", "涌入", "涌向", "握住", "抓住", "抱起", "扶起", "控制住",
  ]

  /// The verbs before a complement.
  private static let resultVerbs = Phrases(verbs + feelings)

  /// Whether words of speech follow that a quotation or a comma follows.
  private static func isSaid(_ index: Int, _ text: LogicalText) -> Bool {
    guard
      let verb = text.range(ofAny: ["说道", "告诉记者", "告诉笔者", "说", "表示", "回忆道", "回忆", "介绍", "喊道", "问道", "道"], at: index)
    else { return false }
    let after = text.characterClass(verb.upperBound)
    return after == .colon || after == .comma || after == .openQuote || after == .stop
  }

  private static let extremes: Phrases = [
    "不得了", "合不拢嘴", "说不出话", "直流泪", "直冒汗", "直跺脚", "掉下了眼泪", "流下了眼泪", "热泪盈眶", "满头大汗", "团团转",
    "入了迷", "入迷", "坐在地上", "直不起腰", "喘不过气", "睁不开眼", "站不稳", "走不动", "说不出", "跳了起来", "直打转", "直拍手", "直哆嗦", "像过年一样", "睡不着",
    "吃不下",
    "不亦乐乎", "不知说什么好", "不知道说什么好", "不知如何是好", "顾不上", "气喘吁吁", "直跺脚", "伸不出手", "见底", "出乎意料", "正是时候", "比谁都", "泪流满面", "泣不成声",
    "眼泪直流", "直发抖", "直不起身", "喘不上气", "抬不起头", "迈不开步", "睁不开", "合不上嘴", "说不出来", "一塌糊涂", "不像样", "没法", "像个", "像一",
    "要命", "够呛", "掉了下来", "哭了起来", "笑了起来",
  ]

  private static func isExtreme(_ index: Int, _ text: LogicalText) -> Bool {
    text.range(ofAny: extremes, at: index) != nil
  }

  private static let degrees: Phrases = ["很", "特别", "非常", "十分", "格外", "更加", "更", "太", "挺"]
  private static let results: Phrases = [
    "黝黑", "乌黑", "漆黑", "通红", "雪白", "笔直", "冰凉", "金黄", "锃亮", "透亮", "发紫", "发白", "直响", "精光", "老高", "老远", "飞起", "差不多了",
    "更好", "更快", "更远", "更强", "更高", "很好", "不错", "很快", "越来越", "飞快", "很远", "很到位", "很扎实", "非常好", "特别好", "井井有条", "有声有色",
    "红红火火",
    "老长", "老大", "起劲", "正欢", "正旺", "正酣", "很满", "很慢", "很紧", "很少", "很好", "有滋有味", "有模有样", "像模像样", "滚瓜烂熟", "恰到好处", "淋漓尽致",
    "无比", "多了",
    "很多", "过分", "彻底", "透彻", "到位", "及时", "仔细", "细致", "扎实", "完好", "端正", "整齐", "漂亮", "清楚", "明白", "出色", "精彩", "七零八落",
    "东倒西歪", "四分五裂",
    "严严实实", "热火朝天", "一尘不染", "头头是道", "津津有味", "淋漓尽致", "一清二楚", "满满当当", "如火如荼", "风生水起", "焕然一新",
    "又大又甜", "又宽又平", "清清楚楚", "有板有眼", "清澈见底", "井然有序", "有条有理", "有理有据", "声情并茂", "惟妙惟肖", "栩栩如生", "热热闹闹", "妥妥帖帖", "妥妥当当",
    "稳稳当当",
    "轰轰烈烈", "有血有肉", "活灵活现", "字正腔圆", "酣畅淋漓", "心服口服", "大汗淋漓", "汗流浃背", "筋疲力尽", "手忙脚乱", "眉开眼笑", "前仰后合", "水泄不通", "密密麻麻",
    "严丝合缝",
    "郁郁葱葱", "红红火火", "亭亭如盖", "结结实实", "漂漂亮亮", "整整齐齐", "明明白白", "踏踏实实", "面目全非", "支离破碎", "遍体鳞伤", "鼻青脸肿", "头破血流", "山响", "透湿",
    "精透",
    "非常成功", "很成功", "漂亮", "圆满", "顺利", "顺畅", "周到", "周全", "火热", "火爆", "飘香", "旺盛", "茂盛", "喜人", "更旺", "更红火", "更有底气", "更加红火",
  ]

  private static let modals: ScalarSet = "所想要能会该可"
  private static let beginnings: Phrases = ["起来", "了", "多了", "许多", "无比", "一些"]
  private static let comparisons: Phrases = ["越来越", "更加", "更", "格外", "十分", "非常", "不再"]

  /// Whether what follows says how well or how far it was done, and ends the clause.
  private static func isComplement(_ start: Int, _ index: Int, _ text: LogicalText) -> Bool {
    if modals.contains(text.scalar(start - 1)) { return false }
    if isExtreme(index, text) { return true }
    // 很远, 特别大: a degree and an adjective, then the clause ends.
    if let degree = text.range(ofAny: degrees, at: index),
      (1...3).contains(where: { length in
        endsPredicate(degree.upperBound + length, text)
          && (0..<length).allSatisfy { text.characterClass(degree.upperBound + $0) == .han }
      }), text.scalar(degree.upperBound) != 0x591A || text.characterClass(degree.upperBound + 1) != .han
    {
      return true
    }
    if let result = text.range(ofAny: results, at: index) {
      if text.matches("越来越", at: index) { return goesFurther(index, text) }
      // 整齐漂亮: one behind another.
      let end = text.range(ofAny: results, at: result.upperBound)?.upperBound ?? result.upperBound
      return endsPredicate(end, text)
    }
    // 变的热闹起来, 变的宽敞了: an adjective that begins to hold.
    if text.scalar(index - 2) == 0x53D8, text.characterClass(index) == .han, text.characterClass(index + 1) == .han {
      if text.range(ofAny: beginnings, at: index + 2) != nil { return true }
      if text.range(ofAny: comparisons, at: index) != nil,
        !(index + 2..<index + 7).contains(where: { text.scalar($0) == 0x7684 })
      {
        return true
      }
    }
    // 像家一样温馨, 更细更实
    if text.scalar(index) == 0x50CF,
      let end = text.first(of: ["一样", "似的", "一般"], in: (index + 2)..<(index + 10)),
      !(index..<end.lowerBound).contains(where: { text.characterClass($0) != .han })
    {
      return true
    }
    if text.scalar(index) == 0x66F4,
      (2...3).contains(where: { text.scalar(index + $0) == 0x66F4 && endsPredicate(index + 2 * $0, text) })
    {
      return true
    }
    // 好的很: nothing behind it.
    if text.scalar(index) == 0x5F88, endsPredicate(index + 1, text), text.characterClass(index + 1) != .han {
      return true
    }
    // 干干净净, 整整齐齐; 方方面面 is a noun.
    return text.range(ofAny: doubledNouns, at: index) == nil
      && text.scalar(index) == text.scalar(index + 1) && text.scalar(index + 2) == text.scalar(index + 3)
      && text.scalar(index) != text.scalar(index + 2) && text.characterClass(index) == .han
      && text.characterClass(index + 2) == .han && endsPredicate(index + 4, text)
  }

  private static let doubledNouns: Phrases = [
    "方方面面", "风风雨雨", "点点滴滴", "山山水水", "村村寨寨", "家家户户", "花花草草", "老老少少", "日日夜夜", "时时刻刻", "上上下下", "里里外外", "前前后后", "角角落落",
    "沟沟坎坎", "枝枝叶叶", "瓶瓶罐罐", "恩恩怨怨", "是是非非", "子子孙孙", "祖祖辈辈", "分分秒秒", "朝朝暮暮", "坑坑洼洼", "边边角角", "条条框框", "男男女女", "世世代代",
  ]

  /// 越来越 with one or two characters, then the end of the clause.
  private static func goesFurther(_ index: Int, _ text: LogicalText) -> Bool {
    (1...2).contains { endsPredicate(index + 3 + $0, text) && text.scalar(index + 2 + $0) != 0x7684 }
  }

  /// Whether the complement ends the clause: what follows it is a mark or a particle.
  private static func endsPredicate(_ index: Int, _ text: LogicalText) -> Bool {
    text.characterClass(index) != .han || text.scalar(index) == 0x4E86
  }

  /// Whether a noun follows that an adjective describes; 地位, 地段 are words of their own.
  private static func isNoun(_ index: Int, _ text: LogicalText) -> Bool {
    text.range(ofAny: nouns, at: index) != nil
  }

  private static let nouns = [
    "公园", "家园", "乡村", "风景", "景色", "湿地", "校园", "城市", "环境", "小城", "田园", "画卷", "村庄", "广场", "教室", "厂房", "道路", "楼房", "山水",
    "草原",
    "变化", "掌声", "成绩", "效果", "影响", "印象", "笑容", "笑脸", "时光", "梦想", "山路", "味道", "香味", "气息", "故事", "事迹", "场面", "歌声", "阳光",
    "成就", "商品", "图案",
    "作用", "贡献", "成果", "机遇", "资源", "氛围", "基础", "条件", "习惯", "秩序", "服务", "形势", "挑战", "历史", "文化", "友谊", "实力", "空间", "前景",
    "传统",
    "河水", "湖水", "街道", "森林", "树木", "经验", "财富", "一课", "一步", "一页", "节点", "新居", "新房", "叶子", "花朵", "麦田", "稻田", "草坪", "天空",
    "空气", "果实", "小路", "巷子", "村落", "建筑",
  ]
}
