package import Linting
import System

/// `copydesk completions SHELL`: a script that completes subcommands, options and their words.
package enum CompletionsCommand: Command {
  package static let name = "completions"
  package static let summary = Message("输出命令补全脚本", "print a completion script")
  package static let operands = "bash|zsh|fish"
  package static let notes: Message? = Message(
    """
    bash  copydesk completions bash > ~/.local/share/bash-completion/completions/copydesk
    zsh   copydesk completions zsh > 某个 fpath 文件夹/_copydesk
    fish  copydesk completions fish > ~/.config/fish/completions/copydesk.fish
    """,
    """
    bash  copydesk completions bash > ~/.local/share/bash-completion/completions/copydesk
    zsh   copydesk completions zsh > FOLDER-OF-FPATH/_copydesk
    fish  copydesk completions fish > ~/.config/fish/completions/copydesk.fish
    """)

  package static func run(_ arguments: ParsedArguments, console: inout Console) throws(UsageError) -> ExitStatus {
    guard let shell = arguments.operands.first?.text else { throw .missingOperand("SHELL") }
    if let extra = arguments.operands.dropFirst().first { throw .unexpectedOperand(extra.text) }
    switch shell {
    case "bash": console.print(CompletionScript.bash)
    case "zsh": console.print(CompletionScript.zsh(console.language))
    case "fish": console.print(CompletionScript.fish(console.language))
    default: throw .wrongValue(option: "SHELL", value: shell, allowed: ["bash", "zsh", "fish"])
    }
    return .success
  }
}

/// Completion scripts, made from the commands themselves.
enum CompletionScript {
  private static func options(of command: any Command.Type) -> [CommandOption] { command.options + [.help] }

  private static func hasFiles(_ command: any Command.Type) -> Bool { command.operands.hasPrefix("PATH") }

  static var bash: String {
    var cases = ""
    for command in Commands.all {
      let names = options(of: command).map(\.name).joined(separator: " ")
      cases += "    \(command.name)) words=\"\(names)\" ;;\n"
    }
    var values = ""
    for command in Commands.all {
      for option in options(of: command) where !option.words.isEmpty {
        values += "    \(command.name):\(option.name)) words=\"\(option.words.joined(separator: " "))\" ;;\n"
      }
    }
    let commands = Commands.all.map { $0.name }.joined(separator: " ")
    return """
      _copydesk() {
        local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}" command="${COMP_WORDS[1]}" words=""
        COMPREPLY=()
        if [ "$COMP_CWORD" -eq 1 ]; then
          COMPREPLY=($(compgen -W "\(commands) --help --version" -- "$current"))
          return
        fi
        case "$command:$previous" in
      \(values)  esac
        if [ -n "$words" ]; then
          COMPREPLY=($(compgen -W "$words" -- "$current"))
          return
        fi
        case "$current" in
        -*)
          case "$command" in
      \(cases)    esac
          COMPREPLY=($(compgen -W "$words" -- "$current"))
          ;;
        *)
          case "$command" in
          explain) COMPREPLY=($(compgen -W "$(copydesk rules --format json | sed 's/.*"id":"\\([^"]*\\)".*/\\1/')" -- "$current")) ;;
          completions) COMPREPLY=($(compgen -W "bash zsh fish" -- "$current")) ;;
          help) COMPREPLY=($(compgen -W "\(commands)" -- "$current")) ;;
          *) COMPREPLY=($(compgen -f -- "$current")) ;;
          esac
          ;;
        esac
      }
      complete -o filenames -F _copydesk copydesk

      """
  }

  static func zsh(_ language: Language) -> String {
    let commands = Commands.all.map { "    '\($0.name):\(quoted($0.summary.text(in: language)))'" }
    var cases = ""
    for command in Commands.all {
      let lines = options(of: command).map { option in
        let summary = quoted(option.summary.text(in: language), brackets: true)
        let value =
          !option.takesValue
          ? "" : option.words.isEmpty ? ":value:_files" : ":value:(\(option.words.joined(separator: " ")))"
        return "      '\(option.name)[\(summary)]\(value)' \\\n"
      }
      let operand =
        switch command.name {
        case "explain":
          "'*:rule:($(copydesk rules --format json | sed \"s/.*\\\"id\\\":\\\"\\([^\\\"]*\\)\\\".*/\\1/\"))'"
        case "completions": "'1:shell:(bash zsh fish)'"
        default: hasFiles(command) ? "'*:path:_files'" : "'*::'"
        }
      cases += "  \(command.name))\n    _arguments \\\n\(lines.joined())      \(operand)\n    ;;\n"
    }
    return """
      #compdef copydesk
      local -a commands
      commands=(
      \(commands.joined(separator: "\n"))
      )
      if (( CURRENT == 2 )); then
        _describe command commands
        return
      fi
      local command=$words[2]
      shift words
      (( CURRENT-- ))
      case $command in
      \(cases)esac

      """
  }

  static func fish(_ language: Language) -> String {
    var lines = ["complete -c copydesk -n __fish_use_subcommand -f"]
    for command in Commands.all {
      lines.append(
        "complete -c copydesk -n __fish_use_subcommand -a \(command.name) -d '\(quoted(command.summary.text(in: language)))'"
      )
      let condition = "-n '__fish_seen_subcommand_from \(command.name)'"
      for option in options(of: command) {
        var line = "complete -c copydesk \(condition) -l \(option.name.dropFirst(2))"
        if let short = option.short { line += " -s \(short.dropFirst())" }
        if option.takesValue {
          line += option.words.isEmpty ? " -r" : " -x -a '\(option.words.joined(separator: " "))'"
        }
        lines.append(line + " -d '\(quoted(option.summary.text(in: language)))'")
      }
      switch command.name {
      case "explain":
        let rules = #"(copydesk rules --format json | string match -rg \'"id":"([^"]*)"\')"#
        lines.append("complete -c copydesk \(condition) -f -a '\(rules)'")
      case "completions": lines.append("complete -c copydesk \(condition) -f -a 'bash zsh fish'")
      default: if !hasFiles(command) { lines.append("complete -c copydesk \(condition) -f") }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func quoted(_ text: String, brackets: Bool = false) -> String {
    var result = ""
    for character in text {
      switch character {
      case "'": result += "’"
      case "[", "]", ":": result += brackets ? "\\\(character)" : String(character)
      default: result.append(character)
      }
    }
    return result
  }
}
