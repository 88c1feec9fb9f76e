import JSON
import TestSupport
import Testing

@Suite("Reading JSON")
struct JSONReaderTests {
  private func read(_ text: String, _ options: JSONReader.Options = .strict) -> JSONValue? {
    try? JSONReader.read(Array(text.utf8), options: options)
  }

  private func failure(_ text: String, _ options: JSONReader.Options = .strict) -> Int? {
    do throws(JSONError) {
      _ = try JSONReader.read(Array(text.utf8), options: options)
      return nil
    } catch {
      return error.offset
    }
  }

  @Test("every kind of value is read")
  func values() {
    #expect(
      read(#" {"a": [1, -2.5e2, true, false, null, "文"], "b": {}} "#)
        == ["a": [1, .number(-250), true, false, nil, "文"], "b": [:]])
    #expect(read("[]") == [])
    #expect(read("0") == 0)
    #expect(read("-0") == 0)
    #expect(read("9223372036854775807") == .integer(.max))
  }

  @Test("an integer beyond 64 bits becomes a floating-point number, not a trap")
  func largeNumbers() {
    #expect(read("9223372036854775808") == .number(9_223_372_036_854_775_808))
    #expect(read("123456789012345678901234567890")?.integer == nil)
    #expect(failure("1e999") == 0)
  }

  @Test(
    "escapes are decoded, pairs of surrogates joined, half pairs replaced",
    arguments: [
      (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
      (#""\u4e2d\u6587""#, "中文"),
      (#""\ud83d\ude00""#, "😀"),
      (#""\ud842\udfb7x""#, "𠮷x"),
      (#""\ud83d""#, "\u{FFFD}"),
      (#""\ude00\ud83d""#, "\u{FFFD}\u{FFFD}"),
      (#""\ud83dA""#, "\u{FFFD}A"),
      (#""\ud83d\u0041""#, "\u{FFFD}A"),
      (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"),
      (#""中\u0000文""#, "中\0文"),
    ])
  func escapes(text: String, expected: String) {
    #expect(read(text)?.string == expected)
  }

  @Test("bytes that are no UTF-8 become replacement characters")
  func invalidBytes() throws {
    let bytes: [UInt8] = [0x22, 0x61, 0xE4, 0xB8, 0x22]
    #expect(try JSONReader.read(bytes) == "a\u{FFFD}")
  }

  @Test(
    "what is no JSON is an error at its place",
    arguments: [
      ("", 0), ("  ", 2), ("{", 1), ("[1,]", 2), ("[1 2]", 3), (#"{"a" 1}"#, 5), (#"{"a":}"#, 5), ("{a:1}", 1),
      ("01", 0), ("-", 1), ("1.", 2), ("1e", 2), (".5", 0), ("+1", 0), ("tru", 0), ("nulll", 4), ("1 1", 2),
      (#""abc"#, 4), ("\"a\nb\"", 2), (#""\x""#, 2), (#""\u12g4""#, 5), ("// no", 0), ("\u{FEFF}1", 0), ("'a'", 0),
    ])
  func errors(text: String, offset: Int) {
    #expect(failure(text) == offset)
  }

  @Test("nesting is bounded, so that no message exhausts the stack")
  func depth() {
    let limit = JSONReader.depthLimit
    let allowed = String(repeating: "[", count: limit) + String(repeating: "]", count: limit)
    #expect(read(allowed) != nil)
    #expect(failure("[" + allowed + "]") == limit)
    #expect(failure(String(repeating: "[{\"a\":", count: 100_000)) != nil)
  }

  @Test("comments, a last comma and a byte-order mark are taken where asked for")
  func lenient() {
    let text = "\u{FEFF}{ // rules\n \"a\": [1, /* two */ 2,],\n}\n// end"
    #expect(read(text, .lenient) == ["a": [1, 2]])
    #expect(read(text) == nil)
    #expect(failure("[1, /* ", .lenient) == 4)
    #expect(failure("[,]", .lenient) == 1)
  }

  @Test("of a name that stands twice the last counts")
  func duplicates() {
    #expect(read(#"{"a": 1, "a": 2}"#)?["a"] == 2)
  }

  @Test("places tell where names and values stand")
  func places() throws {
    let text = #"{"rules": {"date/week~day": ["off"]}}"#
    let (_, places) = try JSONReader.readWithPlaces(Array(text.utf8))
    func part(_ range: Range<Int>?) -> String? { range.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) } }
    #expect(part(places.names["/rules"]) == #""rules""#)
    #expect(part(places.names["/rules/date~1week~0day"]) == #""date/week~day""#)
    #expect(part(places.values["/rules/date~1week~0day/0"]) == #""off""#)
    #expect(part(places.values[""]) == text)
  }

  @Test("any value survives writing and reading", arguments: 0..<50)
  func roundTrip(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let value = JSONValue.random(depth: 4, using: &random)
    #expect(try JSONReader.read(JSONWriter.bytes(of: value)) == value)
  }

  @Test("damaged JSON is read or refused, never a trap", arguments: 0..<50)
  func damage(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let whole = JSONWriter.bytes(of: JSONValue.random(depth: 4, using: &random))
    for _ in 0..<100 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: index)
        default: bytes.removeSubrange(index...)
        }
      }
      for options in [JSONReader.Options.strict, .lenient] {
        do throws(JSONError) {
          _ = try JSONReader.read(bytes, options: options)
        } catch {
          #expect((0...bytes.count).contains(error.offset))
        }
      }
    }
  }
}

extension JSONValue {
  static func random(depth: Int, using random: inout SeededRandom) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 6), using: &random) {
    case 0: .null
    case 1: .bool(Bool.random(using: &random))
    case 2: .integer(Int.random(in: (-Int.max)...Int.max, using: &random))
    case 3: .number(Double.random(in: -1e6...1e6, using: &random))
    case 4, 5: .string(randomText(using: &random))
    case 6: .array((0..<Int.random(in: 0..<4, using: &random)).map { _ in .random(depth: depth - 1, using: &random) })
    default:
      .object(
        (0..<Int.random(in: 0..<4, using: &random)).map { index in
          Member(name: "\(index)\(randomText(using: &random))", value: .random(depth: depth - 1, using: &random))
        })
    }
  }

  private static func randomText(using random: inout SeededRandom) -> String {
    let scalars = Array("aZ\"\\/\n\r\t\0\u{7F}\u{1F}，中𠮷😀e\u{301}\u{2028}".unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0..<8, using: &random) { text.append(scalars.randomElement(using: &random) ?? "a") }
    return String(text)
  }
}
