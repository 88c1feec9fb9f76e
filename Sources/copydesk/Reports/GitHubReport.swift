import EditorFeatures
package import Linting
import TextModel

/// Workflow commands of GitHub Actions: each finding becomes an annotation.
package struct GitHubReport: CheckReport {
  private let language: Language

  package init(language: Language) { self.language = language }

  package func render(_ page: CheckedPage) -> RenderedPage {
    var converter = PositionConverter(page.analysis.snapshot, .utf16)
    // GitHub knows files by their path from the checkout, as git writes it.
    let path = escaped(page.path.hasPrefix("./") ? String(page.path.dropFirst(2)) : page.path, isProperty: true)
    let lines = page.findings.map { finding in
      let range = OutsideRange(finding.range, &converter)
      var properties = "file=\(path),line=\(range.startLine),endLine=\(range.endLine)"
      // Columns hold for one line only.
      if range.startLine == range.endLine { properties += ",col=\(range.startColumn),endColumn=\(range.endColumn)" }
      properties += ",title=\(escaped(finding.rule.name, isProperty: true))"
      return "::\(command(finding.severity)) \(properties)::\(escaped(finding.message.text(in: language)))\n"
    }
    return RenderedPage(page, text: lines.joined())
  }

  private func command(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .information, .hint: "notice"
    }
  }

  private func escaped(_ text: String, isProperty: Bool = false) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return PrintableText.oneLine(result)
  }
}
