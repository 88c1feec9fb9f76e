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
    /// How many lines of print it takes.
    var lineCount = 1
    var range: Range<Int> { 0..<glyphs.count }
    var hasSubject: Bool { TitleWords.hasSubject(glyphs, range) }
    var isEvent: Bool { TitleWords.isEvent(glyphs, range) }
    var hasDigits: Bool { range.contains { glyphs.kind($0) == .digit } }
    var opensWithVerb: Bool { TitleWords.verbStart(glyphs, range) > 0 }
    var opensWithTime: Bool { TitleWords.opensWithTime(glyphs) }
    var hasComma: Bool { range.contains { glyphs.kind($0) == .comma } }
    var isQuoting: Bool { range.contains { glyphs.kind($0) == .openQuote } }
    /// The characters that are no marks.
    var wordCount: Int { range.count { !glyphs.kind($0).isPunctuation } }
    /// What gave occasion to the article: a meeting, a publication, a day.
    var isPeg: Bool { isEvent || TitleWords.isPeg(glyphs, range) }
    /// 某地抢险直击
    var isLabel: Bool { TitleWords.endsLikeDeck(glyphs, range) }
    var namesChair: Bool { TitleWords.namesChair(glyphs, range) }
    /// What to do, or phrases side by side.
    var isSlogan: Bool { opensWithVerb || isCouplet && (!isQuoting || hasVerbPhrase) }
    /// 防患未“燃” 筑牢屏障: a phrase behind a blank says what to do.
    var hasVerbPhrase: Bool {
      range.dropFirst().contains {
        glyphs.gap(before: $0) == .blank && TitleWords.verbStart(glyphs, $0..<glyphs.count) > 1
      }
    }
    /// 全县…, 我市…: no office of its own.
    var isOfAll: Bool { glyphs[0] == 0x5168 || glyphs[0] == 0x6211 }
    /// Set from top to bottom, a character a line.
    var isVertical: Bool { lineCount > 3 }
    /// 从“一棵白菜”到“一桌好菜”
    var isJourney: Bool { glyphs[0] == 0x4ECE && range.contains { glyphs[$0] == 0x5230 } }

    /// Two phrases side by side: 秋粮丰收在望 农机开足马力.
    var isCouplet: Bool { glyphs.hasBlanks && !has(.letterSpaced) && !has(.placeName) }
    /// 法院：被告人获刑…: who speaks, then what they say.
    var namesSpeaker: Bool { (2...6).contains { glyphs.kind($0) == .colon } && !has(.endsWithColon) }

    /// Whether a line belongs to the page: a column's name, a sponsor, a row of slogans.
    var isOfPage: Bool {
      !has(.placeName) && !hasSubject && TitleWords.isColumnName(glyphs) || TitleWords.isCallOut(glyphs)
    }

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
    // A column's name above a headline of its own, or what the page calls out.
    while open.count > 1, lines[open[0]].isOfPage {
      // 记者手记 says what kind of text it is.
      roles[open[0]] = TitleWords.namesNote(lines[open[0]].glyphs) ? .kicker : .filler
      open.removeFirst()
    }
    // A place or an office by itself; set apart under another line it is the headline: 一 所 小 学 校.
    for index in open
    where open.count > 1 && lines[index].has(.placeName) && !lines[index].has(.endsWithColon)
      && !(lines[index].has(.letterSpaced) && index == open.last)
    {
      roles[index] = .kicker
      open.removeAll { $0 == index }
    }
    // What is set apart is the headline.
    if let spaced = open.first(where: { lines[$0].has(.letterSpaced) }), open.count > 2 {
      for index in open where index < spaced { roles[index] = .kicker }
      for index in open where index > spaced && !lines[index].has(.letterSpaced) { roles[index] = .deck }
      return roles
    }
    switch open.count {
    case 2: pair(lines, open[0], open[1], &roles)
    case 3...: several(lines, open, isPageHead, &roles)
    default: break
    }
    return roles
  }

  /// What two title lines are to each other.
  private enum Pairing {
    case kicker
    case deck
    /// One headline over two lines.
    case one
  }

  private static func pair(
    _ lines: [Line], _ first: Int, _ second: Int, mayHaveKicker: Bool = true, _ roles: inout [Paragraph.Role]
  ) {
    let mayHaveKicker = mayHaveKicker && !roles.contains(.kicker)
    switch pairing(lines[first], lines[second], mayHaveKicker: mayHaveKicker, mayHaveDeck: !roles.contains(.deck)) {
    case .kicker: roles[first] = .kicker
    case .deck: roles[second] = .deck
    case .one: break
    }
  }

  /// Nothing in the text layer says which line was set large, so the wording has to.
  private static func pairing(_ above: Line, _ below: Line, mayHaveKicker: Bool, mayHaveDeck: Bool) -> Pairing {
    if above.has(.endsWithColon) || above.namesSpeaker { return .one }
    if above.has(.letterSpaced) != below.has(.letterSpaced) {
      // The headline is the line that is set apart; the other goes on with it, or says more.
      let saysMore =
        below.hasSubject && !above.hasSubject || below.hasDigits && !above.hasDigits
        || below.glyphs.count >= above.glyphs.count * 2
      if !above.has(.letterSpaced) { return mayHaveKicker && above.wordCount > 5 ? .kicker : .one }
      return mayHaveDeck && saysMore ? .deck : .one
    }
    if above.has(.letterSpaced) { return .one }
    // 女子险被骗走 / 12万元存款: a figure and what it counts say nothing by themselves.
    if below.wordCount < 8, below.glyphs.kind(0) == .digit, !below.opensWithTime,
      !TitleWords.holdsVerb(below.glyphs, below.range)
    {
      return .one
    }
    // A headline set from top to bottom has what stands above it for its kicker.
    if below.isVertical && !above.isVertical { return mayHaveKicker ? .kicker : .one }
    if mayHaveDeck && isDeck(below, under: above) { return .deck }
    // Two phrases side by side above one statement.
    if mayHaveKicker && above.isCouplet && !below.isCouplet && !below.opensWithVerb { return .kicker }
    // 某镇抢险直击: what kind of report it is.
    if mayHaveKicker && above.isLabel && !below.isLabel && !below.hasSubject { return .kicker }
    if mayHaveDeck && above.isJourney && !below.isJourney { return .deck }
    if mayHaveKicker && below.isJourney && !above.isJourney { return .kicker }
    if mayHaveKicker && above.isPeg && !below.isPeg { return .kicker }
    // 首季进出口总值突破百亿元: the figure of a time, above what it stands for.
    if mayHaveKicker && above.wordCount > 7 && above.opensWithTime && !below.opensWithTime { return .kicker }
    // One plain line above two phrases side by side.
    if mayHaveKicker && below.isCouplet && !above.isCouplet && !above.isQuoting { return .kicker }
    if below.hasSubject || below.namesSpeaker, !above.hasSubject, above.width <= below.width + 8 {
      // A slogan stands above the line that says who does what; a picture is a headline, and the facts stand below it.
      if above.isSlogan || !mayHaveDeck { return mayHaveKicker ? .kicker : .one }
      if above.isQuoting && (below.wordCount >= above.wordCount * 2 || !below.isQuoting || above.isCouplet) {
        return .deck
      }
      // The fact under a headline that has its kicker.
      if !mayHaveKicker { return below.wordCount > above.wordCount ? .deck : .one }
      return above.wordCount > 6 ? .kicker : .one
    }
    if !mayHaveKicker {
      let saysMore = below.hasDigits || below.isCouplet && !above.isCouplet
      // Two figures are two things said.
      let least = above.hasDigits && below.hasDigits ? above.wordCount * 3 / 4 : above.wordCount
      return mayHaveDeck && saysMore && below.wordCount > least ? .deck : .one
    }
    return isStatement(above, over: below) ? .kicker : .one
  }

  private static func isDeck(_ below: Line, under above: Line) -> Bool {
    if below.isEvent && !above.isEvent { return true }
    // A smaller line, by its own mark.
    if above.headingLevel > 0 && below.headingLevel > above.headingLevel { return true }
    if below.namesSpeaker && !above.namesSpeaker { return true }
    // A couplet, then the fact that it stands for.
    if above.isCouplet && !below.isCouplet && below.hasDigits && !above.hasDigits, !below.hasSubject || below.isOfAll {
      return true
    }
    if above.isEvent && TitleWords.isAgenda(below.glyphs, below.range) { return true }
    // A smaller line with the figures of a time.
    if below.opensWithTime, below.hasDigits, !above.hasDigits, below.width >= above.width + 8 { return true }
    return TitleWords.endsLikeDeck(below.glyphs, below.range) && below.hasSubject && !above.hasSubject
  }

  /// Whether a line says something whole that the next one does not go on with: neither its verb, nor the other half of a
  /// couplet, nor the rest of what a few characters began.
  private static func isStatement(_ above: Line, over below: Line) -> Bool {
    let (upper, lower) = (above.wordCount, below.wordCount)
    guard upper >= 7, lower >= 6, lower > upper else { return false }
    return !below.opensWithVerb && !above.opensWithVerb && !below.opensWithTime
      && !TitleWords.endsWithVerb(above.glyphs, above.range)
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
    if lines[open[0]].isPeg {
      if lines[open[0]].isEvent, open.count == 3, !hasDeck, lines[last].namesChair, !lines[open[1]].namesChair {
        // A meeting, what it was about, who led it.
        roles[open[0]] = .kicker
        roles[last] = .deck
      } else if lines[open[0]].isEvent, TitleWords.isAgenda(lines[open[1]].glyphs, lines[open[1]].range), !hasDeck {
        for index in open.dropFirst() { roles[index] = .deck }
      } else {
        roles[open[0]] = .kicker
        closeUp(lines, Array(open.dropFirst()), &roles)
      }
      return
    }
    let counts = open.map { lines[$0].wordCount }
    if open.count == 3, counts[1] == counts[2], counts[0] != counts[1], !lines[open[0]].has(.endsWithColon),
      !lines[open[1]].hasDigits || !lines[open[2]].hasDigits
    {
      // A couplet is one headline.
      roles[open[0]] = .kicker
      return
    }
    let subjects = open.map { lines[$0].hasSubject }
    if open.count == 3, lines[open[0]].isCouplet, lines[open[1]].isCouplet, !lines[last].isCouplet,
      lines[open[0]].width != lines[open[1]].width
    {
      // Two couplets of two lengths are no pair: the first is the page's.
      roles[open[0]] = .filler
      roles[open[1]] = .kicker
      return
    }
    if open.count == 3, !hasDeck, lines[last].isCouplet, lines[last].hasDigits, !lines[open[0]].isCouplet,
      !lines[open[1]].isCouplet
    {
      // Two facts side by side under one headline.
      roles[last] = .deck
      pair(lines, open[0], open[1], &roles)
      return
    }
    if open.count == 3, !hasDeck, subjects[0], !subjects[1], lines[last].isOfAll,
      open.map({ lines[$0].hasDigits }) == [false, false, true]
    {
      // Who did it, what it is like, what it came to: 全县…120个.
      roles[open[0]] = .kicker
      roles[last] = .deck
      return
    }
    if subjects[open.count - 1], !subjects.dropLast().contains(true), open.count == 3,
      !lines[open[1]].has(.endsWithColon)
    {
      // Two slogans stand above one headline only as a couplet; else the first belongs to the page.
      let isCouplet = lines[open[0]].width == lines[open[1]].width
      roles[open[0]] = isPageHead && !isCouplet ? .filler : .kicker
      roles[open[1]] = .kicker
      return
    }
    let isCoupletAbove = lines[open[0]].isCouplet && !open.dropFirst().contains { lines[$0].isCouplet }
    if open.count == 3, !subjects[0], isShortSlogan(lines[open[0]]) || subjects[1] || isCoupletAbove {
      roles[open[0]] = .kicker
      closeUp(lines, Array(open.dropFirst()), &roles)
    }
  }

  /// What is left under a kicker: a headline, with or without a deck.
  private static func closeUp(_ lines: [Line], _ open: [Int], _ roles: inout [Paragraph.Role]) {
    var open = open
    if open.count > 2, let last = open.last, lines[last].hasDigits, lines[last].hasComma, !roles.contains(.deck) {
      roles[last] = .deck
      open.removeLast()
    }
    if open.count == 2 { pair(lines, open[0], open[1], mayHaveKicker: false, &roles) }
  }

  private static func isShortSlogan(_ line: Line) -> Bool {
    line.width <= 40 && line.opensWithVerb && !line.has(.endsWithColon)
  }
}
