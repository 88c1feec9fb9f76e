/// How a command ended, as the shell sees it.
package enum ExitStatus: Int32, Sendable, Comparable {
  case success = 0
  /// Findings at or above the failing severity.
  case findings = 1
  /// A usage or input error; what could be done was done.
  case failure = 2

  package static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rawValue < right.rawValue }
}
