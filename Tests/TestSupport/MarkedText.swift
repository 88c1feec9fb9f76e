/// Text with its interesting places marked inline by `⟦` and `⟧`. The marks may nest.
package struct MarkedText: Sendable {
  /// The text without the marks.
  package var text: String
  /// The marked places, as UTF-8 offsets of `text`, in order of their opening marks.
  package var ranges: [Range<Int>]

  package init(_ marked: String) {
    var bytes: [UInt8] = []
    var open: [Int] = []
    var found: [(order: Int, range: Range<Int>)] = []
    var starts: [Int] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦":
        open.append(starts.count)
        starts.append(bytes.count)
      case "⟧":
        if let order = open.popLast() { found.append((order, starts[order]..<bytes.count)) }
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
    ranges = found.sorted { $0.order < $1.order }.map(\.range)
  }
}
