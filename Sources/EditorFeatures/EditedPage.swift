package import Linting
import PageStructure
package import TextModel

/// A page that is being edited: its text is at hand after every edit, what is known of it when it is asked for.
///
/// Nothing is held twice here, so that an edit changes in place what it touches, and copies nothing of a long page.
package struct EditedPage: Sendable {
  /// The text now.
  package private(set) var snapshot: Snapshot
  /// Of the text before the pending edits, which it has let go.
  private var analysis: Analysis?
  private var pending: Pending?

  /// What the analysis has to follow.
  private struct Pending: Sendable {
    /// The last edit. The page has followed those before it.
    var last: AppliedEdit
    /// For each article of the page its index when it was checked; nil where the page has followed no edit since.
    var origins: [Int?]?
    /// The page's day when it was checked.
    var date: CalendarDate?
    var count = 1
  }

  /// Above this many edits at once (a reformatted page) reading whole costs less than following each.
  private static let maximumFollowedEdits = 16
  private static let noText = Snapshot("")

  package init(_ snapshot: Snapshot) { self.snapshot = snapshot }

  init(_ analysis: Analysis) {
    snapshot = analysis.snapshot
    self.analysis = analysis
  }

  /// Changes the text.
  package mutating func apply(_ edit: TextEdit) {
    if let count = pending?.count {
      if count < EditedPage.maximumFollowedEdits { followLast() } else { forget() }
    }
    analysis?.snapshot = EditedPage.noText
    let applied = snapshot.apply(edit)
    if analysis == nil { return }
    if let count = pending?.count {
      pending?.last = applied
      pending?.count = count + 1
    } else {
      pending = Pending(last: applied, date: analysis?.date)
    }
  }

  /// Has the page follow the last edit.
  private mutating func followLast() {
    guard let pending, let origins = analysis?.page.update(to: snapshot, after: pending.last) else { return }
    guard let before = pending.origins else {
      self.pending?.origins = origins
      return
    }
    self.pending?.origins = origins.map { index in
      index.flatMap { before.indices.contains($0) ? before[$0] : nil }
    }
  }

  /// What is known of the text now. Equal to analysing it whole.
  ///
  /// - Parameter checker: the one of all calls, until the page is told to `forget`.
  package mutating func analyze(with checker: Checker) -> Analysis {
    if pending != nil {
      followLast()
      analysis?.snapshot = snapshot
      // Relative dates depend on the page's date, so a page that changes it is extracted and checked whole.
      let origins = pending?.origins ?? []
      let isSameDate = pending?.date == analysis?.date
      pending = nil
      analysis?.check(isSameDate ? origins : origins.map { _ in nil })
    }
    let current = analysis ?? Analysis(of: snapshot, checker: checker)
    analysis = current
    return current
  }

  /// Forgets what was found, by another configuration perhaps.
  package mutating func forget() {
    analysis = nil
    pending = nil
  }
}
