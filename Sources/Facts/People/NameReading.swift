import TextModel

/// Judges whether a name stands at a place: by its family name, by the characters behind it, and by what follows.
struct NameReading {
  /// A possible name and how much speaks for it.
  struct Candidate {
    var range: Range<Int>
    var score: Int
    /// 0 to 4: how much the characters behind the family name look like a given name.
    var given: Int
    /// 0 to 3: how well the text goes on behind the name; 3 for punctuation and verbs of speech.
    var right: Int
    var weight: Surnames.Weight
    /// Whether an ordinary word begins where the name would.
    var isLookalike: Bool
    /// Whether that word is as long as the name: 田野, 高峰.
    var isWord: Bool
  }

  let text: LogicalText
  let titles: WordMarks
  private let speech: WordMarks
  private let behind: WordMarks
  private let lookalikes: WordMarks

  init(text: LogicalText, matches: [PatternSet.Match]) {
    self.text = text
    titles = WordMarks(.personTitle, in: matches, count: text.count)
    speech = WordMarks(.speechVerb, in: matches, count: text.count)
    behind = WordMarks(.behindName, in: matches, count: text.count)
    lookalikes = WordMarks(.nameLookalike, in: matches, count: text.count)
  }

  /// The best reading of a name that begins at an index; nil where no family name does.
  func name(at index: Int) -> Candidate? {
    if let foreign = dottedName(at: index) { return foreign }
    guard text.characterClass(index) == .han, text.characterClass(index + 1) == .han else { return nil }
    let first = text.scalar(index)
    let isCompound = Surnames.isCompound(first, text.scalar(index + 1))
    let weight = isCompound ? Surnames.Weight.common : Surnames.weight(first)
    guard weight != .none else { return nil }
    var best: Candidate?
    for length in isCompound ? [3, 4] : [2, 3] {
      let end = index + length
      guard isHan(index..<end) else { break }
      guard let candidate = candidate(index..<end, surname: isCompound ? 2 : 1, weight: weight) else { continue }
      if candidate.score >= (best?.score ?? Int.min) { best = candidate }
    }
    if best == nil && isCompound {
      // 东方红 is also 东 with a given name of two characters.
      return nil
    }
    return best
  }

  /// The reading of exactly this range as a name.
  func candidate(_ range: Range<Int>, surname: Int, weight: Surnames.Weight) -> Candidate? {
    // 王书记, 李主任: a family name with a title, not a name.
    if titles.length(from: range.lowerBound + surname) >= 2 { return nil }
    // 主任张说, 队长韩介绍: the rest of the name was lost, and the verb is no part of it.
    let verb = range.lowerBound + surname
    if verb + speech.length(from: verb) >= range.upperBound { return nil }
    let last = text.scalar(range.upperBound - 1)
    if NameReading.neverLast.contains(last) { return nil }
    var sum = 0
    for index in (range.lowerBound + surname)..<range.upperBound {
      let scalar = text.scalar(index)
      if GivenNames.contains(scalar) { sum += GivenNames.isDoubtful(scalar) ? 1 : 2 }
    }
    let given = range.count - surname == 1 ? sum * 2 : sum
    let right = evidence(behind: range.upperBound)
    let length = lookalikes.length(from: range.lowerBound)
    let isLookalike = length >= 2
    var score = Int(weight.rawValue) + given + right * 2
    if isLookalike { score -= length >= range.count ? 7 : 4 }
    if surname == 1 && range.count == 3 { score -= doubt(aboutLastOf: range, right: right) }
    return Candidate(
      range: range, score: score, given: given, right: right, weight: weight, isLookalike: isLookalike,
      isWord: length >= range.count)
  }

  /// How much speaks against the third character's belonging to the name: 袁芳和学生, 叶某抓获.
  private func doubt(aboutLastOf range: Range<Int>, right: Int) -> Int {
    let second = text.scalar(range.lowerBound + 1)
    let last = text.scalar(range.upperBound - 1)
    if second == 0x67D0 {  // 某
      return NameReading.anonymous.contains(last) || right == 3 && evidence(behind: range.upperBound - 1) == 0 ? 0 : 6
    }
    return right < 3 && NameReading.connectors.contains(last) ? 3 : 0
  }

  private static let anonymous: Set<UInt32> = Set("某甲乙丙丁".unicodeScalars.map(\.value))
  private static let connectors: Set<UInt32> = Set("和与及同等在对向为以将从由因并".unicodeScalars.map(\.value))

  /// Characters that end no name: particles and words of place and time.
  private static let neverLast: Set<UInt32> = Set("说称讲的了着们吗呢吧里间内外时后等各该其此每这那个名位".unicodeScalars.map(\.value))

  /// How well the text behind a name fits: 3 for punctuation and verbs of speech, 2 for words that follow names, 1 for
  /// single particles, else 0.
  func evidence(behind index: Int) -> Int {
    switch text.characterClass(index) {
    case .comma, .stop, .semicolon, .colon, .enumerationComma, .closeBracket, .closeQuote, .closeTitle, .openBracket,
      .lineBreak, .dash, .ellipsis, .slash:
      return 3
    case .openQuote, .openTitle, .space: return 2
    case .digit, .latin, .symbol: return 1
    default: break
    }
    if speech.length(from: index) > 0 { return 3 }
    switch behind.length(from: index) {
    case 0: return titles.length(from: index) >= 2 ? 1 : 0
    case 1: return 1
    default: return 2
    }
  }

  func isSpeech(at index: Int) -> Bool { speech.length(from: index) > 0 }

  func isLookalike(_ range: Range<Int>) -> Bool { lookalikes.length(from: range.lowerBound) >= range.count }

  private func isHan(_ range: Range<Int>) -> Bool {
    for index in range where text.characterClass(index) != .han { return false }
    return true
  }

  /// 买买提·吐尔逊, 约翰·史密斯
  private func dottedName(at index: Int) -> Candidate? {
    guard let dot = segmentEnd(from: index, isLast: false), text.characterClass(dot) == .middleDot,
      text.characterClass(dot + 1) == .han
    else { return nil }
    var end = dot
    while text.characterClass(end) == .middleDot, end - index < 24, let next = segmentEnd(from: end + 1, isLast: true) {
      end = next
    }
    guard end > dot + 1 else { return nil }
    let right = evidence(behind: end)
    return Candidate(
      range: index..<end, score: 7 + right, given: 4, right: right, weight: .common, isLookalike: false, isWord: false)
  }

  /// Where a part of such a name ends; nil where there is none.
  private func segmentEnd(from start: Int, isLast: Bool) -> Int? {
    var end = start
    while end - start < 8, text.characterClass(end) == .han, !NameReading.foreignToNames.contains(text.scalar(end)) {
      if isLast, end - start >= 1, evidence(behind: end) >= 2 { break }
      end += 1
    }
    if !isLast, text.characterClass(end) == .han { return nil }
    return end > start ? end : nil
  }

  /// Characters that no transcribed name has.
  private static let foreignToNames: Set<UInt32> = Set(
    "的了在是和与及从向对把被将已曾也都又一二三四五六七八九十年月日时这那我你他她们有说家市省县区".unicodeScalars.map(\.value))

  /// 阿依古丽, 帕提古丽: names without a dot that end like many others.
  func turkicName(at index: Int) -> Range<Int>? {
    for length in 3...6
    where text.characterClass(index + length - 1) == .han && text.characterClass(index + length) != .middleDot {
      let tail = (text.scalar(index + length - 2), text.scalar(index + length - 1))
      let isTail = NameReading.turkicTails.contains(UInt64(tail.0) << 32 | UInt64(tail.1))
      if isTail, (index..<(index + length)).allSatisfy({ text.characterClass($0) == .han }) {
        return index..<(index + length)
      }
    }
    return nil
  }

  private static let turkicTails: Set<UInt64> = Set(
    PersonWords.words("古丽 买提 别克 尼莎 尼沙 比亚 曼江 木江 力江 尔江 吾提 吾东 来提 拉提").compactMap { word in
      let scalars = word.unicodeScalars.map(\.value)
      return scalars.count == 2 ? UInt64(scalars[0]) << 32 | UInt64(scalars[1]) : nil
    })
}
