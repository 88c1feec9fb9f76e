package import JSON

/// A message from the client.
package enum IncomingMessage: Sendable {
  case request(id: RequestID, method: String, params: JSONValue)
  case notification(method: String, params: JSONValue)
  /// The answer to a request of the server: its result, or nil for an error.
  case response(id: RequestID, result: JSONValue?)
  /// What is no message: the error to answer with, and the id where one could be read.
  case invalid(id: RequestID?, ResponseError)

  /// The message that the content of one frame spells.
  package init(content: [UInt8]) {
    let json: JSONValue
    do {
      json = try JSONReader.read(content)
    } catch {
      self = .invalid(id: nil, ResponseError(.parseError, "not JSON at byte \(error.offset): \(error.reason.english)"))
      return
    }
    self.init(json)
  }

  package init(_ json: JSONValue) {
    guard json.members != nil else {
      self = .invalid(id: nil, ResponseError(.invalidRequest, "a message is an object"))
      return
    }
    let id = json["id"].flatMap(RequestID.init)
    if let method = json["method"] {
      guard let method = method.string else {
        self = .invalid(id: id, ResponseError(.invalidRequest, "a method is a string"))
        return
      }
      let params = json["params"] ?? .null
      if let id {
        self = .request(id: id, method: method, params: params)
      } else if json["id"] != nil {
        self = .invalid(id: nil, ResponseError(.invalidRequest, "an id is an integer or a string"))
      } else {
        self = .notification(method: method, params: params)
      }
    } else if let id, json["result"] != nil || json["error"] != nil {
      self = .response(id: id, result: json["error"] == nil ? json["result"] : nil)
    } else if json["error"] != nil {
      // The client could not read a message of ours: there is nobody to answer.
      self = .notification(method: "$/error", params: .null)
    } else {
      self = .invalid(id: id, ResponseError(.invalidRequest, "a message has a method, a result or an error"))
    }
  }
}
