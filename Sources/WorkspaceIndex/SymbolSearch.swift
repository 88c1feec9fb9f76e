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
  /// Of the pages that have a name only so many are looked at.
  private static let pageLimit = 64
  /// A name that is everywhere leaves room for others.
  private static let placeLimit = 8

  /// The symbols whose names answer a query, the best first; of equals by kind, name, page and place. People, initiatives
  /// and subjects are listed once for each article that has them; where many names answer, each with some places only.
  ///
  /// - Parameter limit: how many at most.
  package func symbols(matching text: String, limit: Int = 200) -> [IndexedSymbol] {
    let query = SymbolQuery(text)
    if query.isEmpty { return firstSymbols(limit: limit) }
    let names = names.best(query, limit: limit)
    let places = max(PageIndex.placeLimit, limit / max(1, names.count))
    var result: [IndexedSymbol] = []
    for name in names {
      let room = min(places, limit - result.count)
      if room <= 0 { break }
      var found = 0
      for (key, page) in pages(havingHash: name.hash, atMost: max(PageIndex.pageLimit, room)) where found < room {
        // One hash may stand for two names, and long names are kept by their beginning.
        for symbol in page.symbols(of: key, hash: name.hash) where found < room && query.score(symbol.name) != nil {
          result.append(symbol)
          found += 1
        }
      }
    }
    return result
  }

  /// The first symbols of the first pages, for who has not typed yet what to look for.
  private func firstSymbols(limit: Int) -> [IndexedSymbol] {
    var result: [IndexedSymbol] = []
    forEachPage { key, page in
      if result.count < limit { result += page.symbols(of: key).prefix(limit - result.count) }
    }
    return result.sorted { ($0.kind.rawValue, $0.page) < ($1.kind.rawValue, $1.page) }
  }
}
