import System

/// Files in the order in which they came, each of them once: a folder that goes away leaves as many as it held.
struct PathQueue: Sendable {
  private var paths: [FilePath] = []
  /// The first of `paths` that was not taken.
  private var start = 0
  private var waiting: Set<FilePath> = []

  var isEmpty: Bool { waiting.isEmpty }

  /// Puts a file at the end; false for one that waits already.
  mutating func append(_ path: FilePath) -> Bool {
    guard waiting.insert(path).inserted else { return false }
    paths.append(path)
    return true
  }

  /// Takes the first.
  mutating func next() -> FilePath? {
    guard start < paths.count else { return nil }
    let path = paths[start]
    waiting.remove(path)
    start += 1
    if start == paths.count {
      paths.removeAll(keepingCapacity: true)
      start = 0
    }
    return path
  }

  /// - Returns: how many were removed.
  mutating func removeAll(where isRemoved: (FilePath) -> Bool) -> Int {
    let before = waiting.count
    paths = paths[start...].filter { !isRemoved($0) }
    start = 0
    waiting = Set(paths)
    return before - paths.count
  }
}
