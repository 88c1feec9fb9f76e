import Facts
import Linting
import TextModel

/// Whether what stands behind 的, 地 or 得 is a doing, a thing, or how well something is done.
extension WordDe {
  /// Whether a verb follows that has done something: two characters and 了 or 着, or one that arrives: 赶到, 走进.
  static func isActed(_ index: Int, _ text: LogicalText, strictly: Bool = false) -> Bool {
    guard text.characterClass(index) == .han, text.characterClass(index + 1) == .han else { return false }
    let third = text.scalar(index + 2)
    if third == 0x4E86 || third == 0x7740 { return !isNominal(index, text) }
    if text.matches(any: prepositions, at: index), !text.matches(any: nounsOfPrepositions, at: index) {
      return true
    }
    if strictly {
      return text.has("了", at: index + 1) || text.has("着", at: index + 1) || text.matches(any: arrivals, at: index)
    }
    if let verb = text.range(ofAny: doings, at: index), text.matches(any: objects, at: verb.upperBound) {
      return true
    }
    return text.matches(any: arrivals, at: index)
  }

  /// Whether a verb with its object or its end follows: 招呼大家, 赶到现场.
  static func isDone(_ index: Int, _ text: LogicalText) -> Bool {
    if let verb = text.range(ofAny: doings, at: index) { return text.matches(any: objects, at: verb.upperBound) }
    return text.matches(any: arrivals, at: index)
  }

  private static let determiners: Phrases = "各种 各项 各类 这些 那些 起来 自己 了 着 每一 一个 两个 起"

  /// Whether a verb follows that goes on or gets somewhere: 握着, 锯下, 跑回, 操作各种; not a noun that ends alike: 付出.
  static func isUnderWay(_ index: Int, _ text: LogicalText) -> Bool {
    guard text.characterClass(index) == .han, text.characterClass(index + 1) == .han,
      !text.matches(any: nounsInParticles, at: index)
    else { return false }
    if progress.contains(text.scalar(index + 1)) {
      return text.characterClass(index + 2) == .han && !text.has("的", at: index + 2)
    }
    return text.characterClass(index + 2) == .han
      && text.matches(any: determiners, at: index + 2)
      && !isNominal(index, text)
  }

  private static let progress: ScalarSet = "着了下回起住遍完到进出向过开上走来给在好成紧"

  /// What opens a predicate and never a noun.
  private static let prepositions: Phrases = "把 给 向 对 跟 将 为"
  private static let nounsOfPrepositions: Phrases = """
    对策 对话 对手 对象 对比 对接 对联 对抗 对白 对立 向导 向往 将军 将来 将士 为人 为政 给养 给付 把握 把关 把手 把戏 跟踪 跟班
    """

  private static let nominals: Phrases = "作用 变化 影响 意义 成效 态度 工作"

  private static let heads: ScalarSet = "心脸眼"

  /// 的推动作用了, 静静的心贴着土地: what follows is a noun all the same.
  private static func isNominal(_ index: Int, _ text: LogicalText) -> Bool {
    text.matches(any: nominals, at: index) || heads.contains(text.scalar(index))
  }

  /// The verbs before a complement.
  static let resultVerbs = Phrases(verbs + feelings)

  private static let sayings: Phrases = "说道 回忆道 喊道 问道 道"

  /// Whether words of speech follow that a quotation or a comma follows.
  static func isSaid(_ index: Int, _ text: LogicalText) -> Bool {
    guard
      let verb = text.range(ofAny: sayings, at: index) ?? text.range(ofAny: SpeechVerbs.said, at: index)
    else { return false }
    let after = text.characterClass(verb.upperBound)
    return after == .colon || after == .comma || after == .openQuote || after == .stop
  }

  static func isExtreme(_ index: Int, _ text: LogicalText) -> Bool {
    text.matches(any: extremes, at: index)
  }

  private static let degrees: Phrases = "很 特别 非常 十分 格外 更加 更 太 挺"

  /// Nouns and verbs that begin like a degree: 更多的太阳能.
  private static let wordsOfDegrees: Phrases = "太阳 太空 太平 太极 太原 太湖 太行 太子 更年 更衣 特别是 特别法 特别行 特别节 特别代 非常规 非常任"
  private static let changes: Phrases = "更新 更换 更改 更正 更名 更替 更迭"
  private static let modals: ScalarSet = "所想要能会该可"
  private static let beginnings: Phrases = "起来 了 多了 许多 无比 一些"
  private static let comparisons: Phrases = "越来越 更加 更 格外 十分 非常 不再"

  private static let likenesses: Phrases = "一样 似的 一般"

  /// Whether what follows says how well or how far it was done, and ends the clause.
  static func isComplement(_ start: Int, _ index: Int, _ text: LogicalText) -> Bool {
    if modals.contains(text.scalar(start - 1)) { return false }
    if isExtreme(index, text) { return true }
    // 小说的更新，: what is new is no how.
    if text.matches(any: changes, at: index), endsPredicate(index + 2, text) { return false }
    // 好的更好: what is so, not how it was done.
    if let degree = text.range(ofAny: degrees, at: index), text.scalar(degree.upperBound) == text.scalar(index - 2) {
      return false
    }
    if text.matches(any: wordsOfDegrees, at: index) { return false }
    // 很远, 特别大: a degree and an adjective, then the clause ends.
    if let degree = text.range(ofAny: degrees, at: index),
      (1...3).contains(where: { length in
        endsPredicate(degree.upperBound + length, text)
          && (0..<length).allSatisfy { text.characterClass(degree.upperBound + $0) == .han }
      }), !text.has("多", at: degree.upperBound) || text.characterClass(degree.upperBound + 1) != .han
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
    if text.has("变", at: index - 2), text.characterClass(index) == .han, text.characterClass(index + 1) == .han {
      if text.matches(any: beginnings, at: index + 2) { return true }
      if text.matches(any: comparisons, at: index),
        !(index + 2..<index + 7).contains(where: { text.has("的", at: $0) })
      {
        return true
      }
    }
    // 像家一样温馨, 更细更实
    if text.has("像", at: index),
      let end = text.first(of: likenesses, in: (index + 2)..<(index + 10)),
      !(index..<end.lowerBound).contains(where: { text.characterClass($0) != .han })
    {
      return true
    }
    if text.has("更", at: index),
      (2...3).contains(where: { text.has("更", at: index + $0) && endsPredicate(index + 2 * $0, text) })
    {
      return true
    }
    // 好的很: nothing behind it.
    if text.has("很", at: index), endsPredicate(index + 1, text), text.characterClass(index + 1) != .han {
      return true
    }
    // 干干净净, 整整齐齐; 方方面面 is a noun.
    return !text.matches(any: doubledNouns, at: index)
      && text.scalar(index) == text.scalar(index + 1) && text.scalar(index + 2) == text.scalar(index + 3)
      && text.scalar(index) != text.scalar(index + 2) && text.characterClass(index) == .han
      && text.characterClass(index + 2) == .han && endsPredicate(index + 4, text)
  }

  private static let doubledNouns: Phrases = """
    方方面面 风风雨雨 点点滴滴 山山水水 村村寨寨 家家户户 花花草草 老老少少 日日夜夜 时时刻刻 上上下下 里里外外 前前后后 角角落落 沟沟坎坎 枝枝叶叶 瓶瓶罐罐 恩恩怨怨 是是非非 子子孙孙
    祖祖辈辈 分分秒秒 朝朝暮暮 坑坑洼洼 边边角角 条条框框 男男女女 世世代代
    """

  /// 越来越 with one or two characters, then the end of the clause.
  private static func goesFurther(_ index: Int, _ text: LogicalText) -> Bool {
    (1...2).contains { endsPredicate(index + 3 + $0, text) && !text.has("的", at: index + 2 + $0) }
  }

  /// Whether the complement ends the clause: what follows it is a mark or a particle.
  static func endsPredicate(_ index: Int, _ text: LogicalText) -> Bool {
    text.characterClass(index) != .han || text.has("了", at: index)
  }

  /// Whether a thing follows that an adjective describes: 金黄地莜麦田与松林. A few characters, the last of which ends
  /// nouns of things one sees, and then what goes on behind a noun.
  static func isThing(_ index: Int, _ text: LogicalText) -> Bool {
    guard text.characterClass(index) == .han, !WordJoints.contains(0x5730, text.scalar(index)),
      !motions.contains(text.scalar(index))
    else { return false }
    return (2...5).contains { length in
      things.contains(text.scalar(index + length - 1))
        && (0..<length).allSatisfy { place in
          text.characterClass(index + place) == .han && !marks.contains(text.scalar(index + place))
        }
        && (text.characterClass(index + length) != .han || text.matches(any: behindThings, at: index + length))
    }
  }

  private static let things: ScalarSet = """
    壁巾袍帘旗坪田海山河湖路花草树叶林园村城楼房屋墙天空光灯云水石桥船衣裙布毯画果瓜
    麦稻浪谷穗地院巷街塔亭滩岛岸峰岭坡崖湾泉溪雪霞月星梯带墙瓦砖窗门廊厅馆眼脸手发羽
    """
  private static let marks: ScalarSet = "了着过得把被将给在向从的地为和与"
  private static let behindThings: Phrases = "与 和 在 里 上 中 间 让 随 映 把 将 从 连 一眼 令 使 像 是 也 都 成 吸引 引来 铺"
  /// What things do; no noun begins with it.
  private static let motions: ScalarSet =
    "铺洒挂照映亮站走跑说开绽盛展流淌装点覆盖围绕立坐躺垂伸飘飞舞闪泛染涂画写看望笑流走撒长结落升起倒穿环抱连接通延静耸矗散布满点缀呈显露出来去进入打做变洗擦贴摆放停留住挤堆排晒涌"

  private static let told: ScalarSet = "讲说写唱画演做答解绍述示"

  /// Whether four characters end the clause behind a verb and 地: 讲地浅显易懂.
  static func isFourCharacters(_ start: Int, _ index: Int, _ text: LogicalText) -> Bool {
    guard told.contains(text.scalar(index - 2)), !WordJoints.contains(0x5730, text.scalar(index)),
      !WordJoints.contains(text.scalar(start - 1), text.scalar(start)),
      text.characterClass(start - 1) == .han, endsPredicate(index + 4, text), text.characterClass(index + 4) != .han
    else { return false }
    return (0..<4).allSatisfy { text.characterClass(index + $0) == .han && !marks.contains(text.scalar(index + $0)) }
      && NearIdioms.standard.mayBeIdiom(index, text)
  }

  /// Whether a noun follows that an adjective describes; 地位, 地段 are words of their own.
  static func isNoun(_ index: Int, _ text: LogicalText) -> Bool {
    text.matches(any: nouns, at: index)
  }

  private static let nouns: Phrases = """
    公园 家园 乡村 风景 景色 湿地 校园 城市 环境 小城 田园 画卷 村庄 广场 教室 厂房 道路 楼房 山水 草原 变化 掌声 成绩 效果 影响 印象 笑容 笑脸 时光 梦想 山路 味道 香味
    气息 故事 事迹 场面 歌声 阳光 成就 商品 图案 作用 贡献 成果 机遇 资源 氛围 基础 条件 习惯 秩序 服务 形势 挑战 历史 文化 友谊 实力 空间 前景 传统 河水 湖水 街道 森林
    树木 经验 财富 一课 一步 一页 节点 新居 新房 叶子 花朵 麦田 稻田 草坪 天空 空气 果实 小路 巷子 村落 建筑
    """
}
