package import System

/// What the server tells those who look after it. Entries never contain text of a page.
package enum LogLevel: String, Sendable {
  case error
  case warning
  case info
  case debug
}

/// The surroundings of a session, so that it can run without any in tests.
package struct Surroundings: Sendable {
  /// The bytes of a file; nil where there is none.
  package var readFile: @Sendable (FilePath) -> [UInt8]?
  /// Replaces a file at once, or makes it, by what the closure makes of its bytes as they are then; nil leaves it alone.
  package var changeFile: @Sendable (FilePath, ([UInt8]?) -> [UInt8]?) -> SystemError?
  /// Today's day in ISO 8601.
  package var today: @Sendable () -> String
  /// The user's language by the environment: `zh`, `en`; nil where it does not say.
  package var languageCode: String?
  /// The user's own folder.
  package var homeFolder: FilePath?
  /// The folder of the rules' documentation; nil where it is not installed.
  package var rulePages: FilePath?
  /// The program's version.
  package var version: String
  package var log: @Sendable (LogLevel, String) -> Void

  package init(
    version: String, languageCode: String?, homeFolder: FilePath? = nil, rulePages: FilePath? = nil,
    readFile: @escaping @Sendable (FilePath) -> [UInt8]?,
    changeFile: @escaping @Sendable (FilePath, ([UInt8]?) -> [UInt8]?) -> SystemError?,
    today: @escaping @Sendable () -> String,
    log: @escaping @Sendable (LogLevel, String) -> Void
  ) {
    self.version = version
    self.languageCode = languageCode
    self.homeFolder = homeFolder
    self.rulePages = rulePages
    self.readFile = readFile
    self.changeFile = changeFile
    self.today = today
    self.log = log
  }
}
