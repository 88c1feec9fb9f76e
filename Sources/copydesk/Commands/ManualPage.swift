import LanguageServer
package import Linting

/// The manual page in mdoc(7), made of what the help is made of.
package struct ManualPage {
  private let language: Language
  private var lines: [String] = []

  package var text: String { lines.joined(separator: "\n") + "\n" }

  package init(_ language: Language) {
    self.language = language
    macro("Dd", VersionCommand.date)
    lines.append(".Dt COPYDESK 1")
    macro("Os")
    section("NAME")
    macro("Nm", "copydesk")
    macro("Nd", language.pick("报纸版面文字校对", "a copy editor for the text of newspaper pages"))
    section("SYNOPSIS")
    macro("Nm")
    lines.append(".Ar command")
    lines.append(".Op Ar option ...")
    lines.append(".Op Ar operand ...")
    section("DESCRIPTION")
    if language == .english { macro("Nm") }
    paragraph(HelpText.summary)
    macro("Pp")
    paragraph(HelpText.paths)
    paragraph(HelpText.encodings)
    section("COMMANDS")
    for command in Commands.all { write(command) }
    section("ENVIRONMENT")
    list(HelpText.variables.map { (["Ev " + ManualPage.argument($0.name)], $0.meaning) })
    section("FILES")
    list([
      (
        ["Pa " + ManualPage.argument(ConfigurationFiles.name)],
        Message("设置，对所在文件夹及其下的版面有效。", "Settings, for the pages in its folder and below.")
      ),
      (
        ["Pa " + ManualPage.argument(LedgerPlace.fileName)],
        Message("台账：其中认可的问题不再报告。", "The ledger: what it has as accepted is not reported.")
      ),
    ])
    section("EXIT STATUS")
    list(HelpText.statuses.map { (["\($0.status)"], $0.meaning) })
    section("EXAMPLES")
    for example in HelpText.examples {
      paragraph(example.meaning)
      macro("Pp")
      macro("Dl", example.line)
      if example.line != HelpText.examples.last?.line { macro("Pp") }
    }
  }

  private mutating func write(_ command: any Command.Type) {
    lines.append(".Ss " + ManualPage.argument(command.name))
    paragraph(command.summary)
    macro("Pp")
    macro("Nm")
    macro("Cm", command.name)
    if !command.options.isEmpty { lines.append(".Op Ar option ...") }
    if !command.operands.isEmpty { macro("Ar", command.operands) }
    if !command.options.isEmpty {
      list(
        command.options.map { option in
          // `Fl` writes one of the two dashes.
          let names = [option.short, option.name].compactMap { $0 }.map { "Fl " + ManualPage.argument($0.dropFirst()) }
          let value = option.takesValue ? [" Ar " + ManualPage.argument(option.placeholder)] : []
          return ([names.joined(separator: " , ")] + value, option.summary)
        })
    }
    if let notes = command.notes {
      macro("Pp")
      paragraph(notes)
    }
  }

  private mutating func list(_ entries: [(head: [String], text: Message)]) {
    macro("Bl", "-tag", "-width", "Ds")
    for entry in entries {
      lines.append(".It " + entry.head.joined())
      paragraph(entry.text)
    }
    macro("El")
  }

  private mutating func section(_ title: String) { lines.append(".Sh " + title) }

  private mutating func macro(_ name: String, _ arguments: String...) {
    lines.append((["." + name] + arguments.map { ManualPage.argument($0) }).joined(separator: " "))
  }

  /// Running text in lines of their own for sentences, and short where blanks allow, as roff wants it.
  private mutating func paragraph(_ message: Message) {
    for line in message.text(in: language).split(separator: "\n") {
      var sentence = ""
      for word in line.split(separator: " ", omittingEmptySubsequences: true) {
        if !sentence.isEmpty { sentence += " " }
        sentence += word
        if word.hasSuffix(".") || sentence.utf8.count > 64 {
          lines.append(ManualPage.escaped(sentence, startsLine: true))
          sentence = ""
        }
      }
      if !sentence.isEmpty { lines.append(ManualPage.escaped(sentence, startsLine: true)) }
      if line.endIndex != message.text(in: language).endIndex { lines.append(".br") }
    }
  }

  /// One argument of a macro, whatever it holds.
  private static func argument(_ text: some StringProtocol) -> String {
    // The zero-width mark keeps a word that is also the name of a macro from being one.
    let isPlain = text.utf8.count > 3 && text.utf8.allSatisfy { $0 > 0x2C && $0 != 0x5C && $0 != 0x7C }
    return isPlain ? String(text) : "\"" + (text.utf8.count <= 3 ? "\\&" : "") + escaped(text, startsLine: false) + "\""
  }

  private static func escaped(_ text: some StringProtocol, startsLine: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\e"
      case "\"": result += "\\(dq"
      case "'" where startsLine && result.isEmpty, "." where startsLine && result.isEmpty: result += "\\&\(scalar)"
      case "-" where startsLine: result += "\\-"
      case "~": result += "\\(ti"
      case "^": result += "\\(ha"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
