import TextModel

/// The words of the texts between a page's titles, and how much of them each two share, kept from one reading for the
/// next.
struct TopicStore: Sendable {
  private var texts = LineMemory<WordMap>()
  /// The words of titles.
  var titles = LineMemory<WordPairs>()
  /// How many words two maps share, and both of them together, by their numbers.
  private var shared: [Pair: Known<Int>] = [:]
  private var unions: [Pair: Known<WordMap>] = [:]
  private var lastNumber = 0

  private struct Pair: Hashable {
    var first: Int
    var second: Int
  }

  private struct Known<Value: Sendable>: Sendable {
    let value: Value
    /// The number of the last reading that asked for it.
    var reading: Int
  }

  private var reading = 0

  /// A map takes 8 KB: pages with more texts are read without memory.
  private static let mostTexts = 512
  private static let mostBlocks = 1024

  init() {}

  /// Keeps what holds after an edit.
  mutating func follow(_ edit: AppliedEdit) {
    texts.follow(edit)
    titles.follow(edit)
    // What the last reading did not ask for compares texts that are no more.
    if shared.count > 256 { shared = shared.filter { $0.value.reading == reading } }
    if unions.count > 32 { unions = unions.filter { $0.value.reading == reading } }
    reading += 1
  }

  /// The words of some blocks, if they were read.
  mutating func words(of lines: [Range<Int>]) -> WordMap? { texts.value(of: lines) }

  /// Keeps the words of some blocks, and numbers them.
  mutating func keep(_ words: inout WordMap, of lines: [Range<Int>]) {
    guard !lines.isEmpty, lines.count <= TopicStore.mostBlocks, texts.count < TopicStore.mostTexts else { return }
    number(&words)
    texts.keep(words, of: lines)
  }

  private mutating func number(_ words: inout WordMap) {
    lastNumber += 1
    words.number = lastNumber
  }

  /// How many words two texts share.
  mutating func sharedCount(_ first: WordMap, _ second: WordMap) -> Int {
    guard first.number > 0, second.number > 0 else { return first.sharedCount(with: second) }
    let pair = Pair(first: first.number, second: second.number)
    if let known = shared[pair] {
      if known.reading != reading { shared[pair]?.reading = reading }
      return known.value
    }
    let count = first.sharedCount(with: second)
    shared[pair] = Known(value: count, reading: reading)
    return count
  }

  /// The words of two texts together.
  mutating func union(_ first: WordMap, _ second: WordMap) -> WordMap {
    var union = first
    guard first.number > 0, second.number > 0 else {
      union.formUnion(second)
      return union
    }
    let pair = Pair(first: first.number, second: second.number)
    if let known = unions[pair] {
      if known.reading != reading { unions[pair]?.reading = reading }
      return known.value
    }
    union.formUnion(second)
    if unions.count < TopicStore.mostTexts {
      number(&union)
      unions[pair] = Known(value: union, reading: reading)
    }
    return union
  }
}
