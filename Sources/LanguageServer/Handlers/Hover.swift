import EditorFeatures
import JSON
package import LanguageServerProtocol

/// `textDocument/hover`.
package enum HoverHandler: RequestHandler {
  package static let method = "textDocument/hover"

  package static func capability(for client: ClientCapabilities) -> ServerCapability? {
    ServerCapability("hoverProvider", value: true)
  }

  package static func answer(
    _ params: TextDocumentPositionParams, in session: inout Session
  ) throws(ResponseError) -> HoverResult? {
    let view = try session.view(of: params.uri)
    let neighbours = Neighbours(
      index: session.freshIndex(except: params.uri), page: WorkspacePages.key(of: params.uri),
      date: view.analysis.date)
    let offset = view.offset(of: params.position)
    guard let hover = view.analysis.hover(at: offset, language: view.language, neighbours: neighbours) else {
      return nil
    }
    // The client's list is in the order of its liking; of kinds that nobody knows none is chosen.
    let kind = view.client.hoverFormats.lazy.compactMap(MarkupContent.Kind.init(rawValue:)).first ?? .plainText
    let contents = MarkupContent(kind: kind, value: kind == .markdown ? hover.markdown : hover.plainText)
    var places = view.converter
    return HoverResult(contents: contents, range: places.range(of: hover.range))
  }
}
