import JSON
import Testing

@Suite("Writing JSON")
struct JSONWriterTests {
  private func text(_ value: JSONValue) -> String { String(decoding: JSONWriter.bytes(of: value), as: UTF8.self) }

  @Test("values are written compactly, in order, with escapes where JSON wants them")
  func values() {
    #expect(
      text(["b": 1, "a": [true, nil, "中\n\"\\\u{1}\u{7F}"]]) == #"{"b":1,"a":[true,null,"中\n\"\\\u0001\u007f"]}"#)
    #expect(text([[:], []]) == "[{},[]]")
  }

  @Test("a number that JSON cannot write becomes null")
  func infinity() {
    #expect(text(.array([.number(.infinity), .number(.nan), .number(0.5)])) == "[null,null,0.5]")
  }

  @Test("laying one object over another replaces what both have and keeps the rest")
  func merging() {
    let base: JSONValue = ["rules": ["a": "off", "b": ["x": 1]], "language": "zh"]
    let other: JSONValue = ["rules": ["b": ["y": 2], "c": [1]], "language": "en"]
    #expect(
      base.merged(with: other) == ["rules": ["a": "off", "b": ["x": 1, "y": 2], "c": [1]], "language": "en"])
    #expect(base.merged(with: nil) == nil)
  }
}
