import LanguageServer
package import Linting
package import System

/// What a command talks to: the user's language, standard output, standard error.
package struct Console {
  package var output: BufferedOutput
  package var errors: BufferedOutput
  package var layout: ReportLayout
  /// Whether the user sees standard error, and not the results.
  package var showsProgress = false
  /// Whether standard output is a terminal.
  package var isTerminal = false
  private var isOutputBroken = false

  package init(layout: ReportLayout, output: BufferedOutput, errors: BufferedOutput) {
    self.layout = layout
    self.output = output
    self.errors = errors
  }

  package var language: Language { layout.language }

  /// The console of this process.
  package static func standard() -> Console {
    let terminal = Terminal.ofStandardOutput()
    let layout = ReportLayout(
      language: Environment.languageCode == "en" ? .english : .chinese, showsColor: terminal?.showsColor ?? false,
      width: terminal?.columns ?? 100, isAmbiguousWide: Environment.variable("COPYDESK_AMBIGUOUS_WIDTH") == "2")
    var console = Console(layout: layout, output: .standardOutput, errors: .standardError)
    // Where results go to the terminal too, they are progress enough.
    console.showsProgress = terminal == nil && Terminal.isStandardError
    console.isTerminal = terminal != nil
    return console
  }

  /// Follows `--color`; nil and `auto` leave it to the terminal.
  package mutating func setColor(_ choice: String?) {
    switch choice {
    case "always": layout.showsColor = true
    case "never": layout.showsColor = false
    default: break
    }
  }

  package func text(_ chinese: String, _ english: String) -> String { layout.text(chinese, english) }

  /// Writes text that is safe to show: articles' text in it went through `PrintableText`.
  package mutating func print(_ text: String) { write(Array(text.utf8)) }

  package mutating func write(_ bytes: [UInt8]) {
    if isOutputBroken { return }
    do throws(SystemError) {
      try output.write(bytes)
    } catch {
      outputFailed(error)
    }
  }

  /// Writes what is made for files and programs: pages, tables, JSON. A terminal shows it, and does nothing at its
  /// characters.
  package mutating func writeData(_ bytes: [UInt8]) {
    if isTerminal { print(PrintableText.lines(String(decoding: bytes, as: UTF8.self))) } else { write(bytes) }
  }

  /// Sends what was printed on its way: the reader sees a page as soon as it is done.
  package mutating func flush() {
    if isOutputBroken { return }
    do throws(SystemError) {
      try output.flush()
    } catch {
      outputFailed(error)
    }
  }

  package mutating func printError(_ text: String) {
    flush()
    // Nothing is left to tell a user whose standard error is closed.
    try? errors.write(text)
    try? errors.flush()
  }

  /// A line for standard error, behind what stands on standard output so far.
  package mutating func complain(_ message: String) {
    printError("copydesk: \(PrintableText.oneLine(message))\n")
  }

  package mutating func complain(_ error: SystemError) {
    complain(error.message.text(in: language))
  }

  /// Tells how far a long run has come, on the last line of the terminal; nil takes the line away.
  package mutating func progress(_ text: String?) {
    guard showsProgress else { return }
    try? errors.write("\r\u{1B}[K" + (text ?? ""))
    try? errors.flush()
  }

  /// Ends the output. A command whose output could not be written has failed.
  package mutating func finish(_ status: ExitStatus) -> ExitStatus {
    flush()
    return isOutputBroken ? .failure : status
  }

  /// Whether output can no longer be written, so that more work is in vain.
  package var isFinished: Bool { isOutputBroken }

  private mutating func outputFailed(_ error: SystemError) {
    isOutputBroken = true
    complain(error)
  }
}
