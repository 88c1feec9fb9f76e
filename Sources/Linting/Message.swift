/// The language in which messages are shown.
package enum Language: String, Sendable, CaseIterable {
  case chinese = "zh"
  case english = "en"

  /// The text of the language; the other one is not put together.
  package func pick(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    self == .chinese ? chinese() : english()
  }
}

/// A text for the user, in both languages. At most two short sentences: what, why, what to do.
package struct Message: Hashable, Sendable {
  package var chinese: String
  package var english: String

  package init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  package func text(in language: Language) -> String { language.pick(chinese, english) }
}
