import TextModel

/// How the lines of a page's columns were set: how far they reach, and how their paragraphs begin. It is seen from the
/// lines that must go on in the next one, because no sentence and no title ends there.
struct LineSetting {
  /// How paragraphs begin.
  enum Indent: Hashable {
    /// With blanks that the text layer has kept.
    case kept
    /// With blanks that are lost: their first lines are two characters short.
    case lost
    /// Flush, or not to be told.
    case flush
  }

  /// Columns of the blanks that open a paragraph.
  static let indentWidth: Int32 = 4

  private(set) var indent = Indent.flush
  /// By printing index: columns of a line's first word.
  let openings: [Int32]
  /// By printing index: how far to the right a line reaches.
  private(set) var edges: [Int32]
  /// By printing index: the measure (the width of the print column) as the lines behind and ahead show it.
  private(set) var before: [Int32] = []
  private(set) var after: [Int32] = []
  /// What it costs, in tenths of a nat, that a line which goes on left so much room: by `place(ofRoom:)`.
  private(set) var roomCosts = [Int32](repeating: 0, count: LineSetting.places)

  /// What blank lines cost where a paragraph opens, and where one goes on: with and without.
  private(set) var openingGap: (with: Int32, without: Int32) = (0, 0)
  private(set) var innerGap: (with: Int32, without: Int32) = (0, 0)

  /// What it costs that a line which need not be full left just that much room.
  static let freeCost: Int32 = 32

  /// - Parameters:
  ///   - inColumns: whether lines are set in columns. Where they are not, only indents are looked for.
  ///   - known: the measures of the page before an edit.
  init(_ lines: [LineShape], _ printing: [Int], inColumns: Bool, _ known: inout KnownMeasures) {
    let measure = LayoutInference.measure(of: lines)
    edges = lines.map { measure.width($0) }
    openings = lines.map { measure.width($0.opening) }
    let keeps = LineSetting.keepsIndents(lines, printing)
    if keeps {
      indent = .kept
      for index in printing.indices { edges[index] += Int32(min(lines[index].indent, 8)) }
    }
    guard inColumns else { return }
    (before, after) = MeasureReader.measures(of: edges, lines, skipsFirst: !keeps, &known)
    if keeps { widenIndents(lines, printing) }
    if !keeps { indent = firstLinesAreShort(lines, printing) ? .lost : .flush }
    learnRooms(lines, printing)
    learnGaps(lines, printing)
  }

  /// The measure of the column before a line, also where lines are not set in columns.
  func measure(before index: Int) -> Int32 {
    if !before.isEmpty { return before[index] }
    var count = WidthCount()
    for edge in edges[max(0, index - 12)..<index] { count.add(edge) }
    return count.measure
  }

  /// Whether a line must go on in the next one.
  static func mustGoOn(_ shape: LineShape) -> Bool {
    !shape.endsSentence && !shape.has(.titleForm)
      && !shape.hasAny([.ornament, .signOff, .byline, .bareName, .heading, .endsWithCredit, .continuedElsewhere])
  }

  /// Whether a line goes on in the next one most probably: titles have few commas.
  static func shouldGoOn(_ shape: LineShape) -> Bool {
    mustGoOn(shape) || shape.has(.comma) && !shape.endsSentence && !shape.has(.heading)
  }

  // MARK: Indents

  /// Whether blanks open the paragraphs and no other lines.
  private static func keepsIndents(_ lines: [LineShape], _ printing: [Int]) -> Bool {
    var first = 0
    var indented = 0
    var inside = 0
    var indentedInside = 0
    for place in printing.indices.dropFirst() {
      let previous = lines[place - 1]
      let isIndented = lines[place].indent > 0
      if mustGoOn(previous) {
        inside += 1
        if isIndented { indentedInside += 1 }
      } else if previous.endsSentence {
        first += 1
        if isIndented { indented += 1 }
      }
    }
    // A sentence may also end inside a paragraph, where its line does.
    return indented >= 2 && indented * 4 >= first && indentedInside * 8 <= inside
  }

  /// Blanks of two characters may have come down to one: then the first lines, too, reach only as far as they do without.
  private mutating func widenIndents(_ lines: [LineShape], _ printing: [Int]) {
    var full = 0
    var short = 0
    for place in printing.indices.dropLast() {
      let shape = lines[place]
      guard shape.indent > 0, shape.indent < LineSetting.indentWidth, LineSetting.mustGoOn(shape), after[place] > 0
      else { continue }
      let room = after[place] - edges[place] - openings[place + 1]
      if room < 0 { full += 1 } else { short += 1 }
    }
    guard short > full else { return }
    for place in printing.indices {
      let blanks = Int32(lines[place].indent)
      if blanks > 0, blanks < LineSetting.indentWidth { edges[place] += LineSetting.indentWidth - blanks }
    }
  }

  private func firstLinesAreShort(_ lines: [LineShape], _ printing: [Int]) -> Bool {
    var short = 0
    var flush = 0
    for place in printing.indices.dropFirst().dropLast() {
      let previous = lines[place - 1]
      let here = lines[place]
      let measure = after[place]
      guard measure > 0, !here.endsSentence, !here.hasAny([.ornament, .signOff, .byline, .bareName, .heading]),
        here.has(.lead) || previous.hasAny([.byline, .signOff])
          || (previous.endsSentence || previous.has(.titleForm))
            && edges[place - 1] < max(before[place - 1], measure) - 6
      else { continue }
      let room = measure - edges[place] - openings[place + 1]
      if edges[place] > measure + 3 { continue }
      if room < 0 { flush += 1 } else if room > 0, room <= LineSetting.indentWidth + 2 { short += 1 }
    }
    return short >= 2 && short >= 2 * flush
  }

  // MARK: Room

  /// Room is counted from 16 columns too wide to 24 columns too narrow for the next line's first word.
  private static let places = 42
  private static let zero: Int32 = 17
  /// A line that left more was not set in its column.
  private static let widestRoom: Int32 = 7

  /// Where the room that a line left is counted: what the next line's first word would have left over, or how far the
  /// line runs over its measure.
  static func place(ofRoom room: Int32, over: Int32) -> Int {
    if room >= 0 { return Int(min(zero + 1 + room, Int32(places - 1))) }
    return Int(max(0, zero - max(0, over)))
  }

  /// What it costs that a printing line goes on in the next: little where that one's first word had no room.
  ///
  /// - Parameter opens: whether the line opens a paragraph.
  @inline(__always)
  func costOfGoingOn(_ index: Int, opens: Bool) -> Int32 {
    let edge = edges[index]
    guard opens && indent == .lost else { return cost(index, edge) }
    // It may be flush all the same, as a news item's first line sometimes is.
    return min(cost(index, edge + LineSetting.indentWidth), cost(index, edge) + 20)
  }

  /// By the measure behind the line or ahead of it, which is the other column's where one ends.
  @inline(__always)
  private func cost(_ index: Int, _ edge: Int32) -> Int32 {
    let opening = index + 1 < openings.count ? openings[index + 1] : 0
    let (behind, ahead) = (before[index], after[index])
    if ahead == 0 || ahead == behind {
      return behind == 0 ? LineSetting.freeCost : cost(edge, behind, opening)
    }
    if behind == 0 { return cost(edge, ahead, opening) }
    // Of two measures one fits more often by chance.
    return min(cost(edge, behind, opening), cost(edge, ahead, opening)) + (abs(behind - ahead) > 2 ? 6 : 0)
  }

  @inline(__always)
  private func cost(_ edge: Int32, _ measure: Int32, _ opening: Int32) -> Int32 {
    roomCosts[LineSetting.place(ofRoom: measure - edge - opening, over: edge - measure)]
  }

  /// Whether a line is wider than its column, as only a headline is.
  @inline(__always)
  func runsOver(_ index: Int) -> Bool {
    let measure = max(before[index], after[index])
    return measure > 0 && edges[index] > measure + 3
  }

  /// Whether a line leaves much of its column free.
  @inline(__always)
  func isShort(_ index: Int) -> Bool { edges[index] < max(before[index], after[index]) - 8 }

  /// Learns from lines that must go on how much room such lines leave on this page; few lines change little of what is
  /// usual.
  private mutating func learnRooms(_ lines: [LineShape], _ printing: [Int]) {
    var counts = [Double](repeating: 0, count: LineSetting.places)
    for place in counts.indices {
      let offset = place - Int(LineSetting.zero)
      // Full lines; then the width of a word that was not to be parted, or of a mark that was squeezed.
      let usual: Double =
        switch offset {
        case 0: 0.55
        case -2, -1: 0.09
        case 1: 0.08
        case 2: 0.06
        case 3: 0.04
        case 4: 0.02
        case 5...7: 0.008
        case -5 ... -3: 0.008
        default: 0.002
        }
      counts[place] = usual * 30
    }
    func add(_ share: Double, at place: Int) { counts[min(max(0, place), LineSetting.places - 1)] += share }
    var sum = 30.0
    for index in printing.indices.dropLast() {
      let shape = lines[index]
      guard LineSetting.shouldGoOn(shape), printing[index + 1] == printing[index] + 1 else { continue }
      let measure = abs(before[index] - edges[index]) < abs(after[index] - edges[index]) ? before[index] : after[index]
      guard measure > 0 else { continue }
      let opening = openings[index + 1]
      let room = measure - edges[index] - opening
      // A paragraph's first line, whose indent is lost; and what is no column text.
      if room > LineSetting.widestRoom { continue }
      if indent == .lost, room >= 0, room < LineSetting.indentWidth { continue }
      let place = LineSetting.place(ofRoom: room, over: edges[index] - measure)
      add(0.05, at: place - 2)
      add(0.15, at: place - 1)
      add(0.6, at: place)
      add(0.15, at: place + 1)
      add(0.05, at: place + 2)
      sum += 1
    }
    for place in counts.indices {
      roomCosts[place] = LineSetting.tenthNats(sum / counts[place])
    }
  }

  /// Ten times the natural logarithm of a number, near enough.
  private static func tenthNats(_ number: Double) -> Int32 {
    number >= 1 ? Int32(6.93 * (Double(number.exponent) + number.significand - 1)) : 0
  }

  /// Learns where blank lines stand on this page.
  private mutating func learnGaps(_ lines: [LineShape], _ printing: [Int]) {
    var opening = (with: 1.0, without: 2.0)
    var inner = (with: 0.3, without: 6.0)
    for index in printing.indices.dropFirst() {
      let previous = lines[index - 1]
      let here = lines[index]
      let hasGap = printing[index] > printing[index - 1] + 1
      if LineSetting.mustGoOn(previous), !here.has(.lead) {
        if hasGap { inner.with += 1 } else { inner.without += 1 }
      } else if previous.endsSentence, !here.has(.titleForm),
        !here.hasAny([.lead, .ornament, .signOff, .byline, .heading]),
        indent == .kept ? here.indent > 0 : edges[index - 1] < max(before[index - 1], after[index - 1]) - 6
      {
        if hasGap { opening.with += 1 } else { opening.without += 1 }
      }
    }
    openingGap = costs(opening)
    innerGap = costs(inner)
    innerGap.with = min(innerGap.with, 25)

    func costs(_ counts: (with: Double, without: Double)) -> (with: Int32, without: Int32) {
      let sum = counts.with + counts.without
      return (LineSetting.tenthNats(sum / counts.with), LineSetting.tenthNats(sum / counts.without))
    }
  }
}
