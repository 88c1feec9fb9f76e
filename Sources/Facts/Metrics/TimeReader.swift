import TextModel

/// The time that each figure of a paragraph holds for: the last date before it in its sentence, else that of the
/// sentence before.
struct TimeReader {
  private let reading: ArticleReading
  private let text: LogicalText
  private let dates: [DateMention]

  init(reading: ArticleReading, dates: [DateMention]) {
    self.reading = reading
    text = reading.logical
    self.dates = dates
  }

  /// Sets the index of its date for each figure of a paragraph.
  ///
  /// - Parameter first: the first date that may stand in the paragraph; moved on to the first behind its figures.
  func setTimes(of figures: inout [Figure], in paragraph: Range<Int>, from first: inout Int) {
    while first < dates.count, dates[first].range.lowerBound < paragraph.lowerBound { first += 1 }
    guard let last = figures.last, first < dates.count,
      dates[first].range.lowerBound < last.quantity.range.lowerBound
    else { return }
    var next = first
    var governing: Int?
    var previous: Int?
    let marks = reading.marks
    var mark = ArticleReading.first(of: marks, from: paragraph.lowerBound)
    for index in figures.indices {
      let start = figures[index].quantity.range.lowerBound
      while mark < marks.count, Int(marks[mark]) < start {
        let place = Int(marks[mark])
        mark += 1
        guard text.characterClass(place).endsSentence else { continue }
        while next < dates.count, dates[next].range.lowerBound < place { take(&next, into: &governing, paragraph) }
        previous = governing ?? previous
        governing = nil
      }
      while next < dates.count, dates[next].range.lowerBound < start { take(&next, into: &governing, paragraph) }
      figures[index].time = attached(to: start, next) ?? governing ?? previous
    }
    first = next
  }

  /// 2020年的3000万元: the date directly before a figure, whatever it is compared with.
  private func attached(to start: Int, _ next: Int) -> Int? {
    guard next > 0, dates[next - 1].kind != .time, dates[next - 1].range.upperBound == start - 1,
      text.scalar(start - 1) == Sign.of
    else { return nil }
    return next - 1
  }

  private func take(_ next: inout Int, into governing: inout Int?, _ paragraph: Range<Int>) {
    // A time of day alone tells when something happened, not what a figure holds for.
    if dates[next].kind != .time, !isOther(dates[next].range, paragraph) { governing = next }
    next += 1
  }

  /// 比2016年提高, 恢复到2019年同期: the date is that of another figure; 计划2024年底: not yet.
  private func isOther(_ range: Range<Int>, _ paragraph: Range<Int>) -> Bool {
    // 增长到2022年的5亿元
    if text.scalar(range.lowerBound - 1) == Sign.upTo, text.scalar(range.upperBound) == Sign.of,
      !NumeralSign.isNone(text.scalar(range.upperBound + 1), in: NumeralSign.table)
    {
      return false
    }
    return TimeReader.before.longest(at: range.lowerBound, in: text, limit: paragraph.lowerBound) != nil
      || TimeReader.behind.longest(at: range.upperBound, in: text, limit: paragraph.upperBound) != nil
  }

  private static let before = WordTable("比 较 同 计划 预计 将于 力争 拟于 到", isReversed: true)
  private static let behind = WordTable("同期 相比")
}
