import EditorFeatures
import JSON
package import LanguageServerProtocol
import TextModel

/// `textDocument/selectionRange`.
package enum SelectionRangeHandler: DocumentRequestHandler {
  package typealias Params = SelectionRangeParams
  package typealias Answer = [SelectionRangeResult]

  package static let method = "textDocument/selectionRange"

  package static func capability(for client: ClientCapabilities) -> ServerCapability? {
    ServerCapability("selectionRangeProvider", value: true)
  }

  package static func answer(
    _ params: SelectionRangeParams, on view: DocumentView
  ) throws(ResponseError) -> [SelectionRangeResult] {
    var places = view.converter
    return params.positions.map { position in
      let offset = view.offset(of: position)
      let ranges = view.analysis.selectionRanges(at: offset).map { places.range(of: $0) }
      // One answer for each position: where nothing is known, the place itself.
      return SelectionRangeResult(ranges: ranges.isEmpty ? [places.range(of: ByteRange(offset, offset))] : ranges)
    }
  }
}
