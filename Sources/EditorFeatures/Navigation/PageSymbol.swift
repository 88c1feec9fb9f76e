import Facts
import PageStructure
package import TextModel
package import WorkspaceIndex

/// A thing that a page names in several places.
package enum PageSymbol: Hashable, Sendable {
  case person(String)
  case initiative(String)
  /// The same subject counted in the same measure.
  case measure(MeasureKey)
}

/// One place that names a symbol.
package struct Occurrence: Hashable, Sendable {
  package var range: ByteRange
  /// Whether the symbol is introduced here: a person with a title, an initiative with its components.
  package var isIntroduction: Bool
  /// What the place says of the symbol: a metric's value as written.
  package var detail: String

  package init(range: ByteRange, isIntroduction: Bool, detail: String) {
    self.range = range
    self.isIntroduction = isIntroduction
    self.detail = detail
  }
}

extension Analysis {
  /// The symbol at a byte offset and where it stands there: a person, an initiative, or what a metric measures. Of
  /// several the shortest.
  package func symbol(at offset: Int) -> (symbol: PageSymbol, range: ByteRange)? {
    guard let place = place(at: offset) else { return nil }
    let text = page.articles[place.article].text
    let facts = facts(ofArticle: place.article)
    var found: [(symbol: PageSymbol, range: ByteRange)] = []
    for person in facts.people { found.append((.person(person.name), text.source(person.range))) }
    for initiative in facts.initiatives {
      found.append((.initiative(initiative.name), text.source(initiative.range)))
    }
    for metric in facts.metrics {
      guard let key = MeasureKey(metric) else { continue }
      found.append((.measure(key), text.source(metric.range)))
      if let subject = metric.subject { found.append((.measure(key), text.source(subject))) }
    }
    return found.filter { $0.range.touches(offset) }.min { left, right in
      let (isLeftInside, isRightInside) = (left.range.contains(offset), right.range.contains(offset))
      return isLeftInside == isRightInside ? left.range.count < right.range.count : isLeftInside
    }
  }

  /// Every place of the page that names a symbol, by place.
  package func occurrences(of symbol: PageSymbol) -> [Occurrence] {
    var result: [Occurrence] = []
    for index in page.articles.indices {
      let text = page.articles[index].text
      let facts = facts(ofArticle: index)
      switch symbol {
      case .person(let name):
        for mention in facts.people where mention.name == name {
          result.append(
            Occurrence(
              range: text.source(mention.range), isIntroduction: !mention.titles.isEmpty,
              detail: mention.titles.joined(separator: "、")))
        }
      case .initiative(let name):
        let mentions = facts.initiatives.filter { $0.name == name }
        for range in text.occurrences(of: name) {
          let mention = mentions.first { $0.range.overlaps(range) }
          result.append(
            Occurrence(
              range: text.source(range), isIntroduction: mention.map { !$0.components.isEmpty } ?? false,
              detail: mention?.components.map(\.text).joined(separator: "、") ?? ""))
        }
      case .measure(let key):
        for metric in facts.metrics where MeasureKey(metric) == key {
          result.append(
            Occurrence(
              range: text.source(metric.range), isIntroduction: false, detail: text.string(metric.range)))
        }
      }
    }
    return result.sorted { $0.range < $1.range }
  }

  /// The places to highlight for the symbol at a byte offset, by place; empty where there is none.
  package func highlights(at offset: Int) -> [ByteRange] {
    guard let (symbol, range) = symbol(at: offset) else { return [] }
    let ranges = occurrences(of: symbol).map(\.range)
    return ranges.contains(range) || isMeasure(symbol) ? ranges : (ranges + [range]).sorted()
  }

  private func isMeasure(_ symbol: PageSymbol) -> Bool {
    if case .measure = symbol { true } else { false }
  }
}

extension LogicalText {
  /// Where a word stands in the text, in any width, not overlapping.
  package func occurrences(of word: String) -> [Range<Int>] {
    let scalars = scalars
    let word = Scalars.of(word).map(Scalars.halfWidth)
    guard let first = word.first else { return [] }
    var result: [Range<Int>] = []
    var index = 0
    while index + word.count <= scalars.count {
      var length = 0
      if Scalars.halfWidth(scalars[index]) == first {
        while length < word.count && Scalars.halfWidth(scalars[index + length]) == word[length] { length += 1 }
      }
      if length == word.count {
        result.append(index..<(index + length))
        index += length
      } else {
        index += 1
      }
    }
    return result
  }
}
