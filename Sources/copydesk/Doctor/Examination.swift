package import System

/// One part of what the doctor looks at: a title and what was found.
package struct Examination: Sendable {
  package enum Verdict: Sendable {
    case good
    /// Worth knowing; nothing is wrong.
    case note
    case fault

    var mark: (sign: String, style: TextStyle) {
      switch self {
      case .good: ("✓", .good)
      case .note: ("·", .faint)
      case .fault: ("✗", .error)
      }
    }
  }

  package struct Result: Sendable {
    package var verdict: Verdict
    package var text: String
    /// What to do; empty for nothing.
    package var advice: String
  }

  package let title: String
  package private(set) var results: [Result] = []

  init(_ title: String) { self.title = title }

  mutating func add(_ verdict: Verdict, _ text: String, advice: String = "") {
    results.append(Result(verdict: verdict, text: text, advice: advice))
  }

  package var hasFault: Bool { results.contains { $0.verdict == .fault } }

  package func text(_ layout: ReportLayout) -> String {
    var lines = [TextStyle.strong.paint(title, layout)]
    for result in results {
      let mark = result.verdict.mark
      lines.append("  " + mark.style.paint(mark.sign, layout) + " " + PrintableText.oneLine(result.text))
      if !result.advice.isEmpty { lines.append("    → " + PrintableText.oneLine(result.advice)) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// All of them, one after another as each is done.
  ///
  /// - Parameter folder: where the search for a configuration starts.
  package static func all(from folder: FilePath, _ layout: ReportLayout) -> some Sequence<Examination> {
    let parts: [@Sendable () -> Examination] = [
      { program(layout) }, { encodings(layout) }, { configuration(from: folder, layout) },
      { EditorExamination(layout).examination },
    ]
    return parts.lazy.map { $0() }
  }
}
