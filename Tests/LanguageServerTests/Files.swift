import Synchronization

/// Files that a test makes up, by path.
final class Files: Sendable {
  private let contents: Mutex<[String: String]>

  init(_ contents: [String: String] = [:]) { self.contents = Mutex(contents) }

  func read(_ path: String) -> [UInt8]? { contents.withLock { $0[path].map { Array($0.utf8) } } }

  func write(_ path: String, _ bytes: [UInt8]) {
    contents.withLock { $0[path] = String(decoding: bytes, as: UTF8.self) }
  }

  /// The paths of all pages under a folder, sorted.
  func pages(under folder: String) -> [String] {
    contents.withLock { contents in
      contents.keys.filter { $0.hasPrefix(folder + "/") && ($0.hasSuffix(".txt") || $0.hasSuffix(".md")) }.sorted()
    }
  }

  subscript(path: String) -> String? {
    get { contents.withLock { $0[path] } }
    set { contents.withLock { $0[path] = newValue } }
  }
}
