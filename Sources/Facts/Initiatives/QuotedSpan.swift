import TextModel

/// A quotation within one paragraph: its marks and what stands between them.
struct QuotedSpan {
  /// With the marks.
  var range: Range<Int>
  var content: Range<Int> { (range.lowerBound + 1)..<(range.upperBound - 1) }

  private static let maximumDepth = 16

  /// The quotations of a paragraph, in order of their opening marks; unpaired marks are passed over.
  static func spans(in text: ArticleReading, _ paragraph: Range<Int>) -> [QuotedSpan] {
    var open: [Int] = []
    var result: [QuotedSpan] = []
    for place in text.marks(in: paragraph) {
      let index = Int(text.marks[place])
      switch text.characterClass(index) {
      case .openQuote:
        if open.count < maximumDepth { open.append(index) }
      case .closeQuote:
        guard let start = open.popLast() else { continue }
        if index > start + 1 { result.append(QuotedSpan(range: start..<(index + 1))) }
      default: break
      }
    }
    return result.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
