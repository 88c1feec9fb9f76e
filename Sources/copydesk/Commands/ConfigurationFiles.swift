import JSON
import LanguageServer
package import Linting
import Rules
package import System
import TextModel

/// Finds the settings that hold for a page: the file that the command line names, else the nearest `.copydesk.json`
/// upward from the page. Each file is read once, and what is wrong in it is told once.
package struct ConfigurationFiles {
  package static let name = ".copydesk.json"

  private let isChecking: Bool
  private let fixed: Checker?
  private var byFolder: [FilePath: Checker] = [:]
  private var byFile: [FilePath: Checker] = [:]
  private let standard: Checker
  private let workingFolder: FilePath

  /// - Parameters:
  ///   - explicit: the file of `--config`; one that cannot be read ends the command.
  ///   - isChecking: false for commands that need no rules.
  package init?(explicit: FilePath?, isChecking: Bool = true, console: inout Console) {
    self.isChecking = isChecking
    standard = Checker(rules: isChecking ? RuleRegistry.rules : [])
    workingFolder = (try? Environment.currentFolder()) ?? FilePath(".")
    guard let explicit else {
      fixed = nil
      return
    }
    do throws(SystemError) {
      fixed = ConfigurationFiles.checker(try File.read(explicit), of: explicit, isChecking, &console)
    } catch {
      console.complain(error)
      return nil
    }
  }

  /// The checker for a page; for standard input that of the working folder.
  package mutating func checker(for page: FilePath, console: inout Console) -> Checker {
    if let fixed { return fixed }
    let path = page.isAbsolute ? page : workingFolder.appending(page)
    let folder = page == FilePath("-") ? workingFolder : path.folder
    if let checker = byFolder[folder] { return checker }
    // An archive may have a folder for each day: what is kept stays small.
    if byFolder.count > 256 { byFolder.removeAll() }
    let checker = search(upwardFrom: folder, &console)
    byFolder[folder] = checker
    return checker
  }

  private mutating func search(upwardFrom folder: FilePath, _ console: inout Console) -> Checker {
    var folder = folder
    for _ in 0..<256 {
      let file = folder.appending(ConfigurationFiles.name)
      if let checker = byFile[file] { return checker }
      if case .success(.regular) = File.kind(of: file) {
        do throws(SystemError) {
          let checker = ConfigurationFiles.checker(try File.read(file), of: file, isChecking, &console)
          byFile[file] = checker
          return checker
        } catch {
          console.complain(error)
        }
      }
      let parent = folder.folder
      if parent == folder || folder == FilePath(".") { break }
      folder = parent
    }
    return standard
  }

  private static func checker(
    _ bytes: [UInt8], of file: FilePath, _ isChecking: Bool, _ console: inout Console
  ) -> Checker {
    let snapshot = Snapshot(bytes)
    var configuration = Configuration()
    do throws(JSONError) {
      let (value, places) = try JSONReader.readWithPlaces(bytes)
      let (read, problems) = Configuration.reading(
        value, rules: RuleRegistry.rules, otherKeys: EditorSettings.keys)
      configuration = read
      for problem in problems {
        let pointer = problem.path.map { "/" + JSONPlaces.escaped($0) }.joined()
        let place = places.names[pointer] ?? places.values[pointer] ?? 0..<0
        complain(problem.message.text(in: console.language), at: place.lowerBound, snapshot, file, &console)
      }
    } catch {
      let reason = console.text("不是有效的 JSON（\(error.reason)），设置未生效", "not JSON: \(error.reason); settings not used")
      complain(reason, at: error.offset, snapshot, file, &console)
    }
    return Checker(rules: isChecking ? RuleRegistry.rules : [], configuration: configuration)
  }

  private static func complain(
    _ message: String, at offset: Int, _ snapshot: Snapshot, _ file: FilePath, _ console: inout Console
  ) {
    let place = snapshot.position(of: offset, in: .utf32)
    var file = file
    if let folder = try? Environment.currentFolder(), file.bytes.starts(with: folder.appending("").bytes) {
      file = FilePath(bytes: Array(file.bytes.dropFirst(folder.appending("").bytes.count)))
    }
    console.complain("\(file.text):\(place.line + 1):\(place.column + 1): \(message)")
  }
}
