import TextModel

extension SubjectReader {
  /// What stands before a quantity in its clause.
  struct Before {
    /// The noun phrase measured.
    var noun: Range<Int>?
    /// Whether the noun stands before its verb: 道路修复12084米.
    var isInverted = false
    /// The verb that governs the figure, where no noun stands before it: 投资3000万元.
    var verb: Range<Int>?
    /// Whether only links part it from the figure before it: 由3家增至20家.
    var isLinked = false
    /// Whether the clause says only what the figure is compared with: 较上年增加12家.
    var isComparison = false
    /// From 占 to the figure: 占全县总数的.
    var share: Range<Int>?
    /// Where the links to the figure end; behind them only the time that it holds for stands: 增至|2022年的.
    var linkEnd = 0
    /// The whole clause before the figure.
    var clause: Range<Int>
  }

  /// Reads the clause before a quantity, not beyond `floor`.
  ///
  /// - Parameter date: the last date before the quantity. What it holds for stands behind it; where that is nothing but
  ///   links (产值2022年达到5亿元), before it.
  func before(_ quantity: Quantity, floor: Int, date: Range<Int>) -> Before {
    let end = quantity.phrase.lowerBound
    let low = max(floor, paragraph.lowerBound, end - SubjectReader.reach)
    var core = strippingLinks(before: end, low: low)
    var signs: WordSign = []
    var start = clauseStart(before: core, low: low, &signs)
    var linkEnd = end
    if date.lowerBound >= low, date.upperBound <= core, date.upperBound > start {
      let isCompared = core - date.upperBound <= 4 && isComparing(scalar(date.lowerBound - 1))
      if date.upperBound < core, !isCompared, !isFunctionWord(date.upperBound..<core) {
        start = date.upperBound
      } else {
        if date.upperBound >= end - 1 { linkEnd = date.lowerBound }
        core = strippingLinks(before: date.lowerBound, low: low)
        start = clauseStart(before: core, low: low, &signs)
      }
    }
    while linkEnd > low, let scope = scope(before: linkEnd, low: low) { linkEnd = scope }
    // Links are plain words; only a colon among them ends the clause.
    let first = core == end || kind(end - 1) != .colon ? min(start, end) : end
    var result = Before(linkEnd: max(first, linkEnd), clause: first..<end)
    guard start < core else {
      result.isLinked = core == floor && core < end
      return result
    }
    if isComparison(start, end: core) {
      result.isComparison = true
      return result
    }
    if signs.contains(.share), let share = share(in: start..<core) {
      result.share = share..<end
      let whole = scalar(core - 1) == Sign.of ? core - 1 : core
      result.noun = (share > start ? trimmed(start..<share) : nil) ?? (share + 1 < whole ? share..<whole : nil)
      return result
    }
    if quantity.dimension == .ratio, scalar(core - 1) == Sign.of, let verb = wholeMark(in: start..<core) {
      // 为年度预算的86.3%, 完成全年目标的92%
      read(start..<core, into: &result)
      result.share = verb..<end
      return result
    }
    if signs.contains(.comparing), let mark = comparisonMark(in: start..<core) {
      // 增速比上年同期快3.1个百分点
      if mark == start { result.isComparison = true } else { read(start..<mark, into: &result) }
      return result
    }
    read(start..<core, into: &result)
    return result
  }

  /// 的, 里 and the like behind a date.
  private func isFunctionWord(_ range: Range<Int>) -> Bool {
    range.count == 1 && (words.trailing.contains(scalar(range.lowerBound)) || scalar(range.lowerBound) == Sign.of)
  }

  /// Goes back over what links a noun to its figure: 达, 提升至, 同比增长, a mark or a colon.
  private func strippingLinks(before start: Int, low: Int) -> Int {
    var end = start
    var steps = 0
    while end > low, steps < 8 {
      steps += 1
      let sign = words.sign(text.scalar(end - 1))
      if sign.contains(.link), let hit = words.links.longest(at: end, in: text, limit: low) {
        if let word = words.notLinks.longest(at: end, in: text, limit: low), word.bound < hit.bound { break }
        end = hit.bound
      } else if sign.contains(.scopeEnd), let scope = scope(before: end, low: low) {
        if let word = words.notLinks.longest(at: end, in: text, limit: low), word.bound < scope { break }
        end = scope
      } else if let each = each(before: end, low: low) {
        end = each
      } else if kind(end - 1) == .colon && end == start {
        end -= 1
      } else {
        break
      }
    }
    return end
  }

  /// Where a word of time or place begins that ends at a place: not 年底的 of 1993年底的.
  private func scope(before end: Int, low: Int) -> Int? {
    guard words.sign(text.scalar(end - 1)).contains(.scopeEnd),
      let hit = words.scopeBackwards.longest(at: end, in: text, limit: low)
    else { return nil }
    let isRestOfDate =
      scalar(hit.bound) == Sign.year && scalar(end - 1) == Sign.of
      && !NumeralSign.isNone(scalar(hit.bound - 1), in: NumeralSign.table)
    return isRestOfDate ? nil : hit.bound
  }

  /// Where 每斤, 每平方米 begins that ends at a place.
  private func each(before end: Int, low: Int) -> Int? {
    var index = end - 2
    while index >= max(low, end - 5) {
      if text.has("每", at: index) {
        return units.unit(at: index + 1, in: text, limit: end)?.end == end ? index : nil
      }
      index -= 1
    }
    return nil
  }

  /// Whether the words from `start` are a comparison and nothing else: 比上年同期, 较年初, 扣除价格因素.
  private func isComparison(_ start: Int, end: Int) -> Bool {
    guard end - start <= 16 else { return false }
    return words.comparisons.longest(at: start, in: text, limit: end) != nil
      && words.notComparisons.longest(at: start, in: text, limit: end) == nil
  }

  private func isComparing(_ scalar: UInt32) -> Bool { scalar == Sign.than || scalar == Sign.against }

  /// Where 为 or 完成 stands before what a share is a share of.
  private func wholeMark(in clause: Range<Int>) -> Int? {
    clause.first { words.wholes.longest(at: $0, in: text, limit: clause.upperBound - 1) != nil }
  }

  /// Where 比 or 较 stands in a clause that compares two things: not in 比例, 占比. So does 高于 before the other of them.
  private func comparisonMark(in clause: Range<Int>) -> Int? {
    for index in clause.reversed() {
      if isBeyond(index), index > clause.lowerBound, index + 1 < clause.upperBound,
        scalar(clause.upperBound - 1) != Sign.of
      {
        return words.beforeDegree.longest(at: index - 1, in: text, limit: clause.lowerBound)?.bound ?? index - 1
      }
      guard isComparing(scalar(index)) else { continue }
      let isWord =
        words.notComparisons.longest(at: index, in: text, limit: clause.upperBound) != nil
        || words.notLinks.longest(at: index + 1, in: text, limit: clause.lowerBound) != nil
      return isWord ? nil : index
    }
    return nil
  }

  /// Whether 高于, 快于, 高出 or the like ends at a place.
  private func isBeyond(_ index: Int) -> Bool {
    switch scalar(index) {
    case Sign.beyond: words.degrees.contains(scalar(index - 1))
    case Sign.out: scalar(index - 1) == 0x9AD8  // 高
    default: false
    }
  }

  /// Where 占 of a share stands in a clause: not 占地, 占用.
  private func share(in clause: Range<Int>) -> Int? {
    for index in clause.reversed() where scalar(index) == Sign.share {
      let next = scalar(index + 1)
      return words.afterShare.contains(next) || words.beforeShare.contains(scalar(index - 1)) ? nil : index
    }
    return nil
  }

  /// Where the clause before `end` begins: behind a mark, or at a figure. Names in quotes and brackets are passed whole.
  ///
  /// - Parameter signs: takes what the characters of the clause can be; anything, where some were passed.
  private func clauseStart(before end: Int, low: Int, _ signs: inout WordSign) -> Int {
    var index = end
    while index > low {
      switch kind(index - 1) {
      case .han:
        index -= 1
        signs.formUnion(words.sign(text.scalar(index)))
      case .latin, .percent, .plus, .middleDot, .slash, .period: index -= 1
      case .digit:
        // The digits of a date end the clause, those of a name (3号线, 5G) do not.
        if words.dateUnits.contains(scalar(index)), !words.afterNumber.contains(scalar(index + 1)) { return index }
        index -= 1
      case .closeQuote, .closeTitle, .closeBracket:
        guard let open = opening(before: index, floor: low) else { return index }
        index = open
        signs = .any
      default: return index
      }
    }
    return index
  }

  /// The noun phrase at the end of a clause: behind its last verb and particle.
  private func read(_ clause: Range<Int>, into result: inout Before) {
    var end = clause.upperBound
    if let hit = words.perHeadBackwards.longest(at: end, in: text, limit: clause.lowerBound) { end = hit.bound }
    while end > clause.lowerBound, isTrailing(before: end, low: clause.lowerBound),
      words.verbsBackwards.longest(at: end, in: text, limit: clause.lowerBound) == nil
    {
      end -= 1
    }
    let clause = clause.lowerBound..<end
    guard !clause.isEmpty else { return }
    if words.sign(text.scalar(end - 1)).contains(.verbEnd),
      let verb = words.verbsBackwards.longest(at: end, in: text, limit: clause.lowerBound)
    {
      // 对损毁道路等修复12084米: the object stands before the verb. 中队拆除500米: who stands there is none.
      var last = verb.bound
      while last > clause.lowerBound, words.beforeVerb.contains(scalar(last - 1)) { last -= 1 }
      if let core = trimmed(clause.lowerBound..<last), core.upperBound == last, core.count > 1,
        words.agents.longest(at: last, in: text, limit: core.lowerBound) == nil
      {
        result.noun = core
        result.isInverted = true
      } else {
        result.verb = verb.bound..<end
      }
      return
    }
    guard !isVerbByEnding(clause) else {
      result.verb = clause
      return
    }
    if isDealing(at: clause.upperBound - 1, from: clause.lowerBound) {
      result.verb = (clause.upperBound - 1)..<clause.upperBound
      return
    }
    guard let noun = trimmed(clause) else { return }
    if words.weakVerbs.contains(noun, in: text)
      || (noun.count == 1 && words.loneVerbs.contains(scalar(noun.lowerBound)))
    {
      result.verb = noun
    } else {
      result.noun = noun
    }
  }

  /// 粉条卖7元, 他种15亩: a verb of one character at the end says what was done for so much.
  private func isDealing(at last: Int, from low: Int) -> Bool {
    guard last > low else { return false }
    let before = scalar(last - 1)
    if scalar(last) == 0x79CD { return words.growers.contains(before) }
    return words.dealing.contains(scalar(last)) && !words.beforeDealing.contains(before)
  }

  /// 运来3吨, 买了5台: a verb that no table needs to hold.
  private func isVerbByEnding(_ clause: Range<Int>) -> Bool {
    let last = scalar(clause.upperBound - 1)
    return last == Sign.done || last == Sign.lasting || (clause.count == 2 && words.verbEndings.contains(last))
  }
}
