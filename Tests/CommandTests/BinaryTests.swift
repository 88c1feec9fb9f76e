import Foundation
import JSON
import System
import TestSupport
import Testing

/// The built program, run as a user runs it.
@Suite struct BinaryTests {
  private static let page = """
    周川报  2023年3月15日 星期三 第5版

    川汇区推进乡村建设
    本报讯（记者 张三）3月14日，全区投入资金3595.58万元，惠及174个村。

    """

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `extract prints one JSON object a file, in the order of the paths`() throws {
    let folder = try ScratchFolder()
    for name in ["b/2.txt", "a.txt", "b/1.md"] { try folder.write(Self.page, to: name) }
    let outcome = try ProductBinary.run(["extract", "--format", "json", "b", "a.txt"], in: folder.url)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    let objects = try outcome.lines.map(object)
    #expect(objects.map { $0["path"] as? String } == ["b/1.md", "b/2.txt", "a.txt"])
    for object in objects {
      #expect(Set(object.keys) == ["path", "page", "articles", "metrics", "initiatives", "people", "dates"])
    }
  }

  @Test func `only what was asked for is printed`() throws {
    let outcome = try ProductBinary.run(
      ["extract", "--format=json", "--only=people,metrics", "-"], input: Data(Self.page.utf8))
    let keys = try object(outcome.text).keys
    #expect(Set(keys) == ["path", "metrics", "people"])
  }

  @Test func `check prints path and diagnostics`() throws {
    let outcome = try ProductBinary.run(["check", "--format", "json", "-"], input: Data("他们都都来了。\n".utf8))
    let result = try object(outcome.text)
    #expect(result["path"] as? String == "-")
    #expect(result["diagnostics"] is [Any])
  }

  @Test(arguments: ["UTF-8", "UTF-8-BOM", "UTF-16LE", "UTF-16BE", "GB18030"], ["\n", "\r\n", "\r"])
  func `a page reads the same in every encoding and with every line end`(encoding: String, lineEnd: String) throws {
    let expected = try ProductBinary.run(["extract", "-f", "json", "-"], input: Data(Self.page.utf8))
    let text = Self.page.replacing("\n", with: lineEnd)
    var bytes = Array(text.utf8)
    switch encoding {
    case "UTF-8-BOM": bytes = [0xEF, 0xBB, 0xBF] + bytes
    case "UTF-16LE": bytes = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case "UTF-16BE": bytes = [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case "GB18030": bytes = try CharacterConverter.encodeGB18030(bytes)
    default: break
    }
    let outcome = try ProductBinary.run(["extract", "-f", "json", "-"], input: Data(bytes))
    #expect(outcome.text == expected.text)
    #expect(outcome.errors == "")
  }

  @Test func `one path that cannot be read does not stop the others`() throws {
    let folder = try ScratchFolder()
    try folder.write("甲\n", to: "1.txt")
    try folder.write("乙\n", to: "2.txt")
    let outcome = try ProductBinary.run(["extract", "-f", "json", "1.txt", "none.txt", "2.txt"], in: folder.url)
    #expect(outcome.status == 2)
    #expect(try outcome.lines.map { try object($0)["path"] as? String } == ["1.txt", "2.txt"])
    #expect(outcome.errors == "copydesk: none.txt：没有这个文件或文件夹\n")
  }

  @Test func `an empty folder and an empty file are no errors`() throws {
    let folder = try ScratchFolder()
    try folder.write("", to: "empty.txt")
    for format in ["text", "json"] {
      #expect(try ProductBinary.run(["check", "-f", format, folder.path]).status == 0)
      #expect(try ProductBinary.run(["extract", "-f", format, folder.path]).status == 0)
    }
    for format in ["text", "summary"] {
      #expect(try ProductBinary.run(["check", "-f", format, "none.txt"]).text == "没有版面可查。\n")
    }
  }

  @Test func `what is not shown is counted`() throws {
    let input = Data("合计100人，其中男60人、女50人。\n".utf8)
    let outcome = try ProductBinary.run(["check", "--show", "error", "-"], input: input)
    #expect(outcome.status == 1)
    #expect(outcome.text == "1 个版面：没有发现问题；另有 1 处较轻，未显示。\n")
  }

  @Test func `bytes that cannot be read are told of, and the page is done all the same`() throws {
    let outcome = try ProductBinary.run(["extract", "-f", "json", "-"], input: Data([0xE4, 0xB8, 0xAD, 0xFF, 0x0A]))
    #expect(outcome.status == 0)
    #expect(outcome.errors == "copydesk: -：按 UTF-8 读有 1 处字节读不出，以 U+FFFD 代替\n")
    #expect(outcome.lines.count == 1)
  }

  @Test func `a wrong command line is told of on standard error, with status 2`() throws {
    for line in [[], ["chekc"], ["check"], ["check", "--fromat", "json", "x"], ["extract", "-f", "xml", "x"], ["-x"]] {
      let outcome = try ProductBinary.run(line)
      #expect(outcome.status == 2)
      #expect(outcome.output.isEmpty)
      #expect(!outcome.errors.isEmpty)
    }
    #expect(try ProductBinary.run(["check", "--fromat", "json"]).errors.contains("用法见 copydesk check --help"))
  }

  @Test func `messages follow the locale`() throws {
    let chinese = try ProductBinary.run(["check", "/none"]).errors
    let english = try ProductBinary.run(["check", "/none"], environment: ["LC_ALL": "en_GB.UTF-8"]).errors
    #expect(chinese == "copydesk: /none：没有这个文件或文件夹\n")
    #expect(english == "copydesk: /none: no such file or folder\n")
  }

  @Test func `help and version go to standard output`() throws {
    for line in [["--help"], ["help"], ["help", "check"], ["check", "--help"], ["--version"], ["version"]] {
      let outcome = try ProductBinary.run(line)
      #expect(outcome.status == 0)
      #expect(!outcome.output.isEmpty)
      #expect(outcome.errors.isEmpty)
    }
  }

  @Test func `nothing in a file name acts on the terminal`() throws {
    let folder = try ScratchFolder()
    try folder.write("甲\n", to: "a\u{1B}[31m.txt")
    let report = try ProductBinary.run(["extract", folder.path])
    #expect(!report.output.contains(0x1B))
    let error = try ProductBinary.run(["extract", folder.path("\u{1B}[2Jnone")])
    #expect(!error.errors.utf8.contains(0x1B))
    let wrote = try ProductBinary.run(["init", "a\u{1B}[31m"], in: folder.url)
    #expect(!wrote.output.contains(0x1B))
  }

  @Test func `a page named in bytes that are no UTF-8 is read`() throws {
    let folder = try ScratchFolder()
    let name = FilePath(bytes: Array(folder.path.utf8) + [0x2F, 0xD6, 0xD0, 0x2E, 0x74, 0x78, 0x74])
    do { try File.replace(name, with: [0x61]) } catch { return }
    let outcome = try ProductBinary.run(["extract", "-f", "json", folder.path])
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 1)
  }

  @Test func `the table of figures opens in a spreadsheet`() throws {
    let outcome = try ProductBinary.run(["extract", "--format", "csv", "-"], input: Data(Self.page.utf8))
    #expect(Array(outcome.output.prefix(3)) == [0xEF, 0xBB, 0xBF])
    let rows = outcome.text.split(separator: "\r\n")
    #expect(rows.first?.hasSuffix("文件,日期,标题,行,主体,原文,数值,上限,单位,限定,作用,时间") == true)
  }

  @Test func `for a table one kind can be asked for`() throws {
    #expect(try ProductBinary.run(["extract", "-f", "csv", "--only", "people", "-"]).status == 0)
    #expect(try ProductBinary.run(["extract", "-f", "csv", "--only", "people,dates", "-"]).status == 2)
  }
}
