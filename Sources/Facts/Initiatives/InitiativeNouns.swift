import TextModel

/// The type nouns of a text (行动, 机制, 工作法 …) and the words that keep a phrase from reaching one.
struct InitiativeNouns {
  struct Noun {
    var range: Range<Int>
    var noun: InitiativeWords.NounClass

    var kind: Initiative.Kind { noun.kind }
  }

  private let text: ArticleReading
  /// By start, then by length.
  private var found: [Noun] = []
  /// Those that need no quotation, of such as end at one place the longest, by start, then by length.
  private(set) var all: [Noun] = []

  private static let longest = 8

  init(_ text: ArticleReading) {
    self.text = text
    if !text.listed.isEmpty {
      found.reserveCapacity(8)
      all.reserveCapacity(8)
    }
    for match in text.listed where match.table == Lexicon.Table.initiativeNoun.rawValue {
      let range = match.range
      guard let noun = InitiativeWords.NounClass(rawValue: match.entry), !goesOn(at: range.upperBound) else { continue }
      found.append(Noun(range: range, noun: noun))
      if !noun.needsQuotation, !isTail(range) { all.append(Noun(range: range, noun: noun)) }
    }
  }

  /// Whether a longer noun ends where this one does.
  private func isTail(_ range: Range<Int>) -> Bool {
    var position = all.count - 1
    while position >= 0, all[position].range.lowerBound > range.lowerBound - InitiativeNouns.longest {
      if all[position].range.upperBound == range.upperBound { return true }
      position -= 1
    }
    return false
  }

  /// 行动态, 制度化, 工程师, 项目部, 管理法规: the noun is part of another word.
  func goesOn(at index: Int) -> Bool {
    if text.has("法", at: index - 1), InitiativeNouns.lawWords.contains(text.scalar(index - 1), text.scalar(index)) {
      return true
    }
    guard text.has(InitiativeCharacters.continuation, at: index) else { return false }
    // 调解法化解矛盾: here 化 begins the verb.
    switch (Unicode.Scalar(text.scalar(index)) ?? " ", Unicode.Scalar(text.scalar(index + 1)) ?? " ") {
    case ("化", "解"), ("化", "为"), ("化", "作"), ("力", "促"), ("力", "求"), ("力", "争"), ("性", "价"), ("组", "织"), ("组", "建"),
      ("部", "分"), ("部", "署"),
      ("办", "理"), ("办", "好"), ("家", "家"), ("所", "有"), ("所", "需"), ("长", "期"), ("长", "效"), ("室", "内"):
      return false
    default: return true
    }
  }

  /// The longest noun that begins at an index.
  func starting(at index: Int) -> Noun? {
    guard index >= 0, index < text.starts.count, text.starts[index] & Lexicon.Table.initiativeNoun.mask != 0 else {
      return nil
    }
    var position = InitiativeNouns.first(of: found, from: index + 1) - 1
    while position >= 0, found[position].range.lowerBound > index { position -= 1 }
    return position >= 0 && found[position].range.lowerBound == index ? found[position] : nil
  }

  /// The longest noun that ends before an index.
  func ending(at index: Int) -> Noun? {
    guard index >= 0, index < text.ends.count, text.ends[index] & Lexicon.Table.initiativeNoun.mask != 0 else {
      return nil
    }
    var position = InitiativeNouns.first(of: all, from: index - InitiativeNouns.longest)
    while position < all.count, all[position].range.lowerBound < index {
      if all[position].range.upperBound == index { return all[position] }
      position += 1
    }
    return nil
  }

  /// The position of the first noun in `all` that begins at or behind an index.
  func firstPosition(from index: Int) -> Int { InitiativeNouns.first(of: all, from: index) }

  private static func first(of nouns: [Noun], from index: Int) -> Int {
    nouns.partitioningIndex { $0.range.lowerBound >= index }
  }

  /// Particles and joining words: a phrase does not reach over them.
  func endsPhrase(at index: Int, from start: Int) -> Bool {
    let scalar = text.scalar(index)
    guard text.has(InitiativeCharacters.particle, at: index) else {
      return index > start && isVerb(at: index)
    }
    return !InitiativeNouns.isPartOfWord(text.scalar(index - 1), scalar, text.scalar(index + 1))
  }

  private static func isPartOfWord(_ before: UInt32, _ scalar: UInt32, _ after: UInt32) -> Bool {
    switch (Unicode.Scalar(before) ?? " ", Unicode.Scalar(scalar) ?? " ", Unicode.Scalar(after) ?? " ") {
    case (_, "中", "国"), (_, "中", "心"), (_, "中", "小"), (_, "中", "华"), (_, "中", "医"), (_, "中", "考"), ("集", "中", _),
      ("空", "中", _), ("初", "中", _),
      ("高", "中", _), ("到", "到", _), (_, "到", "户"), (_, "到", "家"), (_, "对", "口"), (_, "对", "接"), ("结", "对", _),
      ("应", "对", _),
      (_, "为", "民"), (_, "为", "农"), (_, "为", "企"), (_, "为", "老"), ("作", "为", _), ("行", "为", _), (_, "以", "案"),
      (_, "以", "工"), (_, "以", "奖"),
      (_, "以", "旧"), (_, "和", "谐"), (_, "和", "美"), (_, "和", "平"), ("参", "与", _), ("共", "和", _), ("普", "及", _),
      (_, "从", "业"), (_, "从", "严"), (_, "等", "级"),
      ("平", "等", _), ("高", "等", _), ("导", "向", _), ("面", "向", _), (_, "向", "善"), (_, "向", "上"), ("自", "由", _),
      (_, "由", "企"), (_, "在", "线"), (_, "在", "校"),
      (_, "让", "利"), (_, "将", "军"), (_, "还", "田"), ("首", "都", _), (_, "都", "市"), ("天", "使", _), (_, "是", "非"),
      (_, "把", "关"), (_, "把", "脉"):
      return true
    default: return false
    }
  }

  private func isVerb(at index: Int) -> Bool { spells(InitiativeNouns.phraseVerbs, index) }

  /// Whether a verb stands directly behind a quotation, which is then its subject: “三力”引领, “敲门”赢得.
  func isPredicate(at index: Int) -> Bool {
    isVerb(at: index) || spells(InitiativeNouns.predicates, index)
  }

  /// Whether a verb of cleaning up, guarding and the like begins at an index.
  func isAction(at index: Int) -> Bool { spells(InitiativeNouns.actions, index) }

  private static let lawWords = ShortWords("法规 法律 法院 法庭 法官 法治 法定 法案 法人 法学 法宝 法则")

  private static let phraseVerbs = ShortWords(
    """
    开展 实施 启动 举行 召开 坚持 通过 围绕 实现 获得 成为 作为 进行 已经 正在 取得 赢得 得到 受到 涉及 需要 要求 表示 认为 覆盖 以来 之后 以后 期间 方面 其中
    """)
  private static let predicates = ShortWords(
    """
    跑出 换来 带来 赢来 迎来 拉动 引来 换得 拼出 干出 引领 助推 助力 推动 促进 带动 激活 激发 打造 构建 提升 依托 绘就 织密 织牢 筑牢 点亮 照亮 擦亮 赋能 护航 托起 撬动 走进 走出 巧利 破解 破题 解决 闯出 蹚出 开出 铺就 铺开 冲刺 搭起 架起 奏响 唱响 让村 让群 让居 让企 使村
    """)
  private static let actions = ShortWords(
    """
    清理 整治 打击 治理 拆除 排查 查处 防范 预防 护航 守护 关爱 救助 规范 净化 清除 取缔 严打 严查 清剿 清零 清缴 清欠 整顿 禁止 禁放 防治 防控 保护 拯救 帮扶 资助 慰问 关心
    """)

  private func spells(_ pairs: ShortWords, _ index: Int) -> Bool {
    pairs.contains(text.scalar(index), text.scalar(index + 1))
  }
}
