import JSON
import LanguageServer
import LanguageServerProtocol

/// Bytes on the server's standard input, after a handshake: cut into messages alike however they arrive, and every
/// request answered once.
enum WireTarget: FuzzTarget {
  static let name = "wire"

  private static let handshake: [JSONValue] = [
    [
      "jsonrpc": "2.0", "id": "first", "method": "initialize",
      "params": ["processId": nil, "rootUri": nil, "capabilities": [:]],
    ],
    ["jsonrpc": "2.0", "method": "initialized", "params": [:]],
  ]

  static func run(_ bytes: [UInt8]) -> String? {
    var reader = FuzzReader(bytes)
    let step = reader.byte() + 1
    let stream = reader.rest
    let frames = frames(of: stream, step: max(1, stream.count))
    if frames != self.frames(of: stream, step: step) { return "cut every \(step) bytes, the frames are others" }

    let inbox = Inbox()
    var session = Session(
      surroundings: Surroundings(
        version: "fuzz", languageCode: nil, readFile: { _ in nil }, changeFile: { _, _ in nil },
        today: { "2023-03-15" }, log: { _, _ in }))
    var asked: [JSONValue: Int] = [:]
    var answered: [JSONValue: Int] = [:]
    let contents = handshake.map { JSONWriter.bytes(of: $0) }
    for frame in contents.map(MessageFraming.Frame.content) + frames {
      switch frame {
      case .content(let content):
        let message = IncomingMessage(content: content)
        switch message {
        case .request, .invalid(.some, _):
          if let id = try? JSONReader.read(content)["id"] { asked[id, default: 0] += 1 }
        default: break
        }
        inbox.add(.message(message))
      case .broken(let reason): inbox.add(.broken(reason))
      }
    }
    while !inbox.isEmpty, let event = inbox.next() {
      session.handle(event, from: inbox)
      if inbox.isEmpty { session.settle() }
      for case .task(let task) in session.takeIndexWork() { inbox.add(.done(task.run())) }
      for message in session.takeOutput() {
        guard let content = try? JSONReader.read(message.content) else { return "an answer that is no JSON" }
        if content["method"] == nil, let id = content["id"], id != .null { answered[id, default: 0] += 1 }
      }
      if case .ended = session.phase { return nil }
    }
    return asked == answered ? nil : "asked \(asked), answered \(answered)"
  }

  private static func frames(of stream: [UInt8], step: Int) -> [MessageFraming.Frame] {
    var framing = MessageFraming()
    var frames: [MessageFraming.Frame] = []
    for start in stride(from: 0, to: stream.count, by: step) {
      framing.append(stream[start..<min(stream.count, start + step)])
      while let frame = framing.next() { frames.append(frame) }
    }
    return frames
  }
}
