package import PageStructure

/// An entry of a page, with the key of the page and the article that it stands in.
package struct IndexHit<Entry: Hashable & Sendable>: Hashable, Sendable {
  package var page: String
  package var date: CalendarDate?
  /// The headline of the article.
  package var article: String
  package var entry: Entry
}

/// Which pages a query looks through where many have what is asked for.
package struct IndexScope: Sendable {
  package var limit: Int
  package var date: CalendarDate?

  /// Every page.
  package static let all = IndexScope(limit: Int.max)
  /// At most `limit` pages: those nearest to a day.
  package static func nearest(_ limit: Int, to date: CalendarDate?) -> IndexScope {
    IndexScope(limit: limit, date: date)
  }
}

extension PageIndex {
  /// Every mention of a person, by page.
  package func people(named name: String, _ scope: IndexScope = .all) -> [IndexHit<PageSummary.PersonEntry>] {
    let name = Array(name.utf8)
    return hits(.person(String(decoding: name, as: UTF8.self)), scope) { page in
      page.people { $0.elementsEqual(name) }
    } article: {
      $0.article
    }
  }

  /// Every mention of an initiative, by page.
  package func initiatives(named name: String, _ scope: IndexScope = .all) -> [IndexHit<PageSummary.InitiativeEntry>] {
    let bytes = Array(name.utf8)
    return hits(.initiative(name), scope) { page in
      page.initiatives { $0.elementsEqual(bytes) }
    } article: {
      $0.article
    }
  }

  /// The figures of the same subject in the same measure, in order of time: by the page's date, pages without one last.
  package func figures(of key: MeasureKey, _ scope: IndexScope = .all) -> [IndexHit<PageSummary.MetricEntry>] {
    pagesInTime(having: .measure(key), scope).flatMap { hits(of: key, on: $0) }
  }

  /// The last of them, and how many there are: where many pages have many, only those that are shown are made.
  ///
  /// - Parameter page: the key of a page whose own figures are left out.
  package func latestFigures(
    _ limit: Int, of key: MeasureKey, _ scope: IndexScope, except page: String
  ) -> (figures: [IndexHit<PageSummary.MetricEntry>], count: Int) {
    var figures: [IndexHit<PageSummary.MetricEntry>] = []
    var count = 0
    for entry in pagesInTime(having: .measure(key), scope).reversed() where entry.key != page {
      let left = limit - figures.count
      if left > 0 {
        let found = hits(of: key, on: entry)
        figures = found.suffix(left) + figures
        count += found.count
      } else {
        count += entry.page.metricCount(of: key)
      }
    }
    return (figures, count)
  }

  private func hits(of key: MeasureKey, on entry: (key: String, page: PackedPage)) -> [IndexHit<
    PageSummary.MetricEntry
  >] {
    entry.page.metrics(of: key).map {
      IndexHit(page: entry.key, date: entry.page.date, article: entry.page.articleName($0.article), entry: $0)
    }
  }

  /// The pages that may have a term by their dates, those without one last; of one day by key.
  private func pagesInTime(having term: IndexTerm, _ scope: IndexScope) -> [(key: String, page: PackedPage)] {
    pages(having: term, limit: scope.limit, near: scope.date).enumerated().sorted { left, right in
      switch (left.element.page.date, right.element.page.date) {
      case (let first?, let second?): first == second ? left.offset < right.offset : first < second
      case (.some, nil): true
      case (nil, .some): false
      case (nil, nil): left.offset < right.offset
      }
    }.map(\.element)
  }

  /// The mentions that give somebody a title, credits left out, by page.
  package func holders(of title: String, _ scope: IndexScope = .all) -> [IndexHit<PageSummary.PersonEntry>] {
    hits(.title(title), scope) { page in
      page.people { _ in true }.filter { !$0.isCredit && $0.titles.contains(title) }
    } article: {
      $0.article
    }
  }

  /// The pages with a number, of one day where it is given: where 下转第2版 leads.
  package func pages(numbered number: Int, date: CalendarDate?) -> [String] {
    let wanted = ["\(number)", number < 10 ? "0\(number)" : ""].filter { !$0.isEmpty }
    return wanted.flatMap { pages(having: .page($0)) }.filter { _, page in
      wanted.contains(page.number ?? "") && (date == nil || page.date == date)
    }.map(\.key)
  }

  private func hits<Entry: Hashable & Sendable>(
    _ term: IndexTerm, _ scope: IndexScope, _ entries: (PackedPage) -> [Entry], article: (Entry) -> Int
  ) -> [IndexHit<Entry>] {
    pages(having: term, limit: scope.limit, near: scope.date).flatMap { key, page in
      entries(page).map { entry in
        IndexHit(page: key, date: page.date, article: page.articleName(article(entry)), entry: entry)
      }
    }
  }
}
