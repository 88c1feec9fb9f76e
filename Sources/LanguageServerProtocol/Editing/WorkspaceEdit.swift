package import JSON

/// One replacement in a document as LSP has it.
package struct DocumentTextEdit: Hashable, Sendable, JSONWritable {
  package var range: PositionRange
  package var newText: String

  package init(range: PositionRange, newText: String) {
    self.range = range
    self.newText = newText
  }

  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("range", range)
    writer.member("newText", newText)
    writer.endObject()
  }
}

/// Edits of one or more documents.
package struct WorkspaceEdit: Hashable, Sendable, JSONWritable {
  package struct Document: Hashable, Sendable {
    package var uri: String
    /// Of the text that the edits are meant for; nil for a document that is not open.
    package var version: Int?
    package var edits: [DocumentTextEdit]

    package init(uri: String, version: Int?, edits: [DocumentTextEdit]) {
      self.uri = uri
      self.version = version
      self.edits = edits
    }
  }

  package var documents: [Document]
  /// Whether the client takes edits that name the version they are for.
  package var namesVersions: Bool

  package init(_ documents: [Document], namesVersions: Bool) {
    self.documents = documents
    self.namesVersions = namesVersions
  }

  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if namesVersions {
      writer.name("documentChanges")
      writer.beginArray()
      for document in documents {
        writer.beginObject()
        writer.name("textDocument")
        writer.beginObject()
        writer.member("uri", document.uri)
        writer.name("version")
        if let version = document.version { writer.integer(version) } else { writer.null() }
        writer.endObject()
        writer.member("edits", document.edits)
        writer.endObject()
      }
      writer.endArray()
    } else {
      writer.name("changes")
      writer.beginObject()
      for document in documents { writer.member(of: document.uri, document.edits) }
      writer.endObject()
    }
    writer.endObject()
  }
}

/// `workspace/applyEdit`.
package struct ApplyEditParams: Sendable, JSONWritable {
  package var label: String
  package var edit: WorkspaceEdit

  package init(label: String, edit: WorkspaceEdit) {
    self.label = label
    self.edit = edit
  }

  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("label", label)
    writer.member("edit", edit)
    writer.endObject()
  }
}
