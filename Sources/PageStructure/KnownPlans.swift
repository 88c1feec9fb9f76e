import TextModel

/// The plans of a page before an edit, for the articles that the edit left as they were.
struct KnownPlans {
  private let plans: [ArticlePlan]
  /// By the first line of an article as it was; -1 for none.
  private var indices: [Int32] = []
  private let changed: Range<Int>
  private let lineDelta: Int

  init() {
    plans = []
    changed = 0..<0
    lineDelta = 0
  }

  /// - Parameter lineCount: of the page before the edit.
  init(_ plans: [ArticlePlan], after edit: AppliedEdit, lineCount: Int) {
    self.plans = plans
    changed = edit.changedLines
    lineDelta = edit.lineDelta
    indices = [Int32](repeating: -1, count: lineCount)
    for index in plans.indices where !plans[index].pieces.isEmpty {
      indices[plans[index].span.lowerBound] = Int32(truncatingIfNeeded: index)
    }
  }

  /// The index of the old article that is the same as that of a new plan but for its place.
  func index(of plan: ArticlePlan) -> Int? {
    let span = plan.span
    let delta: Int
    if span.upperBound <= changed.lowerBound {
      delta = 0
    } else if span.lowerBound >= changed.upperBound {
      delta = lineDelta
    } else {
      return nil
    }
    guard let old = index(from: span.lowerBound - delta), plans[old].isSame(as: plan, movedBy: delta) else {
      return nil
    }
    return old
  }

  /// A plan of just these pieces and parts: that of the page before, where it stands in the same place, so that nothing
  /// is made anew.
  func plan(_ kind: Article.Kind, _ pieces: [ArticlePlan.Piece], _ parts: [Range<Int>], isTruncated: Bool)
    -> ArticlePlan
  {
    if let first = pieces.first, let old = index(from: first.lines.lowerBound), plans[old].kind == kind,
      plans[old].isTruncated == isTruncated, plans[old].parts == parts, plans[old].pieces == pieces
    {
      return plans[old]
    }
    // The arrays are the reader's scratch; a plan has its own.
    return ArticlePlan(
      kind: kind, pieces: Array(pieces[...]), parts: Array(parts[...]), isTruncated: isTruncated)
  }

  private func index(from line: Int) -> Int? {
    guard indices.indices.contains(line), indices[line] >= 0 else { return nil }
    return Int(indices[line])
  }
}
