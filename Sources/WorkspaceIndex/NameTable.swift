import TextModel

/// A name as a symbol search compares it: its letters folded, what it can be found by, and its hash with its kind.
struct SearchName: Hashable, Sendable {
  var letters: [UInt16]
  var mask: UInt64
  var hash: UInt64
  var kind: IndexedSymbol.Kind

  /// Longer ones are found by their beginning.
  static let letterLimit = 200

  init(_ name: String, _ kind: IndexedSymbol.Kind) {
    self.init(name, kind, hash: IndexTerm.symbol(name, kind).hash)
  }

  init(_ name: String, _ kind: IndexedSymbol.Kind, hash: UInt64) {
    var name = name
    self = name.withUTF8 { unsafe SearchName(utf8: $0.span, kind, hash: hash) }
  }

  /// The same of a name's bytes.
  init(utf8 name: Span<UInt8>, _ kind: IndexedSymbol.Kind, hash: UInt64) {
    var letters: [UInt16] = []
    // Most characters take three bytes.
    letters.reserveCapacity(min(name.count / 3 + 1, SearchName.letterLimit))
    var index = 0
    while index < name.count, letters.count < SearchName.letterLimit {
      let (scalar, next) = Scalars.decode(name, at: index)
      if let letter = SymbolQuery.letter(scalar) { letters.append(letter) }
      index = next
    }
    self.letters = letters
    self.kind = kind
    mask = SymbolQuery.mask(of: letters)
    self.hash = hash
  }
}

/// Every name that a symbol search can find, once for each kind however many pages have it. Names of one length stand
/// together, so that a search looks at the short ones first and ends where no longer one can be better.
struct NameTable: Sendable {
  /// The names of one length, side by side.
  fileprivate struct Shelf: Sendable {
    let length: Int
    /// What a search compares first.
    var masks: [UInt64] = []
    var letters: [UInt16] = []
    var hashes: [UInt64] = []
    var kinds: [UInt8] = []
    /// How many pages have it. Names that none has any more stay until there are many.
    var pages: [UInt32] = []
    var unused = 0
    /// Where a hash stands, from 1, by its lower bits and behind them; 0 is free. Its count is a power of two.
    var slots: [UInt32] = []
  }

  private var shelves: [Shelf] = (0...SearchName.letterLimit).map { Shelf(length: $0) }

  mutating func add(_ name: SearchName) { shelves[name.letters.count].add(name) }
  mutating func remove(_ name: SearchName) { shelves[name.letters.count].remove(name) }

  /// A name that answers a query.
  struct Hit {
    var score: Int
    var kind: UInt8
    var hash: UInt64
    var letters: ArraySlice<UInt16>
  }

  /// The names that answer a query, the best first; of equals by kind, then as their letters are ordered.
  func best(_ query: SymbolQuery, limit: Int) -> [Hit] {
    var best = BestNames(limit: limit)
    for shelf in shelves where !shelf.masks.isEmpty {
      if best.threshold > SymbolQuery.bestScore(ofLength: shelf.length) { break }
      shelf.search(query, into: &best)
    }
    return best.hits()
  }
}

extension NameTable.Shelf {
  fileprivate func place(of hash: UInt64) -> Int? {
    if slots.isEmpty { return nil }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if hashes[place] == hash { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  fileprivate mutating func add(_ name: SearchName) {
    if let place = place(of: name.hash) {
      if pages[place] == 0 { unused -= 1 }
      pages[place] += 1
      return
    }
    masks.append(name.mask)
    letters += name.letters
    hashes.append(name.hash)
    kinds.append(UInt8(name.kind.rawValue))
    pages.append(1)
    if 2 * hashes.count > slots.count { index() } else { index(hashes.count - 1) }
  }

  fileprivate mutating func remove(_ name: SearchName) {
    guard let place = place(of: name.hash), pages[place] > 0 else { return }
    pages[place] -= 1
    if pages[place] > 0 { return }
    unused += 1
    if unused > 1024 && 2 * unused > hashes.count { sweep() }
  }

  /// Leaves out what no page has any more.
  private mutating func sweep() {
    var kept = NameTable.Shelf(length: length)
    for place in hashes.indices where pages[place] > 0 {
      kept.masks.append(masks[place])
      kept.letters += letters[(place * length)..<((place + 1) * length)]
      kept.hashes.append(hashes[place])
      kept.kinds.append(kinds[place])
      kept.pages.append(pages[place])
    }
    kept.index()
    self = kept
  }

  /// Gives every name its slot, with room for as many again.
  private mutating func index() {
    var count = 16
    while count < 4 * hashes.count { count *= 2 }
    slots = [UInt32](repeating: 0, count: count)
    for place in hashes.indices { index(place) }
  }

  private mutating func index(_ place: Int) {
    var slot = Int(truncatingIfNeeded: hashes[place]) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(truncatingIfNeeded: place + 1)
  }

  fileprivate func search(_ query: SymbolQuery, into best: inout BestNames) {
    let letters = letters.span
    for place in masks.indices where query.allows(masks[place]) && pages[place] > 0 {
      let start = place * length
      guard let score = query.score(letters, start: start, count: length), score >= best.threshold else { continue }
      best.insert(
        NameTable.Hit(
          score: score, kind: kinds[place], hash: hashes[place], letters: self.letters[start..<(start + length)]))
    }
  }
}

/// The best of many hits, without keeping them all.
private struct BestNames {
  private let limit: Int
  private var kept: [NameTable.Hit] = []

  init(limit: Int) { self.limit = max(0, limit) }

  /// The score below which nothing is kept any more.
  private(set) var threshold = Int.min

  mutating func insert(_ hit: NameTable.Hit) {
    kept.append(hit)
    if kept.count >= 4 * limit + 64 { cut() }
  }

  private mutating func cut() {
    kept.sort(by: BestNames.precedes)
    if kept.count > limit { kept.removeLast(kept.count - limit) }
    threshold = kept.count == limit ? kept.last?.score ?? Int.max : Int.min
  }

  private static func precedes(_ left: NameTable.Hit, _ right: NameTable.Hit) -> Bool {
    if left.score != right.score { return left.score > right.score }
    if left.kind != right.kind { return left.kind < right.kind }
    return left.letters.lexicographicallyPrecedes(right.letters)
  }

  mutating func hits() -> [NameTable.Hit] {
    cut()
    return kept
  }
}
