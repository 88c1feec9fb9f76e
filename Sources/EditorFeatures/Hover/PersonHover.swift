import Facts
import Linting
import PageStructure
import TextModel

extension Analysis {
  func personTargets(
    at place: ArticlePlace, _ offset: Int, _ language: Language, _ neighbours: Neighbours?
  ) -> [HoverTarget] {
    let text = page.articles[place.article].text
    return facts(ofArticle: place.article).people.compactMap { person in
      let range = text.source(person.range)
      guard range.touches(offset) else { return nil }
      return HoverTarget(range: range) {
        var result = self.text(of: person, language)
        neighbours?.append(person: person.name, to: &result, language)
        return result
      }
    }
  }

  /// A person's titles and mentions on the page.
  private func text(of person: PersonMention, _ language: Language) -> RichText {
    let say = Wording(language: language)
    var result = RichText()
    result.title(person.name)
    let places = mentions(ofPerson: person.name)
    var titles: [String] = []
    var roles: [String] = []
    for mention in places.map(\.mention) + [person] {
      for title in mention.titles {
        if mention.isCredit {
          if !roles.contains(title) { roles.append(title) }
        } else if !titles.contains(title) {
          titles.append(title)
        }
      }
    }
    titles.removeAll(where: roles.contains)
    if !titles.isEmpty { result.item(say.field("职务", "titles", titles.joined(separator: say.comma))) }
    if !roles.isEmpty { result.item(say.field("署名", "credited as", roles.joined(separator: say.comma))) }
    let lines = places.map { lineNumber(of: $0.mention.range.lowerBound, in: page.articles[$0.article]) }
    var shown = lines.prefix(20).map { say.line($0) }.joined(separator: say.comma)
    if lines.count > 20 { shown += "…" }
    result.item(say("本版出现\(lines.count)次：\(shown)", "\(lines.count) on this page: \(shown)"))
    return result
  }

  /// Every mention of a person in the articles of the page, in reading order.
  func mentions(ofPerson name: String) -> [(article: Int, mention: PersonMention)] {
    page.articles.indices.flatMap { index in
      facts(ofArticle: index).people.filter { $0.name == name }.map { (index, $0) }
    }
  }
}
