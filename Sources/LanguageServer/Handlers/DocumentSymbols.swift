import EditorFeatures
import JSON
package import LanguageServerProtocol
import TextModel

/// `textDocument/documentSymbol`: nested, or a flat list where the client knows no nesting.
package enum DocumentSymbolHandler: DocumentRequestHandler {
  package typealias Params = TextDocumentParams
  package typealias Answer = DocumentSymbolResult

  package static let method = "textDocument/documentSymbol"

  package static func capability(for client: ClientCapabilities) -> ServerCapability? {
    ServerCapability("documentSymbolProvider", value: true)
  }

  package static func answer(
    _ params: TextDocumentParams, on view: DocumentView
  ) throws(ResponseError) -> DocumentSymbolResult {
    let outline = view.analysis.outline(language: view.language, options: view.settings.outline)
    var places = view.converter
    if view.client.nestsSymbols {
      return .nested(outline.map { symbol(of: $0, in: nil, view.client, &places) })
    }
    var symbols: [SymbolInformation] = []
    for item in outline { flatten(item, under: nil, view, &places, into: &symbols) }
    return .flat(symbols)
  }

  /// A symbol's selection lies in its range, and its range in its parent's: clients refuse lists where they do not.
  private static func symbol(
    of item: OutlineItem, in outer: ByteRange?, _ client: ClientCapabilities, _ places: inout PositionConverter
  ) -> DocumentSymbol {
    let range = outer.map { item.range.clamped(to: $0) } ?? item.range
    return DocumentSymbol(
      name: name(of: item), detail: item.detail, kind: kind(of: item, client),
      range: places.range(of: range), selectionRange: places.range(of: item.selectionRange.clamped(to: range)),
      children: item.children.map { symbol(of: $0, in: range, client, &places) })
  }

  private static func flatten(
    _ item: OutlineItem, under container: String?, _ view: DocumentView, _ places: inout PositionConverter,
    into symbols: inout [SymbolInformation]
  ) {
    symbols.append(
      SymbolInformation(
        name: name(of: item), kind: kind(of: item, view.client),
        location: Location(uri: view.uri, range: places.range(of: item.range)), containerName: container))
    for child in item.children { flatten(child, under: name(of: item), view, &places, into: &symbols) }
  }

  /// LSP forbids empty names.
  private static func name(of item: OutlineItem) -> String {
    // No blank stands behind U+3000, the ideographic one.
    let isBlank = item.name.unicodeScalars.allSatisfy { $0.value <= 0x3000 && $0.properties.isWhitespace }
    return isBlank ? "—" : item.name
  }

  private static func kind(of item: OutlineItem, _ client: ClientCapabilities) -> SymbolKind {
    let kind: SymbolKind =
      switch item.kind {
      case .article: .class
      case .photo: .file
      case .filler: .package
      case .section: .namespace
      case .metric: .number
      case .component: .enumMember
      }
    let isKnown = client.symbolKinds.map { $0.contains(kind.rawValue) } ?? (kind.rawValue <= 18)
    return isKnown ? kind : .string
  }
}
