package import LanguageServerProtocol
package import Linting
package import System

extension ResponseError {
  /// For the user, whom editors show what their request came to.
  package init(_ code: ErrorCode, _ message: Message, in language: Language) {
    self.init(code, message.text(in: language))
  }
}

extension SystemError {
  /// What was refused and why.
  package var message: Message { Message("\(subject)：\(chinese)", "\(subject): \(english)") }
}
