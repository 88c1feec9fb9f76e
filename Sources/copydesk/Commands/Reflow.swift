import EditorFeatures
package import Linting
import System
import TextModel

/// `copydesk reflow`: joins the lines of extracted text into paragraphs. The same as formatting in an editor.
package enum ReflowCommand: Command {
  package static let name = "reflow"
  package static let summary = Message(
    "合并断行、删去提取带入的空格", "join hard-wrapped lines and remove the blanks of extraction")
  package static let operands = "PATH..."
  package static let options = [
    CommandOption(
      "--write", short: "-w", .flag, "改写文件（原编码、原换行，原子写入）；默认写到标准输出",
      "write the files, in their own encoding and line ends; by default the text goes to standard output"),
    .configuration,
  ]
  package static let notes: Message? = Message(
    "每段接成一行；标题、署名、列表各行、空行和印出来的字一个不动。",
    "Each paragraph becomes one line; headlines, bylines, blank lines and all that prints stay as they are.")

  package static func run(_ arguments: ParsedArguments, console: inout Console) throws(UsageError) -> ExitStatus {
    try PageRun.checkOperands(arguments)
    let writes = arguments.has("--write")
    if writes && arguments.operands.contains(FilePath("-")) { throw .conflict("--write", "-") }
    guard
      var settings = ConfigurationFiles(explicit: arguments.file("--config"), isChecking: false, console: &console)
    else { return .failure }
    let (layout, isTerminal) = (console.layout, console.isTerminal)
    return PageRun.over(arguments, settings: &settings, console: &console) { source, settings in
      var outcome = PageRun.Outcome()
      let analysis = Analysis(of: Snapshot(source.text), checker: settings.checker)
      let edits = analysis.reflowEdits()
      let result = Mending.snapshot(analysis.snapshot, applying: edits)
      switch writes && !edits.isEmpty ? source.replace(with: result) : source.bytes(of: result) {
      // A terminal reads UTF-8, whatever the file is in.
      case .success(let bytes) where !writes: outcome.output = isTerminal ? result.bytes : bytes
      case .success:
        if edits.isEmpty { break }
        let path = PrintableText.oneLine(source.path.text)
        outcome.output = Array(layout.text("\(path)：改 \(edits.count) 处\n", "\(path): \(edits.count) places\n").utf8)
      case .failure(let failure):
        outcome.complaints.append(failure.message(source.path).text(in: layout.language))
        outcome.status = .failure
      }
      return outcome
    } take: { outcome, console in
      console.writeData(outcome.output)
    }
  }
}
