import TextModel

/// The lines above (or below) an article's body, told apart: kicker, headline, deck.
struct HeadlineBlock {
  /// One title line.
  struct Line {
    var glyphs: Glyphs
    var marks: LineShape.Marks
    var width: Int32
    /// The depth of its Markdown mark; 0 for none.
    var headingLevel: Int16 = 0
    var range: Range<Int> { 0..<glyphs.count }
    var hasSubject: Bool { TitleWords.hasSubject(glyphs, range) }
    var isEvent: Bool { TitleWords.isEvent(glyphs, range) }
    var hasDigits: Bool { range.contains { glyphs.kind($0) == .digit } }
    var opensWithVerb: Bool { TitleWords.verbStart(glyphs, range) > 0 }

    /// Two phrases side by side: 秋粮丰收在望 农机开足马力.
    var isCouplet: Bool { glyphs.hasBlanks && !has(.letterSpaced) && !has(.placeName) }
    /// 法院：被告人获刑…: who speaks, then what they say.
    var namesSpeaker: Bool { (2...6).contains { glyphs.kind($0) == .colon } && !has(.endsWithColon) }

    func has(_ mark: LineShape.Marks) -> Bool { marks.contains(mark) }
  }

  /// The role of each line, in order. `filler` marks a page's slogan above the first headline.
  ///
  /// - Parameter isPageHead: whether no article stands above it on the page.
  static func roles(of lines: [Line], isPageHead: Bool) -> [Paragraph.Role] {
    var roles = [Paragraph.Role](repeating: .headline, count: lines.count)
    var open = Array(lines.indices)
    // Dashes make a deck, and what follows a deck that breaks off goes on with it.
    if let dash = open.first(where: { lines[$0].has(.dash) && $0 > 0 }) {
      for index in dash..<lines.count { roles[index] = .deck }
      open = Array(0..<dash)
    }
    // A column's name above a headline of its own.
    if open.count > 1, TitleWords.isColumnName(lines[open[0]].glyphs), !lines[open[0]].has(.placeName) {
      roles[open[0]] = .filler
      open.removeFirst()
    }
    // A place or an office by itself.
    for index in open where open.count > 1 && lines[index].has(.placeName) && !lines[index].has(.endsWithColon) {
      roles[index] = .kicker
      open.removeAll { $0 == index }
    }
    switch open.count {
    case 2: pair(lines, open[0], open[1], &roles)
    case 3...: several(lines, open, isPageHead, &roles)
    default: break
    }
    return roles
  }

  private static func pair(_ lines: [Line], _ first: Int, _ second: Int, _ roles: inout [Paragraph.Role]) {
    let above = lines[first]
    let below = lines[second]
    if above.has(.endsWithColon) { return }
    let hasDeck = roles.contains(.deck)
    if above.has(.letterSpaced) != below.has(.letterSpaced) {
      // The headline is the line that is set apart; the other goes on with it, or says more.
      if above.has(.letterSpaced) && below.hasSubject && !above.hasSubject && !hasDeck { roles[second] = .deck }
      return
    }
    if below.isEvent && !above.isEvent && !hasDeck {
      roles[second] = .deck
    } else if !hasDeck && above.headingLevel > 0 && below.headingLevel > above.headingLevel {
      // A smaller line, by its own mark.
      roles[second] = .deck
    } else if !hasDeck && below.namesSpeaker && !above.namesSpeaker {
      roles[second] = .deck
    } else if !hasDeck && above.isCouplet && !below.isCouplet && below.hasDigits && !above.hasDigits {
      // A couplet, then the fact that it stands for.
      roles[second] = .deck
    } else if above.isEvent && TitleWords.isAgenda(below.glyphs, below.range) && !hasDeck {
      roles[second] = .deck
    } else if above.isEvent && !below.isEvent {
      roles[first] = .kicker
    } else if TitleWords.endsLikeDeck(below.glyphs, below.range) && !hasDeck && below.hasSubject && !above.hasSubject {
      roles[second] = .deck
    } else if isKicker(above, over: below) {
      roles[first] = .kicker
    } else if !hasDeck && below.hasDigits && !above.hasDigits && below.width >= above.width + 8 {
      // A smaller line with the figures.
      roles[second] = .deck
    }
  }

  /// A slogan above a line that says who does what.
  private static func isKicker(_ above: Line, over below: Line) -> Bool {
    guard below.hasSubject, !above.hasSubject else { return false }
    return above.width <= below.width + 8
  }

  private static func several(
    _ lines: [Line], _ open: [Int], _ isPageHead: Bool, _ roles: inout [Paragraph.Role]
  ) {
    let last = open[open.count - 1]
    let rest = Array(open.dropLast())
    let hasDeck = roles.contains(.deck)
    if lines[last].isEvent && !lines[rest[0]].isEvent && !hasDeck && !lines[rest[rest.count - 1]].has(.endsWithColon) {
      roles[last] = .deck
      if rest.count == 2 { pair(lines, rest[0], rest[1], &roles) }
      return
    }
    if lines[open[0]].isEvent {
      if TitleWords.isAgenda(lines[open[1]].glyphs, lines[open[1]].range) && !hasDeck {
        for index in open.dropFirst() { roles[index] = .deck }
      } else {
        roles[open[0]] = .kicker
      }
      return
    }
    let subjects = open.map { lines[$0].hasSubject }
    if subjects[open.count - 1], !subjects.dropLast().contains(true), open.count == 3,
      !lines[open[1]].has(.endsWithColon)
    {
      // Two slogans stand above one headline only as a couplet; else the first belongs to the page.
      let isCouplet = lines[open[0]].width == lines[open[1]].width
      roles[open[0]] = isPageHead && !isCouplet ? .filler : .kicker
      roles[open[1]] = .kicker
      return
    }
    if open.count == 3, !subjects[0], isShortSlogan(lines[open[0]]) || subjects[1] { roles[open[0]] = .kicker }
  }

  private static func isShortSlogan(_ line: Line) -> Bool {
    line.width <= 40 && line.opensWithVerb && !line.has(.endsWithColon)
  }

  /// The text of title lines as gold has it: letter-spacing closed up, one blank between phrases and lines.
  static func string(_ lines: [Line]) -> String {
    var result: [UInt32] = []
    for line in lines {
      let glyphs = line.glyphs
      var start = 0
      while start < glyphs.count, glyphs.kind(start) == .dash, line.has(.dash) { start += 1 }
      if !result.isEmpty && start < glyphs.count { result.append(0x20) }
      let isSpaced = line.has(.letterSpaced)
      let step = isSpaced ? commonGap(glyphs) : 0
      for index in start..<max(start, glyphs.count) {
        if index > start, glyphs.gap(before: index) == .blank, glyphs.gapWidth(before: index) > step,
          isSpaced || keepsGap(glyphs, index)
        {
          result.append(0x20)
        }
        result.append(glyphs.original(index))
      }
    }
    return Scalars.string(result)
  }

  private static func keepsGap(_ glyphs: Glyphs, _ index: Int) -> Bool {
    let left = glyphs.kind(index - 1)
    let right = glyphs.kind(index)
    if left == .digit || right == .digit { return left == .latin || right == .latin }
    return (left == .han || left.isClosing || left == .latin) && (right == .han || right.isOpening || right == .latin)
  }

  /// The width of the blanks between single characters.
  private static func commonGap(_ glyphs: Glyphs) -> Int {
    var counts = [Int](repeating: 0, count: 256)
    for index in 0..<glyphs.count where glyphs.gapWidth(before: index) > 0 {
      counts[glyphs.gapWidth(before: index)] += 1
    }
    return counts.indices.max { counts[$0] < counts[$1] } ?? 1
  }
}
