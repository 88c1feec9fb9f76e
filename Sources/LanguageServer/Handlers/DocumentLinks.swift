import EditorFeatures
import JSON
package import LanguageServerProtocol
import Linting

/// `textDocument/documentLink`: addresses in the text, and 下转第2版 where the workspace has that page of the day.
package enum DocumentLinkHandler: RequestHandler {
  package static let method = "textDocument/documentLink"

  package static func capability(for client: ClientCapabilities) -> ServerCapability? {
    ServerCapability("documentLinkProvider", value: [:])
  }

  package static func answer(
    _ params: TextDocumentParams, in session: inout Session
  ) throws(ResponseError) -> [DocumentLinkResult] {
    let view = try session.view(of: params.uri)
    var places = view.converter
    return view.analysis.documentLinks().compactMap { link in
      if case .url(let address) = link.target {
        return DocumentLinkResult(range: places.range(of: link.range), target: address, tooltip: nil)
      }
      guard let target = session.location(of: link, on: view) else { return nil }
      let tooltip = Message("打开这一版", "Open the page").text(in: view.language)
      return DocumentLinkResult(
        range: places.range(of: link.range), target: "\(target.uri)#L\(target.range.start.line + 1)",
        tooltip: view.client.showsLinkTooltips ? tooltip : nil)
    }
  }
}
