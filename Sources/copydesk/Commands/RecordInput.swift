import JSON
package import System
import TextModel

/// Pages that come over standard input as JSON Lines: `{"path": …, "text": …}`, one a line.
package struct RecordInput {
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  private var number = 0

  /// A longer record is taken for a mistake.
  private static let maximumByteCount = 1 << 28

  package init() {}

  /// Whether the next record has still to come: the time to hand out what is done.
  package var wouldWait: Bool {
    !isAtEnd && !buffer[start...].contains(UInt8(ascii: "\n")) && !StandardInput.isReady
  }

  /// The next line that is not blank, with its number from 1; nil at the end.
  package mutating func next() throws(SystemError) -> (number: Int, line: [UInt8])? {
    while let line = try nextLine() {
      number += 1
      if !line.allSatisfy({ $0 <= 0x20 }) { return (number, line) }
    }
    return nil
  }

  private mutating func nextLine() throws(SystemError) -> [UInt8]? {
    guard var line = try nextBytes() else { return nil }
    // A byte-order mark is no part of the first record.
    if number == 0 && line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    return line
  }

  private mutating func nextBytes() throws(SystemError) -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return Array(buffer[start..<end])
      }
      if isAtEnd {
        defer { start = buffer.count }
        return start < buffer.count ? Array(buffer[start...]) : nil
      }
      buffer.removeFirst(start)
      start = 0
      searched = buffer.count
      if buffer.count > RecordInput.maximumByteCount { throw SystemError.tooLarge("-") }
      isAtEnd = try StandardInput.read(appendingTo: &buffer, limit: 1 << 18) == 0
    }
  }

  /// The page of a record; nil where the line is none.
  package static func page(_ line: [UInt8]) -> PageSource? {
    guard let value = try? JSONReader.read(line), let path = value["path"]?.string, let text = value["text"]?.string
    else { return nil }
    return PageSource(path: FilePath(path), text: SourceText(bytes: Array(text.utf8), encoding: .utf8))
  }
}
