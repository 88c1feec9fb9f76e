import JSON
package import Linting

/// The reference of `.copydesk.json`, for `docs/configuration.md`.
package struct ConfigurationReference {
  private let language: Language
  private var lines: [String] = []

  package static func markdown(_ pages: [RuleDocumentation], _ language: Language = .chinese) -> String {
    var reference = ConfigurationReference(language: language)
    reference.write(pages)
    return reference.lines.joined(separator: "\n") + "\n"
  }

  private init(language: Language) { self.language = language }

  private func say(_ chinese: String, _ english: String) -> String { language.pick(chinese, english) }

  private mutating func write(_ pages: [RuleDocumentation]) {
    lines += [
      say("# 配置", "# Settings"), "",
      say(
        "由 `copydesk init --format markdown` 生成，请勿手工修改。",
        "Made by `copydesk init --format markdown`; not edited by hand."), "",
      say(
        """
        设置写在 `.copydesk.json` 里，对所在文件夹及其下的版面有效；从版面所在的文件夹向上找，最近的一份起作用。可以写注释（`//`、`/* */`）和末尾的逗号。\
        `copydesk init` 写一份带注释的；编辑器用 `editors/copydesk.schema.json`（`copydesk init --format schema`）给出提示。
        """,
        """
        Settings are kept in `.copydesk.json`, for the pages in its folder and below; the nearest upward from a page holds. Comments (`//`, `/* */`) and last commas are allowed. \
        `copydesk init` writes a commented one; editors complete and check it by `editors/copydesk.schema.json` (`copydesk init --format schema`).
        """), "",
      say(
        "改动立即生效。写错的、不认识的设置在原处报告（编辑器里在该文件上，命令行给出行和列），其余照常；文件写到一半时，先前的设置仍然有效。编辑器的设置用同样的名称，文件里的盖过它。",
        "Changes hold at once. What cannot be read or is not known is reported at its place (in the editor on the file itself, on the command line with line and column), and the rest holds; while a file is half-written the settings before do. The editor's settings have the same names; those of the file go before them."
      ), "",
      say("## 各项设置", "## The settings"),
    ]
    for setting in SettingsCatalogue.checking { write(setting) }
    lines += ["", say("## 编辑器", "## In the editor")]
    for setting in SettingsCatalogue.editor { write(setting) }
    lines += [
      "", say("## 规则的选项", "## Options of rules"), "",
      say("规则一览见 [rules](rules/README.md)。有选项的规则：", "All rules: [rules](rules/README.md). Those with options:"), "",
      say("| 规则 | 选项 | 默认值 | 作用 |", "| rule | option | default | what it does |"), "|---|---|---|---|",
    ]
    for page in pages.sorted(by: { $0.profile.id < $1.profile.id }) {
      for option in page.profile.options {
        lines.append(
          "| [\(page.profile.id)](rules/\(page.fileName)) | `\(option.name)` | `\(option.standard.json)` | \(option.summary) |"
        )
      }
    }
    lines += [
      "", say("## 版面之间的比对", "## Pages compared with one another"), "",
      say(
        "编辑器里打开的版面与工作区的其他版面比对；可像其他规则一样关闭、改级别。",
        "In an editor pages are compared with the others of the workspace; set like every rule."), "",
      say("| 规则 | 说明 |", "| rule | what it looks for |"), "|---|---|",
    ]
    lines += AcrossRules.entries.map { "| `\($0.profile.id)` | \($0.title.text(in: language)) |" }
    lines += ["", say("## 四级忽略", "## Ignoring"), ""]
    lines += ignoring
  }

  private mutating func write(_ setting: SettingDescription) {
    lines += ["", "### \(setting.name)", "", setting.summary.text(in: language), ""]
    if let standard = setting.standard, standard != [], standard != [:] {
      lines += [say("默认 `\(standard.line)`。", "Default: `\(standard.line)`."), ""]
    }
    let members = ConfigurationReference.members(of: setting.form)
    if !members.isEmpty {
      lines += [say("| 成员 | 默认值 | 作用 |", "| member | default | what it does |"), "|---|---|---|"]
      lines += members.map { member in
        let standard = member.standard.map { "`\($0.line)`" } ?? (member.isRequired ? say("必需", "required") : "")
        return "| `\(member.name)` | \(standard) | \(member.summary.text(in: language)) |"
      }
      lines.append("")
    }
    lines += ["```json", "{\"\(setting.name)\": \(setting.example.line)}", "```"]
  }

  private static func members(of form: SettingDescription.Form) -> [SettingDescription] {
    switch form {
    case .object(let members): members
    case .list(let form), .oneOrMore(let form), .map(let form): members(of: form)
    case .either(let forms): forms.flatMap(members)
    case .flag, .text, .choice, .rules: []
    }
  }

  private var ignoring: [String] {
    let rows: [(Message, Message, String)] = [
      (
        Message("这一处", "this finding"),
        Message(
          "台账记为认可；按内容认定，别处改动不影响", "the ledger has it as accepted, by its content, so that edits elsewhere do not matter"
        ),
        "`.copydesk-ledger.jsonl`"
      ),
      (
        Message("这条规则，在本文件", "this rule in this file"), Message("overrides 里该文件的一项", "an entry for the file"),
        "`overrides`"
      ),
      (Message("这条规则，到处", "this rule everywhere"), Message("规则关闭", "the rule is off"), "`rules`"),
      (Message("这个词或名称", "this word or name"), Message("已知无误", "it is known to be right"), "`names`"),
    ]
    let intro = say(
      "在编辑器里对着问题用代码操作（灯泡），不改稿件一个字，命令行同样遵守：",
      "By the code actions of a finding, without a change of the page; the command line follows all of them:")
    return [intro, "", say("| 忽略 | 做法 | 写在 |", "| what | how | where |"), "|---|---|---|"]
      + rows.map { "| \($0.text(in: language)) | \($1.text(in: language)) | \($2) |" }
  }
}
