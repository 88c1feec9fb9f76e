package import Linting

/// What a piece of a report is, and how it is coloured where colour is shown.
package enum TextStyle: Sendable {
  case place
  case error
  case warning
  case information
  case hint
  case faint
  case strong
  case good

  package init(_ severity: Severity) {
    self =
      switch severity {
      case .error: .error
      case .warning: .warning
      case .information: .information
      case .hint: .hint
      }
  }

  private var code: String {
    switch self {
    case .place, .strong: "1"
    case .error: "1;31"
    case .warning: "1;33"
    case .information: "36"
    case .hint, .faint: "2"
    case .good: "32"
    }
  }

  package func paint(_ text: String, _ layout: ReportLayout) -> String {
    layout.showsColor && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
