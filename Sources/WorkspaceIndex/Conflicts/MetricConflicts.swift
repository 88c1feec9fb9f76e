import Facts
import TextModel

extension ConflictSearch {
  /// The same subject with two values for the same time: exact figures, a time that both texts name, and a subject that
  /// names its place or is a whole region's.
  func metricValues() -> [PageConflict] {
    var result: [PageConflict] = []
    var seen: Set<MeasureKey> = []
    for metric in summary.metrics where ConflictSearch.isExact(metric) && SubjectPlace.isNamed(metric.subject) {
      guard let value = metric.comparable, seen.insert(metric.key).inserted else { continue }
      let own = summary.metrics.filter { $0.key == metric.key && $0.time == metric.time }
      // Two values of its own: parts, or stages.
      guard own.allSatisfy({ $0.comparable == value }) else { continue }
      let hits = index.figures(of: metric.key, scope).filter { hit in
        hit.page != page && hit.entry.time == metric.time && hit.entry.role == metric.role
      }
      let known = Set(hits.filter { $0.entry.comparable == value }.map(\.page))
      let hit = hits.first { hit in
        !known.contains(hit.page) && ConflictSearch.isExact(hit.entry)
          && (hit.entry.comparable.map { ConflictSearch.differ(value, $0) } ?? false)
      }
      guard let hit else { continue }
      result.append(
        PageConflict(
          kind: .metricValue, subject: metric.subject, range: metric.range, text: metric.written,
          other: other(hit, hit.entry.range, hit.entry.written)))
    }
    return result
  }

  private static func isExact(_ metric: PageSummary.MetricEntry) -> Bool {
    guard metric.modifier == nil, metric.upperBound == nil, metric.hasFixedTime, let time = metric.time else {
      return false
    }
    switch metric.role {
    case .plain, .total, .cumulative, .changeTo: return !time.contains("X") && !time.contains("..")
    default: return false
    }
  }

  /// Whether two values are neither one rounded to the other nor so far apart that they measure two things.
  private static func differ(_ left: Decimal, _ right: Decimal) -> Bool {
    let (left, right) = (abs(left.approximate), abs(right.approximate))
    let (small, large) = (min(left, right), max(left, right))
    return large > 0 && (large - small) / large > 0.005 && small * 20 > large
  }
}

/// Whether a subject says whose figure it is: 全县…, 清河镇….
enum SubjectPlace {
  private static let wholes = ["全国", "全省", "全市", "全州", "全县", "全区", "全镇", "全乡"].map(Scalars.of)
  private static let levels = Set(Scalars.of("省市州县区镇乡村"))

  static func isNamed(_ subject: String) -> Bool {
    let scalars = Scalars.of(subject)
    guard scalars.count >= 4 else { return false }
    if wholes.contains(where: { scalars.starts(with: $0) }) { return true }
    return scalars.indices.prefix(6).contains { $0 >= 2 && levels.contains(scalars[$0]) && $0 + 2 < scalars.count }
  }
}
