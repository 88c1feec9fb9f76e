import Linting
package import System

/// A command line taken apart: the options that were given, and what stands beside them.
package struct ParsedArguments: Sendable {
  package private(set) var operands: [FilePath] = []
  private var values: [String: FilePath] = [:]

  /// Whether a flag, or an option with its value, was given.
  package func has(_ option: String) -> Bool { values[option] != nil }

  /// The value of an option; nil where it was not given. Of one given twice the last counts.
  package func text(_ option: String) -> String? { values[option]?.text }

  /// The value of an option that names a file.
  package func file(_ option: String) -> FilePath? { values[option] }

  /// The words of a value that lists some.
  package func list(_ option: String) -> [String]? {
    text(option)?.split(separator: ",").map { String($0.trimmingBlanks) }
  }

  /// Takes arguments apart: `--name VALUE`, `--name=VALUE`, `-n VALUE`, `-nVALUE`; behind `--` nothing is an option, and `-` never.
  package init(_ arguments: some Sequence<FilePath>, options: [CommandOption]) throws(UsageError) {
    var rest = Array(arguments)[...]
    while let argument = rest.popFirst() {
      let text = argument.text
      if text == "--" {
        operands += rest
        return
      }
      guard text.hasPrefix("-"), text != "-" else {
        operands.append(argument)
        continue
      }
      // What stands behind the name in the same word: `--name=VALUE`, `-nVALUE`.
      var name = text
      var attached: FilePath?
      if text.hasPrefix("--") {
        name = String(text.prefix { $0 != "=" })
        if name != text { attached = FilePath(bytes: Array(argument.bytes.dropFirst(name.utf8.count + 1))) }
      } else if let short = options.first(where: { $0.takesValue && $0.short == String(text.prefix(2)) })?.short {
        name = short
        if name != text { attached = FilePath(bytes: Array(argument.bytes.dropFirst(short.utf8.count))) }
      }
      guard let option = options.first(where: { $0.name == name || $0.short == name }) else {
        throw .unknownOption(name, suggestion: Spelling.nearest(to: name, among: options.map(\.name)))
      }
      guard option.takesValue else {
        if attached != nil { throw .unexpectedValue(option: option.name) }
        values[option.name] = FilePath("")
        continue
      }
      guard let value = attached ?? rest.popFirst() else { throw .missingValue(option: option.name) }
      try ParsedArguments.check(value.text, of: option)
      values[option.name] = value
    }
  }

  private static func check(_ value: String, of option: CommandOption) throws(UsageError) {
    switch option.value {
    case .flag, .text, .file:
      if value.isEmpty { throw .missingValue(option: option.name) }
    case .choice(let words):
      if !words.contains(value) { throw .wrongValue(option: option.name, value: value, allowed: words) }
    case .choices(let words):
      let given = value.split(separator: ",").map { String($0.trimmingBlanks) }
      if given.isEmpty { throw .missingValue(option: option.name) }
      for word in given where !words.contains(word) {
        throw .wrongValue(option: option.name, value: word, allowed: words)
      }
    }
  }
}

extension Substring {
  var trimmingBlanks: Substring {
    let isBlank = { (character: Character) in character == " " || character == "\t" }
    var result = drop(while: isBlank)
    while let last = result.last, isBlank(last) { result.removeLast() }
    return result
  }
}
