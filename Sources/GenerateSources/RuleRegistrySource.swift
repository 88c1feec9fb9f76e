/// The list of rules, made from their files. A rule is a line `package struct NAME: Rule` (or another protocol that ends
/// in `Rule`); the `///` block above it is its documentation.
enum RuleRegistrySource {
  static func text(of files: [String]) throws(Complaint) -> String {
    var rules: [(type: String, documentation: [String])] = []
    for path in files {
      guard let text = TextFile.read(path) else { throw Complaint(text: "cannot read \(path)") }
      rules += declarations(in: text)
    }
    rules.sort { $0.type < $1.type }
    var output = "package import Linting\n\n/// Generated from the files of this module by GenerateSources.\n"
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
    return output + (rules.isEmpty ? "    :\n  ]\n}\n" : "  ]\n}\n")
  }

  private static func declarations(in text: String) -> [(type: String, documentation: [String])] {
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
}
