package import EditorFeatures
package import Linting
package import TextModel

/// A page with its safe fixes applied, those that come to light by another included.
package struct Mending: Sendable {
  package private(set) var result: Analysis
  /// How many places were mended.
  package private(set) var count = 0

  /// Fixes lead to no new findings; a few rounds are for those whose edits overlapped.
  private static let maximumRounds = 8

  /// - Parameter spared: findings that are left as they are.
  package init(of analysis: Analysis, sparing spared: [Finding] = []) {
    result = analysis
    var spared = Set(spared.map { Place(rule: $0.rule, range: $0.range) })
    for _ in 0..<Mending.maximumRounds {
      let edits = result.safeEdits { !spared.contains(Place(rule: $0.rule, range: $0.range)) }
      if edits.isEmpty { return }
      spared = Set(spared.map { $0.moved(by: edits) })
      result = Analysis(of: Mending.snapshot(result.snapshot, applying: edits), checker: result.checker)
      count += edits.count
    }
  }

  /// Where a finding is, by which it is known again once the text around it was mended.
  private struct Place: Hashable {
    var rule: RuleID
    var range: ByteRange

    func moved(by edits: [TextEdit]) -> Place {
      func offset(_ offset: Int) -> Int {
        edits.reduce(offset) { result, edit in
          edit.range.upperBound <= offset ? result + edit.newText.utf8.count - edit.range.count : result
        }
      }
      return Place(rule: rule, range: ByteRange(offset(range.lowerBound), offset(range.upperBound)))
    }
  }

  /// The text with edits that stand in order and do not touch, in one pass however many there are.
  package static func snapshot(_ snapshot: Snapshot, applying edits: [TextEdit]) -> Snapshot {
    let old = snapshot.bytes
    var bytes: [UInt8] = []
    bytes.reserveCapacity(old.count + edits.count * 3)
    var copied = 0
    for edit in edits {
      let low = min(max(copied, edit.range.lowerBound), old.count)
      bytes += old[copied..<low]
      bytes += edit.newText.utf8
      copied = min(max(low, edit.range.upperBound), old.count)
    }
    bytes += old[copied...]
    return Snapshot(bytes)
  }
}
