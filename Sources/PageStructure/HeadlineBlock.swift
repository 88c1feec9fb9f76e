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
    /// Whether blank lines stand behind it.
    var standsApart = false
    var range: Range<Int> { 0..<glyphs.count }
    var hasSubject: Bool { TitleWords.hasSubject(glyphs, range) }
    var isEvent: Bool { TitleWords.isEvent(glyphs, range) }
    var hasDigits: Bool { range.contains { glyphs.kind($0) == .digit } }
    var opensWithVerb: Bool { TitleWords.verbStart(glyphs, range) > 0 }
    var opensWithTime: Bool { TitleWords.opensWithTime(glyphs) }
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
    /// Set from top to bottom, a character a line.
    var isVertical: Bool { lineCount > 3 }
    /// 从“一棵白菜”到“一桌好菜”
    var isJourney: Bool { glyphs[0] == 0x4ECE && range.contains { glyphs[$0] == 0x5230 } }

    /// 南乐县寺庄乡: a place within another, and nothing else.
    var namesPlace: Bool {
      !has(.letterSpaced) && glyphs.count <= 12 && Line.places.contains(glyphs[glyphs.count - 1])
        && range.dropFirst(2).dropLast(2).contains { Line.places.contains(glyphs[$0]) }
    }

    /// All of it stands in brackets.
    var isBracketed: Bool { glyphs.kind(0) == .openBracket && glyphs.kind(glyphs.count - 1) == .closeBracket }

    /// Two phrases side by side: 秋粮丰收在望 农机开足马力.
    /// Blanks around a figure part nothing.
    var isCouplet: Bool {
      !has(.letterSpaced) && !has(.placeName)
        && range.dropFirst().contains {
          glyphs.gap(before: $0) == .blank && glyphs.kind($0) != .digit && glyphs.kind($0 - 1) != .digit
        }
    }
    /// 法院：被告人获刑…: who speaks, then what they say; not 青云县：山里娃上好学.
    var namesSpeaker: Bool { speakerEnd > 0 && !Line.places.contains(glyphs[speakerEnd - 1]) }
    /// 青云县：山里娃上好学: a place, then what is told of it.
    var namesPlaceFirst: Bool { speakerEnd > 0 && Line.places.contains(glyphs[speakerEnd - 1]) }
    /// Where a colon parts a name from the rest of the line, 0 for nowhere.
    private var speakerEnd: Int { has(.endsWithColon) ? 0 : (2...6).first { glyphs.kind($0) == .colon } ?? 0 }
    private static let places = WordList("省 市 县 区 镇 乡 村 州 旗")

    /// Whether a line belongs to the page: a column's name, a sponsor, a row of slogans.
    var isOfPage: Bool {
      !has(.placeName) && !hasSubject && TitleWords.isColumnName(glyphs) || TitleWords.isCallOut(glyphs)
    }

    /// 堵点治理进行时: whether a column's name stands right above the next line, and no number says that it comes daily.
    var namesMatter: Bool {
      !standsApart && glyphs.kind(0) == .han && glyphs.kind(glyphs.count - 1) == .han
        && TitleWords.isColumnName(glyphs) && !TitleWords.isCallOut(glyphs)
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
    // （某年某月某日某会议通过）
    if open.count > 1, let last = open.last, lines[last].isBracketed {
      roles[last] = .deck
      open.removeLast()
    }
    // A column's name above a headline of its own, or what the page calls out.
    while open.count > 1, lines[open[0]].isOfPage {
      // 记者手记 says what kind of text it is, as does a column's name right above its one headline.
      let namesKind = TitleWords.namesNote(lines[open[0]].glyphs) || !isPageHead && lines[open[0]].namesMatter
      roles[open[0]] = namesKind ? .kicker : .filler
      open.removeFirst()
    }
    // A place or an office by itself. What stands last is rather the headline, or goes on with it: 司机直奔医院.
    let last = open.last
    for index in open
    where open.count > 1 && lines[index].has(.placeName) && !lines[index].has(.endsWithColon)
      && (index != last || lines[index].namesPlace)
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
    if open.count > 2, let slogans = slogansAbove(open.map { lines[$0] }, isPageHead: isPageHead) {
      for (index, role) in zip(open, slogans) { roles[index] = role }
      return roles
    }
    weigh(lines, open, &roles)
    return roles
  }

  /// The lines that no mark tells apart: at most one kicker, a headline, at most one deck.
  private static func weigh(_ lines: [Line], _ open: [Int], _ roles: inout [Paragraph.Role]) {
    let votes = zip(open, open.dropFirst()).map { TitleVotes(lines[$0], over: lines[$1]) }
    guard let first = votes.first, let last = votes.last else { return }
    let (mayHaveKicker, mayHaveDeck) = (!roles.contains(.kicker), !roles.contains(.deck))
    // What speaks for each against one headline over all lines. A deck likes to have a kicker with it, and three lines
    // that no mark tells apart are mostly one of each.
    let isLong = votes.count > 1
    let kicker = mayHaveKicker ? first.kicker - first.one + (isLong ? 6 : mayHaveDeck ? 0 : 2) : 0
    let deck = mayHaveDeck ? last.deck - last.one + (isLong ? 11 : 0) : 0
    let hasKicker = kicker > (isLong ? 0 : max(0, deck))
    let hasDeck = deck > 0 && (isLong || deck >= kicker)
    if hasKicker { roles[open[0]] = .kicker }
    if hasDeck { roles[open[open.count - 1]] = .deck }
  }

  /// Two slogans above one headline stand there only as a couplet; else the first belongs to the page.
  private static func slogansAbove(_ lines: [Line], isPageHead: Bool) -> [Paragraph.Role]? {
    guard lines.count == 3, !lines[1].has(.endsWithColon) else { return nil }
    let isPair = lines[0].width == lines[1].width
    if lines[0].isCouplet && lines[1].isCouplet && !lines[2].isCouplet && !isPair {
      return [.filler, .kicker, .headline]
    }
    guard lines[2].hasSubject, !lines[0].hasSubject, !lines[1].hasSubject else { return nil }
    if isPair { return lines[2].isPeg ? [.kicker, .kicker, .headline] : nil }
    return isPageHead && lines[0].isSlogan && lines[1].isSlogan ? [.filler, .kicker, .headline] : nil
  }
}
