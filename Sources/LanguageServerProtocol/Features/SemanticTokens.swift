package import JSON

/// The answer to `textDocument/semanticTokens/full` and `/range`.
package struct SemanticTokensResult: Hashable, Sendable, JSONWritable {
  /// Five numbers a token, relative to the one before.
  package private(set) var data: [Int] = []
  /// Names the answer, so that the next can be told as its changes; nil where none is asked for.
  package var resultId: String?
  private var line = 0
  private var column = 0

  package init() {}

  /// Adds a token behind all before it.
  package mutating func append(_ start: Position, length: Int, type: Int) {
    if start.line != line { column = 0 }
    data += [start.line - line, start.character - column, length, type, 0]
    line = start.line
    column = start.character
  }

  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let resultId { writer.member("resultId", resultId) }
    writer.name("data")
    writer.beginArray()
    for number in data { writer.integer(number) }
    writer.endArray()
    writer.endObject()
  }
}

/// `textDocument/semanticTokens/full/delta`.
package struct SemanticTokensDeltaParams: Sendable, DocumentParams {
  package var uri: String
  package var previousResultId: String

  package init?(_ json: JSONValue) {
    guard let uri = json["textDocument"]?["uri"]?.string, let previous = json["previousResultId"]?.string else {
      return nil
    }
    self.uri = uri
    previousResultId = previous
  }
}

/// Its answer: the changes, or everything where the earlier answer is not known any more.
package enum SemanticTokensDeltaResult: Hashable, Sendable, JSONWritable {
  case full(SemanticTokensResult)
  /// Numbers of the earlier answer that others stand for.
  case changes(resultId: String, [Change])

  package struct Change: Hashable, Sendable {
    package var replaced: Range<Int>
    package var data: [Int]
  }

  /// What turns one list into another: nothing, or one change between their common beginning and end.
  package static func changes(from old: [Int], to new: [Int]) -> [Change] {
    if old == new { return [] }
    let shorter = min(old.count, new.count)
    var prefix = 0
    while prefix < shorter && old[prefix] == new[prefix] { prefix += 1 }
    // Whole tokens, which some clients expect.
    prefix -= prefix % 5
    var suffix = 0
    while suffix < shorter - prefix && old[old.count - 1 - suffix] == new[new.count - 1 - suffix] { suffix += 1 }
    suffix -= suffix % 5
    return [Change(replaced: prefix..<(old.count - suffix), data: Array(new[prefix..<(new.count - suffix)]))]
  }

  package func write(to writer: inout JSONWriter) {
    switch self {
    case .full(let result): result.write(to: &writer)
    case .changes(let resultId, let changes):
      writer.beginObject()
      writer.member("resultId", resultId)
      writer.name("edits")
      writer.beginArray()
      for change in changes {
        writer.beginObject()
        writer.member("start", change.replaced.lowerBound)
        writer.member("deleteCount", change.replaced.count)
        writer.name("data")
        writer.beginArray()
        for number in change.data { writer.integer(number) }
        writer.endArray()
        writer.endObject()
      }
      writer.endArray()
      writer.endObject()
    }
  }
}
