extension JSONValue {
  /// The value in one line, with blanks behind colons and commas, as people write it.
  package var line: String {
    switch self {
    case .array(let elements): "[" + elements.map(\.line).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { JSONValue.string($0.name).line + ": " + $0.value.line }.joined(separator: ", ") + "}"
    default: String(decoding: JSONWriter.bytes(of: self), as: UTF8.self)
    }
  }

  private static let width = 100

  /// The value on lines of its own, members and elements indented by two blanks each; short ones stay in a line.
  package func indented(by depth: Int = 0) -> String {
    let line = line
    let inner = String(repeating: " ", count: 2 * depth + 2)
    let end = "\n" + String(repeating: " ", count: 2 * depth)
    switch self {
    case .array(let elements) where line.utf8.count + inner.utf8.count > JSONValue.width:
      let lines = elements.map { inner + $0.indented(by: depth + 1) }
      return "[\n" + lines.joined(separator: ",\n") + end + "]"
    case .object(let members)
    where !members.isEmpty && (depth == 0 || line.utf8.count + inner.utf8.count > JSONValue.width):
      let lines = members.map { member in
        inner + JSONValue.string(member.name).line + ": " + member.value.indented(by: depth + 1)
      }
      return "{\n" + lines.joined(separator: ",\n") + end + "}"
    default: return line
    }
  }
}
