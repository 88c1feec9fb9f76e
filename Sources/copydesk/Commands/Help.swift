package import Linting
import System

/// `copydesk help [SUBCOMMAND]`
package enum HelpCommand: Command {
  package static let name = "help"
  package static let summary = Message("显示帮助，或某个子命令的帮助", "show help, of a subcommand where named")
  package static let operands = "[SUBCOMMAND]"

  package static func run(_ arguments: ParsedArguments, console: inout Console) throws(UsageError) -> ExitStatus {
    guard let name = arguments.operands.first?.text else {
      console.print(HelpText.overview(console))
      return .success
    }
    guard let command = Commands.named(name) else {
      throw .unknownCommand(name, suggestion: Spelling.nearest(to: name, among: Commands.all.map { $0.name }))
    }
    console.print(HelpText.of(command, console))
    return .success
  }
}

/// The pages of help, made from the commands themselves.
package enum HelpText {
  package static func overview(_ console: Console) -> String {
    let commands = Commands.all.map { command in
      ("copydesk " + command.name, command.summary.text(in: console.language))
    }
    return console.text(
      "copydesk：读报纸版面文本，查错，提取数据。一切都在本机完成。\n\n用法\n",
      "copydesk reads the text of newspaper pages, checks it and extracts its figures, all on your own machine.\n\nUsage\n"
    ) + table(commands)
      + console.text(
        """

        PATH 是文件、文件夹（查找 *.txt 和 *.md）或 -（标准输入）。
        编码自动识别：UTF-8、UTF-16、GB18030（GBK）。
        退出状态：0 没有达到失败级别的问题；1 有；2 用法或输入有误。
        环境变量：NO_COLOR 关颜色；LC_ALL、LANG 为英文时用英文；COPYDESK_AMBIGUOUS_WIDTH=2 表示终端把“ ” … 画成两格。
        copydesk help SUBCOMMAND 显示各子命令的选项。

        """,
        """

        PATH is a file, a folder (searched for *.txt and *.md) or - (standard input).
        Encodings are detected: UTF-8, UTF-16, GB18030 (GBK).
        Exit status: 0 nothing at or above the failing severity; 1 findings; 2 usage or input error.
        Environment: NO_COLOR turns colour off; LC_ALL and LANG choose the language;
        COPYDESK_AMBIGUOUS_WIDTH=2 says that the terminal draws “ ” … two columns wide.
        copydesk help SUBCOMMAND shows the options of a subcommand.

        """)
  }

  package static func of(_ command: any Command.Type, _ console: Console) -> String {
    let usage = ["copydesk", command.name, command.options.isEmpty ? "" : "[OPTION...]", command.operands]
    var result = command.summary.text(in: console.language) + "\n\n"
    result += console.text("用法", "Usage") + "\n  " + usage.filter { !$0.isEmpty }.joined(separator: " ") + "\n\n"
    result += console.text("选项", "Options") + "\n"
    result += table(
      (command.options + [.help]).map { option in
        let names = (option.short.map { "\($0), " } ?? "    ") + option.name
        return (names + (option.takesValue ? " " + option.placeholder : ""), option.summary.text(in: console.language))
      })
    if let notes = command.notes { result += "\n" + notes.text(in: console.language) + "\n" }
    return result
  }

  /// Two columns; a first cell that is too long stands on its own line.
  private static func table(_ rows: [(String, String)]) -> String {
    let limit = 30
    let width = rows.map { DisplayWidth.of($0.0) }.filter { $0 <= limit }.max() ?? 0
    return rows.map { row in
      let gap = width - DisplayWidth.of(row.0)
      let padding = gap < 0 ? "\n" + String(repeating: " ", count: width + 4) : String(repeating: " ", count: gap + 2)
      return "  " + row.0 + padding + row.1 + "\n"
    }.joined()
  }
}
