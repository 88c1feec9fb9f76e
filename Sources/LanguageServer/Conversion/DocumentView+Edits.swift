import EditorFeatures
import LanguageServerProtocol
import TextModel

extension DocumentView {
  /// Edits of this document's text.
  func edited(_ edits: [TextEdit]) -> WorkspaceEdit.Document {
    var places = converter
    return WorkspaceEdit.Document(
      uri: uri, version: version,
      edits: edits.map { DocumentTextEdit(range: places.range(of: $0.range), newText: $0.newText) })
  }

  func workspaceEdit(_ edits: [TextEdit]) -> WorkspaceEdit {
    WorkspaceEdit([edited(edits)], namesVersions: client.takesDocumentChanges)
  }
}
