import Linting
import PageStructure
import TextModel

extension Analysis {
  /// A term of the house's glossary: what is printed instead, and why.
  func glossaryTargets(at place: ArticlePlace, _ offset: Int, _ language: Language) -> [HoverTarget] {
    let text = page.articles[place.article].text
    let say = Wording(language: language)
    return checker.configuration.glossary.entries.compactMap { entry in
      let length = entry.term.unicodeScalars.count
      guard length > 0 else { return nil }
      let starts = max(0, place.index - length)...place.index
      let range = starts.lazy.map { $0..<($0 + length) }.first { range in
        range.upperBound <= text.count && text.matches(entry.term, at: range.lowerBound)
          && text.source(range).touches(offset)
      }
      guard let range else { return nil }
      return HoverTarget(range: text.source(range)) {
        var result = RichText()
        result.title(entry.term, say("用语表", "glossary"))
        if entry.isForbidden { result.item(say("不用", "not printed")) }
        if !entry.preferred.isEmpty {
          result.item(say.field("宜用", "preferred", entry.preferred.joined(separator: say.comma)))
        }
        if let reason = entry.reason { result.item(reason) }
        return result
      }
    }
  }
}
