/// Finds the measure of each line's column: how wide the lines around it are set.
enum MeasureReader {
  static let reach = 16

  /// By printing index, the measure that the lines behind and ahead show. It is looked for in the line's own news item;
  /// where too few lines stand there, the items before and after have to do, or all of the page.
  ///
  /// Lines that end a sentence say nothing, for they may be a paragraph's last; nor do those behind one, unless the
  /// paragraphs' indents are kept: they may be titles, or first lines whose indent is lost.
  ///
  /// - Parameter known: the measures of the page before an edit.
  static func measures(
    of edges: [Int32], _ lines: [LineShape], skipsFirst: Bool, _ known: inout KnownMeasures
  ) -> (before: [Int32], after: [Int32]) {
    let tells = telling(lines, skipsFirst)
    known.follow(edges, tells, itemBeginnings(lines))
    var (behind, ahead) = (known.behind, known.ahead)
    fill(&behind, &ahead, edges, lines, tells)
    return (behind, ahead)
  }

  /// The widths of the lines in a window, and their measure, which is as before where a line comes in as wide as one that
  /// goes out.
  struct Window {
    private var count = WidthCount()
    private var known: Int32 = 0
    /// A width that came in and one that went out since the measure was found; -1 for none.
    private var came: Int32 = -1
    private var went: Int32 = -1
    private var isChanged = false

    mutating func add(_ width: Int32) {
      count.add(width)
      if went == width, width >= 0 { went = -1 } else if came < 0, width >= 0 { came = width } else { isChanged = true }
    }

    mutating func remove(_ width: Int32) {
      count.remove(width)
      if came == width, width >= 0 { came = -1 } else if went < 0, width >= 0 { went = width } else { isChanged = true }
    }

    mutating func measure() -> Int32 {
      if came >= 0 || went >= 0 || isChanged {
        known = count.measure
        (came, went, isChanged) = (-1, -1, false)
      }
      return known
    }
  }

  private static func telling(_ lines: [LineShape], _ skipsFirst: Bool) -> [Bool] {
    var follows = skipsFirst
    return lines.map { shape in
      let tells =
        !follows && !shape.endsSentence && shape.width > 6
        && !shape.hasAny([.ornament, .signOff, .byline, .heading, .letterSpaced, .banner])
      follows = skipsFirst && (shape.endsSentence || shape.hasAny([.signOff, .byline]))
      return tells
    }
  }

  /// By printing index, whether another news item certainly begins there.
  private static func itemBeginnings(_ lines: [LineShape]) -> [Bool] {
    lines.indices.map { index in
      lines[index].has(.lead) || index > 0 && lines[index - 1].has(.signOff)
    }
  }

  /// Gives lines without a measure that of the lines before and after them.
  private static func fill(
    _ behind: inout [Int32], _ ahead: inout [Int32], _ edges: [Int32], _ lines: [LineShape], _ tells: [Bool]
  ) {
    var common: Int32 = 0
    var last: Int32 = 0
    var next = [Int32](repeating: 0, count: edges.count)
    for index in edges.indices.reversed() {
      next[index] = index + 1 < edges.count ? next[index + 1] : 0
      if behind[index] > 0 { next[index] = behind[index] }
      if ahead[index] > 0 { next[index] = ahead[index] }
    }
    for index in edges.indices {
      if ahead[index] > 0 || behind[index] > 0 {
        last = ahead[index] > 0 ? ahead[index] : behind[index]
        continue
      }
      behind[index] = last
      ahead[index] = next[index]
      guard last == 0, next[index] == 0 else { continue }
      if common == 0 { common = pageMeasure(edges, lines, tells) }
      behind[index] = common
    }
  }

  /// The measure of all lines of a page together: of those that tell, else of all that must go on, as a page of short
  /// paragraphs has them.
  private static func pageMeasure(_ edges: [Int32], _ lines: [LineShape], _ tells: [Bool]) -> Int32 {
    let near = edges.indices.prefix(240)
    var count = WidthCount()
    for index in near where tells[index] { count.add(edges[index]) }
    let measure = count.measure
    if measure > 0 { return measure }
    for index in near where !tells[index] && LineSetting.mustGoOn(lines[index]) { count.add(edges[index]) }
    return max(count.measure, 1)
  }
}
