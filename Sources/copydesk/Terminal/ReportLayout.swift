package import Linting

/// How a report is laid out: for whom, and on what.
package struct ReportLayout: Sendable {
  package var language: Language
  /// Whether the reader's terminal shows colour.
  package var showsColor: Bool
  /// Display columns of the terminal; those of a page of paper where output goes elsewhere.
  package var width: Int
  /// Whether the terminal draws characters of ambiguous width (“ ” …) two columns wide.
  package var isAmbiguousWide: Bool

  package init(language: Language, showsColor: Bool = false, width: Int = 100, isAmbiguousWide: Bool = false) {
    self.language = language
    self.showsColor = showsColor
    self.width = width
    self.isAmbiguousWide = isAmbiguousWide
  }

  /// The report where no page was read.
  package var noPages: String { text("没有版面可查。\n", "No page to check.\n") }

  package func text(_ chinese: String, _ english: String) -> String { language.pick(chinese, english) }
}
