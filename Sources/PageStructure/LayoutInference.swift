import TextModel

/// How a page's lines were set, seen from the lines themselves.
struct LayoutInference {
  /// No print column is wider: a line of more columns is a paragraph, or what a column end left of one.
  static let widestColumn: Int32 = 120

  static func layout(of shapes: [LineShape]) -> PageLayout {
    var broken = 0
    var whole = 0
    var hasHeadings = false
    var previous: LineShape?
    for shape in shapes where !shape.isBlank {
      defer { previous = shape }
      if shape.has(.heading) { hasHeadings = true }
      if shape.hasAny([.heading, .byline, .signOff, .ornament]) { continue }
      if shape.width > widestColumn {
        whole += Int(shape.width)
        continue
      }
      guard let previous else { continue }
      // Two lines of one width, the first of which ends no sentence, stand in a print column.
      if !previous.endsSentence && abs(previous.width - shape.width) <= 6 {
        broken += Int(shape.width)
      } else if shape.endsSentence && (previous.endsSentence || previous.has(.titleForm)) && shape.width > 40 {
        whole += Int(shape.width)
      }
    }
    return PageLayout(kind: broken > whole ? .hardWrapped : .paragraphPerLine, hasHeadingMarks: hasHeadings)
  }

  /// How the width of a set line is told from its characters: the measure by which neighbouring lines are most alike.
  enum Measure: CaseIterable {
    /// Two columns for each full-width character, blanks left out.
    case plain
    /// Blanks of extraction count one column.
    case blanks
    /// Every character counts two columns: the lines were broken by number of characters.
    case characters
    /// Marks of punctuation are squeezed to one column, and blanks behind them make them whole.
    case squeezed

    func width(_ shape: LineShape) -> Int32 {
      switch self {
      case .plain: shape.width
      case .blanks: shape.width + Int32(shape.blanks)
      case .characters: shape.width + Int32(shape.narrow)
      case .squeezed: shape.width + Int32(shape.blanks) - Int32(shape.squeezable)
      }
    }
  }

  /// Whether blank lines stand between paragraphs and hardly anywhere else.
  static func gapsPart(_ lines: [LineShape], _ printing: [Int], _ widths: [Int32], _ columns: Columns) -> Bool {
    var parting = 0
    var splitting = 0
    for index in printing.indices.dropFirst() where printing[index] - printing[index - 1] > 1 {
      let previous = lines[index - 1]
      let isShort = widths[index - 1] <= columns.before[index - 1] - 6
      if previous.endsSentence || previous.hasAny([.byline, .signOff, .bareName, .heading]) || previous.folioScore > 1
        || previous.has(.titleForm) && isShort
      {
        parting += 1
      } else {
        splitting += 1
      }
    }
    return parting >= 3 && splitting * 8 <= parting
  }

  /// - Parameter lines: the shapes of the lines that print.
  static func measure(of lines: [LineShape]) -> Measure {
    guard var previous = lines.first else { return .plain }
    var spread = InlineArray<4, Int>(repeating: 0)
    for shape in lines {
      for (place, measure) in Measure.allCases.enumerated() {
        spread[place] += min(8, Int(abs(measure.width(shape) - measure.width(previous))))
      }
      previous = shape
    }
    var best = 0
    for place in 1..<4 where spread[place] < spread[best] { best = place }
    return Measure.allCases[best]
  }

  /// For each printing line the width of the column in which it stands, seen from the lines before and behind it, and
  /// what is wide there.
  struct Columns {
    var before: [Int32] = []
    var after: [Int32] = []
    /// The third widest line around, twelve each way: a few headlines say nothing.
    var widest: [Int32] = []
  }

  private static let reach = 12

  /// The width of the column before one line.
  static func column(of widths: [Int32], before index: Int) -> Int32 {
    var count = WidthCount()
    for width in widths[max(0, index - reach)..<min(index, widths.count)] { count.add(width) }
    return count.column
  }

  static func columns(of widths: [Int32]) -> Columns {
    let none = [Int32](repeating: 0, count: widths.count)
    var columns = Columns(before: none, after: none, widest: none)
    var before = WidthCount()
    var after = WidthCount()
    for index in widths.indices.prefix(reach) { after.add(widths[index]) }
    var widest: Int32 = 0
    var isKnown = false
    for index in widths.indices {
      let ahead = index + reach
      if after.replace(widths[index], by: ahead < widths.count ? widths[ahead] : nil) { isKnown = false }
      if !isKnown { widest = WidthCount.thirdWidest(before, after) }
      columns.before[index] = before.column
      columns.after[index] = after.column
      columns.widest[index] = widest
      isKnown = !before.replace(index >= reach ? widths[index - reach] : nil, by: widths[index])
    }
    return columns
  }
}
