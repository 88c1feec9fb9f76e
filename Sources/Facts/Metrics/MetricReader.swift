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
    var date = 0
    for paragraph in article.paragraphs where paragraph.role != .byline && paragraph.role != .signOff {
      read(paragraph.range, date: &date, into: &result)
    }
    return result
  }

  private func read(_ paragraph: Range<Int>, date: inout Int, into result: inout [Metric]) {
    let range = paragraph.clamped(to: article.text.indices)
    let quantities = quantities(in: range, date: &date)
    guard !quantities.isEmpty else { return }
    var figures = FigureReader(text: article.text, paragraph: range).figures(of: quantities)
    ComparisonReader(text: article.text, paragraph: range).compare(&figures)
    let first = result.count
    let times = TimeReader(text: article.text, paragraph: range, dates: dates).times(of: figures)
    let units = UnitReading(text: article.text, paragraph: range)
    for (figure, time) in zip(figures, times) {
      var metric = Metric(
        range: figure.quantity.range, value: figure.quantity.value,
        unit: figure.quantity.form.readings.first ?? Unit.pure)
      metric.upperBound = figure.quantity.upper
      metric.isChineseNumeral = figure.quantity.isChinese
      metric.modifier = figure.modifier
      metric.role = figure.role
      metric.comparedWith = figure.comparedWith.map { first + $0 }
      metric.time = time
      metric.subject = figure.noun
      if let noun = figure.noun { metric.subjectText = article.text.string(noun) }
      if figure.quantity.form.readings.count > 1 {
        metric.unit = units.choose(figure.quantity.form.readings, for: metric)
      }
      result.append(metric)
    }
  }

  private func quantities(in range: Range<Int>, date: inout Int) -> [Quantity] {
    let scalars = article.text.scalars
    let signs = NumeralSign.table
    var reader: QuantityReader?
    var result: [Quantity] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let sign = NumeralSign.of(scalars[index], in: signs)
      if sign == .none {
        index += 1
        continue
      }
      while date < dates.count, dates[date].range.upperBound <= index { date += 1 }
      if date < dates.count, dates[date].range.contains(index), sign == .digit {
        index = min(range.upperBound, dates[date].range.upperBound)
        continue
      }
      let active = reader ?? QuantityReader(text: article.text, paragraph: range, words: MetricWords.shared)
      reader = active
      let (quantity, next) = active.read(at: index, sign: sign)
      if let quantity { result.append(quantity) }
      index = max(index + 1, next)
    }
    return result
  }
}
