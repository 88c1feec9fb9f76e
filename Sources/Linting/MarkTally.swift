package import TextModel

/// How often a text uses each form of what a page may do in two ways. Tallies of articles add up to the page's.
package struct MarkTally: Hashable, Sendable {
  /// The two widths of one kind of mark.
  package struct Widths: Hashable, Sendable {
    package var full = 0
    package var half = 0

    /// What the page does by these marks. Below ten the norm decides where as many are full-width as half-width.
    package var width: Conventions.Width {
      let all = full + half
      if all == 0 { return .unknown }
      if all < 10 { return full >= half ? .full : half * 3 >= all * 2 ? .half : .mixed }
      return half * 5 >= all * 4 ? .half : half * 5 <= all ? .full : .mixed
    }

    /// The same; where these marks are few, the page's other marks speak for them, those of this kind only where there
    /// are no others.
    package func width(among all: Widths) -> Conventions.Width {
      if full + half >= 10 { return width }
      let others = Widths(full: all.full - full, half: all.half - half)
      return others.full + others.half > 0 && others.width != .mixed ? others.width : all.width
    }

    /// What the page does by numbers or words, of which the norm asks the half-width form: that one where as many are in it.
    package var plainWidth: Conventions.Width {
      let all = full + half
      if all == 0 { return .unknown }
      if half * 5 >= all * 4 || all < 20 && half >= full { return .half }
      return half * 5 <= all ? .full : .mixed
    }

    package mutating func add(_ other: Widths) {
      full += other.full
      half += other.half
    }
  }

  package var comma = Widths()
  package var semicolon = Widths()
  package var colon = Widths()
  package var bracket = Widths()
  package var stop = Widths()
  /// By numbers and by words of letters, in which a full-width character counts.
  package var digit = Widths()
  package var letter = Widths()
  /// Borders between Han and digits with and without a blank.
  package var spacedBorders = 0
  package var closeBorders = 0
  /// Frequent characters that tell the script, in the one and in the other form.
  package var traditional = 0
  package var simplified = 0

  package init() {}

  /// - Parameter units: those of the text.
  init(of text: LogicalText, _ units: TextUnits) {
    let scalars = text.scalars
    let classes = text.classes
    let joints = text.joints
    let han = CharacterClass.han.rawValue
    for run in units.runs {
      var (digits, letters) = (Widths(), Widths())
      for index in run {
        let scalar = scalars[index]
        switch CharacterClass(code: classes[index]) {
        case .digit:
          if scalar < 0x80 { digits.half = 1 } else { digits.full = 1 }
          if index > 0 && classes[index - 1] == han { countBorder(joints[index]) }
          if index + 1 < classes.count && classes[index + 1] == han { countBorder(joints[index + 1]) }
        case .latin:
          if scalar < 0x80 { letters.half = 1 } else if scalar >= 0xFF00 { letters.full = 1 }
        default: break
        }
      }
      // What is written in both at once says nothing of the page.
      if digits.half + digits.full == 1 { digit.add(digits) }
      if letters.half + letters.full == 1 { letter.add(letters) }
    }
    for index in units.marks {
      let scalar = scalars[index]
      switch CharacterClass(code: classes[index]) {
      case .comma where MarkWidth.isChinese(text, at: index):
        MarkTally.count(scalar, in: &comma)
      case .semicolon where MarkWidth.isChinese(text, at: index):
        MarkTally.count(scalar, in: &semicolon)
      case .colon where MarkWidth.isChinese(text, at: index):
        MarkTally.count(scalar, in: &colon)
      case .stop where MarkWidth.isChinese(text, at: index) && (scalar == 0x21 || scalar == 0x3F || scalar > 0xFF00):
        MarkTally.count(scalar, in: &stop)
      case .openBracket where scalar == 0x28 || scalar == 0xFF08,
        .closeBracket where scalar == 0x29 || scalar == 0xFF09:
        if MarkWidth.isChinese(text, at: index) { MarkTally.count(scalar, in: &bracket) }
      default: break
      }
    }
    simplified = units.pairs.simplified
    traditional = units.pairs.traditional
  }

  /// All marks whose width a page may choose.
  package var punctuation: Widths {
    var result = comma
    for more in [semicolon, colon, bracket, stop] { result.add(more) }
    return result
  }

  package mutating func add(_ other: MarkTally) {
    comma.add(other.comma)
    semicolon.add(other.semicolon)
    colon.add(other.colon)
    bracket.add(other.bracket)
    stop.add(other.stop)
    digit.add(other.digit)
    letter.add(other.letter)
    spacedBorders += other.spacedBorders
    closeBorders += other.closeBorders
    traditional += other.traditional
    simplified += other.simplified
  }

  private static func count(_ scalar: UInt32, in widths: inout Widths) {
    if scalar < 0x80 { widths.half += 1 } else { widths.full += 1 }
  }

  private mutating func countBorder(_ joint: UInt8) {
    switch LogicalText.Joint(rawValue: joint) ?? .none {
    case .none: closeBorders += 1
    case .blank: spacedBorders += 1
    default: break
    }
  }
}

/// The width of a mark of punctuation, and whether it is a Chinese mark at all.
package enum MarkWidth {
  /// Whether the mark at `index` belongs to Chinese text: one of its neighbours is Han or a mark of Chinese text, and it
  /// stands neither between digits (`1,234`, `10:30`) nor inside a run of Latin words.
  package static func isChinese(_ text: LogicalText, at index: Int) -> Bool {
    if text.scalar(index) >= 0x80 { return true }
    if isOfFormula(text, at: index) { return false }
    if touchesChinese(text, at: index) { return true }
    return partner(text, of: index).map { text.scalar($0) >= 0x80 || touchesChinese(text, at: $0) } ?? false
  }

  /// Whether a half-width bracket is one of a unit's symbol or a formula: W/(m·K), 元/(人·日), f(x).
  private static func isOfFormula(_ text: LogicalText, at index: Int) -> Bool {
    guard text.scalar(index) == 0x28 || text.scalar(index) == 0x29, let other = partner(text, of: index),
      text.scalar(other) < 0x80
    else { return false }
    let (opening, closing) = (min(index, other), max(index, other))
    switch text.characterClass(opening - 1) {
    case .slash: return true
    case .latin: return !(opening..<closing).contains { text.characterClass($0) == .han }
    default: return false
    }
  }

  /// The other bracket of a round bracket's pair, when it stands near: brackets of a pair go by one width.
  package static func partner(_ text: LogicalText, of index: Int) -> Int? {
    switch text.scalar(index) {
    case 0x28, 0xFF08:
      (index + 1..<max(index + 1, min(text.count, index + partnerReach))).first { isRoundClose(text.scalar($0)) }
    case 0x29, 0xFF09:
      (max(0, index - partnerReach)..<index).last { text.scalar($0) == 0x28 || text.scalar($0) == 0xFF08 }
    default: nil
    }
  }

  private static let partnerReach = 60

  private static func isRoundClose(_ scalar: UInt32) -> Bool { scalar == 0x29 || scalar == 0xFF09 }

  private static func touchesChinese(_ text: LogicalText, at index: Int) -> Bool {
    let before = text.characterClass(index - 1)
    let after = text.characterClass(index + 1)
    if before == .digit && after == .digit { return false }
    return isChineseNeighbour(before, text.scalar(index - 1)) || isChineseNeighbour(after, text.scalar(index + 1))
  }

  private static func isChineseNeighbour(_ kind: CharacterClass, _ scalar: UInt32) -> Bool {
    switch kind {
    case .han: true
    case .lineBreak, .space: false
    default: kind.isPunctuation && scalar >= 0x80
    }
  }

  /// The full-width form of a half-width mark; nil for others. Never for `.`, which may be a decimal point.
  package static func fullWidth(_ scalar: UInt32) -> String? {
    switch scalar {
    case 0x2C: "，"
    case 0x3B: "；"
    case 0x3A: "："
    case 0x28: "（"
    case 0x29: "）"
    case 0x3F: "？"
    case 0x21: "！"
    default: nil
    }
  }

  /// The half-width form of a full-width mark; nil for others.
  package static func halfWidth(_ scalar: UInt32) -> String? {
    switch scalar {
    case 0xFF0C: ","
    case 0xFF1B: ";"
    case 0xFF1A: ":"
    case 0xFF08: "("
    case 0xFF09: ")"
    case 0xFF1F: "?"
    case 0xFF01: "!"
    default: nil
    }
  }
}
