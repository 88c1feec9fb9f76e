/// The text of one page at one moment: valid UTF-8 without a byte-order mark, and where its lines begin.
///
/// Everything below the language server is computed from a snapshot; its byte offsets are the only positions there.
package struct Snapshot: Sendable {
  package private(set) var bytes: [UInt8]
  package private(set) var lines: LineTable

  /// A snapshot of bytes that are valid UTF-8; other bytes are repaired first (`SourceText` tells where).
  package init(_ bytes: [UInt8]) {
    if let lines = LineTable(validating: bytes.span) {
      self.bytes = bytes
      self.lines = lines
    } else {
      let repaired = SourceText.repaired(bytes).bytes
      self.bytes = repaired
      lines = LineTable(repaired.span)
    }
  }

  /// A snapshot of a page as it came from disk.
  package init(_ source: SourceText) {
    guard let lines = source.lines else {
      self.init(source.bytes)
      return
    }
    self.init(source.bytes, lines)
  }

  private init(_ bytes: [UInt8], _ lines: LineTable) {
    self.bytes = bytes
    self.lines = lines
  }

  package init(_ text: String) {
    let bytes = Array(text.utf8)
    self.bytes = bytes
    lines = LineTable(bytes.span)
  }

  package var byteCount: Int { bytes.count }

  /// The text of a range; its ends are moved inward to character borders.
  package func text(in range: ByteRange) -> String {
    let low = boundary(atOrAfter: range.lowerBound)
    let high = boundary(atOrBefore: range.upperBound)
    return low < high ? String(decoding: bytes[low..<high], as: UTF8.self) : ""
  }

  /// A line without its end mark.
  package func text(ofLine line: Int) -> String {
    text(in: lines.contentRange(ofLine: line, in: bytes.span))
  }

  /// Whether a line has nothing that is printed.
  package func isBlank(line: Int) -> Bool {
    let bytes = bytes.span
    let content = lines.contentRange(ofLine: line, in: bytes)
    var index = content.lowerBound
    while index < content.upperBound {
      let (scalar, next) = Scalars.decode(bytes, at: index)
      let kind = CharacterClass.of(scalar)
      if kind != .space && kind != .invisible { return false }
      index = next
    }
    return true
  }

  /// Replaces a range, which is clamped to the text and moved outward to character borders, and updates the lines.
  ///
  /// - Returns: what was really replaced, and the lines that were read anew (lines of the new text).
  @discardableResult
  package mutating func apply(_ edit: TextEdit) -> AppliedEdit {
    let low = boundary(atOrBefore: max(0, edit.range.lowerBound))
    let high = boundary(atOrAfter: max(low, edit.range.upperBound))
    let replaced = ByteRange(low, high)
    let inserted = Array(edit.newText.utf8)
    let oldLineCount = lines.count
    bytes.replaceSubrange(replaced.range, with: inserted)
    let bytes = bytes
    let changed = lines.update(replacing: replaced, insertedCount: inserted.count, in: bytes.span)
    return AppliedEdit(
      replaced: replaced, insertedCount: inserted.count, changedLines: changed,
      lineDelta: lines.count - oldLineCount)
  }

  /// The snapshot with `edits` applied, all of them given in offsets of this snapshot and not overlapping.
  package func applying(_ edits: [TextEdit]) -> Snapshot {
    var result = self
    for edit in edits.sorted(by: { $0.range > $1.range }) { result.apply(edit) }
    return result
  }

  private func isBoundary(_ offset: Int) -> Bool {
    offset <= 0 || offset >= bytes.count || bytes[offset] & 0xC0 != 0x80
  }

  private func boundary(atOrBefore offset: Int) -> Int {
    var offset = min(max(0, offset), bytes.count)
    while !isBoundary(offset) { offset -= 1 }
    return offset
  }

  private func boundary(atOrAfter offset: Int) -> Int {
    var offset = min(max(0, offset), bytes.count)
    while !isBoundary(offset) { offset += 1 }
    return offset
  }
}
