import TextModel

/// Titles where a line is a paragraph or a part of one.
extension LineRoles {
  /// For each printing line that could be a title, how many title lines away the byline or lead under it is; 0 for none.
  func titleChains() -> [UInt8] {
    var chain = [UInt8](count: printing.count, of: 0)
    var index = printing.count - 2
    while index >= 0 {
      let here = shape(index)
      let next = shape(index + 1)
      let isAnchor =
        next.hasAny([.lead]) || next.has(.byline) && !next.has(.photoCredit)
        || next.has(.bareName) && index + 2 < printing.count && !shape(index + 2).has(.titleForm)
        || next.has(.dash) && next.has(.titleForm) && !next.endsSentence
      if here.has(.titleForm) && !here.hasAny([.byline, .signOff]) && roles[index] == .body {
        if isAnchor {
          chain[index] = 1
        } else if chain[index + 1] > 0 && chain[index + 1] < 6 {
          chain[index] = chain[index + 1] + 1
        }
      }
      index -= 1
    }
    return chain
  }

  func role(at index: Int, _ chain: [UInt8]) -> Role {
    let here = shape(index)
    if here.has(.ornament) { return .filler }
    if here.has(.signOff) { return .signOff }
    let previous = index > 0 ? roles[index - 1] : .folio
    let follows = index == 0 || previous != .body || closes(index - 1)
    if here.has(.byline) && (follows || here.has(.photoCredit)) { return .byline }
    if here.has(.banner) && follows || here.has(.continuedFrom) && here.width <= 20 { return .filler }
    if here.has(.bareName) && follows {
      if let role = bareNameRole(at: index, previous) { return role }
    }
    guard here.has(.titleForm) else { return .body }
    if here.has(.heading) { return .title }
    if here.has(.endsWithColon) && !isTitleWithColon(index, chain) { return .body }
    if here.has(.dash) { return previous == .title ? .title : .body }
    if chain[index] == 1 { return chainStarts(index) ? .title : .body }
    if chain[index] > 1,
      follows || here.width <= 40 && !here.has(.endsOpen) && gap(before: index) > 0 && gap(before: index + 1) > 0
        || gap(before: index) > gap(before: index + 1) || here.hasAny([.letterSpaced, .phraseGap])
    {
      return .title
    }
    return isLooseTitle(index, follows) ? .title : .body
  }

  /// Whether a line ends what stands before the next: a sentence, a credit.
  private func closes(_ index: Int) -> Bool {
    let shape = shape(index)
    if shape.endsSentence || shape.hasAny([.signOff, .byline, .endsWithCredit, .continuedElsewhere]) { return true }
    // A credit that began on the line before.
    return shape.has(.mayEndWithCredit) && gap(before: index + 1) > 0
  }

  private func bareNameRole(at index: Int, _ previous: Role) -> Role? {
    if previous == .title { return .byline }
    if index == 0 || previous == .folio { return nil }
    guard index + 1 < printing.count else { return .signOff }
    let next = shape(index + 1)
    if next.hasAny([.lead, .ornament, .heading, .bareName, .answer]) || next.has(.titleForm) || next.folioScore >= 2
      || gap(before: index + 1) >= 2
    {
      return .signOff
    }
    return nil
  }

  /// The line right above a lead or byline is a title, but for a sentence's last words there.
  private func chainStarts(_ index: Int) -> Bool {
    let here = shape(index)
    guard index > 0, roles[index - 1] == .body, !closes(index - 1), gap(before: index) == 0 else { return true }
    // Column text that breaks off right above a byline: as wide as its column and without a headline's looks.
    return here.hasAny([.phraseGap, .letterSpaced]) || abs(setting.edges[index] - setting.measure(before: index)) > 2
      || gap(before: index + 1) == 0
  }

  private func isTitleWithColon(_ index: Int, _ chain: [UInt8]) -> Bool {
    let here = shape(index)
    if here.has(.placeName) { return true }
    return chain[index] > 0 && here.width <= 30
  }

  /// A title among paragraphs of one line: short, and nothing unfinished before it.
  private func isLooseTitle(_ index: Int, _ follows: Bool) -> Bool {
    let here = shape(index)
    if here.width > 72 || here.hasAny([.endsOpen, .manyCommas]) { return false }
    if here.has(.opensWithTime) && here.width > 40 { return false }
    if follows { return true }
    // The paragraph before it is unfinished. Either this is its rest, or another article begins in between.
    if here.hasAny([.letterSpaced, .placeName]) { return true }
    guard index + 1 < printing.count else { return false }
    let next = shape(index + 1)
    // Paragraphs have their indents, and what goes on with the one before would end with its sentence.
    if setting.indent == .kept, here.indent == 0, here.width <= 40, !here.has(.comma),
      next.indent > 0 || next.hasAny([.lead, .byline, .bareName])
    {
      return true
    }
    return here.has(.phraseGap) && here.width <= 60 && !next.has(.titleForm) && gap(before: index) > 0
  }
}
