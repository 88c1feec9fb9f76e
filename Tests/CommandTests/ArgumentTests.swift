import Linting
import System
import Testing
import copydesk

@Suite struct ArgumentTests {
  private let options = [
    CommandOption("--format", short: "-f", .choice(["text", "json"]), "", ""),
    CommandOption("--fix", .flag, "", ""),
    CommandOption("--only", .choices(["metrics", "people"]), "", ""),
    CommandOption("--config", .file, "", ""),
  ]

  private func parse(_ line: String) throws(UsageError) -> ParsedArguments {
    try ParsedArguments(line.split(separator: " ").map { FilePath(String($0)) }, options: options)
  }

  @Test(arguments: [
    "--format json a b", "--format=json a b", "-f json a b", "-fjson a b", "a -f json b", "a b --format=json",
  ])
  func `an option stands anywhere, its value beside it`(line: String) throws {
    let arguments = try parse(line)
    #expect(arguments.text("--format") == "json")
    #expect(arguments.operands.map(\.text) == ["a", "b"])
  }

  @Test func `a flag is given or not`() throws {
    #expect(try parse("--fix a").has("--fix"))
    #expect(try !parse("a").has("--fix"))
  }

  @Test func `of an option given twice the last counts`() throws {
    #expect(try parse("-f json -f text").text("--format") == "text")
  }

  @Test func `a dash is an operand, and behind two dashes everything is`() throws {
    #expect(try parse("-f json - -- --fix -").operands.map(\.text) == ["-", "--fix", "-"])
  }

  @Test func `a list of words is taken apart`() throws {
    #expect(try parse("--only=metrics,people").list("--only") == ["metrics", "people"])
  }

  @Test func `a file name that is no UTF-8 stays as it is`() throws {
    let name: [UInt8] = [0xD6, 0xD0]
    let arguments = try ParsedArguments(
      [FilePath(bytes: Array("--config=".utf8) + name), FilePath(bytes: name)], options: options)
    #expect(arguments.file("--config")?.bytes == name)
    #expect(arguments.operands == [FilePath(bytes: name)])
  }

  @Test func `what is wrong is said, with what was perhaps meant`() {
    #expect(throws: UsageError.unknownOption("--fromat", suggestion: "--format")) { try parse("--fromat json") }
    #expect(throws: UsageError.unknownOption("-x", suggestion: nil)) { try parse("-x") }
    #expect(throws: UsageError.unknownOption("-x=f", suggestion: nil)) { try parse("-x=f") }
    #expect(throws: UsageError.missingValue(option: "--format")) { try parse("a --format") }
    #expect(throws: UsageError.missingValue(option: "--config")) { try parse("--config=") }
    #expect(throws: UsageError.unexpectedValue(option: "--fix")) { try parse("--fix=yes") }
    #expect(throws: UsageError.wrongValue(option: "--format", value: "xml", allowed: ["text", "json"])) {
      try parse("--format xml")
    }
    #expect(throws: UsageError.wrongValue(option: "--only", value: "dogs", allowed: ["metrics", "people"])) {
      try parse("--only metrics,dogs")
    }
  }

  @Test(arguments: [("chekc", "check"), ("extarct", "extract"), ("expalin", "explain"), ("rule", "rules")])
  func `a mistyped subcommand is recognised`(typed: String, meant: String) {
    #expect(Spelling.nearest(to: typed, among: Commands.all.map { $0.name }) == meant)
  }

  @Test func `a word that is like nothing is not taken for something`() {
    #expect(Spelling.nearest(to: "banana", among: Commands.all.map { $0.name }) == nil)
    #expect(Spelling.nearest(to: "", among: ["a", "ab"]) == "a")
  }
}
