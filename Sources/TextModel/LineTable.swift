/// Where the lines of a text begin: byte offsets, in order, the first always 0.
///
/// A line ends with LF, CRLF or a lone CR, as LSP has it; `U+2028` does not end one. The last line has no end mark and
/// may be empty. An edit shifts the table instead of rebuilding it.
package struct LineTable: Hashable, Sendable {
  /// The byte offset of each line's first byte.
  package private(set) var starts: [Int]
  /// The number of bytes of the text.
  package private(set) var byteCount: Int

  package init(_ bytes: Span<UInt8>) {
    starts = [0]
    byteCount = bytes.count
    LineTable.appendStarts(to: &starts, of: bytes, in: 0..<bytes.count)
  }

  /// The lines of bytes that are valid UTF-8 (Unicode 15, table 3-7); nil for other bytes. One pass tells both.
  init?(validating bytes: Span<UInt8>) {
    var starts = [0]
    let count = bytes.count
    starts.reserveCapacity(count / 64)
    var index = 0
    while index < count {
      // Most characters take three bytes. E0 and ED allow fewer second bytes than the rest, and are looked at below.
      while index &+ 7 < count {
        let word = unsafe UInt64(
          littleEndian: bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self))
        let first = word & 0x0F
        let second = (word >> 24) & 0x0F
        guard word & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0, first != 0, first != 0x0D, second != 0, second != 0x0D else {
          break
        }
        index &+= 6
      }
      while index &+ 3 < count {
        let word = unsafe UInt32(
          littleEndian: bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt32.self))
        guard word & 0x00C0_C0F0 == 0x0080_80E0, word & 0x0F != 0, word & 0x0F != 0x0D else { break }
        index &+= 3
      }
      if index >= count { break }
      // In bounds by the condition of the loop.
      let lead = unsafe bytes[unchecked: index]
      if lead < 0x80 {
        index += 1
        if lead > 0x0D { continue }
        if lead == UInt8(ascii: "\n") {
          starts.append(index)
        } else if lead == UInt8(ascii: "\r") {
          if index < count && bytes[index] == UInt8(ascii: "\n") { index += 1 }
          starts.append(index)
        }
      } else {
        let length = SourceText.validSequenceLength(bytes, at: index)
        guard length > 0 else { return nil }
        index += length
      }
    }
    self.starts = starts
    byteCount = count
  }

  package var count: Int { starts.count }

  /// The line that holds `offset`; offsets before the text give the first line, behind it the last.
  package func line(at offset: Int) -> Int {
    max(0, starts.partitioningIndex { $0 > offset } - 1)
  }

  /// The same where the offset stands near a line, most likely: the search goes out from there in growing steps.
  package func line(at offset: Int, near line: Int) -> Int {
    var low = min(max(0, line), starts.count - 1)
    var high = low + 1
    var step = 1
    while high < starts.count, starts[high] <= offset {
      low = high
      high = min(starts.count, high + step)
      step *= 2
    }
    while low > 0, starts[low] > offset {
      high = low
      low = max(0, low - step)
      step *= 2
    }
    return max(0, (low..<high).partitioningIndex { starts[$0] > offset } - 1)
  }

  /// The bytes of a line with its end mark; a line that does not exist is an empty range at the end.
  package func range(ofLine line: Int) -> ByteRange {
    guard line >= 0, line < starts.count else { return ByteRange(byteCount, byteCount) }
    return ByteRange(starts[line], line + 1 < starts.count ? starts[line + 1] : byteCount)
  }

  /// The bytes of a line without its end mark.
  package func contentRange(ofLine line: Int, in bytes: Span<UInt8>) -> ByteRange {
    var range = range(ofLine: line)
    if range.upperBound > range.lowerBound && range.upperBound <= bytes.count
      && bytes[range.upperBound - 1] == UInt8(ascii: "\n")
    {
      range.upperBound -= 1
    }
    if range.upperBound > range.lowerBound && range.upperBound <= bytes.count
      && bytes[range.upperBound - 1] == UInt8(ascii: "\r")
    {
      range.upperBound -= 1
    }
    return range
  }

  /// Follows an edit that replaced `replaced` by `insertedCount` bytes; `bytes` are those after the edit.
  ///
  /// - Returns: the lines (of the table after the edit) whose bytes are not those of a line before it. Lines before
  ///   them are unchanged, lines behind them are the old ones, shifted.
  @discardableResult
  package mutating func update(replacing replaced: ByteRange, insertedCount: Int, in bytes: Span<UInt8>) -> Range<Int> {
    let delta = insertedCount - replaced.count
    // A CR or LF at the edge of the edit may join or part from its neighbour: read from the line of the byte before
    // the edit, and to the end of the line behind it.
    let first = line(at: max(0, replaced.lowerBound - 1))
    let last = line(at: min(byteCount, replaced.upperBound + 1))
    let from = starts[first]
    let oldEnd = last + 1 < starts.count ? starts[last + 1] : byteCount
    let isLastLine = last + 1 >= starts.count
    byteCount += delta
    let to = oldEnd + delta
    var fresh: [Int] = []
    LineTable.appendStarts(to: &fresh, of: bytes, in: from..<min(to, bytes.count))
    if !isLastLine, let end = fresh.last, end >= to { fresh.removeLast() }
    for index in (last + 1)..<max(last + 1, starts.count) { starts[index] += delta }
    starts.replaceSubrange((first + 1)..<(last + 1), with: fresh)
    return first..<(first + 1 + fresh.count)
  }

  /// Appends the starts of the lines that end inside `range`, each the offset behind its end mark.
  private static func appendStarts(to starts: inout [Int], of bytes: Span<UInt8>, in range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      index += 1
      if byte > 0x0D { continue }
      if byte == UInt8(ascii: "\n") {
        starts.append(index)
      } else if byte == UInt8(ascii: "\r") {
        if index < bytes.count && bytes[index] == UInt8(ascii: "\n") { index += 1 }
        starts.append(index)
      }
    }
  }
}
