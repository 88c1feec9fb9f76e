import EditorFeatures
import JSON
package import LanguageServerProtocol

/// `textDocument/codeLens`: characters, figures and findings above each article; off unless the user turns them on.
package enum CodeLensHandler: DocumentRequestHandler {
  package typealias Params = TextDocumentParams
  package typealias Answer = [CodeLensResult]

  package static let method = "textDocument/codeLens"

  package static func capability(for client: ClientCapabilities) -> ServerCapability? {
    SwitchedFeature.codeLenses.isRegistered(by: client) ? nil : ServerCapability("codeLensProvider", value: [:])
  }

  package static func answer(
    _ params: TextDocumentParams, on view: DocumentView
  ) throws(ResponseError) -> [CodeLensResult] {
    guard view.settings.showsCodeLenses else { return [] }
    var places = view.converter
    return view.analysis.articleLenses(language: view.language).map { lens in
      // A lens stands in one line.
      let start = places.range(of: lens.range).start
      return CodeLensResult(range: PositionRange(start: start, end: start), title: lens.title)
    }
  }
}
