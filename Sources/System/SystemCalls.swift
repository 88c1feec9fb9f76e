#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The calls whose names this module uses for better things, repeated when a signal interrupts them.
enum SystemCalls {
  /// Up to `limit` bytes from a descriptor; none at its end.
  static func read(_ descriptor: Int32, limit: Int) -> Result<[UInt8], ErrorNumber> {
    var code: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      var result = 0
      repeat {
        #if canImport(Glibc)
          result = unsafe Glibc.read(descriptor, buffer.baseAddress, limit)
        #else
          result = unsafe Darwin.read(descriptor, buffer.baseAddress, limit)
        #endif
        code = result < 0 ? errno : 0
      } while code == EINTR
      count = max(0, result)
    }
    return code == 0 ? .success(bytes) : .failure(ErrorNumber(code: code))
  }

  /// Writes all the bytes.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> ErrorNumber? {
    unsafe bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < bytes.count {
        #if canImport(Glibc)
          let result = unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
        #else
          let result = unsafe Darwin.write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
        #endif
        if result < 0 && errno == EINTR { continue }
        if result <= 0 { return ErrorNumber(code: result < 0 ? errno : EIO) }
        written += result
      }
      return nil
    }
  }
}

/// `errno` of a failed call.
struct ErrorNumber: Error {
  var code: Int32
}
