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

    func width(_ opening: LineShape.Opening) -> Int32 {
      switch self {
      case .plain, .blanks: Int32(opening.width)
      // Such lines break in the middle of numbers, too.
      case .characters: 2
      case .squeezed: Int32(opening.width) - Int32(opening.marks)
      }
    }
  }

  /// The measure by which lines that must go on are best seen to be full: for each the column is at least as wide as the
  /// line, and less than that with the next line's first word.
  ///
  /// - Parameter lines: the shapes of the lines that print.
  static func measure(of lines: [LineShape]) -> Measure {
    var spread = InlineArray<4, Int32>(repeating: 0)
    var columns = InlineArray<4, Range<Int32>>(repeating: 0..<0)
    for index in lines.indices.dropLast() where LineSetting.shouldGoOn(lines[index]) {
      for (place, measure) in Measure.allCases.enumerated() {
        let width = measure.width(lines[index])
        let own = width..<(width + max(1, measure.width(lines[index + 1].opening)))
        let last = columns[place]
        if !last.isEmpty {
          spread[place] += min(8, max(0, own.lowerBound - last.upperBound + 1, last.lowerBound - own.upperBound + 1))
        }
        columns[place] = own
      }
    }
    var best = 0
    for place in 1..<4 where spread[place] < spread[best] { best = place }
    return Measure.allCases[best]
  }
}
