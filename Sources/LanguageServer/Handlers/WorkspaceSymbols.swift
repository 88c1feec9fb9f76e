import JSON
package import LanguageServerProtocol
import Linting
import TextModel
import WorkspaceIndex

/// `workspace/symbol`: articles, people, initiatives and what is counted, in all pages; by characters or by initials.
package enum WorkspaceSymbolHandler: RequestHandler {
  package static let method = "workspace/symbol"

  package static func capability(for client: ClientCapabilities) -> ServerCapability? {
    ServerCapability("workspaceSymbolProvider", value: client.resolvesSymbolRange ? ["resolveProvider": true] : true)
  }

  package static func answer(
    _ params: WorkspaceSymbolParams, in session: inout Session
  ) throws(ResponseError) -> [WorkspaceSymbolResult] {
    let symbols = session.freshIndex().symbols(matching: params.query)
    return symbols.map { result(of: $0, session) }
  }

  /// - Parameter isResolved: whether the place is wanted with the symbol.
  fileprivate static func result(
    of symbol: IndexedSymbol, _ session: Session, isResolved: Bool = false
  ) -> WorkspaceSymbolResult {
    let isLazy = session.client.resolvesSymbolRange && !isResolved
    return WorkspaceSymbolResult(
      name: symbol.name.unicodeScalars.allSatisfy(\.properties.isWhitespace) ? "—" : symbol.name,
      kind: kind(of: symbol, session.client), uri: session.pages.uri(of: symbol.page),
      range: isLazy ? nil : symbol.range.range(in: session.encoding),
      containerName: symbol.container.isEmpty ? nil : symbol.container,
      data: isLazy
        ? [
          "page": .string(symbol.page), "name": .string(symbol.name), "kind": .integer(symbol.kind.rawValue),
          "container": .string(symbol.container), "place": .integer(symbol.range.start.position(in: .utf8).line),
        ] : nil)
  }

  private static func kind(of symbol: IndexedSymbol, _ client: ClientCapabilities) -> SymbolKind {
    let kind: SymbolKind =
      switch symbol.kind {
      case .article: .class
      case .person: .field
      case .initiative: .package
      case .subject: .string
      }
    let isKnown = client.workspaceSymbolKinds.map { $0.contains(kind.rawValue) } ?? true
    return isKnown ? kind : .string
  }
}

/// `workspaceSymbol/resolve`: where a symbol stands now. Its page may have changed since it was found.
package enum ResolveWorkspaceSymbolHandler: RequestHandler {
  package static let method = "workspaceSymbol/resolve"

  package static func answer(
    _ params: ResolveWorkspaceSymbolParams, in session: inout Session
  ) throws(ResponseError) -> WorkspaceSymbolResult {
    guard let page = params.data["page"]?.string, let name = params.data["name"]?.string,
      let kind = params.data["kind"]?.integer.flatMap(IndexedSymbol.Kind.init(rawValue:))
    else { throw ResponseError(.invalidParams, "the symbol is none of the server's") }
    let line = params.data["place"]?.integer ?? 0
    let candidates = session.freshIndex().page(of: page)?.symbols(of: page) ?? []
    let alike = candidates.filter { $0.name == name && $0.kind == kind }
    let nearest = alike.min { left, right in
      func distance(_ symbol: IndexedSymbol) -> (Int, Int) {
        (
          symbol.container == params.data["container"]?.string ? 0 : 1,
          abs(symbol.range.start.position(in: .utf8).line - min(max(0, line), 1 << 32))
        )
      }
      return distance(left) < distance(right)
    }
    guard let nearest else {
      let message = Message("版面上已没有这一项。", "The page no longer has this symbol.")
      throw ResponseError(.contentModified, message, in: session.workspace.language(of: nil))
    }
    return WorkspaceSymbolHandler.result(of: nearest, session, isResolved: true)
  }
}

extension PageRange {
  /// The range as LSP has it.
  func range(in encoding: PositionEncoding) -> PositionRange {
    let start = start.position(in: encoding)
    let end = end.position(in: encoding)
    return PositionRange(
      start: Position(line: start.line, character: start.column), end: Position(line: end.line, character: end.column))
  }
}
