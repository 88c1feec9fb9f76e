import System

/// The folders in which programs are looked for.
struct SearchPath: Sendable {
  private let folders: [FilePath]

  /// That of this process.
  init() {
    folders = (Environment.variable("PATH") ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":").map {
      FilePath(String($0))
    }
  }

  /// The first program of this name; nil where there is none.
  func find(_ name: String) -> FilePath? {
    folders.lazy.map { $0.appending(name) }.first { File.isProgram($0) }
  }

  /// The first line that a program prints about its version; nil where it prints none.
  func version(of program: FilePath) -> String? {
    guard let child = try? ChildProcess(path: program.text, arguments: ["--version"]) else { return nil }
    var output: [UInt8] = []
    while let bytes = try? child.receive(atMost: 1 << 12), !bytes.isEmpty {
      if output.count < 1 << 16 { output += bytes }
    }
    _ = child.wait()
    let line = output.prefix { $0 != UInt8(ascii: "\n") }
    return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
  }
}
