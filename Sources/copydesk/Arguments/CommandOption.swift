package import Linting

/// An option of a subcommand: what the parser accepts, the help shows and the completions offer.
package struct CommandOption: Sendable {
  package enum Value: Sendable {
    /// It stands alone.
    case flag
    /// Any text, called so in the help.
    case text(String)
    /// The name of a file.
    case file
    /// One of these words.
    case choice([String])
    /// Some of these words, with commas between them.
    case choices([String])
  }

  /// With its dashes: `--format`.
  package var name: String
  /// `-f`, where there is a short form.
  package var short: String?
  package var value: Value
  package var summary: Message

  package init(_ name: String, short: String? = nil, _ value: Value, _ chinese: String, _ english: String) {
    self.name = name
    self.short = short
    self.value = value
    summary = Message(chinese, english)
  }

  package var takesValue: Bool { if case .flag = value { false } else { true } }

  /// The value as the help shows it.
  package var placeholder: String {
    switch value {
    case .flag: ""
    case .text(let name): name
    case .file: "FILE"
    case .choice(let words): words.joined(separator: "|")
    case .choices(let words): words.joined(separator: ",")
    }
  }

  /// The words that it may be given; empty where anything goes.
  package var words: [String] {
    switch value {
    case .choice(let words), .choices(let words): words
    default: []
    }
  }

  package static let help = CommandOption("--help", short: "-h", .flag, "显示帮助", "show help")
  package static let color = CommandOption(
    "--color", .choice(["auto", "always", "never"]), "颜色：auto 只在终端上用（默认）",
    "colour: auto means on a terminal only (default)")
  package static let records = CommandOption(
    "--jsonl", .flag, "标准输入是 JSON Lines：每行 {\"path\", \"text\"} 是一个版面",
    "standard input is JSON Lines: each line {\"path\", \"text\"} is a page")
  package static let configuration = CommandOption(
    "--config", .file, "用这个配置文件，不向上查找 .copydesk.json", "use this configuration instead of looking for .copydesk.json")
}
