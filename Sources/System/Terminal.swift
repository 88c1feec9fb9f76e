#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The terminal behind standard output.
package struct Terminal: Hashable, Sendable {
  /// Display columns.
  package var columns: Int
  /// Whether the user wants colour there: `NO_COLOR` is unset or empty (no-color.org) and the terminal is not `dumb`.
  package var showsColor: Bool

  /// Nil where standard output is a file or a pipe.
  package static func ofStandardOutput() -> Terminal? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    let showsColor = (Environment.variable("NO_COLOR") ?? "").isEmpty && Environment.variable("TERM") != "dumb"
    return Terminal(columns: columns(), showsColor: showsColor)
  }

  /// Whether standard error is a terminal.
  package static var isStandardError: Bool { isatty(STDERR_FILENO) == 1 }

  private static func columns() -> Int {
    var size = winsize()
    if unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    if let text = Environment.variable("COLUMNS"), let number = Int(text), number > 0 { return min(number, 1000) }
    return 80
  }
}
