import JSON
package import Linting
import Rules
import System

/// `copydesk rules`: the list of all rules, or their pages for `docs/rules/`.
package enum RulesCommand: Command {
  package static let name = "rules"
  package static let summary = Message("列出全部规则", "list all rules")
  package static let operands = "[DIR]"
  package static let options = [
    CommandOption(
      "--format", short: "-f", .choice(["text", "json", "markdown"]), "输出格式（默认 text）；markdown 可写到文件夹 DIR，每条规则一页",
      "output format (default text); markdown can be written to the folder DIR, a page a rule"),
    .color,
  ]

  package static func run(_ arguments: ParsedArguments, console: inout Console) throws(UsageError) -> ExitStatus {
    console.setColor(arguments.text(CommandOption.color.name))
    let format = arguments.text("--format")
    if let extra = format == "markdown" ? arguments.operands.dropFirst().first : arguments.operands.first {
      throw .unexpectedOperand(extra.text)
    }
    switch format {
    case "json": console.print(json())
    case "markdown":
      guard let folder = arguments.operands.first else {
        console.print(RuleDocumentation.index(of: RuleRegistry.pages))
        return .success
      }
      return write(to: folder, &console)
    default: console.print(text(console.layout))
    }
    return .success
  }

  private static func write(to folder: FilePath, _ console: inout Console) -> ExitStatus {
    for file in RuleRegistry.files {
      do throws(SystemError) {
        try File.replace(folder.appending(file.name), with: Array(file.markdown.utf8))
      } catch {
        console.complain(error)
        return .failure
      }
    }
    return .success
  }

  private static func text(_ layout: ReportLayout) -> String {
    var result = ""
    for category in RuleCategory.allCases {
      let pages = RuleRegistry.pages.filter { $0.profile.category == category }
      if pages.isEmpty { continue }
      var table = TextTable(
        [.init(""), .init(""), .init(""), .init("", maximumWidth: max(30, layout.width - 46))],
        isAmbiguousWide: layout.isAmbiguousWide)
      for page in pages {
        let isOff = page.profile.isOn ? "" : layout.text("（默认关）", "(off)")
        table.append([
          page.profile.id.name, page.profile.severity.title.text(in: layout.language), isOff, page.title,
        ])
      }
      result += (result.isEmpty ? "" : "\n")
      result += TextStyle.strong.paint(category.title.text(in: layout.language), layout) + "\n"
      result += table.lines().rows.map { "  \($0)\n" }.joined()
    }
    return result
  }

  private static func json() -> String {
    RuleRegistry.pages.map { page in
      var json = JSONWriter()
      json.beginObject()
      json.member("id", page.profile.id.name)
      json.member("category", page.profile.category.rawValue)
      json.member("severity", page.profile.severity.rawValue)
      json.member("on", page.profile.isOn)
      json.member("title", page.title)
      json.name("weight")
      json.number(Double(page.profile.counts.tenths) / 10)
      json.name("options")
      json.beginArray()
      for option in page.profile.options {
        json.beginObject()
        json.member("name", option.name)
        json.name("default")
        json.raw(option.standard.json.utf8)
        json.member("summary", option.summary)
        json.endObject()
      }
      json.endArray()
      json.endObject()
      return json.text + "\n"
    }.joined()
  }
}
