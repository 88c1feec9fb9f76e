import JSON
package import LanguageServerProtocol
import TextModel

/// `textDocument/didOpen`. Text of any language is taken: the client decides what it sends.
package enum DidOpenHandler: NotificationHandler {
  package static let method = "textDocument/didOpen"

  package static func capability(for client: ClientCapabilities) -> ServerCapability? {
    // 2: the client sends changes; it may send whole documents at any time all the same.
    ServerCapability("textDocumentSync", value: ["openClose": true, "change": 2, "save": ["includeText": false]])
  }

  package static func handle(_ params: DidOpenParams, in session: inout Session) {
    session.openingCount += 1
    session.documents[params.uri] = OpenDocument(
      uri: params.uri, version: params.version, text: params.text, serial: session.openingCount)
    session.pages.opened(params.uri)
    session.settingsChanged(params.uri)
    session.updateFeatures(isChanged: false)
  }
}

/// `textDocument/didChange`: changes of ranges and whole texts, mixed as the client likes.
package enum DidChangeHandler: NotificationHandler {
  package static let method = "textDocument/didChange"

  package static func handle(_ params: DidChangeParams, in session: inout Session) {
    guard var document = session.documents[params.uri] else {
      session.log(.warning, "a change of a document that is not open was ignored")
      return
    }
    if let version = params.version, let current = document.version, version < current {
      session.log(.warning, "a change to version \(version), which is older than \(current), was ignored")
      return
    }
    let encoding = session.encoding
    let edits = params.changes.map { change -> DocumentEdit in
      guard let range = change.range else { return .whole(change.text) }
      return .range(
        LinePosition(line: range.start.line, column: range.start.character),
        LinePosition(line: range.end.line, column: range.end.character), text: change.text, encoding: encoding)
    }
    // Taken out while it changes, so that its text is not copied.
    session.documents[params.uri] = nil
    document.change(edits, version: params.version)
    session.pages.changed(params.uri)
    session.documents[params.uri] = document
    session.settingsChanged(params.uri)
  }
}

/// `textDocument/didClose`.
package enum DidCloseHandler: NotificationHandler {
  package static let method = "textDocument/didClose"

  package static func handle(_ params: TextDocumentParams, in session: inout Session) {
    guard session.documents.removeValue(forKey: params.uri) != nil else { return }
    session.workspace.forget(params.uri)
    session.tokens[params.uri] = nil
    session.pages.closed(params.uri)
    session.indexFile(params.uri)
    if !session.client.pullsDiagnostics { session.clearDiagnostics(of: params.uri) }
    session.settingsChanged(params.uri)
  }
}

/// `textDocument/didSave`: the text is known already; a saved configuration file is read again.
package enum DidSaveHandler: NotificationHandler {
  package static let method = "textDocument/didSave"

  package static func handle(_ params: TextDocumentParams, in session: inout Session) {
    session.reloadProjects()
    // Pages that are not open go by the file on disk; a client that watches files may tell of it late.
    if session.isSettings(params.uri) { session.indexWork.append(.rescan) }
  }
}
