import TextModel

/// What one reading of a page leaves for the next, which is after an edit, so that it works out only what the edit touched.
///
/// It is memory, not part of what a page says: what is not found here is worked out, and comes to the same.
struct ReadingMemory: Sendable {
  /// How the lines of columns were weighed.
  var columns = KnownColumns()
  /// What was read to tell where titles belong.
  var topics = TopicStore()
  /// What was weighed to put cut articles together.
  var weighing = WeighingStore()
  /// What the lines above articles are.
  var titles = LineMemory<TitleRoles>()

  init() {}

  /// Keeps what holds after an edit.
  ///
  /// - Parameter lineCount: of the page after it.
  mutating func follow(_ edit: AppliedEdit, lineCount: Int) {
    topics.follow(edit)
    weighing = WeighingStore(weighing, after: edit, lineCount: lineCount)
    titles.follow(edit)
  }
}

extension ReadingMemory: CustomReflectable {
  /// Nothing: two pages that say the same may have been read with different memories.
  var customMirror: Mirror { Mirror(self, children: []) }
}
