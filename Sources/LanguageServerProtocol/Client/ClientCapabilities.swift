package import JSON

/// What the client can do, as far as the server asks. What it does not say it cannot; strings that nobody knows are
/// kept in lists and never matched.
package struct ClientCapabilities: Hashable, Sendable, JSONReadable {
  /// In the client's order; nil where it does not say.
  package var positionEncodings: [String]?

  // Diagnostics.
  package var pullsDiagnostics = false
  package var refreshesDiagnostics = false
  package var takesRelatedDiagnostics = false
  package var showsRelatedInformation = false
  package var showsCodeDescription = false
  package var keepsDiagnosticData = false
  /// Numbers of diagnostic tags that it shows.
  package var diagnosticTags: [Int] = []

  // Hover and symbols.
  package var hoverFormats: [String] = []
  package var nestsSymbols = false
  /// Numbers of symbol kinds; nil stands for those of LSP 1, 1 to 18.
  package var symbolKinds: [Int]?

  // Code actions.
  package var takesCodeActionLiterals = false
  package var keepsCodeActionData = false
  package var resolvesCodeActionEdit = false
  package var showsPreferredActions = false

  // Navigation and presentation.
  package var takesDefinitionLinks = false
  package var preparesRename = false

  package var takesTokenChanges = false
  package var showsLinkTooltips = false

  // Workspace.
  package var answersConfiguration = false
  package var registersConfigurationChange = false
  package var registersWatchedFiles = false
  package var registersInlayHints = false
  package var refreshesInlayHints = false
  package var registersCodeLenses = false
  package var refreshesCodeLenses = false
  package var hasWorkspaceFolders = false
  package var appliesEdits = false
  package var takesDocumentChanges = false
  package var showsProgress = false
  /// Whether it opens documents that the server asks it to, and such whose text the server gives.
  package var showsDocuments = false
  package var showsServedContent = false
  /// Numbers of symbol kinds in a search of the workspace; nil where it does not say.
  package var workspaceSymbolKinds: [Int]?
  package var resolvesSymbolRange = false
  /// Which of `didCreate`, `didRename`, `didDelete` it sends.
  package var tellsFileOperations: [String] = []

  package init() {}

  package init?(_ json: JSONValue) {
    guard json.members != nil else { return nil }
    func flag(_ path: String...) -> Bool { ClientCapabilities.value(json, path)?.bool == true }
    func list(_ path: String...) -> [JSONValue]? { ClientCapabilities.value(json, path)?.array }

    positionEncodings = list("general", "positionEncodings")?.compactMap(\.string)

    pullsDiagnostics = ClientCapabilities.value(json, ["textDocument", "diagnostic"])?.members != nil
    refreshesDiagnostics = flag("workspace", "diagnostics", "refreshSupport")
    takesRelatedDiagnostics = flag("textDocument", "diagnostic", "relatedDocumentSupport")
    for provider in ["publishDiagnostics", "diagnostic"] {
      if flag("textDocument", provider, "relatedInformation") { showsRelatedInformation = true }
      if flag("textDocument", provider, "codeDescriptionSupport") { showsCodeDescription = true }
      if flag("textDocument", provider, "dataSupport") { keepsDiagnosticData = true }
      diagnosticTags += list("textDocument", provider, "tagSupport", "valueSet")?.compactMap(\.integer) ?? []
    }

    hoverFormats = list("textDocument", "hover", "contentFormat")?.compactMap(\.string) ?? []
    nestsSymbols = flag("textDocument", "documentSymbol", "hierarchicalDocumentSymbolSupport")
    symbolKinds = list("textDocument", "documentSymbol", "symbolKind", "valueSet")?.compactMap(\.integer)

    let literals = ClientCapabilities.value(json, ["textDocument", "codeAction", "codeActionLiteralSupport"])
    takesCodeActionLiterals = literals?.members != nil
    keepsCodeActionData = flag("textDocument", "codeAction", "dataSupport")
    resolvesCodeActionEdit =
      list("textDocument", "codeAction", "resolveSupport", "properties")?.contains(.string("edit")) == true
    showsPreferredActions = flag("textDocument", "codeAction", "isPreferredSupport")

    takesDefinitionLinks = flag("textDocument", "definition", "linkSupport")

    preparesRename = flag("textDocument", "rename", "prepareSupport")

    answersConfiguration = flag("workspace", "configuration")
    registersConfigurationChange = flag("workspace", "didChangeConfiguration", "dynamicRegistration")
    registersWatchedFiles = flag("workspace", "didChangeWatchedFiles", "dynamicRegistration")
    registersInlayHints = flag("textDocument", "inlayHint", "dynamicRegistration")
    refreshesInlayHints = flag("workspace", "inlayHint", "refreshSupport")
    registersCodeLenses = flag("textDocument", "codeLens", "dynamicRegistration")
    refreshesCodeLenses = flag("workspace", "codeLens", "refreshSupport")
    hasWorkspaceFolders = flag("workspace", "workspaceFolders")
    appliesEdits = flag("workspace", "applyEdit")
    takesDocumentChanges = flag("workspace", "workspaceEdit", "documentChanges")
    showsProgress = flag("window", "workDoneProgress")
    showsDocuments = flag("window", "showDocument", "support")
    showsServedContent = ClientCapabilities.value(json, ["workspace", "textDocumentContent"])?.members != nil
    takesTokenChanges = flag("textDocument", "semanticTokens", "requests", "full", "delta")
    showsLinkTooltips = flag("textDocument", "documentLink", "tooltipSupport")
    workspaceSymbolKinds = list("workspace", "symbol", "symbolKind", "valueSet")?.compactMap(\.integer)
    resolvesSymbolRange =
      list("workspace", "symbol", "resolveSupport", "properties")?.contains(.string("location.range")) == true
    tellsFileOperations = ["didCreate", "didRename", "didDelete"].filter { flag("workspace", "fileOperations", $0) }
  }

  private static func value(_ json: JSONValue, _ path: [String]) -> JSONValue? {
    var value = json
    for name in path {
      guard let next = value[name] else { return nil }
      value = next
    }
    return value
  }
}
