import JSON
import Testing

/// What editors say of themselves in `initialize`, as far as the server asks for it.
struct ClientProfile: Sendable, CustomTestStringConvertible {
  var name: String
  var initialize: JSONValue
  var encoding: String
  var pulls: Bool
  var nestsSymbols: Bool
  var hover: String

  var testDescription: String { name }

  static let all = [
    visualStudioCode, neovim10, neovim11, neovim12, helix, eglot, kate, zed, sublime, nothing, nonsense,
  ]

  private static func read(_ text: String) -> JSONValue {
    (try? JSONReader.read(Array(text.utf8))) ?? "not JSON"
  }

  static let visualStudioCode = ClientProfile(
    name: "Visual Studio Code",
    initialize: read(
      """
      {"processId": null, "clientInfo": {"name": "Visual Studio Code", "version": "1.104.0"}, "locale": "zh-cn",
       "rootPath": "/pages", "rootUri": "file:///pages", "trace": "off",
       "workspaceFolders": [{"uri": "file:///pages", "name": "pages"}],
       "capabilities": {"general": {"staleRequestSupport": {"cancel": true, "retryOnContentModified": []},
         "positionEncodings": ["utf-16"]},
        "workspace": {"applyEdit": true, "workspaceEdit": {"documentChanges": true,
          "resourceOperations": ["create", "rename", "delete"], "changeAnnotationSupport": {"groupsOnLabel": true}},
         "configuration": true, "didChangeWatchedFiles": {"dynamicRegistration": true, "relativePatternSupport": true},
         "didChangeConfiguration": {"dynamicRegistration": true}, "workspaceFolders": true,
         "diagnostics": {"refreshSupport": true}},
        "textDocument": {"publishDiagnostics": {"relatedInformation": true, "versionSupport": false,
          "tagSupport": {"valueSet": [1, 2]}, "codeDescriptionSupport": true, "dataSupport": true},
         "synchronization": {"dynamicRegistration": true, "willSave": true, "willSaveWaitUntil": true, "didSave": true},
         "hover": {"dynamicRegistration": true, "contentFormat": ["markdown", "plaintext"]},
         "documentSymbol": {"dynamicRegistration": true, "hierarchicalDocumentSymbolSupport": true,
          "symbolKind": {"valueSet": [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26]},
          "tagSupport": {"valueSet": [1]}, "labelSupport": true},
         "codeAction": {"dynamicRegistration": true, "isPreferredSupport": true, "disabledSupport": true,
          "dataSupport": true, "resolveSupport": {"properties": ["edit"]}, "honorsChangeAnnotations": true,
          "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix", "refactor", "source"]}}},
         "diagnostic": {"dynamicRegistration": true, "relatedDocumentSupport": false}},
        "window": {"showMessage": {"messageActionItem": {"additionalPropertiesSupport": true}},
         "showDocument": {"support": true}, "workDoneProgress": true}}}
      """),
    encoding: "utf-16", pulls: true, nestsSymbols: true, hover: "markdown")

  static let neovim10 = ClientProfile(
    name: "Neovim 0.10",
    initialize: read(
      """
      {"processId": null, "clientInfo": {"name": "Neovim", "version": "0.10.4"}, "trace": "off", "rootPath": null,
       "rootUri": null, "workspaceFolders": null, "workDoneToken": "1",
       "capabilities": {"general": {"positionEncodings": ["utf-16"]},
        "workspace": {"applyEdit": true, "configuration": true, "workspaceFolders": true,
         "didChangeConfiguration": {"dynamicRegistration": false},
         "didChangeWatchedFiles": {"dynamicRegistration": false, "relativePatternSupport": true},
         "workspaceEdit": {"resourceOperations": ["rename", "create", "delete"]}},
        "textDocument": {"publishDiagnostics": {"relatedInformation": true, "dataSupport": true,
          "tagSupport": {"valueSet": [1, 2]}},
         "diagnostic": {"dynamicRegistration": false},
         "hover": {"dynamicRegistration": true, "contentFormat": ["markdown", "plaintext"]},
         "documentSymbol": {"dynamicRegistration": false, "hierarchicalDocumentSymbolSupport": true,
          "symbolKind": {"valueSet": [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26]}},
         "codeAction": {"dynamicRegistration": true, "isPreferredSupport": true, "dataSupport": true,
          "resolveSupport": {"properties": ["edit"]},
          "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix", "source"]}}}},
        "window": {"workDoneProgress": true}}}
      """),
    encoding: "utf-16", pulls: true, nestsSymbols: true, hover: "markdown")

  static let neovim11 = ClientProfile(
    name: "Neovim 0.11",
    initialize: read(
      """
      {"processId": null, "clientInfo": {"name": "Neovim", "version": "0.11.4"}, "trace": "off", "rootPath": "/pages",
       "rootUri": "file:///pages", "workspaceFolders": [{"uri": "file:///pages", "name": "/pages"}],
       "capabilities": {"general": {"positionEncodings": ["utf-8", "utf-16", "utf-32"]},
        "workspace": {"applyEdit": true, "configuration": true, "workspaceFolders": true,
         "didChangeConfiguration": {"dynamicRegistration": false},
         "didChangeWatchedFiles": {"dynamicRegistration": true, "relativePatternSupport": true},
         "workspaceEdit": {"resourceOperations": ["rename", "create", "delete"]}},
        "textDocument": {"publishDiagnostics": {"relatedInformation": true, "dataSupport": true,
          "tagSupport": {"valueSet": [1, 2]}},
         "diagnostic": {"dynamicRegistration": false, "tagSupport": {"valueSet": [1, 2]}},
         "hover": {"dynamicRegistration": true, "contentFormat": ["markdown", "plaintext"]},
         "documentSymbol": {"dynamicRegistration": false, "hierarchicalDocumentSymbolSupport": true,
          "symbolKind": {"valueSet": [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26]}}},
        "window": {"workDoneProgress": true}}}
      """),
    encoding: "utf-8", pulls: true, nestsSymbols: true, hover: "markdown")

  static let neovim12 = ClientProfile(
    name: "Neovim 0.12",
    initialize: read(
      """
      {"processId": null, "clientInfo": {"name": "Neovim", "version": "0.12.0"}, "trace": "off", "rootPath": "/pages",
       "rootUri": "file:///pages", "workspaceFolders": [{"uri": "file:///pages", "name": "/pages"}],
       "capabilities": {"general": {"positionEncodings": ["utf-8", "utf-16", "utf-32"]},
        "workspace": {"applyEdit": true, "configuration": true, "workspaceFolders": true,
         "diagnostics": {"refreshSupport": true}, "didChangeConfiguration": {"dynamicRegistration": false},
         "didChangeWatchedFiles": {"dynamicRegistration": true, "relativePatternSupport": true}},
        "textDocument": {"publishDiagnostics": {"relatedInformation": true, "dataSupport": true,
          "tagSupport": {"valueSet": [1, 2]}},
         "diagnostic": {"dynamicRegistration": true, "relatedDocumentSupport": true, "relatedInformation": true,
          "tagSupport": {"valueSet": [1, 2]}},
         "hover": {"dynamicRegistration": true, "contentFormat": ["markdown", "plaintext"]},
         "documentSymbol": {"dynamicRegistration": false, "hierarchicalDocumentSymbolSupport": true}},
        "window": {"workDoneProgress": true}}}
      """),
    encoding: "utf-8", pulls: true, nestsSymbols: true, hover: "markdown")

  static let helix = ClientProfile(
    name: "Helix",
    initialize: read(
      """
      {"processId": null, "clientInfo": {"name": "helix", "version": "25.07.1"}, "rootPath": "/pages",
       "rootUri": "file:///pages", "workspaceFolders": [{"uri": "file:///pages", "name": "pages"}],
       "initializationOptions": null,
       "capabilities": {"general": {"positionEncodings": ["utf-8", "utf-32", "utf-16"]},
        "workspace": {"applyEdit": true, "configuration": true, "didChangeConfiguration": {"dynamicRegistration": false},
         "didChangeWatchedFiles": {"dynamicRegistration": true, "relativePatternSupport": false},
         "workspaceFolders": true, "workspaceEdit": {"documentChanges": true, "resourceOperations": ["create"]}},
        "textDocument": {"hover": {"contentFormat": ["markdown"]},
         "publishDiagnostics": {"tagSupport": {"valueSet": [1, 2]}, "versionSupport": true},
         "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix", "source"]}},
          "dataSupport": true, "isPreferredSupport": true, "resolveSupport": {"properties": ["edit", "command"]}}},
        "window": {"workDoneProgress": true}}}
      """),
    encoding: "utf-8", pulls: false, nestsSymbols: false, hover: "markdown")

  static let eglot = ClientProfile(
    name: "Emacs eglot",
    initialize: read(
      """
      {"processId": null, "clientInfo": {"name": "Eglot", "version": "1.18"}, "rootPath": "/pages/",
       "rootUri": "file:///pages", "initializationOptions": {}, "trace": "off",
       "workspaceFolders": [{"uri": "file:///pages", "name": "/pages/"}],
       "capabilities": {"general": {"positionEncodings": ["utf-32", "utf-8", "utf-16"]},
        "workspace": {"applyEdit": true, "executeCommand": {"dynamicRegistration": false}, "configuration": true,
         "workspaceEdit": {"documentChanges": true}, "didChangeWatchedFiles": {"dynamicRegistration": true},
         "workspaceFolders": true},
        "textDocument": {"hover": {"dynamicRegistration": false, "contentFormat": ["markdown", "plaintext"]},
         "documentSymbol": {"hierarchicalDocumentSymbolSupport": true,
          "symbolKind": {"valueSet": [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26]}},
         "publishDiagnostics": {"relatedInformation": false, "codeDescriptionSupport": false,
          "tagSupport": {"valueSet": [1, 2]}},
         "codeAction": {"resolveSupport": {"properties": ["edit", "command"]}, "dataSupport": true,
          "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix", "source"]}},
          "isPreferredSupport": true}},
        "window": {"showDocument": {"support": true}, "workDoneProgress": true}, "experimental": {}}}
      """),
    encoding: "utf-32", pulls: false, nestsSymbols: true, hover: "markdown")

  static let kate = ClientProfile(
    name: "Kate",
    initialize: read(
      """
      {"processId": null, "rootPath": null, "rootUri": null, "initializationOptions": {},
       "capabilities": {"workspace": {"workspaceFolders": true, "applyEdit": true},
        "textDocument": {"documentSymbol": {"hierarchicalDocumentSymbolSupport": true},
         "publishDiagnostics": {"relatedInformation": true},
         "hover": {"contentFormat": ["markdown", "plaintext"]}}}}
      """),
    encoding: "utf-16", pulls: false, nestsSymbols: true, hover: "markdown")

  static let zed = ClientProfile(
    name: "Zed",
    initialize: read(
      """
      {"processId": null, "clientInfo": {"name": "Zed", "version": "0.200.0"}, "rootUri": "file:///pages",
       "workspaceFolders": [{"uri": "file:///pages", "name": ""}], "initializationOptions": null,
       "capabilities": {"general": {"positionEncodings": ["utf-16"]},
        "workspace": {"configuration": true, "didChangeWatchedFiles": {"dynamicRegistration": true,
          "relativePatternSupport": true}, "didChangeConfiguration": {"dynamicRegistration": true},
         "workspaceFolders": true, "symbol": {"resolveSupport": {"properties": ["location.range"]}},
         "inlayHint": {"refreshSupport": true}, "diagnostics": {"refreshSupport": true}, "applyEdit": true,
         "workspaceEdit": {"documentChanges": true, "resourceOperations": ["create", "rename", "delete"]},
         "fileOperations": {"didRename": true, "willRename": true}, "executeCommand": {"dynamicRegistration": false}},
        "textDocument": {"definition": {"linkSupport": true},
         "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["refactor", "quickfix", "source"]}},
          "dataSupport": true, "isPreferredSupport": true, "resolveSupport": {"properties": ["kind", "edit", "command"]}},
         "rename": {"prepareSupport": true}, "hover": {"contentFormat": ["markdown"]},
         "publishDiagnostics": {"relatedInformation": true, "tagSupport": {"valueSet": [1, 2]}, "dataSupport": true,
          "versionSupport": true, "codeDescriptionSupport": true},
         "documentSymbol": {"hierarchicalDocumentSymbolSupport": true}, "codeLens": {"dynamicRegistration": true}},
        "window": {"workDoneProgress": true, "showDocument": {"support": true}}}}
      """),
    encoding: "utf-16", pulls: false, nestsSymbols: true, hover: "markdown")

  static let sublime = ClientProfile(
    name: "Sublime LSP",
    initialize: read(
      """
      {"processId": null, "clientInfo": {"name": "Sublime Text LSP", "version": "2.5.0"}, "rootPath": "/pages",
       "rootUri": "file:///pages", "workspaceFolders": [{"uri": "file:///pages", "name": "pages"}],
       "initializationOptions": {},
       "capabilities": {"general": {"regularExpressions": {"engine": "ECMAScript"},
         "markdown": {"parser": "Python-Markdown", "version": "3.2.2"}},
        "workspace": {"applyEdit": true, "didChangeConfiguration": {"dynamicRegistration": true},
         "executeCommand": {}, "workspaceEdit": {"documentChanges": true, "failureHandling": "abort"},
         "workspaceFolders": true, "symbol": {"dynamicRegistration": true,
          "resolveSupport": {"properties": ["location.range"]}}, "configuration": true,
         "codeLens": {"refreshSupport": true}, "semanticTokens": {"refreshSupport": true},
         "diagnostics": {"refreshSupport": true}, "didChangeWatchedFiles": {"dynamicRegistration": true}},
        "textDocument": {"synchronization": {"didSave": true}, "hover": {"contentFormat": ["markdown", "plaintext"]},
         "documentSymbol": {"hierarchicalDocumentSymbolSupport": true, "tagSupport": {"valueSet": [1]}},
         "diagnostic": {"dynamicRegistration": true, "relatedDocumentSupport": true},
         "publishDiagnostics": {"relatedInformation": true, "tagSupport": {"valueSet": [1, 2]},
          "versionSupport": true, "codeDescriptionSupport": true, "dataSupport": true},
         "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix", "source.fixAll"]}},
          "dataSupport": true, "isPreferredSupport": true, "resolveSupport": {"properties": ["edit"]}},
         "rename": {"prepareSupport": true}, "definition": {"linkSupport": true},
         "semanticTokens": {"requests": {"range": true, "full": {"delta": true}}, "formats": ["relative"]}},
        "window": {"showDocument": {"support": true}, "workDoneProgress": true}}}
      """),
    encoding: "utf-16", pulls: true, nestsSymbols: true, hover: "markdown")

  static let nothing = ClientProfile(
    name: "a client that supports nothing", initialize: ["processId": nil, "rootUri": nil, "capabilities": [:]],
    encoding: "utf-16", pulls: false, nestsSymbols: false, hover: "plaintext")

  /// Values that no version of the protocol has, as a newer one might.
  static let nonsense = ClientProfile(
    name: "a client from the future",
    initialize: read(
      """
      {"processId": "x", "rootUri": 5, "workspaceFolders": {"uri": 1}, "trace": "loud", "locale": ["zh"],
       "clientInfo": "me",
       "capabilities": {"general": {"positionEncodings": ["utf-64", 8, null, {"a": []}]}, "workspace": "all",
        "textDocument": {"hover": {"contentFormat": ["asciidoc", "html"]}, "documentSymbol": [],
         "publishDiagnostics": {"tagSupport": {"valueSet": ["faded", 77]}, "relatedInformation": "yes"},
         "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["mend", 4]}}},
         "diagnostic": "please"}, "window": null, "cockpit": {"altimeter": true}}}
      """),
    encoding: "utf-16", pulls: false, nestsSymbols: false, hover: "plaintext")
}
