#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension File {
  package enum Kind: Sendable {
    case regular
    case folder
    case link
    /// A pipe, a socket, a device.
    case other
  }

  /// What a path leads to.
  package static func kind(of path: FilePath, followingLinks: Bool = true) -> Result<Kind, SystemError> {
    var status = stat()
    let result = unsafe path.withCString { name in
      followingLinks ? unsafe stat(name, &status) : unsafe lstat(name, &status)
    }
    guard result == 0 else { return .failure(SystemError(subject: path.text, code: errno)) }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .success(.regular)
    case S_IFDIR: .success(.folder)
    case S_IFLNK: .success(.link)
    default: .success(.other)
    }
  }
  /// Whether a path leads to a file that this user may run.
  package static func isProgram(_ path: FilePath) -> Bool {
    guard case .success(.regular) = kind(of: path) else { return false }
    return unsafe path.withCString { unsafe access($0, X_OK) } == 0
  }
}
