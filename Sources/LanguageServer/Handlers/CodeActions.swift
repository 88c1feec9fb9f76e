import EditorFeatures
package import JSON
package import LanguageServerProtocol
import Linting
import TextModel

/// `textDocument/codeAction`: fixes of what the selection touches, all safe fixes of the page, reflow. They come from our
/// own findings; what the client sends of diagnostics does not matter, for many clients send none.
package enum CodeActionHandler: DocumentRequestHandler {
  package typealias Params = CodeActionParams
  package typealias Answer = [CodeAction]

  package static let method = "textDocument/codeAction"

  package static func capability(for client: ClientCapabilities) -> ServerCapability? {
    guard client.takesCodeActionLiterals else {
      // Commands in place of actions need a client that applies the edits which they lead to.
      return client.appliesEdits ? ServerCapability("codeActionProvider", value: true) : nil
    }
    let kinds = (PageAction.Kind.allCases.map(\.rawValue) + [IgnoreCommand.kind]).map { JSONValue.string($0) }
    return ServerCapability("codeActionProvider", value: ["codeActionKinds": .array(kinds), "resolveProvider": true])
  }

  package static func answer(
    _ params: CodeActionParams, on view: DocumentView
  ) throws(ResponseError) -> [CodeAction] {
    let selection = ByteRange(view.offset(of: params.range.start), view.offset(of: params.range.end))
    var actions: [CodeAction] = []
    if isWanted(PageAction.Kind.quickFix.rawValue, params.only) {
      for offer in view.analysis.fixes(touching: selection) { actions.append(action(for: offer, on: view)) }
    }
    if isWanted(IgnoreCommand.kind, params.only) {
      for finding in view.analysis.findings(touching: selection) {
        actions += IgnoreCommand.actions(for: finding, on: view)
      }
    }
    for kind in [PageAction.Kind.fixAll, .reflow] where isWanted(kind.rawValue, params.only) {
      if let action = action(of: kind, on: view) { actions.append(action) }
    }
    if view.client.takesCodeActionLiterals { return actions }
    return view.client.appliesEdits ? actions.map { asCommand($0, view) } : []
  }

  /// Kinds are hierarchies: who asks for `source` wants `source.fixAll.copydesk` too.
  private static func isWanted(_ kind: String, _ only: [String]?) -> Bool {
    guard let only, !only.isEmpty else { return true }
    return only.contains { $0.isEmpty || kind == $0 || kind.hasPrefix($0 + ".") }
  }

  private static func action(for offer: OfferedFix, on view: DocumentView) -> CodeAction {
    var action = CodeAction(
      title: offer.fix.title.text(in: view.language), kind: PageAction.Kind.quickFix.rawValue)
    action.diagnostics = view.diagnostics(for: [offer.finding])
    action.isPreferred = offer.isPreferred && view.client.showsPreferredActions
    action.edit = view.workspaceEdit(offer.fix.edits)
    return action
  }

  /// An action on the whole page; nil where it would do nothing.
  private static func action(of kind: PageAction.Kind, on view: DocumentView) -> CodeAction? {
    let page = PageAction(kind: kind, uri: view.uri, version: view.version)
    let edits = page.edits(on: view)
    if edits.isEmpty { return nil }
    var action = CodeAction(title: kind.title(edits.count).text(in: view.language), kind: kind.rawValue)
    if view.client.resolvesCodeActionEdit && view.client.keepsCodeActionData {
      action.data = page.json
    } else {
      action.edit = view.workspaceEdit(edits)
    }
    return action
  }

  /// For clients that know commands only: the server sends the edit when the command comes.
  private static func asCommand(_ action: CodeAction, _ view: DocumentView) -> CodeAction {
    var result = action
    result.isBareCommand = true
    if action.command != nil { return result }
    result.command = CommandCall(
      title: action.title, command: ExecuteCommandHandler.applyEdit,
      arguments: [.string(action.title), action.edit.json])
    return result
  }
}

/// `codeAction/resolve`: the edit of an action on a whole page.
package enum ResolveCodeActionHandler: RequestHandler {
  package static let method = "codeAction/resolve"

  package static func answer(
    _ params: ResolveCodeActionParams, in session: inout Session
  ) throws(ResponseError) -> JSONValue {
    // Clients ask this of every action without an edit, such as one that is a command.
    guard let data = params.data, data != .null else { return params.action }
    guard let page = PageAction(data) else {
      throw ResponseError(.invalidParams, "the action is none of the server's")
    }
    let view = try session.view(of: page.uri)
    guard view.version == page.version else {
      let message = Message("版面在列出这项操作之后改动过。", "The document was changed since the action was offered.")
      throw ResponseError(.contentModified, message, in: view.language)
    }
    return params.action.merged(with: ["edit": view.workspaceEdit(page.edits(on: view)).json])
  }
}

/// An action on a whole page, as it travels to the client and back.
struct PageAction {
  enum Kind: String, CaseIterable {
    case quickFix = "quickfix"
    case fixAll = "source.fixAll.copydesk"
    case reflow = "source.reflow.copydesk"

    func title(_ count: Int) -> Message {
      switch self {
      case .quickFix: Message("修正", "Fix")
      case .fixAll: Message("修正全部有把握的问题（\(count) 处）", "Fix all that is certain (\(count) places)")
      case .reflow: Message("合并断行、删去提取带入的空格（\(count) 处）", "Join lines and remove extraction spaces (\(count) places)")
      }
    }
  }

  var kind: Kind
  var uri: String
  var version: Int?

  init(kind: Kind, uri: String, version: Int?) {
    self.kind = kind
    self.uri = uri
    self.version = version
  }

  init?(_ json: JSONValue) {
    guard let kind = json["kind"]?.string.flatMap(Kind.init(rawValue:)), let uri = json["uri"]?.string else {
      return nil
    }
    self.init(kind: kind, uri: uri, version: json["version"]?.integer)
  }

  var json: JSONValue {
    ["kind": .string(kind.rawValue), "uri": .string(uri), "version": version.map { .integer($0) } ?? .null]
  }

  func edits(on view: DocumentView) -> [TextEdit] {
    switch kind {
    case .quickFix: []
    case .fixAll: view.analysis.safeEdits()
    case .reflow: view.analysis.reflowEdits()
    }
  }
}
