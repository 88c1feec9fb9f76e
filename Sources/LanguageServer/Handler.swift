package import JSON
package import LanguageServerProtocol

/// What `initialize` says of a method: the member of the server's capabilities and its value.
package struct ServerCapability: Sendable {
  /// Names from the outermost in: `["workspace", "workspaceFolders"]`.
  package var path: [String]
  package var value: JSONValue

  package init(_ path: String..., value: JSONValue) {
    self.path = path
    self.value = value
  }
}

/// Answers one method. One file each in `Handlers`, one line each in `Dispatch`.
package protocol RequestHandler: SendableMetatype {
  associatedtype Params: JSONReadable
  associatedtype Answer: JSONWritable

  static var method: String { get }
  /// Nil where the method is not advertised by itself.
  static func capability(for client: ClientCapabilities) -> ServerCapability?
  static func answer(_ params: Params, in session: inout Session) throws(ResponseError) -> Answer
  /// Decodes, answers, encodes; nil for a request that is answered later.
  static func respond(to params: JSONValue, id: RequestID, in session: inout Session) -> OutgoingMessage?
}

extension RequestHandler {
  package static func capability(for client: ClientCapabilities) -> ServerCapability? { nil }

  package static func respond(
    to params: JSONValue, id: RequestID, in session: inout Session
  ) -> OutgoingMessage? {
    do throws(ResponseError) {
      return .result(try answer(try Params.decoded(params, of: method), in: &session), for: id)
    } catch {
      return .error(error, for: id)
    }
  }
}

/// Answers a request later, when work beside the session has come to its end.
package protocol DeferredRequestHandler: RequestHandler {
  /// Begins the work. The answer is given by `Session.finish`.
  static func begin(_ params: Params, id: RequestID, in session: inout Session) throws(ResponseError)
}

extension DeferredRequestHandler {
  package static func answer(_ params: Params, in session: inout Session) throws(ResponseError) -> JSONValue {
    throw ResponseError(.internalError, "answered later")
  }

  package static func respond(
    to params: JSONValue, id: RequestID, in session: inout Session
  ) -> OutgoingMessage? {
    do throws(ResponseError) {
      let params = try Params.decoded(params, of: method)
      if session.deferred[id] != nil {
        throw ResponseError(.invalidRequest, "a request with this id is being answered")
      }
      try begin(params, id: id, in: &session)
      return nil
    } catch {
      return .error(error, for: id)
    }
  }
}

/// Answers a question about a document from what is known of it, without changing anything.
package protocol DocumentRequestHandler: RequestHandler where Params: DocumentParams {
  static func answer(_ params: Params, on view: DocumentView) throws(ResponseError) -> Answer
}

extension DocumentRequestHandler {
  package static func answer(_ params: Params, in session: inout Session) throws(ResponseError) -> Answer {
    try answer(params, on: try session.view(of: params.uri))
  }
}

/// Takes one notification.
package protocol NotificationHandler: SendableMetatype {
  associatedtype Params: JSONReadable

  static var method: String { get }
  static func capability(for client: ClientCapabilities) -> ServerCapability?
  static func handle(_ params: Params, in session: inout Session)
}

extension NotificationHandler {
  package static func capability(for client: ClientCapabilities) -> ServerCapability? { nil }

  static func take(_ params: JSONValue, in session: inout Session) {
    do throws(ResponseError) {
      handle(try Params.decoded(params, of: method), in: &session)
    } catch {
      session.log(.warning, "\(error.message); ignored")
    }
  }
}

extension JSONReadable {
  fileprivate static func decoded(_ params: JSONValue, of method: String) throws(ResponseError) -> Self {
    if let params = Self(params) { return params }
    throw ResponseError(.invalidParams, "\(method): parameters of another form were expected")
  }
}
