package import JSON

package enum MessageType: Int, Sendable {
  case error = 1
  case warning = 2
  case info = 3
  case log = 4
  case debug = 5
}

/// `window/logMessage` and `window/showMessage`.
package struct WindowMessageParams: Sendable, JSONWritable {
  package var type: MessageType
  package var message: String

  package init(type: MessageType, message: String) {
    self.type = type
    self.message = message
  }

  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("type", type.rawValue)
    writer.member("message", message)
    writer.endObject()
  }
}
