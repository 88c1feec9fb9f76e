/// What a search finds on a packed page.
extension PackedPage {
  func symbol(_ index: Int, page: String) -> IndexedSymbol {
    let kind = kind(of: index)
    var reader = reader(at: Int(symbolRecords[index] >> 2))
    _ = reader.record()
    let (name, article, range) = (reader.string(), reader.number(), reader.range())
    return IndexedSymbol(
      name: name, kind: kind, container: kind == .article ? "" : articleName(article), page: page, range: range)
  }

  /// All symbols, in the order of their kinds and places.
  package func symbols(of key: String) -> [IndexedSymbol] { symbolRecords.indices.map { symbol($0, page: key) } }

  /// The symbols of one name and kind.
  func symbols(of key: String, hash: UInt64) -> [IndexedSymbol] {
    symbolRecords.indices.filter { symbolHash($0) == hash }.map { symbol($0, page: key) }
  }

  /// The names that a search finds the page by, each once.
  var searchNames: [SearchName] {
    var seen = HashesSeen(count: symbolRecords.count)
    var result: [SearchName] = []
    result.reserveCapacity(symbolRecords.count)
    for index in symbolRecords.indices {
      let name = symbolName(index)
      let hash = IndexTerm.hash(ofSymbol: name, kind(of: index))
      if seen.insert(hash) { result.append(SearchName(utf8: name.span, kind(of: index), hash: hash)) }
    }
    return result
  }

  private func kind(of index: Int) -> IndexedSymbol.Kind {
    IndexedSymbol.Kind(rawValue: Int(symbolRecords[index] & 3)) ?? .article
  }

  /// The bytes of a symbol's name.
  private func symbolName(_ index: Int) -> ArraySlice<UInt8> {
    var reader = reader(at: Int(symbolRecords[index] >> 2))
    _ = reader.record()
    return name(at: reader.position)
  }

  private func symbolHash(_ index: Int) -> UInt64 { IndexTerm.hash(ofSymbol: symbolName(index), kind(of: index)) }
}
