import PageStructure
import TextModel

/// The days on which festivals of the lunar calendar fall. The table was made with an astronomical calendar; a test
/// compares it with the one of the platform.
enum LunarFestivals {
  /// The words that a text may use, longer ones first.
  static let words: Phrases = "春节 大年初一 元宵节 端午节 端午 中秋节 中秋 重阳节 重阳"

  /// The festival of a word: 端午节 for 端午.
  static func name(_ word: String) -> String {
    switch word {
    case "端午": "端午节"
    case "中秋": "中秋节"
    case "重阳": "重阳节"
    case "大年初一": "春节"
    default: word
    }
  }

  /// The day of a festival in a year of the Gregorian calendar; nil where the table does not reach.
  static func date(of festival: String, year: Int) -> CalendarDate? {
    guard let row = days[year] else { return nil }
    switch festival {
    case "春节": return CalendarDate(year: year, month: row[0].month, day: row[0].day)
    case "元宵节":
      // The fifteenth day of the first month.
      guard let first = CalendarDate(year: year, month: row[0].month, day: row[0].day) else { return nil }
      let day = first.day + 14
      let length = CalendarDate.dayCount(year: year, month: first.month)
      return day <= length
        ? CalendarDate(year: year, month: first.month, day: day)
        : CalendarDate(year: year, month: first.month + 1, day: day - length)
    case "端午节": return CalendarDate(year: year, month: row[1].month, day: row[1].day)
    case "中秋节": return CalendarDate(year: year, month: row[2].month, day: row[2].day)
    case "重阳节": return CalendarDate(year: year, month: row[3].month, day: row[3].day)
    default: return nil
    }
  }

  /// By year: 春节, 端午, 中秋, 重阳.
  private static let days: [Int: [(month: Int, day: Int)]] = {
    let table = """
      2010 2-14 6-16 9-22 10-16
      2011 2-3 6-6 9-12 10-5
      2012 1-23 6-23 9-30 10-23
      2013 2-10 6-12 9-19 10-13
      2014 1-31 6-2 9-8 10-2
      2015 2-19 6-20 9-27 10-21
      2016 2-8 6-9 9-15 10-9
      2017 1-28 5-30 10-4 10-28
      2018 2-16 6-18 9-24 10-17
      2019 2-5 6-7 9-13 10-7
      2020 1-25 6-25 10-1 10-25
      2021 2-12 6-14 9-21 10-14
      2022 2-1 6-3 9-10 10-4
      2023 1-22 6-22 9-29 10-23
      2024 2-10 6-10 9-17 10-11
      2025 1-29 5-31 10-6 10-29
      2026 2-17 6-19 9-25 10-18
      2027 2-6 6-9 9-15 10-8
      2028 1-26 5-28 10-3 10-26
      2029 2-13 6-16 9-22 10-16
      2030 2-3 6-5 9-12 10-5
      """
    var result: [Int: [(month: Int, day: Int)]] = [:]
    for line in table.split(separator: "\n") {
      let columns = line.split(separator: " ")
      guard columns.count == 5, let year = Int(columns[0]) else { continue }
      result[year] = columns.dropFirst().map { column in
        let parts = column.split(separator: "-").compactMap { Int($0) }
        return parts.count == 2 ? (parts[0], parts[1]) : (1, 1)
      }
    }
    return result
  }()
}
