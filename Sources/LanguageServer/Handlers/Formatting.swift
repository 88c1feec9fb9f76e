import EditorFeatures
import JSON
package import LanguageServerProtocol
import TextModel

/// `textDocument/formatting`: joins the lines of extracted text and removes its surplus spaces.
package enum FormattingHandler: DocumentRequestHandler {
  package typealias Params = TextDocumentParams
  package typealias Answer = [DocumentTextEdit]

  package static let method = "textDocument/formatting"

  package static func capability(for client: ClientCapabilities) -> ServerCapability? {
    ServerCapability("documentFormattingProvider", value: true)
  }

  package static func answer(
    _ params: TextDocumentParams, on view: DocumentView
  ) throws(ResponseError) -> [DocumentTextEdit] { view.edited(view.analysis.reflowEdits()).edits }
}

/// `textDocument/rangeFormatting`: the same for the paragraphs of a selection.
package enum RangeFormattingHandler: DocumentRequestHandler {
  package typealias Params = TextDocumentRangeParams
  package typealias Answer = [DocumentTextEdit]

  package static let method = "textDocument/rangeFormatting"

  package static func capability(for client: ClientCapabilities) -> ServerCapability? {
    ServerCapability("documentRangeFormattingProvider", value: true)
  }

  package static func answer(
    _ params: TextDocumentRangeParams, on view: DocumentView
  ) throws(ResponseError) -> [DocumentTextEdit] {
    let range = ByteRange(view.offset(of: params.range.start), view.offset(of: params.range.end))
    return view.edited(view.analysis.reflowEdits(in: range)).edits
  }
}
