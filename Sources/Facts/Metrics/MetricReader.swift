import PageStructure
import TextModel

/// Finds the quantities of an article, in order.
///
/// The search runs from numeral to numeral: text without numbers costs one look at a table for each character.
struct MetricReader {
  let article: Article
  let matches: [PatternSet.Match]
  let dates: [DateMention]

  func metrics() -> [Metric] {
    var result: [Metric] = []
    for paragraph in article.paragraphs where paragraph.role != .byline && paragraph.role != .signOff {
      read(paragraph.range, into: &result)
    }
    return result
  }

  private func read(_ paragraph: Range<Int>, into result: inout [Metric]) {
    let range = paragraph.clamped(to: article.text.indices)
    let quantities = quantities(in: range)
    guard !quantities.isEmpty else { return }
    let subjects = SubjectReader(text: article.text, paragraph: range, words: SubjectWords.shared)
    let modifiers = ChangeReader(text: article.text, paragraph: range)
    let first = result.count
    for (position, quantity) in quantities.enumerated() {
      let floor = position > 0 ? quantities[position - 1].phrase.upperBound : range.lowerBound
      let ceiling =
        position + 1 < quantities.count ? quantities[position + 1].phrase.lowerBound : range.upperBound
      var metric = Metric(range: quantity.range, value: quantity.value, unit: quantity.units.first ?? Unit.pure)
      metric.upperBound = quantity.upper
      metric.isChineseNumeral = quantity.isChinese
      metric.modifier = modifiers.change(before: quantity.phrase.lowerBound) ?? quantity.modifier
      metric.subject = subjects.subject(of: quantity, floor: floor, ceiling: ceiling)
      result.append(metric)
    }
    // A figure beside another one shares its noun: 36支108名队员, 活动4场12次; a change in a clause of its own too.
    for index in (first..<result.count).reversed() where result[index].subject == nil {
      let next = index + 1
      if next < result.count, quantities[next - first].phrase.lowerBound == quantities[index - first].phrase.upperBound
      {
        result[index].subject = result[next].subject
      }
    }
    for index in first..<result.count where result[index].subject == nil && index > first {
      let quantity = quantities[index - first]
      let previous = quantities[index - first - 1]
      if previous.phrase.upperBound == quantity.phrase.lowerBound
        || (quantity.dimension == "ratio" && isOneSentence(previous.range.upperBound, quantity.range.lowerBound))
      {
        result[index].subject = result[index - 1].subject
      }
    }
    for index in first..<result.count {
      if let subject = result[index].subject { result[index].subjectText = article.text.string(subject) }
      let readings = quantities[index - first].units
      if readings.count > 1 {
        result[index].unit = UnitReading(text: article.text, paragraph: range).choose(
          readings, for: result[index])
      }
    }
  }

  private func quantities(in range: Range<Int>) -> [Quantity] {
    let scalars = article.text.scalars
    let signs = NumeralSign.table
    let reader = QuantityReader(text: article.text, paragraph: range, words: MetricWords.shared)
    var result: [Quantity] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let sign = NumeralSign.of(scalars[index], in: signs)
      if sign == .none {
        index += 1
        continue
      }
      let (quantity, next) = reader.read(at: index, sign: sign)
      if let quantity { result.append(quantity) }
      index = max(index + 1, next)
    }
    return result
  }

  private func isOneSentence(_ from: Int, _ to: Int) -> Bool {
    guard from <= to, to - from < 80 else { return false }
    for index in from..<to where article.text.characterClass(index).endsSentence { return false }
    return true
  }
}
