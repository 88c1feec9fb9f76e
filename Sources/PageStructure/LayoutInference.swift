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
    var full: Int32 = 0
    for shape in shapes where !shape.isBlank {
      defer { previous = shape }
      if shape.has(.heading) { hasHeadings = true }
      if shape.hasAny([.heading, .byline, .signOff, .ornament]) { continue }
      if shape.width > widestColumn {
        whole += Int(shape.width)
        continue
      }
      guard let previous else { continue }
      // Two lines of one width, the first of which ends no sentence, stand in a print column; so do two that must go on,
      // where lines between them end paragraphs.
      let goesOn = LineSetting.mustGoOn(shape) && shape.width > 24
      defer { if goesOn { full = shape.width } }
      if !previous.endsSentence && abs(previous.width - shape.width) <= 6 || goesOn && abs(full - shape.width) <= 2 {
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

    func width(_ shape: LineShape) -> Int32 { LayoutInference.widths(shape)[lane] }
    func width(_ opening: LineShape.Opening) -> Int32 { LayoutInference.widths(opening)[lane] }

    private var lane: Int {
      switch self {
      case .plain: 0
      case .blanks: 1
      case .characters: 2
      case .squeezed: 3
      }
    }
  }

  /// The measure by which lines that must go on are best seen to be full: for each the column is at least as wide as the
  /// line, and less than that with the next line's first word.
  ///
  /// - Parameter lines: the shapes of the lines that print.
  static func measure(of lines: [LineShape]) -> Measure {
    // A lane for each measure.
    var spread = SIMD4<Int32>()
    var last: (low: SIMD4<Int32>, high: SIMD4<Int32>)?
    for index in lines.indices.dropLast() where LineSetting.shouldGoOn(lines[index]) {
      let low = widths(lines[index])
      let high = low &+ pointwiseMax(SIMD4(repeating: 1), widths(lines[index + 1].opening))
      if let last {
        let apart = pointwiseMax(low &- last.high &+ 1, last.low &- high &+ 1)
        spread &+= pointwiseMin(SIMD4(repeating: 8), pointwiseMax(SIMD4(), apart))
      }
      last = (low, high)
    }
    var best = 0
    for place in 1..<4 where spread[place] < spread[best] { best = place }
    return Measure.allCases[best]
  }

  /// How wide a line is by each measure, in their order.
  fileprivate static func widths(_ shape: LineShape) -> SIMD4<Int32> {
    let blanks = Int32(shape.blanks)
    return SIMD4(repeating: shape.width) &+ SIMD4(0, blanks, Int32(shape.narrow), blanks - Int32(shape.squeezable))
  }

  fileprivate static func widths(_ opening: LineShape.Opening) -> SIMD4<Int32> {
    let width = Int32(opening.width)
    // By characters, lines break in the middle of numbers, too.
    return SIMD4(width, width, 2, width - Int32(opening.marks))
  }
}
