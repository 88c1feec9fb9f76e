package import Facts
package import PageStructure

/// What one page contributes to the index of a workspace: its articles, people, initiatives and metrics, without its
/// text.
package struct PageSummary: Sendable {
  package var headlines: [String]

  package init(of page: Page, facts: PageFacts) {
    headlines = page.articles.compactMap(\.headline)
  }
}
