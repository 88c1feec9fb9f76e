package import JSON

package enum SymbolKind: Int, Sendable {
  case file = 1
  case module = 2
  case namespace = 3
  case package = 4
  case `class` = 5
  case field = 8
  case string = 15
  case number = 16
  case object = 19
  case enumMember = 22
}

/// One entry of an outline, with those under it.
package struct DocumentSymbol: Hashable, Sendable, JSONWritable {
  package var name: String
  package var detail: String
  package var kind: SymbolKind
  package var range: PositionRange
  package var selectionRange: PositionRange
  package var children: [DocumentSymbol]

  package init(
    name: String, detail: String, kind: SymbolKind, range: PositionRange, selectionRange: PositionRange,
    children: [DocumentSymbol]
  ) {
    self.name = name
    self.detail = detail
    self.kind = kind
    self.range = range
    self.selectionRange = selectionRange
    self.children = children
  }

  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("name", name)
    if !detail.isEmpty { writer.member("detail", detail) }
    writer.member("kind", kind.rawValue)
    writer.member("range", range)
    writer.member("selectionRange", selectionRange)
    if !children.isEmpty { writer.member("children", children) }
    writer.endObject()
  }
}

/// One entry of an outline for clients that know no nesting.
package struct SymbolInformation: Hashable, Sendable, JSONWritable {
  package var name: String
  package var kind: SymbolKind
  package var location: Location
  package var containerName: String?

  package init(name: String, kind: SymbolKind, location: Location, containerName: String?) {
    self.name = name
    self.kind = kind
    self.location = location
    self.containerName = containerName
  }

  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("name", name)
    writer.member("kind", kind.rawValue)
    writer.member("location", location)
    if let containerName { writer.member("containerName", containerName) }
    writer.endObject()
  }
}

/// The answer to `textDocument/documentSymbol`.
package enum DocumentSymbolResult: Sendable, JSONWritable {
  case nested([DocumentSymbol])
  case flat([SymbolInformation])

  package func write(to writer: inout JSONWriter) {
    switch self {
    case .nested(let symbols): symbols.write(to: &writer)
    case .flat(let symbols): symbols.write(to: &writer)
    }
  }
}
