/// Puts the entries of an article under one another by their ranges of its text.
enum OutlineTree {
  /// - Parameter entries: ranges of one text. An entry becomes a child of the innermost section that holds it; one that
  ///   reaches out of its section is cut to it.
  static func nested(_ entries: [(range: Range<Int>, item: OutlineItem)]) -> [OutlineItem] {
    // Stable, and sections before what begins with them. By number: an entry is many references.
    let ranges = entries.map(\.range)
    let order = ranges.indices.sorted { left, right in
      let (first, second) = (ranges[left], ranges[right])
      if first.lowerBound != second.lowerBound { return first.lowerBound < second.lowerBound }
      if first.upperBound != second.upperBound { return first.upperBound > second.upperBound }
      return left < right
    }
    var open: [(range: Range<Int>, item: OutlineItem)] = []
    var roots: [OutlineItem] = []
    func closeLast() {
      guard let last = open.popLast() else { return }
      if open.isEmpty { roots.append(last.item) } else { open[open.count - 1].item.children.append(last.item) }
    }
    for number in order {
      var entry = entries[number]
      while let last = open.indices.last,
        open[last].item.kind != .section || open[last].range.upperBound <= entry.range.lowerBound
      {
        closeLast()
      }
      if let last = open.indices.last {
        entry.item.range = entry.item.range.clamped(to: open[last].item.range)
        entry.item.selectionRange = entry.item.selectionRange.clamped(to: entry.item.range)
      }
      open.append(entry)
    }
    while !open.isEmpty { closeLast() }
    return roots
  }
}
