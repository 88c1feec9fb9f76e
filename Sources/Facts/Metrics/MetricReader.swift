import PageStructure
import TextModel

/// Finds the quantities of an article, in order.
///
/// The search runs from numeral to numeral: text without numbers costs one look at a table for each character. What the
/// readers hold is set up once for an article; its paragraphs share it.
struct MetricReader {
  private let text: LogicalText
  private let dates: [DateMention]
  private var reader: QuantityReader
  private var figureReader: FigureReader
  private let comparisons: ComparisonReader
  private let times: TimeReader
  private var metrics: [Metric] = []
  private var figures: [Figure] = []
  /// The first date that the paragraphs still to be read can have.
  private var nextDate = 0
  private var scratch: [UInt8] = []

  /// The metrics of an article whose dates are known.
  static func metrics(of article: Article, dates: [DateMention]) -> [Metric] {
    var reader = MetricReader(article.text, dates)
    for paragraph in article.paragraphs where paragraph.role != .byline && paragraph.role != .signOff {
      reader.read(paragraph.range.clamped(to: article.text.indices))
    }
    return reader.metrics
  }

  private init(_ text: LogicalText, _ dates: [DateMention]) {
    self.dates = dates
    self.text = text
    reader = QuantityReader(text: text)
    figureReader = FigureReader(text: text)
    comparisons = ComparisonReader(text: text)
    times = TimeReader(text: text, dates: dates)
  }

  private mutating func read(_ paragraph: Range<Int>) {
    figures.removeAll(keepingCapacity: true)
    findQuantities(in: paragraph)
    guard !figures.isEmpty else { return }
    figureReader.read(&figures, in: paragraph, dates: dates, from: nextDate)
    times.setTimes(of: &figures, in: paragraph, from: &nextDate)
    let first = metrics.count
    for figure in figures {
      let quantity = figure.quantity
      var metric = Metric(
        range: quantity.range, value: quantity.value,
        unit: reader.units.unit(of: quantity.form))
      metric.upperBound = quantity.upper
      metric.isChineseNumeral = quantity.isChinese
      metric.modifier = figure.modifier
      metric.time = figure.time
      metric.subject = figure.noun
      if let noun = figure.noun { metric.subjectText = string(noun) }
      metrics.append(metric)
    }
    comparisons.compare(figures, of: &metrics, from: first)
  }

  private mutating func findQuantities(in paragraph: Range<Int>) {
    let scalars = text.scalars
    let signs = NumeralSign.table
    var isReady = false
    var date = nextDate
    var index = paragraph.lowerBound
    while index < paragraph.upperBound {
      if NumeralSign.isNone(scalars[index], in: signs) {
        index += 1
        continue
      }
      let sign = NumeralSign.of(scalars[index], in: signs)
      while date < dates.count, dates[date].range.upperBound <= index { date += 1 }
      if date < dates.count, dates[date].range.contains(index) {
        index = min(paragraph.upperBound, dates[date].range.upperBound)
        continue
      }
      if !isReady {
        reader.paragraph = paragraph
        isReady = true
      }
      let (quantity, next) = reader.read(at: index, sign: sign)
      if let quantity { figures.append(Figure(quantity: quantity)) }
      index = max(index + 1, next)
    }
  }

  /// The joined text of a range.
  private mutating func string(_ range: Range<Int>) -> String {
    scratch.removeAll(keepingCapacity: true)
    for index in range { Scalars.append(text.scalar(index), to: &scratch) }
    return String(decoding: scratch, as: UTF8.self)
  }
}
