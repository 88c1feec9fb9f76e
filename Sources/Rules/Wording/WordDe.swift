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
    .reported("村里顺利⟦的⟧完成了改造。", fixed: "村里顺利地完成了改造。"),
    .reported("要让服务做⟦的⟧更好。", fixed: "要让服务做得更好。"),
    .reported("老人高兴⟦的⟧合不拢嘴。", fixed: "老人高兴得合不拢嘴。"),
    .reported("住了二十年的村民激动⟦的⟧说：“等了这么久，总算搬了新家。”", fixed: "住了二十年的村民激动地说：“等了这么久，总算搬了新家。”"),
    .reported("护士迅速⟦的⟧赶到老人家中。", fixed: "护士迅速地赶到老人家中。"),
    .reported("男子跑⟦的⟧飞快，还是被追上了。", fixed: "男子跑得飞快，还是被追上了。"),
    .reported("公园打扫⟦的⟧干干净净。", fixed: "公园打扫得干干净净。"),
    .reported("臭水沟变成了美丽⟦地⟧湿地公园。", fixed: "臭水沟变成了美丽的湿地公园。"),
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

  private static let adverbs = [
    "认真", "深入", "扎实", "切实", "迅速", "顺利", "圆满", "及时", "主动", "自觉", "坚决", "稳步", "有序", "慢慢", "渐渐", "不断", "逐步", "深深", "紧紧",
    "牢牢", "亲切", "耐心", "仔细", "静静", "默默", "悄悄", "轻轻", "缓缓", "匆匆", "快速", "飞快", "很快", "热情", "细心", "精心", "用力", "艰难", "小心翼翼",
    "高高兴兴", "开开心心", "认认真真", "仔仔细细", "踏踏实实", "整整齐齐", "安安静静", "急急忙忙", "匆匆忙忙", "轻轻松松", "快快乐乐", "热热闹闹", "风风火火", "扎扎实实",
    "客客气气",
    "恭恭敬敬", "大大方方", "老老实实", "勤勤恳恳", "兢兢业业", "辛辛苦苦", "郑重", "专心", "用心", "安静", "平静", "果断", "熟练", "准确", "详细", "反复", "焦急",
    "专注", "努力", "刻苦",
    "毫不犹豫", "不约而同", "目不转睛", "争先恐后", "源源不断", "有条不紊", "全心全意", "义无反顾",
  ]
  private static let moods = [
    "激动", "高兴", "感动", "兴奋", "动情", "感慨", "自豪", "欣慰", "开心", "深情", "感激", "无奈", "幸福", "骄傲", "诚恳", "谦虚", "严肃", "语重心长", "笑呵呵",
    "乐呵呵",
    "兴奋不已", "自信", "坚定", "腼腆", "爽朗", "喜滋滋", "笑眯眯", "哽咽", "焦急", "风趣", "由衷", "意味深长", "情不自禁",
  ]
  private static let feelings = ["忙", "累", "气", "急", "热", "冷", "乐", "笑", "疼", "吓"]
  private static let verbs = [
    "做", "干", "学", "跑", "走", "变", "抓", "办", "管", "过", "活", "睡", "飞", "跳", "唱", "扫", "理", "洗", "擦", "收拾", "摆放", "装扮",
    "打扮", "布置",
    "收", "写", "画", "建", "修", "算", "讲", "说", "听", "看", "记", "吃", "穿", "种", "卖", "晒", "挤", "排", "堆", "码", "整治", "演",
    "养", "长",
    "进行", "安排", "发展", "搞", "玩", "打", "照", "下", "冻", "吹", "考", "编", "聊", "住", "病", "烧", "摔", "砸", "跌", "涨", "降", "升",
    "来", "走路", "恢复", "装修", "管理", "保养", "准备",
  ]
  private static let adjectives = [
    "美丽", "漂亮", "优美", "宽敞", "崭新", "宝贵", "珍贵", "重要", "良好", "优质", "浓厚", "雄厚", "优良", "严峻", "广阔", "悠久", "深厚", "清澈", "整洁",
    "茂密",
    "高大", "丰硕", "显著",
  ]

  private static let table: [(word: String, kind: Kind)] =
    adverbs.map { ($0 + "的", .adverb) } + moods.map { ($0 + "的", .mood) }
    + (feelings + verbs).map { ($0 + "的", .complement) } + adjectives.map { ($0 + "地", .attribute) }

  private enum Kind { case adverb, mood, complement, attribute }

  package var words: [String] { WordDe.table.map(\.word) }

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    guard WordDe.table.indices.contains(hit.entry) else { return }
    let text = context.text
    let behind = hit.range.upperBound
    let particle = (behind - 1)..<behind
    if context.protected.touches(particle, [.title, .speech]) { return }
    switch WordDe.table[hit.entry].kind {
    case .adverb:
      guard WordDe.isActed(behind, text) else { return }
      offer("地", particle, Message("状语后面用“地”。", "Behind an adverbial stands 地."), &report)
    case .mood:
      if WordDe.isExtreme(behind, text) {
        offer("得", particle, Message("补语前面用“得”。", "Before a complement stands 得."), &report)
      } else if WordDe.isSaid(behind, text) || WordDe.isActed(behind, text, strictly: true) {
        offer("地", particle, Message("状语后面用“地”。", "Behind an adverbial stands 地."), &report)
      }
    case .complement:
      guard WordDe.isComplement(hit.range.lowerBound, behind, text) else { return }
      offer("得", particle, Message("补语前面用“得”。", "Before a complement stands 得."), &report)
    case .attribute:
      guard WordDe.isNoun(behind, text) else { return }
      offer("的", particle, Message("定语后面用“的”。", "Behind an attribute stands 的."), &report)
    }
  }

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

  /// What opens a predicate and never a noun.
  private static let prepositions = ["把", "给", "向", "对", "跟", "将", "为"]
  private static let nounsOfPrepositions = [
    "对策", "对话", "对手", "对象", "对比", "对接", "对联", "对抗", "对白", "对立", "向导", "向往", "将军", "将来", "将士", "为人", "为政", "给养", "给付",
    "把握",
    "把关", "把手", "把戏", "跟踪", "跟班",
  ]
  private static let doings = [
    "讲解", "解答", "倾听", "询问", "记录", "指导", "介绍", "查看", "检查", "整理", "清理", "打扫", "安慰", "劝说", "擦拭", "翻看", "阅读", "抚摸", "叮嘱",
    "回答", "回忆",
    "陪伴", "照顾", "帮助", "等待", "学习", "核对", "登记", "排查", "走访", "宣传",
  ]
  private static let objects = ["着", "了", "起", "出", "完", "每", "这", "一", "两", "几", "他", "她", "老人", "群众", "居民", "村民"]

  /// 的推动作用了: what follows is a noun all the same.
  private static func isNominal(_ index: Int, _ text: LogicalText) -> Bool {
    text.range(ofAny: ["作用", "变化", "影响", "意义", "成效", "态度", "工作"], at: index) != nil
  }

  private static let arrivals = [
    "赶到", "赶往", "赶来", "来到", "走到", "走进", "走出", "走上", "走向", "跑到", "跑向", "跑来", "冲进", "冲向", "冲上", "送到", "送往", "送进", "拿出",
    "拿起",
    "掏出", "端起", "举起", "抬起", "放下", "坐下", "站起", "围拢", "打开", "驶入", "驶向", "投入到", "涌入", "涌向", "握住", "抓住", "抱起", "扶起", "控制住",
  ]

  /// Whether words of speech follow that a quotation or a comma follows.
  private static func isSaid(_ index: Int, _ text: LogicalText) -> Bool {
    guard
      let verb = text.range(ofAny: ["说道", "告诉记者", "告诉笔者", "说", "表示", "回忆道", "回忆", "介绍", "喊道", "问道", "道"], at: index)
    else { return false }
    let after = text.characterClass(verb.upperBound)
    return after == .colon || after == .comma || after == .openQuote || after == .stop
  }

  private static let extremes = ["不得了", "合不拢嘴", "说不出话", "直流泪", "直冒汗", "直跺脚", "掉下了眼泪", "流下了眼泪", "热泪盈眶", "满头大汗", "团团转"]

  private static func isExtreme(_ index: Int, _ text: LogicalText) -> Bool {
    text.range(ofAny: extremes, at: index) != nil
  }

  private static let degrees = ["很", "特别", "非常", "十分", "格外", "更加", "更", "太", "挺"]
  private static let results = [
    "黝黑", "乌黑", "漆黑", "通红", "雪白", "笔直", "冰凉", "金黄", "锃亮", "透亮", "发紫", "发白", "直响", "精光", "老高", "老远", "飞起", "差不多了",
    "更好", "更快", "更远", "更强", "更高", "很好", "不错", "很快", "越来越", "飞快", "很远", "很到位", "很扎实", "非常好", "特别好", "井井有条", "有声有色",
    "红红火火",
    "热火朝天", "一尘不染", "头头是道", "津津有味", "淋漓尽致", "一清二楚", "满满当当", "如火如荼", "风生水起", "焕然一新",
  ]

  /// Whether what follows says how well or how far it was done, and ends the clause.
  private static func isComplement(_ start: Int, _ index: Int, _ text: LogicalText) -> Bool {
    if ["所", "想", "要", "能", "会", "该", "可"].contains(where: { text.matches($0, endingAt: start) }) { return false }
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
      return text.matches("越来越", at: index) ? goesFurther(index, text) : endsPredicate(result.upperBound, text)
    }
    // 干干净净, 整整齐齐
    return text.scalar(index) == text.scalar(index + 1) && text.scalar(index + 2) == text.scalar(index + 3)
      && text.scalar(index) != text.scalar(index + 2) && text.characterClass(index) == .han
      && text.characterClass(index + 2) == .han && endsPredicate(index + 4, text)
  }

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
    "作用", "贡献", "成果", "机遇", "资源", "氛围", "基础", "条件", "习惯", "秩序", "服务", "形势", "挑战", "历史", "文化", "友谊", "实力", "空间", "前景",
    "传统",
    "河水", "湖水", "街道", "森林", "树木", "经验", "财富", "一课", "一步", "一页", "节点", "新居", "新房",
  ]
}
