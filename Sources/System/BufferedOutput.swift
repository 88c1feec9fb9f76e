#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A stream to write to, in large pieces: standard output, standard error, or memory for tests.
package struct BufferedOutput: Sendable {
  private let descriptor: Int32?
  /// What is not yet written; with `inMemory` everything.
  package private(set) var pending: [UInt8] = []

  private init(descriptor: Int32?) { self.descriptor = descriptor }

  package static var standardOutput: BufferedOutput { BufferedOutput(descriptor: STDOUT_FILENO) }
  package static var standardError: BufferedOutput { BufferedOutput(descriptor: STDERR_FILENO) }
  package static var inMemory: BufferedOutput { BufferedOutput(descriptor: nil) }

  package mutating func write(_ bytes: [UInt8]) throws(SystemError) {
    pending += bytes
    if pending.count >= 1 << 18 { try flush() }
  }

  package mutating func write(_ text: String) throws(SystemError) {
    pending += text.utf8
    if pending.count >= 1 << 18 { try flush() }
  }

  package mutating func flush() throws(SystemError) {
    guard let descriptor, !pending.isEmpty else { return }
    let bytes = pending
    pending.removeAll(keepingCapacity: true)
    if let failure = SystemCalls.write(bytes, to: descriptor) {
      throw SystemError(subject: descriptor == STDERR_FILENO ? "stderr" : "stdout", code: failure.code)
    }
  }
}
