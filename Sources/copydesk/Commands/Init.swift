package import Linting
import Rules
import System

/// `copydesk init`: a first `.copydesk.json`, with everything that can be set as a comment.
package enum InitCommand: Command {
  package static let name = "init"
  package static let summary = Message("在文件夹里写一份带注释的配置", "write a commented configuration into a folder")
  package static let operands = "[DIR]"
  package static let options = [
    CommandOption("--force", .flag, "覆盖已有的配置", "overwrite a configuration that is there")
  ]

  package static func run(_ arguments: ParsedArguments, console: inout Console) throws(UsageError) -> ExitStatus {
    if let extra = arguments.operands.dropFirst().first { throw .unexpectedOperand(extra.text) }
    let file = arguments.operands.first?.appending(ConfigurationFiles.name) ?? FilePath(ConfigurationFiles.name)
    if case .success = File.kind(of: file), !arguments.has("--force") {
      console.complain(
        console.text("\(file.text) 已存在；用 --force 覆盖", "\(file.text) is there already; --force overwrites it"))
      return .failure
    }
    do throws(SystemError) {
      try File.replace(file, with: Array(template(console.language).utf8))
    } catch {
      console.complain(error)
      return .failure
    }
    console.print(console.text("已写入 \(file.text)\n", "wrote \(file.text)\n"))
    return .success
  }

  /// The configuration: valid JSON with comments, in which nothing is set.
  package static func template(_ language: Language) -> String {
    let text = { (chinese: String, english: String) in language == .chinese ? chinese : english }
    var lines = [
      text("// copydesk 的设置；对所在文件夹及其下的版面有效。", "// Settings of copydesk, for the pages in this folder and below."),
      "{",
      text(
        "  // 规则：off 关闭，on 打开，或 error、warning、information、hint 改级别；有选项的写成对象。",
        "  // Rules: off, on, or a severity: error, warning, information, hint; an object sets options."),
      text("  // 各规则的说明见 copydesk explain 规则名。", "  // What a rule does: copydesk explain RULE-ID."),
      "  \"rules\": {",
    ]
    for category in RuleCategory.allCases {
      let pages = RuleRegistry.pages.filter { $0.profile.category == category }
      if pages.isEmpty { continue }
      lines.append("    // " + category.title.text(in: language))
      lines += pages.map { page in
        let profile = page.profile
        let state = profile.isOn ? profile.severity.rawValue : "off"
        if profile.options.isEmpty { return "    // \"\(profile.id)\": \"\(state)\",  // \(page.title)" }
        let options = profile.options.map { "\"\($0.name)\": \($0.standard.json)" }.joined(separator: ", ")
        return "    // \"\(profile.id)\": {\"severity\": \"\(state)\", \(options)},  // \(page.title)"
      }
    }
    return (lines + ["  }", "}"]).joined(separator: "\n") + "\n"
  }
}
