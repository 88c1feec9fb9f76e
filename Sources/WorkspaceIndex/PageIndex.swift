import PageStructure

/// A page made ready for the index, beside the session.
package struct IndexablePage: Hashable, Sendable {
  package let page: PackedPage
  let terms: [UInt64]
  let names: [SearchName]

  package init(_ summary: PageSummary) {
    page = PackedPage(summary)
    names = page.searchNames
    let hashes = (IndexTerm.hashes(of: summary) + names.map(\.hash)).sorted()
    var terms: [UInt64] = []
    terms.reserveCapacity(hashes.count)
    for hash in hashes where hash != terms.last { terms.append(hash) }
    self.terms = terms
  }
}

/// What all pages of a workspace contribute, by the key under which each was added (its URI). A value: adding and
/// removing pages in any order gives the index of the pages that are in it.
package struct PageIndex: Sendable {
  private struct Entry: Sendable {
    var key: String
    var page: PackedPage
  }

  /// By number. Removed pages leave a gap, which is not filled before all pages are numbered anew: the postings may
  /// still name it.
  private var entries: [Entry?] = []
  private var numbers: [String: UInt32] = [:]
  /// The day of each page, in days; none for those without, and for the gaps.
  private var days: [Int32] = []
  private static let noDay = Int32.max
  private var postings = [Postings](repeating: Postings(), count: PageIndex.postingCount)
  /// What a symbol search goes through.
  private(set) var names = NameTable()
  /// Changes with every page that is added or removed.
  package private(set) var generation = 0
  private static let postingCount = 64
  private static let gapLimit = 1024

  package init() {}

  /// Adds a page, in place of the one with the same key.
  package mutating func replace(_ page: IndexablePage, for key: String) {
    if let number = numbers[key], entries[Int(number)]?.page == page.page { return }
    remove(key)
    generation += 1
    let number = UInt32(truncatingIfNeeded: entries.count)
    entries.append(Entry(key: key, page: page.page))
    numbers[key] = number
    days.append(page.page.date.map { Int32(clamping: $0.dayNumber) } ?? PageIndex.noDay)
    for name in page.names { names.add(name) }
    let entries = entries
    for term in page.terms {
      postings[PageIndex.posting(of: term)].add(term, page: number) { entries[Int($0)] != nil }
    }
  }

  package mutating func replace(_ summary: PageSummary, for key: String) { replace(IndexablePage(summary), for: key) }

  package mutating func remove(_ key: String) {
    guard let number = numbers.removeValue(forKey: key) else { return }
    generation += 1
    for name in entries[Int(number)]?.page.searchNames ?? [] { names.remove(name) }
    entries[Int(number)] = nil
    if entries.count > 2 * numbers.count + PageIndex.gapLimit { renumber() }
  }

  private mutating func renumber() {
    var newNumbers = [UInt32?](repeating: nil, count: entries.count)
    var kept: [Entry?] = []
    var keptDays: [Int32] = []
    kept.reserveCapacity(numbers.count)
    keptDays.reserveCapacity(numbers.count)
    for (index, entry) in entries.enumerated() {
      guard let entry else { continue }
      newNumbers[index] = UInt32(truncatingIfNeeded: kept.count)
      numbers[entry.key] = UInt32(truncatingIfNeeded: kept.count)
      kept.append(entry)
      keptDays.append(days[index])
    }
    entries = kept
    days = keptDays
    for index in postings.indices { postings[index].renumber { newNumbers[Int($0)] } }
  }

  package var count: Int { numbers.count }

  /// The same without what only a symbol search needs, for work beside the session: whoever changes the index while
  /// another holds it copies what it changes.
  package var withoutNames: PageIndex {
    var result = self
    result.names = NameTable()
    return result
  }

  package func page(of key: String) -> PackedPage? { numbers[key].flatMap { entries[Int($0)]?.page } }

  package func summary(of key: String) -> PageSummary? { page(of: key)?.summary }

  /// All keys, sorted.
  package var keys: [String] { numbers.keys.sorted() }

  /// Calls `body` for each page, in no order that means anything.
  package func forEachPage(_ body: (String, PackedPage) -> Void) {
    for case .some(let entry) in entries { body(entry.key, entry.page) }
  }

  /// The pages that may have a term, by key: a hash stands for more than one.
  ///
  /// - Parameters:
  ///   - limit: of more pages those nearest to `date` are given.
  func pages(
    having term: IndexTerm, limit: Int = Int.max, near date: CalendarDate? = nil
  ) -> [(key: String, page: PackedPage)] {
    let hash = term.hash
    let numbers = postings[PageIndex.posting(of: hash)].pages(hash)
    let chosen = numbers.count > limit ? nearest(limit, of: numbers, to: date) : numbers
    return chosen.compactMap { entries[Int($0)].map { ($0.key, $0.page) } }.sorted { $0.key < $1.key }
  }

  /// Those of many pages that are nearest to a day; without one the first in time, pages without a day last.
  private func nearest(_ limit: Int, of numbers: [UInt32], to date: CalendarDate?) -> [UInt32] {
    if limit <= 0 { return [] }
    let day = date?.dayNumber ?? Int.min / 4
    // The best so far, sorted: most pages are no better than its last.
    var best: [(distance: Int, number: UInt32)] = []
    for number in numbers where entries[Int(number)] != nil {
      let own = days[Int(number)]
      let found = (distance: own == PageIndex.noDay ? Int.max : abs(Int(own) - day), number: number)
      if best.count == limit, let last = best.last, (last.distance, last.number) <= found { continue }
      var place = best.count
      while place > 0 && found < best[place - 1] { place -= 1 }
      best.insert(found, at: place)
      if best.count > limit { best.removeLast() }
    }
    return best.map(\.number)
  }

  /// Some of the pages that may have a term, by key: the first that were added.
  func pages(havingHash hash: UInt64, atMost limit: Int) -> [(key: String, page: PackedPage)] {
    // Some of them may be gone.
    let numbers = postings[PageIndex.posting(of: hash)].pages(hash, atMost: 4 * limit)
    return numbers.lazy.compactMap { entries[Int($0)] }.prefix(limit).map { ($0.key, $0.page) }.sorted {
      $0.key < $1.key
    }
  }

  private static func posting(of hash: UInt64) -> Int { Int(hash >> 58) }
}
