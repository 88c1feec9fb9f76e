import PageStructure
import TextModel

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
  /// The symbols whose names answer a query, the best first; of equals by page and place. People, initiatives and
  /// subjects are listed once for each article that has them.
  ///
  /// - Parameter limit: how many at most.
  package func symbols(matching query: String, limit: Int = 200) -> [IndexedSymbol] {
    let query = SymbolQuery(query)
    var best = BestSymbols(limit: limit)
    forEachPage { key, summary in
      for symbol in summary.symbols {
        guard let score = query.score(symbol.name, mask: symbol.mask) else { continue }
        best.insert(score, key, summary, symbol)
      }
    }
    return best.symbols
  }
}

extension PageSummary {
  /// One name of the page that a search may find.
  struct Symbol: Hashable, Sendable {
    var name: String
    var mask: UInt64
    var kind: IndexedSymbol.Kind
    var article: Int
    var range: PageRange
  }

  /// The names of the page, each once for an article.
  static func symbols(of summary: PageSummary) -> [Symbol] {
    var result: [Symbol] = []
    for (index, article) in summary.articles.enumerated() where article.kind != .filler {
      result.append(
        Symbol(
          name: article.name, mask: SymbolQuery.mask(of: article.name), kind: .article, article: index,
          range: article.range))
    }
    var seen: Set<Name> = []
    func append(_ name: String, _ kind: IndexedSymbol.Kind, _ article: Int, _ range: PageRange) {
      guard seen.insert(Name(text: name, kind: kind, article: article)).inserted else { return }
      result.append(
        Symbol(name: name, mask: SymbolQuery.mask(of: name), kind: kind, article: article, range: range))
    }
    for person in summary.people { append(person.name, .person, person.article, person.range) }
    for entry in summary.initiatives { append(entry.name, .initiative, entry.article, entry.range) }
    for metric in summary.metrics { append(metric.subject, .subject, metric.article, metric.range) }
    return result
  }

  private struct Name: Hashable {
    var text: String
    var kind: IndexedSymbol.Kind
    var article: Int
  }
}

/// The best of many hits, without keeping them all.
private struct BestSymbols {
  private struct Hit {
    var score: Int
    var key: String
    var container: String
    var symbol: PageSummary.Symbol
  }

  private let limit: Int
  private var hits: [Hit] = []
  private var threshold = Int.min

  init(limit: Int) { self.limit = max(0, limit) }

  mutating func insert(_ score: Int, _ key: String, _ summary: PageSummary, _ symbol: PageSummary.Symbol) {
    if score < threshold { return }
    let container =
      symbol.kind != .article && summary.articles.indices.contains(symbol.article)
      ? summary.articles[symbol.article].name : ""
    hits.append(Hit(score: score, key: key, container: container, symbol: symbol))
    if hits.count >= 4 * limit + 64 { cut() }
  }

  private mutating func cut() {
    hits.sort(by: BestSymbols.precedes)
    if hits.count > limit { hits.removeLast(hits.count - limit) }
    threshold = hits.last?.score ?? Int.min
  }

  private static func precedes(_ left: Hit, _ right: Hit) -> Bool {
    if left.score != right.score { return left.score > right.score }
    if left.symbol.kind != right.symbol.kind { return left.symbol.kind.rawValue < right.symbol.kind.rawValue }
    if left.key != right.key { return left.key < right.key }
    let first = left.symbol.range.start.position(in: .utf8)
    let second = right.symbol.range.start.position(in: .utf8)
    return first == second ? left.symbol.name < right.symbol.name : first < second
  }

  var symbols: [IndexedSymbol] {
    var copy = self
    copy.cut()
    return copy.hits.prefix(limit).map { hit in
      IndexedSymbol(
        name: hit.symbol.name, kind: hit.symbol.kind, container: hit.container, page: hit.key, range: hit.symbol.range)
    }
  }
}
