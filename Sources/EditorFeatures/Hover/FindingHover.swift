import Linting
import TextModel

extension Analysis {
  /// What a rule found, what belongs to it and what would mend it.
  func text(of finding: Finding, _ language: Language) -> RichText {
    let say = Wording(language: language)
    var result = RichText()
    result.title(say(finding.severity), finding.message.text(in: language) + " (\(finding.rule))")
    for group in finding.related.grouped() {
      var lines: [String] = []
      for range in group.ranges {
        let line = say.line(snapshot.lines.line(at: range.lowerBound) + 1)
        if !lines.contains(line) { lines.append(line) }
      }
      result.item(lines.joined(separator: say.comma) + " · " + group.message.text(in: language))
    }
    for fix in finding.fixes.prefix(3) {
      result.item(say.field("可改", "fix", fix.title.text(in: language)))
    }
    return result
  }
}

extension [RelatedPlace] {
  /// The places of which the same is said, in the order of the first of each.
  fileprivate func grouped() -> [(message: Message, ranges: [ByteRange])] {
    var groups: [(message: Message, ranges: [ByteRange])] = []
    for place in prefix(10) {
      if let known = groups.firstIndex(where: { $0.message == place.message }) {
        groups[known].ranges.append(place.range)
      } else {
        groups.append((place.message, [place.range]))
      }
    }
    return groups
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
