import JSON
package import LanguageServerProtocol

/// `workspace/didCreateFiles`, `didRenameFiles` and `didDeleteFiles`: what the user does in the editor's file tree. The
/// index follows at once; who works beside the editor is noticed by watching.
package enum DidCreateFilesHandler: NotificationHandler {
  package static let method = "workspace/didCreateFiles"

  package static func capability(for client: ClientCapabilities) -> ServerCapability? {
    FileOperations.capability("didCreate", for: client)
  }

  package static func handle(_ params: FileOperationParams, in session: inout Session) {
    for uri in params.uris { session.indexFile(uri) }
  }
}

package enum DidRenameFilesHandler: NotificationHandler {
  package static let method = "workspace/didRenameFiles"

  package static func capability(for client: ClientCapabilities) -> ServerCapability? {
    FileOperations.capability("didRename", for: client)
  }

  package static func handle(_ params: FileOperationParams, in session: inout Session) {
    for uri in params.uris { session.indexFile(uri) }
  }
}

package enum DidDeleteFilesHandler: NotificationHandler {
  package static let method = "workspace/didDeleteFiles"

  package static func capability(for client: ClientCapabilities) -> ServerCapability? {
    FileOperations.capability("didDelete", for: client)
  }

  package static func handle(_ params: FileOperationParams, in session: inout Session) {
    for uri in params.uris { session.indexFile(uri) }
  }
}

private enum FileOperations {
  /// Pages and folders, for a folder that is renamed takes its pages with it.
  static func capability(_ operation: String, for client: ClientCapabilities) -> ServerCapability? {
    guard client.tellsFileOperations.contains(operation) else { return nil }
    let filters: JSONValue = [
      ["scheme": "file", "pattern": ["glob": "**/*.{txt,md}", "matches": "file"]],
      ["scheme": "file", "pattern": ["glob": "**/*", "matches": "folder"]],
    ]
    return ServerCapability("workspace", "fileOperations", operation, value: ["filters": filters])
  }
}

/// `window/workDoneProgress/cancel`: the user has had enough of the reading.
package enum CancelProgressHandler: NotificationHandler {
  package static let method = "window/workDoneProgress/cancel"

  package static func handle(_ params: ProgressTokenParams, in session: inout Session) {
    guard params.token == session.pages.progress?.token else { return }
    session.indexWork.append(.cancel)
  }
}
