import Foundation
import TestSupport
import Testing
import copydesk

@Suite struct CompletionTests {
  @Test(arguments: ["bash", "zsh", "fish"])
  func `a script knows every subcommand and option`(shell: String) throws {
    let script = try ProductBinary.run(["completions", shell]).text
    for command in Commands.all {
      #expect(script.contains(command.name))
      for option in command.options { #expect(script.contains(option.name.dropFirst(2)), "\(option.name)") }
    }
  }

  @Test func `bash completes subcommands, options, their words and rules`() throws {
    guard FileManager.default.fileExists(atPath: "/bin/bash") else { return }
    func complete(_ words: [String]) throws -> [String] {
      let folder = URL(filePath: ProductBinary.path).deletingLastPathComponent().path()
      let script = """
        PATH="\(folder):$PATH"; source <(copydesk completions bash)
        COMP_WORDS=(copydesk "$@"); COMP_CWORD=$#; _copydesk; printf '%s\\n' "${COMPREPLY[@]}"
        """
      let process = Process()
      process.executableURL = URL(filePath: "/bin/bash")
      process.arguments = ["-c", script, "bash"] + words
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      return text.split(separator: "\n").map(String.init)
    }
    #expect(try complete(["ext"]) == ["extract"])
    #expect(try complete(["check", "--fo"]) == ["--format"])
    #expect(try complete(["check", "--format", "sa"]) == ["sarif"])
    #expect(try complete(["explain", "word-wr"]) == ["word-wrong"])
    #expect(try complete(["completions", "f"]) == ["fish"])
    // Short names, words of a list, and what bash makes of `--format=j`.
    #expect(try complete(["check", "-f", "gi"]) == ["github"])
    #expect(try complete(["extract", "--only", "metrics,pe"]) == ["metrics,people"])
    #expect(try complete(["check", "--format", "=", "gi"]) == ["github"])
    #expect(try complete(["help", "exp"]) == ["explain"])
    #expect(try complete(["man", ""]) == [])
  }
}
