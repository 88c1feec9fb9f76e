import TextModel

/// The word tables that reading quantities asks, built once. General Chinese, no words of a subject.
///
/// A class, although nothing in it changes: a reader that holds it would else copy some thirty tables.
final class MetricWords: Sendable {
  static let shared = MetricWords()

  let signs = NumeralSign.table
  let idioms = WordTable(NumeralIdioms.text)

  /// Words of approximation before a number, read from its first digit backwards.
  let leading = WordTable(words: leadingRows.map { Scalars.of($0.0) }, isReversed: true)
  static let leadingModifiers: [Metric.Modifier] = leadingRows.map(\.1)
  private static let leadingRows: [(String, Metric.Modifier)] = [
    ("约", .about), ("大约", .about), ("大概", .about), ("约为", .about), ("约有", .about), ("约达", .about),
    ("近", .nearly), ("将近", .nearly), ("接近", .nearly), ("近达", .nearly),
    ("超", .over), ("超过", .over), ("超过了", .over), ("逾", .over), ("突破", .over), ("突破了", .over),
    ("超出", .over), ("高于", .over), ("大于", .over), ("多于", .over),
    ("至少", .atLeast), ("至少有", .atLeast), ("至少为", .atLeast), ("不少于", .atLeast), ("不低于", .atLeast),
    ("不小于", .atLeast), ("不下", .atLeast), ("不下于", .atLeast), ("起码", .atLeast), ("最少", .atLeast),
    ("至多", .atMost), ("最多", .atMost), ("不超过", .atMost), ("不多于", .atMost), ("不高于", .atMost),
    ("不大于", .atMost), ("不到", .atMost), ("不足", .atMost), ("未满", .atMost), ("不满", .atMost), ("少于", .atMost),
    ("低于", .atMost), ("小于", .atMost), ("不能超过", .atMost), ("不得超过", .atMost), ("不应超过", .atMost),
    ("不可超过", .atMost), ("不会超过", .atMost), ("没有超过", .atMost), ("未超过", .atMost), ("不超", .atMost), ("不过", .atMost),
    ("不得高于", .atMost), ("不能高于", .atMost), ("不得多于", .atMost), ("不能多于", .atMost),
    ("不得低于", .atLeast), ("不能低于", .atLeast), ("不应低于", .atLeast), ("不得少于", .atLeast), ("不能少于", .atLeast),
    ("≥", .atLeast), ("≤", .atMost), ("＞", .over), (">", .over), ("＜", .atMost), ("<", .atMost),
    ("不应少于", .atLeast), ("不亚于", .atLeast), ("达到或超过", .atLeast),
  ]

  /// Words of approximation behind a unit.
  let trailing = WordTable(words: trailingRows.map { Scalars.of($0.0) })
  static let trailingModifiers: [Metric.Modifier] = trailingRows.map(\.1)
  private static let trailingRows: [(String, Metric.Modifier)] = [
    ("以上", .atLeast), ("及以上", .atLeast), ("（含）以上", .atLeast), ("以下", .atMost), ("及以下", .atMost),
    ("以内", .atMost), ("之内", .atMost), ("内", .atMost), ("左右", .about), ("上下", .about), ("多", .over),
    ("余", .over), ("有余", .over), ("开外", .over), ("出头", .over),
  ]

  /// Words of approximation before the verb: 至少选择1名.
  let distant = WordTable(words: distantRows.map { Scalars.of($0.0) }, isReversed: true)
  /// How they end.
  let distantEnds = ScalarSet("少于低多过高约概")
  static let distantModifiers: [Metric.Modifier] = distantRows.map(\.1)
  private static let distantRows: [(String, Metric.Modifier)] = [
    ("至少", .atLeast), ("不少于", .atLeast), ("不低于", .atLeast), ("至多", .atMost), ("不超过", .atMost),
    ("不高于", .atMost), ("大约", .about), ("大概", .about),
  ]

  /// Before a Chinese numeral: what makes it an ordinal or a part of a word (第三, 周三, 统一).
  let chinesePrefixes = ScalarSet("第初周拜统唯惟归划逐老丁之")
  /// Before a lone 一: 每一, 这一, 下一.
  let beforeOne = ScalarSet("每同何哪某这那另唯下上前后任首统逐专单划不进如万其无最")
  /// Before 约 and 近: 节约, 附近.
  let beforeAbout = ScalarSet("节预签履违公条契制相邀特誓缔稀隐简括集俭")
  let beforeNear = ScalarSet("最附临靠邻亲远新就")
  /// Before 近三年, the last three years.
  let beforeRecent = ScalarSet("在为是从自对以将")
  let sinceWords = WordTable("来 以来 间 里 内 中")
  let halfWords = ScalarSet("径导小月数年天决路夜身边场途价响成")
  let halfPrefixes = ScalarSet("一过大多下上前后")
  let afterMore = ScalarSet("方种元次样条项名个年部功层媒重数渠")
  let afterInside = ScalarSet("部容设科需外陆销存涵蒙")
  let particles = ScalarSet("的了着过是在有和与或及以为于从到对把被将向也都均已又还就才只不没未地得之一二三四五六七八九十来去起")

  /// Before a year that counts from the beginning of a reign or an era.
  let eras = WordTable(
    "公元 公元前 民国 贞观 开元 洪武 永乐 嘉靖 万历 崇祯 顺治 康熙 雍正 乾隆 嘉庆 道光 咸丰 同治 光绪 宣统 昭和 平成 令和", isReversed: true)

  /// 18胜5平3负
  let results = ScalarSet("胜平负金银铜")
  /// 三年制, 三年毛入园率
  let afterYears = ScalarSet("毛制级期")
  let magnitudeWords = WordTable("地震 大风 风 以上 左右 强风 台风 余震 阵风 强震 台阶 及以上")
  let dataWords = WordTable("流量 内存 存储 带宽 数据 容量 空间 宽带 光纤")
  let shiftWords = WordTable("公交 地铁 列车 飞机 航班 高铁 岗 班车 动车")
  let signalWords = WordTable("视频 监控 摄像 探头 信号 高清 图像 直播")
  let rowWords = WordTable("树 文字 字 诗 苗 果树")
  /// Behind 个: 30个人才岗位 are not 30个人.
  let personNouns = WordTable("人才 人员 人大 人社 人力 人民 人文 人工 人居 人防 人物 人群 人口 人均 人行 人形 人脸 人造 人参")
  let events = WordTable("案 事故 纠纷 火灾 事件 诉讼 官司 警情 火情")
  /// Behind a duration of one: what shows that it was measured.
  let measuring = WordTable("为期 历时 长达 耗时 用时 缓刑 徒刑 权利 刑期 拘役 管制 期限 有效期 仅用 工期 期限为 间隔", isReversed: true)
  /// Nouns that are counted only in slogans.
  let abstractNouns = WordTable(
    """
    方面 意识 自信 维护 确立 务必 力度 要求 环节 阶段 层面 重点 关键 维度 原则 特点 优势 结合 坚持 必须 导向 抓手 目标 字 百年 不
    到位 一 确保 明确 带头 统一 转变 提升 强化 聚焦 高于 多 更 加强 自觉 第一 轮子 拳头 步骤 路径 方向 能力 体系 机制 全面 先 优先 关系 之
    """)
}
