#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The process's standard input, as bytes.
package enum StandardInput {
  /// Whether reading would not wait: bytes are there, or the end.
  package static var isReady: Bool {
    var request = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&request, 1, 0) != 0
  }

  /// Waits for bytes and appends what is there, at most `limit` of them.
  ///
  /// - Returns: how many were appended; 0 at the end of the stream.
  package static func read(appendingTo buffer: inout [UInt8], limit: Int = 65_536) throws(SystemError) -> Int {
    switch SystemCalls.read(STDIN_FILENO, limit: limit, appendingTo: &buffer) {
    case .success(let count): return count
    case .failure(let failure): throw SystemError(subject: "stdin", code: failure.code)
    }
  }
}
