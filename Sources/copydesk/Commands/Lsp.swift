import LanguageServer
package import Linting
import System
import TextModel

/// `copydesk lsp`: the language server over standard input and output.
package enum LspCommand: Command {
  package static let name = "lsp"
  package static let summary = Message("语言服务器，供编辑器使用", "the language server, for editors")
  package static let options = [
    CommandOption("--stdio", .flag, "走标准输入输出（默认，也是唯一的方式）", "over standard input and output (the default and only way)"),
    CommandOption(
      "--position-encoding", .choice(PositionEncoding.allCases.map(\.rawValue)), "优先采用的列单位；默认由客户端决定",
      "preferred unit of columns; by default the client decides"),
    CommandOption("--log", .file, "日志写到这个文件（不含稿件文字）", "log to this file (never the articles' text)"),
    // What clients add for themselves: the process whose end is ours is told again by `initialize`.
    CommandOption("--clientProcessId", .text("PID"), "由客户端给出，不需要", "given by clients, not needed"),
  ]

  /// Serves until the client leaves.
  package static func run(_ arguments: ParsedArguments, console: inout Console) throws(UsageError) -> ExitStatus {
    if let extra = arguments.operands.first { throw .unexpectedOperand(extra.text) }
    var options = Server.Options()
    if let encoding = arguments.text("--position-encoding").flatMap(PositionEncoding.init) {
      options.positionEncoding = encoding
    }
    do throws(SystemError) {
      var log: ByteOutput?
      if let path = arguments.text("--log") { log = try ByteOutput(appendingTo: path) }
      let status = try Server(surroundings: surroundings(log: log), options: options).run()
      return ExitStatus(rawValue: status) ?? .failure
    } catch {
      console.complain(error)
      return .failure
    }
  }

  private static func surroundings(log: ByteOutput?) -> Surroundings {
    Surroundings(
      version: VersionCommand.description, languageCode: Environment.languageCode,
      homeFolder: Environment.variable("HOME").map { FilePath($0) }, rulePages: rulePages,
      readFile: { path in
        // A pipe in place of a file would keep the session waiting for ever.
        guard case .success(.regular) = File.kind(of: path) else { return nil }
        return try? File.read(path)
      },
      changeFile: { path, change in
        do throws(SystemError) {
          try File.update(path, change)
          return nil
        } catch {
          return error
        }
      }, today: { Environment.today },
      log: { level, message in
        // The client shows what comes on standard error: without a log file only what is wrong.
        if log == nil && level != .error { return }
        try? (log ?? .standardError).write("copydesk: \(level.rawValue): \(message)\n")
      })
  }

  /// The folder of the rules' pages, to which findings link: of an installation, or of the checkout that this was built in.
  private static var rulePages: FilePath? {
    guard var folder = Environment.program?.folder else { return nil }
    for _ in 0..<5 {
      for place in ["share/doc/copydesk/rules", "docs/rules"] {
        let pages = folder.appending(place)
        if case .success(.regular) = File.kind(of: pages.appending("README.md")) { return pages }
      }
      folder = folder.folder
    }
    return nil
  }
}
