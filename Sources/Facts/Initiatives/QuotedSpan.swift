import TextModel

/// A quotation within one paragraph: its marks and what stands between them.
struct QuotedSpan {
  /// With the marks.
  var range: Range<Int>
  var content: Range<Int> { (range.lowerBound + 1)..<(range.upperBound - 1) }

  private static let maximumDepth = 16

  /// The quotations of a paragraph, in order of their opening marks; unpaired marks are passed over.
  static func spans(in text: LogicalText, _ paragraph: Range<Int>) -> [QuotedSpan] {
    var open: [Int] = []
    var result: [QuotedSpan] = []
    for index in paragraph {
      switch text.characterClass(index) {
      case .openQuote:
        if open.count < maximumDepth { open.append(index) }
      case .closeQuote:
        guard let start = open.popLast() else { continue }
        if index > start + 1 { result.append(QuotedSpan(range: start..<(index + 1))) }
      case .stop where open.count == 1:
        break
      default: break
      }
    }
    return result.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
