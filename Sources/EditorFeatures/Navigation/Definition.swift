import PageStructure
package import TextModel

extension Analysis {
  /// Where the thing at a byte offset is introduced: a person's first mention with a title, an initiative's with its
  /// components, else the first mention; from the last line of an article's part, the line where it goes on. Nil where
  /// there is nothing to go to.
  package func definition(at offset: Int) -> (origin: ByteRange, target: ByteRange)? {
    if let (symbol, origin) = symbol(at: offset) {
      let places = occurrences(of: symbol)
      if let target = places.first(where: \.isIntroduction) ?? places.first { return (origin, target.range) }
    }
    return continuation(at: offset)
  }

  private func continuation(at offset: Int) -> (origin: ByteRange, target: ByteRange)? {
    let line = snapshot.lines.line(at: offset)
    guard let index = page.articleIndex(ofLine: line) else { return nil }
    let parts = page.articles[index].parts
    for (part, next) in zip(parts, parts.dropFirst()) where line == part.upperBound - 1 && !next.isEmpty {
      return (bytes(ofLines: line..<(line + 1)), bytes(ofLines: next.lowerBound..<(next.lowerBound + 1)))
    }
    return nil
  }
}
