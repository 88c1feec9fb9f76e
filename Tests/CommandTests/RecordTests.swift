import Foundation
import TestSupport
import Testing

@Suite struct RecordTests {
  private func record(_ path: String, _ text: String) throws -> String {
    String(decoding: try JSONSerialization.data(withJSONObject: ["path": path, "text": text]), as: UTF8.self)
  }

  private func paths(_ text: String) throws -> [String] {
    try text.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return try #require(object?["path"] as? String)
    }
  }

  @Test func `records are read from standard input, their results in order`() throws {
    let names = (0..<60).map { "档案/\($0).txt" }
    let input = try names.map { try record($0, "标题\n\n全区投入资金\($0.count)万元。\n") }.joined(separator: "\n")
    let outcome = try ProductBinary.run(["extract", "-f", "json", "--jsonl"], input: Data(input.utf8))
    #expect(outcome.status == 0)
    #expect(try paths(outcome.text) == names)
  }

  @Test func `a bad record is told of and skipped`() throws {
    let input = [
      try record("1", "甲"), "not json", "", "{\"path\":1,\"text\":\"x\"}", "[]", try record("2", "乙"),
      "{\"path\":\"3\"}",
    ].joined(separator: "\r\n")
    let outcome = try ProductBinary.run(["check", "-f", "json", "--jsonl"], input: Data(input.utf8))
    #expect(outcome.status == 2)
    #expect(try paths(outcome.text) == ["1", "2"])
    #expect(outcome.errors.split(separator: "\n").count == 4)
    #expect(outcome.errors.contains("第 2 行"))
  }

  @Test func `a text with any characters comes through`() throws {
    let text = "“引号”\t\u{1F600}\u{2028}\"\\\r\n行"
    let outcome = try ProductBinary.run(
      ["extract", "-f", "json", "--jsonl"], input: Data(try record("a", text).utf8))
    #expect(try paths(outcome.text) == ["a"])
  }

  @Test func `who waits for the result of a record before sending the next gets it`() throws {
    let process = Process()
    process.executableURL = URL(filePath: ProductBinary.path)
    process.arguments = ["extract", "-f", "json", "--only", "page", "--jsonl"]
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    for name in ["1", "2", "3"] {
      input.fileHandleForWriting.write(Data((try record(name, "甲") + "\n").utf8))
      var line = Data()
      while line.last != 0x0A { line += output.fileHandleForReading.readData(ofLength: 1) }
      #expect(try paths(String(decoding: line, as: UTF8.self)) == [name])
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func `a dash says no more than that records come from standard input`() throws {
    let input = Data(try record("1", "甲").utf8)
    let outcome = try ProductBinary.run(["check", "-f", "json", "--jsonl", "-"], input: input)
    #expect(outcome.status == 0)
    #expect(try paths(outcome.text) == ["1"])
    let mixed = try ProductBinary.run(["check", "--jsonl", "a.txt"], input: input)
    #expect(mixed.status == 2)
    #expect(mixed.errors.contains("--jsonl 不能和 “a.txt” 同用"))
    #expect(try ProductBinary.run(["check", "-", "-"]).status == 2, "it can be read once only")
  }

  @Test func `a byte-order mark before the first record is no part of it`() throws {
    let input = "\u{FEFF}" + (try record("1", "甲")) + "\n"
    #expect(try paths(ProductBinary.run(["check", "-f", "json", "--jsonl"], input: Data(input.utf8)).text) == ["1"])
  }

  @Test func `records cannot be mended, for they have no file`() throws {
    #expect(try ProductBinary.run(["check", "--fix", "--jsonl"]).status == 2)
  }
}
