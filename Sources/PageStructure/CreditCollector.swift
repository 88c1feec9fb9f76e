import TextModel

/// Finds the credits of an article: in its lead, on byline lines, at the end of paragraphs.
enum CreditCollector {
  /// The credits of an article's paragraphs; `leads` says of which a news item's mark opens the line.
  static func credits(of paragraphs: [Paragraph], in text: LogicalText, leads: [Bool]) -> [Credit] {
    var credits: [Credit] = []
    for (index, paragraph) in paragraphs.enumerated() {
      switch paragraph.role {
      case .byline, .signOff: line(paragraph.range, text, &credits)
      case .body, .caption:
        if index < leads.count, leads[index] { lead(paragraph.range, text, &credits) }
        tail(paragraph.range, text, &credits)
      default: break
      }
    }
    return credits
  }

  /// The credits in the mark that opens a news item.
  static func leadCredits(_ range: Range<Int>, _ text: LogicalText) -> [Credit] {
    var credits: [Credit] = []
    lead(range, text, &credits)
    return credits
  }

  private static func line(_ range: Range<Int>, _ text: LogicalText, _ credits: inout [Credit]) {
    let stretch = Stretch(range, of: text, limit: 120)
    var glyphs = 0..<stretch.glyphs.count
    let isBracketed =
      stretch.glyphs.kind(0) == .openBracket && stretch.glyphs.kind(glyphs.upperBound - 1) == .closeBracket
    if isBracketed { glyphs = 1..<max(1, glyphs.upperBound - 1) }
    if let reading = CreditReader.read(stretch.glyphs, glyphs, isBracketed: isBracketed) {
      add(reading, stretch, &credits)
    }
  }

  private static func lead(_ range: Range<Int>, _ text: LogicalText, _ credits: inout [Credit]) {
    let stretch = Stretch(range.lowerBound..<min(range.upperBound, range.lowerBound + 100), of: text, limit: 100)
    let glyphs = stretch.glyphs
    guard let mark = LeadMark.read(glyphs) else { return }
    var open = mark.end
    // “本报北京讯 （记者 …）”
    while open < min(mark.end + 3, glyphs.count), glyphs.kind(open) != .openBracket { open += 1 }
    if glyphs.kind(open) == .openBracket {
      var close = open + 1
      while close < glyphs.count, glyphs.kind(close) != .closeBracket { close += 1 }
      if close < glyphs.count, let reading = CreditReader.read(glyphs, (open + 1)..<close) {
        add(reading, stretch, &credits)
      }
      return
    }
    // “本报讯 记者 张三 通讯员 李四 报道：…”
    var end = mark.end
    while end < min(mark.end + 40, glyphs.count) {
      let kind = glyphs.kind(end)
      if kind == .comma || kind == .colon || kind == .stop { break }
      end += 1
    }
    for last in stride(from: end, to: mark.end + 3, by: -1)
    where last == end || glyphs.gap(before: last) != .none {
      if let reading = CreditReader.read(glyphs, mark.end..<last), reading.hasRole, !reading.credits.isEmpty {
        add(reading, stretch, &credits)
        return
      }
    }
  }

  private static func tail(_ range: Range<Int>, _ text: LogicalText, _ credits: inout [Credit]) {
    guard TailCredit.mayEnd(text, range) else { return }
    let stretch = Stretch(max(range.lowerBound, range.upperBound - 90)..<range.upperBound, of: text, limit: 90)
    if let credit = TailCredit.read(stretch.glyphs) { add(credit.reading, stretch, &credits) }
  }

  private static func add(_ reading: CreditReader.Reading, _ stretch: Stretch, _ credits: inout [Credit]) {
    for found in reading.credits where credits.count < 64 {
      let name = stretch.glyphs.string(found.name)
      if credits.contains(where: { $0.name == name && $0.role == found.role.rawValue }) { continue }
      // A bare name at the end is that of the byline above.
      if !found.hasRole, credits.contains(where: { $0.name == name }) { continue }
      credits.append(Credit(role: found.role.rawValue, name: name, range: stretch.range(found.name)))
    }
  }

  /// Glyphs of a stretch of text with the way back.
  private struct Stretch {
    var glyphs = Glyphs()
    private let text: LogicalText
    private let source: Range<Int>

    init(_ range: Range<Int>, of text: LogicalText, limit: Int) {
      let range = range.lowerBound..<min(range.upperBound, range.lowerBound + limit)
      self.text = text
      source = range.clamped(to: text.indices)
      glyphs.append(range, of: text)
    }

    func range(_ glyphs: Range<Int>) -> Range<Int> {
      guard let first = glyphs.first, let last = glyphs.last, last < self.glyphs.count else { return 0..<0 }
      let low = place(first, from: source.lowerBound)
      return low..<(place(last - first, from: low) + 1)
    }

    /// Where a glyph stands in the text, counted from a place where one stands or the first may.
    private func place(_ number: Int, from start: Int) -> Int {
      var left = number
      var index = start
      while index < source.upperBound {
        let kind = text.characterClass(index)
        if kind != .space && kind != .lineBreak {
          if left == 0 { break }
          left -= 1
        }
        index += 1
      }
      return index
    }
  }
}
