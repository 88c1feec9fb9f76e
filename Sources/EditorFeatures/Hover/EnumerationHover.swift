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
        let (count, expected) = (list.items.count, declared.count)
        let verdict =
          if count == expected {
            say("文中列出\(count)项 ✓", "\(count) listed ✓")
          } else if self.isFoundWrong([range]) {
            say("文中列出\(count)项，应为\(expected)项 ✗", "\(count) listed of \(expected) ✗")
          } else if list.isOpen {
            say("文中列出\(count)项（等），所写为\(expected)项", "\(count) listed, and others, of \(expected)")
          } else {
            say("文中似列出\(count)项", "\(count) seem to be listed")
          }
        result.title(text.string(declared.range), verdict)
        for item in list.items.prefix(30) {
          result.item(
            self.beginning(of: item, in: text) + " · "
              + say.line(self.lineNumber(of: item.lowerBound, in: self.page.articles[place.article])))
        }
        return result
      }
    }
  }

  /// The first clause of an item, which may be whole sentences.
  private func beginning(of item: Range<Int>, in text: LogicalText) -> String {
    var end = item.lowerBound
    while end < min(item.upperBound, item.lowerBound + 40) {
      if text.characterClass(end).endsClause, end >= item.lowerBound + 4 { break }
      end += 1
    }
    // A mark at the end is no loss.
    return text.string(item.lowerBound..<end) + (end + 1 < item.upperBound ? "…" : "")
  }
}
