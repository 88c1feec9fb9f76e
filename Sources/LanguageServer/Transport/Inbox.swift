import JSON
package import LanguageServerProtocol
import System

/// What waits for the session: messages in the order in which they came.
///
/// Cancellations do not wait in line. They are noted at once, so that a request that has not been answered yet learns
/// of its own.
package final class Inbox: Sendable {
  package enum Event: Sendable {
    case message(IncomingMessage)
    /// Bytes that were no message; why.
    case broken(String)
    /// Pages of the workspace were read.
    case indexed(IndexedPages)
    /// Work beside the session has ended; what it gives is done in the session.
    case done(@Sendable (inout Session) -> Void)
    /// The client takes back a request that was not answered yet.
    case cancelled(RequestID)
    /// The client closed its end, or is gone.
    case ended
  }

  private struct State: Sendable {
    var events: [Event] = []
    /// The index of the first event that was not taken.
    var next = 0
    var isEnded = false
    /// Requests that are not answered yet, with how often their id is in use.
    var unanswered: [RequestID: Int] = [:]
    var cancelled: Set<RequestID> = []
  }

  private let state = Monitor(State())

  package init() {}

  /// Adds an event at the end.
  package func add(_ event: Event) {
    state.update { state in
      switch event {
      case .message(.notification("$/cancelRequest", let params)):
        guard let id = params["id"].flatMap(RequestID.init), state.unanswered[id] != nil else { return }
        state.cancelled.insert(id)
        // A request that was taken and is answered later has to be told.
        state.events.append(.cancelled(id))
        return
      case .message(.request(let id, _, _)): state.unanswered[id, default: 0] += 1
      case .ended: state.isEnded = true
      default: break
      }
      state.events.append(event)
    }
  }

  /// Nobody waits for answers any more: what was not taken is dropped, and the end comes next.
  package func abandon() {
    state.update { state in
      state.events = [.ended]
      state.next = 0
      state.isEnded = true
    }
  }

  /// Waits for the next event; nil when `milliseconds` have passed without one.
  package func next(milliseconds: Int? = nil) -> Event? {
    state.wait(milliseconds: milliseconds) { state in
      guard state.next < state.events.count else { return nil }
      let event = state.events[state.next]
      state.next += 1
      if state.next == state.events.count {
        state.events.removeAll(keepingCapacity: true)
        state.next = 0
      } else if state.next > 256 && state.next > state.events.count / 2 {
        state.events.removeFirst(state.next)
        state.next = 0
      }
      return event
    }
  }

  package var isEmpty: Bool { state.read { $0.next == $0.events.count } }

  /// Whether the end of the stream was seen, though it may still wait in line.
  package var isEnded: Bool { state.read(\.isEnded) }

  package func isCancelled(_ id: RequestID) -> Bool { state.read { $0.cancelled.contains(id) } }

  /// Forgets a request that was answered.
  package func answered(_ id: RequestID) {
    state.update { state in
      let count = (state.unanswered[id] ?? 0) - 1
      state.unanswered[id] = count > 0 ? count : nil
      if count <= 0 { state.cancelled.remove(id) }
    }
  }
}
