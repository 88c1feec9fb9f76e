import PageStructure
import TextModel

/// One end of a date expression: 2023年3月15日（星期三）上午9时, 今年5月底, 去年一季度, 昨日, 上旬.
struct DatePoint {
  var parts = DateParts()
  /// The last day or month, where the point is itself a period (上半年, 一季度, 上旬).
  var last: DateParts?
  var weekday: Int?
  var weekdayRange: Range<Int>?
  var dayPart: Range<Int>?
  var isRelative = false
  /// A year that the page's date would have to tell: 今年 on a page without one.
  var isRelativeYear = false
  var isLunar = false
  /// The digits of a year without its century.
  var shortYear: Int?
  /// 今年以来: from then on.
  var isOpen = false
  var next: Int

  /// Reads the longest date at an index, nil where there is none.
  init?(_ scanner: borrowing DateScanner, at index: Int) {
    next = index
    guard readISO(scanner) || readWords(scanner, from: index) else { return nil }
    readWeekday(scanner)
    if parts.day != nil || weekday != nil { readClock(scanner) }
    if isRelative && parts.day == nil && scanner.at(next) == "以" && scanner.at(next + 1) == "来" {
      isOpen = true
      next += 2
    }
  }

  private mutating func readWords(_ scanner: DateScanner, from index: Int) -> Bool {
    if readRelativeDay(scanner) { return true }
    if readYear(scanner) {
      readYearPart(scanner)
    } else if scanner.at(next + 1) == "历", scanner.at(next) == "农" || scanner.at(next) == "阴" {
      isLunar = true
      next += 2
      readYear(scanner)
    }
    if readMonth(scanner) {
      readDay(scanner)
      if parts.day == nil { readMonthPart(scanner) }
    } else if next == index {
      return readQuarter(scanner) || readBareDay(scanner)
    }
    return next > index && !(isLunar && next == index + 2)
  }
}
