import TextModel

extension QuantityReader {
  /// A figure in two or three falling units is one: 3年6个月, 2小时08分32秒, 5元8角, 3斤2两. It counts in the first unit where
  /// that is a plain decimal (3.5 年), else in the last (16 个月).
  func addParts(to quantity: inout Quantity) {
    guard quantity.upper == nil, quantity.modifier == nil, quantity.form.divisor < 0,
      var step = units.parts(of: quantity.form)
    else { return }
    var end = quantity.range.upperBound
    var last = quantity.form
    // The whole in the last unit read, and how many of them make one of the first.
    var total = quantity.value
    var ratio = Decimal(1)
    while let part = part(at: end, of: quantity, step),
      let next = total.multiplied(by: Decimal(step.count))?.adding(part.value),
      let nextRatio = ratio.multiplied(by: Decimal(step.count))
    {
      (total, ratio, last, end) = (next, nextRatio, part.form, part.range.upperBound)
      guard let further = units.parts(of: last) else { break }
      step = further
    }
    guard end > quantity.range.upperBound else { return }
    if let value = total.divided(by: ratio), value.fractionDigits <= 2, value.multiplied(by: ratio) == total {
      quantity.value = value
    } else {
      quantity.value = total
      quantity.form = last
    }
    quantity.range = quantity.range.lowerBound..<end
    quantity.phrase = quantity.range
  }

  /// The figure in the next lower unit that goes on at a place, 零 before it or not.
  private func part(at end: Int, of whole: Quantity, _ step: UnitTable.Parts) -> Quantity? {
    let index = scalar(end) == Sign.zero ? end + 1 : end
    guard let numeral = number(startingAt: index), numeral.range.lowerBound == index,
      numeral.isChinese == whole.isChinese, numeral.upper == nil, numeral.modifier == nil,
      let part = quantity(numeral), part.modifier == nil, part.form.divisor < 0,
      part.value < Decimal(step.count), step.units.contains(part.form.number)
    else { return nil }
    return part
  }
}
