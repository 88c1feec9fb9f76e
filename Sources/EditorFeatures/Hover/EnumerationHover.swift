import Facts
import Linting
import PageStructure
import TextModel

extension Analysis {
  /// A declared count: the items that the text gives for it.
  func enumerationTargets(at place: ArticlePlace, _ offset: Int, _ language: Language) -> [HoverTarget] {
    let text = page.articles[place.article].text
    return facts(ofArticle: place.article).enumerations.compactMap { list in
      guard let declared = list.declared else { return nil }
      let range = text.source(declared.range)
      guard range.touches(offset) else { return nil }
      return HoverTarget(range: range) {
        let say = Wording(language: language)
        var result = RichText()
        let isComplete = declared.count == list.items.count
        result.title(
          text.string(declared.range),
          say(
            "文中列出\(list.items.count)项，应为\(declared.count)项", "\(list.items.count) listed of \(declared.count)")
            + (isComplete ? " ✓" : list.isOpen ? "（等）" : " ✗"))
        for item in list.items.prefix(30) {
          result.item(
            text.string(item).prefix(60) + " · "
              + say.line(self.lineNumber(of: item.lowerBound, in: self.page.articles[place.article])))
        }
        return result
      }
    }
  }
}
