import EditorFeatures
import JSON
package import LanguageServerProtocol
import TextModel

/// `textDocument/semanticTokens/full`.
package enum SemanticTokensHandler: DocumentRequestHandler {
  package typealias Params = TextDocumentParams
  package typealias Answer = SemanticTokensResult

  package static let method = "textDocument/semanticTokens/full"

  package static func capability(for client: ClientCapabilities) -> ServerCapability? {
    let types = SemanticToken.Kind.allCases.map { JSONValue.string($0.name) }
    return ServerCapability(
      "semanticTokensProvider",
      value: ["legend": ["tokenTypes": .array(types), "tokenModifiers": []], "full": true, "range": true])
  }

  package static func answer(
    _ params: TextDocumentParams, on view: DocumentView
  ) throws(ResponseError) -> SemanticTokensResult { view.semanticTokens(in: nil) }
}

/// `textDocument/semanticTokens/range`.
package enum SemanticTokensRangeHandler: DocumentRequestHandler {
  package typealias Params = TextDocumentRangeParams
  package typealias Answer = SemanticTokensResult

  package static let method = "textDocument/semanticTokens/range"

  package static func answer(
    _ params: TextDocumentRangeParams, on view: DocumentView
  ) throws(ResponseError) -> SemanticTokensResult {
    view.semanticTokens(in: ByteRange(view.offset(of: params.range.start), view.offset(of: params.range.end)))
  }
}

extension DocumentView {
  fileprivate func semanticTokens(in range: ByteRange?) -> SemanticTokensResult {
    var places = converter
    var result = SemanticTokensResult()
    for token in analysis.semanticTokens(in: range) {
      let place = places.range(of: token.range)
      let type = SemanticToken.Kind.allCases.firstIndex(of: token.kind) ?? 0
      // A token lies in one line.
      guard place.start.line == place.end.line, place.end.character > place.start.character else { continue }
      result.append(place.start, length: place.end.character - place.start.character, type: type)
    }
    return result
  }
}
