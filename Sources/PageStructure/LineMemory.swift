import TextModel

/// What was worked out of some lines of a page, kept from one reading for the next, which is after an edit: that asks for
/// nearly all of it again.
struct LineMemory<Value: Sendable>: Sendable {
  private struct Entry {
    /// One stretch behind the other.
    var lines: [Range<Int>]
    let value: Value
    /// Whether the reading asked for it.
    var isUsed = true
  }

  /// By their first line.
  private var entries: [Entry] = []

  init() {}

  var count: Int { entries.count }

  /// Keeps what holds after an edit: what was asked of the lines before it, and of those behind it, moved.
  mutating func follow(_ edit: AppliedEdit) {
    entries.removeAll { entry in
      guard entry.isUsed, let first = entry.lines.first?.lowerBound, let end = entry.lines.last?.upperBound else {
        return true
      }
      return end > edit.changedLines.lowerBound && first + edit.lineDelta < edit.changedLines.upperBound
    }
    for index in entries.indices {
      entries[index].isUsed = false
      guard edit.lineDelta != 0, entries[index].lines[0].lowerBound >= edit.changedLines.lowerBound else { continue }
      entries[index].lines = entries[index].lines.map {
        ($0.lowerBound + edit.lineDelta)..<($0.upperBound + edit.lineDelta)
      }
    }
  }

  /// What was worked out of some lines; nil where it was not.
  mutating func value(of lines: [Range<Int>]) -> Value? {
    guard let first = lines.first?.lowerBound else { return nil }
    var index = place(of: first)
    while index < entries.count, entries[index].lines[0].lowerBound == first {
      if entries[index].lines == lines {
        entries[index].isUsed = true
        return entries[index].value
      }
      index += 1
    }
    return nil
  }

  mutating func keep(_ value: Value, of lines: [Range<Int>]) {
    guard let first = lines.first?.lowerBound else { return }
    entries.insert(Entry(lines: lines, value: value), at: place(of: first))
  }

  /// The first entry whose lines do not begin before a line.
  private func place(of line: Int) -> Int {
    entries.partitioningIndex { $0.lines[0].lowerBound >= line }
  }
}
