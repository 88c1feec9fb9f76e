import PageStructure

/// What all pages of a workspace contribute, by the key under which each was added (its URI). A value: adding and
/// removing pages in any order gives the index of the pages that are in it.
package struct PageIndex: Sendable {
  /// The pages are spread over shards, so that changing one page copies little while an older index is still being read.
  private var shards = [Shard](repeating: Shard(), count: PageIndex.shardCount)
  private static let shardCount = 64

  package init() {}

  /// Adds a page, in place of the one with the same key.
  package mutating func replace(_ summary: PageSummary, for key: String) {
    shards[PageIndex.shard(of: key)].replace(summary, for: key)
  }

  package mutating func remove(_ key: String) {
    shards[PageIndex.shard(of: key)].remove(key)
  }

  package var count: Int { shards.reduce(0) { $0 + $1.pageCount } }

  package func summary(of key: String) -> PageSummary? { shards[PageIndex.shard(of: key)].summary(of: key) }

  /// All keys, sorted.
  package var keys: [String] { shards.flatMap(\.keys).sorted() }

  /// Calls `body` for each page, in no order that means anything.
  package func forEachPage(_ body: (String, PageSummary) -> Void) {
    for shard in shards { shard.forEach(body) }
  }

  /// The pages that have a term, by key.
  func pages(having term: IndexTerm) -> [(key: String, summary: PageSummary)] {
    shards.flatMap { $0.pages(having: term.hash) }.sorted { $0.key < $1.key }
  }

  private static func shard(of key: String) -> Int { Int(IndexTerm.hash(key, seed: 0) % UInt64(shardCount)) }
}

/// What a page can be looked up by.
enum IndexTerm {
  case person(String)
  case initiative(String)
  case measure(MeasureKey)
  /// The page number, as printed.
  case page(String)
  case sketch(UInt32)

  var hash: UInt64 {
    switch self {
    case .person(let name): IndexTerm.hash(name, seed: 1)
    case .initiative(let name): IndexTerm.hash(name, seed: 2)
    case .measure(let key): IndexTerm.hash(key.subject.text + "\u{0}" + key.measure, seed: 3)
    case .page(let number): IndexTerm.hash(number, seed: 4)
    case .sketch(let hash): IndexTerm.hash(String(hash), seed: 5)
    }
  }

  /// FNV-1a.
  static func hash(_ text: String, seed: UInt64) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 &+ seed
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  /// Everything that a page can be looked up by, each once.
  static func hashes(of summary: PageSummary) -> Set<UInt64> {
    var result: Set<UInt64> = []
    for person in summary.people { result.insert(IndexTerm.person(person.name).hash) }
    for initiative in summary.initiatives { result.insert(IndexTerm.initiative(initiative.name).hash) }
    for metric in summary.metrics { result.insert(IndexTerm.measure(metric.key).hash) }
    if let number = summary.number { result.insert(IndexTerm.page(number).hash) }
    for article in summary.articles {
      for hash in article.sketch.hashes { result.insert(IndexTerm.sketch(hash).hash) }
    }
    return result
  }
}

/// A part of the pages, with the postings that find them.
private struct Shard: Sendable {
  private struct Entry: Sendable {
    var key: String
    var summary: PageSummary
  }

  /// Removed pages leave a gap that the next page fills.
  private var entries: [Entry?] = []
  private var gaps: [Int32] = []
  private var numbers: [String: Int32] = [:]
  private var postings: [UInt64: [Int32]] = [:]

  var pageCount: Int { numbers.count }
  var keys: [String] { Array(numbers.keys) }

  func summary(of key: String) -> PageSummary? {
    numbers[key].flatMap { entries[Int($0)]?.summary }
  }

  func forEach(_ body: (String, PageSummary) -> Void) {
    for case .some(let entry) in entries { body(entry.key, entry.summary) }
  }

  func pages(having term: UInt64) -> [(key: String, summary: PageSummary)] {
    (postings[term] ?? []).compactMap { number in
      entries[Int(number)].map { ($0.key, $0.summary) }
    }
  }

  mutating func replace(_ summary: PageSummary, for key: String) {
    remove(key)
    let number: Int32
    if let gap = gaps.popLast() {
      number = gap
      entries[Int(gap)] = Entry(key: key, summary: summary)
    } else {
      number = Int32(truncatingIfNeeded: entries.count)
      entries.append(Entry(key: key, summary: summary))
    }
    numbers[key] = number
    for term in IndexTerm.hashes(of: summary) { postings[term, default: []].append(number) }
  }

  mutating func remove(_ key: String) {
    guard let number = numbers.removeValue(forKey: key), let entry = entries[Int(number)] else { return }
    for term in IndexTerm.hashes(of: entry.summary) {
      postings[term]?.removeAll { $0 == number }
      if postings[term]?.isEmpty == true { postings[term] = nil }
    }
    entries[Int(number)] = nil
    gaps.append(number)
  }
}
