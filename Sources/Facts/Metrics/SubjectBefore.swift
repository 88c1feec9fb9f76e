import TextModel

extension SubjectReader {
  /// The noun phrase before a quantity, or the verb alone that governs it.
  func phraseBefore(_ quantity: Quantity, floor: Int) -> Phrase? {
    let low = max(floor, paragraph.lowerBound, quantity.phrase.lowerBound - SubjectReader.reach)
    let end = strippingLinks(before: quantity.phrase.lowerBound, low: low)
    guard end > low else { return nil }
    let start = clauseStart(before: end, low: low)
    guard start < end else { return nil }
    return noun(in: start..<end)
  }

  /// Goes back over what links a noun to its figure: 达, 提升至, 同比增长, a mark or a colon.
  private func strippingLinks(before start: Int, low: Int) -> Int {
    var end = start
    var steps = 0
    while end > low, steps < 8 {
      steps += 1
      if let hit = words.links.longest(at: end, in: scalars, limit: low) {
        end = hit.bound
      } else if let comparison = comparison(before: end, low: low) {
        end = comparison
      } else if kind(end - 1) == .colon && end == start {
        end -= 1
      } else {
        break
      }
    }
    return end
  }

  /// 同比, 环比, 较上年同期, 比去年: where the comparison that ends at `end` begins.
  private func comparison(before end: Int, low: Int) -> Int? {
    let last = scalar(end - 1)
    if last == 0x6BD4, scalar(end - 2) == 0x540C || scalar(end - 2) == 0x73AF { return end - 2 }
    guard
      last == 0x671F || last == 0x5E74 || last == 0x6708 || last == 0x5468 || last == 0x521D || last == 0x524D
        || last == 0x5EA6 || last == 0x5B63 || last == 0x65E5
    else { return nil }
    var index = end - 1
    while index > max(low, end - 10), kind(index) == .han || kind(index) == .digit {
      if scalar(index) == 0x8F83 || scalar(index) == 0x6BD4 {
        // 相比, 对比
        return index > low && (scalar(index - 1) == 0x76F8 || scalar(index - 1) == 0x5BF9) ? index - 1 : index
      }
      index -= 1
    }
    return nil
  }

  /// Where the clause before `end` begins: behind a mark, or at a figure. Names in quotes and brackets are passed whole.
  private func clauseStart(before end: Int, low: Int) -> Int {
    var index = end
    while index > low {
      switch kind(index - 1) {
      case .han, .latin, .percent, .plus, .middleDot, .slash: index -= 1
      case .digit where kind(index) == .latin || kind(index - 2) == .latin || kind(index - 2) == .period: index -= 1
      case .period where kind(index) == .digit: index -= 1
      case .closeQuote, .closeTitle, .closeBracket:
        guard let open = opening(before: index, floor: low) else { return index }
        index = open
      default: return index
      }
    }
    return index
  }

  /// The noun phrase at the end of a clause: behind its last verb and particle.
  private func noun(in clause: Range<Int>) -> Phrase? {
    let end = clause.upperBound
    if let verb = words.verbsBackwards.longest(at: end, in: scalars, limit: clause.lowerBound) {
      // 对损毁道路等修复12084米: the object stands before the verb. 中队拆除500米: who stands there is none.
      var last = verb.bound
      while last > clause.lowerBound, "等已共进".unicodeScalars.contains(where: { $0.value == scalar(last - 1) }) {
        last -= 1
      }
      if let core = trimmed(clause.lowerBound..<last), core.upperBound == last,
        words.agents.longest(at: last, in: scalars, limit: core.lowerBound) == nil
      {
        return Phrase(range: core, isVerb: false)
      }
      return Phrase(range: verb.bound..<end, isVerb: true)
    }
    if isVerbByEnding(clause) { return Phrase(range: clause, isVerb: true) }
    return trimmed(clause).map { Phrase(range: $0, isVerb: false) }
  }

  /// A clause without its verbs, adverbs and scope words before the last noun; nil where nothing is left.
  private func trimmed(_ clause: Range<Int>) -> Range<Int>? {
    var begin = clause.lowerBound
    var index = begin
    var verbEnd = -1
    let end = clause.upperBound
    while index < end {
      switch kind(index) {
      case .openQuote, .openTitle, .openBracket:
        index = closing(index, limit: end) ?? end
      case .han:
        if let keep = kept(at: index, limit: end) ?? words.keptEtc.longest(at: index, in: scalars, limit: end)?.bound {
          index = keep
        } else if let verb = words.verbs.longest(at: index, in: scalars, limit: end) {
          guard verb.bound < end else { return nil }
          index = verb.bound
          if !words.nominal.contains(scalar(index)) {
            begin = index
            verbEnd = index
          }
        } else if let adverb = words.adverbs.longest(at: index, in: scalars, limit: end), adverb.bound < end {
          index = adverb.bound
          begin = index
        } else if isStop(index, end: end) {
          index += 1
          begin = index
          verbEnd = index
        } else {
          index += 1
        }
      default: index += 1
      }
    }
    return trimmedStart(begin..<end, isAfterVerb: verbEnd == begin)
  }

  /// 运来3吨, 买了5台: a verb that no table needs to hold.
  private func isVerbByEnding(_ clause: Range<Int>) -> Bool {
    let last = scalar(clause.upperBound - 1)
    if last == Sign.done { return true }
    return clause.count == 2 && "来出到掉完好走回".unicodeScalars.contains { $0.value == last }
  }

  private func isStop(_ index: Int, end: Int) -> Bool {
    let scalar = scalars[index]
    guard index + 1 < end else { return false }
    // 机动车与非机动车隔离栏: what joins two nouns does not part them.
    if [Sign.with, Sign.and, Sign.alongWith, Sign.or].contains(scalar) { return false }
    return scalar == Sign.of || scalar == Sign.etc || words.stops.contains(scalar)
  }

  /// A noun phrase without the scope words before it (全年, 目前) and without a verb at its start.
  private func trimmedStart(_ range: Range<Int>, isAfterVerb: Bool) -> Range<Int>? {
    var begin = range.lowerBound
    var end = range.upperBound
    while end > begin, let hit = words.scopeBackwards.longest(at: end, in: scalars, limit: begin) { end = hit.bound }
    if begin > paragraph.lowerBound, kind(begin - 1) == .digit {
      // The rest of a date: 2022年投资.
      while begin < end, [Sign.year, Sign.month, Sign.day, Sign.number].contains(scalar(begin)) { begin += 1 }
    }
    while begin < end, kept(at: begin, limit: end) == nil {
      if let hit = words.scope.longest(at: begin, in: scalars, limit: end) {
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
    } else if let verb = words.weakVerbs.longest(at: begin, in: scalars, limit: end), end - verb.bound >= 2,
      !words.nominal.contains(scalar(verb.bound)),
      words.measures.longest(at: verb.bound, in: scalars, limit: end) == nil
    {
      begin = verb.bound
    } else if end - begin > 2, words.singleVerbs.contains(scalar(begin)),
      words.notSingle.longest(at: begin, in: scalars, limit: end) == nil
    {
      begin += 1
    }
    guard begin < end, end - begin > 1 || !words.empty.contains(scalar(begin)) else { return nil }
    return begin..<end
  }
}
