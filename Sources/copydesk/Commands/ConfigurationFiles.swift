import JSON
import LanguageServer
package import Linting
import Rules
package import System
package import TextModel

/// What holds for one page.
package struct PageSettings: Sendable {
  package var checker: Checker
  /// Of the file; nil finds it out.
  package var encoding: SourceEncoding?
  /// Whether the page is among those that are left out.
  package var isIgnored = false
  /// The ledger found beside the configuration, or upward from the page.
  package var ledger: LedgerFile?
  /// For standard input, whose records tell their own paths.
  fileprivate var project: Monitor<Project>?

  init(_ checker: Checker) { self.checker = checker }

  /// What checks a page that came as a record, its path taken from the folder of the configuration.
  package func checker(forRecordAt path: FilePath) -> Checker {
    project?.update { $0.checker(forPageAt: path.text) } ?? checker
  }
}

/// Finds the settings that hold for a page: the file that the command line names, else the nearest `.copydesk.json`
/// upward from the page. Each file is read once, and what is wrong in it is told once.
package struct ConfigurationFiles {
  package static let name = Project.fileName

  private let isChecking: Bool
  /// The file of `--config`.
  private let explicit: FilePath?
  /// By file; nil for pages without.
  private var projects: [FilePath?: Project]
  private var ledgers: [FilePath: LedgerFile?] = [:]
  private var byFolder: [FilePath: (configuration: FilePath?, ledger: FilePath?)] = [:]
  private let workingFolder: FilePath

  /// - Parameters:
  ///   - explicit: the file of `--config`; one that cannot be read ends the command.
  ///   - isChecking: false for commands that need no rules.
  package init?(explicit: FilePath?, isChecking: Bool = true, console: inout Console) {
    self.isChecking = isChecking
    self.explicit = explicit
    workingFolder = (try? Environment.currentFolder()) ?? FilePath(".")
    projects = [nil: ConfigurationFiles.project(nil, isChecking)]
    guard let explicit else { return }
    do throws(SystemError) {
      let file = Project.File(path: absolute(explicit), bytes: try File.read(explicit))
      projects[explicit] = ConfigurationFiles.project(file, isChecking)
      complain(projects[explicit], console: &console)
    } catch {
      console.complain(error)
      return nil
    }
  }

  private static func project(_ file: Project.File?, _ isChecking: Bool) -> Project {
    Project(file: file, clientSettings: .object([]), rules: RuleRegistry.rules, checks: isChecking, previous: nil)
  }

  /// The settings for a page; for standard input those of the working folder.
  package mutating func settings(for page: FilePath, console: inout Console) -> PageSettings {
    let isStandardInput = page == FilePath("-")
    let path = absolute(page)
    let folder = isStandardInput ? workingFolder : path.folder
    let (configuration, ledger) = files(upwardFrom: folder, &console)
    let relative = isStandardInput ? nil : relativePath(of: path, projects[configuration]?.file)
    let checking = projects[configuration]?.checking ?? ProjectSettings()
    let checker = projects[configuration]?.checker(forPageAt: relative) ?? .silent
    var settings = PageSettings(checker)
    if isStandardInput { settings.project = projects[configuration].map { Monitor($0) } }
    if let relative {
      settings.encoding = checking.encoding(ofPageAt: relative)
      settings.isIgnored = checking.isIgnored(relative)
      if let ledger, isChecking { settings.ledger = readLedger(ledger, &console) }
    }
    return settings
  }

  /// Whether a file that was found in a folder is a page.
  package mutating func isPage(_ file: FilePath, console: inout Console) -> Bool {
    let path = absolute(file)
    let configuration = files(upwardFrom: path.folder, &console).configuration
    let project = projects[configuration]
    return project?.checking.isPage(relativePath(of: path, project?.file)) ?? FolderWalk.isUsual(file)
  }

  /// The ledger that the settings of a folder name, or that stands upward from it; nil where there is none.
  package mutating func ledger(upwardFrom folder: FilePath, console: inout Console) -> FilePath? {
    files(upwardFrom: absolute(folder), &console).ledger
  }

  private func absolute(_ path: FilePath) -> FilePath { path.absolute(in: workingFolder) }

  /// The path from the folder of the configuration; from the working folder where the page is not in it.
  private func relativePath(of path: FilePath, _ file: Project.File?) -> String {
    ((file?.path.folder).flatMap(path.relative) ?? shown(path)).text
  }

  private mutating func files(
    upwardFrom folder: FilePath, _ console: inout Console
  ) -> (configuration: FilePath?, ledger: FilePath?) {
    if let files = byFolder[folder] { return files }
    // An archive may have a folder for each day: what is kept stays small.
    if byFolder.count > 256 { byFolder.removeAll() }
    let configuration = explicit ?? configuration(upwardFrom: folder, &console)
    let ledger = LedgerPlace.file(forPageIn: folder, of: projects[configuration], isThere: ConfigurationFiles.isFile)
    byFolder[folder] = (configuration, ledger)
    return (configuration, ledger)
  }

  static func isFile(_ path: FilePath) -> Bool {
    if case .success(.regular) = File.kind(of: path) { true } else { false }
  }

  private mutating func configuration(upwardFrom folder: FilePath, _ console: inout Console) -> FilePath? {
    for folder in folder.upward {
      let path = folder.appending(ConfigurationFiles.name)
      if projects[path] != nil { return path }
      if ConfigurationFiles.isFile(path) {
        do throws(SystemError) {
          let file = Project.File(path: path, bytes: try File.read(path))
          projects[path] = ConfigurationFiles.project(file, isChecking)
          complain(projects[path], console: &console)
          return path
        } catch {
          console.complain(error)
        }
      }
    }
    return nil
  }

  private mutating func readLedger(_ path: FilePath, _ console: inout Console) -> LedgerFile? {
    if let known = ledgers[path] { return known }
    var result: LedgerFile?
    switch LedgerFile.reading(path) {
    case .success(let file): result = file
    case .failure(let failure): console.complain(failure.message(shown(path)).text(in: console.language))
    }
    ledgers[path] = .some(result)
    return result
  }

  /// Tells what is wrong in a configuration, with line and column.
  private func complain(_ project: Project?, console: inout Console) {
    guard let project, let file = project.file else { return }
    let snapshot = Snapshot(file.bytes)
    for problem in project.fileProblems {
      let place = snapshot.position(of: problem.range.lowerBound, in: .utf32)
      console.complain(
        "\(shown(file.path).text):\(place.line + 1):\(place.column + 1): \(problem.message.text(in: console.language))")
    }
  }

  /// A path as the user would write it.
  private func shown(_ path: FilePath) -> FilePath {
    path.relative(to: workingFolder) ?? path
  }
}

extension FilePath {
  /// The path from the root, for one that is written from a folder; `.` and `./` say nothing.
  func absolute(in folder: FilePath) -> FilePath {
    if isAbsolute { return self }
    if bytes.isEmpty || self == FilePath(".") { return folder }
    return folder.appending(bytes.starts(with: [0x2E, 0x2F]) ? FilePath(bytes: Array(bytes.dropFirst(2))) : self)
  }
}
