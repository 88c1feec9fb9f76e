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
    return page.articles.indices.compactMap { index in
      let article = page.articles[index]
      if article.kind == .filler && !(options.showsFiller && article.text.hasWord) { return nil }
      return item(ofArticle: index, say, options)
    }
  }

  private func item(ofArticle index: Int, _ say: Wording, _ options: OutlineOptions) -> OutlineItem {
    let article = page.articles[index]
    let range = bytes(of: article)
    let selection = article.text.source(article.headlineRange).clamped(to: range)
    let name = article.name
    return OutlineItem(
      name: name.isEmpty ? say("（无文字）", "(no text)") : name,
      detail: detail(of: article, say), kind: OutlineItem.Kind(article.kind), range: range,
      selectionRange: selection, children: children(ofArticle: index, in: range, say, options))
  }

  private func detail(of article: Article, _ say: Wording) -> String {
    let found = findingCount(in: article)
    let characters = article.bodyCharacterCount
    var parts: [String] = []
    if !article.credits.isEmpty { parts.append(article.creditLine) }
    if characters > 0 { parts.append(say("\(characters)字", "\(characters) characters")) }
    if found > 0 { parts.append(say.findings(found)) }
    return parts.joined(separator: " · ")
  }

  private func children(
    ofArticle index: Int, in range: ByteRange, _ say: Wording, _ options: OutlineOptions
  ) -> [OutlineItem] {
    let article = page.articles[index]
    let facts = facts(ofArticle: index)
    var entries: [(range: Range<Int>, item: OutlineItem)] = []
    for section in article.sections.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let bytes = section.source(in: article.text).clamped(to: range)
      let characters = article.characterCount(in: section.range)
      let found = findingCount(in: article, within: bytes)
      let detail =
        say("\(characters)字", "\(characters) characters") + (found > 0 ? " · " + say.findings(found) : "")
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
    return OutlineTree.nested(entries)
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
