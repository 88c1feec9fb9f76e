import EditorFeatures
import JSON
package import LanguageServerProtocol

/// `textDocument/definition`: where a name or initiative is introduced; from a cut article, where it goes on.
package enum DefinitionHandler: DocumentRequestHandler {
  package typealias Params = TextDocumentPositionParams
  package typealias Answer = DefinitionResult?

  package static let method = "textDocument/definition"

  package static func capability(for client: ClientCapabilities) -> ServerCapability? {
    ServerCapability("definitionProvider", value: true)
  }

  package static func answer(
    _ params: TextDocumentPositionParams, on view: DocumentView
  ) throws(ResponseError) -> DefinitionResult? {
    guard let (origin, target) = view.analysis.definition(at: view.offset(of: params.position)) else { return nil }
    var places = view.converter
    let location = Location(uri: view.uri, range: places.range(of: target))
    return DefinitionResult(
      origin: view.client.takesDefinitionLinks ? places.range(of: origin) : nil, target: location)
  }
}
