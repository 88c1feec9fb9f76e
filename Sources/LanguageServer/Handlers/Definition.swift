import EditorFeatures
import JSON
package import LanguageServerProtocol
import PageStructure
import TextModel
import WorkspaceIndex

/// `textDocument/definition`: where a name or initiative is introduced, on this page or, where this one does not, on
/// another; from a cut article or a 下转第2版, where it goes on.
package enum DefinitionHandler: RequestHandler {
  package static let method = "textDocument/definition"

  package static func capability(for client: ClientCapabilities) -> ServerCapability? {
    ServerCapability("definitionProvider", value: true)
  }

  package static func answer(
    _ params: TextDocumentPositionParams, in session: inout Session
  ) throws(ResponseError) -> DefinitionResult? {
    let view = try session.view(of: params.uri)
    let offset = view.offset(of: params.position)
    var places = view.converter
    func result(_ origin: ByteRange, _ target: Location) -> DefinitionResult {
      DefinitionResult(origin: view.client.takesDefinitionLinks ? places.range(of: origin) : nil, target: target)
    }
    let link = view.analysis.documentLinks().first { $0.range.touches(offset) }
    if let link, let target = session.location(of: link, on: view) { return result(link.range, target) }
    if let (symbol, origin) = view.analysis.symbol(at: offset),
      !view.analysis.occurrences(of: symbol).contains(where: \.isIntroduction),
      let target = session.introduction(of: symbol, on: view)
    {
      return result(origin, target)
    }
    guard let (origin, target) = view.analysis.definition(at: offset) else { return nil }
    return result(origin, Location(uri: view.uri, range: places.range(of: target)))
  }
}

extension Session {
  /// Where a link to another page leads: the article there that has the name of the link's own, or says that it goes on;
  /// else the page's first.
  mutating func location(of link: DocumentLink, on view: DocumentView) -> Location? {
    let number: Int
    switch link.target {
    case .url: return nil
    case .continuesOn(let page), .continuedFrom(let page), .more(let page): number = page
    }
    let own = WorkspacePages.key(of: view.uri)
    let index = freshIndex(except: view.uri)
    guard let key = index.pages(numbered: number, date: view.analysis.date).first(where: { $0 != own }) else {
      return nil
    }
    let name = view.analysis.page.articles[link.article].name
    let articles = index.summary(of: key)?.articles ?? []
    let article =
      articles.first { $0.hasHeadline && $0.name == name }
      // A headline is often printed shorter where the article goes on.
      ?? articles.first { $0.hasHeadline && $0.name.count > 3 && (name.contains($0.name) || $0.name.contains(name)) }
      ?? articles.first { !$0.hasHeadline && $0.name.contains("接") && $0.name.contains("版") }
      ?? articles.first
    let start = Position(line: 0, character: 0)
    return Location(
      uri: pages.uri(of: key), range: article?.range.range(in: encoding) ?? PositionRange(start: start, end: start))
  }

  /// Where another page introduces a person or an initiative: the one nearest in time.
  fileprivate mutating func introduction(of symbol: PageSymbol, on view: DocumentView) -> Location? {
    let own = WorkspacePages.key(of: view.uri)
    let index = freshIndex(except: view.uri)
    for limit in [2, 64] {
      let scope = IndexScope.nearest(limit, to: view.analysis.date)
      let found: (page: String, range: PageRange)?
      switch symbol {
      case .person(let name):
        found = index.people(named: name, scope).first { $0.page != own && !$0.entry.titles.isEmpty }
          .map { ($0.page, $0.entry.range) }
      case .initiative(let name):
        found = index.initiatives(named: name, scope).first { $0.page != own && !$0.entry.components.isEmpty }
          .map { ($0.page, $0.entry.range) }
      case .measure: found = nil
      }
      if let found { return Location(uri: pages.uri(of: found.page), range: found.range.range(in: encoding)) }
    }
    return nil
  }
}
