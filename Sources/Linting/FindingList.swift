import TextModel

/// Puts the findings of a page in order and keeps them readable.
///
/// What is sorted, compared and left out are places: a finding is copied, and its places are moved to where its article
/// stands now, only once it is to be shown.
struct FindingList {
  /// How often one rule is shown on a page; what is more is summed up in one further finding.
  static let limit = 100

  private struct Place {
    /// Where the finding is now.
    var range: ByteRange
    /// The number of its article; that of the page's own findings is behind the last one.
    var article: Int
    var index: Int
  }

  private let sources: [ArticleFindings]
  private var places: [Place] = []

  init(articles: [ArticleFindings], page: [Finding]) {
    sources = articles + [ArticleFindings(base: 0, findings: page)]
    places.reserveCapacity(sources.reduce(0) { $0 + $1.findings.count })
    for (article, source) in sources.enumerated() {
      for index in source.findings.indices {
        places.append(
          Place(range: source.findings[index].range.shifted(by: source.base), article: article, index: index))
      }
    }
  }

  var isEmpty: Bool { places.isEmpty }

  /// Leaves out the findings of which a test by rule and place says so.
  mutating func removeAll(where isLeftOut: (RuleID, ByteRange) -> Bool) {
    places = places.filter { !isLeftOut(rule(of: $0), $0.range) }
  }

  /// The findings by place, each cause once, those of rules that yield and those above the limit left out.
  ///
  /// - Parameters:
  ///   - yieldsTo: by rule, those that speak more exactly of the same place.
  ///   - exact: all of those.
  func listed(yieldsTo: [RuleID: [RuleID]], exact: Set<RuleID>) -> [Finding] {
    // Those of an article are in order, and so are most articles.
    var sorted = places.sorted { left, right in
      if left.range != right.range { return left.range < right.range }
      let (first, second) = (original(of: left), original(of: right))
      return (first.rule, first.message.chinese) < (second.rule, second.message.chinese)
    }
    var previous: Place?
    sorted.removeAll { place in
      defer { previous = place }
      guard let previous, previous.range == place.range else { return false }
      let (first, second) = (original(of: previous), original(of: place))
      return first.rule == second.rule && first.message == second.message
    }
    return capped(withoutYielding(sorted, yieldsTo, exact))
  }

  private func rule(of place: Place) -> RuleID { sources[place.article].findings[place.index].rule }
  private func original(of place: Place) -> Finding { sources[place.article].findings[place.index] }

  private func finding(of place: Place) -> Finding {
    let base = sources[place.article].base
    return base == 0 ? original(of: place) : original(of: place).shifted(by: base)
  }

  /// Drops the findings whose place a rule that speaks more exactly reports as well.
  private func withoutYielding(
    _ sorted: [Place], _ yieldsTo: [RuleID: [RuleID]], _ exact: Set<RuleID>
  ) -> [Place] {
    var ranges: [RuleID: [ByteRange]] = [:]
    for place in sorted {
      let rule = rule(of: place)
      if exact.contains(rule) { ranges[rule, default: []].append(place.range) }
    }
    if ranges.isEmpty { return sorted }
    return sorted.filter { place in
      !(yieldsTo[rule(of: place)] ?? []).contains { FindingList.overlaps(ranges[$0] ?? [], place.range) }
    }
  }

  /// Whether one of the sorted ranges overlaps another. Findings of one rule hardly nest: a few steps back suffice.
  private static func overlaps(_ sorted: [ByteRange], _ range: ByteRange) -> Bool {
    let end = sorted.partitioningIndex { $0.lowerBound >= range.upperBound }
    return sorted[max(0, end - 8)..<end].contains { $0.overlaps(range) }
  }

  private func capped(_ sorted: [Place]) -> [Finding] {
    if sorted.count <= FindingList.limit { return sorted.map(finding(of:)) }
    var counts: [RuleID: Int] = [:]
    var summaries: [RuleID: Int] = [:]
    var result: [Finding] = []
    for place in sorted {
      let rule = rule(of: place)
      let count = counts[rule, default: 0] + 1
      counts[rule] = count
      if count <= FindingList.limit {
        result.append(finding(of: place))
      } else if let index = summaries[rule] {
        if result[index].related.count < PageReport.relatedLimit {
          result[index].related.append(RelatedPlace(range: place.range, message: original(of: place).message))
        }
      } else {
        let original = original(of: place)
        summaries[rule] = result.count
        result.append(
          Finding(rule: rule, severity: original.severity, message: original.message, range: place.range))
      }
    }
    for (rule, index) in summaries {
      let more = (counts[rule] ?? FindingList.limit) - FindingList.limit
      result[index].message = Message("同类问题另有 \(more) 处，不再逐一列出。", "\(more) more of this kind are not listed.")
    }
    return result
  }
}

extension Finding {
  /// The order in which findings are listed: by place, then by rule and words.
  static func isListedBefore(_ left: Finding, _ right: Finding) -> Bool {
    left.range == right.range
      ? (left.rule, left.message.chinese) < (right.rule, right.message.chinese) : left.range < right.range
  }
}
