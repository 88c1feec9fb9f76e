import Facts
import PageStructure
package import TextModel

/// A stretch of one line and what it is, for colouring.
package struct SemanticToken: Hashable, Sendable {
  package enum Kind: UInt8, Sendable, CaseIterable {
    case kicker = 1
    case headline
    case deck
    case byline
    case section
    case caption
    case component
    case initiative
    case date
    case metric
    case person

    package var name: String { String(describing: self) }
  }

  package var range: ByteRange
  package var kind: Kind

  package init(range: ByteRange, kind: Kind) {
    self.range = range
    self.kind = kind
  }
}

extension Analysis {
  /// The tokens of the page, in order, none overlapping another and none crossing a line's end. Where two things
  /// overlap, the later kind of `SemanticToken.Kind` is seen: a metric in a headline, a name in a byline.
  ///
  /// - Parameter range: only tokens that touch it; nil for the page.
  package func semanticTokens(in range: ByteRange? = nil) -> [SemanticToken] {
    var result: [SemanticToken] = []
    for index in page.articles.indices {
      if let range, !bytes(of: page.articles[index]).overlaps(range) { continue }
      appendTokens(ofArticle: index, in: range, to: &result)
    }
    return result.sorted { $0.range < $1.range }
  }

  private func appendTokens(ofArticle index: Int, in limits: ByteRange?, to result: inout [SemanticToken]) {
    let text = page.articles[index].text
    let kinds = paint(ofArticle: index)
    var start = 0
    while start < kinds.count {
      var end = start + 1
      while end < kinds.count && kinds[end] == kinds[start] { end += 1 }
      if let kind = SemanticToken.Kind(rawValue: kinds[start]) {
        for piece in text.sourcePieces(start..<end) where limits.map({ $0.overlaps(piece) }) ?? true {
          result.append(SemanticToken(range: piece, kind: kind))
        }
      }
      start = end
    }
  }

  /// The kind of each scalar of an article's text, 0 for none.
  private func paint(ofArticle index: Int) -> [UInt8] {
    let article = page.articles[index]
    let facts = facts(ofArticle: index)
    var kinds = [UInt8](repeating: 0, count: article.text.count)
    func paint(_ range: Range<Int>, _ kind: SemanticToken.Kind) {
      for index in range.clamped(to: kinds.indices) { kinds[index] = kind.rawValue }
    }
    for paragraph in article.paragraphs {
      switch paragraph.role {
      case .kicker: paint(paragraph.range, .kicker)
      case .headline: paint(paragraph.range, .headline)
      case .deck: paint(paragraph.range, .deck)
      case .byline, .signOff: paint(paragraph.range, .byline)
      case .caption: paint(paragraph.range, .caption)
      case .subhead, .body, .filler: break
      }
    }
    for section in article.sections { paint(section.titleRange, .section) }
    for initiative in facts.initiatives {
      for component in initiative.components { paint(component.range, .component) }
    }
    for initiative in facts.initiatives { paint(initiative.range, .initiative) }
    for date in facts.dates { paint(date.range, .date) }
    for metric in facts.metrics { paint(metric.range, .metric) }
    for person in facts.people { paint(person.range, .person) }
    return kinds
  }
}

extension LogicalText {
  /// The source of a range as the stretches between line ends: blanks that reading left out within a line are inside,
  /// line ends and what stands around them are not.
  package func sourcePieces(_ range: Range<Int>) -> [ByteRange] {
    let range = range.clamped(to: indices)
    var result: [ByteRange] = []
    var start = range.lowerBound
    for index in range.dropFirst() {
      let isBreak = characterClass(index) == .lineBreak
      let joint = joint(before: index)
      if isBreak || joint == .lineBreak || joint == .columnBreak {
        if start < index { result.append(source(start..<index)) }
        // A kept blank that stands for the line end has its place at the end of the line before.
        start = isBreak || characterClass(index) == .space ? index + 1 : index
      }
    }
    if start < range.upperBound, characterClass(start) != .lineBreak {
      result.append(source(start..<range.upperBound))
    }
    return result
  }
}
