#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why nothing could be written.
struct Complaint: Error { var text: String }

/// Writes sources while the package is built: `GenerateSources rules OUTPUT FILE…` and
/// `GenerateSources commit OUTPUT GITFOLDER`.
@main
enum Main {
  static func main() {
    do throws(Complaint) {
      try generate(Array(CommandLine.arguments.dropFirst()))
    } catch {
      print("error: GenerateSources: \(error.text)")
      exit(1)
    }
  }

  private static func generate(_ arguments: [String]) throws(Complaint) {
    guard arguments.count >= 2 else { throw Complaint(text: "usage: GenerateSources rules|commit OUTPUT INPUT…") }
    let inputs = Array(arguments.dropFirst(2))
    let text: String
    switch arguments[0] {
    case "rules": text = try RuleRegistrySource.text(of: inputs)
    case "commit": text = CommitSource.text(gitFolder: inputs.first ?? ".git")
    default: throw Complaint(text: "no such source: \(arguments[0])")
    }
    guard TextFile.write(text, to: arguments[1]) else { throw Complaint(text: "cannot write \(arguments[1])") }
  }
}
