package import PageStructure

/// An entry of a page, with the key of the page and the article that it stands in.
package struct IndexHit<Entry: Hashable & Sendable>: Hashable, Sendable {
  package var page: String
  package var date: CalendarDate?
  /// The headline of the article.
  package var article: String
  package var entry: Entry
}

extension PageIndex {
  /// Every mention of a person, by page.
  package func people(named name: String) -> [IndexHit<PageSummary.PersonEntry>] {
    hits(.person(name)) {
      $0.people.filter { $0.name == name }
    } article: {
      $0.article
    }
  }

  /// Every mention of an initiative, by page.
  package func initiatives(named name: String) -> [IndexHit<PageSummary.InitiativeEntry>] {
    hits(.initiative(name)) {
      $0.initiatives.filter { $0.name == name }
    } article: {
      $0.article
    }
  }

  /// The figures of the same subject in the same measure, in order of time: by the page's date, pages without one last.
  package func figures(of key: MeasureKey) -> [IndexHit<PageSummary.MetricEntry>] {
    let found = hits(.measure(key)) {
      $0.metrics.filter { $0.key == key }
    } article: {
      $0.article
    }
    return found.enumerated().sorted { left, right in
      switch (left.element.date, right.element.date) {
      case (let first?, let second?): first == second ? left.offset < right.offset : first < second
      case (.some, nil): true
      case (nil, .some): false
      case (nil, nil): left.offset < right.offset
      }
    }.map(\.element)
  }

  /// The pages with a number, of one day where it is given: where 下转第2版 leads.
  package func pages(numbered number: Int, date: CalendarDate?) -> [String] {
    let wanted = ["\(number)", number < 10 ? "0\(number)" : ""].filter { !$0.isEmpty }
    return wanted.flatMap { pages(having: .page($0)) }.filter { page in
      wanted.contains(page.summary.number ?? "") && (date == nil || page.summary.date == date)
    }.map(\.key)
  }

  private func hits<Entry: Hashable & Sendable>(
    _ term: IndexTerm, _ entries: (PageSummary) -> [Entry], article: (Entry) -> Int
  ) -> [IndexHit<Entry>] {
    pages(having: term).flatMap { key, summary in
      entries(summary).map { entry in
        let index = article(entry)
        let name = summary.articles.indices.contains(index) ? summary.articles[index].name : ""
        return IndexHit(page: key, date: summary.date, article: name, entry: entry)
      }
    }
  }
}
