#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The calls whose names this module uses for better things. They are repeated when a signal interrupts them, and wait
/// for a descriptor that does not: the other end of a pipe may have set it so.
enum SystemCalls {
  /// Up to `limit` bytes from a descriptor; none at its end.
  static func read(_ descriptor: Int32, limit: Int) -> Result<[UInt8], ErrorNumber> {
    var code: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      unsafe (count, code) = read(descriptor, into: buffer.baseAddress, limit: limit)
    }
    return code == 0 ? .success(bytes) : .failure(ErrorNumber(code: code))
  }

  /// Up to `limit` bytes, put behind those of a buffer.
  ///
  /// - Returns: how many; 0 at the end.
  static func read(
    _ descriptor: Int32, limit: Int, appendingTo buffer: inout [UInt8]
  ) -> Result<Int, ErrorNumber> {
    let old = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: limit))
    let (count, code) = unsafe buffer.withUnsafeMutableBytes { bytes in
      unsafe read(descriptor, into: bytes.baseAddress?.advanced(by: old), limit: limit)
    }
    buffer.removeLast(limit - count)
    return code == 0 ? .success(count) : .failure(ErrorNumber(code: code))
  }

  private static func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawPointer?, limit: Int
  ) -> (count: Int, code: Int32) {
    while true {
      #if canImport(Glibc)
        let count = unsafe Glibc.read(descriptor, buffer, limit)
      #else
        let count = unsafe Darwin.read(descriptor, buffer, limit)
      #endif
      if count >= 0 { return (count, 0) }
      let code = errno
      if !canGoOn(after: code, descriptor, Int16(POLLIN)) { return (0, code) }
    }
  }

  /// Writes all the bytes.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> ErrorNumber? {
    unsafe bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < bytes.count {
        #if canImport(Glibc)
          let count = unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
        #else
          let count = unsafe Darwin.write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
        #endif
        if count > 0 {
          written += count
          continue
        }
        let code = count < 0 ? errno : EIO
        if !canGoOn(after: code, descriptor, Int16(POLLOUT)) { return ErrorNumber(code: code) }
      }
      return nil
    }
  }

  /// Whether a call that failed is to be tried again; waits until the descriptor is ready for that.
  private static func canGoOn(after code: Int32, _ descriptor: Int32, _ events: Int16) -> Bool {
    switch code {
    case EINTR: return true
    case EAGAIN:
      var request = pollfd(fd: descriptor, events: events, revents: 0)
      unsafe _ = poll(&request, 1, 1000)
      return true
    default: return false
    }
  }
}

/// `errno` of a failed call.
struct ErrorNumber: Error {
  var code: Int32
}
