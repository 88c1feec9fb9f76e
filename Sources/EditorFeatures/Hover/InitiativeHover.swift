package import Facts
import Linting
import PageStructure
import TextModel
import WorkspaceIndex

extension Analysis {
  func initiativeTargets(
    at place: ArticlePlace, _ offset: Int, _ language: Language, _ neighbours: Neighbours?
  ) -> [HoverTarget] {
    let text = page.articles[place.article].text
    return facts(ofArticle: place.article).initiatives.compactMap { initiative in
      let range = text.source(initiative.range)
      guard range.touches(offset) else { return nil }
      return HoverTarget(range: range) {
        var result = self.text(of: initiative, article: place.article, language)
        neighbours?.append(initiative: initiative.name, to: &result, language)
        return result
      }
    }
  }

  /// An initiative's kind, its components with a tick for each that the article spells out, and its metrics.
  private func text(of initiative: Initiative, article articleIndex: Int, _ language: Language) -> RichText {
    let say = Wording(language: language)
    let article = page.articles[articleIndex]
    let facts = facts(ofArticle: articleIndex)
    var result = RichText()
    result.title(initiative.name, say(initiative.kind))
    // The components may stand at another mention of the same name.
    let mentions = facts.initiatives.filter { $0.name == initiative.name }
    let components = ([initiative] + mentions).first { !$0.components.isEmpty }?.components ?? []
    for component in components {
      let isSpelledOut = article.spellsOut(component)
      let line = say.line(lineNumber(of: component.range.lowerBound, in: article))
      result.item(component.text + " · " + line, mark: isSpelledOut ? "✓" : "–")
    }
    if let declared = initiative.declared {
      // 五个一: five parts, of one each.
      let expected = Initiative.componentCount(
        declared: initiative.countsOnes ? String(declared.prefix(1)) : declared)
      var line = say.field("名称中的数", "the name counts", declared)
      if !components.isEmpty {
        let count = components.count
        if let expected, expected != count,
          isFoundWrong(([initiative] + mentions).map { article.text.source($0.range) })
        {
          line += say("，列出\(count)项，应为\(expected)项 ✗", ", \(count) listed of \(expected) ✗")
        } else if let expected, expected != count {
          line += say("，文中似列出\(count)项", ", \(count) seem to be listed")
        } else {
          line += say("，列出\(count)项", ", \(count) listed") + (expected == nil ? "" : " ✓")
        }
      }
      result.item(line)
    }
    let others = page.articles.indices.filter { index in
      index != articleIndex && self.facts(ofArticle: index).initiatives.contains { $0.name == initiative.name }
    }
    for other in others.prefix(8) {
      result.item(say.field("另见", "see also", page.articles[other].name))
    }
    let metrics = facts.metrics.filter { metric in
      article.isSameParagraph(metric.range.lowerBound, initiative.range.lowerBound)
        || components.contains { article.isSameParagraph(metric.range.lowerBound, $0.range.lowerBound) }
    }
    if !metrics.isEmpty { result.paragraph(say("同段的数据", "Figures beside it")) }
    for metric in metrics.prefix(12) {
      let subject = metric.subjectText.isEmpty ? "" : metric.subjectText + " "
      result.item(subject + article.text.string(metric.range))
    }
    return result
  }
}

extension Article {
  /// Whether the article says more of a component than its name: a section is headed by it, a paragraph or sentence
  /// begins with it, or the text comes back to it.
  func spellsOut(_ component: Initiative.Component) -> Bool {
    let range = component.range.clamped(to: text.indices)
    guard !range.isEmpty else { return false }
    if sections.contains(where: { $0.titleRange.overlaps(range) }) { return true }
    var before = range.lowerBound - 1
    while text.characterClass(before).isOpening { before -= 1 }
    if text.characterClass(before).endsSentence { return true }
    // A long component is its own explanation; a short one must come back.
    let scalars = text.scalars
    let words = scalars[range]
    guard words.count >= 2, let first = words.first else { return false }
    var index = 0
    while index + words.count <= scalars.count {
      if scalars[index] == first, !range.contains(index), scalars[index..<(index + words.count)].elementsEqual(words) {
        return true
      }
      index += 1
    }
    return false
  }

  func isSameParagraph(_ first: Int, _ second: Int) -> Bool {
    guard let paragraph = paragraph(at: first) else { return false }
    return paragraph.range.contains(second)
  }
}

extension Initiative {
  /// How many components a name's numerals announce: 3 for 三, for 一二三 (a one, a two and a three) and for 1+1+N; the
  /// sum of the numerals in 六六 (六无六美). Nil where they do not say.
  package static func componentCount(declared: String) -> Int? {
    if declared.unicodeScalars.contains(where: { $0 == "+" || $0 == "＋" }) {
      let terms = declared.unicodeScalars.split { $0 == "+" || $0 == "＋" }
      return terms.count > 1 ? terms.count : nil
    }
    if let number = Int(declared), number > 0, number < 100, declared.count < 3 { return number }
    let numerals = declared.unicodeScalars.map { HanDigit.counted($0.value) }
    guard !numerals.isEmpty, !numerals.contains(nil) else { return nil }
    let values = numerals.compactMap { $0 }
    if values.count == 1 { return values[0] }
    let isRising = zip(values, values.dropFirst()).allSatisfy { $0 + 1 == $1 }
    return isRising ? values.count : values.reduce(0, +)
  }
}

extension Wording {
  func callAsFunction(_ kind: Initiative.Kind) -> String {
    switch kind {
    case .method: self("工作方法", "method")
    case .mechanism: self("机制", "mechanism")
    case .system: self("体系", "system")
    case .campaign: self("行动", "campaign")
    case .slogan: self("提法", "slogan")
    }
  }
}
