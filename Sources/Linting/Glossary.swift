/// The words of a house: what it prints instead of what, what it does not print, and why. The product brings none.
package struct Glossary: Hashable, Sendable {
  /// One row: a term, and what the house wants in its place.
  package struct Entry: Hashable, Sendable {
    /// As it should not be printed; compared in any width.
    package var term: String
    /// What is printed instead, the first preferred; empty where only an editor can say.
    package var preferred: [String]
    /// Whether the house never prints the term, whatever stands in its place.
    package var isForbidden: Bool
    /// Why, in the user's words; nil where nothing is to be said.
    package var reason: String?
    /// Longer words that hold the term and are right: `创文办` for the term `创文`.
    package var exceptions: [String]
    /// The severity of this row's findings; nil for the rule's own: warning, error where the term is forbidden.
    package var severity: Severity?
    /// Whether fix-all may put the preferred term in.
    package var isSafe: Bool
    /// Whether the row holds inside 《》 and quotation marks too.
    package var holdsInQuotes: Bool

    package init(
      term: String, preferred: [String] = [], isForbidden: Bool = false, reason: String? = nil,
      exceptions: [String] = [], severity: Severity? = nil, isSafe: Bool = false, holdsInQuotes: Bool = false
    ) {
      self.term = term
      self.preferred = preferred
      self.isForbidden = isForbidden
      self.reason = reason
      self.exceptions = exceptions
      self.severity = severity
      self.isSafe = isSafe
      self.holdsInQuotes = holdsInQuotes
    }
  }

  package var entries: [Entry]

  package init(_ entries: [Entry] = []) { self.entries = entries }
}
