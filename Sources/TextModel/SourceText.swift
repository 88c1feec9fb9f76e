/// The encodings in which a page may come from disk.
package enum SourceEncoding: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case utf8WithMark = "UTF-8-BOM"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case gb18030 = "GB18030"
}

/// A page's text as it came from disk: its bytes in UTF-8, the encoding that they were in, and what had to be repaired.
package struct SourceText: Sendable {
  /// Valid UTF-8 without a byte-order mark.
  package let bytes: [UInt8]
  package var encoding: SourceEncoding
  /// Where `U+FFFD` stands for bytes that could not be read, as ranges of `bytes`.
  package let repairs: [ByteRange]
  /// Its lines, where they became known while its encoding was found out.
  let lines: LineTable?

  package init(bytes: [UInt8], encoding: SourceEncoding, repairs: [ByteRange] = []) {
    self.bytes = bytes
    self.encoding = encoding
    self.repairs = repairs
    lines = nil
  }

  /// Bytes that are valid UTF-8 without a mark.
  ///
  /// - Parameter lines: theirs, as `detected` gives them.
  package init(_ bytes: [UInt8], _ lines: LineTable) {
    self.bytes = bytes
    self.lines = lines
    encoding = .utf8
    repairs = []
  }

  /// Which encoding the bytes of a file are in: by their mark, else UTF-8 if they are valid, else GB18030 if most of
  /// what is not ASCII pairs up as GB18030 does, else UTF-8 with damage.
  package static func encoding(of bytes: Span<UInt8>) -> SourceEncoding { detected(bytes).encoding }

  /// The same, and the lines of bytes that are valid UTF-8 without a mark: they need not be looked through again.
  package static func detected(_ bytes: Span<UInt8>) -> (encoding: SourceEncoding, lines: LineTable?) {
    if bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF { return (.utf8WithMark, nil) }
    if bytes.count >= 2 && bytes[0] == 0xFF && bytes[1] == 0xFE { return (.utf16LittleEndian, nil) }
    if bytes.count >= 2 && bytes[0] == 0xFE && bytes[1] == 0xFF { return (.utf16BigEndian, nil) }
    if let lines = LineTable(validating: bytes) { return (.utf8, lines) }
    return (gb18030Damage(bytes) < utf8Damage(bytes) ? .gb18030 : .utf8, nil)
  }

  /// Reads bytes in UTF-8 or UTF-16. Text in GB18030 needs the system's converter and is read by `System`; here it
  /// would only be repaired.
  package static func decode(_ bytes: [UInt8], as encoding: SourceEncoding) -> SourceText {
    switch encoding {
    case .utf8, .gb18030:
      return repaired(bytes)
    case .utf8WithMark:
      var text = repaired(Array(bytes.dropFirst(3)))
      text.encoding = .utf8WithMark
      return text
    case .utf16LittleEndian, .utf16BigEndian:
      return decodeUTF16(bytes, encoding)
    }
  }

  /// The bytes of `text` in this encoding, with its mark. Nil for GB18030, which `System` writes.
  package static func encode(_ text: [UInt8], as encoding: SourceEncoding) -> [UInt8]? {
    switch encoding {
    case .utf8: return text
    case .utf8WithMark: return [0xEF, 0xBB, 0xBF] + text
    case .gb18030: return nil
    case .utf16LittleEndian, .utf16BigEndian:
      let isLittle = encoding == .utf16LittleEndian
      var result: [UInt8] = isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF]
      result.reserveCapacity(text.count + 2)
      for unit in String(decoding: text, as: UTF8.self).utf16 {
        let low = UInt8(truncatingIfNeeded: unit)
        let high = UInt8(truncatingIfNeeded: unit >> 8)
        result.append(isLittle ? low : high)
        result.append(isLittle ? high : low)
      }
      return result
    }
  }

  package static func isValidUTF8(_ bytes: Span<UInt8>) -> Bool {
    LineTable(validating: bytes) != nil
  }

  /// The bytes with each maximal invalid sequence replaced by `U+FFFD`, and the places where that was done.
  package static func repaired(_ bytes: [UInt8]) -> SourceText {
    let span = bytes.span
    if isValidUTF8(span) { return SourceText(bytes: bytes, encoding: .utf8) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var repairs: [ByteRange] = []
    var index = 0
    while index < bytes.count {
      let length = validSequenceLength(span, at: index)
      if length > 0 {
        result.append(contentsOf: bytes[index..<(index + length)])
        index += length
      } else {
        index += invalidSequenceLength(span, at: index)
        repairs.append(ByteRange(result.count, result.count + 3))
        result.append(contentsOf: [0xEF, 0xBF, 0xBD])
      }
    }
    return SourceText(bytes: result, encoding: .utf8, repairs: repairs)
  }

  /// The length of the well-formed UTF-8 sequence at `index` (Unicode 15, table 3-7), 0 where there is none.
  static func validSequenceLength(_ bytes: Span<UInt8>, at index: Int) -> Int {
    let lead = bytes[index]
    if lead < 0x80 { return 1 }
    guard let second = secondByteRange(lead) else { return 0 }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }

  /// The length of the longest prefix of a sequence at `index` that cannot be completed, at least 1.
  private static func invalidSequenceLength(_ bytes: Span<UInt8>, at index: Int) -> Int {
    let lead = bytes[index]
    guard let second = secondByteRange(lead), index + 1 < bytes.count, second.contains(bytes[index + 1]) else {
      return 1
    }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var count = 2
    while count < length && index + count < bytes.count && bytes[index + count] & 0xC0 == 0x80 { count += 1 }
    return count
  }

  private static func secondByteRange(_ lead: UInt8) -> ClosedRange<UInt8>? {
    switch lead {
    case 0xC2...0xDF, 0xE1...0xEC, 0xEE...0xEF, 0xF1...0xF3: 0x80...0xBF
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: nil
    }
  }

  private static func decodeUTF16(_ bytes: [UInt8], _ encoding: SourceEncoding) -> SourceText {
    let isLittle = encoding == .utf16LittleEndian
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = 2
    while index + 1 < bytes.count {
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      units.append(isLittle ? first | (second << 8) : (first << 8) | second)
      index += 2
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 3 / 2)
    var repairs: [ByteRange] = []
    var decoder = UTF16()
    var iterator = units.makeIterator()
    decoding: while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      case .emptyInput: break decoding
      case .error:
        repairs.append(ByteRange(result.count, result.count + 3))
        result.append(contentsOf: [0xEF, 0xBF, 0xBD])
      }
    }
    if bytes.count % 2 == 1 {
      repairs.append(ByteRange(result.count, result.count + 3))
      result.append(contentsOf: [0xEF, 0xBF, 0xBD])
    }
    return SourceText(bytes: result, encoding: encoding, repairs: repairs)
  }

  /// How many bytes do not fit GB18030's one-, two- and four-byte forms.
  private static func gb18030Damage(_ bytes: Span<UInt8>) -> Int {
    var damage = 0
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
      } else if lead == 0x80 || lead == 0xFF {
        damage += 1
        index += 1
      } else if index + 1 < bytes.count && bytes[index + 1] >= 0x40 && bytes[index + 1] != 0x7F
        && bytes[index + 1] != 0xFF
      {
        index += 2
      } else if index + 3 < bytes.count && (0x30...0x39).contains(bytes[index + 1])
        && (0x81...0xFE).contains(bytes[index + 2]) && (0x30...0x39).contains(bytes[index + 3])
      {
        index += 4
      } else {
        damage += 1
        index += 1
      }
    }
    return damage
  }

  private static func utf8Damage(_ bytes: Span<UInt8>) -> Int {
    var damage = 0
    var index = 0
    while index < bytes.count {
      let length = validSequenceLength(bytes, at: index)
      if length == 0 { damage += 1 }
      index += max(1, length)
    }
    return damage
  }
}
