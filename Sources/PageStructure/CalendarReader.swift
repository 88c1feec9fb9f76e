import TextModel

/// Finds the date and the weekday that a folio states.
enum CalendarReader {
  /// The first full date of a range and where it stands.
  static func date(in glyphs: Glyphs, _ range: Range<Int>) -> (date: CalendarDate?, range: Range<Int>)? {
    for index in range {
      guard isDigit(glyphs, index),
        !isDigit(glyphs, index - 1) || index == range.lowerBound || glyphs.gap(before: index) != .none
      else { continue }
      guard let (year, yearEnd) = number(glyphs, index, range, digits: 4...4), year >= 1000 else { continue }
      guard isSeparator(glyphs, yearEnd, 0x5E74),
        let (month, monthEnd) = number(glyphs, yearEnd + 1, range, digits: 1...3),
        isSeparator(glyphs, monthEnd, 0x6708),
        let (day, dayEnd) = number(glyphs, monthEnd + 1, range, digits: 1...3)
      else { continue }
      let end = glyphs[dayEnd] == 0x65E5 && dayEnd < range.upperBound ? dayEnd + 1 : dayEnd
      return (CalendarDate(year: year, month: month, day: day), index..<end)
    }
    return nil
  }

  /// 星期三, 周三: the range and the text as gold has it.
  static func weekday(in glyphs: Glyphs, _ range: Range<Int>) -> Range<Int>? {
    for index in range where glyphs[index] == 0x671F && glyphs[index - 1] == 0x661F {
      if HanDigit.weekday(glyphs[index + 1]) != nil { return (index - 1)..<(index + 2) }
    }
    for index in range where glyphs[index] == 0x5468 && HanDigit.weekday(glyphs[index + 1]) != nil {
      // 周三 by itself: blanks or marks around it, or a date's 日 before it.
      let before = glyphs.kind(index - 1) != .han || glyphs[index - 1] == 0x65E5 || glyphs.gap(before: index) == .blank
      let after = glyphs.kind(index + 2) != .han || glyphs.gap(before: index + 2) == .blank
      if before && after { return index..<(index + 2) }
    }
    return nil
  }

  private static func isSeparator(_ glyphs: Glyphs, _ index: Int, _ word: UInt32) -> Bool {
    let scalar = glyphs[index]
    return scalar == word || scalar == 0x2D || scalar == 0x2E || scalar == 0x2F || glyphs.kind(index) == .middleDot
  }

  private static func isDigit(_ glyphs: Glyphs, _ index: Int) -> Bool {
    glyphs.kind(index) == .digit || HanDigit.upToTen(glyphs[index]) != nil
  }

  /// A number of Arabic or Chinese digits, the latter by place or with 十.
  private static func number(
    _ glyphs: Glyphs, _ start: Int, _ range: Range<Int>, digits: ClosedRange<Int>
  ) -> (value: Int, end: Int)? {
    var index = start
    var value = 0
    if glyphs.kind(index) == .digit {
      while index < range.upperBound, glyphs.kind(index) == .digit, index - start < digits.upperBound {
        value = value * 10 + Int(glyphs[index]) - 0x30
        index += 1
      }
    } else {
      var sawTen = false
      while index < range.upperBound, let digit = HanDigit.upToTen(glyphs[index]), index - start < digits.upperBound {
        if digit == 10 {
          value = (value == 0 ? 1 : value) * 10
          sawTen = true
        } else if sawTen {
          value += digit
        } else {
          value = value * 10 + digit
        }
        index += 1
      }
    }
    return digits.contains(index - start) && value < 10_000 ? (value, index) : nil
  }
}
