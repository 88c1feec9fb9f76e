import EditorFeatures
import JSON
package import LanguageServerProtocol
import Linting
import WorkspaceIndex

/// `textDocument/prepareRename`: only a person's name can be changed.
package enum PrepareRenameHandler: DocumentRequestHandler {
  package typealias Params = TextDocumentPositionParams
  package typealias Answer = PrepareRenameResult?

  package static let method = "textDocument/prepareRename"

  package static func answer(
    _ params: TextDocumentPositionParams, on view: DocumentView
  ) throws(ResponseError) -> PrepareRenameResult? {
    guard let (name, range) = view.analysis.renameTarget(at: view.offset(of: params.position)) else { return nil }
    var places = view.converter
    return PrepareRenameResult(range: places.range(of: range), placeholder: name)
  }
}

/// `textDocument/rename`: a person's name, in every page of the workspace.
package enum RenameHandler: RequestHandler {
  package static let method = "textDocument/rename"

  package static func capability(for client: ClientCapabilities) -> ServerCapability? {
    ServerCapability("renameProvider", value: client.preparesRename ? ["prepareProvider": true] : true)
  }

  package static func answer(
    _ params: RenameParams, in session: inout Session
  ) throws(ResponseError) -> WorkspaceEdit? {
    let view = try session.view(of: params.uri)
    guard let (name, _) = view.analysis.renameTarget(at: view.offset(of: params.position)) else {
      throw ResponseError(.requestFailed, Message("这里没有人名", "no person's name stands here"), in: view.language)
    }
    var documents: [WorkspaceEdit.Document] = []
    // Pages that are not open are read for this: the index may be older than they are.
    let pages = session.pages.index.people(named: name).map { session.pages.uri(of: $0.page) }
    for uri in Set(pages).union(session.documents.keys).sorted() {
      guard let view = session.viewOfPage(uri) else { continue }
      do throws(RenameProblem) {
        let edits = try view.analysis.rename(person: name, to: params.newName)
        if !edits.isEmpty { documents.append(view.edited(edits)) }
      } catch {
        throw ResponseError(.invalidParams, Message("不能用作人名", "no name for a person"), in: view.language)
      }
    }
    return WorkspaceEdit(documents, namesVersions: session.client.takesDocumentChanges)
  }
}
