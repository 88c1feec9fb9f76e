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
}
