import JSON
package import LanguageServerProtocol

/// `workspace/didChangeConfiguration`: the new settings, or only the news that there are some.
package enum DidChangeConfigurationHandler: NotificationHandler {
  package static let method = "workspace/didChangeConfiguration"

  package static func handle(_ params: DidChangeConfigurationParams, in session: inout Session) {
    if session.client.answersConfiguration {
      session.pullClientSettings()
    } else {
      session.setClientSettings(params.settings["copydesk"] ?? params.settings)
    }
  }
}

/// `workspace/didChangeWatchedFiles`.
package enum DidChangeWatchedFilesHandler: NotificationHandler {
  package static let method = "workspace/didChangeWatchedFiles"

  package static func handle(_ params: DidChangeWatchedFilesParams, in session: inout Session) {
    for uri in params.uris { session.indexFile(uri) }
    session.reloadProjects()
  }
}

/// `workspace/didChangeWorkspaceFolders`.
package enum DidChangeWorkspaceFoldersHandler: NotificationHandler {
  package static let method = "workspace/didChangeWorkspaceFolders"

  package static func capability(for client: ClientCapabilities) -> ServerCapability? {
    guard client.hasWorkspaceFolders else { return nil }
    return ServerCapability(
      "workspace", "workspaceFolders", value: ["supported": true, "changeNotifications": true])
  }

  package static func handle(_ params: DidChangeWorkspaceFoldersParams, in session: inout Session) {
    session.workspace.folders.removeAll { folder in params.removed.contains { $0.uri == folder.uri } }
    for folder in params.removed { session.forgetFolder(folder.uri) }
    for folder in params.added where !session.workspace.folders.contains(where: { $0.uri == folder.uri }) {
      session.workspace.folders.append(folder)
      session.indexFolder(folder.uri)
    }
  }
}
