#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The files under a folder, one after another in the order of their names, without holding more than the folders on
/// the way in memory.
///
/// Hidden files and folders are left out. Links found inside are not followed: one that leads out of the folder has no
/// business here, what one inside leads to is found anyway, and so no loop can close.
package struct FolderWalk: Sendable {
  package enum Item: Hashable, Sendable {
    case file(FilePath)
    /// A folder that could not be read; the walk goes on behind it.
    case failure(SystemError)
  }

  /// The files looked for unless the user says otherwise.
  package static let defaultSuffixes = [".txt", ".md"]

  /// Deeper nesting is taken for a mistake and reported.
  private static let maximumDepth = 128

  /// Nil for all files.
  private let suffixes: [String]?
  /// What is still to visit, the next one last.
  private var pending: [(path: FilePath, depth: Int)]

  /// - Parameter folder: may itself be a link, as the user named it.
  package init(of folder: FilePath, suffixes: [String]? = defaultSuffixes) {
    self.suffixes = suffixes
    pending = [(folder, 0)]
  }

  package mutating func next() -> Item? {
    while let (path, depth) = pending.popLast() {
      if depth > 0 {
        switch File.kind(of: path, followingLinks: false) {
        case .success(.regular): return .file(path)
        case .success(.folder): break
        case .success: continue
        // It vanished since its folder was read.
        case .failure(let failure) where failure.code == ENOENT: continue
        case .failure(let failure): return .failure(failure)
        }
      }
      if depth > FolderWalk.maximumDepth { return .failure(SystemError(subject: path.text, code: ENAMETOOLONG)) }
      switch FolderWalk.names(in: path) {
      case .failure(let failure): return .failure(failure)
      case .success(let entries):
        for entry in entries.sorted(by: >) where isWanted(entry) {
          pending.append((path.appending(entry.name), depth + 1))
        }
      }
    }
    return nil
  }

  private func isWanted(_ entry: Entry) -> Bool {
    if entry.name.bytes.first == UInt8(ascii: ".") { return false }
    guard entry.kind == .regular, let suffixes else { return true }
    return FolderWalk.hasSuffix(entry.name, among: suffixes)
  }

  /// Whether a file is one of those looked for unless the user says otherwise.
  package static func isUsual(_ path: FilePath) -> Bool { hasSuffix(path, among: defaultSuffixes) }

  /// Files of other systems may be called `A.TXT`.
  private static func hasSuffix(_ path: FilePath, among suffixes: [String]) -> Bool {
    let end = path.bytes.suffix(16).map { ($0 >= 0x41 && $0 <= 0x5A) ? $0 + 0x20 : $0 }
    return suffixes.contains { end.count >= $0.utf8.count && end.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  private struct Entry: Comparable {
    var name: FilePath
    var kind: File.Kind?
    static func < (left: Entry, right: Entry) -> Bool { left.name < right.name }
  }

  private static func names(in folder: FilePath) -> Result<[Entry], SystemError> {
    guard let stream = unsafe folder.withCString({ unsafe opendir($0) }) else {
      return .failure(SystemError(subject: folder.text, code: errno))
    }
    defer { unsafe _ = closedir(stream) }
    var result: [Entry] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
      if name == [0x2E] || name == [0x2E, 0x2E] { continue }
      let path = FilePath(bytes: name)
      switch unsafe Int32(entry.pointee.d_type) {
      case Int32(DT_REG): result.append(Entry(name: path, kind: .regular))
      case Int32(DT_DIR): result.append(Entry(name: path, kind: .folder))
      case Int32(DT_UNKNOWN):
        let kind = try? File.kind(of: folder.appending(path), followingLinks: false).get()
        result.append(Entry(name: path, kind: kind))
      default: break
      }
    }
    return .success(result)
  }
}
