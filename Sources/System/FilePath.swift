/// The name of a file or folder as the system has it: bytes, normally UTF-8, but an old archive's may be anything.
package struct FilePath: Hashable, Sendable, Comparable {
  /// Without a NUL; never empty but for the empty path.
  package let bytes: [UInt8]

  package init(_ text: String) {
    self.init(bytes: Array(text.utf8))
  }

  package init(bytes: [UInt8]) {
    self.bytes = bytes.contains(0) ? Array(bytes.prefix { $0 != 0 }) : bytes
  }

  /// The path for people and for JSON; bytes that are not UTF-8 show as `U+FFFD`.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The last component.
  package var name: FilePath {
    let trimmed = withoutTrailingSlash.bytes
    guard let slash = trimmed.lastIndex(of: FilePath.slash), slash + 1 < trimmed.endIndex else {
      return withoutTrailingSlash
    }
    return FilePath(bytes: Array(trimmed[(slash + 1)...]))
  }

  /// The folder that holds it: `.` for a bare name, `/` for one at the root.
  package var folder: FilePath {
    let trimmed = withoutTrailingSlash.bytes
    guard let slash = trimmed.lastIndex(of: FilePath.slash) else { return FilePath(".") }
    return slash == 0 ? FilePath("/") : FilePath(bytes: Array(trimmed[..<slash]))
  }

  /// The folder itself and those that hold it, the nearest first: of an absolute path up to the root, of another up to
  /// the working folder.
  package var upward: some Sequence<FilePath> {
    sequence(first: self) { folder in
      let parent = folder.folder
      return parent == folder ? nil : parent
    }
  }

  package var isAbsolute: Bool { bytes.first == FilePath.slash }

  /// The same folder, as it is written without a slash behind it.
  package var withoutTrailingSlash: FilePath {
    bytes.last == FilePath.slash && bytes.count > 1 ? FilePath(bytes: bytes.dropLast()) : self
  }

  /// Whether it lies under a folder, however deep.
  package func isInside(_ folder: FilePath) -> Bool { place(in: folder) != nil }

  /// The path from a folder under which it lies; nil where it does not.
  package func relative(to folder: FilePath) -> FilePath? {
    place(in: folder).map { FilePath(bytes: Array(bytes[$0...])) }
  }

  /// Where the path from a folder begins; nil where it does not lie under that.
  private func place(in folder: FilePath) -> Int? {
    guard bytes.starts(with: folder.bytes) else { return nil }
    let hasSlash = folder.bytes.isEmpty || folder.bytes.last == FilePath.slash
    let start = folder.bytes.count + (hasSlash ? 0 : 1)
    return bytes.count > start && (hasSlash || bytes[start - 1] == FilePath.slash) ? start : nil
  }

  package func appending(_ name: FilePath) -> FilePath {
    if bytes.isEmpty { return name }
    return FilePath(bytes: bytes.last == FilePath.slash ? bytes + name.bytes : bytes + [FilePath.slash] + name.bytes)
  }

  package func appending(_ name: String) -> FilePath { appending(FilePath(name)) }

  package func hasSuffix(_ suffix: String) -> Bool {
    let suffix = Array(suffix.utf8)
    return bytes.count >= suffix.count && bytes.suffix(suffix.count).elementsEqual(suffix)
  }

  package static func < (left: FilePath, right: FilePath) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  private static let slash = UInt8(ascii: "/")

  /// The path as the system's calls want it, for the time of `body`.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    var terminated = bytes.map { CChar(bitPattern: $0) }
    terminated.append(0)
    return unsafe terminated.withUnsafeBufferPointer { buffer in
      // The buffer holds at least the terminator, so it has an address.
      guard let base = buffer.baseAddress else { return unsafe body("") }
      return unsafe body(base)
    }
  }
}
