import System
import Testing

@testable import LanguageServer

@Suite struct IndexQueueTests {
  private static let folder = FilePath("/pages")

  /// A queue that has read so many files of a folder.
  private func queue(_ count: Int) throws -> (queue: IndexQueue, files: [FilePath]) {
    let files = (0..<count).map { IndexQueueTests.folder.appending("\($0).txt") }
    var queue = IndexQueue()
    queue.add(.folder(IndexQueueTests.folder))
    let stamp = try stamp
    let isTaken = queue.found(files.map { ($0, stamp) })
    #expect(isTaken)
    while case .read(let path) = queue.take() { queue.read(path, nil, stamp: stamp) }
    return (queue, files)
  }

  /// Of some file.
  private var stamp: IndexQueue.PageStamp {
    get throws { .init(file: try #require(FileStamp(of: FilePath(#filePath))), settings: DiskSettings()) }
  }

  /// What waits to be read, in order.
  private func rest(_ queue: inout IndexQueue) -> [FilePath] {
    var result: [FilePath] = []
    while case .read(let path) = queue.take() {
      result.append(path)
      queue.read(path, nil, stamp: nil)
    }
    return result
  }

  @Test func `the files of a large folder that goes away are each read once`() throws {
    var (queue, files) = try queue(20_000)
    for _ in 0..<2 { queue.walked(IndexQueueTests.folder, seen: []) }
    for file in files { queue.add(.file(file)) }
    let (waiting, left) = (rest(&queue), rest(&queue))
    #expect(waiting.sorted() == files.sorted())
    #expect(left == [])
  }

  @Test func `what was just changed comes before the rest, in order`() throws {
    var (queue, files) = try queue(3)
    queue.add(.restart)
    let stamp = try stamp
    let isTaken = queue.found(files.map { ($0, stamp) })
    #expect(isTaken)
    queue.add(.file(files[2]))
    queue.add(.file(files[1]))
    let waiting = rest(&queue)
    #expect(waiting.prefix(3) == [files[2], files[1], files[0]])
  }

  @Test func `what is dropped no longer waits and may come again`() throws {
    var (queue, files) = try queue(2)
    for file in files { queue.add(.file(file)) }
    queue.add(.cancel)
    let dropped = rest(&queue)
    #expect(dropped == [])
    queue.add(.file(files[1]))
    let waiting = rest(&queue)
    #expect(waiting == [files[1]])
  }
}
