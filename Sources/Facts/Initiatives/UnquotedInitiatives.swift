import PageStructure
import TextModel

/// Names of initiatives without quotation marks: 八大综合攻坚行动, 中考安保专项行动, 部门领导包段责任制.
struct UnquotedInitiatives {
  let text: ArticleReading
  let nouns: InitiativeNouns
  let boundary: InitiativeBoundary

  /// Adds the initiatives of a paragraph that do not stand in or touch some ranges.
  ///
  /// - Parameter blocked: names found already and quotations that are names, by start.
  func append(in paragraph: Range<Int>, outside blocked: [Range<Int>], to result: inout [InitiativeCandidate]) {
    var cursor = 0
    var limit = paragraph.lowerBound
    var index = nouns.firstPosition(from: paragraph.lowerBound)
    while index < nouns.all.count {
      let noun = nouns.all[index]
      index += 1
      guard noun.range.lowerBound < paragraph.upperBound else { break }
      while cursor < blocked.count && blocked[cursor].upperBound <= noun.range.lowerBound {
        limit = max(limit, blocked[cursor].upperBound)
        cursor += 1
      }
      if cursor < blocked.count && blocked[cursor].overlaps(noun.range) { continue }
      // 行动计划: the longer name is read at its last noun.
      if index < nouns.all.count, nouns.all[index].range.lowerBound <= noun.range.upperBound,
        nouns.all[index].range.upperBound > noun.range.upperBound
      {
        continue
      }
      if let candidate = candidate(noun, limit: limit) { result.append(candidate) }
    }
    appendSystems(in: paragraph, to: &result)
  }

  private func candidate(_ noun: InitiativeNouns.Noun, limit: Int) -> InitiativeCandidate? {
    switch noun.noun {
    case .standard, .suite, .apparatus: return nil
    default: break
    }
    if let counted = counted(noun, limit: limit) { return counted }
    if let start = titleStart(noun) {
      return InitiativeCandidate(range: start..<noun.range.upperBound, kind: noun.kind, quotation: nil, formula: nil)
    }
    guard noun.noun != .battle else { return nil }
    let found = boundary.start(before: noun.range.lowerBound, limit: limit)
    guard found.border != .length, found.border != .quote else { return nil }
    var start = boundary.withoutPlace(found.start, noun.range.lowerBound)
    if text.has("双", at: noun.range.lowerBound - 1) {  // 双组长制
      start = noun.range.lowerBound - 1
    } else if found.border == .listComma, start == found.start {
      if let paired = pairedStart(start, noun, limit: limit) {
        return InitiativeCandidate(range: paired..<noun.range.upperBound, kind: noun.kind, quotation: nil, formula: nil)
      }
      if let level = levelStart(start, noun) {
        start = level
      } else if noun.noun != .duty && noun.noun != .campaign && !hasSibling(before: start, noun) {
        return nil
      }
    }
    let modifier = start..<noun.range.lowerBound
    guard
      isNamed(modifier, noun, found.border) || isListed(start, noun, found.border),
      !isNational(start..<noun.range.upperBound)
    else { return nil }
    return InitiativeCandidate(
      range: start..<noun.range.upperBound, kind: noun.kind, quotation: nil,
      formula: levels(start..<noun.range.upperBound))
  }

  /// All of these are a 责任制.
  private func isNational(_ name: Range<Int>) -> Bool {
    text.has("制", at: name.upperBound - 1) && text.has("任", at: name.upperBound - 2)
      && InitiativeWords.nationalSystems.contains(text.string(name))
  }

  /// 八大综合攻坚行动: a count with 大 begins the name.
  private func counted(_ noun: InitiativeNouns.Noun, limit: Int) -> InitiativeCandidate? {
    guard (1...12).contains(where: { text.has("大", at: noun.range.lowerBound - $0) }) else { return nil }
    var index = noun.range.lowerBound - 1
    while index > limit, noun.range.lowerBound - index <= 12 {
      if text.has("大", at: index), let declared = count(before: index, limit: limit) {
        return InitiativeCandidate(
          range: declared..<noun.range.upperBound, kind: noun.kind, quotation: nil,
          formula: Formula(text, declared..<(index + 1)))
      }
      let kind = text.characterClass(index)
      guard kind == .han, !nouns.endsPhrase(at: index, from: index + 1) else { return nil }
      index -= 1
    }
    return nil
  }

  /// Where the numeral before 大 begins: 八大, 10大 is left alone.
  private func count(before index: Int, limit: Int) -> Int? {
    let start = index - 1
    guard start >= limit, let value = Formula.value(text.scalar(start)), value >= 2,
      Formula.value(text.scalar(start - 1)) == nil, !text.has("第", at: start - 1)
    else { return nil }
    return start
  }

  /// 周交办、月讲评工作机制: pieces of one length before the noun make one name.
  private func pairedStart(_ start: Int, _ noun: InitiativeNouns.Noun, limit: Int) -> Int? {
    let length = noun.range.lowerBound - start
    guard noun.kind == .mechanism || noun.kind == .method, (3...6).contains(length) else { return nil }
    var first = start
    while first - 1 > limit, text.characterClass(first - 1) == .enumerationComma {
      let found = boundary.start(before: first - 1, limit: limit)
      guard first - 1 - found.start == length else { return nil }
      first = found.start
    }
    return first < start ? first : nil
  }

  /// 县级三级调解体系 behind 村级、乡级、: the levels that sum up the list begin the name.
  private func levelStart(_ start: Int, _ noun: InitiativeNouns.Noun) -> Int? {
    guard start + 1 < noun.range.lowerBound else { return nil }
    for index in (start + 1)..<noun.range.lowerBound
    where text.has("级", at: index + 1) && (Formula.value(text.scalar(index)) ?? 0) >= 2 { return index }
    return nil
  }

  /// 离婚冷静期制度 behind 家事调查员制度、: names of one kind in a list.
  private func hasSibling(before start: Int, _ noun: InitiativeNouns.Noun) -> Bool {
    guard let sibling = nouns.ending(at: start - 1), sibling.noun == noun.noun else { return false }
    return noun.range.lowerBound - start >= 4
  }

  /// 双, 三级: counts inside an unquoted name.
  private func levels(_ name: Range<Int>) -> Formula? {
    guard let value = Formula.value(text.scalar(name.lowerBound)), value > 1 else { return nil }
    let next = Unicode.Scalar(text.scalar(name.lowerBound + 1)) ?? " "
    guard next == "级" || text.has("双", at: name.lowerBound) else { return nil }
    return Formula(text, name.lowerBound..<(name.lowerBound + 2))
  }

  /// 安全责任制 behind 合同作业制、: of systems in a list each is a name.
  private func isListed(_ start: Int, _ noun: InitiativeNouns.Noun, _ border: InitiativeBoundary.Border) -> Bool {
    border == .listComma && noun.noun == .duty && text.has("制", at: start - 2) && noun.range.lowerBound > start + 1
  }

  /// 隐患清零行动：一患一销号: where the name begins with which a section's title does and that a colon parts from what is
  /// said of it.
  private func titleStart(_ noun: InitiativeNouns.Noun) -> Int? {
    guard text.characterClass(noun.range.upperBound) == .colon else { return nil }
    switch noun.noun {
    case .action, .campaign, .works, .plan, .mechanism, .project: break
    default: return nil
    }
    let place = text.sections.partitioningIndex { $0.titleRange.upperBound > noun.range.lowerBound }
    guard place < text.sections.count else { return nil }
    let title = text.sections[place].titleRange
    guard title.contains(noun.range.lowerBound),
      title.lowerBound + 3 < noun.range.upperBound, noun.range.upperBound - title.lowerBound <= 12,
      (title.lowerBound..<noun.range.lowerBound).allSatisfy({ text.characterClass($0) == .han }),
      !boundary.isGeneric(title.lowerBound..<noun.range.lowerBound)
    else { return nil }
    return title.lowerBound
  }

  /// Whether modifier and noun make a name and not a common phrase.
  private func isNamed(_ modifier: Range<Int>, _ noun: InitiativeNouns.Noun, _ border: InitiativeBoundary.Border)
    -> Bool
  {
    let length = modifier.count
    if !modifier.isEmpty && text.characterClass(modifier.lowerBound) == .digit { return false }
    if noun.noun == .campaign { return length >= 3 && !isEmptyModifier(modifier) }
    if noun.noun == .activity && length >= 3 && hasGreat(modifier) && !countsTimes(modifier) { return true }
    if boundary.isGeneric(modifier) { return noun.isOffice(text) && border != .mark }
    let isGoverned = border == .verb || border == .particle || border == .listComma
    switch noun.noun {
    case .method: return length >= 2
    case .duty: return length >= 2 || noun.isOffice(text)
    case .action: return length >= 4 && isGoverned
    case .works: return length >= 4 && isGoverned
    case .activity:
      return (length >= 5 && isGoverned || length >= 6) && !isDeedOfCrime(modifier) && !countsTimes(modifier)
    case .project: return length >= 5 && !isCommon(modifier)
    case .plan: return length >= 3 && isGoverned && endsPhrase(noun)
    case .deed where text.matches("创建", at: noun.range.lowerBound): return false
    case .mechanism, .model, .framework, .deed: return length >= 4 && isGoverned
    default: return false
    }
  }

  /// 开发区重点项目, 年产30万套空调管路项目: what a place has, told by its weight or size.
  private func isCommon(_ modifier: Range<Int>) -> Bool {
    modifier.contains { text.characterClass($0) == .digit }
      || boundary.isGeneric((modifier.upperBound - 2)..<modifier.upperBound)
        && InitiativeWords.genericSizes.contains(
          text.scalar(modifier.upperBound - 2), text.scalar(modifier.upperBound - 1))
  }

  /// 三大板块64场活动: how many there were.
  private func countsTimes(_ modifier: Range<Int>) -> Bool {
    let last = text.scalar(modifier.upperBound - 1)
    return text.characterClass(modifier.upperBound - 2) == .digit && UnquotedInitiatives.counters.contains(last)
  }

  private static let counters = ScalarSet("场项次个类种期")

  /// 犯罪活动, 经营活动: what somebody does, not what is organised.
  private func isDeedOfCrime(_ modifier: Range<Int>) -> Bool {
    UnquotedInitiatives.deeds.contains(text.scalar(modifier.upperBound - 2), text.scalar(modifier.upperBound - 1))
  }

  private static let deeds = ShortWords("犯罪 违法 违规 经营 生产 诈骗 赌博 传销 盗窃 经济 交易 生活 施工")

  /// 开展综合攻坚行动: the modifier says no more than that it is done with force.
  private func isEmptyModifier(_ modifier: Range<Int>) -> Bool { modifier.count <= 4 && boundary.isGeneric(modifier) }

  /// 入户大走访: 大 with a verb.
  private func hasGreat(_ modifier: Range<Int>) -> Bool {
    modifier.contains { index in
      guard text.has("大", at: index), index > modifier.lowerBound, index + 1 < modifier.upperBound else {
        return false
      }
      switch (Unicode.Scalar(text.scalar(index - 1)) ?? " ", Unicode.Scalar(text.scalar(index + 1)) ?? " ") {
      case ("广", _), ("重", _), ("扩", _), ("最", _), ("巨", _), ("强", _), (_, "型"), (_, "力"), (_, "家"), (_, "学"), (_, "众"),
        (_, "量"), (_, "桥"), (_, "道"), (_, "街"):
        return false
      default: return true
      }
    }
  }

  private func endsPhrase(_ noun: InitiativeNouns.Noun) -> Bool {
    let kind = text.characterClass(noun.range.upperBound)
    return kind != .han || text.has("的", at: noun.range.upperBound)
  }

  // MARK: 制

  /// 部门领导包段责任制、文明单位结对社区制、巷长制: in a list of systems every item that ends with 制 is one.
  private func appendSystems(in paragraph: Range<Int>, to result: inout [InitiativeCandidate]) {
    let systems = text.systems
    for place in systems[ArticleReading.first(of: systems, from: paragraph.lowerBound)...] {
      let index = Int(place)
      if index >= paragraph.upperBound { break }
      guard nouns.ending(at: index + 1) == nil, endsItem(index + 1) else { continue }
      if let system = system(endingAt: index, limit: paragraph.lowerBound) {
        result.append(system)
        continue
      }
      guard let start = itemStart(before: index),
        (4...12).contains(index + 1 - start),
        !InitiativeCharacters.has(text.scalar(index - 1), InitiativeCharacters.withSystem),
        text.characterClass(start - 1) == .enumerationComma || text.characterClass(index + 1) == .enumerationComma,
        hasSibling(start, index)
      else { continue }
      result.append(InitiativeCandidate(range: start..<(index + 1), kind: .mechanism, quotation: nil, formula: nil))
    }
  }

  /// 推行项目专员制: what a governing verb puts into practice, unless it is a common way of doing things.
  private func system(endingAt index: Int, limit: Int) -> InitiativeCandidate? {
    let before = text.scalar(index - 1)
    guard !InitiativeCharacters.has(before, InitiativeCharacters.withSystem) else { return nil }
    let found = boundary.start(before: index, limit: limit)
    let start = boundary.withoutPlace(found.start, index)
    guard found.border == .verb, (3...10).contains(index - start), !boundary.isGeneric(start..<index),
      !InitiativeWords.genericSystems.contains(text.scalar(index - 2), before)
    else { return nil }
    return InitiativeCandidate(range: start..<(index + 1), kind: .mechanism, quotation: nil, formula: nil)
  }

  private func endsItem(_ index: Int) -> Bool {
    let kind = text.characterClass(index)
    return kind != .han || text.has("等", at: index)
  }

  private func itemStart(before index: Int) -> Int? {
    var start = index
    while index - start < 12, text.characterClass(start - 1) == .han { start -= 1 }
    let kind = text.characterClass(start - 1)
    return kind == .enumerationComma || kind == .comma ? start : nil
  }

  /// Whether the item beside this one ends with 制 too.
  private func hasSibling(_ start: Int, _ index: Int) -> Bool {
    if text.has("制", at: start - 2) { return true }
    if text.characterClass(start - 2) == .closeQuote && text.has("制", at: start - 3) { return true }
    guard text.characterClass(index + 1) == .enumerationComma else { return false }
    for position in (index + 2)..<min(text.count, index + 16) {
      if text.characterClass(position) != .han { return text.has("制", at: position - 1) }
      if text.has("等", at: position) { return text.has("制", at: position - 1) }
    }
    return false
  }
}

extension InitiativeNouns.Noun {
  /// Whether the noun is a name by itself: 路长制, 巷长制.
  fileprivate func isOffice(_ text: ArticleReading) -> Bool {
    noun == .duty && range.count >= 3 && text.has("长", at: range.upperBound - 2)
  }
}
