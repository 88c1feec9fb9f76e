import TextModel

/// What was read to put cut articles together in one reading of a page, so that the next reading, after an edit, need not
/// do it again.
///
/// It is memory, not part of what a page says: everything in it is a function of lines that did not change, and what is
/// not found is worked out.
struct WeighingStore: Sendable {
  private struct Entry {
    var lines: Range<Int>
    let stretch: Stretch
    /// The entry before it that begins with the same line; -1 for none.
    var next: Int32
    /// Whether this reading asked for it.
    var isUsed: Bool
  }

  private var entries: [Entry] = []
  /// For each line of the page the last entry that begins with it; -1 for none. Empty while nothing is known.
  private var newest: [Int32] = []

  init() {}

  /// What holds after an edit: the stretches before it, and those behind it, moved.
  init(_ store: WeighingStore, after edit: AppliedEdit, lineCount: Int) {
    let changed = edit.changedLines
    guard !store.entries.isEmpty else { return }
    newest = [Int32](repeating: -1, count: lineCount)
    entries.reserveCapacity(store.entries.count)
    for entry in store.entries {
      let lines = entry.lines
      if lines.upperBound <= changed.lowerBound {
        add(entry.stretch, lines, isUsed: false)
      } else if lines.lowerBound + edit.lineDelta >= changed.upperBound {
        add(
          entry.stretch, (lines.lowerBound + edit.lineDelta)..<(lines.upperBound + edit.lineDelta), isUsed: false)
      }
    }
  }

  /// The same, ready for the next edit. Stretches that were not asked for are kept while they are few: the next edit may
  /// touch what made them needless.
  var settled: WeighingStore {
    var store = self
    store.newest = []
    if entries.count > WeighingStore.mostStretches { store.entries.removeAll { !$0.isUsed } }
    return store
  }

  private static let mostStretches = 2_000

  /// The stretch of some lines, if it was read.
  mutating func stretch(_ lines: Range<Int>) -> Stretch? {
    guard lines.lowerBound < newest.count else { return nil }
    var place = Int(newest[lines.lowerBound])
    while place >= 0 {
      if entries[place].lines == lines {
        entries[place].isUsed = true
        return entries[place].stretch
      }
      place = Int(entries[place].next)
    }
    return nil
  }

  mutating func keep(_ stretch: Stretch, of lines: Range<Int>, lineCount: Int) {
    if newest.isEmpty { newest = [Int32](repeating: -1, count: lineCount) }
    add(stretch, lines, isUsed: true)
  }

  private mutating func add(_ stretch: Stretch, _ lines: Range<Int>, isUsed: Bool) {
    guard newest.indices.contains(lines.lowerBound) else { return }
    entries.append(Entry(lines: lines, stretch: stretch, next: newest[lines.lowerBound], isUsed: isUsed))
    newest[lines.lowerBound] = Int32(truncatingIfNeeded: entries.count - 1)
  }
}

extension WeighingStore: CustomReflectable {
  /// Nothing: two pages that say the same may have been read with different memories.
  var customMirror: Mirror { Mirror(self, children: []) }
}
