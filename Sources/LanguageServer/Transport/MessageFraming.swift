/// Cuts a stream of bytes into messages by their headers, as LSP's base protocol has it.
///
/// Headers may come in any case and order, with CRLF or LF, cut anywhere. What is no header is reported once and skipped
/// up to the next `Content-Length`, so that a stream that lost its step is found again.
package struct MessageFraming: Sendable {
  package enum Frame: Hashable, Sendable {
    case content([UInt8])
    /// Bytes that belong to no message; why.
    case broken(String)
  }

  /// The longest content that is accepted, in bytes.
  package static let contentLimit = 1 << 29
  /// The longest header block that is waited for.
  private static let headerLimit = 1 << 14

  private var buffer: [UInt8] = []
  /// Where the unread bytes begin.
  private var start = 0
  /// How far a line end was looked for.
  private var searched = 0
  /// The length of the content whose header was read.
  private var contentLength: Int?
  private var isResynchronizing = false

  package init() {}

  package mutating func append(_ bytes: some Collection<UInt8>) { buffer.append(contentsOf: bytes) }

  /// Hands out the buffer to read into; only appending is allowed.
  package mutating func fill<Failure: Error>(
    _ read: (inout [UInt8]) throws(Failure) -> Int
  ) throws(Failure) -> Int { try read(&buffer) }

  /// Whether the stream stops in the middle of a message.
  package var isInsideMessage: Bool { contentLength != nil || start < buffer.count }

  /// The next message; nil where more bytes are needed.
  package mutating func next() -> Frame? {
    while true {
      if let length = contentLength {
        guard buffer.count - start >= length else { return nil }
        let content = Array(buffer[start..<(start + length)])
        start += length
        contentLength = nil
        discardRead()
        return .content(content)
      }
      guard let header = nextHeader() else { return nil }
      switch header {
      case .success(let length): contentLength = length
      case .failure(let reason):
        if isResynchronizing { continue }
        isResynchronizing = true
        return .broken(reason.text)
      }
    }
  }

  private struct Reason: Error { var text: String }

  /// Reads one header block; nil where it is not complete.
  private mutating func nextHeader() -> Result<Int, Reason>? {
    var line = start
    var length: Int?
    var problem: String?
    var isFirst = true
    while let end = endOfLine(from: line) {
      let content = trimmed(line..<end)
      line = end + 1
      if content.isEmpty {
        if isFirst {
          // Blank lines between messages do no harm.
          start = line
          searched = line
          continue
        }
        start = line
        searched = line
        if let length, problem == nil {
          isResynchronizing = false
          return .success(length)
        }
        return .failure(Reason(text: problem ?? "a header without Content-Length"))
      }
      isFirst = false
      guard let colon = content.first(where: { buffer[$0] == UInt8(ascii: ":") }), isName(content.lowerBound..<colon),
        !isGluedLength(content.lowerBound..<colon)
      else {
        return .failure(skipLine(content, endingAt: line))
      }
      if equalsIgnoringCase(content.lowerBound..<colon, "content-length") {
        length = decimal(trimmed((colon + 1)..<content.upperBound))
        if length == nil { problem = "a Content-Length that is no length" }
      }
    }
    if buffer.count - start > MessageFraming.headerLimit {
      return .failure(skipLine(start..<buffer.count, endingAt: buffer.count))
    }
    return nil
  }

  /// Skips a line that is no header, up to a `Content-Length` inside it (the rest of a message whose length was wrong).
  private mutating func skipLine(_ content: Range<Int>, endingAt end: Int) -> Reason {
    let key = Array("content-length:".utf8)
    var next = end
    var index = max(content.lowerBound, start)
    while index + key.count <= content.upperBound {
      if equalsIgnoringCase(index..<(index + key.count), "content-length:") {
        next = index
        break
      }
      index += 1
    }
    if next == end && end == buffer.count && content.upperBound == end {
      // The line has no end yet: its last bytes may be the beginning of a header.
      next = max(start, end - key.count)
      if next == start { next = end }
    }
    start = next
    searched = next
    discardRead()
    return Reason(text: "bytes that are no header")
  }

  /// The index of the LF that ends the line at `line`.
  private mutating func endOfLine(from line: Int) -> Int? {
    let from = line == start ? max(line, searched) : line
    if let end = buffer[from...].firstIndex(of: 0x0A) { return end }
    if line == start { searched = buffer.count }
    return nil
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = max(low, range.upperBound)
    while high > low && isBlank(buffer[high - 1]) { high -= 1 }
    while low < high && isBlank(buffer[low]) { low += 1 }
    return low..<high
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

  private func isName(_ range: Range<Int>) -> Bool {
    !range.isEmpty
      && range.allSatisfy { index in
        switch buffer[index] {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
      }
  }

  /// Whether the rest of a message runs into a header: `trueContent-Length`.
  private func isGluedLength(_ name: Range<Int>) -> Bool {
    name.count > 14 && equalsIgnoringCase((name.upperBound - 14)..<name.upperBound, "content-length")
  }

  private func equalsIgnoringCase(_ range: Range<Int>, _ word: StaticString) -> Bool {
    let word = word.description.utf8
    return range.count == word.count
      && zip(range, word).allSatisfy { index, letter in
        let byte = buffer[index]
        return byte == letter || (byte >= 0x41 && byte <= 0x5A && byte | 0x20 == letter)
      }
  }

  private func decimal(_ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= 12 else { return nil }
    var value = 0
    for index in range {
      let byte = buffer[index]
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value <= MessageFraming.contentLimit ? value : nil
  }

  /// Gives back the memory of what was read: at once when all of it was, else when it outweighs the rest.
  private mutating func discardRead() {
    if start == buffer.count {
      buffer.removeAll(keepingCapacity: buffer.capacity <= 1 << 20)
    } else if start > 1 << 16 && start > buffer.count / 2 {
      buffer.removeFirst(start)
    } else {
      searched = start
      return
    }
    start = 0
    searched = 0
  }
}
