import TextModel

/// People without a title: speakers, competitors, names in lists, names that recur.
extension PersonReader {
  /// 17岁的任可欣, 71岁的戏迷邬长河: whoever is so old and has a full name.
  mutating func readAged() {
    for start in places.all(.age) {
      if let candidate = names.name(at: start), isFree(candidate.range), !candidate.isLookalike,
        candidate.range.count >= 3
          ? candidate.given >= 3 && (candidate.weight != .wordlike || candidate.right >= 2)
          : candidate.given == 4 && candidate.weight == .common && candidate.right >= 2
      {
        add(candidate.range)
      } else if let noun = (2...4).first(where: { isFullName(at: start + $0, behindHan: $0) }),
        let candidate = names.name(at: start + noun)
      {
        add(candidate.range)
      }
    }
  }

  /// “编外妈妈”苗玉兰, “法律明白人”欧阳德厚: whoever is called so.
  mutating func readNicknamed() {
    for mark in text.marks where text.characterClass(Int(mark)) == .closeQuote {
      let start = Int(mark) + 1
      guard PersonReader.callings.contains(text.scalar(start - 2)), isFullName(at: start, behindHan: 0),
        let candidate = names.name(at: start)
      else { continue }
      add(candidate.range)
    }
  }

  /// The last characters of what people are called.
  private static let callings = ScalarSet("人员师手长妈爸医哥姐弟妹叔婶伯爷奶王星匠民者生兵户家迷友通工倌嫂娘娃客侠郎头")

  /// Whether a name of three characters, or of a compound family name, that is no word stands at an index, behind so many
  /// Han that are a noun.
  private func isFullName(at start: Int, behindHan count: Int) -> Bool {
    guard (start - count..<start).allSatisfy({ text.characterClass($0) == .han }),
      let candidate = names.name(at: start), isFree(candidate.range), candidate.given == 4, !candidate.isLookalike,
      !candidate.isWord, candidate.range.count >= 3, candidate.weight == .common || candidate.weight == .rare,
      candidate.right >= 1
    else { return false }
    return names.traits(text.scalar(candidate.range.upperBound - 1)) & NameCharacters.place == 0
      || PersonReader.heights.contains(text.scalar(candidate.range.upperBound - 1))
  }

  // MARK: Speakers

  /// 张红霞说, 李强，男，: a name that begins a clause and speaks, or is described as a notice does.
  mutating func readSpeakers() {
    for index in places.all(.clause) where text.characterClass(index) == .han {
      guard mayTell(at: index), let candidate = names.name(at: index), isFree(candidate.range), candidate.given == 4,
        candidate.weight != .wordlike, !candidate.isLookalike
      else { continue }
      let end = candidate.range.upperBound
      if isDescribed(behind: end) {
        add(candidate.range, titles: currentPosts(behind: end))
      } else if names.isSpeech(at: end) || isFirstOfMany(behind: end) || names.speaks(behind: end),
        candidate.range.count >= 3 || candidate.weight == .common
      {
        add(candidate.range)
      }
    }
  }

  /// Whether a verb of speech, what a notice says or the number of those who follow stands within the length of a name:
  /// most clauses have none, and no name is read for them.
  private func mayTell(at index: Int) -> Bool {
    text.hasMiddleDot
      || (index + 2...index + 4).contains {
        names.isSpeech(at: $0) || isDescribed(behind: $0) || isFirstOfMany(behind: $0)
      }
      || names.mayBeginName(index) && (index + 2...index + 4).contains { names.speaks(behind: $0) }
  }

  /// ，男， or ，女，
  private func isDescribed(behind index: Int) -> Bool {
    text.characterClass(index) == .comma && (text.has("男", at: index + 1) || text.has("女", at: index + 1))
      && text.characterClass(index + 2).endsClause
  }

  /// 张海涛，男，…，现任市文化局副局长: the posts that a notice names behind 现任.
  private func currentPosts(behind index: Int) -> [String] {
    var position = index
    while position < min(text.count, index + 120), !text.characterClass(position).endsSentence {
      if text.has("现", at: position), text.matches("现任", at: position) || text.matches("现为", at: position) {
        var end = position + 2
        while end < text.count, end - position < 48, !text.characterClass(end).endsClause { end += 1 }
        return titles(endingAt: end, border: position + 2)
      }
      position += 1
    }
    return []
  }

  /// 张某, 李某某, 王某甲: the character for what is withheld behind a family name leaves no doubt.
  mutating func readWithheld() {
    for place in places.all(.withheld) {
      let start = place - 1
      let weight = names.weight(text.scalar(start))
      guard weight.rawValue >= Surnames.Weight.rare.rawValue, let candidate = names.name(at: start),
        text.has("某", at: candidate.range.lowerBound + 1), isFree(candidate.range), candidate.right >= 2,
        // 西藏某边防连, 受雇于某公司
        weight == .common && !text.has("于", at: start) || startsPhrase(start)
          || text.length(of: .personTitle, before: start) > 0
      else { continue }
      add(candidate.range)
    }
  }

  /// 卖凉粉的杭素芬告诉记者: a full name behind what is told of the person.
  mutating func readDescribed() {
    for start in places.all(.described) {
      guard let candidate = names.name(at: start), isFree(candidate.range), candidate.given == 4,
        !candidate.isLookalike, candidate.weight == .common || candidate.weight == .rare, candidate.right >= 1,
        // 来自英国的马克·汤普森
        candidate.range.count == 3 || candidate.range.count > 4
          || candidate.right >= 2 && candidate.weight == .common && recurs(candidate.range)
      else { continue }
      let end = candidate.range.upperBound
      // 翟富海种了一辈子地: a sea in a name, with what somebody does behind it.
      guard
        names.traits(text.scalar(end - 1)) & NameCharacters.place == 0 || names.isSpeech(at: end)
          || PersonReader.heights.contains(text.scalar(end - 1)) && candidate.right == 2
      else { continue }
      add(candidate.range)
    }
    readIdentified()
  }

  /// Of the characters that end names of places, those that end names of people as often.
  private static let heights = ScalarSet("海江山峰")

  /// 打手电的是池有田，: whoever did what is told.
  private mutating func readIdentified() {
    for start in places.all(.described) where text.has("是", at: start) {
      guard let candidate = names.name(at: start + 1), isFree(candidate.range), candidate.given >= 3,
        candidate.range.count == 3, !candidate.isLookalike, candidate.weight != .wordlike, candidate.right == 3,
        names.traits(text.scalar(candidate.range.upperBound - 1)) & NameCharacters.place == 0
      else { continue }
      add(candidate.range)
    }
  }

  // MARK: Lists of names

  /// Three or more names in a row are people even where nothing says what they are.
  mutating func readLists() {
    var reached = 0
    for index in places.all(.listMark) where index >= reached {
      // The first name ends at this mark and begins behind a mark, a particle or a verb.
      let first = name(endingAt: index) { $0.given >= 3 && !$0.isWord && $0.weight != .wordlike }
      guard var run = first.map({ [$0.range] }) else { continue }
      var position = index
      while text.characterClass(position) == .enumerationComma,
        let next = nextListed(position + 1, isThird: run.count > 1)
      {
        run.append(next)
        position = next.upperBound
      }
      if run.count >= 3 || isCertainPair(run) {
        for range in run where isFree(range) { add(range) }
      }
      reached = position
    }
  }

  /// Two full names that begin a clause and act: 苏炳辉、许周政分获二、三名.
  private func isCertainPair(_ run: [Range<Int>]) -> Bool {
    guard run.count == 2, let first = run.first, let last = run.last, startsClause(first.lowerBound),
      names.evidence(behind: last.upperBound) >= 2
    else { return false }
    return run.allSatisfy { range in
      let weight = names.weight(text.scalar(range.lowerBound))
      let candidate = names.candidate(range, surname: 1, weight: weight)
      return range.count == 3 && weight == .common && candidate?.given == 4 && candidate?.isLookalike == false
    }
  }

  private func nextListed(_ index: Int, isThird: Bool) -> Range<Int>? {
    guard let candidate = names.name(at: index), candidate.given >= 3, !candidate.isWord,
      candidate.weight != .wordlike,
      candidate.right >= 2 || isThird && closesList(candidate.range.upperBound)
    else { return nil }
    return candidate.range
  }

  /// 等名将, 三名同学: what follows the last name of a list.
  private func closesList(_ index: Int) -> Bool {
    // 黄浦、卢湾、徐汇等区: places are listed so too.
    if text.has("等", at: index) { return names.traits(text.scalar(index + 1)) & NameCharacters.place == 0 }
    guard HanDigit.value(text.scalar(index)) != nil else { return false }
    return text.has("名", at: index + 1) || text.has("位", at: index + 1) || text.has("人", at: index + 1)
  }

  // MARK: Names that are like others

  /// 村民郭发祥…。郭发贵让路: a full name at the start of a clause that has the family name of someone found, and the
  /// character that brothers have in common.
  mutating func readKin() {
    var kin: Set<UInt64> = []
    for range in foundRanges where range.count == 3 {
      kin.insert(KnownNames.key(text.scalar(range.lowerBound), text.scalar(range.lowerBound + 1)))
    }
    if kin.isEmpty { return }
    for index in places.all(.clause) where kin.contains(KnownNames.key(text.scalar(index), text.scalar(index + 1))) {
      guard let candidate = names.name(at: index), isFree(candidate.range), candidate.range.count == 3,
        candidate.given >= 3, candidate.right >= 1, candidate.weight == .common, !candidate.isLookalike
      else { continue }
      add(candidate.range)
    }
  }

  // MARK: Names that recur

  /// A portrait may never give its subject a title: full names at the start of clauses that go on differently, three
  /// times or twice where one of them speaks or a mark follows, are one person.
  mutating func readRecurring() {
    var seen: [UInt64: (ranges: [Range<Int>], followers: Set<UInt32>)] = [:]
    func look(at index: Int) {
      let weight = names.weight(text.scalar(index))
      guard weight == .common || weight == .rare && !Surnames.wordlikes.contains(text.scalar(index)),
        let candidate = names.name(at: index), candidate.range.count == 3, candidate.given == 4,
        !candidate.isLookalike, isFree(candidate.range),
        names.traits(text.scalar(candidate.range.upperBound - 1)) & NameCharacters.place == 0
      else { return }
      let key = candidate.range.reduce(0) { $0 << 21 | UInt64(text.scalar($1)) }
      var entry = seen[key] ?? ([], [])
      entry.ranges.append(candidate.range)
      entry.followers.insert(text.scalar(candidate.range.upperBound))
      if candidate.right >= 2, weight == .common { entry.followers.insert(0) }
      if isBehindAge(index) { entry.followers.formUnion([0, 1, 2]) }
      seen[key] = entry
    }
    for index in places.all(.clause) { look(at: index) }
    for index in places.all(.described) { look(at: index) }
    for (_, entry) in seen where entry.followers.count >= 3 {
      for range in entry.ranges { add(range) }
    }
  }

  /// 78岁的张桂英
  private func isBehindAge(_ index: Int) -> Bool {
    text.has("的", at: index - 1) && text.has("岁", at: index - 2)
  }
}
