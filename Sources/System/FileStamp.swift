#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What tells that a file is another than it was: its size, its time of change and its number on the disk.
package struct FileStamp: Hashable, Sendable {
  package let byteCount: Int
  private let seconds: Int
  private let nanoseconds: Int
  private let number: UInt64

  /// Nil where there is no regular file; links are not followed.
  package init?(of path: FilePath) {
    var status = stat()
    guard unsafe path.withCString({ unsafe lstat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    byteCount = Int(status.st_size)
    number = UInt64(status.st_ino)
    #if canImport(Glibc)
      seconds = status.st_mtim.tv_sec
      nanoseconds = status.st_mtim.tv_nsec
    #else
      seconds = status.st_mtimespec.tv_sec
      nanoseconds = status.st_mtimespec.tv_nsec
    #endif
  }
}
