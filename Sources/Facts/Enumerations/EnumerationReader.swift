import PageStructure
import TextModel

/// Finds the lists of an article, in order.
struct EnumerationReader {
  private let text: ArticleReading
  private let inline: InlineLists

  init(_ reading: ArticleReading) {
    text = reading
    inline = InlineLists(text: reading)
  }

  func enumerations() -> [Enumeration] {
    var result: [Enumeration] = []
    var open = InlineLists.Open()
    for (number, paragraph) in text.paragraphs.enumerated() where paragraph.isText {
      inline.appendLists(in: number, &open, to: &result)
    }
    appendOrdinalLists(to: &result)
    appendDashedLists(to: &result)
    appendSectionLists(to: &result)
    result.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    return result
  }

  // MARK: Order words

  /// An order word of the article.
  private struct FoundMark {
    var mark: OrdinalMark
    /// The index of its paragraph.
    var paragraph: Int
    /// The next mark of its list, as an index of all marks; 0 for none.
    var next = 0
  }

  /// A list that may go on: its first and last mark, and how many they are.
  private struct OpenList {
    var first: Int
    var last: Int
    var count = 1
  }

  private func appendOrdinalLists(to result: inout [Enumeration]) {
    var found: [FoundMark] = []
    // There are few families: a short array is faster than a dictionary.
    var open: [OpenList] = []
    func add(_ mark: OrdinalMark, in number: Int) {
      if found.isEmpty { found.reserveCapacity(16) }
      var position = open.firstIndex { found[$0.first].mark.family == mark.family }
      // 首先…, 其次…, 第三…: one list.
      if position == nil, mark.family == .ordinal, mark.number > 1 {
        position = open.firstIndex { found[$0.first].mark.family == .sequence }
      }
      // 1.讲卫生；2.守秩序；: the first may open the paragraph.
      if position == nil, mark.number > 1, let outer = mark.family.atLineStart {
        position = open.firstIndex { found[$0.first].mark.family == outer && found[$0.last].paragraph == number }
      }
      if mark.number == 0, position == nil { return }
      if mark.needsList {
        guard let position else { return }
        let last = found[open[position].last].mark
        let between = last.range.upperBound..<mark.range.lowerBound
        guard last.number == mark.number - 1 || mark.number == 0 && last.number > 1, between.count <= 160,
          !between.contains(where: { text.characterClass($0).endsSentence })
        else { return }
      }
      found.append(FoundMark(mark: mark, paragraph: number))
      let index = found.count - 1
      if let position {
        if mark.number == 0 { found[index].mark.number = found[open[position].last].mark.number + 1 }
        if mark.number == 1 {
          finish(open.remove(at: position))
        } else {
          found[open[position].last].next = index
          open[position].last = index
          open[position].count += 1
          return
        }
      }
      open.append(OpenList(first: index, last: index))
    }
    func finish(_ list: OpenList) {
      if list.first != list.last { result.append(enumeration(of: list, found)) }
    }
    let marks = text.marks
    for (number, paragraph) in text.paragraphs.enumerated() {
      if text.has(InitiativeCharacters.order, at: paragraph.range.lowerBound),
        let mark = OrdinalMark(text, at: paragraph.range.lowerBound, isLineStart: true)
      {
        add(mark, in: number)
      }
      for place in text.marksOfParagraphs[number] {
        let index = Int(marks[Int(place)]) + 1
        if text.has(InitiativeCharacters.order, at: index), opensClause(text.characterClass(index - 1)),
          index < paragraph.range.upperBound, let mark = OrdinalMark(text, at: index, isLineStart: false)
        {
          add(mark, in: number)
        }
      }
      if open.isEmpty { continue }
      // Marks within a sentence do not run on into the next paragraph but one.
      open.removeAll { list in
        guard number > found[list.last].paragraph + 1,
          !EnumerationReader.spansParagraphs(found[list.first].mark.family)
        else { return false }
        finish(list)
        return true
      }
    }
    for list in open { finish(list) }
  }

  private static func spansParagraphs(_ family: OrdinalMark.Family) -> Bool {
    switch family {
    case .bracketed, .enumerated, .digit: true
    default: false
    }
  }

  private func opensClause(_ kind: CharacterClass) -> Bool {
    kind.endsClause || kind == .openQuote || kind == .closeQuote
  }

  private func enumeration(of list: OpenList, _ found: [FoundMark]) -> Enumeration {
    var items: [Range<Int>] = []
    var marks: [Range<Int>] = []
    var numbers: [Int] = []
    items.reserveCapacity(list.count)
    marks.reserveCapacity(list.count)
    numbers.reserveCapacity(list.count)
    var index = list.first
    while true {
      let (mark, next) = (found[index].mark, found[index].next)
      let end = next > 0 ? found[next].mark.range.lowerBound : text.count
      let limit = min(end, text.paragraphs[found[index].paragraph].range.upperBound)
      items.append(trimmed(mark.range.upperBound..<max(mark.range.upperBound, limit)))
      marks.append(mark.range)
      numbers.append(mark.number)
      if next == 0 { break }
      index = next
    }
    let start = found[list.first].mark.range.lowerBound
    // A list that begins with 第二 has its first item in other words; its count is not that of the marks. What has two
    // sides may be of five things.
    let isWhole = found[list.first].mark.number == 1 && found[list.first].mark.family != .side
    var result = Enumeration(
      form: .ordinal, range: start..<max(start, items.last?.upperBound ?? start), items: items,
      declared: isWhole ? declaration(before: start, inParagraph: found[list.first].paragraph) : nil, isOpen: false)
    result.numbers = numbers
    result.marks = marks
    return result
  }

  /// Without the marks and blanks at its ends.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, text.characterClass(low).endsClause || text.characterClass(low) == .space { low += 1 }
    while high > low, text.characterClass(high - 1).endsClause || text.characterClass(high - 1) == .space { high -= 1 }
    return low..<high
  }

  /// The count that the sentence before a list declares.
  private func declaration(before index: Int, inParagraph position: Int) -> Enumeration.Declaration? {
    var start = text.paragraphs[position].range.lowerBound
    var end = index
    if start == index {
      guard position > 0 else { return nil }
      (start, end) = (
        text.paragraphs[position - 1].range.lowerBound, text.paragraphs[position - 1].range.upperBound
      )
    }
    return DeclaredCount.last(in: text, lastSentence(start..<end), mayExist: true)
  }

  /// The last sentence of a range, its closing mark included.
  private func lastSentence(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, text.characterClass(end - 1).endsClause { end -= 1 }
    var start = end
    while start > range.lowerBound, end - start < 200, !text.characterClass(start - 1).endsSentence { start -= 1 }
    return start..<end
  }

  // MARK: Dashes and sections

  private func appendDashedLists(to result: inout [Enumeration]) {
    var items: [Range<Int>] = []
    var start = 0
    var first = 0
    func finish() {
      if items.count >= 2, let last = items.last {
        result.append(
          Enumeration(
            form: .dashed, range: start..<last.upperBound, items: items,
            declared: declaration(before: start, inParagraph: first),
            isOpen: false))
      }
      items = []
    }
    for (number, paragraph) in text.paragraphs.enumerated()
    where paragraph.role == .body || paragraph.role == .subhead {
      let dashes = dashes(in: number, goesOn: !items.isEmpty)
      for (place, dash) in dashes.enumerated() {
        if items.isEmpty { (start, first) = (dash, number) }
        let end = place + 1 < dashes.count ? dashes[place + 1] : paragraph.range.upperBound
        var index = dash
        while index < end, text.characterClass(index) == .dash { index += 1 }
        items.append(index..<end)
      }
      if dashes.isEmpty, paragraph.role == .subhead || !items.isEmpty { finish() }
    }
    finish()
  }

  /// The dashes of a paragraph that open an item: at its start, behind a colon or a semicolon, in a list also behind a stop.
  /// Lines that were joined keep theirs.
  private func dashes(in number: Int, goesOn: Bool) -> [Int] {
    guard text.hasMark(.dash, inParagraph: number) else { return [] }
    let range = text.paragraphs[number].range
    var result: [Int] = []
    if text.characterClass(range.lowerBound) == .dash { result.append(range.lowerBound) }
    for place in text.marksOfParagraphs[number] {
      let index = Int(text.marks[Int(place)])
      guard index + 1 < range.upperBound, text.characterClass(index + 1) == .dash,
        text.characterClass(index + 2) == .dash
      else { continue }
      switch text.characterClass(index) {
      case .colon, .semicolon: result.append(index + 1)
      case .stop where goesOn || !result.isEmpty: result.append(index + 1)
      default: break
      }
    }
    return result
  }

  private func appendSectionLists(to result: inout [Enumeration]) {
    if text.sections.isEmpty { return }
    for level in 1...2 {
      var items: [Range<Int>] = []
      func finish() {
        if items.count >= 2, let first = items.first, let last = items.last {
          result.append(
            Enumeration(
              form: .sections, range: first.lowerBound..<last.upperBound, items: items, declared: nil, isOpen: false))
        }
        items = []
      }
      for section in text.sections {
        if section.level == level { items.append(section.titleRange) } else if section.level < level { finish() }
      }
      finish()
    }
  }
}
