/// The page of a rule, for `docs/rules/` and `copydesk explain`: its documentation block, profile and examples.
package struct RuleDocumentation: Sendable {
  package var profile: RuleProfile
  package var examples: [Example]
  /// The `///` block of the rule's type; the first line is its title.
  package var text: String

  package init(_ rule: any Rule.Type, text: String) {
    profile = rule.profile
    examples = rule.examples
    self.text = text
  }

  /// The first line of the documentation, without its full stop.
  package var title: String {
    let line = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: true).first.map(String.init) ?? ""
    return line.hasSuffix("。") ? String(line.dropLast()) : line
  }

  /// The name of the page's file.
  package var fileName: String { "\(profile.id).md" }

  package var markdown: String {
    var lines = ["# \(profile.id)", ""]
    lines.append(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n"))
    lines += ["", "| | |", "|---|---|", "| 类别 | \(profile.category.title.chinese) |"]
    lines.append("| 级别 | \(profile.severity.title.chinese)（`\(profile.severity.rawValue)`） |")
    lines.append("| 默认 | \(profile.isOn ? "开" : "关") |")
    lines.append("| 计错 | \(RuleDocumentation.weight(profile.counts)) |")
    if !profile.options.isEmpty {
      lines += ["", "## 选项", "", "| 选项 | 默认值 | 作用 |", "|---|---|---|"]
      lines += profile.options.map { "| `\($0.name)` | `\($0.standard.json)` | \($0.summary) |" }
    }
    lines += RuleDocumentation.section("报告", examples.filter(\.isReported))
    lines += RuleDocumentation.section("不报告", examples.filter { !$0.isReported })
    return lines.joined(separator: "\n") + "\n"
  }

  /// The index of all rules by category.
  package static func index(of pages: [RuleDocumentation]) -> String {
    var lines = [
      "# 规则一览", "", "由 `copydesk rules --format markdown` 生成，请勿手工修改；内容在 `Sources/Rules` 各规则的文件里。",
    ]
    for category in RuleCategory.allCases {
      let rules = pages.filter { $0.profile.category == category }.sorted { $0.profile.id < $1.profile.id }
      if rules.isEmpty { continue }
      lines += ["", "## \(category.title.chinese)", "", "| 规则 | 级别 | 默认 | 说明 |", "|---|---|---|---|"]
      lines += rules.map { page in
        let level = page.profile.severity.title.chinese
        return
          "| [\(page.profile.id)](\(page.fileName)) | \(level) | \(page.profile.isOn ? "开" : "关") | \(page.title) |"
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func section(_ title: String, _ examples: [Example]) -> [String] {
    if examples.isEmpty { return [] }
    var lines = ["", "## \(title)", ""]
    for example in examples {
      lines.append(contentsOf: ["```text", escaped(example.marked), "```", ""])
      if let fixed = example.fixed.first { lines += ["改为", "", "```text", escaped(fixed), "```", ""] }
    }
    lines.removeLast()
    return lines
  }

  /// Characters that print nothing are named, so that the page shows them.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x20...0x7E: result.unicodeScalars.append(scalar)
      case 0...0x1F, 0x7F...0xA0, 0xAD, 0x2002...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0xE000...0xF8FF,
        0xFE00...0xFE0F,
        0xFEFF:
        result += "<U+\(String(scalar.value, radix: 16, uppercase: true).leftPadded(to: 4))>"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func weight(_ weight: ErrorWeight) -> String {
    if weight.tenths == 0 { return "不计" }
    return weight.tenths % 10 == 0 ? "\(weight.tenths / 10)" : "\(weight.tenths / 10).\(weight.tenths % 10)"
  }
}

extension RuleOption.Value {
  /// As it stands in `.copydesk.json`.
  package var json: String {
    switch self {
    case .flag(let value): value ? "true" : "false"
    case .number(let value): String(value)
    case .words(let words): "[" + words.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
    }
  }
}

extension String {
  fileprivate func leftPadded(to width: Int) -> String {
    String(repeating: "0", count: max(0, width - unicodeScalars.count)) + self
  }
}
