package import JSON
package import LanguageServerProtocol
import TextModel

/// `initialize`: what the client can do, and what the server can.
package enum InitializeHandler: RequestHandler {
  package static let method = "initialize"

  package static func answer(
    _ params: InitializeParams, in session: inout Session
  ) throws(ResponseError) -> JSONValue {
    session.client = params.capabilities
    session.clientProcess = params.processId
    session.trace = params.trace
    session.encoding = agreedEncoding(params.capabilities.positionEncodings, preferred: session.preferredEncoding)
    session.workspace.initialize(params)
    session.phase = .running
    let capabilities = Dispatch.capabilities(for: params.capabilities)
      .merged(with: ["positionEncoding": .string(session.encoding.rawValue)])
    return [
      "capabilities": capabilities,
      "serverInfo": ["name": "copydesk", "version": .string(session.surroundings.version)],
    ]
  }

  /// The first of the client's list that we serve, UTF-16 where it has none: what every client understands. A preferred
  /// one goes before, where the client does not rule it out.
  private static func agreedEncoding(_ offered: [String]?, preferred: PositionEncoding?) -> PositionEncoding {
    guard let offered else { return preferred ?? .utf16 }
    let served = offered.compactMap(PositionEncoding.init(rawValue:))
    if let preferred, preferred == .utf16 || served.contains(preferred) { return preferred }
    return served.first ?? .utf16
  }
}

/// `initialized`: now the server may ask.
package enum InitializedHandler: NotificationHandler {
  package static let method = "initialized"

  package static func handle(_ params: NoParams, in session: inout Session) {
    session.registerForChanges()
    session.pullClientSettings()
    session.updateFeatures(isChanged: false)
    for folder in session.workspace.folders { session.indexFolder(folder.uri) }
  }
}

/// `shutdown`: nothing but `exit` is taken from now on.
package enum ShutdownHandler: RequestHandler {
  package static let method = "shutdown"

  package static func answer(_ params: NoParams, in session: inout Session) throws(ResponseError) -> JSONValue {
    for id in session.deferred.keys {
      session.finish(id, .error(ResponseError(.requestCancelled, "the server shuts down"), for: id))
    }
    session.phase = .shutDown
    session.documents = [:]
    return .null
  }
}

/// `exit`: the process ends, with 0 after `shutdown`, else 1.
package enum ExitHandler: NotificationHandler {
  package static let method = "exit"

  package static func handle(_ params: NoParams, in session: inout Session) { session.end() }
}

/// `$/setTrace`.
package enum SetTraceHandler: NotificationHandler {
  package static let method = "$/setTrace"

  package static func handle(_ params: SetTraceParams, in session: inout Session) { session.trace = params.value }
}
