import Facts
package import Linting
import PageStructure
package import TextModel
import WorkspaceIndex

extension Analysis {
  /// The outline of the page, in reading order. Every selection range lies in its range, every child's range in its
  /// parent's, and siblings of one article stand in the order of its text.
  package func outline(language: Language, options: OutlineOptions = OutlineOptions()) -> [OutlineItem] {
    let say = Wording(language: language)
    var items: [OutlineItem] = []
    items.reserveCapacity(page.articles.count)
    for index in page.articles.indices {
      if let item = item(of: page.articles[index], facts(ofArticle: index), say, options) { items.append(item) }
    }
    return items
  }

  private func item(
    of article: Article, _ facts: ArticleFacts, _ say: Wording, _ options: OutlineOptions
  ) -> OutlineItem? {
    if article.kind == .filler && !(options.showsFiller && article.text.hasWord) { return nil }
    let range = bytes(of: article)
    let name = article.name
    return OutlineItem(
      name: name.isEmpty ? say("（无文字）", "(no text)") : name,
      detail: detail(of: article, say), kind: OutlineItem.Kind(article.kind), range: range,
      selectionRange: article.text.source(article.headlineRange).clamped(to: range),
      children: children(of: article, facts, in: range, say, options))
  }

  private func detail(of article: Article, _ say: Wording) -> String {
    let found = findingCount(in: article)
    let characters = article.bodyCharacterCount
    var detail = article.creditLine
    if characters > 0 { detail.append(part: say("\(characters)字", "\(characters) characters")) }
    if found > 0 { detail.append(part: say.findings(found)) }
    return detail
  }

  private func children(
    of article: Article, _ facts: ArticleFacts, in range: ByteRange, _ say: Wording, _ options: OutlineOptions
  ) -> [OutlineItem] {
    var entries: [(range: Range<Int>, item: OutlineItem)] = []
    let sections = article.sections.sorted { $0.range.lowerBound < $1.range.lowerBound }
    for section in sections {
      let bytes = section.source(in: article.text).clamped(to: range)
      let characters = article.characterCount(in: section.range)
      let found = findingCount(in: article, within: bytes)
      var detail = say("\(characters)字", "\(characters) characters")
      if found > 0 { detail.append(part: say.findings(found)) }
      let item = OutlineItem(
        name: section.title, detail: detail, kind: .section, range: bytes,
        selectionRange: article.text.source(section.titleRange).clamped(to: bytes))
      entries.append((section.range, item))
    }
    if options.showsComponents {
      // Each mention of an initiative has its parts; they stand in the outline once.
      var listed: Set<Range<Int>> = []
      for initiative in facts.initiatives {
        for component in initiative.components where listed.insert(component.range).inserted {
          // A section that is one part of it is there already: it says whose part it is.
          let after = sections.partitioningIndex { $0.titleRange.lowerBound > component.range.lowerBound }
          if after > 0, component.range.upperBound <= sections[after - 1].titleRange.upperBound {
            entries[after - 1].item.detail.append(part: initiative.name)
            continue
          }
          let bytes = article.text.source(component.range).clamped(to: range)
          let item = OutlineItem(
            name: component.text, detail: initiative.name, kind: .component, range: bytes, selectionRange: bytes)
          entries.append((component.range, item))
        }
      }
    }
    if options.showsMetrics {
      for metric in facts.metrics {
        let bytes = article.text.source(metric.range).clamped(to: range)
        let item = OutlineItem(
          name: article.text.string(metric.range), detail: metric.subjectText, kind: .metric, range: bytes,
          selectionRange: bytes)
        entries.append((metric.range, item))
      }
    }
    return entries.isEmpty ? [] : OutlineTree.nested(entries)
  }
}

extension String {
  /// Adds a part of a line whose parts stand side by side.
  fileprivate mutating func append(part: String) {
    if !isEmpty { append(" · ") }
    append(part)
  }
}

extension ByteRange {
  /// The part of the range inside `limits`; empty at the nearer end where there is none.
  package func clamped(to limits: ByteRange) -> ByteRange {
    let low = min(max(lowerBound, limits.lowerBound), limits.upperBound)
    return ByteRange(low, min(max(upperBound, low), limits.upperBound))
  }
}

extension LogicalText {
  /// Whether there is anything to read: a row of ■ is none.
  fileprivate var hasWord: Bool {
    classes.contains { $0 == CharacterClass.han.rawValue || $0 == CharacterClass.latin.rawValue }
  }
}

extension OutlineItem.Kind {
  init(_ kind: Article.Kind) {
    switch kind {
    case .article: self = .article
    case .photo: self = .photo
    case .filler: self = .filler
    }
  }
}

extension Wording {
  func findings(_ count: Int) -> String {
    self("\(count)个问题", count == 1 ? "1 finding" : "\(count) findings")
  }
}
