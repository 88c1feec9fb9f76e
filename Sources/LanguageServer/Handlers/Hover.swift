import EditorFeatures
import JSON
package import LanguageServerProtocol

/// `textDocument/hover`.
package enum HoverHandler: DocumentRequestHandler {
  package typealias Params = TextDocumentPositionParams
  package typealias Answer = HoverResult?

  package static let method = "textDocument/hover"

  package static func capability(for client: ClientCapabilities) -> ServerCapability? {
    ServerCapability("hoverProvider", value: true)
  }

  package static func answer(
    _ params: TextDocumentPositionParams, on view: DocumentView
  ) throws(ResponseError) -> HoverResult? {
    guard let hover = view.analysis.hover(at: view.offset(of: params.position), language: view.language) else {
      return nil
    }
    // The client's list is in the order of its liking; of kinds that nobody knows none is chosen.
    let kind = view.client.hoverFormats.lazy.compactMap(MarkupContent.Kind.init(rawValue:)).first ?? .plainText
    let contents = MarkupContent(kind: kind, value: kind == .markdown ? hover.markdown : hover.plainText)
    var places = view.converter
    return HoverResult(contents: contents, range: places.range(of: hover.range))
  }
}
