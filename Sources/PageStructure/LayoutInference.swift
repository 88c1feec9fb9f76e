import TextModel

/// How a page's lines were set, seen from the lines themselves.
struct LayoutInference {
  /// No print column is wider: a line of more columns is a paragraph, or what a column end left of one.
  static let widestColumn: Int32 = 120

  static func layout(of shapes: [LineShape]) -> PageLayout {
    var broken = 0
    var whole = 0
    var hasHeadings = false
    for shape in shapes where !shape.isBlank {
      if shape.has(.heading) { hasHeadings = true }
      if shape.hasAny([.heading, .byline, .signOff, .ornament]) { continue }
      let weight = Int(shape.width)
      if shape.width <= widestColumn && !shape.endsSentence { broken += weight } else { whole += weight }
    }
    // In a column of print about one line in five happens to end with a sentence.
    return PageLayout(kind: broken > whole ? .hardWrapped : .paragraphPerLine, hasHeadingMarks: hasHeadings)
  }

  /// For each printing line the width of the column in which it stands, seen from the lines before and behind it: the
  /// second widest of six, so that one headline across two columns says nothing.
  static func columnWidths(of shapes: [LineShape], printing: [Int]) -> (before: [Int32], after: [Int32]) {
    var before = [Int32](repeating: 0, count: printing.count)
    var after = before
    for index in printing.indices {
      before[index] = secondWidest(shapes, printing, max(0, index - 6)..<index)
      after[index] = secondWidest(shapes, printing, (index + 1)..<min(printing.count, index + 7))
    }
    return (before, after)
  }

  private static func secondWidest(_ shapes: [LineShape], _ printing: [Int], _ range: Range<Int>) -> Int32 {
    var first: Int32 = 0
    var second: Int32 = 0
    for index in range {
      let width = shapes[printing[index]].width
      if width > first {
        second = first
        first = width
      } else if width > second {
        second = width
      }
    }
    return second > 0 ? second : first
  }
}
