package import Facts
package import Linting
package import PageStructure
package import TextModel

/// A place in an article's text.
package struct ArticlePlace: Hashable, Sendable {
  /// The article's index in its page.
  package var article: Int
  /// The index of the scalar in the article's text.
  package var index: Int

  package init(article: Int, index: Int) {
    self.article = article
    self.index = index
  }
}

extension Analysis {
  /// The place in an article's text that a byte offset points at; a blank that reading left out gives the scalar behind
  /// it. Nil outside all articles.
  package func place(at offset: Int) -> ArticlePlace? {
    guard let article = page.articleIndex(ofLine: snapshot.lines.line(at: offset)) else { return nil }
    return ArticlePlace(article: article, index: page.articles[article].text.index(at: offset))
  }

  package func facts(ofArticle index: Int) -> ArticleFacts {
    facts.articles.indices.contains(index) ? facts.articles[index] : ArticleFacts()
  }

  /// The line, from 1 as people count, of an index of an article's text.
  package func lineNumber(of index: Int, in article: Article) -> Int {
    snapshot.lines.line(at: article.text.source(index..<(index + 1)).lowerBound) + 1
  }

  /// The bytes of a run of lines, the last end mark left out.
  package func bytes(ofLines lines: Range<Int>) -> ByteRange {
    guard !lines.isEmpty else {
      let start = snapshot.lines.range(ofLine: lines.lowerBound).lowerBound
      return ByteRange(start, start)
    }
    let last = snapshot.lines.contentRange(ofLine: lines.upperBound - 1, in: snapshot.bytes.span)
    return ByteRange(snapshot.lines.range(ofLine: lines.lowerBound).lowerBound, last.upperBound)
  }

  /// From the first byte of an article to its last, with whatever stands between its parts.
  package func bytes(of article: Article) -> ByteRange {
    var range: ByteRange?
    for part in article.parts where !part.isEmpty {
      let bytes = bytes(ofLines: part)
      range =
        range.map {
          ByteRange(min($0.lowerBound, bytes.lowerBound), max($0.upperBound, bytes.upperBound))
        } ?? bytes
    }
    return range ?? article.text.source(article.text.indices)
  }

  /// The findings that begin inside a range, by place.
  package func findings(in range: ByteRange) -> ArraySlice<Finding> {
    let low = firstFinding(atOrAfter: range.lowerBound)
    let high = firstFinding(atOrAfter: max(range.lowerBound, range.upperBound))
    return findings[low..<max(low, high)]
  }

  /// How many findings begin inside an article: not those of an article that interrupts it.
  ///
  /// - Parameter range: only those that begin in it.
  package func findingCount(in article: Article, within range: ByteRange? = nil) -> Int {
    article.parts.reduce(0) { count, part in
      let low = snapshot.lines.range(ofLine: part.lowerBound).lowerBound
      let high = snapshot.lines.range(ofLine: part.upperBound).lowerBound
      let first = max(low, range?.lowerBound ?? low)
      let last = max(first, min(high, range?.upperBound ?? high))
      return count + firstFinding(atOrAfter: last) - firstFinding(atOrAfter: first)
    }
  }

  private func firstFinding(atOrAfter offset: Int) -> Int {
    findings.partitioningIndex { $0.range.lowerBound >= offset }
  }

  /// Whether a rule found a figure or a count wrong at one of the places. What is shown of a page judges no more than the
  /// rules do: they know when a list is none, and the user may have told them otherwise.
  func isFoundWrong(_ places: [ByteRange]) -> Bool {
    findings.contains { finding in
      guard let category = checker.category(of: finding.rule), category == .facts || category == .lists else {
        return false
      }
      return places.contains { place in
        finding.range.overlaps(place) || finding.related.contains { $0.range.overlaps(place) }
      }
    }
  }

  /// The findings that begin inside an article: not those of an article that interrupts it.
  package func findings(of article: Article) -> [Finding] {
    article.parts.flatMap { part in
      findings(in: ByteRange(bytes(ofLines: part).lowerBound, snapshot.lines.range(ofLine: part.upperBound).lowerBound))
    }
  }
}

extension Section {
  /// The title and everything under it in the source, without the end of its last paragraph.
  func source(in text: LogicalText) -> ByteRange {
    let range = range.clamped(to: text.indices)
    var end = range.upperBound
    while end > range.lowerBound && text.characterClass(end - 1) == .lineBreak { end -= 1 }
    return text.source(range.lowerBound..<end)
  }
}
