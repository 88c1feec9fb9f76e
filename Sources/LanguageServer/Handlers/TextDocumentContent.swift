import EditorFeatures
package import JSON
package import LanguageServerProtocol

/// `workspace/textDocumentContent`: the figures of a page as a document of their own, `copydesk-metrics:` in place of the
/// page's `file:` and `.md` behind its name.
package enum TextDocumentContentHandler: RequestHandler {
  package static let method = "workspace/textDocumentContent"
  private static let scheme = "copydesk-metrics"

  package static func capability(for client: ClientCapabilities) -> ServerCapability? {
    guard client.showsServedContent else { return nil }
    return ServerCapability("workspace", "textDocumentContent", value: ["schemes": [.string(scheme)]])
  }

  package static func answer(
    _ params: TextDocumentContentParams, in session: inout Session
  ) throws(ResponseError) -> JSONValue {
    guard let page = page(of: params.uri), let view = session.viewOfPage(page) else {
      throw ResponseError(.invalidParams, "no page stands behind this address")
    }
    session.servedContent[params.uri] = session.documents[page]?.revision ?? 0
    return ["text": .string(view.analysis.metricPage(language: view.language))]
  }

  /// The address of a page's figures; nil for a document that is no file.
  static func uri(for page: String) -> String? {
    guard let colon = page.firstIndex(of: ":"), page[..<colon] == "file" else { return nil }
    return scheme + page[colon...] + ".md"
  }

  /// The page that an address stands for.
  static func page(of uri: String) -> String? {
    guard uri.hasPrefix(scheme + ":"), uri.hasSuffix(".md") else { return nil }
    return "file" + uri.dropFirst(scheme.count).dropLast(3)
  }
}

extension Session {
  /// Tells the client of figures that it shows and that are no longer the page's.
  mutating func refreshServedContent() {
    for (uri, revision) in servedContent.sorted(by: { $0.key < $1.key }) {
      guard let page = TextDocumentContentHandler.page(of: uri), let document = documents[page],
        document.revision != revision
      else { continue }
      servedContent[uri] = document.revision
      request("workspace/textDocumentContent/refresh", ["uri": .string(uri)] as JSONValue) { _, _ in }
    }
  }
}
