/// Where the parts of a JSON text stand, by JSON pointer (RFC 6901): `/rules/date-weekday`, the whole text by `""`.
package struct JSONPlaces: Sendable {
  /// The names of members, quotation marks included, as byte ranges of the text.
  package internal(set) var names: [String: Range<Int>] = [:]
  /// The values.
  package internal(set) var values: [String: Range<Int>] = [:]

  /// Names of members that their object has already.
  package internal(set) var repeats: [Range<Int>] = []

  /// A member's name as it stands in a pointer.
  package static func escaped(_ name: String) -> String {
    guard name.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return name }
    var result = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "~": result += "~0"
      case "/": result += "~1"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
