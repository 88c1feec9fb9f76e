import EditorFeatures
import LanguageServerProtocol
import Linting
package import System
package import TextModel

/// The language server over standard input and output.
///
/// Three threads that may block, so that none of Swift's tasks does: one reads and decodes, one runs the session, one
/// writes. The session's is the caller's.
package struct Server: Sendable {
  package struct Options: Sendable {
    /// Preferred to the client's order; nil: the first encoding of the client's list that the server serves.
    package var positionEncoding: PositionEncoding?

    package init(positionEncoding: PositionEncoding? = nil) { self.positionEncoding = positionEncoding }
  }

  private let inbox = Inbox()
  private let outbox = Outbox()
  private let surroundings: Surroundings
  private let options: Options

  package init(surroundings: Surroundings, options: Options = Options()) {
    self.surroundings = surroundings
    self.options = options
  }

  /// Serves one client until it leaves.
  ///
  /// - Returns: the exit status: 0 after `shutdown`, else 1.
  package func run() throws(SystemError) -> Int32 {
    ByteOutput.ignoreBrokenPipes()
    let output = try ByteOutput.claimingStandardOutput()
    try startWriter(output)
    try startReader()
    var session = Session(surroundings: surroundings, preferredEncoding: options.positionEncoding)
    let indexer = Indexer(inbox: inbox, surroundings: surroundings)
    var isStarted = false
    let hasRoom = Environment.processorCount > 1
    // Beside the first messages, or on one processor while the client takes in the answer to `initialize`.
    if hasRoom { try WarmUp.start(onTwoThreads: true) }
    while true {
      if let event = inbox.next(milliseconds: session.waitingTime) {
        session.handle(event, from: inbox)
        // Diagnostics of a text that is about to change would be stale: they wait until no message does.
        if inbox.isEmpty { session.settle() }
      } else {
        session.idle()
      }
      outbox.add(session.takeOutput())
      if case .ended(let status) = session.phase {
        indexer.stop(milliseconds: 300)
        outbox.flush(milliseconds: 1000)
        return status
      }
      try indexer.add(session.takeIndexWork())
      if !isStarted && session.phase == .running {
        isStarted = true
        if !hasRoom { try WarmUp.start(onTwoThreads: false) }
        if let identifier = session.clientProcess { try watch(identifier) }
      }
    }
  }

  private func startReader() throws(SystemError) {
    let inbox = inbox
    let surroundings = surroundings
    try BackgroundThread.start {
      var framing = MessageFraming()
      do throws(SystemError) {
        while try framing.fill({ (buffer) throws(SystemError) in try StandardInput.read(appendingTo: &buffer) }) > 0 {
          while let frame = framing.next() {
            switch frame {
            case .content(let content): inbox.add(.message(IncomingMessage(content: content)))
            case .broken(let reason): inbox.add(.broken(reason))
            }
          }
        }
        if framing.isInsideMessage { surroundings.log(.warning, "the stream ended inside a message") }
      } catch {
        surroundings.log(.error, "standard input: \(error.english)")
      }
      // What came before the end is answered, if that takes no long time.
      inbox.add(.ended)
      Server.endByForce(milliseconds: 1500)
    }
  }

  private func startWriter(_ output: ByteOutput) throws(SystemError) {
    let outbox = outbox
    let inbox = inbox
    let surroundings = surroundings
    try BackgroundThread.start {
      do throws(SystemError) {
        while let bytes = outbox.takeAll() { try output.write(bytes) }
      } catch {
        surroundings.log(.warning, "standard output: \(error.english)")
        outbox.close()
        inbox.abandon()
        Server.endByForce(milliseconds: 1000)
      }
    }
  }

  /// Ends the session when the client's process does; a session that cannot be reached any more is ended by force.
  private func watch(_ identifier: Int) throws(SystemError) {
    guard let process = WatchedProcess(identifier: identifier) else { return }
    let inbox = inbox
    let outbox = outbox
    let surroundings = surroundings
    try BackgroundThread.start {
      while process.isRunning { BackgroundThread.sleep(milliseconds: 500) }
      surroundings.log(.info, "the client's process has ended")
      outbox.close()
      inbox.abandon()
      Server.endByForce(milliseconds: 1000)
    }
  }

  /// Ends the process though the session is at work, unless it has ended by itself until then.
  private static func endByForce(milliseconds: Int) {
    BackgroundThread.sleep(milliseconds: milliseconds)
    Environment.exitAtOnce(1)
  }
}

extension Session {
  /// Takes one event.
  package mutating func handle(_ event: Inbox.Event, from inbox: Inbox) {
    switch event {
    case .message(.request(let id, let method, let params)):
      handle(.request(id: id, method: method, params: params), isCancelled: inbox.isCancelled(id))
      if deferred[id] == nil { finishedRequests.append(id) }
    case .message(let message): handle(message)
    case .broken(let reason): handle(.invalid(id: nil, ResponseError(.parseError, reason)))
    case .indexed(let pages): take(pages)
    case .done(let apply): apply(&self)
    case .cancelled(let id):
      if deferred[id] != nil { finish(id, .error(ResponseError(.requestCancelled, "cancelled"), for: id)) }
    case .ended: end()
    }
    for id in finishedRequests { inbox.answered(id) }
    finishedRequests = []
  }
}
