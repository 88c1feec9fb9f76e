/// How much a finding weighs, from a sure error to a matter of style. Order: hint < information < warning < error.
package enum Severity: String, Sendable, CaseIterable, Comparable {
  /// Style, or the page's extraction; shown faint.
  case hint
  /// “Please look.”
  case information
  /// Very likely wrong; a reader would notice.
  case warning
  /// The text cannot stand.
  case error

  private var rank: Int {
    switch self {
    case .hint: 0
    case .information: 1
    case .warning: 2
    case .error: 3
    }
  }

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}

extension Severity {
  package var title: Message {
    switch self {
    case .error: Message("错误", "error")
    case .warning: Message("警告", "warning")
    case .information: Message("提示", "information")
    case .hint: Message("建议", "hint")
    }
  }
}
