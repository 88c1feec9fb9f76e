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
    var range = clause
    if let verb = words.verbsBackwards.longest(at: range.upperBound, in: scalars, limit: range.lowerBound) {
      // 对损毁道路等修复12084米: the noun stands before the verb. 开展培训: the verb is the noun.
      var end = verb.bound
      while end > range.lowerBound, scalar(end - 1) == 0x7B49 || scalar(end - 1) == 0x5DF2 || scalar(end - 1) == 0x5171
      {
        end -= 1
      }
      let core = trimmed(range.lowerBound..<end)
      if let core, core.upperBound == end { return Phrase(range: core, isVerb: false) }
      return Phrase(range: verb.bound..<range.upperBound, isVerb: true)
    }
    guard let core = trimmed(range) else { return nil }
    range = core
    return Phrase(range: range, isVerb: false)
  }

  /// A clause without its verbs, adverbs and scope words before the last noun; nil where nothing is left.
  private func trimmed(_ clause: Range<Int>) -> Range<Int>? {
    var begin = clause.lowerBound
    var index = begin
    let end = clause.upperBound
    while index < end {
      switch kind(index) {
      case .openQuote, .openTitle, .openBracket:
        index = closing(index, limit: end) ?? end
      case .han:
        if let keep = kept(at: index, limit: end) {
          index = keep
        } else if let verb = words.verbs.longest(at: index, in: scalars, limit: end) {
          index = verb.bound
          begin = index
        } else if words.stops.contains(scalars[index]) || (scalars[index] == Sign.of && index + 1 < end) {
          index += 1
          begin = index
        } else {
          index += 1
        }
      default: index += 1
      }
    }
    // Scope words and a one-character verb at the start.
    while begin < end {
      if let hit = words.scope.longest(at: begin, in: scalars, limit: end), hit.bound - begin > 1 || end - begin > 2 {
        begin = hit.bound
      } else {
        break
      }
    }
    if end - begin > 2, words.singleVerbs.contains(scalar(begin)), begin == clause.lowerBound { begin += 1 }
    return begin < end ? begin..<end : nil
  }
}
