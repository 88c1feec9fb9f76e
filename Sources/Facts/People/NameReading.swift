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

  let text: ArticleReading
  private let characters = NameCharacters.table

  init(text: ArticleReading) {
    self.text = text
  }

  /// The bits of `NameCharacters` for a scalar.
  @inline(__always)
  func traits(_ scalar: UInt32) -> UInt32 { scalar < 0x10000 ? characters[Int(scalar)] : 0 }

  @inline(__always)
  func weight(_ scalar: UInt32) -> Surnames.Weight {
    Surnames.Weight(rawValue: UInt8(truncatingIfNeeded: traits(scalar) & NameCharacters.weight)) ?? .none
  }

  /// Whether `name(at:)` may find something: a look at one character.
  @inline(__always)
  func mayBeginName(_ index: Int) -> Bool {
    traits(text.scalar(index)) & (NameCharacters.weight | NameCharacters.compound) != 0 || text.hasMiddleDot
  }

  /// The best reading of a name that begins at an index; nil where no family name does.
  func name(at index: Int) -> Candidate? {
    if text.hasMiddleDot, let foreign = dottedName(at: index) { return foreign }
    let first = text.scalar(index)
    let traits = traits(first)
    if traits & (NameCharacters.weight | NameCharacters.compound) == 0 { return nil }
    guard text.characterClass(index) == .han, text.characterClass(index + 1) == .han else { return nil }
    // 师傅每周到校, but 工程师傅亨遐
    if text.has("傅", at: index), text.has("师", at: index - 1), text.length(of: .personTitle, before: index) < 2 {
      return nil
    }
    let isCompound =
      traits & NameCharacters.compound != 0 && Surnames.compound.contains(first, text.scalar(index + 1))
    let weight = isCompound ? Surnames.Weight.common : weight(first)
    guard weight != .none else { return nil }
    let surname = isCompound ? 2 : 1
    guard text.characterClass(index + surname) == .han else { return nil }
    // 东方红 could also be 东 with a given name of two characters; it is not.
    let short = candidate(index..<(index + surname + 1), surname: surname, weight: weight)
    guard text.characterClass(index + surname + 1) == .han,
      let long = candidate(index..<(index + surname + 2), surname: surname, weight: weight)
    else { return short }
    guard let short, short.score > long.score else { return long }
    return short
  }

  /// The reading of exactly this range as a name.
  func candidate(_ range: Range<Int>, surname: Int, weight: Surnames.Weight) -> Candidate? {
    let last = text.scalar(range.upperBound - 1)
    let isPair = range.count == surname + 2 && GivenNames.pairs.contains(text.scalar(range.upperBound - 2), last)
    // 王书记, 李主任: a family name with a title, not a name.
    if !isPair, text.length(of: .personTitle, from: range.lowerBound + surname) >= 2 { return nil }
    // 主任张说, 队长韩介绍: the rest of the name was lost, and the verb is no part of it.
    let verb = range.lowerBound + surname
    if verb + text.length(of: .speechVerb, from: verb) >= range.upperBound { return nil }
    if traits(last) & NameCharacters.neverLast != 0, !isPair { return nil }
    if spends(range.upperBound - 1) || countsFloors(range) { return nil }
    var sum = 0
    for index in (range.lowerBound + surname)..<range.upperBound {
      let traits = traits(text.scalar(index))
      if traits & NameCharacters.given != 0 { sum += traits & NameCharacters.doubtful != 0 ? 1 : 2 }
    }
    var given = range.count - surname == 1 ? sum * 2 : sum
    // 冉冉, 呦呦: a character said twice.
    if range.count - surname == 2, text.scalar(range.upperBound - 2) == last { given = max(given, 3) }
    if isPair { given = 4 }
    var right = evidence(behind: range.upperBound)
    if surname == 1, text.has("某", at: range.lowerBound + 1) {
      if range.count == 2, traits(text.scalar(range.upperBound)) & NameCharacters.behindSome != 0 { return nil }
      if range.count == 2 || traits(last) & NameCharacters.anonymous != 0 { right = max(right, 2) }
    }
    let length = lookalikeLength(from: range.lowerBound)
    let isLookalike = length >= 2 && !isFamily(range, lookalike: length, given: given)
    var score = Int(weight.rawValue) + given + right * 2
    if isLookalike {
      // 庞大 in 庞大海走上讲台: where a verb follows for certain, the word is weak evidence.
      score -= length >= range.count ? 7 : range.count == 3 && given == 4 && right >= 2 ? 2 : 4
    }
    if range.count == surname + 2, !isPair { score -= doubt(aboutLastOf: range, right: right, surname: surname) }
    return Candidate(
      range: range, score: score, given: given, right: right, weight: weight, isLookalike: isLookalike,
      isWord: length >= range.count)
  }

  /// 王家兴, 张庄严: words for families and villages are no evidence against a full name.
  private func isFamily(_ range: Range<Int>, lookalike length: Int, given: Int) -> Bool {
    guard length == 2, range.count == 3, given >= 3 else { return false }
    let second = text.scalar(range.lowerBound + 1)
    return second == 0x5BB6 || second == 0x5E84 || second == 0x6751  // 家庄村
  }

  /// How much speaks against the last character's belonging to the name: 袁芳和学生, 叶某抓获, 鲜于静平均.
  private func doubt(aboutLastOf range: Range<Int>, right: Int, surname: Int) -> Int {
    let second = text.scalar(range.lowerBound + 1)
    let last = text.scalar(range.upperBound - 1)
    if surname == 2, evidence(behind: range.upperBound - 1) == 2 || lookalikeLength(from: range.upperBound - 1) > 1 {
      return 3
    }
    if second == 0x67D0 {  // 某
      return traits(last) & NameCharacters.anonymous != 0 || right == 3 && evidence(behind: range.upperBound - 1) == 0
        ? 0 : 6
    }
    return right < 3 && traits(last) & NameCharacters.connector != 0 ? 3 : 0
  }

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
    if text.length(of: .speechVerb, from: index) > 0 { return 3 }
    if spends(index) || isBriefAct(index)
      || NameReading.wordsBehind.longest(at: index, in: text.logical, limit: text.count) != nil
    {
      return 2
    }
    return traits(text.scalar(index)) & NameCharacters.behind != 0 || text.length(of: .personTitle, from: index) >= 2
      ? 1 : 0
  }

  /// 晃了晃, 看一看, 拄着: a verb said twice, or one that goes on.
  private func isBriefAct(_ index: Int) -> Bool {
    let verb = text.scalar(index)
    // 胡子一翘一翘
    guard text.characterClass(index) == .han, !text.has("一", at: index - 1) else { return false }
    if text.has("着", at: index + 1) { return true }
    return text.scalar(index + 2) == verb && (text.has("了", at: index + 1) || text.has("一", at: index + 1))
  }

  /// 阎玉洁花4680元: whether 花 says what somebody paid.
  private func spends(_ index: Int) -> Bool {
    text.has("花", at: index) && text.characterClass(index + 1) == .digit
  }

  /// 居民楼三楼: a house and its floor behind the word for those who live there.
  private func countsFloors(_ range: Range<Int>) -> Bool {
    text.has("楼", at: range.lowerBound) && HanDigit.value(text.scalar(range.lowerBound + 1)) != nil
      && (text.has("楼", at: range.lowerBound + 2) || text.has("层", at: range.lowerBound + 2))
  }

  func isSpeech(at index: Int) -> Bool { text.length(of: .speechVerb, from: index) > 0 }

  /// Whether somebody speaks in some manner: 憨厚地说, 一边擦汗一边说, 再三道谢.
  func speaks(behind index: Int) -> Bool {
    guard text.characterClass(index) == .han, text.characterClass(index + 1) == .han else { return false }
    for place in (index + 1)..<(index + 7) {
      if text.characterClass(place - 1) != .han { return false }
      if NameReading.manners.contains(text.scalar(place - 1), text.scalar(place)) { return true }
    }
    return false
  }

  private static let manners = ShortWords("地说 着说 边说 地讲 着讲 边讲 地告 着告 道谢 致谢 坦言 直言 感言 摆手 连说 常说 总说 笑说 直说 笑言 谦虚")

  func isLookalike(_ range: Range<Int>) -> Bool {
    lookalikeLength(from: range.lowerBound) >= range.count
  }

  /// The length of the longest word that begins where a name might, 0 where none does.
  private func lookalikeLength(from index: Int) -> Int {
    (NameReading.lookalikes.longest(at: index, in: text.logical, limit: text.count)?.bound ?? index) - index
  }

  private static let lookalikes = WordTable(NameLookalikes.words)
  private static let wordsBehind = WordTable(PersonWords.behindNames)

  /// 买买提·吐尔逊, 约翰·史密斯
  private func dottedName(at index: Int) -> Candidate? {
    guard let dot = segmentEnd(from: index, isLast: false), text.characterClass(dot) == .middleDot,
      text.characterClass(dot + 1) == .han
    else { return nil }
    var end = dot
    while text.characterClass(end) == .middleDot, end - index < 24, let next = segmentEnd(from: end + 1, isLast: true) {
      end = next
    }
    // 德国工程师汉斯·穆勒: the name begins behind the title.
    guard end > dot + 1,
      !(index + 1..<max(index + 1, dot)).contains(where: { text.length(of: .personTitle, before: $0) > 1 })
    else { return nil }
    let right = evidence(behind: end)
    return Candidate(
      range: index..<end, score: 7 + right, given: 4, right: right, weight: .common, isLookalike: false, isWord: false)
  }

  /// Where a part of such a name ends; nil where there is none.
  private func segmentEnd(from start: Int, isLast: Bool) -> Int? {
    var end = start
    // 名叫白玛·央金
    while end - start < 8, text.characterClass(end) == .han, !text.has("叫", at: end),
      traits(text.scalar(end)) & NameCharacters.foreignToNames == 0
    {
      if isLast, end - start >= 1, evidence(behind: end) >= 2 { break }
      end += 1
    }
    // 巴特尔·苏和接球
    if isLast, end == start + 1, text.has("和", at: end), NameReading.undottedTails.contains(text.scalar(start), 0x548C),
      evidence(behind: end + 1) > 0
    {
      end += 1
    }
    if isLast { end = soundEnd(start..<end) }
    if !isLast, text.characterClass(end) == .han { return nil }
    return end > start ? end : nil
  }

  /// Where a name that is written by its sound ends before words that are none: 买买提扬起小脸, 买买提劝她.
  private func soundEnd(_ range: Range<Int>) -> Int {
    guard
      let end = range.first(where: { traits(text.scalar($0)) & NameCharacters.transcribed == 0 }),
      end - range.lowerBound >= 2, range.upperBound - end > 1 || traits(text.scalar(end)) & NameCharacters.given == 0,
      // 阿旺晋美，: a mark ends the name.
      text.characterClass(range.upperBound) == .han || evidence(behind: end) > 0
    else { return range.upperBound }
    return end
  }

  /// 阿贝拉, 娜仁花: three characters or more that write down a sound, where a name has to stand and what follows goes on
  /// behind one.
  func transcribedName(at index: Int) -> Range<Int>? {
    var end = index
    while end < index + 7, text.characterClass(end) == .han, traits(text.scalar(end)) & NameCharacters.transcribed != 0
    {
      if end - index >= 3, evidence(behind: end) >= 2 { break }
      end += 1
    }
    guard (3...6).contains(end - index), evidence(behind: end) >= 1, text.characterClass(end) != .middleDot,
      lookalikeLength(from: index) < 2, !NameReading.lands.contains(text.scalar(index), text.scalar(index + 1))
    else { return nil }
    return index..<end
  }

  /// The first characters of lands and towns that are written so.
  private static let lands = ShortWords(
    "意大 加拿 西班 马来 巴拿 巴西 墨西 尼泊 印度 新加 菲律 澳大 奥地 乌克 罗马 科威 伊拉 伊朗 沙特 土库 哈萨 吉尔 塔吉 乌兹 蒙古 西藏 拉萨 内蒙 海南 云南 江西 江南 金华 南海 马尔 巴基 纳米 索马 利比 尼日 坦桑 莫桑 科特 斯里 埃塞"
  )

  /// 阿依古丽, 乌兰图雅, 次仁卓玛: names without a dot that end like many others.
  func undottedName(at index: Int) -> Range<Int>? {
    for last in (index + 2)...(index + 5) {
      guard text.characterClass(last) == .han else { return nil }
      if traits(text.scalar(last)) & NameCharacters.undottedEnd != 0, text.characterClass(last + 1) != .middleDot,
        NameReading.undottedTails.contains(text.scalar(last - 1), text.scalar(last)),
        (index..<last).allSatisfy({ traits(text.scalar($0)) & NameCharacters.transcribed != 0 })
      {
        return index..<(last + 1)
      }
    }
    return nil
  }

  private static let undottedTails = ShortWords(
    "古丽 买提 别克 尼莎 尼沙 比亚 曼江 木江 力江 尔江 吾提 吾东 来提 拉提 图雅 高娃 其格 雅尔 特尔 日勒 格勒 卓玛 多吉 央金 拉姆 次仁 扎西 才让 卓嘎 旺姆 曲珍 白珍 巴桑 格桑 提江 仁花 托娅 塔娜 斯琴 加措 平措 罗布 丹增 仁增 苏和 布和 麦江 花尔 乌兰 德吉"
  )
}
