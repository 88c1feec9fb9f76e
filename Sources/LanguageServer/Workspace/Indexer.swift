package import System
import TextModel
import WorkspaceIndex

/// Reads the pages of the workspace's folders beside the session and puts what they contribute into its inbox, some at
/// a time. Its threads give way to the session's.
package final class Indexer: Sendable {
  /// Longer files are no pages; reading one would fill the memory.
  private static let byteLimit = 1 << 25

  private let queue = Monitor(IndexQueue())
  private let settings: Monitor<DiskSettingsFinder>
  private let inbox: Inbox
  private let surroundings: Surroundings

  package init(inbox: Inbox, surroundings: Surroundings) {
    self.inbox = inbox
    self.surroundings = surroundings
    settings = Monitor(DiskSettingsFinder(readFile: surroundings.readFile))
  }

  /// Adds work; the threads start with the first.
  package func add(_ work: [IndexWork]) throws(SystemError) {
    if work.isEmpty { return }
    for case .settings(let client) in work { settings.update { $0.client = client } }
    let missing = queue.update { queue in
      for item in work { queue.add(item) }
      if !queue.isStopped, work.contains(where: \.mayRead), let batch = queue.deliverIfIdle() {
        inbox.add(.indexed(batch))
      }
      return queue.isStopped ? 0 : max(0, min(2, Environment.processorCount) - queue.workers)
    }
    for _ in 0..<missing {
      queue.update { $0.beginWorker() }
      try BackgroundThread.start { [self] in
        BackgroundThread.giveWay()
        run()
        queue.update { $0.endWorker() }
      }
    }
  }

  /// Has the threads leave what they are at. Those that have not ended after so many milliseconds end with the process.
  package func stop(milliseconds: Int) {
    queue.update { $0.stop() }
    _ = queue.wait(milliseconds: milliseconds) { $0.workers == 0 ? true : nil }
  }

  private var isStopped: Bool { queue.read(\.isStopped) }

  private func run() {
    let reader = PageReader()
    while true {
      let job = queue.wait { queue -> IndexQueue.Job?? in
        if queue.isStopped { return .some(nil) }
        return queue.take().map { .some($0) }
      }
      guard case .some(.some(let job)) = job else { return }
      switch job {
      case .walk(let folder): walk(folder)
      case .read(let path): read(path, reader)
      case .run(let task):
        let apply = task.run()
        inbox.add(.done(apply))
        continue
      }
      // Under the lock, so that the inbox has the batches in the order in which they were read.
      queue.update { queue in
        if let batch = queue.deliver(), !queue.isStopped { inbox.add(.indexed(batch)) }
      }
    }
  }

  private func walk(_ folder: FilePath) {
    var walk = FolderWalk(of: folder, suffixes: nil)
    settings.update { $0.refresh() }
    var items: [(path: FilePath, stamp: IndexQueue.PageStamp)] = []
    var seen: Set<FilePath> = []
    var hasRoom = true
    while hasRoom, !isStopped, let item = walk.next() {
      switch item {
      case .failure(let failure):
        surroundings.log(.warning, "index: \(failure.english)")
      case .file(let path):
        guard settings.update({ $0.isPage(path) }), let stamp = FileStamp(of: path) else { continue }
        seen.insert(path)
        items.append((path, IndexQueue.PageStamp(file: stamp, settings: settings.update { $0.settings(of: path) })))
        if items.count == 256 {
          hasRoom = queue.update { [items] in $0.found(items) }
          items = []
        }
      }
    }
    if isStopped { return }
    queue.update { [items, seen] queue in
      hasRoom = queue.found(items) && hasRoom
      if hasRoom { queue.walked(folder, seen: seen) }
    }
    if !hasRoom { surroundings.log(.warning, "more than \(IndexQueue.pageLimit) pages; the rest is not indexed") }
  }

  private func read(_ path: FilePath, _ reader: PageReader) {
    // Taken before the bytes: a file that changes meanwhile is read again by the next look.
    let stamp = FileStamp(of: path)
    let (isPage, settings) = settings.update { ($0.isPage(path), $0.settings(of: path)) }
    var page: IndexablePage?
    if let stamp, stamp.byteCount <= Indexer.byteLimit, isPage, !settings.isIgnored, let bytes = try? File.read(path) {
      page = reader.page(reading: bytes, named: path.text, settings: settings)
    }
    queue.update { [page] in
      $0.read(path, page, stamp: stamp.map { IndexQueue.PageStamp(file: $0, settings: settings) })
    }
  }
}
