import JSON
package import LanguageServerProtocol
package import Linting
import System

/// What the user set, from all places: the client's settings, and a configuration file for each project.
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
  /// The configuration file of each document that was asked for.
  private var paths: [String: FilePath?] = [:]

  package init(rules: [any Rule.Type], environmentLanguage: String?) {
    self.rules = rules
    self.environmentLanguage = environmentLanguage
  }

  /// The language of messages on a document: by the settings, the client's user interface, the environment; else
  /// Chinese.
  func language(of project: Project?) -> Language {
    project?.settings.language
      ?? EditorSettings.reading(initializationOptions.merged(with: clientSettings)).settings.language
      ?? locale.flatMap(Language.init(code:)) ?? environmentLanguage.flatMap(Language.init(code:)) ?? .chinese
  }

  /// The project of a document, as it was last read; nil where it was not.
  func project(of uri: String) -> Project? {
    paths[uri].flatMap { projects[$0] }
  }

  /// Reads the project of a document anew.
  ///
  /// - Returns: the project, and whether it is another than before.
  mutating func reload(_ uri: String, readFile: (FilePath) -> [UInt8]?) -> (project: Project, isNew: Bool) {
    let file = configurationFile(for: uri, readFile: readFile)
    let isMoved = paths[uri] != .some(file?.path)
    paths[uri] = .some(file?.path)
    if let project = projects[file?.path], project.file == file { return (project, isMoved) }
    let project = Project(
      file: file, clientSettings: initializationOptions.merged(with: clientSettings), rules: rules,
      previous: projects[file?.path])
    projects[file?.path] = project
    return (project, true)
  }

  /// Forgets all projects: the settings under them are others.
  mutating func forgetProjects() {
    projects = [:]
    paths = [:]
  }

  mutating func forget(_ uri: String) { paths[uri] = nil }

  /// The nearest configuration file, from a document's folder upward; for a document that is in no folder, from the
  /// first folder of the workspace.
  private func configurationFile(for uri: String, readFile: (FilePath) -> [UInt8]?) -> Project.File? {
    guard var folder = FileURI.path(of: uri)?.folder ?? folders.first.flatMap({ FileURI.path(of: $0.uri) }) else {
      return nil
    }
    while true {
      let path = folder.appending(Project.fileName)
      if let bytes = readFile(path) { return Project.File(path: path, bytes: bytes) }
      let parent = folder.folder
      if parent == folder || !folder.isAbsolute { return nil }
      folder = parent
    }
  }

  /// Whether a client that watches the workspace's folders watches every place where this document's configuration may
  /// stand.
  func isInWorkspace(_ uri: String) -> Bool {
    folders.contains { uri.hasPrefix($0.uri.hasSuffix("/") ? $0.uri : $0.uri + "/") }
  }
}
