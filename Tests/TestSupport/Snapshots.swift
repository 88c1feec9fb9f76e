import Foundation
package import Testing

/// Compares a text with the file `Snapshots/NAME` beside the test. With `UPDATE_SNAPSHOTS=1` the file is written instead;
/// the diff is then reviewed like any other.
package func expectSnapshot(
  _ actual: String, named name: String, file: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) {
  let url = URL(filePath: file).deletingLastPathComponent().appending(path: "Snapshots/\(name)")
  if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
    try? FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    do {
      try Data(actual.utf8).write(to: url)
    } catch {
      Issue.record("cannot write \(url.path()): \(error)", sourceLocation: sourceLocation)
    }
    return
  }
  guard let data = try? Data(contentsOf: url) else {
    Issue.record("no snapshot \(url.path()); run UPDATE_SNAPSHOTS=1 swift test", sourceLocation: sourceLocation)
    return
  }
  let expected = String(decoding: data, as: UTF8.self)
  if expected == actual { return }
  let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
  let changes = new.difference(from: old).prefix(40).map { change in
    switch change {
    case .remove(let offset, let element, _): "- \(offset + 1): \(element)"
    case .insert(let offset, let element, _): "+ \(offset + 1): \(element)"
    }
  }
  Issue.record(
    """
    \(name) differs; review, then run UPDATE_SNAPSHOTS=1 swift test
    \(changes.joined(separator: "\n"))
    """, sourceLocation: sourceLocation)
}
