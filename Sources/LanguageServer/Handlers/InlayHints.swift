import EditorFeatures
import JSON
package import LanguageServerProtocol
import TextModel

/// `textDocument/inlayHint`: normalised values and the count of declared lists, where the user wants them.
package enum InlayHintHandler: DocumentRequestHandler {
  package typealias Params = TextDocumentRangeParams
  package typealias Answer = [InlayHintResult]

  package static let method = "textDocument/inlayHint"

  package static func capability(for client: ClientCapabilities) -> ServerCapability? {
    SwitchedFeature.inlayHints.isRegistered(by: client) ? nil : ServerCapability("inlayHintProvider", value: true)
  }

  package static func answer(
    _ params: TextDocumentRangeParams, on view: DocumentView
  ) throws(ResponseError) -> [InlayHintResult] {
    guard view.settings.showsInlayHints else { return [] }
    var places = view.converter
    let range = ByteRange(view.offset(of: params.range.start), view.offset(of: params.range.end))
    return view.analysis.inlayHints(in: range).map { hint in
      let end = places.range(of: ByteRange(hint.offset, hint.offset)).end
      return InlayHintResult(position: end, label: hint.label)
    }
  }
}
