import EditorFeatures
import JSON
import LanguageServerProtocol
import Linting

/// Commands that give something or look after the index, and change nothing.
enum PageCommand: String, CaseIterable {
  /// The figures of a page: its URI, `csv` or `json`. The answer is the text.
  case exportMetrics = "copydesk.exportMetrics"
  /// Shows the figures of a page beside it: its URI.
  case showMetrics = "copydesk.showMetrics"
  /// Reads all pages of the workspace again.
  case restartIndex = "copydesk.restartIndex"

  static func offered(to client: ClientCapabilities) -> [PageCommand] {
    allCases.filter { $0 != .showMetrics || (client.showsServedContent && client.showsDocuments) }
  }

  func run(_ arguments: [JSONValue], in session: inout Session) throws(ResponseError) -> JSONValue {
    switch self {
    case .restartIndex:
      session.restartIndex()
      return .null
    case .showMetrics:
      guard let uri = arguments.first?.string else { throw ExecuteCommandHandler.wrongArguments }
      guard session.client.showsServedContent, session.client.showsDocuments,
        let content = TextDocumentContentHandler.uri(for: uri)
      else {
        let message = Message("这个编辑器不能显示这种文档。", "This editor shows no such documents.")
        throw ResponseError(.requestFailed, message, in: session.workspace.language(of: nil))
      }
      session.request("window/showDocument", ["uri": .string(content), "takeFocus": false] as JSONValue) { _, _ in }
      return .string(content)
    case .exportMetrics:
      guard let uri = arguments.first?.string else { throw ExecuteCommandHandler.wrongArguments }
      guard let view = session.viewOfPage(uri) else {
        throw ResponseError(.invalidParams, "the document is not open and no file of the workspace")
      }
      switch arguments.dropFirst().first?.string ?? "csv" {
      case "csv": return .string(view.analysis.metricCSV(language: view.language))
      case "json":
        let rows = JSONValue.array(view.analysis.metricRows().map(\.json))
        return .string(String(decoding: JSONWriter.bytes(of: rows), as: UTF8.self))
      default: throw ExecuteCommandHandler.wrongArguments
      }
    }
  }
}

extension MetricRow {
  /// The names are those of `copydesk extract`.
  fileprivate var json: JSONValue {
    func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
    return [
      "headline": .string(article), "line": .integer(line), "subject": .string(subject), "text": .string(text),
      "value": .string(value), "max": optional(maximum), "unit": .string(unit),
      "modifier": optional(modifier?.cell(.english)),
      "role": .string(role.cell(.english)), "time": optional(time),
    ]
  }
}
