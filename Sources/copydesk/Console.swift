package import Linting
package import System

/// What a command talks to: the user's language, standard output, standard error.
package struct Console {
  package var language: Language
  package var output: BufferedOutput
  package var errors: BufferedOutput

  package init(language: Language, output: BufferedOutput, errors: BufferedOutput) {
    self.language = language
    self.output = output
    self.errors = errors
  }

  /// The console of this process.
  package static func standard() -> Console {
    Console(
      language: Environment.languageCode == "en" ? .english : .chinese, output: .standardOutput,
      errors: .standardError)
  }

  package func text(_ chinese: String, _ english: String) -> String {
    language == .chinese ? chinese : english
  }

  /// A line for standard error, behind what stands on standard output so far.
  package mutating func complain(_ message: String) {
    try? output.flush()
    // Nothing is left to tell a user whose standard error is closed.
    try? errors.write("copydesk: \(PrintableText.oneLine(message))\n")
    try? errors.flush()
  }

  package mutating func complain(_ error: SystemError) {
    complain("\(error.subject)\(text("：" + error.chinese, ": " + error.english))")
  }
}
