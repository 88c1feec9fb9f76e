package import PageStructure
import TextModel

/// What two pages say differently of one thing, or what stands on both.
package struct PageConflict: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// One person in two spellings, beside the same people or with the same unique title.
    case personName = "across-person-name"
    /// A title that one person holds, given to two at one time.
    case titleHolder = "across-title-holder"
    /// The same subject with two values for the same time.
    case metricValue = "across-metric-value"
    /// An article printed twice, or nearly.
    case repeatedArticle = "across-repeated-article"
    /// A named initiative whose components are others.
    case components = "across-components"
  }

  /// The other page's side.
  package struct Other: Hashable, Sendable {
    package var page: String
    package var date: CalendarDate?
    /// Of the page, as its folio has it.
    package var number: String?
    package var range: PageRange
    package var text: String
  }

  package var kind: Kind
  /// What both sides speak of: a title, a subject, an initiative.
  package var subject: String
  /// This page's side.
  package var range: PageRange
  package var text: String
  package var other: Other
}

extension PageIndex {
  /// What the page contradicts in other pages. Few and right: each check asks for evidence beside the difference itself,
  /// and looks at the pages nearest in time only.
  ///
  /// - Parameters:
  ///   - summary: the page as it is now.
  ///   - key: its own key, which is left out.
  package func conflicts(of summary: PageSummary, page key: String) -> [PageConflict] {
    var search = ConflictSearch(index: self, page: key, summary: summary)
    return search.run()
  }
}

/// One look through the other pages for a page.
struct ConflictSearch {
  let index: PageIndex
  let page: String
  let summary: PageSummary
  /// Of many pages that have a word only so many are looked at.
  static let pageLimit = 16
  /// What was found of each kind is capped: a page has few true conflicts, and many are a sign of something else.
  static let findingLimit = 20
  private var people: [String: [PageSummary.PersonEntry]] = [:]

  init(index: PageIndex, page: String, summary: PageSummary) {
    self.index = index
    self.page = page
    self.summary = summary
  }

  var scope: IndexScope { .nearest(ConflictSearch.pageLimit + 1, to: summary.date) }

  mutating func run() -> [PageConflict] {
    var result: [PageConflict] = []
    for found in [personNames(), titleHolders(), metricValues(), repeatedArticles(), components()] {
      result += found.prefix(ConflictSearch.findingLimit)
    }
    for place in result.indices {
      result[place].other.number = index.page(of: result[place].other.page)?.number
    }
    return result.sorted { left, right in
      let (first, second) = (left.range.start.position(in: .utf8), right.range.start.position(in: .utf8))
      return first == second ? left.kind.rawValue < right.kind.rawValue : first < second
    }
  }

  /// The mentions of people on another page.
  mutating func people(of page: PackedPage, key: String) -> [PageSummary.PersonEntry] {
    if let known = people[key] { return known }
    let entries = page.people { _ in true }
    people[key] = entries
    return entries
  }

  func other<Entry>(_ hit: IndexHit<Entry>, _ range: PageRange, _ text: String) -> PageConflict.Other {
    PageConflict.Other(page: hit.page, date: hit.date, range: range, text: text)
  }
}
