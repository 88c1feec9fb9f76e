import Foundation
import TestSupport
import Testing

/// A folder for one session with an editor: a page that may be changed, below a project file, and a `copydesk` that notes
/// the processes it becomes. Also the editor's home, so that nothing of the user's is read or written.
final class Desk {
  let folder: URL

  init(page name: String) throws {
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    folder = base.appending(path: "copydesk-desk-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try write(Seeds.bytes(name), to: "page.news.txt")
    try write(Array("{}\n".utf8), to: ".copydesk.json")
    // `exec` keeps the process, so the number noted is the server's own.
    let script = """
      #!/bin/sh
      [ "$1" = lsp ] && echo $$ >>'\(folder.path())pids'
      exec '\(try Desk.builtProgram())' "$@"
      """
    try write(Array(script.utf8), to: "copydesk")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var program: String { folder.path() + "copydesk" }
  var page: String { folder.path() + "page.news.txt" }

  func write(_ bytes: [UInt8], to path: String) throws {
    let url = folder.appending(path: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// The environment that an editor gets: nothing of the user's but the search path.
  var environment: [String: String] {
    let home = folder.path()
    return [
      "HOME": home,
      "PATH": home + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"),
      "LANG": "C.UTF-8",
      "TERM": "xterm-256color",
      "TMPDIR": home,
      "XDG_CACHE_HOME": home + ".cache",
      "XDG_CONFIG_HOME": home + ".config",
      "XDG_DATA_HOME": home + ".local/share",
      "XDG_RUNTIME_DIR": home,
      "XDG_STATE_HOME": home + ".local/state",
      "COPYDESK_TEST_PROGRAM": program,
      "COPYDESK_TEST_PAGE": page,
      "COPYDESK_TEST_PIDS": home + "pids",
    ]
  }

  struct Outcome {
    var status: Int32
    var output: String
  }

  /// Runs a program to its end, its standard input empty. Fails when it does not end, or leaves a child behind.
  func run(_ program: String, _ arguments: [String], environment extra: [String: String] = [:]) throws -> Outcome {
    let output = folder.appending(path: "output-\(UUID().uuidString)")
    _ = FileManager.default.createFile(atPath: output.path(), contents: nil)
    let handle = try FileHandle(forWritingTo: output)
    let process = self.process(program, arguments, environment: extra)
    process.standardOutput = handle
    process.standardError = handle
    try Desk.start(process)
    let hasEnded = Patience.wait(seconds: 200) { !process.isRunning }
    if !hasEnded { process.terminate() }
    try handle.close()
    try #require(
      hasEnded, "\(program) or a child of it does not end: \((try? String(contentsOf: output, encoding: .utf8)) ?? "")")
    return Outcome(
      status: process.terminationStatus, output: String(decoding: try Data(contentsOf: output), as: UTF8.self))
  }

  /// A program that has yet to run at this desk; its input is empty, and so is what it prints.
  func process(_ program: String, _ arguments: [String], environment extra: [String: String] = [:]) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = environment.merging(extra) { $1 }
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return process
  }

  /// Starts a process with all signals let through, as a shell would. Tests run on threads that block them, and a child
  /// inherits that: an editor would never hear of the end of its server, nor of `SIGTERM`.
  static func start(_ process: Process) throws {
    var none = sigset_t()
    var before = sigset_t()
    unsafe sigemptyset(&none)
    unsafe pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { unsafe _ = pthread_sigmask(SIG_SETMASK, &before, nil) }
    try process.run()
  }

  /// The processes that were servers at this desk.
  var servers: [pid_t] {
    let pids = (try? String(contentsOf: folder.appending(path: "pids"), encoding: .utf8)) ?? ""
    return pids.split(separator: "\n").compactMap { pid_t($0) }
  }

  /// Waits until no server of this desk is left; a process that ended and was not yet waited for counts as gone.
  func expectNoServerLeft(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(!servers.isEmpty, "no server was started", sourceLocation: sourceLocation)
    let isGone = Patience.wait { self.servers.allSatisfy { !Desk.runs($0) } }
    #expect(isGone, "a server is left: \(servers.filter(Desk.runs))", sourceLocation: sourceLocation)
  }

  private static func runs(_ process: pid_t) -> Bool {
    guard kill(process, 0) == 0 else { return false }
    guard let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return true }
    // PID (NAME) STATE …; a name may hold brackets itself.
    return status.split(separator: ")").last?.trimmingCharacters(in: .whitespaces).first != "Z"
  }

  /// The `copydesk` of this build, or the one that `COPYDESK_TEST_SERVER` names (a broken one, to see the tests fail).
  private static func builtProgram() throws -> String {
    if let path = ProcessInfo.processInfo.environment["COPYDESK_TEST_SERVER"] { return path }
    let products = CommandLine.arguments.compactMap { argument in
      argument.range(of: ".xctest").map { String(argument[..<$0.upperBound]) }
    }
    let neighbours = ([Bundle.main.executablePath].compactMap(\.self) + products)
      .map { URL(filePath: $0).deletingLastPathComponent().appending(path: "copydesk").path() }
    return try #require(
      neighbours.first { FileManager.default.isExecutableFile(atPath: $0) }, "no copydesk in \(neighbours)")
  }
}

/// How long an answer may take before a test gives up: a bound for a hang, no measure of speed.
enum Patience {
  static func wait(seconds: Double = 30, until condition: () throws -> Bool) rethrows -> Bool {
    let end = Date.now.addingTimeInterval(seconds)
    while try !condition() {
      if Date.now > end { return false }
      Thread.sleep(forTimeInterval: 0.03)
    }
    return true
  }
}
