/// The text of a block as it was written: hard line breaks and extraction blanks taken out, paragraphs parted by one
/// line feed, and a map from each scalar back to the bytes of the snapshot.
///
/// This is the heart of reading: facts and rules see joined, clean text, and every result maps back to exact source
/// ranges. Width is left as it stands; `classes` makes it irrelevant where it does not matter. Nothing else joins lines.
///
/// Indices are those of `scalars`; offsets are relative to `base`, so that a text moves with its article by changing
/// `base` alone.
package struct LogicalText: Sendable {
  /// What stood in the source before a scalar and was left out.
  package enum Joint: UInt8, Sendable {
    case none
    /// Blanks within a line.
    case blank
    /// A line end inside a paragraph.
    case lineBreak
    /// A line end and blank lines inside a paragraph: the column ended there.
    case columnBreak
  }

  /// The byte offset in the snapshot to which `offsets` are relative.
  package var base: Int
  package private(set) var scalars: [UInt32] = []
  /// `CharacterClass.rawValue` of each scalar.
  package private(set) var classes: [UInt8] = []
  /// Where each scalar begins in the source, relative to `base`.
  package private(set) var offsets: [UInt32] = []
  /// `Joint.rawValue` of each scalar.
  package private(set) var joints: [UInt8] = []

  package init(base: Int) {
    self.base = base
  }

  package var count: Int { scalars.count }
  package var indices: Range<Int> { 0..<scalars.count }

  /// The class of a scalar; `.lineBreak` outside the text, so that a look ahead or behind ends like a paragraph.
  @inline(__always)
  package func characterClass(_ index: Int) -> CharacterClass {
    index >= 0 && index < classes.count ? CharacterClass(rawValue: classes[index]) ?? .other : .lineBreak
  }

  /// The scalar at an index, a line feed outside the text.
  @inline(__always)
  package func scalar(_ index: Int) -> UInt32 {
    index >= 0 && index < scalars.count ? scalars[index] : 0x0A
  }

  @inline(__always)
  package func joint(before index: Int) -> Joint {
    index >= 0 && index < joints.count ? Joint(rawValue: joints[index]) ?? .none : .none
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
  package func index(at offset: Int) -> Int {
    let target = offset - base
    var low = 0
    var high = offsets.count
    while low < high {
      let middle = (low + high) / 2
      let end = Int(offsets[middle]) + Scalars.utf8Length(scalars[middle])
      if end <= target { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The joined text of a range.
  package func string(_ range: Range<Int>) -> String {
    let range = range.clamped(to: indices)
    return Scalars.string(scalars[range])
  }

  package func string() -> String { string(indices) }

  /// Whether the text at `index` spells `word`, in any width.
  package func matches(_ word: String, at index: Int) -> Bool {
    var position = index
    for scalar in word.unicodeScalars {
      if position < 0 || position >= scalars.count
        || Scalars.halfWidth(scalars[position]) != Scalars.halfWidth(scalar.value)
      {
        return false
      }
      position += 1
    }
    return true
  }

  /// The paragraphs: the ranges between line feeds, empty ones left out.
  package var paragraphs: [Range<Int>] {
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
  /// Appends one line's text (its bytes without the end mark) to the current paragraph.
  ///
  /// Blanks are left out wherever Chinese text has none: beside a Han character or a mark of punctuation. Between two
  /// Latin words, or two numbers, one blank is kept. A line break joins without anything, but for two Latin words.
  /// Runs of `U+FFFD` and invisible characters at a line's start, where the indent was, are left out too.
  ///
  /// - Parameter joint: what parts this line from what stands before it in the same paragraph.
  package mutating func append(line: ByteRange, of bytes: Span<UInt8>, joint: Joint) {
    let table = CharacterClass.basicPlane
    let base = base
    let end = min(line.upperBound, bytes.count)
    var index = line.lowerBound
    var pending = isAtParagraphStart ? Joint.none : joint
    var blank: Int?
    var isAtLineStart = true
    reserveCapacity((end - index) / 3)
    while index < end {
      let (scalar, next) = Scalars.decode(bytes, at: index)
      let kind =
        scalar < 0x10000
        ? CharacterClass(rawValue: table[Int(scalar)]) ?? .other : CharacterClass.of(scalar)
      if kind == .space {
        if blank == nil { blank = index }
      } else if isAtLineStart && (kind == .replacement || kind == .invisible) || kind == .lineBreak {
        // The indent that extraction could not read, and stray end marks, are no text.
      } else {
        if let blank, !isAtLineStart, keepsBlank(before: kind) {
          appendScalar(0x20, .space, offset: blank - base, joint: .none)
          pending = .none
        } else if isAtLineStart, pending == .lineBreak || pending == .columnBreak, kind == .latin,
          characterClass(count - 1) == .latin
        {
          // The line end itself stands for the blank.
          appendScalar(0x20, .space, offset: line.lowerBound - 1 - base, joint: pending)
          pending = .none
        } else if blank != nil && !isAtLineStart {
          pending = .blank
        }
        appendScalar(scalar, kind, offset: index - base, joint: pending)
        pending = .none
        blank = nil
        isAtLineStart = false
      }
      index = next
    }
  }

  /// Ends the paragraph at a byte offset of the snapshot: the next line begins a new one.
  package mutating func endParagraph(at offset: Int) {
    if isAtParagraphStart { return }
    appendScalar(0x0A, .lineBreak, offset: offset - base, joint: .none)
  }

  private var isAtParagraphStart: Bool {
    classes.isEmpty || classes[classes.count - 1] == CharacterClass.lineBreak.rawValue
  }

  /// Whether a blank between the last scalar and one of class `kind` belongs to the text.
  private func keepsBlank(before kind: CharacterClass) -> Bool {
    guard !isAtParagraphStart else { return false }
    switch characterClass(count - 1) {
    case .latin, .digit, .period, .percent: return kind == .latin || kind == .digit
    case .comma, .colon, .semicolon, .stop: return kind == .latin && scalar(count - 1) < 0x80
    default: return false
    }
  }

  @inline(__always)
  private mutating func appendScalar(_ scalar: UInt32, _ kind: CharacterClass, offset: Int, joint: Joint) {
    scalars.append(scalar)
    classes.append(kind.rawValue)
    offsets.append(UInt32(truncatingIfNeeded: max(0, offset)))
    joints.append(joint.rawValue)
  }

  private mutating func reserveCapacity(_ more: Int) {
    let wanted = scalars.count + more
    if scalars.capacity < wanted {
      let capacity = max(wanted, scalars.count * 2)
      scalars.reserveCapacity(capacity)
      classes.reserveCapacity(capacity)
      offsets.reserveCapacity(capacity)
      joints.reserveCapacity(capacity)
    }
  }
}
