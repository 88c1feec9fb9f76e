package import JSON
package import Linting
package import PageStructure
package import System
package import TextModel

/// What the settings say of a page on disk, as far as it matters before a rule looks at it.
package struct DiskSettings: Hashable, Sendable {
  /// Pages that are left out are neither checked nor compared.
  package var isIgnored = false
  /// The day of a page whose folio states none.
  package var date: CalendarDate?
  /// Of the file; nil finds it out.
  package var encoding: SourceEncoding?

  package init() {}

  /// - Parameter path: relative to the folder for which the settings are; nil for a page that is not in it.
  package init(_ checking: ProjectSettings, ofPageAt path: String?) {
    date = checking.date(ofPageAt: path)
    guard let path else { return }
    isIgnored = checking.isIgnored(path)
    encoding = checking.encoding(ofPageAt: path)
  }
}

/// What the settings of pages depend on beside the files of settings.
package struct ClientSideSettings: Hashable, Sendable {
  package var settings = JSONValue.object([])
  /// The folders of the workspace: pages without a file of settings are named from there.
  package var roots: [FilePath] = []

  package init() {}
}

/// Finds the settings of pages that nobody has opened: of the nearest `.copydesk.json` upward as it is on disk, else the
/// client's. A file is read once for each look through the folders.
package struct DiskSettingsFinder: Sendable {
  package var client = ClientSideSettings() {
    didSet {
      if client == oldValue { return }
      projects = [:]
      folders = [:]
    }
  }
  private let readFile: @Sendable (FilePath) -> [UInt8]?
  /// By file; kept while the file stays as it is, and while it is half-written.
  private var projects: [FilePath?: Project] = [:]
  /// The file that holds for each folder.
  private var folders: [FilePath: FilePath?] = [:]
  private static let folderLimit = 4096

  package init(readFile: @escaping @Sendable (FilePath) -> [UInt8]?) { self.readFile = readFile }

  /// Has the files looked for anew.
  package mutating func refresh() { folders = [:] }

  package mutating func settings(of page: FilePath) -> DiskSettings {
    let file = file(for: page.folder)
    let project = project(file)
    let base = file?.folder ?? client.roots.first { page.isInside($0) }
    return DiskSettings(project.checking, ofPageAt: base.flatMap { page.relative(to: $0)?.text })
  }

  /// Whether a file that was found in a folder is a page.
  package mutating func isPage(_ path: FilePath) -> Bool {
    let file = file(for: path.folder)
    let base = file?.folder ?? client.roots.first { path.isInside($0) }
    return project(file).checking.isPage(base.flatMap { path.relative(to: $0)?.text }) ?? FolderWalk.isUsual(path)
  }

  private mutating func file(for start: FilePath) -> FilePath? {
    if folders.count > DiskSettingsFinder.folderLimit { folders = [:] }
    // The folders on the way up share what is found.
    var way: [FilePath] = []
    var found: FilePath?
    for folder in start.upward {
      if let known = folders[folder] {
        found = known
        break
      }
      way.append(folder)
      let path = folder.appending(Project.fileName)
      if let bytes = readFile(path) {
        load(Project.File(path: path, bytes: bytes))
        found = path
        break
      }
    }
    for folder in way { folders[folder] = .some(found) }
    return found
  }

  private mutating func project(_ file: FilePath?) -> Project {
    if let known = projects[file] { return known }
    return load(nil)
  }

  @discardableResult
  private mutating func load(_ file: Project.File?) -> Project {
    if let known = projects[file?.path], known.file == file { return known }
    let project = Project(
      file: file, clientSettings: client.settings, rules: [], checks: false, previous: projects[file?.path])
    projects[file?.path] = project
    return project
  }
}
