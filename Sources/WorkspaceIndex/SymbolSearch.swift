/// Something of a page that a symbol search found.
package struct IndexedSymbol: Hashable, Sendable {
  package enum Kind: Int, Sendable, CaseIterable {
    case article
    case person
    case initiative
    /// The subject of a metric.
    case subject
  }

  package var name: String
  package var kind: Kind
  /// The headline of the article that it stands in, empty for an article.
  package var container: String
  package var page: String
  package var range: PageRange
}

extension PageIndex {
  /// The symbols whose names answer a query, the best first; of equals by kind, page and place. People, initiatives and
  /// subjects are listed once for each article that has them.
  ///
  /// - Parameter limit: how many at most.
  package func symbols(matching query: String, limit: Int = 200) -> [IndexedSymbol] {
    let query = SymbolQuery(query)
    var best = BestSymbols(limit: limit)
    var buffer: [UInt32] = []
    forEachPage { key, page in
      let masks = page.masks
      for index in masks.indices where query.allows(masks[index]) {
        guard let score = query.score(page.symbolName(index), buffer: &buffer), score >= best.threshold else {
          continue
        }
        best.insert(BestSymbols.Hit(score: score, kind: page.symbolKind(index), key: key, page: page, index: index))
      }
    }
    return best.hits().map { $0.page.symbol($0.index, page: $0.key) }
  }
}

/// The best of many hits, without keeping them all.
private struct BestSymbols {
  struct Hit {
    var score: Int
    var kind: Int
    var key: String
    var page: PackedPage
    /// In the page's symbols.
    var index: Int
  }

  private let limit: Int
  private var kept: [Hit] = []

  init(limit: Int) { self.limit = max(0, limit) }

  /// The score below which nothing is kept any more.
  private(set) var threshold = Int.min

  mutating func insert(_ hit: Hit) {
    kept.append(hit)
    if kept.count >= 4 * limit + 64 { cut() }
  }

  private mutating func cut() {
    kept.sort(by: BestSymbols.precedes)
    if kept.count > limit { kept.removeLast(kept.count - limit) }
    threshold = kept.count == limit ? kept.last?.score ?? Int.min : Int.min
  }

  private static func precedes(_ left: Hit, _ right: Hit) -> Bool {
    if left.score != right.score { return left.score > right.score }
    if left.kind != right.kind { return left.kind < right.kind }
    if left.key != right.key { return left.key < right.key }
    // Symbols of a page stand in the order of their places.
    return left.index < right.index
  }

  mutating func hits() -> [Hit] {
    cut()
    return kept
  }
}
