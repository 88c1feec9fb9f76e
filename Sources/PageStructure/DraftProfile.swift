import TextModel

/// The text of an article in the making, block by block, prepared for weighing where parts of it belong.
///
/// Each pair of characters knows the first and the last block that has it, so that how much two articles share before or
/// from any block on is told for all blocks in one pass over the pairs of one.
final class DraftProfile: Sendable {
  /// The article as it was put together, as far as weighing looks at it.
  struct Key: Sendable {
    private let kind: Article.Kind
    private let isOrphan: Bool
    private let hasLead: Bool
    private let hasByline: Bool
    private let titleCount: Int
    let blocks: [Block]

    init(_ draft: ArticleDraft, _ blocks: [Block]) {
      kind = draft.kind
      isOrphan = draft.isOrphan
      hasLead = draft.hasLead
      hasByline = draft.hasByline
      titleCount = draft.titles.count
      self.blocks = draft.blocks.map { blocks[$0] }
    }

    /// Whether a draft is this one some lines further down.
    func isSame(as draft: ArticleDraft, _ all: [Block], movedBy delta: Int) -> Bool {
      guard kind == draft.kind, isOrphan == draft.isOrphan, hasLead == draft.hasLead, hasByline == draft.hasByline,
        titleCount == draft.titles.count, blocks.count == draft.blocks.count
      else { return false }
      for place in blocks.indices where !blocks[place].isSame(as: all[draft.blocks[place]], movedBy: delta) {
        return false
      }
      return true
    }
  }

  /// No other profile that a page's memory holds has it.
  let number: Int
  let key: Key
  /// By position in the draft's blocks; nil for titles and bylines.
  let stretches: [Stretch?]
  /// All its words, each once.
  let words: [UInt32]
  /// For each word the first position that has it, then for each the last; `none` where no position has.
  private let places: [UInt8]
  /// For each position, and one behind the last: how many words stand before it, from it on, and on both sides.
  private let counts: [Int32]
  /// For each position, a row: how many of its words stand before each position up to its own as well.
  private let spread: [Int32]
  /// The last position that was signed; -1 for none.
  let lastSigned: Int
  /// The first sentences that could be titles, and at which positions they stand, in order.
  let leadIns: [LeadInCandidate]
  let leadInPositions: [Int]
  /// The last of them; -1 for none.
  var lastLeadIn: Int { leadInPositions.last ?? -1 }

  /// Where the first news item's mark that names somebody stands, and whom; looked for only where the last text is signed.
  let lead: (position: Int, names: [String])?

  /// Articles of more blocks are no newspaper's.
  static let mostBlocks = 160
  private static let none: UInt8 = 255

  init(_ stretches: [Stretch?], _ key: Key, number: Int) {
    self.stretches = stretches
    self.key = key
    self.number = number
    let size = stretches.count
    let count = size + 1
    var places = [UInt8](count: 2 * WordMap.placeCount, of: DraftProfile.none)
    var counts = [Int32](count: 3 * count, of: 0)
    var spread = [Int32](count: size * size, of: 0)
    var words = [UInt32](count: stretches.reduce(0) { $0 + ($1?.words.count ?? 0) }, of: 0)
    var placeSpan = places.mutableSpan
    var countSpan = counts.mutableSpan
    var spreadSpan = spread.mutableSpan
    var wordSpan = words.mutableSpan
    var wordCount = 0
    for position in 0..<size {
      guard let stretch = stretches[position] else { continue }
      let here = UInt8(clamping: min(position, DraftProfile.mostBlocks))
      let before = wordCount
      let row = position * size
      // Without a branch, since no one can foretell which words are new. In bounds: a word is a place in a map, there is
      // room for all words, and the first position of a word is none behind this one.
      for word in stretch.words {
        let place = Int(word) & (WordMap.placeCount - 1)
        let known = unsafe placeSpan[unchecked: place]
        let first = min(known, here)
        unsafe placeSpan[unchecked: place] = first
        unsafe placeSpan[unchecked: place | WordMap.placeCount] = here
        unsafe spreadSpan[unchecked: row &+ Int(first)] &+= 1
        unsafe wordSpan[unchecked: wordCount] = word
        wordCount &+= known == DraftProfile.none ? 1 : 0
      }
      countSpan[position + 1] = Int32(truncatingIfNeeded: wordCount - before)
    }
    words.removeLast(words.count - wordCount)
    for word in words {
      // In bounds: a position is less than the number of stretches, which `count` is one more than.
      let last = unsafe Int(placeSpan[unchecked: Int(word) & (WordMap.placeCount - 1) | WordMap.placeCount])
      if last < size { unsafe countSpan[unchecked: count &+ last] &+= 1 }
    }
    for position in 0..<size {
      // On both sides of a position stand the words that began before it, but for those that ended there.
      countSpan[2 * count + position + 1] = countSpan[position + 1] - countSpan[count + position]
    }
    for position in 1..<max(1, count) {
      counts[position] += counts[position - 1]
      counts[2 * count + position] += counts[2 * count + position - 1]
      counts[2 * count - 1 - position] += counts[2 * count - position]
    }
    for position in 0..<size {
      var sum: Int32 = 0
      for other in 0...position {
        let own = spread[position * size + other]
        spread[position * size + other] = sum
        sum &+= own
      }
    }
    self.spread = spread
    self.places = places
    self.counts = counts
    self.words = words
    let isSigned = stretches.last.map { $0.map { !$0.signers.isEmpty } ?? false } ?? false
    lead =
      isSigned
      ? stretches.indices.lazy.map { ($0, stretches[$0]?.leadNames ?? []) }.first { !$0.1.isEmpty } : nil
    lastSigned = stretches.lastIndex { $0.map { !$0.signers.isEmpty } ?? false } ?? -1
    var (leadIns, positions) = ([LeadInCandidate](), [Int]())
    for position in stretches.indices {
      guard let stretch = stretches[position], stretch.hasLeadIn, let leadIn = stretch.leadIn else { continue }
      leadIns.append(leadIn)
      positions.append(position)
    }
    self.leadIns = leadIns
    leadInPositions = positions
  }

  // MARK: Words

  /// Whether a word stands before a position.
  @inline(__always)
  func contains(_ word: Int, before position: Int) -> Bool { Int(places[word]) < position }

  /// How many of some words it has.
  func count(of words: [UInt32]) -> Int {
    let array = places
    let places = array.span
    var count = 0
    // In bounds: a word is a place in a map.
    for word in words {
      count &+= unsafe places[unchecked: Int(word) & (WordMap.placeCount - 1)] != DraftProfile.none ? 1 : 0
    }
    return count
  }

  /// How many of some words stand before a position.
  func count(of words: [UInt32], before position: Int) -> Int {
    let array = places
    let places = array.span
    var count = 0
    // In bounds: a word is a place in a map.
    for word in words {
      count &+= unsafe Int(places[unchecked: Int(word) & (WordMap.placeCount - 1)]) < position ? 1 : 0
    }
    return count
  }

  /// How many of some words stand before a position, or in what stays of the block there.
  func count(of words: [UInt32], before position: Int, or staying: Remainder) -> Int {
    let array = places
    let places = array.span
    var count = 0
    for word in words {
      let place = Int(word) & (WordMap.placeCount - 1)
      let stands = unsafe Int(places[unchecked: place]) < position ? 1 : 0
      count &+= stands | (staying.contains(place) ? 1 : 0)
    }
    return count
  }

  /// How many words of one of its blocks stand before a position as well.
  func count(ofBlock block: Int, before position: Int) -> Int {
    position <= block ? Int(spread[block * stretches.count + position]) : stretches[block]?.words.count ?? 0
  }

  func wordCount(before position: Int) -> Int { Int(counts[position]) }
  func wordCount(from position: Int) -> Int { Int(counts[stretches.count + 1 + position]) }
  /// How many words stand before a position and from it on as well.
  func wordCount(around position: Int) -> Int { Int(counts[2 * (stretches.count + 1) + position]) }

  /// For each position, and one behind the last: how many words of another article stand from it on.
  func sharedCounts(with other: DraftProfile, into shared: inout [Int32]) {
    let count = stretches.count
    shared.removeAll(keepingCapacity: true)
    shared.append(contentsOf: repeatElement(0, count: count + 1))
    let array = places
    let lasts = array.span
    // By last position, `none` included, so that no word is a branch; two of each, so that none waits for the one before.
    var sums = InlineArray<512, Int32>(repeating: 0)
    var half = 0
    for word in other.words {
      // In bounds: a word is a place in a map, and there are two sums for each number of eight bits.
      let last = unsafe Int(lasts[unchecked: Int(word) & (WordMap.placeCount - 1) | WordMap.placeCount])
      unsafe sums[unchecked: last | half] &+= 1
      half ^= 256
    }
    var sum: Int32 = 0
    for position in (0..<count).reversed() {
      sum += sums[position] + sums[position + 256]
      shared[position] = sum
    }
  }

  // MARK: What else tells

  /// Its last text.
  var last: Stretch? { stretches.last { $0 != nil } ?? nil }

  /// The last point counted (一是 … 三是) before a position.
  func lastOrdinal(before position: Int) -> Int? {
    for stretch in stretches.prefix(position).reversed() {
      if let last = stretch?.ordinals.last { return last }
    }
    return nil
  }

  /// The first point counted from a position on.
  func firstOrdinal(from position: Int) -> Int? {
    for stretch in stretches.dropFirst(position) {
      if let first = stretch?.ordinals.first { return first }
    }
    return nil
  }

  /// The names in the last credit from a position on.
  func signers(from position: Int) -> [String] {
    lastSigned >= position && lastSigned >= 0 ? stretches[lastSigned]?.signers ?? [] : []
  }

  /// The likeness of a lead-in to the most parallel one in a range of positions.
  func likeness(of leadIn: LeadInCandidate, in range: Range<Int>) -> Int {
    var best = 0
    for index in leadIns.indices where range.contains(leadInPositions[index]) {
      best = max(best, leadIn.likeness(to: leadIns[index]))
    }
    return best
  }
}
