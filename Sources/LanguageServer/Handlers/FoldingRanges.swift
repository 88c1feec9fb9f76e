import EditorFeatures
import JSON
package import LanguageServerProtocol

/// `textDocument/foldingRange`.
package enum FoldingRangeHandler: DocumentRequestHandler {
  package typealias Params = TextDocumentParams
  package typealias Answer = [FoldingRangeResult]

  package static let method = "textDocument/foldingRange"

  package static func capability(for client: ClientCapabilities) -> ServerCapability? {
    ServerCapability("foldingRangeProvider", value: true)
  }

  package static func answer(
    _ params: TextDocumentParams, on view: DocumentView
  ) throws(ResponseError) -> [FoldingRangeResult] {
    view.analysis.foldingRanges().map {
      FoldingRangeResult(startLine: $0.lines.lowerBound, endLine: $0.lines.upperBound)
    }
  }
}
