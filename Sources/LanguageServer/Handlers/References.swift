import EditorFeatures
import JSON
package import LanguageServerProtocol
import WorkspaceIndex

/// `textDocument/references`: of a person, an initiative, or of what a metric measures, in every page of the workspace.
package enum ReferencesHandler: RequestHandler {
  package static let method = "textDocument/references"

  package static func capability(for client: ClientCapabilities) -> ServerCapability? {
    ServerCapability("referencesProvider", value: true)
  }

  package static func answer(
    _ params: ReferenceParams, in session: inout Session
  ) throws(ResponseError) -> [Location] {
    let view = try session.view(of: params.uri)
    guard let (symbol, _) = view.analysis.symbol(at: view.offset(of: params.position)) else { return [] }
    var locations: [Location] = []
    for uri in [params.uri] + session.documents.keys.filter({ $0 != params.uri }).sorted() {
      let view = try session.view(of: uri)
      var places = view.converter
      for occurrence in view.analysis.occurrences(of: symbol)
      where params.includesDeclaration || !occurrence.isIntroduction {
        locations.append(Location(uri: uri, range: places.range(of: occurrence.range)))
      }
    }
    for place in places(of: symbol, in: session.pages.index) where !session.pages.isOpen(place.page) {
      if place.isIntroduction && !params.includesDeclaration { continue }
      locations.append(
        Location(uri: session.pages.uri(of: place.page), range: place.range.range(in: session.encoding)))
    }
    return locations
  }

  /// A place of a page that is not open.
  private struct Place {
    var page: String
    var range: PageRange
    var isIntroduction = false
  }

  private static func places(of symbol: PageSymbol, in index: PageIndex) -> [Place] {
    switch symbol {
    case .person(let name):
      index.people(named: name).map {
        Place(page: $0.page, range: $0.entry.range, isIntroduction: !$0.entry.titles.isEmpty)
      }
    case .initiative(let name):
      index.initiatives(named: name).map {
        Place(page: $0.page, range: $0.entry.range, isIntroduction: !$0.entry.components.isEmpty)
      }
    case .measure(let key): index.figures(of: key).map { Place(page: $0.page, range: $0.entry.range) }
    }
  }
}
