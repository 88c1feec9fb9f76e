/// Puts the entries of an article under one another by their ranges of its text.
enum OutlineTree {
  /// - Parameter entries: ranges of one text. An entry becomes a child of the innermost section that holds it; one that
  ///   reaches out of its section is cut to it.
  static func nested(_ entries: [(range: Range<Int>, item: OutlineItem)]) -> [OutlineItem] {
    // Stable, and sections before what begins with them.
    let ordered = entries.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if first.range.lowerBound != second.range.lowerBound {
        return first.range.lowerBound < second.range.lowerBound
      }
      if first.range.upperBound != second.range.upperBound { return first.range.upperBound > second.range.upperBound }
      return left.offset < right.offset
    }.map(\.element)
    var open: [(range: Range<Int>, item: OutlineItem)] = []
    var roots: [OutlineItem] = []
    func closeLast() {
      guard let last = open.popLast() else { return }
      if open.isEmpty { roots.append(last.item) } else { open[open.count - 1].item.children.append(last.item) }
    }
    for var entry in ordered {
      while let last = open.last, last.item.kind != .section || last.range.upperBound <= entry.range.lowerBound {
        closeLast()
      }
      if let parent = open.last {
        entry.item.range = entry.item.range.clamped(to: parent.item.range)
        entry.item.selectionRange = entry.item.selectionRange.clamped(to: entry.item.range)
      }
      open.append(entry)
    }
    while !open.isEmpty { closeLast() }
    return roots
  }
}
