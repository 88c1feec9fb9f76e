package import Linting
import System

/// `copydesk doctor`: whether all is well here, and what to do where it is not.
package enum DoctorCommand: Command {
  package static let name = "doctor"
  package static let summary = Message(
    "检查安装、编码、配置和各编辑器的接入情况", "examine installation, encodings, configuration and editors")
  package static let operands = "[DIR]"
  package static let options: [CommandOption] = [.color]
  package static let notes: Message? = Message(
    "配置由 DIR（默认当前文件夹）向上查找。退出状态：0 没有毛病；1 有。没有安装或未接入的编辑器不算毛病。",
    "Configuration is looked for from DIR (the working folder by default) upward. Exit status: 0 all is well; 1 something is not. An editor that is not there, or not set up, is no fault."
  )

  package static func run(_ arguments: ParsedArguments, console: inout Console) throws(UsageError) -> ExitStatus {
    if let extra = arguments.operands.dropFirst().first { throw .unexpectedOperand(extra.text) }
    console.setColor(arguments.text(CommandOption.color.name))
    var folder = arguments.operands.first ?? FilePath(".")
    if let current = try? Environment.currentFolder() { folder = folder.absolute(in: current) }
    var hasFault = false
    for examination in Examination.all(from: folder, console.layout) {
      console.print(examination.text(console.layout))
      console.flush()
      if examination.hasFault { hasFault = true }
    }
    return hasFault ? .findings : .success
  }
}
