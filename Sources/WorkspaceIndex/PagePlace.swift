package import TextModel

/// A place of a page that is not open: line from 0, and the column in each encoding that LSP knows, so that it can be
/// shown without the text.
package struct PagePlace: Hashable, Sendable {
  package var line: UInt32
  private var utf8: UInt32
  private var utf16: UInt32
  private var utf32: UInt32

  init(line: Int, utf8: Int, utf16: Int, utf32: Int) {
    self.line = UInt32(clamping: line)
    self.utf8 = UInt32(clamping: utf8)
    self.utf16 = UInt32(clamping: utf16)
    self.utf32 = UInt32(clamping: utf32)
  }

  var columns: (line: UInt32, utf8: UInt32, utf16: UInt32, utf32: UInt32) { (line, utf8, utf16, utf32) }

  package func position(in encoding: PositionEncoding) -> LinePosition {
    let column =
      switch encoding {
      case .utf8: utf8
      case .utf16: utf16
      case .utf32: utf32
      }
    return LinePosition(line: Int(line), column: Int(column))
  }
}

/// A stretch of a page that is not open.
package struct PageRange: Hashable, Sendable {
  package var start: PagePlace
  package var end: PagePlace
}

/// Turns the byte ranges of a page into ranges that outlive its text, all in one pass.
struct PageRangeReader {
  private let offsets: [Int]
  private let places: [PagePlace]

  /// - Parameter bounds: where the ranges begin and end, in any order.
  init(_ snapshot: Snapshot, bounds: [Int]) {
    var sorted = bounds
    sorted.sort()
    var offsets: [Int] = []
    offsets.reserveCapacity(sorted.count)
    for offset in sorted where offset != offsets.last { offsets.append(offset) }
    self.offsets = offsets
    let positions = snapshot.everyPosition(of: offsets)
    var places: [PagePlace] = []
    places.reserveCapacity(positions.count)
    for position in positions {
      places.append(
        PagePlace(line: position.line, utf8: position.utf8, utf16: position.utf16, utf32: position.utf32))
    }
    self.places = places
  }

  /// The place of a range whose bounds were given to the initialiser.
  func range(_ range: ByteRange) -> PageRange? {
    guard let start = place(range.lowerBound), let end = place(range.upperBound) else { return nil }
    return PageRange(start: start, end: end)
  }

  private func place(_ offset: Int) -> PagePlace? {
    let index = offsets.partitioningIndex { $0 >= offset }
    return index < offsets.count && offsets[index] == offset ? places[index] : nil
  }
}
