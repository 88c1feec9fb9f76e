import TextModel

/// A quotation within one paragraph: its marks and what stands between them.
struct QuotedSpan {
  /// With the marks.
  var range: Range<Int>
  var content: Range<Int> { (range.lowerBound + 1)..<(range.upperBound - 1) }

  /// The quotations of a range, in order of their opening marks; unpaired marks are passed over.
  static func spans(in text: ArticleReading, _ range: Range<Int>) -> [QuotedSpan] {
    let places = text.marks(in: range)
    return spans(
      in: text, marks: Int32(truncatingIfNeeded: places.lowerBound)..<Int32(truncatingIfNeeded: places.upperBound))
  }

  /// The quotations among some of the text's marks.
  static func spans(in text: ArticleReading, marks: Range<Int32>) -> [QuotedSpan] {
    var open = InlineArray<16, Int>(repeating: 0)
    var depth = 0
    var result: [QuotedSpan] = []
    var isNested = false
    for place in marks {
      let index = Int(text.marks[Int(place)])
      switch text.characterClass(index) {
      case .openQuote:
        if depth < open.count {
          open[depth] = index
          depth += 1
        }
      case .closeQuote:
        guard depth > 0 else { continue }
        depth -= 1
        let start = open[depth]
        guard index > start + 1 else { continue }
        if result.isEmpty { result.reserveCapacity(4) }
        if let last = result.last, last.range.lowerBound > start { isNested = true }
        result.append(QuotedSpan(range: start..<(index + 1)))
      default: break
      }
    }
    if isNested { result.sort { $0.range.lowerBound < $1.range.lowerBound } }
    return result
  }
}
