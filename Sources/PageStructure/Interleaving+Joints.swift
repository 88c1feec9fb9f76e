/// What the two sides of a joint say: the word that they make, the columns in which they are set.
extension Interleaving {
  static let mostByJoint = 5

  /// A word that the joint makes, or that the text makes as it stands.
  ///
  /// It depends on the words of the whole page, and so is weighed apart from what the two articles say.
  mutating func joint(_ article: Int, _ cut: Cut) -> Int {
    let members = drafts[cut.host].blocks
    let first = firstText(of: cut)
    // What stands right under a subhead goes on with nothing.
    if cut.line == nil, cut.position > 0, blocks[members[cut.position - 1]].kind == .title { return -4 }
    guard let end = ending(of: article) else { return 0 }
    let block = blocks[members[first]]
    let start = stretch((cut.line ?? block.lines.lowerBound)..<block.lines.upperBound, of: cut.host).firstSign
    // Any noun may have a figure behind it.
    var score = !joins(end, start) ? 0 : start == 0x30 ? 2 : Interleaving.mostByJoint
    let before: UInt32?
    if let line = cut.line {
      before = ending(of: block.lines.lowerBound..<line, in: cut.host)
    } else if cut.position > 0, first == cut.position, blocks[members[cut.position - 1]].isOpen {
      before = ending(of: blocks[members[cut.position - 1]].lines, in: cut.host)
    } else {
      before = nil
    }
    if let before {
      // Where a column tore the host as well, the text next to it is the first to think of.
      score += joins(before, start) ? -Interleaving.mostByJoint : cut.host == article + 1 ? 1 : 0
    }
    return score
  }

  /// The most that the joint can say, whatever words the page has.
  ///
  /// - Parameters:
  ///   - ending: the sign with which the article ends.
  ///   - start: the sign with which the cut's text begins.
  func mostByJoint(_ ending: UInt32, _ start: UInt32, _ cut: Cut) -> Int {
    if cut.line == nil, cut.position > 0, blocks[drafts[cut.host].blocks[cut.position - 1]].kind == .title { return -4 }
    let most = ending == 0 || start == 0 ? 0 : start == 0x30 ? 2 : Interleaving.mostByJoint
    return min(most + (cut.line != nil || cut.position > 0 ? 1 : 0), Interleaving.mostByJoint)
  }

  /// The sign with which an article's text ends, 0 for none; nil where it has no text.
  mutating func ending(of article: Int) -> UInt32? {
    if let known = endings[article] { return known }
    guard let last = Interleaving.lastBody(of: article, drafts, blocks) else { return nil }
    endings[article] = ending(of: blocks[last].lines, in: article)
    return endings[article]
  }

  private mutating func ending(of lines: Range<Int>, in draft: Int) -> UInt32? {
    lines.isEmpty ? nil : stretch(lines, of: draft).lastSign
  }

  /// Whether two characters make a word. The words of the page are looked for only where both may be part of one.
  private mutating func joins(_ first: UInt32, _ second: UInt32) -> Bool {
    guard first != 0, second != 0 else { return false }
    return CommonWords.contains(first, second) || jointWords().contains(first, second)
  }

  private mutating func jointWords() -> JointWords {
    if let known = words { return known }
    let made = store.joints.words(of: shapes, upTo: blocks.last?.lines.upperBound ?? 0, in: snapshot)
    words = made
    return made
  }

  /// Text set as wide as the article and not as its host; or the other way round.
  ///
  /// - Parameter own: how wide the article's last blocks are set.
  func columns(_ own: Int32?, _ cut: Cut, _ first: Int) -> Int {
    guard let own else { return 0 }
    let members = drafts[cut.host].blocks
    let block = blocks[members[first]]
    guard let here = width(cut.line ?? block.lines.lowerBound, block.lines.upperBound),
      let there = cut.line.map({ width(block.lines.lowerBound, $0) }) ?? width(members[..<cut.position].suffix(3))
    else { return 0 }
    let toOwn = abs(own - here)
    let toHost = abs(there - here)
    if toOwn <= 4, toHost >= toOwn + 6 { return 5 }
    return toHost <= 4 && toOwn >= toHost + 6 ? -5 : 0
  }

  /// How wide the text with which a cut begins is set, and what stands before it in its host; nil where they are alike.
  func hostColumns(_ cut: Cut, _ first: Int) -> (moved: Int32, there: Int32)? {
    let members = drafts[cut.host].blocks
    let block = blocks[members[first]]
    guard let moved = width(cut.line ?? block.lines.lowerBound, block.lines.upperBound),
      let there = cut.line.map({ width(block.lines.lowerBound, $0) }) ?? width(members[..<cut.position].suffix(3)),
      abs(moved - there) > 6
    else { return nil }
    return (moved, there)
  }

  /// Whether a later block of the host is set in the host's columns and not in those of the text with which the cut
  /// begins; or the other way round.
  func hostColumns(_ columns: (moved: Int32, there: Int32), _ block: Int) -> Int {
    let (moved, there) = columns
    let lines = blocks[block].lines
    let here = width(lines.lowerBound, lines.upperBound) ?? shapes[lines.lowerBound].width
    if abs(here - there) <= 4 || there > moved && here > moved + 4 { return 8 }
    return abs(here - moved) <= 4 ? -8 : 0
  }

  /// How wide an article's last blocks are set.
  func lastWidth(of article: Int) -> Int32? { width(drafts[article].blocks.suffix(3)) }

  /// How wide some blocks are set.
  private func width(_ members: some BidirectionalCollection<Int>) -> Int32? {
    members.reduce(nil) { widest, member in
      guard blocks[member].kind == .body,
        let width = width(blocks[member].lines.lowerBound, blocks[member].lines.upperBound)
      else { return widest }
      return max(widest ?? 0, width)
    }
  }

  /// How wide some lines are set: the widest but the last, of two or more lines of a print column.
  private func width(_ start: Int, _ end: Int) -> Int32? {
    var widest: Int32 = 0
    var last: Int32 = 0
    for line in start..<max(start, min(end, start + 12)) where !shapes[line].isBlank {
      widest = max(widest, last)
      last = shapes[line].width
      if last > LayoutInference.widestColumn { return nil }
    }
    return widest > 0 ? widest : nil
  }
}
