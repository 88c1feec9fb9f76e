import Linting
import TextModel

extension Analysis {
  /// What a rule found, what belongs to it and what would mend it.
  func text(of finding: Finding, _ language: Language) -> RichText {
    let say = Wording(language: language)
    var result = RichText()
    result.title(say(finding.severity), finding.message.text(in: language) + " (\(finding.rule))")
    for place in finding.related.prefix(8) {
      let line = snapshot.lines.line(at: place.range.lowerBound) + 1
      result.item(say.line(line) + " · " + place.message.text(in: language))
    }
    for fix in finding.fixes.prefix(3) {
      result.item(say.field("可改", "fix", fix.title.text(in: language)))
    }
    return result
  }
}

extension Wording {
  func callAsFunction(_ severity: Severity) -> String {
    switch severity {
    case .hint: self("提示", "hint")
    case .information: self("请核", "please check")
    case .warning: self("警告", "warning")
    case .error: self("差错", "error")
    }
  }
}
