import EditorFeatures
import JSON
package import LanguageServerProtocol

/// `textDocument/documentLink`: addresses in the text.
package enum DocumentLinkHandler: DocumentRequestHandler {
  package typealias Params = TextDocumentParams
  package typealias Answer = [DocumentLinkResult]

  package static let method = "textDocument/documentLink"

  package static func capability(for client: ClientCapabilities) -> ServerCapability? {
    ServerCapability("documentLinkProvider", value: [:])
  }

  package static func answer(
    _ params: TextDocumentParams, on view: DocumentView
  ) throws(ResponseError) -> [DocumentLinkResult] {
    var places = view.converter
    return view.analysis.documentLinks().compactMap { link in
      guard case .url(let address) = link.target else { return nil }
      return DocumentLinkResult(range: places.range(of: link.range), target: address, tooltip: nil)
    }
  }
}
