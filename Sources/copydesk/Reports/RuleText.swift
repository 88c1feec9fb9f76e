package import Linting

/// The page of a rule as a terminal shows it.
package struct RuleText {
  private let layout: ReportLayout
  private let width: Int
  private var result = ""

  package static func text(of page: RuleDocumentation, _ layout: ReportLayout) -> String {
    var writer = RuleText(layout)
    writer.write(page)
    return writer.result
  }

  private init(_ layout: ReportLayout) {
    self.layout = layout
    width = max(40, min(layout.width, 100))
  }

  private mutating func write(_ page: RuleDocumentation) {
    let profile = page.profile
    result += TextStyle.strong.paint(profile.id.name, layout) + "\n"
    let facts = [
      profile.category.title.text(in: layout.language), profile.severity.title.text(in: layout.language),
      profile.isOn ? layout.text("默认开", "on by default") : layout.text("默认关", "off by default"),
      profile.counts.tenths == 0
        ? layout.text("不计差错", "not counted")
        : layout.text("每处计 \(number(profile.counts)) 个差错", "counts \(number(profile.counts)) a place"),
    ]
    result += TextStyle.faint.paint(facts.joined(separator: " · "), layout) + "\n\n"
    writeMarkdown(page.text)
    if !profile.options.isEmpty {
      heading(layout.text("选项", "Options"))
      for option in profile.options {
        wrapped("\(option.name)（\(option.standard.json)）：\(option.summary)", indent: 2)
      }
    }
    writeExamples(layout.text("报告", "Reported"), page.examples.filter(\.isReported))
    writeExamples(layout.text("不报告", "Accepted"), page.examples.filter { !$0.isReported })
  }

  /// The documentation block: headings, paragraphs, lists and code, which is all that it uses.
  private mutating func writeMarkdown(_ text: String) {
    var isCode = false
    var paragraph = ""
    func flush(_ writer: inout RuleText) {
      if paragraph.hasPrefix("- ") {
        writer.wrapped("· " + paragraph.dropFirst(2), indent: 2)
      } else if !paragraph.isEmpty {
        writer.wrapped(paragraph, indent: 0)
      }
      paragraph = ""
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        flush(&self)
        isCode.toggle()
      } else if isCode {
        result += "    \(PrintableText.oneLine(String(line)))\n"
      } else if line.isEmpty {
        flush(&self)
        result += "\n"
      } else if line.hasPrefix("#") {
        flush(&self)
        result += TextStyle.information.paint(String(line.drop { $0 == "#" || $0 == " " }), layout) + "\n"
      } else {
        if line.hasPrefix("- ") { flush(&self) }
        paragraph = RuleText.joined(paragraph, RuleText.plain(line))
      }
    }
    flush(&self)
  }

  /// Two lines of source as one paragraph: a blank between Latin words, none beside Chinese.
  private static func joined(_ text: String, _ line: String) -> String {
    guard let end = text.unicodeScalars.last, let start = line.unicodeScalars.first else { return text + line }
    return text + (end.isASCII && start.isASCII ? " " : "") + line
  }

  /// Without the marks of emphasis and code.
  private static func plain(_ line: Substring) -> String {
    String(line).split(separator: "**", omittingEmptySubsequences: false).joined().filter { $0 != "`" }
  }

  private mutating func writeExamples(_ title: String, _ examples: [Example]) {
    if examples.isEmpty { return }
    heading(title)
    for example in examples {
      for line in example.marked.split(separator: "\n", omittingEmptySubsequences: false) {
        let line = Self.printable(String(line))
        result += "  " + (layout.showsColor ? painted(line) : line) + "\n"
      }
      if let fixed = example.fixed.first {
        let text = fixed.split(separator: "\n").map { Self.printable(String($0)) }.joined(separator: " / ")
        result += "  → " + TextStyle.good.paint(text, layout) + "\n"
      }
    }
  }

  private static func printable(_ line: String) -> String {
    line.map { PrintableText.printable($0) }.joined()
  }

  /// The marked words in the colour of a warning instead of between brackets.
  private func painted(_ line: String) -> String {
    var result = ""
    var marked: String?
    for character in line {
      switch character {
      case "⟦": marked = ""
      case "⟧":
        result += TextStyle.warning.paint(marked ?? "", layout)
        marked = nil
      default: if marked != nil { marked?.append(character) } else { result.append(character) }
      }
    }
    return result + (marked ?? "")
  }

  private mutating func heading(_ title: String) {
    result += "\n" + TextStyle.information.paint(title, layout) + "\n"
  }

  private mutating func wrapped(_ text: String, indent: Int) {
    let lines = TextWrap.lines(text, width: width - indent, isAmbiguousWide: layout.isAmbiguousWide)
    for line in lines {
      result += (line.isEmpty ? "" : String(repeating: " ", count: indent)) + line + "\n"
    }
  }

  private func number(_ weight: ErrorWeight) -> String {
    weight.tenths % 10 == 0 ? String(weight.tenths / 10) : "\(weight.tenths / 10).\(weight.tenths % 10)"
  }
}
