import TextModel

/// People with a title before or behind the name.
extension PersonReader {
  mutating func readTitled() {
    var border = 0
    var last = -1
    for end in places.all(.titleEnd) where end != last {
      last = end
      guard end >= border, !goesOn(end), !isAddressed(end), let start = nameStart(behindTitle: end) else { continue }
      if let range = names.undottedName(at: start), isFree(range) {
        add(range, titles: titles(endingAt: end, border: border))
        border = range.upperBound
        continue
      }
      guard let candidate = names.name(at: start), isFree(candidate.range),
        isAccepted(
          candidate, isCollective: isCollective(endingAt: end), isDirect: start == end,
          isAside: text.characterClass(end) == .openBracket)
      else {
        if start == end, !isCollective(endingAt: end) || names.weight(text.scalar(start)) != .common,
          let range = names.transcribedName(at: start), isFree(range)
        {
          let titles = titles(endingAt: end, border: border)
          border = readName(range, titles: titles)
        }
        continue
      }
      border = readName(candidate, titles: titles(endingAt: end, border: border))
    }
  }

  /// Whether a longer title that begins with the one before an index ends behind the next character: 摄影 in 摄影师.
  private func goesOn(_ end: Int) -> Bool {
    text.length(of: .personTitle, before: end + 1) == text.length(of: .personTitle, before: end) + 1
  }

  /// 车主蒲女士修理费: whoever is called so has been named by then.
  private func isAddressed(_ end: Int) -> Bool {
    (text.matches("女士", at: end - 2) || text.matches("先生", at: end - 2))
      && names.weight(text.scalar(end - 3)).rawValue >= Surnames.Weight.rare.rawValue
      && (startsPhrase(end - 3) || text.length(of: .personTitle, before: end - 3) > 0)
  }

  /// Whether the title that ends at an index means many people as often as one.
  private func isCollective(endingAt end: Int) -> Bool {
    text.length(of: .collectiveTitle, before: end) == text.length(of: .personTitle, before: end)
  }

  func titles(endingAt end: Int, border: Int, word: Int = 0) -> [String] {
    var result: [String] = []
    for range in phrases.titles(endingAt: end, border: border, word: word) where !range.isEmpty {
      result.append(text.string(range))
    }
    return result
  }

  /// Where a name can begin behind a title: at once, behind a colon, or behind a bracket with an aside.
  private func nameStart(behindTitle end: Int) -> Int? {
    switch text.characterClass(end) {
    // 指导教师为刘芳
    case .han: return text.has("为", at: end) ? end + 1 : end
    case .colon, .space: return text.characterClass(end + 1) == .han ? end + 1 : nil
    case .openBracket:
      guard let close = bracketEnd(end), text.characterClass(close) == .han else { return nil }
      return close
    default: return nil
    }
  }

  /// - Parameter isAside: whether an aside in brackets stands between title and name: 副县长（挂职）沈涛.
  private func isAccepted(
    _ candidate: NameReading.Candidate, isCollective: Bool, isDirect: Bool, isAside: Bool
  ) -> Bool {
    // 联系人：庞树德 电话：…
    if !isDirect, candidate.right < (isAside || isFull(candidate) ? 2 : 3) || candidate.given < 3 { return false }
    // 数学家和天文学家, 父亲和小刚奶奶, 记者从新闻发布会上获悉: behind a title these are no names.
    if isDirect, PersonReader.behindTitles.contains(text.scalar(candidate.range.lowerBound)) { return false }
    if candidate.right == 0 {
      guard candidate.given >= (isCollective || candidate.range.count < 3 ? 4 : 3), !candidate.isLookalike else {
        return false
      }
      if !isCollective { return candidate.weight.rawValue >= Surnames.Weight.rare.rawValue }
      return candidate.weight == .common
        || candidate.weight == .rare && isFull(candidate)
          && !Surnames.wordlikes.contains(text.scalar(candidate.range.lowerBound))
    }
    if isCollective {
      // 干部应学会: hardly a name, unless it looks like one and what follows does, too.
      if Surnames.wordlikes.contains(text.scalar(candidate.range.lowerBound)), !isFull(candidate),
        candidate.given < 4 || candidate.right < 2, !names.isSpeech(at: candidate.range.upperBound)
      {
        return false
      }
      return candidate.score >= 8 && candidate.given >= 2 && !candidate.isLookalike
        && (candidate.right >= 2 || candidate.weight == .common || isFull(candidate))
        && names.traits(text.scalar(candidate.range.lowerBound)) & NameCharacters.connector == 0
    }
    if candidate.isWord { return isNamesake(candidate) }
    // 书记谈心得: a word begins here, and what follows it makes no name.
    if candidate.isLookalike && candidate.given < 4 { return false }
    if candidate.weight == .wordlike && candidate.right < 2 && !isFull(candidate) { return false }
    return candidate.score >= 7 && (candidate.given >= 1 || candidate.right >= 2)
  }

  private static let behindTitles = ScalarSet("和从由")

  /// A family name with two characters of given names that are no word.
  private func isFull(_ candidate: NameReading.Candidate) -> Bool {
    candidate.range.count >= 3 && candidate.given == 4 && !candidate.isLookalike
  }

  /// 局长田野介绍: a name that is a word is believed where it speaks, stands in a list of names or comes again.
  private func isNamesake(_ candidate: NameReading.Candidate) -> Bool {
    let end = candidate.range.upperBound
    let isTwice = text.scalar(end - 1) == text.scalar(end - 2)  // 女士连连说
    guard candidate.score >= (names.isSpeech(at: end) && !isTwice ? 5 : 6) else { return false }
    return names.isSpeech(at: end) || isListed(behind: end)
      // 后卫满江红空砍37分
      || candidate.range.count == 3 && candidate.given >= 3 && candidate.right == 2
      || candidate.right == 3 && candidate.given == 4 && recurs(candidate.range)
  }

  /// Whether 、 and a certain name follow: 庄严、秦明.
  private func isListed(behind index: Int) -> Bool {
    guard text.characterClass(index) == .enumerationComma, let next = names.name(at: index + 1) else { return false }
    return next.given == 4 && next.right >= 1 && !next.isLookalike
  }

  /// Whether the same characters begin a clause nearby again: 主席汪洋。汪洋从事摄影三十年.
  func recurs(_ range: Range<Int>) -> Bool {
    for index in range.upperBound..<max(range.upperBound, min(text.count - range.count, range.upperBound + 400))
    where text.scalar(index) == text.scalar(range.lowerBound) && startsClause(index) {
      let isSame = text.repeats(range, at: index)
      if isSame { return true }
    }
    return false
  }

  /// Adds a name and those that are listed behind it under the same titles.
  ///
  /// - Returns: the end of the last name.
  mutating func readName(_ candidate: NameReading.Candidate, titles: [String]) -> Int {
    readName(candidate.range, titles: titles)
  }

  private mutating func readName(_ range: Range<Int>, titles: [String]) -> Int {
    var current = range
    add(current, titles: titles)
    while let next = listed(behind: current.upperBound) {
      add(next, titles: titles)
      current = next
    }
    // 张国友研究员、原院长佘之祥: the title behind a name is not the next one's.
    let end = current.upperBound + text.length(of: .personTitle, from: current.upperBound)
    return text.characterClass(end) == .enumerationComma ? end : current.upperBound
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
    } else if PersonReader.joints.contains(text.scalar(position)) {
      position += 1
    } else {
      return nil
    }
    guard let candidate = names.name(at: position), isFree(candidate.range), candidate.right >= 1,
      candidate.score >= 7, candidate.given >= 1
    else {
      // 戚明远、娜仁花，
      guard mark == .enumerationComma, let range = names.transcribedName(at: position), isFree(range) else {
        return nil
      }
      return range
    }
    return candidate.range
  }

  private static let joints = ScalarSet("和与及")

  // MARK: Professions that no table has

  /// 护边员, 放映员, 制鞋匠: nouns for people by their last character, before a name that leaves no doubt.
  mutating func readProfessions() {
    for end in places.all(.profession) {
      guard text.length(of: .personTitle, before: end) == 0, text.characterClass(end) == .han,
        // 农田水利
        !text.has("农", at: end - 1) || !PersonReader.farming.contains(text.scalar(end)),
        let candidate = names.name(at: end), isFree(candidate.range), candidate.given == 4,
        candidate.right >= (isPerson(endingAt: end, candidate) ? 1 : 2), candidate.weight != .wordlike,
        !candidate.isLookalike
      else { continue }
      _ = readName(candidate, titles: titles(endingAt: end, border: border(before: end), word: 2))
    }
  }

  /// 养殖能手张爱兰从…, 特困户张承凤是…: whether the noun leaves no doubt that a full name stands behind it, as 长 (长江)
  /// and 手 (手段) do.
  private func isPerson(endingAt end: Int, _ candidate: NameReading.Candidate) -> Bool {
    candidate.range.count > 2 && candidate.weight == .common && PersonReader.persons.contains(text.scalar(end - 1))
      && !text.matches("手段", at: end - 1)
  }

  private static let persons = ScalarSet("员匠户手")
  private static let farming = ScalarSet("田村业民户资机产药科技场耕忙具家庄牧林渔经贸商历")

  /// The end of the nearest mention before an index, if it is within a title's reach.
  private func border(before index: Int) -> Int {
    for position in stride(from: index - 1, to: max(-1, index - 40), by: -1) where isTaken(position) {
      return position + 1
    }
    return 0
  }

  // MARK: Titles behind names

  /// 钟南山院士, 张桂梅老师; not 王书记.
  mutating func readTitledBehind() {
    for end in places.all(.titleBehind) {
      let title = end..<(end + text.length(of: .titleBehind, from: end))
      let found = name(endingAt: end) { candidate in
        let isFull = candidate.range.count == 3
        return isFree(candidate.range) && (candidate.weight == .common || candidate.weight == .rare && isFull)
          && candidate.given == 4 && !candidate.isLookalike && (isFull || isPersonal(title))
      }
      guard let found else { continue }
      let word = text.string(title)
      add(found.range, titles: PersonWords.addresses.contains(word) ? [] : [word])
    }
  }

  private func isPersonal(_ range: Range<Int>) -> Bool {
    let word = text.string(range)
    return PersonWords.addresses.contains(word) || word == "院士" || word == "烈士" || word == "教授"
  }
}
