import TextModel

/// The words of the texts between a page's titles, kept from one reading for the next, which is after an edit: that asks
/// for nearly all of them again.
///
/// It is memory, not part of what a page says: what is in it is a function of lines that did not change.
struct TopicStore: Sendable {
  private struct Entry {
    /// The lines of each of the text's blocks.
    var lines: [Range<Int>]
    let words: WordMap
    /// Whether this reading asked for it.
    var isUsed: Bool
  }

  /// By the first line of the text.
  private var entries: [Int: [Entry]] = [:]
  private var count = 0

  /// A map takes 8 KB: pages with more texts are read without memory.
  private static let mostTexts = 512
  private static let mostBlocks = 1024

  init() {}

  /// What holds after an edit: the texts before it, and those behind it, moved.
  init(_ store: TopicStore, after edit: AppliedEdit) {
    for entry in store.entries.values.joined() {
      guard let first = entry.lines.first?.lowerBound, let end = entry.lines.last?.upperBound else { continue }
      if end <= edit.changedLines.lowerBound {
        keep(entry.words, of: entry.lines, isUsed: false)
      } else if first + edit.lineDelta >= edit.changedLines.upperBound {
        let lines = entry.lines.map { ($0.lowerBound + edit.lineDelta)..<($0.upperBound + edit.lineDelta) }
        keep(entry.words, of: lines, isUsed: false)
      }
    }
  }

  /// The same, ready for the next edit.
  var settled: TopicStore {
    var result = TopicStore()
    for entry in entries.values.joined() where entry.isUsed { result.keep(entry.words, of: entry.lines) }
    return result
  }

  /// The words of some blocks, if they were read.
  mutating func words(of lines: [Range<Int>]) -> WordMap? {
    guard let first = lines.first?.lowerBound, let known = entries[first],
      let place = known.firstIndex(where: { $0.lines == lines })
    else { return nil }
    entries[first]?[place].isUsed = true
    return known[place].words
  }

  mutating func keep(_ words: WordMap, of lines: [Range<Int>], isUsed: Bool = true) {
    guard let first = lines.first?.lowerBound, lines.count <= TopicStore.mostBlocks, count < TopicStore.mostTexts else {
      return
    }
    entries[first, default: []].append(Entry(lines: lines, words: words, isUsed: isUsed))
    count += 1
  }
}

extension TopicStore: CustomReflectable {
  /// Nothing: two pages that say the same may have been read with different memories.
  var customMirror: Mirror { Mirror(self, children: []) }
}
