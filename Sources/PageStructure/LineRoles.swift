import TextModel

/// Decides of each printing line, from its neighbours, whether it is a title, a byline, body text.
struct LineRoles {
  enum Role: UInt8, Hashable {
    case body
    case title
    case byline
    case signOff
    case filler
    case folio
  }

  let shapes: [LineShape]
  /// The lines that print.
  let printing: [Int]
  /// Their shapes.
  private var lines: [LineShape]
  let layout: PageLayout
  /// How the columns were set.
  let setting: LineSetting
  /// Whether blanks between Han characters are rare enough to mark a title.
  let gapsTell: Bool
  private(set) var roles: [Role]
  /// By printing index: whether body text opens a paragraph there.
  private(set) var opens: [Bool]

  /// - Parameter known: how the columns of the page before an edit were weighed.
  init(_ shapes: [LineShape], layout: PageLayout, _ known: inout KnownColumns) {
    self.shapes = shapes
    self.layout = layout
    var printing: [Int] = []
    var lines: [LineShape] = []
    printing.reserveCapacity(shapes.count)
    lines.reserveCapacity(shapes.count)
    for line in shapes.indices where !shapes[line].isBlank {
      printing.append(line)
      lines.append(shapes[line])
    }
    self.printing = printing
    self.lines = lines
    setting = LineSetting(lines, printing, inColumns: layout.kind == .hardWrapped, &known.measures)
    let gaps = lines.count { $0.has(.phraseGap) && !$0.endsSentence }
    gapsTell = gaps * 8 <= printing.count
    roles = [Role](count: printing.count, of: .body)
    opens = [Bool](count: printing.count, of: false)
    markFolio()
    markVerticalTitles()
    switch layout.kind {
    case .hardWrapped: weigh(&known)
    case .paragraphPerLine:
      // A notice's date ends it.
      for index in printing.indices where shape(index).isDate { self.lines[index].marks.insert(.endsSentence) }
      let chain = titleChains()
      for index in printing.indices where roles[index] == .body { roles[index] = role(at: index, chain) }
      for index in printing.indices { opens[index] = !goesOn(index) }
    }
    markTables()
    markVerse()
    markRoundups()
    markSignatures()
  }

  /// Reads the lines of print columns.
  private mutating func weigh(_ known: inout KnownColumns) {
    var weighing = LineWeighing(
      lines: lines, printing: printing, setting: setting, gapsTell: gapsTell,
      fixed: roles.map { $0 == .folio ? .apart : $0 == .title ? .title : nil })
    for (index, state) in weighing.states(&known).enumerated() where roles[index] == .body {
      switch state {
      case .goesOn: break
      case .opens: opens[index] = true
      case .title: roles[index] = .title
      case .apart: roles[index] = roleApart(shape(index), after: index > 0 ? roles[index - 1] : .folio)
      }
    }
  }

  /// What stands right above the rows of a table belongs to it.
  private mutating func markTables() {
    for index in printing.indices.dropFirst().dropLast()
    where roles[index] == .title && shape(index + 1).has(.row) && !shape(index).has(.heading)
      && roles[index - 1] != .folio && !(shape(index).has(.tip) && gap(before: index) > 0)
    {
      roles[index] = .body
      opens[index] = true
      opens[index + 1] = true
    }
  }

  /// Several datelines under one headline make a roundup: behind the first each opens a part of the same article.
  private mutating func markRoundups() {
    var isRoundup = false
    for index in printing.indices.dropFirst() {
      guard roles[index] == .body else {
        isRoundup = false
        continue
      }
      let previous = shape(index - 1)
      if roles[index - 1] == .title {
        isRoundup = shape(index).has(.dateline)
      } else if shape(index).has(.lead) {
        isRoundup = isRoundup && shape(index).has(.dateline) && previous.endsSentence && !previous.has(.endsWithCredit)
        if isRoundup {
          lines[index].marks.remove(.lead)
          lines[index].marks.insert(.furtherLead)
        }
      }
    }
  }

  /// The lines of a poem under its title and its poet: stanzas of short lines that end no sentence, set apart by blank
  /// lines, are text. Each stands for itself: nothing goes on behind it.
  private mutating func markVerse() {
    for index in printing.indices.dropFirst()
    where shape(index).hasAny([.bareName, .byline]) && !shape(index).has(.photoCredit) && roles[index - 1] == .title {
      var (end, stanzas) = (index + 1, 0)
      while let stanza = stanzaEnd(from: end) {
        end = stanza
        stanzas += 1
      }
      if stanzas < 2 || end - index <= 6 {
        guard let regulated = regulatedEnd(from: index + 1) else { continue }
        end = regulated
      }
      roles[index] = .byline
      for line in (index + 1)..<end {
        roles[line] = .body
        opens[line] = true
        lines[line].marks.formUnion([.verse, .endsSentence])
      }
    }
  }

  /// Where a stanza ends that begins at a line: nil where what stands there up to the next blank line is none.
  private func stanzaEnd(from start: Int) -> Int? {
    var (end, sentences, widest) = (start, 0, Int32(0))
    while end < printing.count, end == start || gap(before: end) == 0 {
      let shape = shape(end)
      if shape.width > 44
        || shape.hasAny([.lead, .byline, .bareName, .signOff, .heading, .numbered, .row, .dash, .ornament, .placeName])
        || shape.folioScore > 0 || shape.has(.hasInnerStop)
      {
        return nil
      }
      if shape.endsSentence { sentences += 1 }
      widest = max(widest, shape.width)
      end += 1
    }
    // The lines of prose fill their column.
    let full = (start..<end).count { shape($0).width + 4 > widest }
    return end - start > 1 && sentences * 3 <= end - start && full * 2 <= end - start + 1 ? end : nil
  }

  /// Where verse in the old manner ends that begins at a line: four lines or more of one length up to the next blank line,
  /// each with a mark at its end; nil where there is none.
  private func regulatedEnd(from start: Int) -> Int? {
    var end = start
    while end < printing.count, end == start || gap(before: end) == 0 {
      let shape = shape(end)
      guard shape.width <= 44, shape.width == self.shape(start).width, shape.endsSentence || shape.has(.endsOpen),
        !shape.hasAny([.lead, .heading, .numbered])
      else { return nil }
      end += 1
    }
    return end - start >= 4 && end - start <= 16 ? end : nil
  }

  /// Who signs a notice, above its date: 市供水有限公司 / 2024年12月8日.
  private mutating func markSignatures() {
    for index in printing.indices.dropFirst().dropLast()
    where (roles[index] == .title || roles[index] == .body) && roles[index - 1] == .body && shape(index).has(.office)
      && shape(index - 1).endsSentence && shape(index + 1).isDate
    {
      roles[index] = .signOff
      roles[index + 1] = .signOff
    }
  }

  private func roleApart(_ here: LineShape, after previous: Role) -> Role {
    if here.has(.ornament) { return .filler }
    if here.has(.signOff) { return .signOff }
    if here.has(.byline) { return .byline }
    if here.hasAny([.banner, .continuedFrom]) { return .filler }
    return previous == .title ? .byline : .signOff
  }

  /// Whether a line goes on with the paragraph of the one before, where a line is a paragraph or a part of one.
  private func goesOn(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let previous = shape(index - 1)
    let here = shape(index)
    if here.hasAny([.lead, .furtherLead, .heading, .spoken]) { return false }
    if here.has(.caption) && previous.endsSentence { return false }
    if here.has(.continues) {
      // What goes on in the middle of a clause behind a whole sentence and blank lines began elsewhere.
      return !(previous.endsSentence && here.first == CharacterClass.han.rawValue && gap(before: index) > 0)
    }
    if previous.endsSentence || here.has(.opensCredit) && previous.has(.mayEndWithCredit) { return false }
    // 3月5日，…。 本报记者 张三 摄: a picture's text between the halves of a paragraph.
    if here.hasAll([.opensWithTime, .endsWithCredit]), here.indent > 0 || gap(before: index) > 0 { return false }
    if index + 1 < printing.count, gap(before: index) > gap(before: index + 1), shape(index + 1).has(.photoCredit),
      shape(index + 1).hasAny([.signOff, .byline])
    {
      return false
    }
    return !(here.has(.dash) && gap(before: index) > 0)
  }

  func shape(_ index: Int) -> LineShape { lines[index] }

  /// How many blank lines stand before a printing line.
  func gap(before index: Int) -> Int {
    guard index < printing.count else { return 0 }
    return index > 0 ? printing[index] - printing[index - 1] - 1 : printing[index]
  }

  // MARK: Folio

  /// The masthead: at the head or the foot of the page in many forms, elsewhere only beyond doubt.
  private mutating func markFolio() {
    let count = printing.count
    // At the very head of the page short lines stand between those that are certain: the paper's name, the section.
    var last = -1
    var doubtful = 0
    for index in 0..<min(14, count) {
      // 本期主持：本报记者 张三 has a word of the folio, and so may a headline: 热线回音.
      let isPlain = shape(index).folioScore == 1 && shape(index).width == 2 * shape(index).hanCount
      let score = isPlain || shape(index).has(.byline) ? 0 : shape(index).folioScore
      // A page number by itself, a section's name before it or not.
      let isNumber = last >= 0 && index < 6 && shape(index).has(.folioFragment) && shape(index).hanCount == 0
      if score >= 3 || score == 2 && (index < 4 || last >= 0) || score > 0 && last >= 0
        || isNumber && (doubtful == 0 || doubtful == 1 && shape(index - 1).width <= 8)
      {
        last = index
        doubtful = 0
      } else if isFolioLike(index), doubtful < 3 {
        doubtful += 1
      } else {
        break
      }
    }
    if last >= 0 {
      if namesSection(last + 1, below: last) { last += 1 }
      for index in 0...last { roles[index] = .folio }
      extendFolio(from: last + 1, by: 1)
    }
    for index in 0..<count where shape(index).folioScore >= 3 { roles[index] = .folio }
    var foot = count - 1
    // Below a page that has its date a day by itself is that of a notice.
    while foot >= max(0, count - 6), !(last >= 0 && shape(foot).isDate),
      shape(foot).folioScore >= 2 || shape(foot).has(.folioFragment) && shape(foot).width <= 16
    {
      roles[foot] = .folio
      foot -= 1
    }
    // The section's name right above it, behind the page's number or the end of the last text.
    if foot < count - 1, foot > 0, isShortName(foot), gap(before: foot + 1) == 0,
      shape(foot - 1).has(.folioFragment) || shape(foot - 1).endsSentence || shape(foot - 1).has(.signOff)
    {
      roles[foot] = .folio
    }
    for index in 0..<count where roles[index] == .folio {
      extendFolio(from: index + 1, by: 1)
      extendFolio(from: index - 1, by: -1)
    }
    // A section's name with a page number at its side.
    if count > 0, roles[0] == .body, shape(0).has(.folioFragment),
      shape(0).hanCount == 0 || shape(0).folioScore > 0 || shape(0).width > 2 * shape(0).hanCount
    {
      roles[0] = .folio
    }
  }

  /// Whether a line is the section's name right below a folio that has a line for each of its parts and none for that.
  private func namesSection(_ index: Int, below last: Int) -> Bool {
    guard last > 0, index + 1 < printing.count, isShortName(index), gap(before: index) == 0,
      shape(index + 1).has(.titleForm)
    else { return false }
    return (0...last).allSatisfy {
      shape($0).width <= 24 && (shape($0).hanCount == 0 || shape($0).folioScore > 0)
    }
  }

  /// Two or four ideographs by themselves: 要闻, 县域治理.
  private func isShortName(_ index: Int) -> Bool {
    let shape = shape(index)
    return (shape.hanCount == 2 || shape.hanCount == 4) && Int(shape.width) == 2 * Int(shape.hanCount)
      && shape.indent == 0
      && !shape.hasAny([
        .endsSentence, .byline, .signOff, .bareName, .placeName, .titleStart, .opensWithTime, .heading, .lead, .banner,
      ])
  }

  private func isFolioLike(_ index: Int) -> Bool {
    let shape = shape(index)
    if shape.folioScore >= 1 || shape.has(.folioFragment) { return true }
    return shape.width <= 24 && !shape.hasAny([.endsSentence, .heading, .lead, .phraseGap]) && shape.openMarks == 0
      && !shape.has(.hasInnerStop)
  }

  private mutating func extendFolio(from start: Int, by step: Int) {
    var index = start
    while index >= 0, index < printing.count, roles[index] == .body, shape(index).has(.folioFragment) {
      roles[index] = .folio
      index += step
    }
  }

  /// Headlines set from top to bottom come with a character a line.
  private mutating func markVerticalTitles() {
    var start = 0
    for index in printing.indices {
      let isSingle =
        roles[index] == .body && (index > start ? shape(index).isOfVertical : shape(index).isSingle)
        && (index == start || gap(before: index) == 0)
      if isSingle, index + 1 < printing.count { continue }
      let end = isSingle ? index + 1 : index
      if end - start >= 4 {
        for place in start..<end { roles[place] = .title }
      }
      start = roles[index] == .body && shape(index).isSingle && !isSingle ? index : index + 1
    }
  }
}
