import PageStructure
import TextModel

/// Finds the people named in an article, mention by mention, in order.
///
/// A person is found only where the text introduces the name: behind a title, in a credit, in a list with others,
/// before a verb of speech. Once found, every further occurrence of the name is a mention too.
struct PersonReader {
  private let article: Article
  private let text: LogicalText
  private let names: NameReading
  private let phrases: TitlePhrase
  private var found: [PersonMention] = []
  /// Titles that end at an index, found as words of the lexicon.
  private let titleMatches: [PatternSet.Match]

  init(article: Article, matches: [PatternSet.Match], dates: [DateMention] = []) {
    self.article = article
    text = article.text
    names = NameReading(text: article.text, matches: matches)
    phrases = TitlePhrase(text: article.text, titles: names.titles, matches: matches, dates: dates)
    titleMatches = names.titles.matches
  }

  func mentions() -> [PersonMention] {
    var reader = self
    reader.readCredits()
    reader.readTitled()
    reader.readIntroduced()
    reader.readProfessions()
    reader.readTitledBehind()
    reader.readSpeakers()
    reader.readLists()
    let known = KnownNames(reader.found.map(\.name))
    reader.add(known.mentions(in: text, excluding: reader.found.map(\.range), names: names))
    return reader.found.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }

  // MARK: Credits

  private mutating func readCredits() {
    for credit in article.credits {
      add([PersonMention(name: credit.name, range: credit.range, titles: [credit.role], isCredit: true)])
    }
  }

  private mutating func add(_ mentions: [PersonMention]) {
    for mention in mentions {
      for index in mention.range where index >= 0 && index < text.count { occupied.insert(index) }
      found.append(mention)
    }
  }

  /// The indices that mentions take.
  private var occupied: Set<Int> = []

  private func isFree(_ range: Range<Int>) -> Bool {
    !occupied.contains(range.lowerBound) && !occupied.contains(range.upperBound - 1)
  }

  // MARK: Titles before names

  private mutating func readTitled() {
    var lastEnd = -1
    var border = 0
    for match in titleMatches.sorted(by: { $0.range.upperBound < $1.range.upperBound }) {
      let end = match.range.upperBound
      guard end != lastEnd else { continue }
      lastEnd = end
      guard end >= border, let start = nameStart(behindTitle: end) else { continue }
      let isCollective = isCollective(titleEndingAt: end)
      guard let candidate = names.name(at: start), isFree(candidate.range),
        isAccepted(candidate, isCollective: isCollective, isDirect: start == end)
      else { continue }
      let ranges = phrases.titles(endingAt: end, border: border)
      let titles = ranges.map { text.string($0) }.filter { !$0.isEmpty }
      border = readName(candidate, titles: titles)
    }
  }

  /// Where a name can begin behind a title: at once, behind a colon, or behind a bracket with an aside.
  private func nameStart(behindTitle end: Int) -> Int? {
    switch text.characterClass(end) {
    case .han: return end
    case .colon, .space: return text.characterClass(end + 1) == .han ? end + 1 : nil
    case .openBracket:
      guard let close = bracketEnd(end), text.characterClass(close) == .han else { return nil }
      return close
    default: return nil
    }
  }

  /// The index behind the bracket that closes the one at `index`, if it is near.
  private func bracketEnd(_ index: Int) -> Int? {
    for position in index..<min(text.count, index + 16) where text.characterClass(position) == .closeBracket {
      return position + 1
    }
    return nil
  }

  private func isCollective(titleEndingAt end: Int) -> Bool {
    let length = names.titles.length(before: end)
    return PersonWords.collectives.contains(text.string((end - length)..<end))
  }

  private func isAccepted(_ candidate: NameReading.Candidate, isCollective: Bool, isDirect: Bool) -> Bool {
    if !isDirect && (candidate.right < 3 || candidate.given < 3) { return false }
    if candidate.right == 0 {
      return candidate.given == 4 && !candidate.isLookalike
        && candidate.weight.rawValue >= (isCollective ? Surnames.Weight.common : .rare).rawValue
    }
    if isCollective {
      return candidate.score >= 8 && candidate.given >= 2 && (candidate.right >= 2 || candidate.weight == .common)
    }
    // 局长田野介绍: a name that is a word is believed where it speaks.
    if candidate.isWord { return candidate.score >= 6 && names.isSpeech(at: candidate.range.upperBound) }
    return candidate.score >= 7 && (candidate.given >= 1 || candidate.right >= 2)
  }

  /// Adds a name and those that are listed behind it under the same titles.
  ///
  /// - Returns: the end of the last name.
  private mutating func readName(_ candidate: NameReading.Candidate, titles: [String]) -> Int {
    var current = candidate.range
    add([PersonMention(name: text.string(current), range: current, titles: titles)])
    while let next = listed(behind: current.upperBound) {
      add([PersonMention(name: text.string(next), range: next, titles: titles)])
      current = next
    }
    return current.upperBound
  }

  /// The name that a list goes on with: 李嫣、陈心宇 or 王丽和赵强.
  private func listed(behind index: Int) -> Range<Int>? {
    var position = index
    if text.characterClass(position) == .openBracket, let close = bracketEnd(position) { position = close }
    let mark = text.characterClass(position)
    if mark == .enumerationComma {
      position += 1
    } else if text.matches("以及", at: position) {
      position += 2
    } else if mark == .han, ["和", "与", "及"].contains(where: { text.matches($0, at: position) }) {
      position += 1
    } else {
      return nil
    }
    guard let candidate = names.name(at: position), isFree(candidate.range), candidate.right >= 1,
      candidate.score >= 7, candidate.given >= 1
    else { return nil }
    return candidate.range
  }

  /// 以马志印、梁丽娟为代表的, 名叫赵强: words that introduce names without a title.
  private mutating func readIntroduced() {
    for index in text.indices {
      var start = index
      let needsRepresentative: Bool
      switch Unicode.Scalar(text.scalar(index)) ?? " " {
      case "以":
        start += 1
        needsRepresentative = true
      case "名" where text.matches("名叫", at: index) || text.matches("名为", at: index):
        start += 2
        needsRepresentative = false
      default: continue
      }
      guard let candidate = names.name(at: start), isFree(candidate.range), candidate.given >= 2,
        candidate.weight != .wordlike, !candidate.isLookalike, candidate.right >= 1
      else { continue }
      if needsRepresentative && !isFollowedByRepresentative(candidate.range.upperBound) { continue }
      _ = readName(candidate, titles: [])
    }
  }

  /// Whether 为代表 or 为首 comes in the same clause.
  private func isFollowedByRepresentative(_ index: Int) -> Bool {
    for position in index..<min(text.count, index + 24) {
      if text.characterClass(position).endsClause { return false }
      if text.matches("为代表", at: position) || text.matches("为首", at: position) { return true }
    }
    return false
  }

  // MARK: Professions that no table has

  /// 护边员, 放映员, 制鞋匠: nouns for people by their last character, before a name that leaves no doubt.
  private mutating func readProfessions() {
    for index in text.indices where PersonReader.professionEnds.contains(text.scalar(index)) {
      let end = index + 1
      guard names.titles.length(before: end) == 0, text.characterClass(end) == .han,
        let candidate = names.name(at: end), isFree(candidate.range), candidate.given == 4, candidate.right >= 2,
        candidate.weight != .wordlike, !candidate.isLookalike
      else { continue }
      let ranges = phrases.titles(
        endingAt: end, border: found.last(where: { $0.range.upperBound <= end })?.range.upperBound ?? 0, word: 2)
      _ = readName(candidate, titles: ranges.map { text.string($0) })
    }
  }

  private static let professionEnds: Set<UInt32> = Set("员长师匠手者户官".unicodeScalars.map(\.value))

  // MARK: Titles behind names

  /// 钟南山院士, 张桂梅老师; not 王书记.
  private mutating func readTitledBehind() {
    for match in titleMatches where PersonWords.titlesBehind.contains(text.string(match.range)) {
      let end = match.range.lowerBound
      for length in [3, 2] {
        let range = (end - length)..<end
        guard range.lowerBound >= 0, isFree(range), startsPhrase(range.lowerBound) else { continue }
        let weight = Surnames.weight(text.scalar(range.lowerBound))
        guard weight == .common || weight == .rare && length == 3,
          let candidate = names.candidate(range, surname: 1, weight: weight),
          candidate.given == 4, !candidate.isLookalike, length == 3 || isPersonal(match.range)
        else { continue }
        let word = text.string(match.range)
        let titles = PersonWords.addresses.contains(word) ? [] : [word]
        add([PersonMention(name: text.string(range), range: range, titles: titles)])
        break
      }
    }
  }

  private func isPersonal(_ range: Range<Int>) -> Bool {
    let word = text.string(range)
    return PersonWords.addresses.contains(word) || word == "院士" || word == "烈士" || word == "教授"
  }

  /// Whether a phrase can begin at an index: behind a mark or a particle.
  private func startsPhrase(_ index: Int) -> Bool {
    let kind = text.characterClass(index - 1)
    if kind != .han { return kind != .digit && kind != .latin && kind != .closeTitle }
    return PersonReader.particles.contains(text.scalar(index - 1))
  }

  private static let particles: Set<UInt32> = Set("由与和对向请给让被是的在为了及到随听据按跟见".unicodeScalars.map(\.value))

  // MARK: Speakers without a title

  /// 张红霞说, 李强，男，: a name that begins a clause and speaks, or is described like a person.
  private mutating func readSpeakers() {
    var index = 0
    while index < text.count {
      defer { index += 1 }
      guard text.characterClass(index) == .han, startsClause(index), let candidate = names.name(at: index),
        isFree(candidate.range), candidate.given == 4, candidate.weight != .wordlike, !candidate.isLookalike
      else { continue }
      let end = candidate.range.upperBound
      let isLong = candidate.range.count >= 3
      let speaks = names.isSpeech(at: end) && (isLong || candidate.weight == .common)
      let isDescribed =
        text.characterClass(end) == .comma && (text.scalar(end + 1) == 0x7537 || text.scalar(end + 1) == 0x5973)
        && text.characterClass(end + 2).endsClause
      if speaks || isDescribed {
        add([PersonMention(name: text.string(candidate.range), range: candidate.range, titles: [])])
      }
    }
  }

  private func startsClause(_ index: Int) -> Bool {
    let kind = text.characterClass(index - 1)
    return kind.endsClause || kind == .closeQuote
  }

  // MARK: Lists of names

  /// Three or more names in a row are people even where nothing says what they are.
  private mutating func readLists() {
    var run: [Range<Int>] = []
    var index = 0
    while index < text.count {
      guard text.characterClass(index) == .enumerationComma else {
        index += 1
        continue
      }
      // The first name ends at this mark and begins behind a mark or a particle.
      run = []
      for length in [3, 2] where index - length >= 0 && startsPhrase(index - length) {
        if let range = listedName((index - length)..<index) {
          run.append(range)
          break
        }
      }
      var position = index
      while !run.isEmpty, text.characterClass(position) == .enumerationComma, let next = nextListed(position + 1) {
        run.append(next)
        position = next.upperBound
      }
      if run.count >= 3 {
        for range in run where isFree(range) {
          add([PersonMention(name: text.string(range), range: range, titles: [])])
        }
      }
      index = max(index + 1, position)
    }
  }

  private func nextListed(_ index: Int) -> Range<Int>? {
    guard let candidate = names.name(at: index), candidate.given >= 3, candidate.right >= 2, !candidate.isWord,
      candidate.weight != .wordlike
    else { return nil }
    return candidate.range
  }

  private func listedName(_ range: Range<Int>) -> Range<Int>? {
    for index in range where text.characterClass(index) != .han { return nil }
    let weight = Surnames.weight(text.scalar(range.lowerBound))
    guard weight.rawValue >= Surnames.Weight.rare.rawValue,
      let candidate = names.candidate(range, surname: 1, weight: weight), candidate.given >= 3, !candidate.isWord
    else { return nil }
    return range
  }
}
