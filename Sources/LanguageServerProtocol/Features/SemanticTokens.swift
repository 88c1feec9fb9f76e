package import JSON

/// The answer to `textDocument/semanticTokens/full` and `/range`.
package struct SemanticTokensResult: Hashable, Sendable, JSONWritable {
  /// Five numbers a token, relative to the one before.
  package private(set) var data: [Int] = []
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
    writer.name("data")
    writer.beginArray()
    for number in data { writer.integer(number) }
    writer.endArray()
    writer.endObject()
  }
}
