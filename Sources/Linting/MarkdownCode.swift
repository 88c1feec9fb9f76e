package import TextModel

/// What in a page is code by the signs of Markdown: fenced blocks, what stands between back-ticks, targets of links,
/// comments. It is no running text, so nothing in it is reported.
///
/// No newspaper prints a back-tick: a page without one has no code.
package struct MarkdownCode: Sendable {
  /// Sorted, apart from one another.
  private var spans: [ByteRange] = []

  package init(in snapshot: Snapshot) {
    let bytes = snapshot.bytes
    guard MarkdownCode.holdsTick(bytes) else { return }
    var fence: (mark: UInt8, count: Int, start: Int)?
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      let found = MarkdownCode.fence(bytes, start..<end)
      if let open = fence {
        if let found, found.mark == open.mark, found.count >= open.count, found.isBare {
          spans.append(ByteRange(open.start, end))
          fence = nil
        }
      } else if let found {
        fence = (found.mark, found.count, start)
      } else {
        appendInline(bytes, start..<end)
      }
      start = end + 1
    }
    if let open = fence { spans.append(ByteRange(open.start, bytes.count)) }
  }

  package var isEmpty: Bool { spans.isEmpty }

  /// Whether a range touches code.
  package func touches(_ range: ByteRange) -> Bool {
    let place = spans.partitioningIndex { $0.upperBound > range.lowerBound }
    return place < spans.count && spans[place].lowerBound < max(range.upperBound, range.lowerBound + 1)
  }

  private static let tick = UInt8(ascii: "`")

  /// Whether a back-tick stands in some bytes, sixty-four of them a step.
  private static func holdsTick(_ bytes: [UInt8]) -> Bool {
    let raw = unsafe bytes.span.bytes
    let ones: UInt64 = 0x0101_0101_0101_0101
    var index = 0
    while index + 64 <= raw.byteCount {
      var found: UInt64 = 0
      for word in 0..<8 {
        // The bytes that are ticks become 0; of all bytes only those below 1 borrow from their highest bit.
        let rest =
          unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: index + 8 * word, as: UInt64.self)
          ^ (ones &* UInt64(tick))
        found |= (rest &- ones) & ~rest
      }
      if found & (ones << 7) != 0 { return true }
      index += 64
    }
    return bytes[index...].contains(tick)
  }

  /// The fence that a line is; bare where nothing follows it, as at the end of a block.
  private static func fence(_ bytes: [UInt8], _ line: Range<Int>) -> (mark: UInt8, count: Int, isBare: Bool)? {
    var index = line.lowerBound
    while index < line.upperBound, bytes[index] == UInt8(ascii: " ") { index += 1 }
    guard index < line.upperBound, bytes[index] == tick || bytes[index] == UInt8(ascii: "~") else { return nil }
    let mark = bytes[index]
    let first = index
    while index < line.upperBound, bytes[index] == mark { index += 1 }
    guard index - first >= 3 else { return nil }
    let isBare = !bytes[index..<line.upperBound].contains { $0 != UInt8(ascii: " ") }
    // A line with more back-ticks behind is inline code.
    if mark == tick && bytes[index..<line.upperBound].contains(tick) { return nil }
    return (mark, index - first, isBare)
  }

  /// Code, targets of links and comments within a line, in one pass.
  private mutating func appendInline(_ bytes: [UInt8], _ line: Range<Int>) {
    var index = line.lowerBound
    while index < line.upperBound {
      switch bytes[index] {
      case MarkdownCode.tick:
        index = appendTicked(bytes, index..<line.upperBound)
      case UInt8(ascii: "]") where index + 1 < line.upperBound && bytes[index + 1] == UInt8(ascii: "("):
        index = append(from: index, bytes, (index + 2)..<line.upperBound, until: UInt8(ascii: ")"))
      case UInt8(ascii: "<"):
        index = append(from: index, bytes, (index + 1)..<line.upperBound, until: UInt8(ascii: ">"))
      default: index += 1
      }
    }
  }

  /// Adds what stands between back-ticks, as many behind as before.
  ///
  /// - Returns: where to go on.
  private mutating func appendTicked(_ bytes: [UInt8], _ rest: Range<Int>) -> Int {
    var index = rest.lowerBound
    while index < rest.upperBound, bytes[index] == MarkdownCode.tick { index += 1 }
    let count = index - rest.lowerBound
    while index < rest.upperBound {
      guard bytes[index] == MarkdownCode.tick else {
        index += 1
        continue
      }
      let first = index
      while index < rest.upperBound, bytes[index] == MarkdownCode.tick { index += 1 }
      if index - first == count {
        spans.append(ByteRange(rest.lowerBound, index))
        return index
      }
    }
    return rest.upperBound
  }

  /// Adds a stretch up to the next mark; without one there is none.
  ///
  /// - Returns: where to go on.
  private mutating func append(from start: Int, _ bytes: [UInt8], _ rest: Range<Int>, until mark: UInt8) -> Int {
    guard let close = bytes[rest].firstIndex(of: mark) else { return rest.upperBound }
    spans.append(ByteRange(start, close + 1))
    return close + 1
  }
}
