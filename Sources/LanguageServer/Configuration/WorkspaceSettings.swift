import JSON
package import LanguageServerProtocol
package import Linting
import System
import WorkspaceIndex

/// What the user set, from all places: the client's settings, a configuration file for each project, the ledgers.
///
/// A file's settings are laid over the client's, so that everybody who checks a project by its file sees the same.
package struct WorkspaceSettings: Sendable {
  package var folders: [WorkspaceFolder] = []
  /// As `initialize` had them.
  var initializationOptions = JSONValue.object([])
  /// As the client's settings are now.
  var clientSettings = JSONValue.object([])
  /// The language of the client's user interface.
  var locale: String?
  private let environmentLanguage: String?
  private let rules: [any Rule.Type]
  /// By the path of the configuration file; nil for documents without.
  private var projects: [FilePath?: Project] = [:]
  private var ledgers: [FilePath: ProjectLedger] = [:]
  /// How often a project or a ledger was read anew, by its file: documents that go by it have to follow.
  private var revisions: [FilePath?: Int] = [:]
  /// Of each document that was asked for.
  private var documents: [String: DocumentSettings] = [:]
  /// What checks each of them.
  private var checkers: [String: Checker] = [:]

  /// The files by which a document goes, as it was last told.
  private struct DocumentSettings: Equatable {
    var configuration: FilePath?
    var configurationRevision = 0
    var ledger: FilePath?
    var ledgerRevision = 0
    /// The document's name in the ledger.
    var page = ""
  }

  /// A ledger as it was read.
  private struct ProjectLedger {
    var bytes: [UInt8]
    var fingerprint: UInt64
    /// The last that could be read.
    var index: LedgerIndex
    var problem: Int?
  }

  package init(rules: [any Rule.Type], environmentLanguage: String?) {
    self.rules = rules
    self.environmentLanguage = environmentLanguage
  }

  func hasRule(_ id: RuleID) -> Bool { AcrossRules.profile(id) != nil || rules.contains { $0.profile.id == id } }

  /// The language of messages on a document: by the settings, the client's user interface, the environment; else
  /// Chinese.
  func language(of project: Project?) -> Language {
    project?.settings.language
      ?? clientEditorSettings.language
      ?? locale.flatMap(Language.init(code:)) ?? environmentLanguage.flatMap(Language.init(code:)) ?? .chinese
  }

  /// The client's, without those of files.
  var clientEditorSettings: EditorSettings {
    EditorSettings.reading(initializationOptions.merged(with: clientSettings)).settings
  }

  // MARK: - Projects

  /// The project of a document, as it was last read; nil where it was not.
  func project(of uri: String) -> Project? {
    documents[uri].flatMap { projects[$0.configuration] }
  }

  /// Reads the project of a document anew, and its ledger.
  ///
  /// - Returns: the project, and whether it, or the ledger, is another than this document was told before.
  mutating func reload(_ uri: String, readFile: (FilePath) -> [UInt8]?) -> (project: Project, isNew: Bool) {
    let file = configurationFile(for: uri, readFile: readFile)
    let project: Project
    if let known = projects[file?.path], known.file == file {
      project = known
    } else {
      project = Project(
        file: file, clientSettings: initializationOptions.merged(with: clientSettings), rules: rules,
        previous: projects[file?.path])
      projects[file?.path] = project
      revisions[file?.path, default: 0] += 1
    }
    var settings = DocumentSettings(
      configuration: file?.path, configurationRevision: revisions[file?.path] ?? 0)
    if let (ledger, page) = reloadLedger(of: uri, in: project, readFile: readFile) {
      settings.ledger = ledger
      settings.ledgerRevision = revisions[ledger] ?? 0
      settings.page = page
    }
    let isNew = documents.updateValue(settings, forKey: uri) != settings
    if isNew { checkers[uri] = nil }
    return (project, isNew)
  }

  /// What checks a document. Its project was read before.
  mutating func checker(of uri: String) -> Checker? {
    if let checker = checkers[uri] { return checker }
    guard let settings = documents[uri] else { return nil }
    let page = relativePath(of: uri)
    checkers[uri] = projects[settings.configuration]?.checker(forPageAt: page)
    return checkers[uri]
  }

  /// What the settings say of a page on disk. Its project was read before.
  func diskSettings(of uri: String) -> DiskSettings {
    guard let project = project(of: uri) else { return DiskSettings() }
    return DiskSettings(project.checking, ofPageAt: relativePath(of: uri))
  }

  /// What pages that are not open go by beside their files of settings.
  var clientSide: ClientSideSettings {
    var result = ClientSideSettings()
    result.settings = initializationOptions.merged(with: clientSettings)
    result.roots = folders.compactMap { FileURI.path(of: $0.uri)?.withoutTrailingSlash }
    return result
  }

  /// The path of a document from the folder of its configuration, else of the workspace; nil where it is in neither.
  func relativePath(of uri: String) -> String? {
    guard let page = FileURI.path(of: uri), let base = baseFolder(of: uri) else { return nil }
    return page.relative(to: base)?.text
  }

  /// The folder for which a document's settings are: that of its configuration; without one, the workspace's folder
  /// that holds it, else its own.
  func baseFolder(of uri: String) -> FilePath? {
    if let file = project(of: uri)?.file { return file.path.folder }
    guard let page = FileURI.path(of: uri) else { return folders.first.flatMap { FileURI.path(of: $0.uri) } }
    let roots = folders.compactMap { FileURI.path(of: $0.uri) }
    return roots.first { page.isInside($0) } ?? page.folder
  }

  /// Forgets all projects: the settings under them are others.
  mutating func forgetProjects() {
    projects = [:]
    documents = [:]
    checkers = [:]
  }

  mutating func forget(_ uri: String) {
    documents[uri] = nil
    checkers[uri] = nil
  }

  /// The nearest configuration file, from a document's folder upward; for a document that is in no folder, from the
  /// first folder of the workspace.
  private func configurationFile(for uri: String, readFile: (FilePath) -> [UInt8]?) -> Project.File? {
    guard let start = FileURI.path(of: uri)?.folder ?? folders.first.flatMap({ FileURI.path(of: $0.uri) }) else {
      return nil
    }
    for folder in start.upward {
      let path = folder.appending(Project.fileName)
      if let bytes = readFile(path) { return Project.File(path: path, bytes: bytes) }
    }
    return nil
  }

  /// Whether a client that watches the workspace's folders watches every place where this document's configuration may
  /// stand.
  func isInWorkspace(_ uri: String) -> Bool {
    folders.contains { uri.hasPrefix($0.uri.hasSuffix("/") ? $0.uri : $0.uri + "/") }
  }

  // MARK: - Ledgers

  /// The ledger of a document and the document's name in it; nil where there is none.
  func ledger(of uri: String) -> (index: LedgerIndex, page: String)? {
    guard let settings = documents[uri], let ledger = settings.ledger.flatMap({ ledgers[$0] }) else { return nil }
    return (ledger.index, settings.page)
  }

  /// Of the bytes of a document's ledger; nil where there is none.
  func ledgerFingerprint(of uri: String) -> UInt64? {
    documents[uri]?.ledger.flatMap { ledgers[$0]?.fingerprint }
  }

  /// The line of a document's ledger that cannot be read, and the file.
  func ledgerProblem(of uri: String) -> (file: FilePath, line: Int)? {
    guard let file = documents[uri]?.ledger, let line = ledgers[file]?.problem else { return nil }
    return (file, line)
  }

  /// Where a document's ledger stands, or would be made.
  func ledgerFile(of uri: String) -> FilePath? {
    if let file = documents[uri]?.ledger { return file }
    let page = FileURI.path(of: uri)?.folder
    let named = LedgerPlace.file(forPageIn: page, of: project(of: uri)) { _ in false }
    return named ?? baseFolder(of: uri)?.appending(LedgerPlace.fileName)
  }

  private mutating func reloadLedger(
    of uri: String, in project: Project, readFile: (FilePath) -> [UInt8]?
  ) -> (ledger: FilePath, page: String)? {
    guard let page = FileURI.path(of: uri),
      let file = LedgerPlace.file(forPageIn: page.folder, of: project, isThere: { readFile($0) != nil }),
      let bytes = readFile(file)
    else { return nil }
    let before = ledgers[file]
    if before?.bytes != bytes {
      revisions[file, default: 0] += 1
      do throws(LedgerError) {
        ledgers[file] = ProjectLedger(
          bytes: bytes, fingerprint: bytes.fingerprint, index: LedgerIndex(try Ledger(reading: bytes)), problem: nil)
      } catch {
        let index = before?.index ?? LedgerIndex(Ledger())
        ledgers[file] = ProjectLedger(
          bytes: bytes, fingerprint: bytes.fingerprint, index: index, problem: error.line)
      }
    }
    return (file, LedgerPlace.name(of: page, from: File.resolved(file.folder)))
  }
}
