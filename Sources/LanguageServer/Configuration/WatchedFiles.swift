import JSON
import LanguageServerProtocol
import Linting

/// The files that the client is asked to watch: settings, ledgers, pages.
struct WatchedFiles: Hashable, Sendable {
  private var globs: [String]

  private static let id = "copydesk-files"

  /// - Parameter pages: the patterns by which the settings say what pages are, where they say it.
  init(pages: [PathPattern] = []) {
    // Many clients tell capitals apart.
    globs = ["**/\(Project.fileName)", "**/\(LedgerPlace.fileName)", "**/*.{txt,md,TXT,MD}"]
    for pattern in Set(pages.map(\.text)).sorted() { globs += WatchedFiles.globs(pattern) }
  }

  /// A pattern of the settings holds at any depth, or from the folder of its file, which may lie anywhere; a name without
  /// `*` may be a folder's.
  private static func globs(_ pattern: String) -> [String] {
    var path = pattern[...]
    while path.hasPrefix("/") || path.hasPrefix("./") { path = path.dropFirst() }
    while path.hasSuffix("/") { path = path.dropLast() }
    if path.isEmpty { return [] }
    let glob = path.hasPrefix("**/") ? String(path) : "**/" + path
    return path.split(separator: "/").last?.contains("*") == true ? [glob] : [glob, glob + "/**"]
  }

  var registration: RegistrationParams.Registration {
    let watchers = globs.map { ["globPattern": .string($0)] as JSONValue }
    return .init(
      id: WatchedFiles.id, method: DidChangeWatchedFilesHandler.method, options: ["watchers": .array(watchers)])
  }

  /// Has the client watch these in place of those before.
  func replace(in session: inout Session) {
    session.request(
      "client/unregisterCapability",
      UnregistrationParams(id: WatchedFiles.id, method: DidChangeWatchedFilesHandler.method)
    ) { _, _ in }
    session.request("client/registerCapability", RegistrationParams(registrations: [registration])) { _, _ in }
  }
}

extension Session {
  /// Has the client watch what the settings of its documents say that pages are.
  mutating func updateWatchedFiles() {
    guard client.registersWatchedFiles else { return }
    let projects = documents.keys.sorted().filter { !isSettings($0) }.map { project(of: $0) }
    let wanted = WatchedFiles(pages: projects.flatMap { $0.checking.pages ?? [] })
    if wanted == watchedFiles { return }
    watchedFiles = wanted
    wanted.replace(in: &self)
  }
}
