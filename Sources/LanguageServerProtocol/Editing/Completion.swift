package import JSON

/// One word that may be inserted.
package struct CompletionEntry: Hashable, Sendable, JSONWritable {
  package enum Kind: Int, Sendable {
    case text = 1
    case `class` = 7
    case keyword = 14
    case constant = 21
  }

  package var label: String
  package var detail: String
  package var kind: Kind
  package var edit: DocumentTextEdit
  /// What the client compares with what was typed.
  package var filterText: String

  package init(label: String, detail: String, kind: Kind, edit: DocumentTextEdit, filterText: String) {
    self.label = label
    self.detail = detail
    self.kind = kind
    self.edit = edit
    self.filterText = filterText
  }

  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("label", label)
    writer.member("kind", kind.rawValue)
    if !detail.isEmpty { writer.member("detail", detail) }
    writer.member("filterText", filterText)
    writer.member("textEdit", edit)
    writer.endObject()
  }
}

/// The answer to `textDocument/completion`.
package struct CompletionList: Hashable, Sendable, JSONWritable {
  package var items: [CompletionEntry]

  package init(items: [CompletionEntry]) { self.items = items }

  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    // With the next character other words may match.
    writer.member("isIncomplete", true)
    writer.member("items", items)
    writer.endObject()
  }
}
