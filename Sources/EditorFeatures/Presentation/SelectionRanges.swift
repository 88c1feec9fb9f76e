import Facts
import PageStructure
package import TextModel

extension Analysis {
  /// What a cursor stands in, from the inside out: the fact, clause, sentence, paragraph, sections, part of the article,
  /// article, page. Each range holds the one before it and is larger.
  package func selectionRanges(at offset: Int) -> [ByteRange] {
    let offset = min(max(0, offset), snapshot.byteCount)
    var candidates: [ByteRange] = []
    if let place = place(at: offset) {
      let article = page.articles[place.article]
      let text = article.text
      candidates += factRanges(at: place).map { text.source($0) }
      if let paragraph = article.paragraphs.first(where: { text.source($0.range).touches(offset) }) {
        let index = min(max(place.index, paragraph.range.lowerBound), paragraph.range.upperBound - 1)
        candidates.append(text.source(text.clause(around: index, in: paragraph.range)))
        candidates.append(text.source(text.sentence(around: index, in: paragraph.range)))
        candidates.append(text.source(paragraph.range))
      }
      candidates += article.sections.map { $0.source(in: text) }.sorted { $0.count < $1.count }
      let line = snapshot.lines.line(at: offset)
      if let part = article.parts.first(where: { $0.contains(line) }) { candidates.append(bytes(ofLines: part)) }
      candidates.append(bytes(of: article))
    }
    candidates.append(ByteRange(0, snapshot.byteCount))
    var result: [ByteRange] = []
    for range in candidates where range.touches(offset) {
      if let last = result.last {
        if range == last || !range.contains(last) { continue }
      }
      result.append(range)
    }
    return result
  }

  /// The metrics, dates, people and initiatives at a place, smallest first.
  private func factRanges(at place: ArticlePlace) -> [Range<Int>] {
    let facts = facts(ofArticle: place.article)
    let all =
      facts.metrics.map(\.range) + facts.dates.map(\.range) + facts.people.map(\.range) + facts.initiatives.map(\.range)
    return all.filter { $0.contains(place.index) }.sorted { $0.count < $1.count }
  }
}

extension LogicalText {
  /// The clause that holds an index, without the mark that ends it.
  package func clause(around index: Int, in limits: Range<Int>) -> Range<Int> {
    let limits = limits.clamped(to: indices)
    var start = min(max(index, limits.lowerBound), limits.upperBound)
    var end = start
    while start > limits.lowerBound, !characterClass(start - 1).endsClause { start -= 1 }
    while end < limits.upperBound, !characterClass(end).endsClause { end += 1 }
    return start..<end
  }

  /// The sentence that holds an index, with its stop and the quotation marks that close behind it.
  package func sentence(around index: Int, in limits: Range<Int>) -> Range<Int> {
    let limits = limits.clamped(to: indices)
    let index = min(max(index, limits.lowerBound), limits.upperBound)
    var start = index
    // A mark that closes the sentence before belongs to it.
    while start > limits.lowerBound, !isSentenceEnd(before: start) { start -= 1 }
    var end = max(index, start)
    while end < limits.upperBound, !characterClass(end).endsSentence { end += 1 }
    while end < limits.upperBound, characterClass(end).endsSentence || characterClass(end).isClosing { end += 1 }
    return start..<end
  }

  private func isSentenceEnd(before index: Int) -> Bool {
    let kind = characterClass(index)
    if kind.isClosing || kind.endsSentence { return false }
    var last = index - 1
    while characterClass(last).isClosing { last -= 1 }
    return characterClass(last).endsSentence
  }
}
