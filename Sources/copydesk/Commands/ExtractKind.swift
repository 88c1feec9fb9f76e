/// What `extract` can give of a page, by the name of its member in the JSON.
package enum ExtractKind: String, CaseIterable, Sendable {
  case page
  case articles
  case metrics
  case initiatives
  case people
  case dates
}
