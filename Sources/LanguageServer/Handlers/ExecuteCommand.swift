import EditorFeatures
package import JSON
package import LanguageServerProtocol
import Linting

/// `workspace/executeCommand`: what a client that knows no code actions, a key binding or a menu may call. Everything is
/// done by the server and `workspace/applyEdit`, so that it works in every editor.
package enum ExecuteCommandHandler: RequestHandler {
  package static let method = "workspace/executeCommand"

  /// Applies an edit that the server offered: title and edit.
  static let applyEdit = "copydesk.applyEdit"
  /// All safe fixes of a document: its URI.
  static let fixAll = "copydesk.fixAll"
  /// Joins lines and removes extraction spaces in a document: its URI.
  static let reflow = "copydesk.reflow"

  package static func capability(for client: ClientCapabilities) -> ServerCapability? {
    // What is written into settings and ledger needs no client that applies edits.
    let commands =
      (client.appliesEdits ? [applyEdit, fixAll, reflow] : []) + IgnoreCommand.allCases.map(\.rawValue)
      + PageCommand.offered(to: client).map(\.rawValue)
    return ServerCapability("executeCommandProvider", value: ["commands": .array(commands.map { .string($0) })])
  }

  package static func answer(
    _ params: ExecuteCommandParams, in session: inout Session
  ) throws(ResponseError) -> JSONValue {
    if let command = IgnoreCommand(rawValue: params.command) {
      try command.run(params.arguments, in: &session)
      return .null
    }
    if let command = PageCommand(rawValue: params.command) {
      return try command.run(params.arguments, in: &session)
    }
    guard session.client.appliesEdits else { throw appliesNoEdits(session.workspace.language(of: nil)) }
    switch params.command {
    case applyEdit:
      guard params.arguments.count == 2, let title = params.arguments[0].string else { throw wrongArguments }
      session.request("workspace/applyEdit", ["label": .string(title), "edit": params.arguments[1]] as JSONValue) {
        _, _ in
      }
    case fixAll: try apply(.fixAll, params, in: &session)
    case reflow: try apply(.reflow, params, in: &session)
    default: throw ResponseError(.invalidParams, "the server has no command \(params.command)")
    }
    return .null
  }

  static var wrongArguments: ResponseError {
    ResponseError(.invalidParams, "the command was given other arguments than it takes")
  }

  static func appliesNoEdits(_ language: Language) -> ResponseError {
    ResponseError(.requestFailed, Message("这个编辑器不接受修改。", "This editor applies no edits."), in: language)
  }

  private static func apply(
    _ kind: PageAction.Kind, _ params: ExecuteCommandParams, in session: inout Session
  ) throws(ResponseError) {
    guard let uri = params.arguments.first?.string else { throw wrongArguments }
    let view = try session.view(of: uri)
    let edits = PageAction(kind: kind, uri: uri, version: view.version).edits(on: view)
    if edits.isEmpty { return }
    let label = kind.title(edits.count).text(in: view.language)
    session.request("workspace/applyEdit", ApplyEditParams(label: label, edit: view.workspaceEdit(edits))) { _, _ in }
  }
}
