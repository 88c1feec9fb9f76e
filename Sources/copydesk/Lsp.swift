import LanguageServer
import System
import TextModel

/// `copydesk lsp`: the language server over standard input and output.
enum LspCommand {
  static let usage = "copydesk lsp [--stdio] [--position-encoding utf-8|utf-16|utf-32] [--log FILE]"

  /// Serves until the client leaves; gives the exit status.
  static func run(_ arguments: [String]) -> Int32 {
    var options = Server.Options()
    var logPath: String?
    var index = 0
    while index < arguments.count {
      var name = arguments[index]
      var value: String?
      if let equals = name.firstIndex(of: "="), name.hasPrefix("--") {
        value = String(name[name.index(after: equals)...])
        name = String(name[..<equals])
      }
      index += 1
      switch name {
      case "--stdio" where value == nil: continue
      case "--position-encoding", "--log":
        if value == nil && index < arguments.count {
          value = arguments[index]
          index += 1
        }
        guard let value else { return fail("\(name) wants a value") }
        if name == "--log" {
          logPath = value
        } else if let encoding = PositionEncoding(rawValue: value) {
          options.positionEncoding = encoding
        } else {
          return fail("no position encoding \(value)")
        }
      // What clients add for themselves: the process whose end is ours is told again by `initialize`.
      case "--clientProcessId":
        if value == nil { index += 1 }
      default: return fail("unknown option \(name)")
      }
    }
    do throws(SystemError) {
      let log = try logPath.map { path throws(SystemError) in try ByteOutput(appendingTo: path) }
      return try Server(surroundings: surroundings(log: log), options: options).run()
    } catch {
      return fail("\(error.subject): \(error.english)")
    }
  }

  private static func surroundings(log: ByteOutput?) -> Surroundings {
    Surroundings(
      version: "0.1.0", languageCode: Environment.languageCode,
      readFile: { try? File.read(FilePath($0)) },
      log: { level, message in
        // The client shows what comes on standard error: without a log file only what is wrong.
        if log == nil && level != .error { return }
        try? (log ?? .standardError).write("copydesk: \(level.rawValue): \(message)\n")
      })
  }

  private static func fail(_ message: String) -> Int32 {
    try? ByteOutput.standardError.write("copydesk: \(message)\n\(usage)\n")
    return 2
  }
}
