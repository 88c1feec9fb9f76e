package import Linting
import System

/// `copydesk help [SUBCOMMAND]`
package enum HelpCommand: Command {
  package static let name = "help"
  package static let summary = Message("显示帮助，或某个子命令的帮助", "show help, of a subcommand where named")
  package static let operands = "[SUBCOMMAND]"

  package static func run(_ arguments: ParsedArguments, console: inout Console) throws(UsageError) -> ExitStatus {
    if let extra = arguments.operands.dropFirst().first { throw .unexpectedOperand(extra.text) }
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
  /// What the program is, in a sentence.
  package static let summary = Message(
    "读报纸版面文本，查错，提取数据。一切都在本机完成。",
    "reads the text of newspaper pages, checks it and extracts its figures, all on your own machine.")
  package static let paths = Message(
    "PATH 是文件、文件夹（查找 *.txt 和 *.md，或设置里 pages 所写的）或 -（标准输入）。",
    "PATH is a file, a folder (searched for *.txt and *.md, or what “pages” in the settings says) or - (standard input)."
  )
  package static let encodings = Message(
    "编码自动识别：UTF-8、UTF-16、GB18030（GBK）。", "Encodings are detected: UTF-8, UTF-16, GB18030 (GBK).")
  package static let statuses: [(status: Int, meaning: Message)] = [
    (0, Message("没有达到失败级别的问题", "nothing at or above the failing severity")),
    (1, Message("有这样的问题", "findings")),
    (2, Message("用法或输入有误", "usage or input error")),
  ]
  package static let variables: [(name: String, meaning: Message)] = [
    ("NO_COLOR", Message("不用颜色", "turns colour off")),
    ("LC_ALL, LANG", Message("为英文时提示用英文，否则用中文", "messages are in English where these name it, else in Chinese")),
    (
      "COPYDESK_AMBIGUOUS_WIDTH",
      Message("设为 2 表示终端把“”等符号画成两格宽", "2 says that the terminal draws “” and their like two columns wide")
    ),
  ]
  package static let examples: [(line: String, meaning: Message)] = [
    ("copydesk check pages/", Message("检查文件夹里的版面", "check the pages of a folder")),
    ("copydesk check --fix page.txt", Message("改正有把握的问题", "mend what is certain")),
    ("copydesk extract --format csv pages/ > figures.csv", Message("把数据列成表格", "figures for a spreadsheet")),
    ("copydesk explain date-weekday", Message("说明一条规则", "why a rule says what it says")),
  ]

  package static func overview(_ console: Console) -> String {
    let language = console.language
    let commands = Commands.all.map { ("copydesk " + $0.name, $0.summary.text(in: language)) }
    let lines = [
      console.text("copydesk：", "copydesk ") + summary.text(in: language), "",
      console.text("用法", "Usage"), table(commands),
      paths.text(in: language), encodings.text(in: language), "",
      console.text("退出状态", "Exit status"),
      table(statuses.map { (String($0.status), $0.meaning.text(in: language)) }),
      console.text("环境变量", "Environment"), table(variables.map { ($0.name, $0.meaning.text(in: language)) }),
      console.text("例", "Examples"), table(examples.map { ($0.line, $0.meaning.text(in: language)) }, limit: 60),
      console.text(
        "copydesk help SUBCOMMAND 显示各子命令的选项。", "copydesk help SUBCOMMAND shows the options of a subcommand."), "",
    ]
    return lines.joined(separator: "\n")
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
  private static func table(_ rows: [(String, String)], limit: Int = 30) -> String {
    let width = rows.map { DisplayWidth.of($0.0) }.filter { $0 <= limit }.max() ?? 0
    return rows.map { row in
      let gap = width - DisplayWidth.of(row.0)
      let padding = gap < 0 ? "\n" + String(repeating: " ", count: width + 4) : String(repeating: " ", count: gap + 2)
      return "  " + row.0 + padding + row.1 + "\n"
    }.joined()
  }
}
