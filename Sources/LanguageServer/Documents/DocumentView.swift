package import EditorFeatures
package import LanguageServerProtocol
package import Linting
package import System
package import TextModel

/// One document at one moment, as a handler sees it, with what the client can show. Turns places into LSP's and back.
package struct DocumentView: Sendable {
  package let uri: String
  package let version: Int?
  /// Sets this opening of the document apart from earlier ones.
  package let serial: Int
  package let analysis: Analysis
  package let client: ClientCapabilities
  package let encoding: PositionEncoding
  package let language: Language
  package let settings: EditorSettings
  /// Those of the findings that another page is concerned with.
  package var across: [AcrossFinding] = []
  /// The folder of the rules' documentation; nil where it is not installed.
  package let rulePages: FilePath?

  /// The byte offset of a position, clamped to the text.
  package func offset(of position: Position) -> Int {
    analysis.snapshot.offset(of: LinePosition(line: position.line, column: position.character), in: encoding)
  }

  package var converter: PositionConverter { PositionConverter(analysis.snapshot, encoding) }
}

extension PositionConverter {
  package mutating func range(of range: ByteRange) -> PositionRange {
    let start = position(of: range.lowerBound)
    let end = position(of: range.upperBound)
    return PositionRange(
      start: Position(line: start.line, character: start.column), end: Position(line: end.line, character: end.column))
  }
}
