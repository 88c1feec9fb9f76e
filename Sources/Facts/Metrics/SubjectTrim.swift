import TextModel

extension SubjectReader {
  /// A clause without its verbs, adverbs and scope words before the last noun; nil where nothing is left.
  func trimmed(_ clause: Range<Int>) -> Range<Int>? {
    var begin = clause.lowerBound
    var index = begin
    var verbEnd = -1
    let end = clause.upperBound
    while index < end {
      switch kind(index) {
      case .openQuote, .openTitle, .openBracket:
        index = closing(index, limit: end) ?? end
      case .han:
        let sign = words.sign(text.scalar(index))
        guard !sign.isDisjoint(with: .inClause) else {
          index += 1
          continue
        }
        if let keep = kept(at: index, limit: end) {
          index = keep
        } else if sign.contains(.keptEtc),
          let keep = words.keptEtc.longest(at: index, in: text, limit: end)?.bound
        {
          index = keep
        } else if sign.contains(.verb), let verb = words.verbs.longest(at: index, in: text, limit: end) {
          guard verb.bound < end else { return nil }
          index = verb.bound
          if !words.nominal.contains(scalar(index)), !isMeasured(at: index, end: end) {
            begin = index
            verbEnd = index
          }
        } else if sign.contains(.adverb), let adverb = words.adverbs.longest(at: index, in: text, limit: end),
          adverb.bound < end
        {
          index = adverb.bound
          begin = index
        } else if sign.contains(.has), index > begin, end - index > 2, words.owners.contains(scalar(index - 1)) {
          // 大湾乡有党员1260名
          index += 1
          begin = index
        } else if isStop(index, end: end) {
          if words.prepositions.contains(text.scalar(index)) { verbEnd = index + 1 }
          index += 1
          begin = index
        } else {
          index += 1
        }
      default: index += 1
      }
    }
    return trimmedStart(begin..<end, isAfterVerb: verbEnd == begin)
  }

  /// 本科上线人数, 最高支付限额: a verb directly before a noun of measure belongs to it.
  private func isMeasured(at index: Int, end: Int) -> Bool {
    words.quantityNouns.longest(at: index, in: text, limit: end)?.bound == end
  }

  private func isStop(_ index: Int, end: Int) -> Bool {
    index + 1 < end && words.sign(text.scalar(index)).contains(.stopBefore)
  }

  /// A noun phrase without the scope words around it (全年, 目前) and without a verb at its start.
  private func trimmedStart(_ range: Range<Int>, isAfterVerb: Bool) -> Range<Int>? {
    var begin = range.lowerBound
    var end = range.upperBound
    while end > begin, words.sign(text.scalar(end - 1)).contains(.scopeEnd),
      let hit = words.scopeBackwards.longest(at: end, in: text, limit: begin)
    {
      if let word = words.notLinks.longest(at: end, in: text, limit: begin), word.bound < hit.bound { break }
      end = hit.bound
    }
    while end > begin, isTrailing(before: end, low: begin) { end -= 1 }
    if begin > paragraph.lowerBound, kind(begin - 1) == .digit {
      // The rest of a date: 2022年投资.
      while begin < end, words.dateUnits.contains(scalar(begin)) { begin += 1 }
    }
    while begin < end, kept(at: begin, limit: end) == nil {
      if let hit = words.scope.longest(at: begin, in: text, limit: end) {
        begin = hit.bound
        if end - begin > 2, scalar(begin) == Sign.inside || scalar(begin) == Sign.of { begin += 1 }
      } else if end - begin > 2, words.particles.contains(scalar(begin)) {
        begin += 1
      } else {
        break
      }
    }
    if isAfterVerb {
      // The verb is cut off already: what follows it belongs to the noun.
    } else if let verb = words.weakVerbs.longest(at: begin, in: text, limit: end), end - verb.bound >= 2,
      !words.nominal.contains(scalar(verb.bound)),
      words.measures.longest(at: verb.bound, in: text, limit: end) == nil
    {
      begin = verb.bound
    } else if end - begin > 2, words.singleVerbs.contains(scalar(begin)),
      words.notSingle.longest(at: begin, in: text, limit: end) == nil
    {
      begin += 1
    }
    guard begin < end, end - begin > 1 || !words.empty.contains(scalar(begin)), !isEach(begin..<end) else { return nil }
    return begin..<end
  }

  /// Whether 将, 能, 和 or the like stands before a place, and no word that only ends like it: 产能, but not of 亩产能.
  func isTrailing(before end: Int, low: Int) -> Bool {
    guard words.trailing.contains(scalar(end - 1)) else { return false }
    guard let word = words.notLinks.longest(at: end, in: text, limit: low) else { return true }
    return text.has("亩", at: word.bound - 1)
  }

  /// 每村, 每生每学期: what a figure is given for is not what it measures.
  private func isEach(_ range: Range<Int>) -> Bool {
    guard scalar(range.lowerBound) == 0x6BCF else { return false }
    return range.count <= 2 || range.dropFirst().contains { scalar($0) == 0x6BCF }
  }
}
