package import JSON

/// Why a request is not answered with a result.
package struct ResponseError: Error, Hashable, Sendable, JSONWritable {
  package var code: ErrorCode
  /// For the user in his language, where he can do something about it; else for developers of clients, in English.
  /// It never holds article text.
  package var message: String

  package init(_ code: ErrorCode, _ message: String) {
    self.code = code
    self.message = message
  }

  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("code", code.rawValue)
    writer.member("message", message)
    writer.endObject()
  }
}
