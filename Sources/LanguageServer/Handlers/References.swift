import EditorFeatures
import JSON
package import LanguageServerProtocol

/// `textDocument/references`: of a person, an initiative, or of what a metric measures, in every open page.
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
    return locations
  }
}
