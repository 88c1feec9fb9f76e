import JSON
package import Linting
package import System
import TextModel

/// The documents that share a configuration file, or that have none.
package struct Project: Sendable {
  package static let fileName = ".copydesk.json"

  /// A configuration file as it was read.
  package struct File: Hashable, Sendable {
    package var path: FilePath
    package var bytes: [UInt8]
  }

  package let file: File?
  package let checker: Checker
  package let settings: EditorSettings
  /// What could not be read: of the file, and of the settings that the client gave.
  let fileProblems: [Problem]
  let clientProblems: [ConfigurationProblem]
  /// The file's settings; those before where it cannot be read at all.
  let fileSettings: JSONValue

  /// A problem and its place in the file.
  struct Problem: Hashable, Sendable {
    var range: ByteRange
    var message: Message
    var isFatal: Bool
  }

  /// - Parameters:
  ///   - clientSettings: the editor's; the file's are laid over them.
  ///   - previous: the same project before, whose settings hold while the file is no JSON.
  init(file: File?, clientSettings: JSONValue, rules: [any Rule.Type], previous: Project?) {
    self.file = file
    var problems: [Problem] = []
    var places: JSONPlaces?
    var own = JSONValue.object([])
    if let file {
      do throws(JSONError) {
        let read = try JSONReader.readWithPlaces(file.bytes)
        own = read.value
        places = read.places
      } catch {
        own = previous?.fileSettings ?? own
        problems.append(
          Problem(
            range: ByteRange(error.offset, error.offset + 1),
            message: Message(
              "不是正确的 JSON：\(error.reason)。先前的设置仍然有效。", "Not JSON: \(error.reason). The settings before still hold."),
            isFatal: true))
      }
    }
    fileSettings = own
    let merged = own.members == nil ? clientSettings : clientSettings.merged(with: own)
    let (configuration, _) = Configuration.reading(merged, rules: rules, otherKeys: EditorSettings.keys)
    checker = Checker(rules: rules, configuration: configuration)
    settings = EditorSettings.reading(merged).settings
    if let places {
      problems += Project.problems(of: own, rules: rules).map { problem in
        let pointer = problem.path.map { "/" + JSONPlaces.escaped($0) }.joined()
        let range = places.names[pointer] ?? places.values[pointer] ?? 0..<1
        return Problem(range: ByteRange(range), message: problem.message, isFatal: false)
      }
    }
    fileProblems = problems
    clientProblems = Project.problems(of: clientSettings, rules: rules)
  }

  private static func problems(of json: JSONValue, rules: [any Rule.Type]) -> [ConfigurationProblem] {
    Configuration.reading(json, rules: rules, otherKeys: EditorSettings.keys).problems
      + EditorSettings.reading(json).problems
  }
}
