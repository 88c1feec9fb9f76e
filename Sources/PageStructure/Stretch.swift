import TextModel

/// What a stretch of body text says about where it belongs: its words, its numbered points, its lead-ins, who signed it.
final class Stretch: Sendable {
  /// Pairs of neighbouring Han characters, by their places in a `WordMap`, each once.
  let words: [UInt32]
  /// The points counted with 一是, 二要, 三、…, in order.
  let ordinals: [Int]
  /// Its first sentence, if that could be a title.
  let leadIn: LeadInCandidate?
  /// Whether there is one: asked for often, and told without taking it in hand.
  let hasLeadIn: Bool
  /// The names in the credit at its end.
  let signers: [String]
  /// It begins with words that open a paragraph: 会议, 近日, 截至.
  let beginsParagraph: Bool
  /// Its first two ideographs; 0 where it begins otherwise.
  let opening: UInt64
  /// Its first and its last character, as `JointWords` counts them.
  let firstSign: UInt32
  let lastSign: UInt32
  /// A figure stands first, that is no date and numbers nothing; a digit stands last.
  let beginsWithFigure: Bool
  let endsWithDigit: Bool
  /// The text that it stands in, where a news item's mark opens it, and where it begins there.
  private let lead: (text: LogicalText, range: Range<Int>)?
  /// Quotation marks and brackets opened and not closed.
  let unclosed: Int
  /// Quotation marks and brackets closed and not opened.
  let unopened: Int
  /// It begins with a mark, or with a few characters before `、`: something must stand before it.
  let beginsInside: Bool
  /// It begins with a character that stands in the middle of a paragraph by far more often.
  let beginsLate: Bool

  /// - Parameters:
  ///   - range: a paragraph of a text, or what of one stands behind a line's end.
  ///   - shape: its first line's.
  init(_ range: Range<Int>, of text: LogicalText, _ shape: LineShape) {
    let range = range.clamped(to: text.indices)
    let first = range.isEmpty ? CharacterClass.lineBreak : text.characterClass(range.lowerBound)
    let last = range.isEmpty ? CharacterClass.lineBreak : text.characterClass(range.upperBound - 1)
    let (words, characters) = Stretch.words(text, range)
    self.words = words
    ordinals = characters.ordinals
    unclosed = characters.unclosed
    unopened = characters.unopened
    beginsInside = Stretch.beginsInside(text, range)
    beginsLate = Stretch.later.longestMatch(in: text.scalars, at: range.lowerBound) == 1
    signers = Stretch.signers(text, range)
    beginsParagraph =
      LeadInCandidate.plainStarts.longestMatch(in: text.scalars, at: range.lowerBound, before: range.upperBound) >= 2
    let opensWithDate = first == .digit && Stretch.opensWithDate(text, range)
    firstSign = opensWithDate ? 0 : JointWords.sign(text.scalar(range.lowerBound), first)
    opening =
      first == .han && text.characterClass(range.lowerBound + 1) == .han
      ? UInt64(text.scalar(range.lowerBound)) << 32 | UInt64(text.scalar(range.lowerBound + 1)) : 0
    lastSign = JointWords.sign(text.scalar(range.upperBound - 1), last)
    beginsWithFigure = first == .digit && !opensWithDate && !shape.hasAny([.opensWithTime, .numbered])
    endsWithDigit = last == .digit
    lead = shape.has(.lead) ? (text, range) : nil
    let candidate = LeadInCandidate(range, number: 0, nextLength: .max, in: text)
    leadIn = candidate.map { $0.merit < 3 } ?? true ? nil : candidate
    hasLeadIn = leadIn != nil
  }

  /// The names in the byline of the news item's mark that opens it: asked for rarely.
  var leadNames: [String] { lead.map { CreditCollector.leadCredits($0.range, $0.text).map(\.name) } ?? [] }

  /// What one pass over the characters tells.
  private struct Characters {
    var ordinals: [Int] = []
    var unclosed = 0
    var unopened = 0
  }

  private static func words(_ text: LogicalText, _ range: Range<Int>) -> (words: [UInt32], characters: Characters) {
    let (scalarArray, classArray) = (text.scalars, text.classes)
    let (scalars, classes) = (scalarArray.span, classArray.span)
    var characters = Characters()
    var seen = WordPlaces()
    var words = [UInt32](count: range.count, of: 0)
    var wordSpan = words.mutableSpan
    var count = 0
    var previous: UInt32 = 0
    // In bounds: the range is clamped to the text, and a stretch has fewer words than characters.
    for index in range {
      let code = unsafe classes[unchecked: index]
      guard code == CharacterClass.han.code else {
        previous = 0
        let kind = CharacterClass(code: code)
        if kind.isOpening {
          characters.unclosed += 1
        } else if kind.isClosing {
          if characters.unclosed > 0 { characters.unclosed -= 1 } else { characters.unopened += 1 }
        }
        continue
      }
      let scalar = unsafe scalars[unchecked: index]
      if previous != 0 {
        // Without a branch, since no one can foretell which are new: a word that is not is written over.
        let place = WordMap.place(previous, scalar)
        unsafe wordSpan[unchecked: count] = UInt32(truncatingIfNeeded: place)
        count &+= seen.insert(place) ? 1 : 0
      } else if let number = HanDigit.upToTen(scalar), number > 0 {
        // 是 要 、
        let next = text.scalar(index + 1)
        if next == 0x662F || next == 0x8981 || next == 0x3001,
          index == range.lowerBound || text.characterClass(index - 1).endsClause
        {
          characters.ordinals.append(number)
        }
      }
      previous = scalar
    }
    words.removeLast(words.count - count)
    return (words, characters)
  }

  /// 2022年…, 3日…
  private static func opensWithDate(_ text: LogicalText, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < min(range.upperBound, range.lowerBound + 5), text.characterClass(index) == .digit { index += 1 }
    // 年 月 日 时
    return [0x5E74, 0x6708, 0x65E5, 0x65F6].contains(text.scalar(index))
  }

  /// Characters that stand before 的 or 们 at a sentence's beginning.
  private static let pronouns = WordList("我 你 他 她 它 咱 有 目 真 为 除")

  /// Characters with which hardly a paragraph begins though they are everywhere in one; and the words of two characters
  /// with which some begin.
  private static let later = WordList(
    """
    个 者 力 得 务 度 次 些 性 界 及 期 间 义 量 议 革 府 际 业 格 式 族 件 级 央 样 极 况 续 势 构 究 益 己 策 型 识 讯 划 响 么 题 济 断 洲 化 层 均
    须 份 律 占 验 届 础 域 献 额 属 质 升 料 却 则 使 员 术 率 了 们 着
    个人 个别 个个 力争 力求 力促 务实 务农 务工 务必 得益 得知 次日 及时 期间 期待 期盼 间隔 义务 义诊 量身 议事 议案 业主 业务 业内 业余 格外 级别 极大 极端 续写 构建
    究竟 益民 策划 划定 响应 断崖 化解 化肥 化工 化妆 层层 均衡 律师 占地 占用 验收 届时 额尔 属地 质量 质检 质效 升级 升国 却说 则是 使用 使馆 员工 术后 率先 率队 率领
    """)

  /// Verbs of what something is brought to, which need before them what that is: 力争把损失率|控制在2%以内.
  private static let results = WordList(
    """
    控制在 稳定在 保持在 维持在 集中在 降至 降到 降低到 下降到 减少到 压减到 压缩到 压缩至 缩短到 缩短至 提高到 提高至 提升到 提升至 增加到 增至 增长到 上升到 扩大到 扩大至 达到了
    纳入了 列入了 转化为 转变为 延伸到 延伸至 覆盖到 落到实处 落实到位
    """)

  private static func beginsInside(_ text: LogicalText, _ range: Range<Int>) -> Bool {
    guard let start = range.first else { return false }
    switch text.characterClass(start) {
    case .comma, .stop, .enumerationComma, .semicolon, .closeQuote, .closeBracket, .closeTitle, .percent: return true
    case .han:
      let next = text.characterClass(start + 1)
      let mayBe =
        next == .enumerationComma || next == .comma || next == .stop && text.scalar(start + 1) == 0x3002
        || LineWords.neverFirst.contains(text.scalar(start + 1)) && !pronouns.contains(text.scalar(start))
      return mayBe && HanDigit.upToTen(text.scalar(start)) == nil
        || results.longestMatch(in: text.scalars, at: start, before: range.upperBound) > 0
    default: return false
    }
  }

  private static func signers(_ text: LogicalText, _ range: Range<Int>) -> [String] {
    guard !range.isEmpty, TailCredit.mayEnd(text, range) else { return [] }
    var glyphs = Glyphs()
    glyphs.append(max(range.lowerBound, range.upperBound - 80)..<range.upperBound, of: text)
    guard let credit = TailCredit.read(glyphs) else { return [] }
    return credit.reading.credits.map { glyphs.string($0.name) }
  }
}
