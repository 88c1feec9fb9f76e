import TextModel

/// The time that each figure of a paragraph holds for: the last date before it in its sentence, else that of the
/// sentence before.
struct TimeReader {
  let text: LogicalText
  let paragraph: Range<Int>
  let dates: [DateMention]

  /// Indices of the dates, one for each figure.
  func times(of figures: [Figure]) -> [Int?] {
    var next = firstDate
    var governing: Int?
    var previous: Int?
    var sentence = paragraph.lowerBound
    var result: [Int?] = []
    for figure in figures {
      let start = figure.quantity.range.lowerBound
      while sentence < start {
        if text.characterClass(sentence).endsSentence {
          while next < dates.count, dates[next].range.lowerBound < sentence { take(&next, into: &governing) }
          previous = governing ?? previous
          governing = nil
        }
        sentence += 1
      }
      while next < dates.count, dates[next].range.lowerBound < start { take(&next, into: &governing) }
      result.append(governing ?? previous)
    }
    return result
  }

  private func take(_ next: inout Int, into governing: inout Int?) {
    if !isOther(dates[next].range) { governing = next }
    next += 1
  }

  /// 比2016年提高, 恢复到2019年同期: the date is that of another figure; 计划2024年底: not yet.
  private func isOther(_ range: Range<Int>) -> Bool {
    TimeReader.before.longest(at: range.lowerBound, in: text.scalars, limit: paragraph.lowerBound) != nil
      || TimeReader.behind.longest(at: range.upperBound, in: text.scalars, limit: paragraph.upperBound) != nil
  }

  private static let before = WordTable("比 较 同 计划 预计 将于 力争 拟于 到", isReversed: true)
  private static let behind = WordTable("同期 相比")

  /// The first date at or behind the paragraph's start.
  private var firstDate: Int {
    var low = 0
    var high = dates.count
    while low < high {
      let middle = (low + high) / 2
      if dates[middle].range.lowerBound < paragraph.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
