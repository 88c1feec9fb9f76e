package import JSON

/// A message to the client, written.
package struct OutgoingMessage: Sendable {
  /// JSON in UTF-8, without the frame.
  package var content: [UInt8]
  /// Names the newest message of a series: one that still waits when a newer one with the same key comes is not sent.
  package var supersedingKey: String?

  package static func result(_ result: some JSONWritable, for id: RequestID) -> OutgoingMessage {
    message { writer in
      writer.member("id", id)
      writer.member("result", result)
    }
  }

  package static func error(_ error: ResponseError, for id: RequestID?) -> OutgoingMessage {
    message { writer in
      writer.member("id", id)
      writer.member("error", error)
    }
  }

  package static func notification(
    _ method: String, _ params: some JSONWritable, supersedingKey: String? = nil
  ) -> OutgoingMessage {
    var message = message { writer in
      writer.member("method", method)
      writer.member("params", params)
    }
    message.supersedingKey = supersedingKey
    return message
  }

  package static func request(_ id: RequestID, _ method: String, _ params: some JSONWritable) -> OutgoingMessage {
    message { writer in
      writer.member("id", id)
      writer.member("method", method)
      writer.member("params", params)
    }
  }

  private static func message(_ body: (inout JSONWriter) -> Void) -> OutgoingMessage {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("jsonrpc", "2.0")
    body(&writer)
    writer.endObject()
    return OutgoingMessage(content: writer.bytes, supersedingKey: nil)
  }
}
