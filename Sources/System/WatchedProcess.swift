#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Another process, watched by its number.
package struct WatchedProcess: Sendable {
  private let identifier: Int32
  private let isParent: Bool

  /// Nil for a number that names no single process.
  package init?(identifier: Int) {
    guard let identifier = Int32(exactly: identifier), identifier > 0 else { return nil }
    self.identifier = identifier
    isParent = getppid() == identifier
  }

  /// Whether it still runs. A process that was killed and not yet collected by its own parent does not.
  package var isRunning: Bool {
    if isParent && getppid() != identifier { return false }
    if kill(identifier, 0) != 0 && errno == ESRCH { return false }
    return !isUncollected
  }

  private var isUncollected: Bool {
    #if os(Linux)
      // `/proc/PID/stat`: number, name in parentheses (which may hold anything), state.
      let descriptor = unsafe open("/proc/\(identifier)/stat", O_RDONLY | O_CLOEXEC)
      if descriptor < 0 { return false }
      defer { close(descriptor) }
      guard case .success(let bytes) = SystemCalls.read(descriptor, limit: 512),
        let end = bytes.lastIndex(of: UInt8(ascii: ")")), end + 2 < bytes.count
      else { return false }
      return bytes[end + 2] == UInt8(ascii: "Z") || bytes[end + 2] == UInt8(ascii: "X")
    #else
      return false
    #endif
  }
}
