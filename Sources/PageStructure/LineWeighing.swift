import TextModel

/// Weighs what the lines of a print column are, all of them together: of all ways to read the page as paragraphs,
/// titles and lines apart, the one that costs least.
///
/// Costs are in tenths of a nat: ten times the negative logarithm of how often a thing happens, roughly. A line goes on
/// in the next one where that one's first word had no room; whatever else ends there ends where it likes.
struct LineWeighing {
  enum State: Int {
    case goesOn
    case opens
    case title
    case apart
  }

  /// The shapes of the lines that print.
  let lines: [LineShape]
  let printing: [Int]
  let setting: LineSetting
  /// Whether blanks between Han characters are rare enough to mark a title.
  let gapsTell: Bool
  /// The states that are settled beforehand: the folio's lines are apart, vertical headlines are titles.
  let fixed: [State?]
  /// How titles of the page are built that are more than one of their kind.
  private(set) var patterns: Set<Pattern> = []

  init(
    lines: [LineShape], printing: [Int], setting: LineSetting, gapsTell: Bool, fixed: [State?]
  ) {
    self.lines = lines
    self.printing = printing
    self.setting = setting
    self.gapsTell = gapsTell
    self.fixed = fixed
  }

  static let never: Int32 = 500

  /// The costs of a line's four states.
  struct Costs {
    var goesOn: Int32
    var opens: Int32
    var title: Int32
    var apart: Int32

    /// Whether these differ from one another as others do.
    func isParallel(to other: Costs) -> Bool {
      let difference = goesOn - other.goesOn
      return opens - other.opens == difference && title - other.title == difference && apart - other.apart == difference
    }
  }

  /// The cheapest states, line by line. Lines built like several titles of the page are weighed again as one of them.
  ///
  /// - Parameter known: how the page before an edit was weighed.
  mutating func states(_ known: inout KnownColumns) -> [State] {
    let states = cheapest(&known.states)
    findPatterns(states)
    if !patterns.isEmpty { return cheapest(&known.patternStates) }
    known.patternStates = nil
    return states
  }

  struct Pattern: Hashable {
    var width: Int32
    var marks: Int16
    var hasComma: Bool

    init(_ shape: LineShape) {
      width = shape.width
      marks = shape.squeezable
      hasComma = shape.has(.comma)
    }
  }

  private mutating func findPatterns(_ states: [State]) {
    var counts: [Pattern: Int] = [:]
    for index in states.indices where states[index] == .title && lines[index].squeezable > 0 {
      counts[Pattern(lines[index]), default: 0] += 1
    }
    counts = counts.filter { $0.value > 1 }
    guard !counts.isEmpty else { return }
    for index in states.indices where states[index] == .opens && lines[index].has(.titleForm) {
      let pattern = Pattern(lines[index])
      if counts[pattern] != nil { patterns.insert(pattern) }
    }
  }

  private func cheapest(_ known: inout KnownStates?) -> [State] {
    let count = printing.count
    guard count > 0 else { return [] }
    let (costs, origins) = weighed(&known)
    let ending = lines[count - 1]
    let open: Int32 = tearCost(count - 1) == 0 ? 0 : 20
    var state = 0
    var least = costs.goesOn + open
    if costs.opens + open < least { (state, least) = (1, costs.opens + open) }
    if costs.title + (ending.has(.heading) ? 0 : 10) < least { (state, least) = (2, costs.title + 10) }
    if costs.apart < least { state = 3 }
    var states = [State](repeating: .goesOn, count: count)
    for index in stride(from: count - 1, through: 0, by: -1) {
      states[index] = State(rawValue: state) ?? .goesOn
      state = Int(origins[index] >> UInt8(2 * state)) & 3
    }
    return states
  }

  var first: Costs {
    let here = lines[0]
    if let state = fixed[0] { return fixedCosts(state, 0) }
    return Costs(
      goesOn: 500, opens: bodyCost(here), title: 5 + titleCost(here, 0),
      apart: isApart(here, 0) ? 0 : LineWeighing.never)
  }

  /// The costs of a line's states from those of the line before, and where each came from.
  func step(_ before: Costs, _ index: Int) -> (Costs, UInt8) {
    let previous = lines[index - 1]
    let here = lines[index]
    let gap = printing[index] - printing[index - 1] - 1
    let free = LineSetting.freeCost
    if let state = fixed[index] {
      // Text breaks off before a headline no more often than elsewhere.
      let torn = state == .title ? free + tearCost(index - 1) : free
      let (cost, origin) = least(before.goesOn + torn, before.opens + torn, before.title + free, before.apart + free)
      return (fixedCosts(state, cost), origin << 6 | origin << 4)
    }
    let room = setting.costOfGoingOn(index - 1, opens: false)
    let firstRoom = setting.costOfGoingOn(index - 1, opens: true)
    let tear = tearCost(index - 1)
    let isClosed = tear == 0
    let over = setting.runsOver(index - 1) ? Int32(40) : 0
    let body = bodyCost(here)
    // A paragraph of one short line is rare.
    let short = setting.isShort(index - 1) ? Int32(8) : 0

    // Goes on with the paragraph.
    var on = body + (previous.endsSentence ? 28 : isClosed ? 40 : 0)
    on += gap > 0 ? setting.innerGap.with : setting.innerGap.without
    // Behind a whole sentence and blank lines another column goes on.
    if gap > 0, previous.endsSentence, setting.indent == .kept { on += 45 }
    if here.indent > 0 && setting.indent == .kept {
      on += 40
      // Behind blank lines it is another column's.
      if gap > 0 { on += 90 }
      // 3月5日，…: a picture's text between the halves of a paragraph.
      if here.hasAll([.opensWithTime, .proseStart]) { on += 60 }
    }
    if here.hasAny([.lead, .furtherLead, .heading]) { on += 80 }
    // A question that names who asks ends with a bracket: …吗？（住户 张先生）.
    if here.has(.spoken), gap > 0 { on += 60 }
    if here.hasAny([.dash, .bullet, .numbered, .spoken, .entry]) && previous.endsSentence { on += 25 }
    // In a list no line ends with a stop.
    if here.has(.bullet), here.first == CharacterClass.symbol.rawValue, !previous.endsSentence { on += 40 }
    let (goesOn, fromOn) = least(
      before.goesOn + on + room, before.opens + on + firstRoom, before.title + on + 120, before.apart + on + 120)

    // Opens one.
    // Such a line opens nothing, but behind a whole sentence and blank lines it goes on with another column's text.
    let isTorn = here.has(.continues) && gap > 0 && previous.endsSentence && here.first == CharacterClass.han.rawValue
    let open = body + openingCost(here) + free - (isTorn ? 50 : 0)
    // Blank lines behind titles follow no rule.
    let behind: Int32 = 3 + 7
    let blanks = gap > 0 ? setting.openingGap.with : setting.openingGap.without
    let isLead = here.has(.lead)
    let torn = tear + (previous.has(.endsOpen) && tear >= 45 ? 20 : 0)
    let fromBody = open + blanks + 16 + torn + over + (isLead ? 12 : 0)
    let (opens, fromOpens) = least(
      before.goesOn + fromBody, before.opens + fromBody + short, before.title + open + behind,
      before.apart + open + behind)

    // A title.
    var title = before.goesOn + LineWeighing.never
    var fromTitle: UInt8 = 0
    if here.has(.titleForm) || isHalfTitle(index) {
      let own = titleCost(here, index)
      let dash: Int32 = here.has(.dash) ? 60 : 0
      let apart: Int32 = gap > 0 ? 5 : 9
      let behind = own + dash + apart + 22
      (title, fromTitle) = least(
        before.goesOn + behind + (isClosed ? free + over : tear + (gap > 0 ? 0 : min(room, free))),
        before.opens + behind + short + (isClosed ? free + over : tear + (gap > 0 ? 0 : min(firstRoom, free))),
        before.title + own + free + 15, before.apart + own + dash + free + (previous.has(.byline) ? 25 : 3))
    }

    // A byline, a sign-off, a banner.
    var apart = before.goesOn + LineWeighing.never
    var fromApart: UInt8 = 0
    if isApart(here, index) {
      let open = isClosed ? 0 : tornCost(here)
      let isBareName = here.has(.bareName) && !here.hasAny([.byline, .signOff])
      // A byline stands rather under a headline than at an article's end.
      let signs: Int32 = here.has(.byline) && !here.hasAny([.signOff, .photoCredit]) ? 10 : 0
      let name: Int32 = isBareName && !mayEndArticle(index) ? 60 : 0
      (apart, fromApart) = least(
        before.goesOn + free + open + name + signs, before.opens + free + open + name + signs + short,
        before.title + free,
        before.apart + free + name)
    }
    return (
      Costs(goesOn: goesOn, opens: opens, title: title, apart: apart),
      fromOn | fromOpens << 2 | fromTitle << 4 | fromApart << 6
    )
  }

  private func fixedCosts(_ state: State, _ cost: Int32) -> Costs {
    let never = cost + LineWeighing.never
    return Costs(
      goesOn: never, opens: never, title: state == .title ? cost : never, apart: state == .apart ? cost : never)
  }

  @inline(__always)
  private func least(_ first: Int32, _ second: Int32, _ third: Int32, _ fourth: Int32) -> (Int32, UInt8) {
    var least = first
    var origin: UInt8 = 0
    if second < least { (least, origin) = (second, 1) }
    if third < least { (least, origin) = (third, 2) }
    if fourth < least { (least, origin) = (fourth, 3) }
    return (least, origin)
  }
}
