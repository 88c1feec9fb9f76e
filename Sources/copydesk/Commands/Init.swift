package import Linting
import Rules
import System

/// `copydesk init`: a first `.copydesk.json`, with everything that can be set as a comment; or what editors and readers
/// need to know of the settings.
package enum InitCommand: Command {
  package static let name = "init"
  package static let summary = Message("在文件夹里写一份带注释的配置", "write a commented configuration into a folder")
  package static let operands = "[DIR]"
  package static let options = [
    CommandOption("--force", .flag, "覆盖已有的配置", "overwrite a configuration that is there"),
    CommandOption(
      "--format", .choice(["config", "schema", "markdown"]),
      "config 写配置（默认）；schema、markdown 输出配置的 JSON Schema、说明，不写文件",
      "config writes the configuration (default); schema and markdown print its JSON schema or reference, and write nothing"
    ),
  ]

  package static func run(_ arguments: ParsedArguments, console: inout Console) throws(UsageError) -> ExitStatus {
    if let extra = arguments.operands.dropFirst().first { throw .unexpectedOperand(extra.text) }
    switch arguments.text("--format") {
    case "schema":
      console.print(ConfigurationSchema.text(RuleRegistry.pages))
      return .success
    case "markdown":
      console.print(ConfigurationReference.markdown(RuleRegistry.pages, console.language))
      return .success
    default: break
    }
    let file = arguments.operands.first?.appending(ConfigurationFiles.name) ?? FilePath(ConfigurationFiles.name)
    if case .success = File.kind(of: file), !arguments.has("--force") {
      console.complain(
        console.text("\(file.text) 已存在；用 --force 覆盖", "\(file.text) is there already; --force overwrites it"))
      return .failure
    }
    do throws(SystemError) {
      try File.replace(file, with: Array(ConfigurationTemplate.text(RuleRegistry.pages, console.language).utf8))
    } catch {
      console.complain(error)
      return .failure
    }
    let name = PrintableText.oneLine(file.text)
    console.print(console.text("已写入 \(name)\n", "wrote \(name)\n"))
    return .success
  }
}
