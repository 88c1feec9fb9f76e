package import PageStructure

/// How a page does things throughout, decided before any rule runs: what deviates from it is a finding, what follows it
/// is not.
package struct Conventions: Hashable, Sendable {
  package enum Width: String, Hashable, Sendable {
    /// No mark of the kind on the page.
    case unknown
    /// At most a fifth is half-width.
    case full
    /// At least four fifths are half-width.
    case half
    case mixed
  }

  package enum Spacing: String, Hashable, Sendable {
    case unknown
    /// At least four fifths of the borders between Han and digits carry a blank.
    case spaced
    case unspaced
    case mixed
  }

  package enum Script: String, Hashable, Sendable {
    case simplified
    case traditional
  }

  package var comma = Width.unknown
  package var semicolon = Width.unknown
  package var colon = Width.unknown
  package var bracket = Width.unknown
  /// `？` and `！`; the full stop has no half-width form that could be told from a decimal point.
  package var stop = Width.unknown
  package var digit = Width.unknown
  package var letter = Width.unknown
  package var digitSpacing = Spacing.unknown
  package var script = Script.simplified

  package init() {}

  package init(_ tally: MarkTally) {
    let all = tally.punctuation
    comma = tally.comma.width(among: all)
    semicolon = tally.semicolon.width(among: all)
    colon = tally.colon.width(among: all)
    bracket = tally.bracket.width(among: all)
    stop = tally.stop.width(among: all)
    digit = tally.digit.plainWidth
    letter = tally.letter.plainWidth
    let borders = tally.spacedBorders + tally.closeBorders
    digitSpacing =
      borders == 0
      ? .unknown
      : tally.spacedBorders * 5 >= borders * 4 ? .spaced : tally.spacedBorders * 5 <= borders ? .unspaced : .mixed
    // A few characters in the old form are slips, not a page in it.
    let isTraditional = tally.traditional >= 10 && tally.traditional * 4 > tally.simplified
    script = isTraditional ? .traditional : .simplified
  }
}

/// What an article's findings depend on besides itself. Two analyses with equal settings have equal findings for an
/// article that stayed as it was.
package struct PageSetting: Hashable, Sendable {
  package var conventions: Conventions
  /// The day of the page, where its folio states one.
  package var date: CalendarDate?
  package var layout: PageLayout.Kind

  package init(conventions: Conventions, date: CalendarDate?, layout: PageLayout.Kind) {
    self.conventions = conventions
    self.date = date
    self.layout = layout
  }
}
