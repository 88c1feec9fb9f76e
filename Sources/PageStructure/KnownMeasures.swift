/// The measures of a page's lines as they were read, so that the next reading, after an edit, measures only the lines
/// around it.
struct KnownMeasures {
  private var edges: [Int32] = []
  private var tells: [Bool] = []
  private var begins: [Bool] = []
  /// By printing index; 0 where too few lines stand around it.
  private(set) var behind: [Int32] = []
  private(set) var ahead: [Int32] = []

  /// Measures the lines that differ from those known, and those around them.
  ///
  /// - Parameters:
  ///   - edges: how far to the right each line reaches.
  ///   - tells: whether it says anything of its column.
  ///   - begins: whether a news item begins with it.
  mutating func follow(_ edges: [Int32], _ tells: [Bool], _ begins: [Bool]) {
    let (count, before) = (edges.count, self.edges.count)
    let (oldEdges, oldTells, oldBegins) = (self.edges, self.tells, self.begins)
    let ends = CommonEnds(count, before) { index, place in
      edges[index] == oldEdges[place] && tells[index] == oldTells[place] && begins[index] == oldBegins[place]
    }
    let (prefix, suffix) = (ends.prefix, ends.suffix)
    if count != before {
      let fresh = repeatElement(Int32(0), count: count - prefix - suffix)
      behind.replaceSubrange(prefix..<(before - suffix), with: fresh)
      ahead.replaceSubrange(prefix..<(before - suffix), with: fresh)
    }
    (self.edges, self.tells, self.begins) = (edges, tells, begins)
    if prefix == count, count == before { return }
    let reach = MeasureReader.reach
    measure(max(0, prefix - reach)..<min(count, count - suffix + reach))
  }

  private mutating func measure(_ places: Range<Int>) {
    guard let first = places.first else { return }
    let reach = MeasureReader.reach
    var before = MeasureReader.Window()
    var after = MeasureReader.Window()
    // The windows: `low..<index` behind a line, `index + 1..<high` ahead of it.
    var low = max(0, first - reach)
    for line in low..<first {
      if begins[line] { low = line }
    }
    if begins[first] { low = first }
    for line in low..<first where tells[line] { before.add(edges[line]) }
    var high = first
    for index in places {
      while high < min(index + 1 + reach, edges.count), high <= index || !begins[high] {
        if tells[high] { after.add(edges[high]) }
        high += 1
      }
      if tells[index] { after.remove(edges[index]) }
      let start = begins[index] ? index : max(low, index - reach)
      while low < start {
        if tells[low] { before.remove(edges[low]) }
        low += 1
      }
      behind[index] = before.measure()
      ahead[index] = after.measure()
      if tells[index] { before.add(edges[index]) }
    }
  }
}
