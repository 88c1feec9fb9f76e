/// Writes numbers and strings close together: numbers in as many bytes as they need, a string once however often it is
/// named.
struct PackedWriter {
  private(set) var bytes: [UInt8] = []
  private(set) var strings: [UInt8] = []
  /// Where a string stands, by its hash.
  private var places: [UInt64: Int] = [:]

  /// Seven bits a byte, the lowest first.
  mutating func number(_ value: Int) { PackedWriter.append(UInt64(clamping: value), to: &bytes) }

  /// The place of a string's bytes among the strings.
  mutating func string(_ value: String) {
    let utf8 = value.utf8
    let hash = IndexTerm.hash(value, seed: 0)
    if let place = places[hash], strings[PackedReader.string(in: strings, at: place)].elementsEqual(utf8) {
      number(place)
      return
    }
    let place = strings.count
    places[hash] = place
    PackedWriter.append(UInt64(utf8.count), to: &strings)
    strings.append(contentsOf: utf8)
    number(place)
  }

  mutating func string(_ value: String?) {
    number(value == nil ? 0 : 1)
    if let value { string(value) }
  }

  mutating func range(_ range: PageRange) {
    let (start, end) = (range.start.columns, range.end.columns)
    number(Int(range.start.line))
    number(Int(end.line) - Int(start.line))
    for place in [start, end] {
      // UTF-8 has the most columns and UTF-32 the fewest, so that the differences are small.
      number(Int(place.utf8))
      number(Int(place.utf8) - Int(place.utf16))
      number(Int(place.utf16) - Int(place.utf32))
    }
  }

  /// A record with its length before it, so that a reader can pass over it.
  mutating func record(_ body: (inout PackedWriter) -> Void) {
    let start = bytes.count
    bytes.append(contentsOf: [0, 0, 0])
    body(&self)
    let count = bytes.count - start - PackedReader.recordHeader
    for index in 0..<PackedReader.recordHeader {
      bytes[start + index] = UInt8(truncatingIfNeeded: count >> (8 * index))
    }
  }

  private static func append(_ value: UInt64, to bytes: inout [UInt8]) {
    var value = value
    while value >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: value) | 0x80)
      value >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: value))
  }
}

/// Reads what a `PackedWriter` wrote. Behind the end everything is 0.
struct PackedReader {
  /// The bytes that tell a record's length.
  static let recordHeader = 3

  let bytes: [UInt8]
  /// Where the strings begin.
  let strings: Int
  var position: Int

  mutating func number() -> Int { PackedReader.number(in: bytes, at: &position) }

  /// Begins a record; gives the place behind it.
  mutating func record() -> Int {
    var count = 0
    for index in 0..<PackedReader.recordHeader where position + index < bytes.count {
      count |= Int(bytes[position + index]) << (8 * index)
    }
    position += PackedReader.recordHeader
    return position + count
  }

  mutating func string() -> String {
    let place = strings + number()
    let range = PackedReader.string(in: bytes, at: place)
    return String(decoding: bytes[range], as: UTF8.self)
  }

  mutating func optionalString() -> String? { number() == 0 ? nil : string() }

  mutating func range() -> PageRange {
    let line = number()
    let lines = number()
    let start = place(line: line)
    return PageRange(start: start, end: place(line: line + lines))
  }

  mutating func skipRange() { for _ in 0..<8 { _ = number() } }

  private mutating func place(line: Int) -> PagePlace {
    let utf8 = number()
    let utf16 = utf8 - number()
    return PagePlace(line: line, utf8: utf8, utf16: utf16, utf32: utf16 - number())
  }

  /// The bytes of the string at a place of all bytes.
  static func string(in bytes: [UInt8], at place: Int) -> Range<Int> {
    var position = place
    let count = number(in: bytes, at: &position)
    let start = min(position, bytes.count)
    return start..<(start + min(max(0, count), bytes.count - start))
  }

  static func number(in bytes: [UInt8], at position: inout Int) -> Int {
    var result: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if shift < 64 { result |= UInt64(byte & 0x7F) << shift }
      if byte < 0x80 { break }
      shift += 7
    }
    return Int(truncatingIfNeeded: result)
  }
}
