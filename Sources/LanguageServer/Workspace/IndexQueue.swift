import System
import WorkspaceIndex

/// What waits to be read for the index, what is being read, and what was read and not handed over. The state that the
/// indexer's threads share.
package struct IndexQueue: Sendable {
  /// What tells that a page has to be read again: another file, or other settings for it.
  struct PageStamp: Hashable, Sendable {
    var file: FileStamp
    var settings: DiskSettings
  }

  enum Job: Sendable {
    case walk(FilePath)
    case read(FilePath)
    case run(BackgroundTask)
  }

  /// More pages than this are taken for a folder that somebody opened by mistake.
  static let pageLimit = 200_000
  /// So many pages are handed over at once: taking them in must not keep a request waiting.
  private static let batchLimit = 4

  private var folders: Set<FilePath> = []
  private var walks: [FilePath] = []
  private var tasks: [BackgroundTask] = []
  /// What was just changed is asked for sooner than the rest of an archive.
  private var urgent = PathQueue()
  private var files = PathQueue()
  /// Every file that was read, as it was then; nil while it waits for that.
  private var stamps: [FilePath: PageStamp?] = [:]

  private var running: Set<FilePath> = []
  /// Files that changed while they were read.
  private var again: Set<FilePath> = []
  /// How many threads walk or read.
  private var active = 0

  private var finished: [(path: FilePath, page: IndexablePage?)] = []
  private var done = 0
  private var found = 0
  private var start: ContinuousClock.Instant?
  private var lastDelivery: ContinuousClock.Instant?
  private(set) var isStopped = false
  private(set) var workers = 0

  mutating func add(_ work: IndexWork) {
    if start == nil { start = .now }
    switch work {
    case .folder(let path):
      if folders.insert(path).inserted { walks.append(path) }
    case .forgetFolder(let path):
      folders.remove(path)
      walks.removeAll { $0 == path }
      let left = folders
      let isForgotten = { (file: FilePath) in file.isInside(path) && !left.contains { file.isInside($0) } }
      for file in stamps.keys where isForgotten(file) { stamps[file] = nil }
      drop(isForgotten)
    case .file(let path):
      if running.contains(path) { again.insert(path) } else { addUrgent(path) }
    case .rescan, .settings: rescan()
    case .restart:
      stamps = [:]
      drop { _ in true }
      rescan()
    case .cancel: drop { _ in true }
    case .task(let task): tasks.append(task)
    }
  }

  private mutating func rescan() {
    for folder in folders.sorted() where !walks.contains(folder) { walks.append(folder) }
  }

  private mutating func drop(_ isDropped: (FilePath) -> Bool) {
    found -= urgent.removeAll(where: isDropped) + files.removeAll(where: isDropped)
  }

  private mutating func addUrgent(_ path: FilePath) {
    if urgent.append(path) { found += 1 }
  }

  mutating func stop() {
    isStopped = true
    drop { _ in true }
    walks = []
    tasks = []
  }

  mutating func beginWorker() { workers += 1 }
  mutating func endWorker() { workers -= 1 }

  /// The next thing to do; nil where there is nothing.
  mutating func take() -> Job? {
    if !tasks.isEmpty {
      return .run(tasks.removeFirst())
    }
    while let path = urgent.next() ?? files.next() {
      if running.insert(path).inserted {
        active += 1
        return .read(path)
      }
      // Another thread reads it at this moment: it is read again behind that, so that what is handed over last is what
      // was read last.
      again.insert(path)
      found -= 1
    }
    if walks.isEmpty { return nil }
    active += 1
    return .walk(walks.removeFirst())
  }

  /// Takes over what a walk found: what is new or has another stamp waits to be read.
  mutating func found(_ items: [(path: FilePath, stamp: PageStamp)]) -> Bool {
    for (path, stamp) in items {
      if let known = stamps[path], known == nil || known == stamp { continue }
      guard stamps.count < IndexQueue.pageLimit else { return false }
      stamps[path] = .some(nil)
      if files.append(path) { found += 1 }
    }
    return true
  }

  /// The files under a folder that a walk did not meet are gone.
  mutating func walked(_ folder: FilePath, seen: Set<FilePath>) {
    for path in stamps.keys where path.isInside(folder) && !seen.contains(path) { addUrgent(path) }
  }

  mutating func read(_ path: FilePath, _ page: IndexablePage?, stamp: PageStamp?) {
    running.remove(path)
    done += 1
    if isStopped { return }
    finished.append((path, page))
    if let stamp { stamps[path] = stamp } else { stamps[path] = nil }
    if again.remove(path) != nil { addUrgent(path) }
  }

  /// What is to be handed over now that a walk or a reading has ended; nil where it can wait.
  mutating func deliver() -> IndexedPages? {
    active -= 1
    return batch()
  }

  /// The news that nothing is to be read, where what was added came to that; nil where something is.
  mutating func deliverIfIdle() -> IndexedPages? { isIdle ? batch() : nil }

  private var isIdle: Bool { active == 0 && urgent.isEmpty && files.isEmpty && walks.isEmpty }

  private mutating func batch() -> IndexedPages? {
    let isFinished = isIdle
    let now = ContinuousClock.now
    let isDue = lastDelivery.map { now - $0 > .milliseconds(50) } ?? true
    guard isFinished || finished.count >= IndexQueue.batchLimit || (isDue && !finished.isEmpty) else { return nil }
    let elapsed = (start.map { now - $0 } ?? .zero).components
    let batch = IndexedPages(
      pages: finished, done: done, found: found, isFinished: isFinished,
      milliseconds: Int(elapsed.seconds) * 1000 + Int(elapsed.attoseconds / 1_000_000_000_000_000))
    finished = []
    lastDelivery = now
    if isFinished {
      start = nil
      done = 0
      found = 0
    }
    return batch
  }
}
