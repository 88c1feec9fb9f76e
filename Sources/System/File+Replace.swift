#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension File {
  /// Replaces a file's content at once: whoever reads it sees the old bytes or the new ones, whatever happens meanwhile.
  /// A file that does not exist is made. The mode is kept; of a link the target is replaced.
  ///
  /// The new bytes go to a hidden file in the same folder, locked, which then takes the name. One that a killed process
  /// left behind is used again by the next.
  package static func replace(_ path: FilePath, with bytes: [UInt8]) throws(SystemError) {
    let target = resolved(path)
    let draft = target.folder.appending(".copydesk-" + hash(target.name.bytes) + "~")
    let descriptor = try openLocked(draft, for: path)
    defer { _ = close(descriptor) }
    if let failure = write(bytes, to: descriptor, likeness: target) {
      unsafe draft.withCString { unsafe _ = unlink($0) }
      throw SystemError(subject: path.text, code: failure.code)
    }
    let result = unsafe draft.withCString { from in unsafe target.withCString { unsafe rename(from, $0) } }
    if result != 0 {
      let code = errno
      unsafe draft.withCString { unsafe _ = unlink($0) }
      throw SystemError(subject: path.text, code: code)
    }
    synchronize(target.folder)
  }

  /// The path with every link on the way followed; itself where it does not exist.
  package static func resolved(_ path: FilePath) -> FilePath {
    guard let real = unsafe path.withCString({ unsafe realpath($0, nil) }) else { return path }
    defer { unsafe free(real) }
    let length = unsafe strlen(real)
    return FilePath(bytes: unsafe Array(UnsafeRawBufferPointer(start: real, count: length)))
  }

  private static func openLocked(_ draft: FilePath, for path: FilePath) throws(SystemError) -> Int32 {
    for _ in 0..<16 {
      let descriptor = unsafe draft.withCString {
        unsafe open($0, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, mode_t(0o600))
      }
      guard descriptor >= 0 else { throw SystemError(subject: path.text, code: errno) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        _ = close(descriptor)
        throw SystemError(subject: path.text, code: EBUSY)
      }
      // Between opening and locking another process may have given this very file its final name.
      var opened = stat()
      var named = stat()
      let results = unsafe (fstat(descriptor, &opened), draft.withCString { unsafe lstat($0, &named) })
      if results == (0, 0) && opened.st_ino == named.st_ino && opened.st_dev == named.st_dev { return descriptor }
      _ = close(descriptor)
    }
    throw SystemError(subject: path.text, code: EBUSY)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32, likeness target: FilePath) -> ErrorNumber? {
    if ftruncate(descriptor, 0) != 0 { return ErrorNumber(code: errno) }
    if let failure = SystemCalls.write(bytes, to: descriptor) { return failure }
    var status = stat()
    if unsafe target.withCString({ unsafe stat($0, &status) }) == 0 {
      // Only root may give a file away; for others the new file is their own, as with any editor.
      _ = fchown(descriptor, status.st_uid, status.st_gid)
      if fchmod(descriptor, status.st_mode & 0o7777) != 0 { return ErrorNumber(code: errno) }
    } else if fchmod(descriptor, 0o644) != 0 {
      return ErrorNumber(code: errno)
    }
    return fsync(descriptor) == 0 ? nil : ErrorNumber(code: errno)
  }

  /// Makes the new name last; a file system that cannot is no reason to fail.
  private static func synchronize(_ folder: FilePath) {
    let descriptor = unsafe folder.withCString { unsafe open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    _ = close(descriptor)
  }

  /// FNV-1a: a name of fixed length for a draft, so that the longest file name still has one.
  private static func hash(_ bytes: [UInt8]) -> String {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return String(value, radix: 16)
  }
}
