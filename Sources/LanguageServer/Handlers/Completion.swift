import EditorFeatures
import JSON
package import LanguageServerProtocol
import TextModel

/// `textDocument/completion`: people with their titles, and initiatives.
package enum CompletionHandler: DocumentRequestHandler {
  package typealias Params = TextDocumentPositionParams
  package typealias Answer = CompletionList

  package static let method = "textDocument/completion"

  package static func capability(for client: ClientCapabilities) -> ServerCapability? {
    ServerCapability("completionProvider", value: [:])
  }

  package static func answer(
    _ params: TextDocumentPositionParams, on view: DocumentView
  ) throws(ResponseError) -> CompletionList {
    var places = view.converter
    let items = view.analysis.completions(at: view.offset(of: params.position), language: view.language)
    return CompletionList(
      items: items.map { item in
        CompletionEntry(
          label: item.label, detail: item.detail, kind: kind(of: item),
          edit: DocumentTextEdit(range: places.range(of: item.range), newText: item.newText),
          filterText: view.analysis.snapshot.text(in: item.range))
      })
  }

  private static func kind(of item: CompletionItem) -> CompletionEntry.Kind {
    switch item.kind {
    case .person: .constant
    case .initiative: .class
    case .term: .keyword
    }
  }
}
