import JSON
import TestSupport
import Testing

@Suite struct JSONDocumentTests {
  private func set(_ text: String, _ value: JSONValue, _ path: String...) throws -> String? {
    var document = try JSONDocument(reading: Array(text.utf8))
    return try document.set(value, at: path) ? String(decoding: document.bytes, as: UTF8.self) : nil
  }

  private func append(_ text: String, _ value: JSONValue, _ path: String...) throws -> String? {
    var document = try JSONDocument(reading: Array(text.utf8))
    return try document.append(value, at: path) ? String(decoding: document.bytes, as: UTF8.self) : nil
  }

  @Test func `a value that is there is replaced, and nothing else changes`() throws {
    let text = "// 说明\n{\n  \"rules\": { \"a\" : \"off\" /* why */, }, // end\n}\n"
    #expect(try set(text, "hint", "rules", "a") == text.replacing("\"off\"", with: "\"hint\""))
  }

  @Test func `a member is added on a line of its own, behind the comment of the one before`() throws {
    #expect(
      try set("{\n  \"rules\": {\n    \"a\": 1 // one, or so\n  }\n}\n", "off", "rules", "b")
        == "{\n  \"rules\": {\n    \"a\": 1, // one, or so\n    \"b\": \"off\"\n  }\n}\n")
    #expect(
      try set("{\r\n\t\"a\": 1, /* x,\r\n y */ // z\r\n}", true, "b")
        == "{\r\n\t\"a\": 1, /* x,\r\n y */ // z\r\n\t\"b\": true,\r\n}")
  }

  @Test func `a member is added in the line where the others stand in one`() throws {
    #expect(try set("{\"a\": 1}", 2, "b") == "{\"a\": 1, \"b\": 2}")
    #expect(try set("{\"a\": 1, }", 2, "b") == "{\"a\": 1, \"b\": 2 }")
    #expect(try set("{\"a\": {\"x\": [1, {}]} }", 2, "a", "y") == "{\"a\": {\"x\": [1, {}], \"y\": 2} }")
  }

  @Test func `an object of comments alone takes its first member before its end`() throws {
    #expect(
      try set("{\n  \"rules\": {\n    // \"a\": \"off\",\n  }\n}\n", "off", "rules", "b")
        == "{\n  \"rules\": {\n    // \"a\": \"off\",\n    \"b\": \"off\"\n  }\n}\n")
    #expect(try set("{}", 1, "a") == "{\n  \"a\": 1\n}")
    #expect(try set("{ // }\n}", 1, "a") == "{ // }\n  \"a\": 1\n}")
  }

  @Test func `objects that are missing on the way are made, also in an empty file`() throws {
    #expect(try set("", "off", "rules", "a") == "{\n  \"rules\": {\"a\": \"off\"}\n}\n")
    #expect(try set("\u{FEFF}{}", 1, "a/b", "c~") == "\u{FEFF}{\n  \"a/b\": {\"c~\": 1}\n}")
  }

  @Test func `an element is added to an array, and the array where there is none`() throws {
    #expect(try append("{\"names\": [\"甲\"]}", "乙", "names") == "{\"names\": [\"甲\", \"乙\"]}")
    #expect(try append("{\"names\": []}", "乙", "names") == "{\"names\": [\"乙\"]}")
    #expect(try append("{\"names\": [\n  \"甲\"\n]}", "乙", "names") == "{\"names\": [\n  \"甲\",\n  \"乙\"\n]}")
    #expect(try append("{\n}\n", "乙", "names") == "{\n  \"names\": [\"乙\"]\n}\n")
    #expect(
      try set("{\"overrides\": [{\"rules\": {\"a\": 1}}, {\"rules\": {}}]}", "off", "overrides", "0", "rules", "b")
        == "{\"overrides\": [{\"rules\": {\"a\": 1, \"b\": \"off\"}}, {\"rules\": {}}]}")
  }

  @Test func `where something else stands on the way nothing is done`() throws {
    #expect(try set("{\"rules\": 5}", "off", "rules", "a") == nil)
    #expect(try set("[1]", "off", "a") == nil)
    #expect(try append("{\"names\": {}}", "乙", "names") == nil)
    #expect(throws: JSONError.self) { try self.set("{\"rules\": ", 1, "a") }
  }

  /// Whatever the layout, what is set is read, and the comments are all there.
  @Test func `random texts keep their comments and members`() throws {
    var random = SeededRandom(seed: 7)
    let blanks = ["", " ", "\n", "\n    ", " // , } \" ]\n", "/* ] , */", "\r\n\t"]
    for _ in 0..<2000 {
      var text = ""
      func blank() { text += blanks.randomElement(using: &random) ?? "" }
      blank()
      text += "{"
      let count = Int.random(in: 0...3, using: &random)
      for index in 0..<count {
        blank()
        text += "\"m\(index)\""
        blank()
        text += ":"
        blank()
        text += ["1", "{}", "[ ]", "{\"x\": \"//\"}", "[1,\n2]"].randomElement(using: &random) ?? "1"
        blank()
        if index + 1 < count || Bool.random(using: &random) { text += "," }
      }
      blank()
      text += "}"
      blank()
      let before = try JSONDocument(reading: Array(text.utf8))
      var after = before
      #expect(try after.set("new", at: ["added", "deep"]))
      #expect(after.value == before.value.merged(with: ["added": ["deep": "new"]]), "\(text)")
      for mark in ["// , }", "/* ] , */"] {
        let counts = [before, after].map { String(decoding: $0.bytes, as: UTF8.self).split(separator: mark).count }
        #expect(counts[0] == counts[1], "\(text)")
      }
    }
  }
}
