import Synchronization

/// Files that a test makes up, by path.
final class Files: Sendable {
  private let contents: Mutex<[String: [UInt8]]>
  /// Whether the server is refused every change.
  let isReadOnly: Bool

  init(_ contents: [String: String] = [:], isReadOnly: Bool = false) {
    self.contents = Mutex(contents.mapValues { Array($0.utf8) })
    self.isReadOnly = isReadOnly
  }

  func read(_ path: String) -> [UInt8]? { contents.withLock { $0[path] } }

  func write(_ path: String, _ bytes: [UInt8]) {
    contents.withLock { $0[path] = bytes }
  }

  /// The paths of all pages under a folder, sorted.
  func pages(under folder: String) -> [String] {
    contents.withLock { contents in
      contents.keys.filter { $0.hasPrefix(folder + "/") && ($0.hasSuffix(".txt") || $0.hasSuffix(".md")) }.sorted()
    }
  }

  subscript(path: String) -> String? {
    get { read(path).map { String(decoding: $0, as: UTF8.self) } }
    set { contents.withLock { $0[path] = newValue.map { Array($0.utf8) } } }
  }
}
