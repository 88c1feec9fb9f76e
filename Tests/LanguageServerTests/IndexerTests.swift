import Foundation
import JSON
import LanguageServer
import System
import Testing
import WorkspaceIndex

/// Over real folders, with real threads.
@Suite("Indexer")
struct IndexerTests {
  private let root: FilePath
  private let inbox = Inbox()
  private let indexer: Indexer

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("copydesk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // The walk does not follow links, and on some systems the temporary folder is one.
    root = FilePath(folder.resolvingSymlinksInPath().path)
    indexer = Indexer(
      inbox: inbox,
      surroundings: Surroundings(
        version: "test", languageCode: nil, readFile: { _ in nil }, changeFile: { _, _ in nil },
        today: { "2023-03-15" },
        log: { _, _ in }))
  }

  private func write(_ name: String, _ text: String) throws {
    let path = root.appending(name).text
    try FileManager.default.createDirectory(
      atPath: FilePath(path).folder.text, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  private func remove() { try? FileManager.default.removeItem(atPath: root.text) }

  private static func page(_ number: Int) -> String {
    "第\(number)小学开展活动\n\n本报讯（记者 张三）第\(number)小学投入\(number)万元，同学们很高兴。\n"
  }

  /// What the pages are after everything was read, by name.
  private func readAll(into pages: inout [String: String]) {
    while let event = inbox.next(milliseconds: 20_000) {
      guard case .indexed(let indexed) = event else { continue }
      for (path, page) in indexed.pages {
        pages[path.name.text] = page.map { $0.page.summary.articles.first?.name ?? "" }
      }
      if indexed.isFinished { return }
    }
    Issue.record("the reading did not end")
  }

  @Test("a folder's pages are read, then only what changed, came or went")
  func folder() throws {
    defer { remove() }
    for number in 1...60 { try write("\(number % 7)/\(number).txt", IndexerTests.page(number)) }
    try write("notes.json", "{}")
    try write(".hidden/61.txt", IndexerTests.page(61))
    var pages: [String: String] = [:]
    try indexer.add([.folder(root)])
    readAll(into: &pages)
    #expect(pages.count == 60)
    #expect(pages["42.txt"] == "第42小学开展活动")
    try write("1/1.txt", IndexerTests.page(100))
    try write("8/62.txt", IndexerTests.page(62))
    try FileManager.default.removeItem(atPath: root.appending("2/2.txt").text)
    pages = [:]
    try indexer.add([.rescan])
    readAll(into: &pages)
    #expect(pages == ["1.txt": "第100小学开展活动", "62.txt": "第62小学开展活动"])
    indexer.stop(milliseconds: 5000)
  }

  @Test("which files are pages is a setting")
  func pagesAreChosen() throws {
    defer { remove() }
    for name in ["a.txt", "b.text", "版面/c"] { try write(name, IndexerTests.page(1)) }
    var client = ClientSideSettings()
    client.settings = ["pages": ["*.text", "版面/**"]]
    client.roots = [root]
    var pages: [String: String] = [:]
    try indexer.add([.settings(client), .folder(root)])
    readAll(into: &pages)
    #expect(Set(pages.keys) == ["b.text", "c"])
    indexer.stop(milliseconds: 5000)
  }

  @Test("of many readings of one file the last handed over is the last on disk")
  func order() throws {
    defer { remove() }
    var pages: [String: String] = [:]
    for round in 1...40 {
      try write("x.txt", IndexerTests.page(round))
      try indexer.add([.file(root.appending("x.txt"))])
    }
    // Readings that were asked for at once may be done as one; what counts is the last.
    for _ in 0..<40 where pages["x.txt"] != "第40小学开展活动" { readAll(into: &pages) }
    #expect(pages["x.txt"] == "第40小学开展活动")
    indexer.stop(milliseconds: 5000)
  }

  @Test("a stopped indexer ends its threads and hands over nothing any more")
  func stopped() throws {
    defer { remove() }
    for number in 1...400 { try write("\(number).txt", IndexerTests.page(number)) }
    try indexer.add([.folder(root)])
    let start = ContinuousClock.now
    indexer.stop(milliseconds: 10_000)
    #expect(ContinuousClock.now - start < .seconds(10))
    while inbox.next(milliseconds: 0) != nil {}
    try indexer.add([.folder(root), .restart])
    #expect(inbox.next(milliseconds: 100) == nil)
  }

  @Test("a folder that is forgotten, or a reading that is cancelled, comes to an end while its files are read")
  func forgotten() throws {
    defer { remove() }
    for number in 1...300 { try write("\(number).txt", IndexerTests.page(number)) }
    for work in [IndexWork.forgetFolder(root), .cancel] {
      var pages: [String: String] = [:]
      try indexer.add([.folder(root), work])
      readAll(into: &pages)
      // What ends in silence has ended.
      #expect(inbox.next(milliseconds: 50) == nil)
      try indexer.add([.forgetFolder(root)])
      readAll(into: &pages)
    }
    indexer.stop(milliseconds: 5000)
  }
}
