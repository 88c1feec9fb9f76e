package import TextModel

/// A range as other programs count it: lines and columns from 1, the end behind the last column.
package struct OutsideRange: Hashable, Sendable {
  package var startLine: Int
  package var startColumn: Int
  package var endLine: Int
  package var endColumn: Int

  package init(_ range: ByteRange, _ converter: inout PositionConverter) {
    let start = converter.position(of: range.lowerBound)
    let end = converter.position(of: range.upperBound)
    startLine = start.line + 1
    startColumn = start.column + 1
    endLine = end.line + 1
    endColumn = end.column + 1
  }
}

/// A path as a relative or absolute URI reference (RFC 3986).
package func uriReference(_ path: String) -> String {
  var result = ""
  let hex = Array("0123456789ABCDEF".utf8)
  var bytes: [UInt8] = []
  for byte in path.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "/"):
      bytes.append(byte)
    default: bytes += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
    }
  }
  if path.hasPrefix("/") { result = "file://" }
  return result + String(decoding: bytes, as: UTF8.self)
}
