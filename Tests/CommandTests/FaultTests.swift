import Foundation
import TestSupport
import Testing

/// What goes wrong around the program.
@Suite struct FaultTests {
  private static let defects = "志愿者转变观念 ，由 “要我来 ”到 “我要来”。 今年，群众 、党员踊跃参加。\n"
  private static let clean = "志愿者转变观念，由“要我来”到“我要来”。今年，群众、党员踊跃参加。\n"

  @Test func `killed at any moment, no file is half-written, and the next run completes the work`() throws {
    let folder = try ScratchFolder()
    let names = (0..<60).map { "p\($0).txt" }
    let old = Array(Self.defects.utf8)
    let new = Array(Self.clean.utf8)
    for delay in [5, 25, 80] {
      for name in names { try folder.write(old, to: name) }
      let process = Process()
      process.executableURL = URL(filePath: ProductBinary.path)
      process.arguments = ["check", "--fix", folder.path]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      Thread.sleep(forTimeInterval: Double(delay) / 1000)
      _ = kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      for name in names {
        let bytes = try folder.bytes(name)
        #expect(bytes == old || bytes == new)
      }
      _ = try ProductBinary.run(["check", "--fix", folder.path])
      for name in names { #expect(try folder.bytes(name) == new) }
      #expect(try folder.names() == names.sorted())
    }
  }

  @Test func `two runs at once over one folder do each other no harm`() throws {
    let folder = try ScratchFolder()
    let names = (0..<50).map { "p\($0).txt" }
    for name in names { try folder.write(Self.defects, to: name) }
    let processes = try (0..<3).map { _ in
      let process = Process()
      process.executableURL = URL(filePath: ProductBinary.path)
      process.arguments = ["check", "--fix", folder.path]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      return process
    }
    for process in processes { process.waitUntilExit() }
    for name in names {
      let text = String(decoding: try folder.bytes(name), as: UTF8.self)
      #expect(text == Self.clean || text == Self.defects)
    }
    _ = try ProductBinary.run(["check", "--fix", folder.path])
    for name in names { #expect(try folder.bytes(name) == Array(Self.clean.utf8)) }
    #expect(try folder.names() == names.sorted())
  }

  @Test func `output that cannot be written is a failure, and said`() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let folder = try ScratchFolder()
    try folder.write(Self.clean, to: "a.txt")
    let process = Process()
    process.executableURL = URL(filePath: ProductBinary.path)
    process.arguments = ["extract", "-f", "json", folder.path]
    process.environment = ["LANG": "zh_CN.UTF-8"]
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: "/dev/full"))
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
    let message = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(message == "copydesk: stdout：磁盘已满\n")
  }

  @Test func `a page of one very long line, and one of brackets or digits alone, is read and checked`() throws {
    let sentence = "全区投入资金3595.58万元，惠及174个村；“三包三查”工作法（试行）取得成效"
    for text in [
      String(repeating: sentence, count: 300), String(repeating: "（", count: 10_000),
      String(repeating: "9", count: 10_000), String(repeating: "“", count: 10_000),
      String(repeating: "\n", count: 10_000), String(repeating: "、一", count: 5_000),
      String(repeating: "\u{301}", count: 10_000), String(repeating: "\u{1B}", count: 5_000),
    ] {
      for command in [["check"], ["check", "-f", "sarif"], ["extract"], ["extract", "-f", "json"]] {
        let outcome = try ProductBinary.run(command + ["-"], input: Data(text.utf8))
        #expect(outcome.status == 0 || outcome.status == 1, "\(command) \(text.prefix(3)) \(outcome.status)")
      }
    }
  }

  @Test func `any bytes at all are read and checked`() throws {
    var random = SeededRandom(seed: 41)
    for _ in 0..<8 {
      let bytes = (0..<4000).map { _ in UInt8.random(in: 0...255, using: &random) }
      for command in [["check", "-f", "json"], ["check"], ["extract"], ["extract", "-f", "csv"]] {
        let outcome = try ProductBinary.run(command + ["-"], input: Data(bytes))
        #expect(outcome.status == 0 || outcome.status == 1)
        if !command.contains("json") && !command.contains("csv") { #expect(!outcome.output.contains(0x1B)) }
      }
    }
  }
}
