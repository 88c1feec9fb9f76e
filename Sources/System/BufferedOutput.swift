/// A stream to write to in large pieces: standard output, standard error, or memory for tests.
package struct BufferedOutput: Sendable {
  private let stream: ByteOutput?
  /// What is not yet written; with `inMemory` everything.
  package private(set) var pending: [UInt8] = []

  private init(_ stream: ByteOutput?) { self.stream = stream }

  package static var standardOutput: BufferedOutput { BufferedOutput(.standardOutput) }
  package static var standardError: BufferedOutput { BufferedOutput(.standardError) }
  package static var inMemory: BufferedOutput { BufferedOutput(nil) }

  package mutating func write(_ bytes: [UInt8]) throws(SystemError) {
    pending += bytes
    if pending.count >= 1 << 18 { try flush() }
  }

  package mutating func write(_ text: String) throws(SystemError) {
    pending += text.utf8
    if pending.count >= 1 << 18 { try flush() }
  }

  package mutating func flush() throws(SystemError) {
    guard let stream, !pending.isEmpty else { return }
    let bytes = pending
    pending.removeAll(keepingCapacity: true)
    try stream.write(bytes)
  }
}
