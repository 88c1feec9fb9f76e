import TextModel

/// The noun phrase before a name that says what the person is: 富民社区党支部书记, 市城乡一体化示范区党工委副书记.
struct TitlePhrase {
  private let text: LogicalText
  private let titles: WordMarks
  private let stops: WordMarks
  private let keeps: WordMarks
  /// Where the dates of the text end, in order: a title does not reach over one.
  private let dates: [DateMention]

  private static let maximumLength = 36

  init(text: LogicalText, titles: WordMarks, matches: [PatternSet.Match], dates: [DateMention]) {
    self.text = text
    self.titles = titles
    stops = WordMarks(.titleStop, in: matches, count: text.count)
    keeps = WordMarks(.titleKeep, in: matches, count: text.count)
    self.dates = dates
  }

  /// The titles that end at an index: several where posts are joined (区委副书记、区长).
  ///
  /// - Parameters:
  ///   - border: the end of what stands before for certain, such as another name.
  ///   - assumed: the length of the noun that ends there, where no table has it.
  func titles(endingAt end: Int, border: Int, word assumed: Int = 0) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var pieceEnd = end
    var limit = max(border, end - TitlePhrase.maximumLength)
    limit = max(limit, dateEnd(before: pieceEnd))
    while pieceEnd > limit {
      let word = max(titles.length(before: pieceEnd), pieceEnd == end ? assumed : 0)
      guard word > 0 else { break }
      let start = start(ofTitleEndingAt: pieceEnd, word: word, limit: limit)
      guard start < pieceEnd else { break }
      result.append(start..<pieceEnd)
      // 党委书记、董事长 and 局长兼党组书记 are two titles of one person.
      let before = start - 1
      guard before > limit, text.characterClass(before) == .enumerationComma || isJoint(before),
        titles.length(before: before) > 0
      else { break }
      pieceEnd = before
    }
    return result.reversed()
  }

  /// The end of the last date before an index, 0 where there is none.
  private func dateEnd(before index: Int) -> Int {
    var low = 0
    var high = dates.count
    while low < high {
      let middle = (low + high) / 2
      if dates[middle].range.upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? dates[low - 1].range.upperBound : 0
  }

  /// Whether a verb or an adverb that cannot be part of a title ends before an index.
  func endsWithStop(_ index: Int) -> Bool { stops.length(before: index) > 0 }

  private func isJoint(_ index: Int) -> Bool { text.scalar(index) == 0x517C }  // 兼

  private func start(ofTitleEndingAt end: Int, word: Int, limit: Int) -> Int {
    var start = end - word
    var blockEnd = end
    while start > limit {
      let index = start - 1
      let kind = text.characterClass(index)
      switch kind {
      case .han:
        let scalar = text.scalar(index)
        if isJoint(index) { return trimmed(start, end) }
        if let stop = stopWord(endingAt: start, before: end), stop { return trimmed(start, end) }
        if isStopCharacter(scalar, at: index, title: end - word) { return trimmed(start, end) }
        if TitlePhrase.isConnector(scalar), index == limit || !belongsToName(connector: index, end: end) {
          return trimmed(start, end)
        }
        start = index
      case .digit:
        // 第3中学, 110指挥中心, but not 85岁 or 3月: those end in a stop character or a date.
        start = index
      case .latin, .slash, .plus: start = index
      case .closeBracket:
        // 六（1）班班主任
        guard let open = classNumber(closing: index, limit: limit) else { return trimmed(start, end) }
        start = open
      case .closeQuote:
        // “五星”支部书记: the quotation belongs to the phrase where it is short.
        guard let open = quoteStart(closing: index, limit: limit) else { return trimmed(start, end) }
        start = open
      case .enumerationComma:
        // 省、市领导
        guard index > limit, isLevel(text.scalar(index - 1)), isLevel(text.scalar(index + 1)) else {
          return trimmed(start, end)
        }
        start = index - 1
      default:
        return trimmed(start, end)
      }
      blockEnd = min(blockEnd, start)
    }
    return trimmed(start, end)
  }

  /// Whether a stop word ends at an index; nil where none does, false where it is part of a longer word (组织部).
  private func stopWord(endingAt index: Int, before end: Int) -> Bool? {
    let length = stops.length(before: index)
    guard length > 0 else { return nil }
    let stopStart = index - length
    for start in max(0, stopStart - 2)...stopStart {
      let keep = keeps.length(from: start)
      if start + keep > index { return false }
    }
    return true
  }

  private func isStopCharacter(_ scalar: UInt32, at index: Int, title: Int) -> Bool {
    guard TitleBoundaries.isStop(scalar) else { return false }
    switch Unicode.Scalar(scalar) ?? " " {
    case "对", "把", "过", "位", "等", "名", "都", "从", "当", "岁", "着", "给", "由", "被", "让", "使", "跟", "随", "向": break
    default: break
    }
    // 向阳村, 对外办, 都市频道, 高等学校, 单位, 名师: the character belongs to a word of the phrase.
    let next = text.scalar(index + 1)
    let before = text.scalar(index - 1)
    return !TitlePhrase.isPartOfWord(scalar, before: before, after: next)
  }

  private static let wordsWithStops: Set<UInt64> = {
    let words = PersonWords.words(
      """
      被救 被困 被骗 被打 被撞 被执 被申 被上 被害 被告 被诉 党的 向阳 向荣 对外 对口 对台 都市 都江 首都 成都 高等 中等 初等 一等 二等 三等 平等 单位 岗位 学位 名师 名校 知名 著名 有名 报名 名城 自然 自治 自贸 自行 自强 自来 自愿 自主 来自 个体 个人 个私 个协
      该校 因公 名誉 全名 从业 随军 随县 使馆 大使 特使 公使 天使 使者 位列 品位 席位 学名 化名 当地 当代 武当 承当 过敏 过滤 通过 对象 由你 经由 据点 数据 证据 经济 经贸 经理 经营 经开 经信 财经 神经 经典 经纪 经销 而今 却步 便民
      便利 才艺 人才 才女 才子 且末 如东 如皋 自由 自动 在职 在校 在编 在读 在岗 存在 现在 将军 上将 中将 少将 名将 小将 老将 健将 将领 将乐 把关 给水 供给 补给 让步 使用 与会 到任 报到 是非 此类 彼此 那曲 这里 也门 都匀 又新 并州 合并 岁月 称号
      自助 自立 自学 独自 亲自 因特网 基因 病因 凭祥 名人 名家 名医 名嘴 名模 名记 名额 等级 等候 优等 上等 着装 沉着 了望 了解 了结 过境 过渡 过关 越过 向东 向西 向南 向北 方向 志向 导向 对接 应对 反对 绝对 校对 从化 随州 随行 跟踪
      由来 自信 到位 到达 报道 当铺 当涂 当阳 担当 适当 正当 相当 应当 便衣 据悉 经办 经费 经纬 经络 曾经 名山 名著 名胜 名优 位置 单个 自费 自考 自卫 自救 自闭 自费 自编 自查 且末 如意 如家 你我 他人 她人 他乡 其他
      """)
    return Set(
      words.compactMap { word in
        let scalars = word.unicodeScalars.map(\.value)
        return scalars.count >= 2 ? UInt64(scalars[0]) << 32 | UInt64(scalars[1]) : nil
      })
  }()

  private static func isPartOfWord(_ scalar: UInt32, before: UInt32, after: UInt32) -> Bool {
    wordsWithStops.contains(UInt64(scalar) << 32 | UInt64(after))
      || wordsWithStops.contains(UInt64(before) << 32 | UInt64(scalar))
  }

  /// 和, 与, 及, 或, 同
  private static func isConnector(_ scalar: UInt32) -> Bool {
    scalar == 0x548C || scalar == 0x4E0E || scalar == 0x53CA || scalar == 0x6216
  }

  /// Whether 和 joins parts of one body's name (自然资源和规划局) rather than two people or bodies.
  private func belongsToName(connector index: Int, end: Int) -> Bool {
    if titles.length(before: index) > 0 { return false }
    var position = index - 1
    var leftHasSuffix = false
    if text.characterClass(position) == .han { leftHasSuffix = TitlePhrase.isBodySuffix(text.scalar(position)) }
    if leftHasSuffix { return false }
    position = index + 1
    while position < end {
      if TitlePhrase.isBodySuffix(text.scalar(position)) { return true }
      position += 1
    }
    return false
  }

  private static let bodySuffixes: Set<UInt32> = Set(
    "局委办部会院厅处所站司社村乡镇县市区省校队店厂馆行科室组团".unicodeScalars.map(\.value))

  private static func isBodySuffix(_ scalar: UInt32) -> Bool { bodySuffixes.contains(scalar) }

  private func isLevel(_ scalar: UInt32) -> Bool {
    switch Unicode.Scalar(scalar) ?? " " {
    case "省", "市", "县", "区", "镇", "乡", "村", "州", "旗": true
    default: false
    }
  }

  /// （1） in 六（1）班: where the bracket opens.
  private func classNumber(closing index: Int, limit: Int) -> Int? {
    var open = index - 1
    while open > limit, index - open <= 3,
      text.characterClass(open) == .digit || Formula.value(text.scalar(open)) != nil
    {
      open -= 1
    }
    return open < index - 1 && text.characterClass(open) == .openBracket && text.scalar(index + 1) == 0x73ED
      ? open : nil
  }

  private func quoteStart(closing index: Int, limit: Int) -> Int? {
    var position = index - 1
    while position > max(limit, index - 12) {
      let kind = text.characterClass(position)
      if kind == .openQuote { return position }
      if kind == .closeQuote || kind.endsClause { return nil }
      position -= 1
    }
    return text.characterClass(position) == .openQuote && position >= limit ? position : nil
  }

  /// Without what stands at its start and names nothing: 第33次 and the like, blanks, an outer office.
  private func trimmed(_ start: Int, _ end: Int) -> Int {
    var start = start
    while start < end {
      let kind = text.characterClass(start)
      if kind == .space || kind == .slash || kind == .plus { start += 1 } else { break }
    }
    // 85岁 and the like went before; a bare number in front does not belong to a title.
    var digits = start
    while digits < end && text.characterClass(digits) == .digit { digits += 1 }
    if digits > start && digits < end {
      switch Unicode.Scalar(text.scalar(digits)) ?? " " {
      case "级", "号", "届", "中", "小", "连", "班", "团", "院", "局", "厂", "所", "大", "组", "路", "指": break
      default: start = digits
      }
    }
    for word in ["本报", "本台", "本刊", "本网"] where text.matches(word, at: start) && start + 2 < end { start += 2 }
    return innerOffice(start, end) ?? start
  }

  /// 小桥街道办事处富民社区党支部书记: a village or neighbourhood behind an office is named by itself.
  private func innerOffice(_ start: Int, _ end: Int) -> Int? {
    var index = start + 2
    while index + 4 < end {
      if text.matches("办事处", at: index) {
        let inner = index + 3
        var position = inner + 1
        while position < min(end, inner + 8) {
          if text.matches("社区", at: position) || text.scalar(position) == 0x6751 { return inner }
          position += 1
        }
        return nil
      }
      index += 1
    }
    return nil
  }
}
