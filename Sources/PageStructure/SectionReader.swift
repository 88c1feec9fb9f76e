import TextModel

/// The sections of an article: subheads on their own lines and the lead-ins between them.
enum SectionReader {
  static func sections(of paragraphs: [Paragraph], in text: LogicalText) -> [Section] {
    var found: [Section] = []
    var subheads: [Range<Int>] = []
    for paragraph in paragraphs where paragraph.role == .subhead { subheads.append(paragraph.range) }
    var levels = subheadLevels(subheads, text)
    levels.reverse()
    let hasSubheads = !subheads.isEmpty
    var group: [Range<Int>] = []
    group.reserveCapacity(paragraphs.count)
    func flush() {
      if group.isEmpty { return }
      let level = hasSubheads ? 2 : 1
      for leadIn in LeadIn.leadIns(of: group, in: text) {
        found.append(
          Section(
            title: title(leadIn.title, text), level: min(2, level + leadIn.depth), isRunIn: true,
            titleRange: leadIn.title, range: leadIn.title))
      }
      group.removeAll(keepingCapacity: true)
    }
    for paragraph in paragraphs {
      switch paragraph.role {
      case .subhead:
        flush()
        let range = trimmed(paragraph.range, text)
        found.append(
          Section(
            title: title(range, text), level: levels.popLast() ?? 1, isRunIn: false, titleRange: range, range: range))
      case .body: group.append(paragraph.range)
      default: break
      }
    }
    flush()
    found.sort { $0.titleRange.lowerBound < $1.titleRange.lowerBound }
    let bodyEnd = paragraphs.last { $0.role == .body }?.range.upperBound
    extend(&found, end: bodyEnd ?? text.count)
    return found
  }

  /// A subhead without its Markdown mark, bullet or dashes, and without a mark that closes it.
  private static func trimmed(_ range: Range<Int>, _ text: LogicalText) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let kind = text.characterClass(low)
      guard kind == .dash || kind == .space || kind == .symbol || kind == .middleDot || text.scalar(low) == 0x23 else {
        break
      }
      // ① numbers a title and stays.
      if text.scalar(low) >= 0x2460 && text.scalar(low) <= 0x24FF { break }
      low += 1
    }
    while high > low {
      let kind = text.characterClass(high - 1)
      guard kind == .colon || kind == .comma || kind == .space || text.scalar(high - 1) == 0x3002 else { break }
      high -= 1
    }
    return low < high ? low..<high : range
  }

  /// The title's text; a gap between two phrases is kept as a blank.
  private static func title(_ range: Range<Int>, _ text: LogicalText) -> String {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(range.count + 8)
    for index in range {
      if index > range.lowerBound, text.joint(before: index) == .blank,
        text.characterClass(index) == .han || text.characterClass(index).isOpening,
        text.characterClass(index - 1) == .han || text.characterClass(index - 1).isClosing
      {
        scalars.append(0x20)
      }
      scalars.append(text.scalar(index))
    }
    return Scalars.string(scalars)
  }

  /// Level 2 for （一） under 一、, for 1. under （一） and so on; 1 for all where they are of one form.
  private static func subheadLevels(_ titles: [Range<Int>], _ text: LogicalText) -> [Int] {
    let forms = titles.map { form($0, text) }
    guard let highest = forms.filter({ $0 > 0 }).min() else { return titles.map { _ in 1 } }
    return forms.map { $0 == 0 || $0 == highest ? 1 : 2 }
  }

  private static func form(_ range: Range<Int>, _ text: LogicalText) -> Int {
    var glyphs = Glyphs()
    glyphs.append(range.lowerBound..<min(range.upperBound, range.lowerBound + 8), of: text)
    guard LineWords.isNumbered(glyphs) else { return 0 }
    if glyphs.kind(0) == .openBracket { return glyphs.kind(1) == .digit ? 4 : 2 }
    return glyphs.kind(0) == .digit ? 3 : 1
  }

  /// Lets each section reach to the next of its level or higher.
  private static func extend(_ sections: inout [Section], end: Int) {
    var nextOfLevel = [end, end, end]
    for index in sections.indices.reversed() {
      let level = min(2, max(1, sections[index].level))
      let stop = level == 1 ? nextOfLevel[1] : min(nextOfLevel[1], nextOfLevel[2])
      let start = sections[index].titleRange.lowerBound
      sections[index].range = start..<max(sections[index].titleRange.upperBound, stop)
      nextOfLevel[level] = start
      if level == 1 { nextOfLevel[2] = end }
    }
  }
}
