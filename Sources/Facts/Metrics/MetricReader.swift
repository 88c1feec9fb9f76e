import PageStructure
import TextModel

/// Finds the quantities of an article, in order.
///
/// The search runs from numeral to numeral: text without numbers costs nothing. What the readers hold is set up once for an
/// article; its paragraphs share it.
struct MetricReader {
  private let text: LogicalText
  private let numerals: [Int32]
  private let dates: [DateMention]
  private var reader: QuantityReader
  private var figureReader: FigureReader
  private let comparisons: ComparisonReader
  private let times: TimeReader
  private var metrics: [Metric] = []
  private var figures: [Figure] = []
  /// By figure, the others that it is compared with.
  private var links: [[Int]] = []
  /// The first date that the paragraphs still to be read can have.
  private var nextDate = 0

  /// The metrics of an article whose dates are known.
  static func metrics(of reading: ArticleReading, dates: [DateMention]) -> [Metric] {
    if reading.numerals.isEmpty { return [] }
    var reader = MetricReader(reading, dates)
    for paragraph in reading.paragraphs where paragraph.isText {
      reader.read(paragraph.range.clamped(to: reading.indices))
    }
    return reader.metrics
  }

  private init(_ reading: ArticleReading, _ dates: [DateMention]) {
    let text = reading.logical
    self.dates = dates
    self.text = text
    numerals = reading.numerals
    reader = QuantityReader(text: text)
    figureReader = FigureReader(text: text)
    comparisons = ComparisonReader(text: text)
    times = TimeReader(reading: reading, dates: dates)
    // A figure has some four numerals, dates left out.
    metrics.reserveCapacity(numerals.count / 4)
    figures.reserveCapacity(16)
    links.reserveCapacity(16)
  }

  private mutating func read(_ paragraph: Range<Int>) {
    figures.removeAll(keepingCapacity: true)
    findQuantities(in: paragraph)
    guard !figures.isEmpty else { return }
    figureReader.read(&figures, in: paragraph, dates: dates, from: nextDate)
    times.setTimes(of: &figures, in: paragraph, from: &nextDate)
    comparisons.compare(&figures, &links, from: metrics.count)
    let (text, units) = (text, reader.units)
    for index in figures.indices {
      let figure = figures[index]
      let subject = if let noun = figure.noun { text.string(noun) } else { "" }
      metrics.append(
        figure.metric(unit: units.unit(of: figure.quantity.form), subjectText: subject, comparedWith: links[index]))
    }
  }

  private mutating func findQuantities(in paragraph: Range<Int>) {
    let signs = NumeralSign.table
    var isReady = false
    var date = nextDate
    var index = paragraph.lowerBound
    var numeral = ArticleReading.first(of: numerals, from: index)
    while numeral < numerals.count, Int(numerals[numeral]) < paragraph.upperBound {
      if Int(numerals[numeral]) < index {
        numeral += 1
        continue
      }
      index = Int(numerals[numeral])
      let sign = NumeralSign.of(text.scalar(index), in: signs)
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

}
