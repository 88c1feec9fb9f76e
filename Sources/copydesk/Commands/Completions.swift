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
  /// What stands behind the options of a command.
  private enum Operand {
    case none
    case file
    case folder
    case rule
    case command
    case shell
  }

  private static func operand(of command: any Command.Type) -> Operand {
    switch command.operands {
    case "RULE-ID...": .rule
    case "[SUBCOMMAND]": .command
    case let operands where operands.contains("bash"): .shell
    case let operands where operands.contains("DIR"): .folder
    case "": .none
    default: .file
    }
  }

  private static func options(of command: any Command.Type) -> [CommandOption] { command.options + [.help] }

  private static func names(_ option: CommandOption) -> [String] { [option.short, option.name].compactMap { $0 } }

  private static func isList(_ option: CommandOption) -> Bool {
    if case .choices = option.value { true } else { false }
  }

  private static var commandNames: String { Commands.all.map { $0.name }.joined(separator: " ") }
  private static let shells = "bash zsh fish"

  static var bash: String {
    var cases = ""
    var values = ""
    var operands = ""
    for command in Commands.all {
      let all = options(of: command).map(\.name).joined(separator: " ")
      cases += "    \(command.name)) words=\"\(all)\" ;;\n"
      for option in options(of: command) where !option.words.isEmpty {
        let patterns = names(option).map { "\(command.name):\($0)" }.joined(separator: "|")
        let list = isList(option) ? " list=1" : ""
        values += "    \(patterns)) words=\"\(option.words.joined(separator: " "))\"\(list) ;;\n"
      }
      let completed =
        switch operand(of: command) {
        case .none: ""
        case .file: "compgen -f -- \"$current\""
        case .folder: "compgen -d -- \"$current\""
        case .rule:
          "compgen -W \"$(copydesk rules --format json | sed 's/.*\"id\":\"\\([^\"]*\\)\".*/\\1/')\" -- \"$current\""
        case .command: "compgen -W \"\(commandNames)\" -- \"$current\""
        case .shell: "compgen -W \"\(shells)\" -- \"$current\""
        }
      if !completed.isEmpty { operands += "    \(command.name)) COMPREPLY=($(\(completed))) ;;\n" }
    }
    return """
      _copydesk() {
        local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}" command="${COMP_WORDS[1]}"
        local words="" list="" before=""
        COMPREPLY=()
        if [ "$COMP_CWORD" -eq 1 ]; then
          COMPREPLY=($(compgen -W "\(commandNames) --help --version" -- "$current"))
          return
        fi
        # bash takes --name=VALUE for three words.
        if [ "$current" = "=" ]; then current=""
        elif [ "$previous" = "=" ]; then previous="${COMP_WORDS[COMP_CWORD-2]}"
        fi
        case "$command:$previous" in
      \(values)  esac
        if [ -n "$words" ]; then
          case "$list$current" in
          1*,*) before="${current%,*}," current="${current##*,}" ;;
          esac
          COMPREPLY=($(compgen -P "$before" -W "$words" -- "$current"))
          return
        fi
        case "$current" in
        -*)
          case "$command" in
      \(cases)    esac
          COMPREPLY=($(compgen -W "$words" -- "$current"))
          return
          ;;
        esac
        case "$previous" in
        --config|--ledger|--log) COMPREPLY=($(compgen -f -- "$current")) ;;
        *)
          case "$command" in
      \(operands)    esac
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
        let names = option.short.map { "'(\($0) \(option.name))'{\($0),\(option.name)}" } ?? option.name
        return "      \(names)'[\(summary)]\(zshValue(of: option))' \\\n"
      }
      let operand =
        switch operand(of: command) {
        case .none: "'*::'"
        case .file: "'*:path:_files'"
        case .folder: "'*:folder:_files -/'"
        case .rule: "'*:rule:($(copydesk rules --format json | sed \"s/.*\\\"id\\\":\\\"\\([^\\\"]*\\)\\\".*/\\1/\"))'"
        case .command: "'1:command:(\(commandNames))'"
        case .shell: "'1:shell:(\(shells))'"
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

  private static func zshValue(of option: CommandOption) -> String {
    switch option.value {
    case .flag: ""
    case .file: ":file:_files"
    case .text(let name): ":\(name): "
    case .choice(let words): ":value:(\(words.joined(separator: " ")))"
    case .choices(let words): ":value:_values -s , value \(words.joined(separator: " "))"
    }
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
        switch option.value {
        case .flag: break
        case .file: line += " -r -F"
        case .text: line += " -x"
        case .choice(let words), .choices(let words): line += " -x -a '\(words.joined(separator: " "))'"
        }
        lines.append(line + " -d '\(quoted(option.summary.text(in: language)))'")
      }
      let operand: String? =
        switch operand(of: command) {
        case .none: "-f"
        case .file: nil
        case .folder: "-f -a '(__fish_complete_directories)'"
        case .rule: #"-f -a '(copydesk rules --format json | string match -rg \'"id":"([^"]*)"\')'"#
        case .command: "-f -a '\(commandNames)'"
        case .shell: "-f -a '\(shells)'"
        }
      if let operand { lines.append("complete -c copydesk \(condition) \(operand)") }
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
