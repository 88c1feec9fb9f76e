import Linting

extension Wording {
  /// A time for people: what is not known of it stays out. `XXXX-09-07` is 9月7日, `2023-01/2023-03` is 2023年1月至2023年3月,
  /// `2023/..` is 2023年起; a day of a year stays as it is. Nil where nothing is known.
  ///
  /// - Parameter value: ISO 8601 with X for what is unknown, two with `/` for a span.
  package func time(_ value: String) -> String? {
    let ends = value.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = ends.first else { return nil }
    let from = side(first)
    guard ends.count == 2, let last = ends.last else { return from }
    if last == ".." { return from.map { self("\($0)起", "from \($0)") } }
    guard let to = side(last) else { return from.map { self("\($0)起", "from \($0)") } }
    return from.map { self("\($0)至\(to)", "\($0) to \(to)") } ?? self("至\(to)", "to \(to)")
  }

  /// The same where it says more than the text does; nil for 2022年 and 9月7日, which say it themselves.
  package func time(_ value: String, writtenAs written: String) -> String? {
    guard let time = time(value) else { return nil }
    let isWhole = value.utf8.count >= 10 && !value.utf8.contains(UInt8(ascii: "X"))
    return !isWhole && Wording.numbers(time) == Wording.numbers(written) ? nil : time
  }

  /// One end of a span: a day, an hour, or both.
  private func side(_ value: Substring) -> String? {
    let parts = value.split(separator: "T", omittingEmptySubsequences: false)
    let known = [parts.first.flatMap(day), parts.dropFirst().first.map(String.init)].compactMap(\.self)
    return known.isEmpty ? nil : known.joined(separator: " ")
  }

  private func day(_ value: Substring) -> String? {
    let parts = value.split(separator: "-")
    let numbers = parts.map { Int($0) }
    let known = numbers.firstIndex(of: nil) ?? parts.count
    if known > 2 || known > 0 && language == .english { return parts[..<known].joined(separator: "-") }
    if known == 2, let year = numbers[0], let month = numbers[1] { return "\(year)年\(month)月" }
    if known == 1, let year = numbers[0] { return "\(year)年" }
    guard parts.count > 1, let month = numbers[1] else { return nil }
    guard parts.count > 2, let day = numbers[2] else { return language == .chinese ? "\(month)月" : nil }
    return self("\(month)月\(day)日", parts[1...].joined(separator: "-"))
  }

  /// The numbers in a text, without zeros before them.
  private static func numbers(_ text: String) -> [Int] {
    text.utf8.split { !(0x30...0x39).contains($0) }.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
  }
}
