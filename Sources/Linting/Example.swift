/// A text that a rule reports or accepts: documentation and test at once. Reported words stand between `⟦` and `⟧`.
///
/// `RuleExamplesTests` runs each example as it stands, with CRLF, behind an emoji, hard-wrapped, inside a full page, and
/// with the rule off.
package struct Example: Sendable {
  /// What page the text stands on.
  package enum Surroundings: Hashable, Sendable {
    /// Any page; the text also runs by itself.
    case any
    /// A page that uses full-width marks throughout.
    case fullWidth
    /// A page that uses half-width marks throughout.
    case halfWidth
    /// A page whose folio states the day, in the form `2023-03-15`.
    case dated(String)
    /// The text is the page: it runs as it stands and is not wrapped.
    case whole
  }

  package var marked: String
  package var isReported: Bool
  /// What the text becomes by each of the offered fixes, in their order. Empty where the rule offers none.
  package var fixed: [String]
  package var surroundings: Surroundings
  /// The findings' severity, where it is not the rule's own.
  package var severity: Severity?
  /// Where the example is written: the file as `Module/File.swift`, and the line.
  package var fileID: String
  package var line: Int

  /// The text without marks.
  package var text: String { String(String.UnicodeScalarView(marked.unicodeScalars.filter { $0 != "⟦" && $0 != "⟧" })) }

  package static func accepted(
    _ text: String, onPage surroundings: Surroundings = .any, fileID: String = #fileID, line: Int = #line
  ) -> Example {
    Example(
      marked: text, isReported: false, fixed: [], surroundings: surroundings, severity: nil, fileID: fileID, line: line)
  }

  /// - Parameters:
  ///   - marked: the text, with each reported place marked.
  ///   - fixed: the text after the first offered fix, then after the second, and so on. With several marked places: after
  ///     the first fix of each of them.
  package static func reported(
    _ marked: String, fixed: String..., onPage surroundings: Surroundings = .any, severity: Severity? = nil,
    fileID: String = #fileID, line: Int = #line
  ) -> Example {
    Example(
      marked: marked, isReported: true, fixed: fixed, surroundings: surroundings, severity: severity, fileID: fileID,
      line: line)
  }
}
