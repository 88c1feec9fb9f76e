/// The list of rules, made from their files. A rule is a line `package struct NAME: SentenceRule` (or more protocols that
/// end in `Rule`); the `///` block above it is its documentation. What a rule of several kinds takes is written out.
enum RuleRegistrySource {
  static func text(of files: [String]) throws(Complaint) -> String {
    var rules: [Declaration] = []
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
    output += rules.isEmpty ? "    :\n  ]\n}\n" : "  ]\n}\n"
    for rule in rules where rule.kinds.count > 1 {
      let units = rule.kinds.map { ".\($0)(self)" }.joined(separator: ", ")
      output += "\nextension \(rule.type) {\n  package var units: [RuleUnit] { [\(units)] }\n}\n"
    }
    return output
  }

  private struct Declaration {
    var type: String
    /// The cases of `RuleUnit` that its protocols stand for: `mark` for `MarkRule`.
    var kinds: [String]
    var documentation: [String]
  }

  private static func declarations(in text: String) -> [Declaration] {
    var result: [Declaration] = []
    var documentation: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("///") {
        let content = line.dropFirst(3)
        documentation.append(String(content.hasPrefix(" ") ? content.dropFirst() : content))
      } else {
        if line.hasPrefix("package struct "), let colon = line.firstIndex(of: ":") {
          let name = line[line.index(line.startIndex, offsetBy: 15)..<colon]
          let conformances = line[line.index(after: colon)...].prefix { $0 != "{" }.split(separator: ",")
          let protocols = conformances.flatMap { $0.split(separator: " ") }.filter { $0.hasSuffix("Rule") }
          if !protocols.isEmpty {
            let kinds = protocols.map { $0.prefix(1).lowercased() + $0.dropFirst().dropLast(4) }
            result.append(Declaration(type: String(name), kinds: kinds, documentation: documentation))
          }
        }
        documentation = []
      }
    }
    return result
  }
}
