/// What the operating system refused, in words for the user.
package struct SystemError: Error, Hashable, Sendable {
  /// The path or stream concerned.
  package var subject: String
  /// `errno` of the failed call.
  package var code: Int32

  package init(subject: String, code: Int32) {
    self.subject = subject
    self.code = code
  }
}
