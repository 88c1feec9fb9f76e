import TextModel

/// The words above and below titles, by which it is told where a title belongs: the parts of one article name the same
/// people, places and things, and a headline takes up what its article says.
final class TitleTopics {
  private let blocks: [Block]
  private let shapes: [LineShape]
  private let snapshot: Snapshot
  /// The texts that were asked for before.
  private(set) var store: TopicStore

  /// Those of this reading, each of which is compared several times.
  private var texts: BlockTable<WordMap>
  private var titles: BlockTable<WordPairs>

  /// No more of a text is looked at, in bytes.
  private static let longest = 24_000

  init(_ blocks: [Block], _ shapes: [LineShape], in snapshot: Snapshot, _ store: TopicStore) {
    self.blocks = blocks
    self.shapes = shapes
    self.snapshot = snapshot
    self.store = store
    texts = BlockTable(blocks.count)
    titles = BlockTable(blocks.count)
  }

  /// The pairs of characters of the body text in a range of blocks.
  func text(_ range: Range<Int>) -> WordMap {
    if let known = texts[range] { return known }
    var lines: [Range<Int>] = []
    lines.reserveCapacity(range.count)
    for block in range where blocks[block].kind == .body { lines.append(blocks[block].lines) }
    let words = store.words(of: lines) ?? read(lines)
    // A map takes 8 KB: of a long page with thousands of texts only those are held that the store keeps.
    if words.number > 0 { texts[range] = words }
    return words
  }

  /// How many words two texts share.
  func sharedCount(_ first: WordMap, _ second: WordMap) -> Int { store.sharedCount(first, second) }

  /// The words of two texts together.
  func union(_ first: WordMap, _ second: WordMap) -> WordMap { store.union(first, second) }

  private func read(_ lines: [Range<Int>]) -> WordMap {
    var words = WordMap()
    words.insert(places(in: lines))
    store.keep(&words, of: lines)
    return words
  }

  /// The pairs of characters of some titles.
  func title(_ range: Range<Int>) -> WordPairs {
    if let known = titles[range] { return known }
    let lines = range.map { blocks[$0].lines }
    let words = store.titles.value(of: lines) ?? readTitle(lines)
    titles[range] = words
    return words
  }

  private func readTitle(_ lines: [Range<Int>]) -> WordPairs {
    let words = WordPairs(places(in: lines))
    store.titles.keep(words, of: lines)
    return words
  }

  /// A title's line.
  func line(_ block: Int) -> HeadlineBlock.Line { HeadlineBlock.Line(blocks[block].lines, shapes, snapshot) }

  /// The places, in a large map, of the pairs of neighbouring Han characters of some blocks.
  private func places(in blocks: [Range<Int>]) -> [UInt16] {
    let snapshot = snapshot
    let bytes = snapshot.bytes.span
    let byteCount = blocks.reduce(0) { count, lines in
      count + snapshot.lines.range(ofLine: lines.upperBound).lowerBound
        - snapshot.lines.range(ofLine: lines.lowerBound).lowerBound
    }
    // A Han character takes three bytes or more, and makes one pair with the one before it.
    let room = min(byteCount, TitleTopics.longest) / 3 + 1
    return unsafe [UInt16](unsafeUninitializedCapacity: room) { memory, count in
      var size = 0
      for lines in blocks {
        var previous: UInt32 = 0
        for line in lines where !shapes[line].isBlank && size < TitleTopics.longest {
          let content = snapshot.lines.contentRange(ofLine: line, in: bytes)
          let end = min(content.upperBound, content.lowerBound + TitleTopics.longest - size)
          let text = content.lowerBound..<end
          unsafe TitleTopics.appendPlaces(of: bytes, in: text, behind: &previous, to: memory, &count)
          size += content.count
        }
      }
    }
  }

  /// Writes down the places of the pairs of a line, as many as there is room for.
  ///
  /// - Parameter previous: the character before, 0 where it is no Han.
  private static func appendPlaces(
    of bytes: Span<UInt8>, in line: Range<Int>, behind previous: inout UInt32,
    to memory: UnsafeMutableBufferPointer<UInt16>, _ count: inout Int
  ) {
    let table = CharacterClass.basicPlane
    var (index, last, number) = (line.lowerBound, previous, count)
    // All in bounds: there is room for two places as long as pairs are read, and for one where that is asked.
    while index < line.upperBound {
      // Most characters are ideographs behind another one.
      if last != 0 {
        while index &+ 6 <= line.upperBound, number &+ 2 <= memory.count,
          let pair = Scalars.ideographs(bytes, at: index)
        {
          unsafe memory[number] = WordMap.largePlace(last, pair.first)
          unsafe memory[number &+ 1] = WordMap.largePlace(pair.first, pair.second)
          number &+= 2
          last = pair.second
          index &+= 6
        }
        if index >= line.upperBound { break }
      }
      let (scalar, next) = Scalars.decode(bytes, at: index)
      let kind =
        scalar &- 0x4E00 <= 0x51FF
        ? .han : scalar < 0x10000 ? CharacterClass(code: table[Int(scalar)]) : CharacterClass.other
      if kind == .han {
        if last != 0, number < memory.count {
          unsafe memory[number] = WordMap.largePlace(last, scalar)
          number &+= 1
        }
        last = scalar
      } else if kind != .space {
        last = 0
      }
      index = next
    }
    (previous, count) = (last, number)
  }
}

/// What was worked out of ranges of a page's blocks.
private struct BlockTable<Value> {
  private var entries: [(range: Range<Int>, value: Value, next: Int32)] = []
  /// By the first block of a range, the last entry; -1 for none.
  private var newest: [Int32]

  init(_ blockCount: Int) { newest = [Int32](repeating: -1, count: blockCount + 1) }

  subscript(_ range: Range<Int>) -> Value? {
    get {
      guard range.lowerBound < newest.count else { return nil }
      var place = Int(newest[range.lowerBound])
      while place >= 0 {
        if entries[place].range.upperBound == range.upperBound { return entries[place].value }
        place = Int(entries[place].next)
      }
      return nil
    }
    set {
      guard let newValue, range.lowerBound < newest.count else { return }
      entries.append((range, newValue, newest[range.lowerBound]))
      newest[range.lowerBound] = Int32(truncatingIfNeeded: entries.count - 1)
    }
  }
}
