#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

package import TextModel

/// GB18030 from and to UTF-8, by the system's `iconv`. GBK and GB2312 are parts of GB18030 and read the same.
package enum CharacterConverter {
  /// Reads GB18030. What does not fit becomes `U+FFFD`, one for each byte, and is listed in `repairs`.
  package static func decodeGB18030(_ bytes: [UInt8]) throws(SystemError) -> SourceText {
    var repairs: [ByteRange] = []
    let text = try convert(bytes, from: "GB18030", to: "UTF-8") { output in
      repairs.append(ByteRange(output.count, output.count + 3))
      output += [0xEF, 0xBF, 0xBD]
      return true
    }
    // The converter gives valid UTF-8; `repaired` only makes sure of it.
    return SourceText(bytes: SourceText.repaired(text).bytes, encoding: .gb18030, repairs: repairs)
  }

  /// Writes GB18030.
  package static func encodeGB18030(_ text: [UInt8]) throws(SystemError) -> [UInt8] {
    try convert(text, from: "UTF-8", to: "GB18030") { _ in false }
  }

  /// Writes UTF-16 without a mark: the work that the benchmark measures reading by.
  package static func encodeUTF16(_ text: [UInt8]) throws(SystemError) -> [UInt8] {
    try convert(text, from: "UTF-8", to: "UTF-16LE") { _ in false }
  }

  /// - Parameter repair: called for a byte that does not fit, with the output so far; false gives up.
  private static func convert(
    _ input: [UInt8], from source: String, to target: String, repair: (inout [UInt8]) -> Bool
  ) throws(SystemError) -> [UInt8] {
    let converter = unsafe iconv_open(target, source)
    guard Int(bitPattern: converter) != -1 else { throw SystemError(subject: source, code: errno) }
    defer { unsafe _ = iconv_close(converter) }
    var input = input
    var output: [UInt8] = []
    output.reserveCapacity(input.count * 3 / 2 + 16)
    var consumed = 0
    while consumed < input.count {
      let start = consumed
      var code: Int32 = 0
      let chunk = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        code = unsafe input.withUnsafeMutableBytes { bytes in
          var from = unsafe bytes.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self)
          var left = bytes.count - start
          var room = 1 << 16
          return unsafe buffer.withMemoryRebound(to: CChar.self) { target in
            var to = target.baseAddress
            let result = unsafe iconv(converter, &from, &left, &to, &room)
            let failure = result == -1 ? errno : 0
            consumed = bytes.count - left
            count = (1 << 16) - room
            return failure
          }
        }
      }
      output += chunk
      switch code {
      case 0, E2BIG: break
      case EILSEQ, EINVAL:
        if !repair(&output) { throw SystemError(subject: target, code: EILSEQ) }
        consumed += 1
      default: throw SystemError(subject: source, code: code)
      }
    }
    return output
  }
}
