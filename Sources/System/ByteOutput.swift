#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An open stream for bytes: standard output, standard error, a log.
package struct ByteOutput: Sendable {
  private let descriptor: Int32
  private let name: String

  package static let standardOutput = ByteOutput(descriptor: 1, name: "stdout")
  package static let standardError = ByteOutput(descriptor: 2, name: "stderr")

  private init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  /// A file that is written at its end, made where there is none.
  package init(appendingTo path: String) throws(SystemError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, mode_t(0o644))
    if descriptor < 0 { throw SystemError(subject: path, code: errno) }
    self.init(descriptor: descriptor, name: path)
  }

  /// Takes standard output for one purpose: what else the process prints goes to standard error from now on.
  package static func claimingStandardOutput() throws(SystemError) -> ByteOutput {
    let copy = dup(1)
    if copy < 0 || dup2(2, 1) < 0 { throw SystemError(subject: "stdout", code: errno) }
    return ByteOutput(descriptor: copy, name: "stdout")
  }

  /// Writes all bytes, waiting for a slow reader. A reader that has gone is an error, not a signal, after
  /// `ignoreBrokenPipes()`.
  package func write(_ bytes: [UInt8]) throws(SystemError) {
    if let failure = SystemCalls.write(bytes, to: descriptor) { throw SystemError(subject: name, code: failure.code) }
  }

  package func write(_ text: String) throws(SystemError) { try write(Array(text.utf8)) }

  /// Lets writes to a closed pipe fail instead of ending the process.
  package static func ignoreBrokenPipes() { _ = signal(SIGPIPE, SIG_IGN) }
}
