#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Whole files: read at once, replaced at once.
package enum File {
  /// The largest input that is read, in bytes: a page is some kilobytes, a mistaken disk image is not read to the end.
  package static let maximumByteCount = 1 << 30

  /// The bytes of a file of any kind: a regular one, a pipe, a device. One that grows or shrinks meanwhile gives what
  /// was there to read.
  package static func read(_ path: FilePath) throws(SystemError) -> [UInt8] {
    let descriptor = unsafe path.withCString { unsafe open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw SystemError(subject: path.text, code: errno) }
    defer { _ = close(descriptor) }
    return try read(descriptor: descriptor, named: path.text)
  }

  /// Everything on standard input.
  package static func readStandardInput() throws(SystemError) -> [UInt8] {
    try read(descriptor: STDIN_FILENO, named: "-")
  }

  static func read(descriptor: Int32, named name: String) throws(SystemError) -> [UInt8] {
    var status = stat()
    let hasSize = unsafe fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    if hasSize && status.st_size > maximumByteCount { throw SystemError(subject: name, code: EFBIG) }
    var bytes: [UInt8] = []
    // One byte more than the size, so that the end is seen without growing the buffer.
    var room = hasSize ? max(4096, Int(status.st_size) + 1) : 65536
    while true {
      switch SystemCalls.read(descriptor, limit: room) {
      case .failure(let failure): throw SystemError(subject: name, code: failure.code)
      case .success(let chunk):
        if chunk.isEmpty { return bytes }
        if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      }
      if bytes.count > maximumByteCount { throw SystemError(subject: name, code: EFBIG) }
      room = hasSize && bytes.count >= status.st_size ? 4096 : max(65536, min(bytes.count, 1 << 24))
    }
  }
}
