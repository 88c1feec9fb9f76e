package import LanguageServerProtocol
import System

/// What waits to be written. It is bounded: a client that stops reading stops the session, not the machine.
package final class Outbox: Sendable {
  /// How many bytes may wait before the session has to.
  package static let byteLimit = 1 << 26

  private struct State: Sendable {
    var messages: [OutgoingMessage] = []
    var byteCount = 0
    var isWriting = false
    var isClosed = false
  }

  private let state = Monitor(State())

  package init() {}

  /// Adds messages at the end, dropping those that they supersede. Waits while the bound is passed.
  package func add(_ messages: [OutgoingMessage]) {
    if messages.isEmpty { return }
    let hasRoom: Bool? = state.wait { state in
      if state.isClosed { return false }
      for message in messages { Outbox.drop(supersededBy: message, from: &state) }
      return state.byteCount < Outbox.byteLimit ? true : nil
    }
    guard hasRoom == true else { return }
    state.update { state in
      for message in messages {
        Outbox.drop(supersededBy: message, from: &state)
        state.byteCount += message.content.count
        state.messages.append(message)
      }
    }
  }

  private static func drop(supersededBy message: OutgoingMessage, from state: inout State) {
    guard let key = message.supersedingKey else { return }
    guard let index = state.messages.firstIndex(where: { $0.supersedingKey == key }) else { return }
    state.byteCount -= state.messages.remove(at: index).content.count
  }

  /// Takes everything that waits, framed; nil once the box is closed and empty.
  package func takeAll() -> [UInt8]? {
    state.wait { state -> [UInt8]?? in
      state.isWriting = false
      if state.messages.isEmpty { return state.isClosed ? .some(nil) : nil }
      var bytes: [UInt8] = []
      bytes.reserveCapacity(state.byteCount + state.messages.count * 32)
      for message in state.messages {
        bytes.append(contentsOf: "Content-Length: \(message.content.count)\r\n\r\n".utf8)
        bytes.append(contentsOf: message.content)
      }
      state.messages.removeAll(keepingCapacity: true)
      state.byteCount = 0
      state.isWriting = true
      return bytes
    } ?? nil
  }

  /// Nothing more is written: the reader has gone.
  package func close() {
    state.update { state in
      state.isClosed = true
      state.isWriting = false
      state.messages = []
      state.byteCount = 0
    }
  }

  /// Waits until everything is written, but not longer than `milliseconds`.
  package func flush(milliseconds: Int) {
    _ = state.wait(milliseconds: milliseconds) { state in
      state.isClosed || (state.messages.isEmpty && !state.isWriting) ? true : nil
    }
  }
}
