package import PageStructure

/// What a whole page states: the facts of its articles, people and initiatives once each.
package struct PageFacts: Sendable {
  /// By article, in the page's order.
  package var articles: [ArticleFacts]

  package init(articles: [ArticleFacts]) {
    self.articles = articles
  }

  /// A person of the page, with every mention.
  package struct Person: Sendable {
    package var name: String
    /// In order of first use, each once. A person known only from a credit has the role as title.
    package var titles: [String]
    package var mentions: [Place]
  }

  /// Where a mention stands: a range of an article's text; in the folio the article is nil.
  package struct Place: Hashable, Sendable {
    package var article: Int?
    package var range: Range<Int>

    package init(article: Int?, range: Range<Int>) {
      self.article = article
      self.range = range
    }
  }

  /// The people of the page, folio staff included, in order of first mention.
  ///
  /// A name that one article introduces is looked for in the others too.
  package func people(of page: Page) -> [Person] {
    var gathering = PeopleOfPage()
    for credit in page.folio?.staff ?? [] {
      gathering.add(
        PersonMention(name: credit.name, range: credit.range, titles: [credit.role], isCredit: true), article: nil)
    }
    for (index, facts) in articles.enumerated() {
      for mention in facts.people { gathering.add(mention, article: index) }
    }
    let known = KnownNames(gathering.names)
    for (index, article) in page.articles.enumerated() where index < articles.count {
      let found = articles[index].people
      for mention in known.mentions(in: article.text, excluding: found.map(\.range), names: nil) {
        gathering.add(mention, article: index)
      }
    }
    return gathering.people
  }

  /// The initiatives of the page, one for each name, at the first mention, with the article of each.
  ///
  /// The components are those of the article that spells out most of them.
  package func initiatives(of page: Page) -> [(article: Int, initiative: Initiative)] {
    var result: [(article: Int, initiative: Initiative)] = []
    var places: [String: Int] = [:]
    for (article, facts) in articles.enumerated() {
      for initiative in facts.initiatives {
        let key = initiative.bareName
        if let place = places[key] {
          if result[place].initiative.components.count < initiative.components.count, result[place].article == article {
            result[place].initiative.components = initiative.components
          }
        } else {
          places[key] = result.count
          result.append((article, initiative))
        }
      }
    }
    return result
  }
}

/// Puts the mentions of a page together, a person a name.
private struct PeopleOfPage {
  private var order: [String] = []
  private var titles: [String: [String]] = [:]
  private var roles: [String: [String]] = [:]
  private var places: [String: [PageFacts.Place]] = [:]

  var names: [String] { order }

  mutating func add(_ mention: PersonMention, article: Int?) {
    if places[mention.name] == nil { order.append(mention.name) }
    places[mention.name, default: []].append(PageFacts.Place(article: article, range: mention.range))
    for title in mention.titles where !title.isEmpty {
      if mention.isCredit {
        roles[mention.name, default: []].append(title)
      } else {
        add(title, of: mention.name)
      }
    }
  }

  /// 党工委副书记 behind 示范区滨湖街道党工委副书记 is the same title, said shorter.
  private mutating func add(_ title: String, of name: String) {
    let known = titles[name] ?? []
    if !known.contains(where: { $0.hasSuffix(title) }) { titles[name, default: []].append(title) }
  }

  var people: [PageFacts.Person] {
    order.map { name in
      let mentions = (places[name] ?? []).sorted { left, right in
        (left.article ?? -1, left.range.lowerBound) < (right.article ?? -1, right.range.lowerBound)
      }
      return PageFacts.Person(name: name, titles: allTitles(of: name), mentions: mentions)
    }
  }

  /// The text's titles; where there are none the role of the credits. To have taken a picture or to have signed a text
  /// says nothing of what somebody is.
  private func allTitles(of name: String) -> [String] {
    if let titles = titles[name] { return titles }
    var result: [String] = []
    for role in roles[name] ?? [] where !result.contains(role) { result.append(role) }
    return result.filter { $0 != "摄影" && $0 != "作者" }
  }
}
