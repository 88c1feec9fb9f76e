import JSON
package import Linting

/// A first `.copydesk.json`: valid JSON with comments, in which nothing is set and everything can be.
package enum ConfigurationTemplate {
  package static func text(_ pages: [RuleDocumentation], _ language: Language) -> String {
    let text = language.pick
    var lines = [
      text("// copydesk 的设置；对所在文件夹及其下的版面有效。", "// Settings of copydesk, for the pages in this folder and below."),
      text(
        "// 去掉行首的 // 即生效；全部说明见 docs/configuration.md。",
        "// Take the // away to set something; all of it is told in docs/configuration.md."),
      "{",
    ]
    for setting in SettingsCatalogue.all where setting.name != "rules" {
      lines.append("  // " + setting.summary.text(in: language))
      lines.append("  // \"\(setting.name)\": \(setting.example.line),")
      lines.append("")
    }
    for setting in SettingsCatalogue.all where setting.name == "rules" {
      lines.append("  // " + setting.summary.text(in: language))
    }
    lines += [
      text("  // 各规则的说明见 copydesk explain 规则名。", "  // What a rule does: copydesk explain RULE-ID."), "  \"rules\": {",
    ]
    for category in RuleCategory.allCases {
      let pages = pages.filter { $0.profile.category == category }
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
