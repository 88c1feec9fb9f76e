package import JSON

/// `workspace/didCreateFiles`, `didRenameFiles`, `didDeleteFiles`.
package struct FileOperationParams: Sendable, JSONReadable {
  /// All that are named, old and new.
  package var uris: [String]

  package init?(_ json: JSONValue) {
    guard let files = json["files"]?.array else { return nil }
    uris = files.flatMap { file in ["uri", "oldUri", "newUri"].compactMap { file[$0]?.string } }
  }
}

/// `window/workDoneProgress/cancel`.
package struct ProgressTokenParams: Sendable, JSONReadable {
  /// Ours are strings; nil for another.
  package var token: String?

  package init?(_ json: JSONValue) {
    guard let token = json["token"] else { return nil }
    self.token = token.string
  }
}
