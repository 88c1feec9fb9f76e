/// A place by line and column, both from 0, the column in code units of some encoding.
package struct LinePosition: Hashable, Sendable, Comparable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: LinePosition, right: LinePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// How columns are counted outside: the one file that knows UTF-16 and UTF-32 columns.
package enum PositionEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case utf32 = "utf-32"

  /// The code units of the scalar whose UTF-8 form begins with `lead`.
  @inline(__always)
  private func units(lead: UInt8) -> Int {
    switch self {
    case .utf8: lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    case .utf16: lead < 0xF0 ? 1 : 2
    case .utf32: 1
    }
  }

  /// The code units between two byte offsets of one line, both on character borders.
  fileprivate func units(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    switch self {
    case .utf8: range.count
    case .utf16: ByteCount.units(in: bytes, range)
    case .utf32: ByteCount.characters(in: bytes, range)
    }
  }

  /// The byte offset `column` units behind `start`, at most `end`. A column inside a character gives its start.
  fileprivate func offset(column: Int, from start: Int, to end: Int, in bytes: Span<UInt8>) -> Int {
    var left = column
    var index = start
    while index < end {
      let byte = bytes[index]
      let step = units(lead: byte)
      if left < step { break }
      left -= step
      index += 1
      while index < end && bytes[index] & 0xC0 == 0x80 { index += 1 }
    }
    return index
  }
}

extension Snapshot {
  /// The position of a byte offset. Offsets out of range clamp; inside a character they give its start, inside CRLF the
  /// end of the line's text.
  package func position(of offset: Int, in encoding: PositionEncoding) -> LinePosition {
    var converter = PositionConverter(self, encoding)
    return converter.position(of: offset)
  }

  /// The byte offset of a position. A line or column out of range clamps to the text or to the line's end.
  package func offset(of position: LinePosition, in encoding: PositionEncoding) -> Int {
    if position.line < 0 { return 0 }
    if position.line >= lines.count { return byteCount }
    let line = lines.contentRange(ofLine: position.line, in: bytes.span)
    return encoding.offset(
      column: max(0, position.column), from: line.lowerBound, to: line.upperBound, in: bytes.span)
  }
}

/// A place by its line and its column in every encoding.
package struct EveryPosition: Hashable, Sendable {
  package var line: Int
  package var utf8: Int
  package var utf16: Int
  package var utf32: Int
}

extension Snapshot {
  /// The positions of byte offsets that come in order, in one pass over the lines in which they stand.
  package func everyPosition(of offsets: [Int]) -> [EveryPosition] {
    let text = bytes
    let bytes = text.span
    var result: [EveryPosition] = []
    result.reserveCapacity(offsets.count)
    // Few texts have a character of four bytes; the others are not searched for them piece by piece.
    let hasPairs = ByteCount.hasWideCharacters(in: bytes)
    var line = 0
    var content = lines.contentRange(ofLine: 0, in: bytes)
    var end = lines.range(ofLine: 0).upperBound
    // How far the line was read: its characters, and those of them that take two units in UTF-16.
    var (offset, characters, pairs) = (content.lowerBound, 0, 0)
    for target in offsets {
      var target = min(max(offset, target), bytes.count)
      if target >= end {
        line = lines.line(at: target)
        content = lines.contentRange(ofLine: line, in: bytes)
        end = lines.range(ofLine: line).upperBound
        (offset, characters, pairs) = (content.lowerBound, 0, 0)
      }
      target = min(target, content.upperBound)
      while target > content.lowerBound && target < bytes.count && bytes[target] & 0xC0 == 0x80 { target -= 1 }
      let read = offset..<max(offset, target)
      characters += ByteCount.characters(in: bytes, read)
      if hasPairs { pairs += ByteCount.wideCharacters(in: bytes, read) }
      offset = read.upperBound
      result.append(
        EveryPosition(
          line: line, utf8: target - content.lowerBound, utf16: characters + pairs, utf32: characters))
    }
    return result
  }
}

/// Turns byte offsets into positions, one after another: it remembers the last one, and in a long line the columns of
/// places all along it, so that many positions cost one pass over the line in whatever order they are asked for.
package struct PositionConverter {
  private let snapshot: Snapshot
  private let encoding: PositionEncoding
  private var last: Place
  /// For each long line that was asked about, the column at every `stride` bytes from its start.
  private var milestones: [Int: [Int]] = [:]

  private static let stride = 2048

  /// A byte offset with its line and column.
  private struct Place {
    var line: Int
    /// The line's text, and the offset behind its end mark.
    var content: ByteRange
    var end: Int
    var offset: Int
    var column = 0

    init(startOf line: Int, in snapshot: borrowing Snapshot) {
      self.line = line
      content = snapshot.lines.contentRange(ofLine: line, in: snapshot.bytes.span)
      end = snapshot.lines.range(ofLine: line).upperBound
      offset = content.lowerBound
    }
  }

  package init(_ snapshot: Snapshot, _ encoding: PositionEncoding) {
    self.snapshot = snapshot
    self.encoding = encoding
    last = Place(startOf: 0, in: snapshot)
  }

  package mutating func position(of target: Int) -> LinePosition {
    var target = min(max(0, target), snapshot.byteCount)
    var place = last
    if target < place.content.lowerBound || target >= place.end {
      place = Place(startOf: snapshot.lines.line(at: target, near: place.line), in: snapshot)
    }
    target = min(target, place.content.upperBound)
    while target > place.content.lowerBound && target < snapshot.byteCount && snapshot.bytes[target] & 0xC0 == 0x80 {
      target -= 1
    }
    if target < place.offset || target - place.offset > PositionConverter.stride {
      if place.content.count > 2 * PositionConverter.stride {
        goToMilestone(before: target, &place)
      } else if target < place.offset {
        place.offset = place.content.lowerBound
        place.column = 0
      }
    }
    place.column += encoding.units(in: snapshot.bytes.span, place.offset..<target)
    place.offset = target
    last = place
    return LinePosition(line: place.line, column: place.column)
  }

  private mutating func goToMilestone(before target: Int, _ place: inout Place) {
    let columns = milestones[place.line] ?? measure(place.content)
    milestones[place.line] = columns
    let index = min((target - place.content.lowerBound) / PositionConverter.stride, columns.count - 1)
    // Only the first byte of a character counts, so a milestone may stand inside one.
    place.offset = place.content.lowerBound + index * PositionConverter.stride
    place.column = columns[index]
  }

  private func measure(_ line: ByteRange) -> [Int] {
    var columns = [0]
    var start = line.lowerBound
    while start + PositionConverter.stride < line.upperBound {
      let end = start + PositionConverter.stride
      columns.append(columns[columns.count - 1] + encoding.units(in: snapshot.bytes.span, start..<end))
      start = end
    }
    return columns
  }
}
