package import JSON

/// What ties an answer to its request.
package enum RequestID: Hashable, Sendable, JSONReadable, JSONWritable {
  case integer(Int)
  case string(String)

  package init?(_ json: JSONValue) {
    if let integer = json.integer {
      self = .integer(integer)
    } else if let string = json.string {
      self = .string(string)
    } else {
      return nil
    }
  }

  package func write(to writer: inout JSONWriter) {
    switch self {
    case .integer(let value): writer.integer(value)
    case .string(let value): writer.string(value)
    }
  }
}
