import Foundation
import TestSupport
import Testing

@Suite struct LedgerCommandTests {
  private static let defects = "志愿者转变观念 ，由 “要我来 ”到 “我要来”。 今年，群众 、党员踊跃参加。\n"
  private static let clean = "志愿者转变观念，由“要我来”到“我要来”。今年，群众、党员踊跃参加。\n"

  private func check(_ folder: ScratchFolder, _ path: String, day: Int) throws -> ProductBinary.Outcome {
    try ProductBinary.run(
      ["check", "--fail-on", "hint", "--ledger", "ledger.jsonl", path],
      environment: ["SOURCE_DATE_EPOCH": String(1_678_838_400 + day * 86_400)], in: folder.url)
  }

  @Test func `a finding goes through the ledger from its entry to its return`() throws {
    let folder = try ScratchFolder()
    try folder.write(Self.defects, to: "pages/a.txt")
    let first = try check(folder, "pages", day: 0)
    #expect(first.status == 1)
    #expect(first.text.contains("[extraction-space] 新"))
    let second = try check(folder, folder.path("pages/a.txt"), day: 1)
    #expect(second.text.contains("台账：新 0，回头 0，销号 0"))
    #expect(!second.text.contains("] 新"))
    try folder.write(Self.clean, to: "pages/a.txt")
    #expect(try !check(folder, "pages/a.txt", day: 2).text.contains("销号 0"))
    try folder.write(Self.defects, to: "pages/a.txt")
    #expect(try check(folder, "pages", day: 3).text.contains("[extraction-space] 回头"))
    let ledger = String(decoding: try folder.bytes("ledger.jsonl"), as: UTF8.self)
    let line = try #require(ledger.split(separator: "\n").first { $0.contains("extraction-space") })
    #expect(line.contains("\"page\":\"pages/a.txt\""))
    #expect(line.contains("\"seen\":\"2023-03-15\""))
    #expect(line.contains("\"closed\":\"2023-03-17\""))
    #expect(line.contains("\"returned\":\"2023-03-18\""))
  }

  @Test func `what is accepted is no longer reported, until it is reopened`() throws {
    let folder = try ScratchFolder()
    try folder.write(Self.defects, to: "a.txt")
    _ = try check(folder, "a.txt", day: 0)
    let ledger = String(decoding: try folder.bytes("ledger.jsonl"), as: UTF8.self)
    let ids = ledger.split(separator: "\"id\":\"").dropFirst().map { String($0.prefix(12)) }
    try #require(!ids.isEmpty)
    for id in ids {
      let outcome = try ProductBinary.run(
        ["ledger", "ledger.jsonl", "--accept", id, "--reason", "照原样"], in: folder.url)
      #expect(outcome.status == 0)
    }
    let quiet = try check(folder, "a.txt", day: 1)
    #expect(quiet.status == 0)
    #expect(quiet.text.contains("没有发现问题"))
    let list = try ProductBinary.run(["ledger", "ledger.jsonl", "--state", "accepted"], in: folder.url).text
    #expect(list.contains("照原样"))
    _ = try ProductBinary.run(["ledger", "ledger.jsonl", "--reopen", ids[0]], in: folder.url)
    #expect(try check(folder, "a.txt", day: 2).status == 1)
  }

  @Test func `of findings alike on several pages one is accepted by its page`() throws {
    let folder = try ScratchFolder()
    for name in ["a.txt", "b.txt"] { try folder.write(Self.defects, to: "pages/\(name)") }
    _ = try check(folder, "pages", day: 0)
    let ledger = String(decoding: try folder.bytes("ledger.jsonl"), as: UTF8.self)
    let id = try #require(ledger.split(separator: "\"id\":\"").last.map { String($0.prefix(12)) })
    let unclear = try ProductBinary.run(["ledger", "ledger.jsonl", "--accept", id], in: folder.url)
    #expect(unclear.status == 2)
    #expect(unclear.errors.contains("pages/a.txt:\(id)、pages/b.txt:\(id)"))
    let clear = try ProductBinary.run(["ledger", "ledger.jsonl", "--accept", "pages/b.txt:\(id)"], in: folder.url)
    #expect(clear.status == 0)
    let accepted = String(decoding: try folder.bytes("ledger.jsonl"), as: UTF8.self).split(separator: "\n")
      .filter { $0.contains("accepted") }
    #expect(accepted.count == 1 && accepted[0].contains("pages/b.txt"))
  }

  @Test func `what stood on a page that is gone is closed once its folder is checked`() throws {
    let folder = try ScratchFolder()
    for name in ["pages/a.txt", "pages/b.txt", "other/c.txt"] { try folder.write(Self.defects, to: name) }
    for path in ["pages", "other"] { _ = try check(folder, path, day: 0) }
    for name in ["pages/a.txt", "other/c.txt"] { try FileManager.default.removeItem(atPath: folder.path(name)) }
    _ = try check(folder, "pages", day: 1)
    let lines = String(decoding: try folder.bytes("ledger.jsonl"), as: UTF8.self).split(separator: "\n")
    for line in lines { #expect(line.contains("\"closed\"") == line.contains("pages/a.txt"), "\(line)") }
  }

  @Test func `options that say nothing together are refused, and an empty ledger says so`() throws {
    let folder = try ScratchFolder()
    try folder.write("", to: "ledger.jsonl")
    for options in [["--accept", "1", "--reopen", "1"], ["--reason", "核过"]] {
      #expect(try ProductBinary.run(["ledger", "ledger.jsonl"] + options, in: folder.url).errors.contains("同用"))
    }
    #expect(try ProductBinary.run(["ledger", "ledger.jsonl"], in: folder.url).text == "台账是空的。\n")
  }

  @Test func `a file that is no ledger is left as it is`() throws {
    let folder = try ScratchFolder()
    try folder.write(Self.defects, to: "a.txt")
    try folder.write("稿件\n", to: "ledger.jsonl")
    let outcome = try check(folder, "a.txt", day: 0)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("ledger.jsonl:1"))
    #expect(try folder.bytes("ledger.jsonl") == Array("稿件\n".utf8))
    #expect(try ProductBinary.run(["ledger", folder.path("none.jsonl")]).status == 2)
  }

  @Test func `what the ledger beside the configuration has as accepted is not reported and not mended`() throws {
    let folder = try ScratchFolder()
    try folder.write(Self.defects, to: "pages/a.txt")
    let ledger = ".copydesk-ledger.jsonl"
    _ = try ProductBinary.run(["check", "--ledger", ledger, "pages"], in: folder.url)
    let id = try #require(
      String(decoding: folder.bytes(ledger), as: UTF8.self).split(separator: "\n")
        .first { $0.contains("extraction-space") }?.split(separator: "\"id\":\"").last?.prefix(12))
    _ = try ProductBinary.run(["ledger", ledger, "--accept", String(id), "--reason", "照原样"], in: folder.url)
    let before = try folder.bytes(ledger)
    for (path, from) in [("pages", folder.url), ("a.txt", folder.url.appending(path: "pages"))] {
      let outcome = try ProductBinary.run(["check", "--fix", path], in: from)
      #expect(!outcome.text.contains("extraction-space"))
      #expect(!outcome.text.contains("台账"))
    }
    #expect(try folder.bytes("pages/a.txt") == Array(Self.defects.utf8))
    #expect(try folder.bytes(ledger) == before, "only --ledger writes")
    // The configuration may name another.
    try folder.write("{\"ledger\": \"none.jsonl\"}", to: ".copydesk.json")
    #expect(try ProductBinary.run(["check", "pages"], in: folder.url).text.contains("extraction-space"))
  }
}
