package import JSON

/// Parameters that name a document.
package protocol DocumentParams: JSONReadable {
  var uri: String { get }
}

/// The parameters of requests on a whole document.
package struct TextDocumentParams: Sendable, DocumentParams {
  package var uri: String

  package init?(_ json: JSONValue) {
    guard let uri = json["textDocument"]?["uri"]?.string else { return nil }
    self.uri = uri
  }
}

/// The parameters of requests on a place of a document.
package struct TextDocumentPositionParams: Sendable, DocumentParams {
  package var uri: String
  package var position: Position

  package init?(_ json: JSONValue) {
    guard let uri = json["textDocument"]?["uri"]?.string, let position = json["position"].flatMap(Position.init) else {
      return nil
    }
    self.uri = uri
    self.position = position
  }
}

/// A document and a part of it: of `inlayHint`, `semanticTokens/range`, `rangeFormatting`.
package struct TextDocumentRangeParams: Sendable, DocumentParams {
  package var uri: String
  package var range: PositionRange

  package init?(_ json: JSONValue) {
    guard let uri = json["textDocument"]?["uri"]?.string, let range = json["range"].flatMap(PositionRange.init) else {
      return nil
    }
    self.uri = uri
    self.range = range
  }
}

/// `textDocument/didOpen`. The language does not matter: clients call the text of a page by many names.
package struct DidOpenParams: Sendable, JSONReadable {
  package var uri: String
  package var version: Int?
  package var text: String

  package init?(_ json: JSONValue) {
    guard let document = json["textDocument"], let uri = document["uri"]?.string, let text = document["text"]?.string
    else { return nil }
    self.uri = uri
    self.text = text
    version = document["version"]?.integer
  }
}

/// `textDocument/didChange`.
package struct DidChangeParams: Sendable, JSONReadable {
  /// One change; each refers to the text after those before it.
  package struct Change: Sendable {
    /// Nil where `text` is the whole document.
    package var range: PositionRange?
    package var text: String
  }

  package var uri: String
  package var version: Int?
  package var changes: [Change]

  package init?(_ json: JSONValue) {
    guard let uri = json["textDocument"]?["uri"]?.string, let changes = json["contentChanges"]?.array else {
      return nil
    }
    self.uri = uri
    version = json["textDocument"]?["version"]?.integer
    self.changes = []
    for change in changes {
      guard let text = change["text"]?.string else { return nil }
      switch change["range"] {
      case nil, .null?: self.changes.append(Change(range: nil, text: text))
      case let range?:
        guard let range = PositionRange(range) else { return nil }
        self.changes.append(Change(range: range, text: text))
      }
    }
  }
}
