package import JSON

/// `workspace/configuration`: asks the client for one section of its settings.
package struct ConfigurationParams: Sendable, JSONWritable {
  package var section: String

  package init(section: String) { self.section = section }

  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("items")
    writer.beginArray()
    writer.beginObject()
    writer.member("section", section)
    writer.endObject()
    writer.endArray()
    writer.endObject()
  }
}

/// `workspace/didChangeConfiguration`.
package struct DidChangeConfigurationParams: Sendable, JSONReadable {
  package var settings: JSONValue

  package init?(_ json: JSONValue) { settings = json["settings"] ?? .null }
}

/// `workspace/didChangeWatchedFiles`.
package struct DidChangeWatchedFilesParams: Sendable, JSONReadable {
  package var uris: [String]

  package init?(_ json: JSONValue) {
    guard let changes = json["changes"]?.array else { return nil }
    uris = changes.compactMap { $0["uri"]?.string }
  }
}

/// `workspace/didChangeWorkspaceFolders`.
package struct DidChangeWorkspaceFoldersParams: Sendable, JSONReadable {
  package var added: [WorkspaceFolder]
  package var removed: [WorkspaceFolder]

  package init?(_ json: JSONValue) {
    guard let event = json["event"] else { return nil }
    added = event["added"]?.array?.compactMap(WorkspaceFolder.init) ?? []
    removed = event["removed"]?.array?.compactMap(WorkspaceFolder.init) ?? []
  }
}

/// `client/registerCapability`.
package struct RegistrationParams: Sendable, JSONWritable {
  package struct Registration: Sendable {
    package var id: String
    package var method: String
    package var options: JSONValue

    package init(id: String, method: String, options: JSONValue) {
      self.id = id
      self.method = method
      self.options = options
    }
  }

  package var registrations: [Registration]

  package init(registrations: [Registration]) { self.registrations = registrations }

  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("registrations")
    writer.beginArray()
    for registration in registrations {
      writer.beginObject()
      writer.member("id", registration.id)
      writer.member("method", registration.method)
      writer.member("registerOptions", registration.options)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }
}

/// `client/unregisterCapability`.
package struct UnregistrationParams: Sendable, JSONWritable {
  package var id: String
  package var method: String

  package init(id: String, method: String) {
    self.id = id
    self.method = method
  }

  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    // Spelt as the specification spells it.
    writer.name("unregisterations")
    writer.beginArray()
    writer.beginObject()
    writer.member("id", id)
    writer.member("method", method)
    writer.endObject()
    writer.endArray()
    writer.endObject()
  }
}
