import Foundation
import TestSupport
import Testing

/// What goes wrong around the program.
@Suite struct FaultTests {
  private static let defects = "志愿者转变观念 ，由 “要我来 ”到 “我要来”。 今年，群众 、党员踊跃参加。\n"
  private static let clean = "志愿者转变观念，由“要我来”到“我要来”。今年，群众、党员踊跃参加。\n"

  @Test func `killed at any moment, no file is half-written, and the next run completes the work`() throws {
    let folder = try ScratchFolder()
    let names = (0..<1000).map { "p\($0).txt" }
    let old = Array(Self.defects.utf8)
    let new = Array(Self.clean.utf8)
    for name in names { try folder.write(old, to: name) }
    // One after another over the same files: each begins where the last was killed.
    for delay in [5, 25, 80, 200] {
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
    }
    _ = try ProductBinary.run(["check", "--fix", folder.path])
    for name in names { #expect(try folder.bytes(name) == new) }
    #expect(try folder.names() == names.sorted())
  }

  /// Runs the program where no file may grow beyond a number of blocks of 512 bytes: as on a disk without room.
  private func runOnFullDisk(_ arguments: [String], in folder: ScratchFolder) throws -> (status: Int32, errors: String)
  {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "trap '' XFSZ; ulimit -f 1; exec \"$0\" \"$@\"", ProductBinary.path] + arguments
    process.environment = ["LANG": "zh_CN.UTF-8"]
    process.currentDirectoryURL = folder.url
    process.standardOutput = FileHandle.nullDevice
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let message = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, message)
  }

  @Test func `without room on the disk pages and ledger stay as they were, and it is said`() throws {
    let folder = try ScratchFolder()
    let page = String(repeating: Self.defects + "干部再接再励。\n", count: 20)
    try folder.write(page, to: "a.txt")
    for command in [["check", "--fix", "a.txt"], ["check", "--ledger", "ledger.jsonl", "a.txt"]] {
      let outcome = try runOnFullDisk(command, in: folder)
      #expect(outcome.status == 2, "\(command): \(outcome)")
      #expect(!outcome.errors.isEmpty)
      #expect(try folder.bytes("a.txt") == Array(page.utf8))
      #expect(try folder.names() == ["a.txt"])
    }
    // A ledger that is there keeps its entries.
    _ = try ProductBinary.run(["check", "--ledger", "ledger.jsonl", "a.txt"], in: folder.url)
    let ledger = try folder.bytes("ledger.jsonl")
    try folder.write(page + "干部再接再励。\n", to: "a.txt")
    #expect(try runOnFullDisk(["check", "--ledger", "ledger.jsonl", "a.txt"], in: folder).status == 2)
    #expect(try folder.bytes("ledger.jsonl") == ledger)
    #expect(try folder.names() == ["a.txt", "ledger.jsonl"])
  }

  @Test func `a link that leads out of the folder is neither read nor mended`() throws {
    let (folder, outside) = (try ScratchFolder(), try ScratchFolder())
    try outside.write(Self.defects, to: "page.txt")
    try outside.write(Self.defects, to: "more/page.txt")
    try folder.write(Self.defects, to: "own.txt")
    let files = FileManager.default
    try files.createSymbolicLink(atPath: folder.path("page.txt"), withDestinationPath: outside.path("page.txt"))
    try files.createSymbolicLink(atPath: folder.path("more"), withDestinationPath: outside.path("more"))
    try files.createSymbolicLink(atPath: folder.path("loop"), withDestinationPath: folder.path)
    let outcome = try ProductBinary.run(["check", "--fix", "-f", "json", folder.path])
    #expect(outcome.lines.count == 1)
    #expect(try folder.bytes("own.txt") == Array(Self.clean.utf8))
    for name in ["page.txt", "more/page.txt"] { #expect(try outside.bytes(name) == Array(Self.defects.utf8)) }
  }

  @Test func `pipes, folders named like pages and pages that may not be read do not stop the others`() throws {
    let folder = try ScratchFolder()
    try folder.write(Self.defects, to: "a.txt")
    try folder.write(Self.defects, to: "folder.txt/b.txt")
    try folder.write(Self.defects, to: "secret.txt")
    #expect(unsafe mkfifo(folder.path("pipe.txt"), 0o600) == 0)
    #expect(unsafe chmod(folder.path("secret.txt"), 0) == 0)
    defer { unsafe _ = chmod(folder.path("secret.txt"), 0o600) }
    let outcome = try ProductBinary.run(["extract", "-f", "json", folder.path])
    // The superuser may read everything.
    let isSuperuser = geteuid() == 0
    #expect(outcome.lines.count == (isSuperuser ? 3 : 2))
    #expect(outcome.status == (isSuperuser ? 0 : 2))
    #expect(outcome.errors.contains("secret.txt") != isSuperuser)
  }

  @Test func `a page in UTF-32, and one full of NULs without a mark, are left as they are`() throws {
    let folder = try ScratchFolder()
    let page = "一、二：" + Self.defects
    let marks = [
      ("le", String.Encoding.utf32LittleEndian, [0xFF, 0xFE, 0, 0]), ("be", .utf32BigEndian, [0, 0, 0xFE, 0xFF]),
    ]
    for (name, encoding, mark) in marks {
      let bytes = mark.map { UInt8($0) } + (try #require(page.data(using: encoding)))
      try folder.write(bytes, to: "\(name).txt")
      let outcome = try ProductBinary.run(["check", "--fix", "\(name).txt"], in: folder.url)
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("\(name).txt：系统不支持这种编码"))
      #expect(try folder.bytes("\(name).txt") == bytes)
    }
    // GB18030 reads these bytes of UTF-16 as well; each line end and blank has a NUL.
    let bytes = Array(try #require("本报讯 中国\n".data(using: .utf16LittleEndian)))
    try folder.write(bytes, to: "unmarked.txt")
    let outcome = try ProductBinary.run(["check", "--fix", "unmarked.txt"], in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("U+0000"))
    #expect(try folder.bytes("unmarked.txt") == bytes)
  }

  @Test func `a page that its owner made read-only is not mended`() throws {
    let folder = try ScratchFolder()
    try folder.write(Self.defects, to: "a.txt")
    #expect(unsafe chmod(folder.path("a.txt"), 0o444) == 0)
    let outcome = try ProductBinary.run(["check", "--fix", "a.txt"], in: folder.url)
    // The superuser may write everything.
    if geteuid() == 0 { return }
    #expect(outcome.status == 2)
    #expect(outcome.errors == "copydesk: a.txt：没有权限\n")
    #expect(try folder.bytes("a.txt") == Array(Self.defects.utf8))
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

  @Test func `a ledger that several runs write at once has the findings of all`() throws {
    let folder = try ScratchFolder()
    let names = (0..<12).map { "p\($0).txt" }
    for name in names { try folder.write(Self.defects, to: name) }
    let processes = try names.map { name in
      let process = Process()
      process.executableURL = URL(filePath: ProductBinary.path)
      process.arguments = ["check", "--ledger", "ledger.jsonl", name]
      process.currentDirectoryURL = folder.url
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      return process
    }
    for process in processes { process.waitUntilExit() }
    let ledger = String(decoding: try folder.bytes("ledger.jsonl"), as: UTF8.self)
    for name in names { #expect(ledger.contains("\"\(name)\"")) }
    #expect(try folder.names() == (names + ["ledger.jsonl"]).sorted())
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
