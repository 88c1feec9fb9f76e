import TextModel

/// Where the name of an initiative begins, looking to the left from its type noun, and whether it is a name at all.
struct InitiativeBoundary {
  let text: ArticleReading

  private static let maximumLength = 24

  /// What ended the walk to the left.
  enum Border {
    /// A verb that governs the name: 开展, 实施.
    case verb
    case particle
    case mark
    case listComma
    case quote
    case length
  }

  /// The start of the noun phrase that goes up to an index.
  func start(before end: Int, limit: Int) -> (start: Int, border: Border) {
    var index = end
    while index > limit, end - index < InitiativeBoundary.maximumLength {
      let length = text.length(of: .governingVerb, before: index)
      if length > 0, !isPartOfPhrase(verb: (index - length)..<index, end: end) {
        return (skippingAspect(index, end), .verb)
      }
      let kind = text.characterClass(index - 1)
      switch kind {
      case .han:
        if isStop(index - 1) { return (index, isGoverning(text.scalar(index - 1)) ? .particle : .mark) }
        index -= 1
      case .digit, .latin: index -= 1
      case .enumerationComma: return (index, .listComma)
      case .closeQuote: return (index, .quote)
      default: return (index, .mark)
      }
    }
    return (index, index == limit ? .mark : .length)
  }

  /// 开展了, 用好: the verb's ending.
  private func skippingAspect(_ index: Int, _ end: Int) -> Int {
    InitiativeBoundary.isAspect(text.scalar(index)) && index + 1 < end ? index + 1 : index
  }

  /// The endings of verbs: 开展了, 用好, 建起.
  static func isAspect(_ scalar: UInt32) -> Bool {
    switch Unicode.Scalar(scalar) ?? " " {
    case "了", "好", "起", "过", "着": true
    default: false
    }
  }

  /// Verbs are part of a compound where a noun of doing follows at once: 创建工作, 推进机制, 建设工程.
  private func isPartOfPhrase(verb: Range<Int>, end: Int) -> Bool {
    if verb.count == 1 { return true }
    guard text.spells(.nominalVerb, verb) else { return false }
    // 推进机制, 创建工作机制: a noun of doing, unless it is all that there is.
    return verb.upperBound + 4 >= end && text.length(of: .governingVerb, before: verb.lowerBound) == 0
      && text.characterClass(verb.lowerBound - 1) == .han
  }

  private func isStop(_ index: Int) -> Bool {
    let scalar = text.scalar(index)
    guard text.has(InitiativeCharacters.stop, at: index) else { return false }
    return !InitiativeBoundary.isPartOfWord(text.scalar(index - 1), scalar, text.scalar(index + 1))
  }

  /// 的, 了, 将 and the like lead to a name as a verb does; 到, 中, 有 do not.
  private func isGoverning(_ scalar: UInt32) -> Bool {
    switch Unicode.Scalar(scalar) ?? " " {
    case "的", "了", "将", "把", "以", "对", "由", "被", "其", "该", "和", "与", "及": true
    default: false
    }
  }

  private static let words = ShortWords(
    """
    中考 中小 中学 中国 中医 中心 中央 中华 集中 空中 其中 农村 以案 以工 以奖 以文 以旧 以学 与民 与邻 向阳 向善 面向 导向 为民 为农 为企 为老 为您 为先 作为 行为 有为 人为 对口 对外 结对 应对 针对 核对 由企 自由 理由 到户 到家
    到岗 到位 到边 报到 送到 从业 从严 从事 本土 日本 基本 本地 样本 之家 之星 之声 之窗 之路 是非 按揭 将军 上将 平等 高等 中等 等级 前端 前沿 前移 事前 门前 房前 产前 赛前 岗前 前置 目前 后备 事后 屋后 产后 售后 后勤 后劲 课后 术后
    来访 未来 外来 来料 下来 往来 各界 有机 有序 有害 有偿 有礼 拥有 国有 特有 所有 有效 有奖 都市 首都 还田 返还 还林 归还 使者 天使 让利 给水 供给 补给 据点 数据 大数据 证据 当家 担当 适当 正当 当好 该县 参与 和谐 和美 和睦 平和 总和 温和 和平
    共和 及时 普及 危及 并购 合并 并网 并重 并联 也门 在线 在职 在校 在建 在编 存在 在外 在岗 潜在 把关 把脉 照明 对照 依照 护照 执照 关照 照料 照护 就业 就医 就近 就学 就地 就餐 就诊 就读 就职 成就 造就 铸就 织就 绘就 铺就 按时 按需 按键 每周 各地 此类
    """)

  private static func isPartOfWord(_ before: UInt32, _ scalar: UInt32, _ after: UInt32) -> Bool {
    words.contains(before, scalar) || words.contains(scalar, after)
  }

  /// 即时, 即将: 即 that does not mean namely.
  static func isWordWithNamely(_ next: UInt32) -> Bool {
    "时将可使便日刻".unicodeScalars.contains { $0.value == next }
  }

  // MARK: Places in front

  /// The start without a place in front: 川汇区 before 特色文艺演出活动, 全县.
  func withoutPlace(_ start: Int, _ end: Int) -> Int {
    if text.has(InitiativeCharacters.whole, at: start) {
      // None of the words begins with another one.
      if let word = text.logical.range(ofAny: InitiativeBoundary.wholePhrases, at: start), word.upperBound + 2 < end {
        return word.upperBound
      }
    }
    var index = start + 2
    while index < min(end - 3, start + 7) {
      let scalar = Unicode.Scalar(text.scalar(index)) ?? " "
      switch scalar {
      case "区", "县", "市", "镇", "乡", "省", "州":
        if InitiativeBoundary.isPlace(text.scalar(index - 1), scalar, text.scalar(index + 1)) {
          return withoutPlace(index + 1, end)
        }
      case "街" where text.matches("街道办事处", at: index): return index + 5 < end ? index + 5 : start
      case "街" where text.matches("街道", at: index): return index + 2 < end ? index + 2 : start
      default: break
      }
      index += 1
    }
    return start
  }

  static let wholes = TableReader.words(
    of: """
      一季度 二季度 三季度 四季度 前三季度 上半年 下半年 全年 当年 年内 全区 全县 全市 全省 全镇 全乡 全村 全国 我市 我县 我区 我镇 该市 该县 该区 该镇 该乡 该村 本市 本县 今年
      去年 一项 一个 首个 首届 多项 多个 市区 年度 近期 随后 同时 此次 本次 这次 一次 一场 一系列 系列
      """)

  private static let wholePhrases = Phrases(wholes)

  /// 小区, 园区, 乡村 and the like are no places with a name; 城市 and 区域 neither.
  private static func isPlace(_ before: UInt32, _ suffix: Unicode.Scalar, _ after: UInt32) -> Bool {
    switch Unicode.Scalar(before) ?? " " {
    case "小", "社", "园", "景", "片", "山", "校", "城", "辖", "街", "特", "新", "库", "厂", "灾", "牧", "林", "矿", "农", "乡", "集", "超",
      "夜", "上", "入", "门", "菜", "早",
      "楼", "股", "房", "车", "湾", "地", "禁", "盲", "误", "市", "郊":
      return false
    default: break
    }
    switch Unicode.Scalar(after) ?? " " {
    case "域", "貌", "场", "民", "容", "政", "长", "委", "级", "直", "内", "村", "镇", "贤", "情", "外", "区", "县", "土", "愁", "音", "属",
      "城":
      return false
    default: return true
    }
  }

  // MARK: Generic names

  /// Whether a modifier is made of words that name nothing: 志愿服务 宣传.
  func isGeneric(_ range: Range<Int>) -> Bool {
    if range.isEmpty { return true }
    guard range.count <= InitiativeBoundary.maximumLength else { return false }
    // A bit for each place that words of the table reach.
    let words = InitiativeWords.genericModifiers
    var reached: UInt32 = 1
    for offset in 0..<range.count where reached >> UInt32(offset) & 1 != 0 {
      var key: UInt64 = 0
      for length in 1...4 where offset + length <= range.count {
        key = ShortWords.key(key, text.scalar(range.lowerBound + offset + length - 1))
        if words.contains(key: key) { reached |= 1 << UInt32(offset + length) }
      }
    }
    return reached >> UInt32(range.count) & 1 != 0
  }
}
