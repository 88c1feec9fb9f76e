package import PageStructure

/// Where the day of a page comes from whose folio states none: a fixed day, or the page's path.
package enum PageDateSource: Hashable, Sendable {
  case day(CalendarDate)
  /// `YYYY`, `MM` and `DD` stand for digits, all else for itself: `YYYY-MM/DD`, `YYYYMMDD`.
  case path(PageDatePattern)

  /// Reads `2023-03-15` or a pattern; nil for what is neither.
  package init?(_ text: String) {
    if let pattern = PageDatePattern(text) {
      self = .path(pattern)
    } else if let iso = PageDatePattern("YYYY-MM-DD"), text.utf8.count == 10, let day = iso.date(in: text) {
      self = .day(day)
    } else {
      return nil
    }
  }

  package func date(ofPageAt path: String?) -> CalendarDate? {
    switch self {
    case .day(let day): day
    case .path(let pattern): path.flatMap { pattern.date(in: $0) }
    }
  }
}

/// A date in a page's path.
package struct PageDatePattern: Hashable, Sendable {
  private enum Token: Hashable, Sendable {
    case byte(UInt8)
    case year
    case month
    case day
  }

  private let tokens: [Token]

  /// Nil where year, month or day is missing or stands twice.
  package init?(_ text: String) {
    var tokens: [Token] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if rest.starts(with: "YYYY".utf8) {
        tokens.append(.year)
        rest.removeFirst(4)
      } else if rest.starts(with: "MM".utf8) {
        tokens.append(.month)
        rest.removeFirst(2)
      } else if rest.starts(with: "DD".utf8) {
        tokens.append(.day)
        rest.removeFirst(2)
      } else {
        tokens.append(.byte(byte))
        rest.removeFirst()
      }
    }
    for part in [Token.year, .month, .day] where tokens.count(where: { $0 == part }) != 1 { return nil }
    self.tokens = tokens
  }

  /// The last day in a path that the pattern reads: what stands next to the file's name tells most.
  package func date(in path: String) -> CalendarDate? {
    let bytes = Array(path.utf8)
    for start in bytes.indices.reversed() {
      if let date = date(in: bytes, at: start) { return date }
    }
    return nil
  }

  private func date(in bytes: [UInt8], at start: Int) -> CalendarDate? {
    var index = start
    var (year, month, day) = (0, 0, 0)
    for token in tokens {
      let length = token == .year ? 4 : 2
      switch token {
      case .byte(let byte):
        guard index < bytes.count, bytes[index] == byte else { return nil }
        index += 1
        continue
      case .year, .month, .day:
        guard let number = PageDatePattern.number(bytes, at: index, length) else { return nil }
        if token == .year { year = number } else if token == .month { month = number } else { day = number }
        index += length
      }
    }
    return CalendarDate(year: year, month: month, day: day)
  }

  private static func number(_ bytes: [UInt8], at index: Int, _ length: Int) -> Int? {
    guard index + length <= bytes.count else { return nil }
    var result = 0
    for byte in bytes[index..<(index + length)] {
      guard byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") else { return nil }
      result = result * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return result
  }
}
