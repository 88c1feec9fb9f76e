#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The process's standard input, as bytes.
package enum StandardInput {
  /// Whether reading would not wait: bytes are there, or the end.
  package static var isReady: Bool {
    var request = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&request, 1, 0) != 0
  }

  /// Waits for bytes and appends what is there, at most `limit` of them.
  ///
  /// - Returns: how many were appended; 0 at the end of the stream.
  package static func read(appendingTo buffer: inout [UInt8], limit: Int = 65_536) throws(SystemError) -> Int {
    let old = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: limit))
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe systemRead(0, bytes.baseAddress?.advanced(by: old), limit)
      }
      if count >= 0 {
        buffer.removeLast(limit - count)
        return count
      }
      let code = errno
      switch code {
      case EINTR: continue
      case EAGAIN: waitUntilReady(descriptor: 0, events: Int16(POLLIN))
      default:
        buffer.removeLast(limit)
        throw SystemError(subject: "stdin", code: code)
      }
    }
  }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  #if canImport(Glibc)
    unsafe Glibc.read(descriptor, buffer, count)
  #else
    unsafe Darwin.read(descriptor, buffer, count)
  #endif
}

/// Waits for a descriptor that does not block by itself: the other end of a pipe may have set it so.
func waitUntilReady(descriptor: Int32, events: Int16) {
  var request = pollfd(fd: descriptor, events: events, revents: 0)
  unsafe _ = poll(&request, 1, 1000)
}
