import EditorFeatures
import JSON
package import LanguageServerProtocol

/// `textDocument/documentHighlight`: a person, an initiative, or where the same thing is counted.
package enum DocumentHighlightHandler: DocumentRequestHandler {
  package typealias Params = TextDocumentPositionParams
  package typealias Answer = [DocumentHighlightResult]

  package static let method = "textDocument/documentHighlight"

  package static func capability(for client: ClientCapabilities) -> ServerCapability? {
    ServerCapability("documentHighlightProvider", value: true)
  }

  package static func answer(
    _ params: TextDocumentPositionParams, on view: DocumentView
  ) throws(ResponseError) -> [DocumentHighlightResult] {
    var places = view.converter
    return view.analysis.highlights(at: view.offset(of: params.position)).map {
      DocumentHighlightResult(range: places.range(of: $0))
    }
  }
}
