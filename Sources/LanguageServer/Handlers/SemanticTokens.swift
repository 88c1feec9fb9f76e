import EditorFeatures
import JSON
package import LanguageServerProtocol
import TextModel

/// `textDocument/semanticTokens/full`.
package enum SemanticTokensHandler: RequestHandler {
  package static let method = "textDocument/semanticTokens/full"

  package static func capability(for client: ClientCapabilities) -> ServerCapability? {
    let types = SemanticToken.Kind.allCases.map { JSONValue.string($0.name) }
    return ServerCapability(
      "semanticTokensProvider",
      value: [
        "legend": ["tokenTypes": .array(types), "tokenModifiers": []],
        "full": client.takesTokenChanges ? ["delta": true] : true, "range": true,
      ])
  }

  package static func answer(
    _ params: TextDocumentParams, in session: inout Session
  ) throws(ResponseError) -> SemanticTokensResult { try session.semanticTokens(of: params.uri) }
}

/// `textDocument/semanticTokens/full/delta`.
package enum SemanticTokensDeltaHandler: RequestHandler {
  package static let method = "textDocument/semanticTokens/full/delta"

  package static func answer(
    _ params: SemanticTokensDeltaParams, in session: inout Session
  ) throws(ResponseError) -> SemanticTokensDeltaResult {
    let old = session.tokens[params.uri]
    let new = try session.semanticTokens(of: params.uri)
    guard let old, let id = new.resultId, old.resultId == params.previousResultId else { return .full(new) }
    return .changes(resultId: id, SemanticTokensDeltaResult.changes(from: old.data, to: new.data))
  }
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

extension Session {
  /// All tokens, kept for a client that asks for changes.
  fileprivate mutating func semanticTokens(of uri: String) throws(ResponseError) -> SemanticTokensResult {
    var result = try view(of: uri).semanticTokens(in: nil)
    guard client.takesTokenChanges else { return result }
    tokenCount += 1
    result.resultId = String(tokenCount)
    tokens[uri] = result
    return result
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
