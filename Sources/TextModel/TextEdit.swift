/// One replacement in a snapshot: the bytes of `range` give way to `newText`.
package struct TextEdit: Hashable, Sendable {
  package var range: ByteRange
  package var newText: String

  package init(range: ByteRange, newText: String) {
    self.range = range
    self.newText = newText
  }
}

/// What an edit did to a snapshot: enough for every later step to keep what it did not touch.
package struct AppliedEdit: Hashable, Sendable {
  /// The bytes that were replaced, in offsets before the edit.
  package var replaced: ByteRange
  /// How many bytes stand in their place.
  package var insertedCount: Int
  /// The lines, counted after the edit, that were read anew. Those before are as they were; those behind only moved.
  package var changedLines: Range<Int>
  /// How many lines there are more than before.
  package var lineDelta: Int
}
