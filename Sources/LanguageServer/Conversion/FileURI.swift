package import System

/// `file:` URIs and the paths that they stand for.
package enum FileURI {
  /// The path; nil for a URI of another scheme.
  package static func path(of uri: String) -> FilePath? {
    let bytes = Array(uri.utf8)
    let scheme = Array("file:".utf8)
    guard bytes.count > scheme.count, zip(bytes, scheme).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) else { return nil }
    var rest = bytes[scheme.count...]
    if rest.starts(with: [slash, slash]) {
      // Behind the two slashes stands the machine's name, mostly none.
      rest = rest.dropFirst(2)
      rest = rest.firstIndex(of: slash).map { rest[$0...] } ?? []
    }
    guard rest.first == slash else { return nil }
    var path: [UInt8] = []
    var index = rest.startIndex
    while index < rest.endIndex {
      if rest[index] == UInt8(ascii: "%"), index + 2 < rest.endIndex, let high = hexDigit(rest[index + 1]),
        let low = hexDigit(rest[index + 2])
      {
        path.append(high << 4 | low)
        index += 3
      } else {
        path.append(rest[index])
        index += 1
      }
    }
    return FilePath(bytes: path)
  }

  /// The URI of an absolute path.
  package static func uri(of path: FilePath) -> String {
    var uri = Array("file://".utf8)
    for byte in path.bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), slash, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
        UInt8(ascii: "~"):
        uri.append(byte)
      default:
        uri.append(UInt8(ascii: "%"))
        uri.append(contentsOf: [hexLetter(byte >> 4), hexLetter(byte & 0x0F)])
      }
    }
    return String(decoding: uri, as: UTF8.self)
  }

  private static let slash = UInt8(ascii: "/")

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  private static func hexLetter(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
