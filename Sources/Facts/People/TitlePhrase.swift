import TextModel

/// The noun phrase before a name that says what the person is: 富民社区党支部书记, 市城乡一体化示范区党工委副书记.
struct TitlePhrase {
  private let text: ArticleReading
  private let characters = NameCharacters.table
  /// Where the dates of the text end, in order: a title does not reach over one.
  private let dates: [DateMention]

  private static let maximumLength = 36

  init(text: ArticleReading, dates: [DateMention]) {
    self.text = text
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
      let word = max(text.length(of: .personTitle, before: pieceEnd), pieceEnd == end ? assumed : 0)
      guard word > 0 else { break }
      let start = start(ofTitleEndingAt: pieceEnd, word: word, limit: limit)
      guard start < pieceEnd else { break }
      result.append(start..<pieceEnd)
      // 党委书记、董事长 and 局长兼党组书记 are two titles of one person.
      let before = start - 1
      guard before > limit, text.characterClass(before) == .enumerationComma || isJoint(before),
        text.length(of: .personTitle, before: before) > 0
      else { break }
      pieceEnd = before
    }
    return result.reversed()
  }

  /// The end of the last date before an index, 0 where there is none.
  private func dateEnd(before index: Int) -> Int {
    let count = dates.partitioningIndex { $0.range.upperBound > index }
    return count > 0 ? dates[count - 1].range.upperBound : 0
  }

  /// Whether a verb or an adverb that cannot be part of a title ends before an index.
  func endsWithStop(_ index: Int) -> Bool { text.length(of: .titleStop, before: index) > 0 }

  private func isJoint(_ index: Int) -> Bool { text.has("兼", at: index) }

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
        if isStopCharacter(at: index) { return trimmed(start, end) }
        if TitlePhrase.isConnector(scalar), !isInWord(at: index),
          index == limit || !belongsToName(connector: index, end: end)
        {
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
    let length = text.length(of: .titleStop, before: index)
    guard length > 0 else { return nil }
    let stopStart = index - length
    for start in max(0, stopStart - 2)...stopStart {
      let keep = text.length(of: .titleKeep, from: start)
      if start + keep > index { return false }
    }
    return true
  }

  /// 向阳村, 对外办, 都市频道, 高等学校, 单位, 名师: there the character belongs to a word of the phrase.
  private func isStopCharacter(at index: Int) -> Bool {
    has(text.scalar(index), NameCharacters.titleStop) && !isInWord(at: index)
  }

  private func isInWord(at index: Int) -> Bool {
    let scalar = text.scalar(index)
    return TitleBoundaries.wordsWithStops.contains(scalar, text.scalar(index + 1))
      || TitleBoundaries.wordsWithStops.contains(text.scalar(index - 1), scalar)
  }

  @inline(__always)
  private func has(_ scalar: UInt32, _ trait: UInt32) -> Bool {
    scalar < 0x10000 && characters[Int(scalar)] & trait != 0
  }

  /// 和, 与, 及, 或, 同
  private static func isConnector(_ scalar: UInt32) -> Bool {
    scalar == 0x548C || scalar == 0x4E0E || scalar == 0x53CA || scalar == 0x6216
  }

  /// Whether 和 joins parts of one body's name (自然资源和规划局) rather than two people or bodies.
  private func belongsToName(connector index: Int, end: Int) -> Bool {
    if text.length(of: .personTitle, before: index) > 0 { return false }
    var position = index - 1
    var leftHasSuffix = false
    if text.characterClass(position) == .han { leftHasSuffix = has(text.scalar(position), NameCharacters.body) }
    if leftHasSuffix { return false }
    position = index + 1
    while position < end {
      if has(text.scalar(position), NameCharacters.body) { return true }
      position += 1
    }
    return false
  }

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
    return open < index - 1 && text.characterClass(open) == .openBracket && text.has("班", at: index + 1)
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
    // 新华社北京1月22日电法国外长
    if text.has("电", at: start), text.has("日", at: start - 1) { start += 1 }
    if text.matches("新任", at: start), start + 2 < end { start += 2 }
    // 本报讯 银行柜员李芳
    if text.matches("本报讯", at: start), start + 3 < end { start += 3 }
    // 85岁 and the like went before; a bare number in front does not belong to a title.
    var digits = start
    while digits < end && text.characterClass(digits) == .digit { digits += 1 }
    if digits > start && digits < end {
      switch Unicode.Scalar(text.scalar(digits)) ?? " " {
      case "级", "号", "届", "中", "小", "连", "班", "团", "院", "局", "厂", "所", "大", "组", "路", "指": break
      default: start = digits
      }
    }
    if text.has("本", at: start), TitlePhrase.ownHouse.contains(text.scalar(start + 1)), start + 2 < end {
      start += 2
    }
    let word = text.length(of: .personTitle, before: end)
    // 该院院长, 该局市容科科长: the house is named before, and the pronoun takes its last character.
    if text.has("该", at: start - 1), TitlePhrase.houses.contains(text.scalar(start)), end - start > word {
      start += 1
    }
    // 文/本报记者 张三; ——记全国劳动模范张三
    if text.characterClass(start + 1) == .slash
      || text.has("记", at: start) && text.characterClass(start - 1) == .dash,
      end - start > word
    {
      start += 1
      while start < end - word, text.characterClass(start) == .slash { start += 1 }
    }
    return innerOffice(start, end) ?? start
  }

  /// Behind 该: what a house is called for short. A district's or a village's bodies keep it: 该区党工委委员.
  private static let houses = ScalarSet("院局校厂所站队馆庭行台会部处科社园店")
  /// Behind 本: the paper itself.
  private static let ownHouse = ScalarSet("报台刊网")

  /// 小桥街道办事处富民社区党支部书记: a village or neighbourhood behind an office is named by itself.
  private func innerOffice(_ start: Int, _ end: Int) -> Int? {
    var index = start + 2
    while index + 4 < end {
      if text.has("办", at: index), text.matches("办事处", at: index) {
        let inner = index + 3
        var position = inner + 1
        while position < min(end, inner + 8) {
          let scalar = text.scalar(position)
          if scalar == 0x6751 || scalar == 0x793E && text.matches("社区", at: position) { return inner }
          position += 1
        }
        return nil
      }
      index += 1
    }
    return nil
  }
}
