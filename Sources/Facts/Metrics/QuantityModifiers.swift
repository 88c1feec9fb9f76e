import TextModel

extension QuantityReader {
  /// The words of approximation around a quantity: 约, 近, 超 before it, 以上, 左右 behind it, and 至少 further before.
  func addWordsAround(_ quantity: inout Quantity) {
    var low = quantity.range.lowerBound
    var high = quantity.range.upperBound
    if let hit = words.leading.longest(at: low, in: text, limit: start),
      !isPartOfWord(hit.bound, upTo: low, quantity)
    {
      if quantity.modifier == nil { quantity.modifier = MetricWords.leadingModifiers[hit.entry] }
      low = hit.bound
    }
    if let hit = words.trailing.longest(at: high, in: text, limit: limit), isTrailing(hit, quantity) {
      if quantity.modifier == nil || quantity.modifier == .about {
        quantity.modifier = MetricWords.trailingModifiers[hit.entry]
      }
      high = hit.bound
    }
    if quantity.modifier == nil { quantity.modifier = distantModifier(before: low) }
    quantity.phrase = low..<high
  }

  /// 节约300万元 has no 约, 附近20家 no 近, 近3年来 is a period.
  private func isPartOfWord(_ bound: Int, upTo low: Int, _ quantity: Quantity) -> Bool {
    let before = scalar(bound - 1)
    switch scalar(bound) {
    case 0x7EA6 where low - bound == 1: return words.beforeAbout.contains(before)
    case Sign.near where low - bound == 1:
      if words.beforeNear.contains(before) { return true }
      guard quantity.dimension == .time else { return false }
      if isRecent(bound, quantity) { return true }
      return words.sinceWords.longest(at: quantity.range.upperBound, in: text, limit: limit) != nil
    case 0x8FC7: return before != 0x8D85 && low - bound == 1
    default: return false
    }
  }

  /// 近三年，: at the start of a clause the last three years, where a few whole ones are named.
  private func isRecent(_ near: Int, _ quantity: Quantity) -> Bool {
    guard quantity.modifier == nil, quantity.value.fractionDigits == 0, quantity.value <= Decimal(10),
      scalar(quantity.range.upperBound) != Sign.of, scalar(quantity.range.upperBound) != Sign.hour
    else { return false }
    return kind(near - 1) != .han || words.beforeRecent.contains(scalar(near - 1))
  }

  private func isTrailing(_ hit: WordTable.Hit, _ quantity: Quantity) -> Bool {
    let length = hit.bound - quantity.range.upperBound
    guard length == 1 else { return true }
    switch scalar(quantity.range.upperBound) {
    case Sign.more, Sign.remainder:
      // 3年多, not 30万元多方筹措.
      guard quantity.dimension != .classifier else { return false }
      return !words.afterMore.contains(scalar(hit.bound))
    case Sign.inside:
      return quantity.dimension == .time && !words.afterInside.contains(scalar(hit.bound))
    default: return true
    }
  }

  /// 至少选择1名户代表: the limit stands before the verb.
  private func distantModifier(before low: Int) -> Metric.Modifier? {
    var index = low - 1
    while index >= start, index > low - 7, kind(index) == .han {
      if words.distantEnds.contains(text.scalar(index)),
        let hit = words.distant.longest(at: index + 1, in: text, limit: start)
      {
        return MetricWords.distantModifiers[hit.entry]
      }
      index -= 1
    }
    return nil
  }
}
