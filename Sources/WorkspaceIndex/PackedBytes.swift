import Facts

/// Writes numbers and strings close together: numbers in as many bytes as they need, a string once however often it is
/// named.
struct PackedWriter {
  private(set) var bytes: [UInt8] = []
  private(set) var strings: [UInt8] = []
  /// Where each string stands, from 1, at the slot of its hash or behind it; 0 is free. Their count is a power of two.
  private var slots = [UInt32](repeating: 0, count: 512)
  /// By slot, the hash of its string.
  private var hashes = [UInt32](repeating: 0, count: 512)
  private var stringCount = 0

  init() {
    bytes.reserveCapacity(8192)
    strings.reserveCapacity(4096)
  }

  /// Seven bits a byte, the lowest first.
  @inline(__always)
  mutating func number(_ value: Int) {
    if value >= 0 && value < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: value))
    } else {
      PackedWriter.append(UInt64(clamping: value), to: &bytes)
    }
  }

  /// Its two words and, before them, exponent and sign.
  mutating func decimal(_ value: Decimal) {
    let (significand, exponent) = value.parts
    let magnitude = significand.magnitude
    bytes.append(addingCapacity: 3 * PackedWriter.longestNumber) { bytes in
      PackedWriter.write(UInt64(clamping: (exponent + 1000) << 1 | (significand < 0 ? 1 : 0)), to: &bytes)
      PackedWriter.write(UInt64(truncatingIfNeeded: magnitude), to: &bytes)
      PackedWriter.write(UInt64(truncatingIfNeeded: magnitude >> 64), to: &bytes)
    }
  }

  mutating func decimal(_ value: Decimal?) {
    number(value == nil ? 0 : 1)
    if let value { decimal(value) }
  }

  /// The place of a string's bytes among the strings.
  mutating func string(_ value: String) { number(place(of: value)) }

  /// Keeps a string; gives its place among the strings.
  mutating func place(of value: String) -> Int {
    var value = value
    return value.withUTF8 { unsafe place(of: $0.span) }
  }

  private mutating func place(of utf8: Span<UInt8>) -> Int {
    let hash = UInt32(truncatingIfNeeded: IndexTerm.hash(utf8, seed: 0))
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if hashes[slot] == hash, isString(at: place, utf8) { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    let place = strings.count
    slots[slot] = UInt32(truncatingIfNeeded: place + 1)
    hashes[slot] = hash
    stringCount += 1
    strings.append(addingCapacity: utf8.count + PackedWriter.longestNumber) { strings in
      PackedWriter.write(UInt64(utf8.count), to: &strings)
      for index in utf8.indices { strings.append(utf8[index]) }
    }
    if 2 * stringCount > slots.count { makeRoom() }
    return place
  }

  private func isString(at place: Int, _ utf8: Span<UInt8>) -> Bool {
    let range = PackedReader.string(in: strings, at: place)
    guard range.count == utf8.count else { return false }
    let bytes = strings.span
    for index in utf8.indices where bytes[range.lowerBound + index] != utf8[index] { return false }
    return true
  }

  /// Twice as many slots for strings.
  private mutating func makeRoom() {
    let (old, oldHashes) = (slots, hashes)
    slots = [UInt32](repeating: 0, count: 2 * old.count)
    hashes = [UInt32](repeating: 0, count: 2 * old.count)
    for (entry, hash) in zip(old, oldHashes) where entry != 0 {
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
      hashes[slot] = hash
    }
  }

  mutating func string(_ value: String?) {
    number(value == nil ? 0 : 1)
    if let value { string(value) }
  }

  mutating func range(_ range: PageRange) {
    let (start, end) = (range.start.columns, range.end.columns)
    bytes.append(addingCapacity: 8 * PackedWriter.longestNumber) { bytes in
      PackedWriter.write(UInt64(start.line), to: &bytes)
      PackedWriter.write(UInt64(clamping: Int(end.line) - Int(start.line)), to: &bytes)
      PackedWriter.write(start, to: &bytes)
      PackedWriter.write(end, to: &bytes)
    }
  }

  /// UTF-8 has the most columns and UTF-32 the fewest, so that the differences are small.
  @inline(__always)
  private static func write(
    _ place: (line: UInt32, utf8: UInt32, utf16: UInt32, utf32: UInt32), to bytes: inout OutputSpan<UInt8>
  ) {
    write(UInt64(place.utf8), to: &bytes)
    write(UInt64(clamping: Int(place.utf8) - Int(place.utf16)), to: &bytes)
    write(UInt64(clamping: Int(place.utf16) - Int(place.utf32)), to: &bytes)
  }

  /// A record with its length before it, so that a reader can pass over it.
  mutating func record(_ body: (inout PackedWriter) -> Void) {
    let start = beginRecord()
    body(&self)
    endRecord(from: start)
  }

  /// Begins a record; gives its place.
  mutating func beginRecord() -> Int {
    for _ in 0..<PackedReader.recordHeader { bytes.append(0) }
    return bytes.count - PackedReader.recordHeader
  }

  /// Ends the record that began at a place.
  mutating func endRecord(from start: Int) {
    let count = bytes.count - start - PackedReader.recordHeader
    for index in 0..<PackedReader.recordHeader {
      bytes[start + index] = UInt8(truncatingIfNeeded: count >> (8 * index))
    }
  }

  /// So many bytes has a number at most.
  private static let longestNumber = 10

  private static func append(_ value: UInt64, to bytes: inout [UInt8]) {
    bytes.append(addingCapacity: longestNumber) { write(value, to: &$0) }
  }

  @inline(__always)
  private static func write(_ value: UInt64, to bytes: inout OutputSpan<UInt8>) {
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

  /// 0 for what no decimal is.
  mutating func decimal() -> Decimal {
    let head = number()
    let low = UInt64(truncatingIfNeeded: number())
    let high = UInt64(truncatingIfNeeded: number())
    let magnitude = Int128(truncatingIfNeeded: UInt128(high) << 64 | UInt128(low))
    return Decimal(head & 1 == 0 ? magnitude : 0 &- magnitude, exponent: (head >> 1) - 1000) ?? .zero
  }

  mutating func optionalDecimal() -> Decimal? { number() == 0 ? nil : decimal() }

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
