package import Linting
package import TextModel

/// One way to mend one finding, offered at a place.
package struct OfferedFix: Hashable, Sendable {
  package var finding: Finding
  package var fix: Fix
  /// Whether it is the first of its finding's fixes.
  package var isPreferred: Bool

  package init(finding: Finding, fix: Fix, isPreferred: Bool) {
    self.finding = finding
    self.fix = fix
    self.isPreferred = isPreferred
  }
}

extension Analysis {
  /// The findings that a selection touches; an empty selection touches what it stands in or beside.
  package func findings(touching range: ByteRange) -> [Finding] {
    findings.filter { $0.range.lowerBound <= range.upperBound && range.lowerBound <= $0.range.upperBound }
  }

  /// The fixes of the findings that a selection touches, by place, the preferred one of each finding first.
  package func fixes(touching range: ByteRange) -> [OfferedFix] {
    findings(touching: range).flatMap { finding in
      finding.fixes.enumerated().map { OfferedFix(finding: finding, fix: $1, isPreferred: $0 == 0) }
    }
  }

  /// The edits of all safe fixes at once, in order and without overlap: what `source.fixAll` and `--fix` apply.
  ///
  /// - Parameter isWanted: which findings are mended.
  package func safeEdits(where isWanted: (Finding) -> Bool = { _ in true }) -> [TextEdit] {
    let fixes = findings.filter(isWanted).compactMap { finding in
      finding.fixes.first { $0.isSafe }
    }
    return FixSelection.compatibleEdits(of: fixes)
  }
}

/// Which of many fixes can be applied together. A fix is applied whole or not at all.
package enum FixSelection {
  /// The edits of those fixes that collide with none before them, by place. Fixes left out are found again in the text
  /// that results, and applied there.
  package static func compatibleEdits(of fixes: [Fix]) -> [TextEdit] {
    var all: [(edit: TextEdit, fix: Int)] = []
    for (index, fix) in fixes.enumerated() {
      for edit in fix.edits { all.append((edit, index)) }
    }
    all.sort { ($0.edit.range, $0.fix) < ($1.edit.range, $1.fix) }
    var isDropped = [Bool](repeating: false, count: fixes.count)
    var end = Int.min
    var last: TextEdit?
    // What is left out stands in nobody's way: of those that collide one is done, and a later round gets further.
    for (edit, fix) in all where !isDropped[fix] {
      // Two rules may want the same edit: it is done once, for both.
      if edit == last { continue }
      // Of two edits that begin at one place it would be open which comes first.
      if edit.range.lowerBound < end || edit.range.lowerBound == last?.range.lowerBound {
        isDropped[fix] = true
        continue
      }
      end = max(end, edit.range.upperBound)
      last = edit
    }
    var result: [TextEdit] = []
    for (edit, fix) in all where !isDropped[fix] && edit != result.last { result.append(edit) }
    return result
  }
}
