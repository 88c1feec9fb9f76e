import TextModel

/// The first sentence of a paragraph, with what makes it look like a title.
struct LeadInCandidate {
  /// Without the closing mark.
  let title: Range<Int>
  /// Behind the closing mark.
  let end: Int
  /// The number of its paragraph.
  let number: Int
  /// How much it looks like a title by itself, around 5.
  let merit: Int
  /// It is a word before a colon: 案情：…. Such are titles only where several stand one behind the other.
  let isLabel: Bool
  /// Its first two characters and its last two, in half width.
  private let opening: (UInt32, UInt32)
  private let closing: (UInt32, UInt32)
  /// How many characters stand between its commas; no more than `longest` parts.
  private let clauses: InlineArray<48, UInt8>
  private let clauseCount: Int
  /// What stands between its first and its last character, where it is a few characters: 省的是成本, 增的是产量.
  private let core: InlineArray<4, UInt32>
  private let quotes: Int
  private let isDashed: Bool
  /// Whether 一是, 二是 stood before it.
  private let isOrdered: Bool
  /// The first two characters behind the title: 该镇…, 该镇….
  private let following: (UInt32, UInt32)?
  private var count: Int { title.count }

  private static let longest = 40

  init?(_ paragraph: Range<Int>, number: Int, nextLength: Int, in text: LogicalText) {
    var start = paragraph.lowerBound
    while start < paragraph.upperBound, LeadInCandidate.isOrnament(text, start) { start += 1 }
    let isDashed = start > paragraph.lowerBound && text.characterClass(paragraph.lowerBound) == .dash
    // 问：…？ 答：…
    if text.scalar(start) == 0x95EE || text.scalar(start) == 0x7B54,
      text.characterClass(start + 1) == .colon || text.characterClass(start + 1) == .openBracket
    {
      return nil
    }
    let ordinal = LeadInCandidate.ordinal(at: start, in: text)
    start += ordinal
    guard let close = LeadInCandidate.close(start, paragraph, isDashed, text) else { return nil }
    let length = close - start
    let rest = paragraph.upperBound - close
    isLabel = length < 4 && LeadInCandidate.isLabel(start..<close, rest, text)
    guard length >= 4 || length == 3 && text.scalar(close) == 0x3002 || isLabel, length <= LeadInCandidate.longest
    else { return nil }
    // A paragraph that is one sentence has nothing to title, unless it is short and stands above a longer one.
    let isNumbered = text.characterClass(start + 1) == .enumerationComma
    if rest < 8 && !(rest <= 2 && length <= 20 && nextLength > (isNumbered ? 0 : 30)) { return nil }
    self.number = number
    following =
      close + 3 <= paragraph.upperBound ? (text.scalar(close + 1), text.scalar(close + 2)) : nil
    self.isDashed = isDashed
    isOrdered = ordinal > 0
    // 一是 stays with its point, 首先 does not.
    title = (ordinal == 2 ? start - 2 : start)..<close
    let wording = start..<close
    end = min(paragraph.upperBound, close + 1)
    let scalars = text.scalars
    opening = (Scalars.halfWidth(scalars[start]), Scalars.halfWidth(scalars[start + 1]))
    closing = (Scalars.halfWidth(scalars[close - 2]), Scalars.halfWidth(scalars[close - 1]))
    core = InlineArray { length <= 6 && $0 < length - 2 ? scalars[start + 1 + $0] : 0 }
    let classes = text.classes
    var clauses = InlineArray<48, UInt8>(repeating: 0)
    var last = 0
    var quotes = 0
    var depth = 0
    for index in wording {
      let code = classes[index]
      if code == CharacterClass.han.code {
        clauses[last] &+= 1
        continue
      }
      let kind = CharacterClass(code: code)
      if kind == .openQuote || kind == .openTitle {
        depth += 1
        quotes += 1
      } else if kind == .closeQuote || kind == .closeTitle {
        depth -= 1
      } else if depth <= 0 && kind == .comma {
        last += 1
      } else {
        clauses[last] &+= 1
      }
    }
    self.clauses = clauses
    clauseCount = last + 1
    self.quotes = quotes
    let isEven = last == 1 && abs(Int(clauses[0]) - Int(clauses[1])) <= 1
    merit =
      isLabel
      ? 5
      : LeadInCandidate.merit(last + 1, isEven, quotes, isDashed, closer: text.characterClass(close), text, wording)
        + (isOrdered ? 2 : length == 3 ? -1 : 0)
  }

  /// Whether a word before a colon may name what the paragraph is about: it is nobody who speaks.
  private static func isLabel(_ word: Range<Int>, _ rest: Int, _ text: LogicalText) -> Bool {
    word.count >= 2 && rest >= 40 && text.characterClass(word.upperBound) == .colon
      && text.characterClass(word.upperBound + 1) != .openQuote && word.allSatisfy { text.characterClass($0) == .han }
      && !Surnames.isLikelyName(text.scalars, word)
  }

  private static func isOrnament(_ text: LogicalText, _ index: Int) -> Bool {
    let kind = text.characterClass(index)
    return kind == .dash || kind == .middleDot || kind == .symbol && LineWords.bullets.contains(text.scalar(index))
  }

  /// The length of the words that only count a point: 一是, 二是, “首先，”. They are no part of its title.
  private static func ordinal(at index: Int, in text: LogicalText) -> Int {
    if let number = HanDigit.upToTen(text.scalar(index)), number > 0, number < 10,
      text.scalar(index + 1) == 0x662F
    {
      return 2
    }
    guard text.characterClass(index + 2) == .comma, orders.longestMatch(in: text.scalars, at: index) == 2 else {
      return 0
    }
    return 3
  }

  private static let orders = WordList("首先 其次 再次 最后 第一 第二 第三 第四 第五 第六")

  /// Where the mark stands that closes the title; nil where none does soon enough.
  private static func close(_ start: Int, _ paragraph: Range<Int>, _ isDashed: Bool, _ text: LogicalText) -> Int? {
    let array = text.classes
    let classes = array.span
    var depth = 0
    let limit = min(paragraph.upperBound, start + longest + 6, classes.count)
    var index = max(0, start)
    while index < limit {
      // Most characters are ideographs.
      // In bounds by the condition of the loop.
      let code = unsafe classes[unchecked: index]
      if code == CharacterClass.han.code {
        index &+= 1
        continue
      }
      switch CharacterClass(code: code) {
      case .openQuote, .openBracket, .openTitle: depth += 1
      case .closeQuote, .closeBracket, .closeTitle: depth -= 1
      case .stop where depth <= 0: return index
      case .colon where depth <= 0:
        // 8:30 is a time, and what someone says is theirs.
        let next = CharacterClass(code: classes[min(index + 1, classes.count - 1)])
        if index - start > 22 || next == .openQuote || next == .digit { return nil }
        return sentenceEnd(behind: index, paragraph, text) ?? index
      case .comma where depth <= 0 && isDashed: return index
      case .semicolon, .ellipsis, .lineBreak: return nil
      default: break
      }
      index += 1
    }
    return nil
  }

  /// “做‘加法’：丰富课后服务。”: where one short clause behind the colon ends the sentence.
  private static func sentenceEnd(behind colon: Int, _ paragraph: Range<Int>, _ text: LogicalText) -> Int? {
    for index in (colon + 1)..<max(colon + 1, min(paragraph.upperBound, colon + 16)) {
      switch text.characterClass(index) {
      case .stop: return text.scalar(index) == 0x3002 && index > colon + 2 ? index : nil
      case .han, .enumerationComma, .openQuote, .closeQuote, .latin, .plus: continue
      default: return nil
      }
    }
    return nil
  }

  static let plainStarts = WordList(
    """
    会议 该 我 他 她 它 记者 据 截至 目前 近日 日前 同时 此外 下一步 今年 去年 近年 随后 活动 当天 当日 当前 连日来 与此同时 接下来 今后 其中 本报
    近期 如今 现在 此次 这 那 在 自 随着 为了 为进一步 为切实 昨日 最后 首先 其次 一方面 另外 经过 通过 对此 说 “我 “这 “他 下午 上午 早上 晚上
    清晨 中午 编辑同志 编辑附言 走进 来到 只见 原来 据悉 据了解 据介绍 事发 接到 未来 多年来 一年来 几年来 长期以来 采访 谈及 说起 提起 面对 “现 ‘
    经市 经县 经区 经医院 经初步 经核实 经调查 经检查 经抢救 经诊断 经审理 经查 经鉴定 经评估 经现场
    """)
  private static let plainWords = WordList(
    """
    说 表示 介绍 告诉 指出 强调 认为 看到 了解到 出席 记者 我们 他们 的是 就是 不仅 虽然 但是 因为 所以 没有 还有 有自己 有人 也是 来自
    已经 均无 这时 当时 此时 随即 突然 忽然 已被 被送 被困 不料
    """)

  private static func merit(
    _ clauseCount: Int, _ isEven: Bool, _ quotes: Int, _ isDashed: Bool, closer: CharacterClass, _ text: LogicalText,
    _ title: Range<Int>
  ) -> Int {
    let (scalars, classes) = (text.scalars, text.classes)
    let end = title.upperBound
    var merit = 5
    if isDashed { merit += 4 }
    let length = title.count
    if length <= 14 { merit += 1 }
    if length > 22 { merit -= 1 }
    if length > 30 { merit -= 1 }
    if plainStarts.longestMatch(in: scalars, at: title.lowerBound, before: end) > 0 { merit -= 4 }
    var (isPlain, isDone, hasDigit) = (false, false, false)
    for index in title {
      let scalar = scalars[index]
      if plainWords.mayBegin(scalar), plainWords.longestMatch(in: scalars, at: index, before: end) > 0 {
        isPlain = true
      }
      // 了
      if scalar == 0x4E86 { isDone = true }
      if classes[index] == CharacterClass.digit.code { hasDigit = true }
    }
    // 省的是成本。 is a whole sentence, and short enough for a title.
    if isPlain, length > 6 || closer != .stop { merit -= 3 }
    // 着 at its end tells of something under way.
    if isDone || scalars[end - 1] == 0x7740 { merit -= 2 }
    if hasDigit { merit -= 1 }
    if clauseCount > 2 { merit -= 1 }
    if clauseCount > 3 { merit -= 1 }
    if isEven { merit += 1 }
    if TitleWords.verbs.longestMatch(in: scalars, at: title.lowerBound, before: end) >= 2 { merit += 1 }
    if quotes > 0 { merit += 1 }
    if closer == .colon { merit -= 1 }
    // ！ and ？ end slogans rarely, speech often.
    let last = text.scalar(title.upperBound)
    if closer == .stop && last != 0x3002 && last != 0xFF61 { merit -= 2 }
    return merit
  }

  /// How alike two candidates are in wording and form, from 0.
  func likeness(to other: LeadInCandidate) -> Int {
    guard isDashed == other.isDashed, isOrdered == other.isOrdered else { return 0 }
    var likeness = 0
    if opening.0 == other.opening.0 {
      likeness += opening.0 >= 0x4E00 ? 1 : 0
      if opening.1 == other.opening.1 { likeness += 2 }
    }
    if closing.1 == other.closing.1 && closing.1 >= 0x4E00 {
      likeness += 1
      if closing.0 == other.closing.0 { likeness += 1 }
    }
    if isCounted && other.isCounted || isOrdered && other.isOrdered { likeness += 2 }
    if count == other.count { likeness += min(2, sharedCore(with: other)) }
    if clauseCount == other.clauseCount {
      var distance = 0
      for clause in 0..<clauseCount {
        distance = max(distance, abs(Int(clauses[clause]) - Int(other.clauses[clause])))
      }
      likeness += distance == 0 ? 4 : distance == 1 ? 3 : distance <= 3 ? 2 : distance <= 6 ? 1 : 0
      if clauseCount > 1 { likeness += 1 }
    } else if abs(count - other.count) <= 3 {
      likeness += 2
    } else if abs(count - other.count) <= 6 {
      likeness += 1
    }
    if let following, let theirs = other.following, following == theirs { likeness += 2 }
    if quotes == other.quotes { likeness += quotes > 0 ? 2 : 1 }
    return likeness
  }

  /// How many characters of two short titles are the same at the same place within.
  private func sharedCore(with other: LeadInCandidate) -> Int {
    core.indices.count { core[$0] != 0 && core[$0] == other.core[$0] }
  }

  /// Whether a numeral opens it: 一是, 第一, “三巡查”.
  private var isCounted: Bool {
    LeadInCandidate.counts(opening.0) || LeadInCandidate.counts(opening.1)
  }

  private static func counts(_ scalar: UInt32) -> Bool {
    if let digit = HanDigit.upToTen(scalar), digit > 0 { return true }
    return scalar == 0x4E24
  }
}
