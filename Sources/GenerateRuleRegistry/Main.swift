#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes `RuleRegistry.swift`: `GenerateRuleRegistry OUTPUT INPUT…`. A rule is a line `package struct NAME: Rule` (or
/// another protocol that ends in `Rule`); the `///` block above it is its documentation.
@main
enum Main {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count >= 2 else { fail("usage: GenerateRuleRegistry OUTPUT INPUT…") }
    var rules: [(type: String, documentation: [String])] = []
    for path in arguments.dropFirst(2) {
      guard let text = read(path) else { fail("cannot read \(path)") }
      rules += declarations(in: text)
    }
    rules.sort { $0.type < $1.type }
    var output = "package import Linting\n\n/// Generated from the files of this module by GenerateRuleRegistry.\n"
    output += "package enum RuleRegistry {\n"
    output += "  package static let rules: [any Rule.Type] = [\n"
    for rule in rules { output += "    \(rule.type).self,\n" }
    output += "  ]\n\n  /// The documentation of each rule's type, Markdown, by the type's name.\n"
    output += "  package static let documentation: [String: String] = [\n"
    for rule in rules {
      output += "    \"\(rule.type)\": ###\"\"\"\n"
      for line in rule.documentation { output += "    \(line)\n" }
      output += "    \"\"\"###,\n"
    }
    output += rules.isEmpty ? "    :\n  ]\n}\n" : "  ]\n}\n"
    guard write(output, to: arguments[1]) else { fail("cannot write \(arguments[1])") }
  }

  static func declarations(in text: String) -> [(type: String, documentation: [String])] {
    var result: [(type: String, documentation: [String])] = []
    var documentation: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("///") {
        let content = line.dropFirst(3)
        documentation.append(String(content.hasPrefix(" ") ? content.dropFirst() : content))
      } else {
        if line.hasPrefix("package struct "), let colon = line.firstIndex(of: ":") {
          let name = line[line.index(line.startIndex, offsetBy: 15)..<colon]
          let conformances = line[line.index(after: colon)...].prefix { $0 != "{" }.split(separator: ",")
          let isRule = conformances.contains { conformance in
            conformance.split(separator: " ").contains { $0.hasSuffix("Rule") }
          }
          if isRule { result.append((String(name), documentation)) }
        }
        documentation = []
      }
    }
    return result
  }

  static func read(_ path: String) -> String? {
    guard let file = unsafe fopen(path, "r") else { return nil }
    defer { unsafe _ = fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = unsafe fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func write(_ text: String, to path: String) -> Bool {
    guard let file = unsafe fopen(path, "w") else { return false }
    defer { unsafe _ = fclose(file) }
    let bytes = Array(text.utf8)
    return unsafe fwrite(bytes, 1, bytes.count, file) == bytes.count
  }

  static func fail(_ message: String) -> Never {
    print("error: GenerateRuleRegistry: \(message)")
    exit(1)
  }
}
