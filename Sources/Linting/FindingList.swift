import TextModel

/// Puts the findings of a page in order and keeps them readable.
enum FindingList {
  /// How often one rule is shown on a page; what is more is summed up in one further finding.
  static let limit = 100

  static func listed(_ findings: [Finding], yieldsTo: [RuleID: [RuleID]]) -> [Finding] {
    var sorted = findings.sorted { left, right in
      left.range == right.range
        ? (left.rule, left.message.chinese) < (right.rule, right.message.chinese) : left.range < right.range
    }
    var previous: Finding?
    sorted.removeAll { finding in
      defer { previous = finding }
      guard let previous else { return false }
      return previous.range == finding.range && previous.rule == finding.rule && previous.message == finding.message
    }
    return capped(withoutYielding(sorted, yieldsTo))
  }

  /// Drops the findings whose place a rule that speaks more exactly reports as well.
  private static func withoutYielding(_ findings: [Finding], _ yieldsTo: [RuleID: [RuleID]]) -> [Finding] {
    let targets = Set(yieldsTo.values.flatMap { $0 })
    var ranges: [RuleID: [ByteRange]] = [:]
    for finding in findings where targets.contains(finding.rule) {
      ranges[finding.rule, default: []].append(finding.range)
    }
    if ranges.isEmpty { return findings }
    return findings.filter { finding in
      !(yieldsTo[finding.rule] ?? []).contains { overlaps(ranges[$0] ?? [], finding.range) }
    }
  }

  /// Whether one of the sorted ranges overlaps another. Findings of one rule hardly nest: a few steps back suffice.
  private static func overlaps(_ sorted: [ByteRange], _ range: ByteRange) -> Bool {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].lowerBound < range.upperBound { low = middle + 1 } else { high = middle }
    }
    return sorted[max(0, low - 8)..<low].contains { $0.overlaps(range) }
  }

  private static func capped(_ findings: [Finding]) -> [Finding] {
    if findings.count <= limit { return findings }
    var counts: [RuleID: Int] = [:]
    var summaries: [RuleID: Int] = [:]
    var result: [Finding] = []
    for finding in findings {
      let count = counts[finding.rule, default: 0] + 1
      counts[finding.rule] = count
      if count <= limit {
        result.append(finding)
      } else if let index = summaries[finding.rule] {
        if result[index].related.count < PageReport.relatedLimit {
          result[index].related.append(RelatedPlace(range: finding.range, message: finding.message))
        }
      } else {
        summaries[finding.rule] = result.count
        result.append(
          Finding(rule: finding.rule, severity: finding.severity, message: finding.message, range: finding.range))
      }
    }
    for (rule, index) in summaries {
      let more = (counts[rule] ?? limit) - limit
      result[index].message = Message("同类问题另有 \(more) 处，不再逐一列出。", "\(more) more of this kind are not listed.")
    }
    return result
  }
}
