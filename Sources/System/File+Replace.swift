#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

import TextModel

extension File {
  /// Replaces a file's content at once: whoever reads it sees the old bytes or the new ones, whatever happens meanwhile.
  /// A file that does not exist is made. The mode is kept; of a link the target is replaced. One that this user may not
  /// write is left alone, though its folder would let it be replaced.
  ///
  /// The new bytes go to a hidden file in the same folder, locked, which then takes the name. One that a killed process
  /// left behind is used again by the next.
  package static func replace(_ path: FilePath, with bytes: [UInt8]) throws(SystemError) {
    let target = resolved(path)
    try refuseProtected(target, named: path)
    let draft = draft(of: target)
    let descriptor = try openLocked(draft, for: path, waiting: 0)
    defer { _ = close(descriptor) }
    try put(bytes, from: draft, descriptor, to: target, named: path)
  }

  /// Changes a file as it is by then: of several processes that change it at once each sees what the one before it
  /// wrote. Waits for them, but not for ever.
  ///
  /// - Parameter change: gives the new bytes, nil to leave the file as it is; its bytes are nil where it does not exist.
  ///   It may be asked more than once.
  package static func update(_ path: FilePath, _ change: ([UInt8]?) -> [UInt8]?) throws(SystemError) {
    let target = resolved(path)
    // Where nothing is to be changed nothing is written, not even a draft.
    if change(try existingBytes(target)) == nil { return }
    try refuseProtected(target, named: path)
    let draft = draft(of: target)
    let descriptor = try openLocked(draft, for: path, waiting: 2000)
    defer { _ = close(descriptor) }
    let after: [UInt8]?
    do throws(SystemError) {
      after = change(try existingBytes(target))
    } catch {
      unsafe draft.withCString { unsafe _ = unlink($0) }
      throw error
    }
    if let after {
      try put(after, from: draft, descriptor, to: target, named: path)
    } else {
      unsafe draft.withCString { unsafe _ = unlink($0) }
    }
  }

  private static func existingBytes(_ path: FilePath) throws(SystemError) -> [UInt8]? {
    do throws(SystemError) {
      return try read(path)
    } catch {
      if error.isMissingFile { return nil }
      throw error
    }
  }

  private static func refuseProtected(_ target: FilePath, named path: FilePath) throws(SystemError) {
    if unsafe target.withCString({ unsafe access($0, W_OK) }) != 0 && errno != ENOENT {
      throw SystemError(subject: path.text, code: errno)
    }
  }

  private static func draft(of target: FilePath) -> FilePath {
    target.folder.appending(".copydesk-" + String(Fingerprint.of(target.name.bytes), radix: 16) + "~")
  }

  /// Writes the bytes to the locked draft, and gives it the name of its target.
  private static func put(
    _ bytes: [UInt8], from draft: FilePath, _ descriptor: Int32, to target: FilePath, named path: FilePath
  ) throws(SystemError) {
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
  package static func resolved(_ path: FilePath) -> FilePath { real(path) ?? path }

  /// Where a file that is itself a link leads, links followed; nil for one that is none, or leads nowhere.
  package static func target(ofLink path: FilePath) -> FilePath? {
    guard let real = real(path), real != resolved(path.folder).appending(path.name) else { return nil }
    return real
  }

  private static func real(_ path: FilePath) -> FilePath? {
    guard let real = unsafe path.withCString({ unsafe realpath($0, nil) }) else { return nil }
    defer { unsafe free(real) }
    let length = unsafe strlen(real)
    return FilePath(bytes: unsafe Array(UnsafeRawBufferPointer(start: real, count: length)))
  }

  /// - Parameter patience: how many milliseconds another process may have it.
  private static func openLocked(
    _ draft: FilePath, for path: FilePath, waiting patience: Int
  ) throws(SystemError) -> Int32 {
    var waited = 0
    for _ in 0..<(16 + patience) {
      let descriptor = unsafe draft.withCString {
        unsafe open($0, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, mode_t(0o600))
      }
      guard descriptor >= 0 else { throw SystemError(subject: path.text, code: errno) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        _ = close(descriptor)
        if waited >= patience { throw SystemError(subject: path.text, code: EBUSY) }
        waited += 2
        BackgroundThread.sleep(milliseconds: 2)
        continue
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
}
