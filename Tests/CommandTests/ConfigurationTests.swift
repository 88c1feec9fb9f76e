import Foundation
import TestSupport
import Testing

@Suite struct ConfigurationTests {
  /// Enough stray blanks for a finding.
  private static let page = "志愿者转变观念 ，由 “要我来 ”到 “我要来”。 今年，群众 、党员踊跃参加。\n"

  private func rules(_ arguments: [String], in folder: ScratchFolder) throws -> (rules: [String], errors: String) {
    let outcome = try ProductBinary.run(["check", "-f", "json"] + arguments, in: folder.url)
    let rules = outcome.text.split(separator: "\"rule\":\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    return (rules, outcome.errors)
  }

  @Test func `the nearest configuration upward from the page holds`() throws {
    let folder = try ScratchFolder()
    try folder.write(Self.page, to: "a/b/page.txt")
    try folder.write(Self.page, to: "page.txt")
    #expect(try rules(["page.txt"], in: folder).rules.contains("extraction-space"))
    try folder.write("{\"rules\": {\"extraction-space\": \"off\"}} // no more", to: "a/.copydesk.json")
    #expect(try !rules(["a/b/page.txt"], in: folder).rules.contains("extraction-space"))
    #expect(try !rules([folder.path("a/b/page.txt")], in: folder).rules.contains("extraction-space"))
    #expect(try rules(["page.txt"], in: folder).rules.contains("extraction-space"))
    try folder.write("{}", to: "a/b/.copydesk.json")
    #expect(try rules(["a/b"], in: folder).rules.contains("extraction-space"))
  }

  @Test func `a configuration that is named holds for all pages`() throws {
    let folder = try ScratchFolder()
    try folder.write(Self.page, to: "page.txt")
    try folder.write("{\"rules\": {\"extraction-space\": \"off\"}}", to: "house.json")
    #expect(try !rules(["--config", "house.json", "page.txt"], in: folder).rules.contains("extraction-space"))
    let outcome = try ProductBinary.run(["check", "--config", "none.json", "page.txt"], in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
  }

  @Test func `what is wrong in a configuration is told once, at its line, and the rest holds`() throws {
    let folder = try ScratchFolder()
    for name in ["a.txt", "b.txt", "c/d.txt"] { try folder.write(Self.page, to: name) }
    try folder.write(
      "{\n  \"ruels\": {},\n  \"rules\": {\n    \"extraction-space\": \"off\",\n    \"no-such\": \"off\"\n  }\n}",
      to: ".copydesk.json")
    let (rules, errors) = try rules(["."], in: folder)
    #expect(!rules.contains("extraction-space"))
    let lines = errors.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.contains(".copydesk.json:2:3: 没有“ruels”这项设置") == true)
    #expect(lines.last?.contains(".copydesk.json:5:5: 没有“no-such”这条规则") == true)
  }

  @Test func `a configuration that is no JSON is told of, and the pages are checked all the same`() throws {
    let folder = try ScratchFolder()
    try folder.write(Self.page, to: "a.txt")
    try folder.write("{\n  \"rules\": }", to: ".copydesk.json")
    let (rules, errors) = try rules(["a.txt"], in: folder)
    #expect(rules.contains("extraction-space"))
    #expect(errors.hasPrefix("copydesk: .copydesk.json:2:12: 不是有效的 JSON"))
  }

  @Test func `a configuration that says a thing twice, or is no UTF-8, is told of, and holds`() throws {
    let folder = try ScratchFolder()
    try folder.write(Self.page, to: "a.txt")
    try folder.write("{\n  \"rules\": {},\n  \"rules\": {\"extraction-space\": \"off\"}\n}", to: ".copydesk.json")
    let (rules, errors) = try rules(["a.txt"], in: folder)
    #expect(!rules.contains("extraction-space"))
    #expect(errors == "copydesk: .copydesk.json:3:3: 这一项写了不止一次，请并作一处。\n")
    // 李 in GB18030.
    let text =
      Array("{\"rules\": {\"extraction-space\": \"off\"}, \"names\": [\"".utf8) + [0xC0, 0xEE] + Array("\"]}".utf8)
    try folder.write(text, to: ".copydesk.json")
    let garbled = try self.rules(["a.txt"], in: folder)
    #expect(!garbled.rules.contains("extraction-space"))
    #expect(garbled.errors.contains(".copydesk.json:1:51: 设置文件不是 UTF-8 编码"))
  }

  @Test func `rules are set by file, and files left out`() throws {
    let folder = try ScratchFolder()
    for name in ["a.txt", "副刊/b.txt", "old/c.txt", "d.bak.txt"] { try folder.write(Self.page, to: name) }
    try folder.write(
      """
      {
        "overrides": [{"files": "副刊", "rules": {"extraction-space": "off"}}],
        "ignore": ["/old", "*.bak.txt"]
      }
      """, to: ".copydesk.json")
    let all = try ProductBinary.run(["check", "-f", "json", "."], in: folder.url)
    let lines = all.text.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first { $0.contains("a.txt") }?.contains("extraction-space") == true)
    #expect(lines.first { $0.contains("b.txt") }?.contains("extraction-space") == false)
    let named = try ProductBinary.run(["check", "-f", "json", "d.bak.txt"], in: folder.url)
    #expect(named.text.isEmpty)
    #expect(named.status == 0)
    #expect(named.errors == "copydesk: d.bak.txt：在设置的 ignore 之列，略过\n")
    // From another folder and by its full path a page is the same.
    for path in ["b.txt", "./b.txt", folder.path("副刊/b.txt")] {
      let outcome = try ProductBinary.run(["check", "-f", "json", path], in: folder.url.appending(path: "副刊"))
      #expect(!outcome.text.contains("extraction-space"))
    }
  }

  @Test func `a page whose folio states no day has that of its path`() throws {
    let folder = try ScratchFolder()
    try folder.write("会议召开\n\n本报讯（记者 张三）3月14日（星期一），会议召开。\n", to: "2023-03/15/a.txt")
    try folder.write("{\"pageDate\": \"YYYY-MM/DD\"}", to: ".copydesk.json")
    #expect(try rules(["."], in: folder).rules.contains("date-weekday"))
    try folder.write("{}", to: ".copydesk.json")
    #expect(try !rules(["."], in: folder).rules.contains("date-weekday"))
  }

  @Test func `known names and the words of the house are followed`() throws {
    let folder = try ScratchFolder()
    try folder.write("干部再接再励。全区创文成效明显。\n", to: "a.txt")
    #expect(try rules(["a.txt"], in: folder).rules == ["word-wrong"])
    try folder.write(
      "{\"names\": [\"再接再励\"], \"glossary\": {\"创文\": \"创建全国文明城市\"}}", to: ".copydesk.json")
    #expect(try rules(["a.txt"], in: folder).rules == ["word-glossary"])
  }

  @Test func `settings are found from a working folder whose name is no UTF-8`() throws {
    let folder = try ScratchFolder()
    let inside = Process()
    inside.executableURL = URL(filePath: "/bin/sh")
    inside.currentDirectoryURL = folder.url
    inside.environment = ["LANG": "zh_CN.UTF-8"]
    inside.arguments = [
      "-c",
      """
      name=$(printf '\\326\\320'); mkdir "$name" && cd "$name" || exit 9
      printf '{"rules": {"fact-sum-mismatch": "off"}}' > .copydesk.json
      printf '合计100人，其中男60人、女50人。' > a.txt
      exec "$0" check a.txt
      """, ProductBinary.path,
    ]
    inside.standardOutput = FileHandle.nullDevice
    inside.standardError = FileHandle.nullDevice
    try inside.run()
    inside.waitUntilExit()
    // 9 where the file system takes no such name.
    #expect([0, 9].contains(inside.terminationStatus))
  }

  @Test func `which files of a folder are pages is a setting, and one that is named is read whatever it is called`()
    throws
  {
    let folder = try ScratchFolder()
    for name in ["a.txt", "b.text", "c/d.text", "c/e.txt", "c/.f.text"] { try folder.write("甲\n", to: name) }
    try folder.write("{\"pages\": \"*.text\"}", to: "c/.copydesk.json")
    func paths(_ operands: String...) throws -> [Substring] {
      try ProductBinary.run(["extract", "-f", "json", "--only", "page"] + operands, in: folder.url).lines
        .compactMap { $0.split(separator: "\"").dropFirst(3).first }
    }
    #expect(try paths(".") == ["./a.txt", "./c/d.text"])
    #expect(try paths("c", "b.text", "c/e.txt") == ["c/d.text", "b.text", "c/e.txt"])
  }

  @Test func `of records each has the settings of its own path`() throws {
    let folder = try ScratchFolder()
    try folder.write(
      "{\"overrides\": [{\"files\": \"副刊/**\", \"rules\": {\"fact-sum-mismatch\": \"off\"}}]}", to: ".copydesk.json")
    let records = ["副刊/1.txt", "要闻/1.txt"].map { "{\"path\":\"\($0)\",\"text\":\"合计100人，其中男60人、女50人。\"}\n" }
    let lines = try ProductBinary.run(
      ["check", "-f", "json", "--jsonl"], input: Data(records.joined().utf8), in: folder.url
    ).lines
    #expect(lines.map { $0.contains("fact-sum-mismatch") } == [false, true])
  }

  @Test func `an encoding that is set goes before one that is found`() throws {
    let folder = try ScratchFolder()
    // GB18030, by all that its bytes tell.
    try folder.write([0xC8, 0xAB, 0xC7, 0xF8, 0x0A], to: "a.txt")
    #expect(try ProductBinary.run(["extract", "a.txt"], in: folder.url).errors.isEmpty)
    try folder.write("{\"encoding\": \"utf-8\"}", to: ".copydesk.json")
    #expect(try ProductBinary.run(["extract", "a.txt"], in: folder.url).errors.contains("按 UTF-8 读有"))
    try folder.write(
      "{\"encoding\": \"utf-8\", \"overrides\": [{\"files\": \"a*\", \"encoding\": \"gb18030\"}]}",
      to: ".copydesk.json")
    #expect(try ProductBinary.run(["extract", "a.txt"], in: folder.url).errors.isEmpty)
  }
}
