/// The text of a block as it was written: hard line breaks and extraction blanks taken out, paragraphs parted by one
/// line feed, and a map from each scalar back to the bytes of the snapshot.
///
/// This is the heart of reading: facts and rules see joined, clean text, and every result maps back to exact source
/// ranges. Width is left as it stands; `classes` makes it irrelevant where it does not matter. Nothing else joins lines.
///
/// Indices are those of `scalars`; offsets are relative to `base`, so that a text moves with its article by changing
/// `base` alone.
///
/// Its arrays stand in one box that never changes, so that a copy costs one reference. Loops take the arrays that they
/// read as local values first.
@usableFromInline
package struct LogicalText: Sendable {
  /// What stood in the source before a scalar and was left out.
  @usableFromInline
  package enum Joint: UInt8, Sendable {
    case none = 0
    /// Blanks within a line.
    case blank = 1
    /// A line end inside a paragraph.
    case lineBreak = 2
    /// A line end and blank lines inside a paragraph: the column ended there.
    case columnBreak = 3
  }

  /// The arrays of a text.
  @usableFromInline
  final class Storage: Sendable {
    @usableFromInline let scalars: [UInt32]
    @usableFromInline let classes: [UInt8]
    @usableFromInline let offsets: [UInt32]
    @usableFromInline let joints: [UInt8]

    init(scalars: [UInt32], classes: [UInt8], offsets: [UInt32], joints: [UInt8]) {
      self.scalars = scalars
      self.classes = classes
      self.offsets = offsets
      self.joints = joints
    }

    static let empty = Storage(scalars: [], classes: [], offsets: [], joints: [])
  }

  /// The byte offset in the snapshot to which `offsets` are relative.
  @usableFromInline package var base: Int
  @usableFromInline private(set) var storage: Storage

  package init(base: Int) {
    self.base = base
    storage = .empty
  }

  init(base: Int, _ storage: Storage) {
    self.base = base
    self.storage = storage
  }

  @inlinable
  package var scalars: [UInt32] { storage.scalars }

  /// `CharacterClass.rawValue` of each scalar.
  @inlinable
  package var classes: [UInt8] { storage.classes }

  /// Where each scalar begins in the source, relative to `base`.
  @inlinable
  package var offsets: [UInt32] { storage.offsets }

  /// `Joint.rawValue` of each scalar.
  @inlinable
  package var joints: [UInt8] { storage.joints }

  @inlinable
  package var count: Int { storage.scalars.count }

  @inlinable
  package var indices: Range<Int> { 0..<storage.scalars.count }

  /// The class of a scalar; `.lineBreak` outside the text, so that a look ahead or behind ends like a paragraph.
  @inlinable
  @inline(__always)
  package func characterClass(_ index: Int) -> CharacterClass {
    index >= 0 && index < storage.classes.count ? CharacterClass(code: storage.classes[index]) : .lineBreak
  }

  /// The scalar at an index, a line feed outside the text.
  @inlinable
  @inline(__always)
  package func scalar(_ index: Int) -> UInt32 {
    index >= 0 && index < storage.scalars.count ? storage.scalars[index] : 0x0A
  }

  /// Whether a character stands at an index, in this very width.
  @inlinable
  @inline(__always)
  package func has(_ character: Unicode.Scalar, at index: Int) -> Bool { scalar(index) == character.value }

  @inlinable
  @inline(__always)
  package func joint(before index: Int) -> Joint {
    guard index >= 0, index < storage.joints.count else { return .none }
    switch storage.joints[index] {
    case 1: return .blank
    case 2: return .lineBreak
    case 3: return .columnBreak
    default: return .none
    }
  }

  /// The bytes of the snapshot from the start of the first scalar of a range to the end of its last one, with whatever
  /// was left out between them. An empty range maps to the place before its scalar.
  package func source(_ range: Range<Int>) -> ByteRange {
    let low = max(0, range.lowerBound)
    let high = min(scalars.count, range.upperBound)
    guard low < high else {
      let offset = low < offsets.count ? Int(offsets[low]) : endOffset
      return ByteRange(base + offset, base + offset)
    }
    let last = high - 1
    let end = Int(offsets[last]) + Scalars.utf8Length(scalars[last])
    return ByteRange(base + Int(offsets[low]), base + end)
  }

  /// The index of the scalar at a byte offset of the snapshot, or of the first one behind it.
  package func index(at offset: Int) -> Int { index(at: offset, in: indices) }

  /// The same among the scalars of a range; its end where all of them stand before the offset.
  package func index(at offset: Int, in range: Range<Int>) -> Int {
    let target = offset - base
    let (offsets, scalars) = (storage.offsets, storage.scalars)
    return range.clamped(to: indices).partitioningIndex { index in
      Int(offsets[index]) + Scalars.utf8Length(scalars[index]) > target
    }
  }

  /// The joined text of a range.
  package func string(_ range: Range<Int>) -> String { Scalars.string(storage.scalars, range) }

  package func string() -> String { string(indices) }

  /// Whether the text at `index` spells `word`, in any width.
  package func matches(_ word: String, at index: Int) -> Bool { end(of: word, at: index) != nil }

  /// The index behind `word`, if the text at `index` spells it, in any width.
  package func end(of word: String, at index: Int) -> Int? { end(of: word.utf8.span, at: index) }

  /// The same for a word in UTF-8.
  package func end(of bytes: Span<UInt8>, at index: Int) -> Int? {
    let scalars = storage.scalars
    var position = index
    var offset = 0
    while offset < bytes.count {
      let (scalar, next) = Scalars.decode(bytes, at: offset)
      guard position >= 0, position < scalars.count,
        Scalars.halfWidth(scalars[position]) == Scalars.halfWidth(scalar)
      else { return nil }
      position += 1
      offset = next
    }
    return position
  }

  /// The paragraphs: the ranges between line feeds, empty ones left out.
  package var paragraphs: [Range<Int>] {
    let classes = storage.classes
    var result: [Range<Int>] = []
    var start = 0
    for index in 0...classes.count
    where index == classes.count || classes[index] == CharacterClass.lineBreak.rawValue {
      if start < index { result.append(start..<index) }
      start = index + 1
    }
    return result
  }

  private var endOffset: Int {
    guard let offset = offsets.last, let scalar = scalars.last else { return 0 }
    return Int(offset) + Scalars.utf8Length(scalar)
  }
}

extension LogicalText {
  /// Appends one line's text, as `LogicalTextBuilder` does. Each call copies the text: where there are many lines, use
  /// the builder.
  package mutating func append(line: ByteRange, of bytes: Span<UInt8>, joint: Joint) {
    var builder = LogicalTextBuilder(self)
    builder.append(line: line, of: bytes, joint: joint)
    self = builder.text
  }

  /// Ends the paragraph at a byte offset of the snapshot: the next line begins a new one.
  package mutating func endParagraph(at offset: Int) {
    var builder = LogicalTextBuilder(self)
    builder.endParagraph(at: offset)
    self = builder.text
  }
}
