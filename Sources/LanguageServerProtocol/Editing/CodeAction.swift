package import JSON

/// `textDocument/codeAction`.
package struct CodeActionParams: Sendable, DocumentParams {
  package var uri: String
  package var range: PositionRange
  /// The kinds that are wanted, each with all under it; nil for all.
  package var only: [String]?

  package init?(_ json: JSONValue) {
    guard let uri = json["textDocument"]?["uri"]?.string, let range = json["range"].flatMap(PositionRange.init) else {
      return nil
    }
    self.uri = uri
    self.range = range
    only = json["context"]?["only"]?.array?.compactMap(\.string)
  }
}

/// A call of a command of the server.
package struct CommandCall: Hashable, Sendable, JSONWritable {
  package var title: String
  package var command: String
  package var arguments: [JSONValue]

  package init(title: String, command: String, arguments: [JSONValue]) {
    self.title = title
    self.command = command
    self.arguments = arguments
  }

  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("title", title)
    writer.member("command", command)
    writer.member("arguments", arguments)
    writer.endObject()
  }
}

/// Something that the user may let be done.
package struct CodeAction: Hashable, Sendable, JSONWritable {
  package var title: String
  package var kind: String
  /// What it mends.
  package var diagnostics: [Diagnostic] = []
  package var isPreferred = false
  package var edit: WorkspaceEdit?
  /// For `codeAction/resolve`, where the edit is left out.
  package var data: JSONValue?
  /// What the server is asked to do when the user takes the action.
  package var command: CommandCall?
  /// Whether the command stands in place of all else: for clients that know no more.
  package var isBareCommand = false

  package init(title: String, kind: String) {
    self.title = title
    self.kind = kind
  }

  package func write(to writer: inout JSONWriter) {
    if isBareCommand, let command {
      command.write(to: &writer)
      return
    }
    writer.beginObject()
    writer.member("title", title)
    writer.member("kind", kind)
    if !diagnostics.isEmpty { writer.member("diagnostics", diagnostics) }
    if isPreferred { writer.member("isPreferred", true) }
    if let edit { writer.member("edit", edit) }
    if let command { writer.member("command", command) }
    if let data { writer.member("data", data) }
    writer.endObject()
  }
}

/// `codeAction/resolve`: the action as it was offered.
package struct ResolveCodeActionParams: Sendable, JSONReadable {
  package var action: JSONValue
  /// What the server gave the action along; nil for one that is complete.
  package var data: JSONValue?

  package init?(_ json: JSONValue) {
    guard json.members != nil else { return nil }
    action = json
    data = json["data"]
  }
}
