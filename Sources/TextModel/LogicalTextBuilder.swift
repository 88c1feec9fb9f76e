/// Joins lines to a logical text.
package struct LogicalTextBuilder {
  package private(set) var base: Int
  /// How many scalars there are; the arrays are longer.
  package private(set) var count: Int
  private var scalars: [UInt32]
  private var classes: [UInt8]
  private var offsets: [UInt32]
  private var joints: [UInt8]
  /// The class of the last scalar, a line break where there is none.
  private var last: CharacterClass
  private var lastScalar: UInt32

  /// - Parameter byteCount: about how many bytes of source are to come.
  package init(base: Int, byteCount: Int = 0) {
    self.base = base
    count = 0
    let room = LogicalTextBuilder.room(forBytes: byteCount)
    // Of these two nothing is read before it was written.
    scalars = unsafe [UInt32](unsafeUninitializedCapacity: room) { $1 = room }
    offsets = unsafe [UInt32](unsafeUninitializedCapacity: room) { $1 = room }
    classes = [UInt8](count: room, of: 0)
    joints = [UInt8](count: room, of: 0)
    last = .lineBreak
    lastScalar = 0x0A
  }

  /// Goes on with a text.
  package init(_ text: LogicalText) {
    base = text.base
    count = text.count
    scalars = text.scalars
    classes = text.classes
    offsets = text.offsets
    joints = text.joints
    last = text.characterClass(count - 1)
    lastScalar = text.scalar(count - 1)
  }

  /// The text so far.
  package var text: LogicalText {
    LogicalText(
      base: base,
      LogicalText.Storage(
        scalars: Array(scalars[0..<count]), classes: Array(classes[0..<count]), offsets: Array(offsets[0..<count]),
        joints: Array(joints[0..<count])))
  }

  /// Begins another text in the same memory.
  package mutating func begin(base: Int, byteCount: Int) {
    guard LogicalTextBuilder.room(forBytes: byteCount) <= scalars.count else {
      // Longer texts come, too.
      self = LogicalTextBuilder(base: base, byteCount: byteCount + byteCount / 2)
      return
    }
    // What is behind `count` is zero.
    LogicalTextBuilder.clear(&classes, count)
    LogicalTextBuilder.clear(&joints, count)
    self.base = base
    (count, last, lastScalar) = (0, .lineBreak, 0x0A)
  }

  private static func clear(_ array: inout [UInt8], _ count: Int) {
    var span = array.mutableSpan
    for index in 0..<min(count, span.count) { span[index] = 0 }
  }

  /// Appends a whole paragraph of another text of the same snapshot as a paragraph of this one.
  package mutating func append(paragraph range: Range<Int>, of text: LogicalText) {
    let range = range.clamped(to: text.indices)
    guard last == .lineBreak, !range.isEmpty else { return }
    makeRoom(for: range.count)
    let end = count + range.count
    let delta = UInt32(truncatingIfNeeded: text.base - base)
    scalars.replaceSubrange(count..<end, with: text.scalars[range])
    classes.replaceSubrange(count..<end, with: text.classes[range])
    joints.replaceSubrange(count..<end, with: text.joints[range])
    let known = text.offsets
    for index in range { offsets[count + index - range.lowerBound] = known[index] &+ delta }
    count = end
    last = text.characterClass(range.upperBound - 1)
    lastScalar = text.scalar(range.upperBound - 1)
  }

  /// Appends one line's text (its bytes without the end mark) to the current paragraph.
  ///
  /// Blanks are left out wherever Chinese text has none: beside a Han character or a mark of punctuation, and inside a
  /// number (`BrokenNumber`). Between two Latin words, or two numbers, one blank is kept. A line break joins without anything, but for two Latin words.
  /// Runs of `U+FFFD` and invisible characters at a line's start, where the indent was, are left out too.
  ///
  /// - Parameter joint: what parts this line from what stands before it in the same paragraph.
  package mutating func append(line: ByteRange, of bytes: Span<UInt8>, joint: LogicalText.Joint) {
    let end = min(line.upperBound, bytes.count)
    var place = Place(
      index: max(0, line.lowerBound), lineStart: line.lowerBound,
      pending: last == .lineBreak ? LogicalText.Joint.none.rawValue : joint.rawValue)
    // In pieces, so that the room for the rarest case, a scalar a byte, stays small.
    while place.index < end {
      let stop = min(end, place.index + LogicalTextBuilder.piece)
      makeRoom(for: stop - place.index + 2)
      var writer = Writer(base: base, count: count, last: last, lastScalar: lastScalar)
      writer.append(upTo: stop, of: bytes, &place, &scalars, &classes, &offsets, &joints)
      (count, last, lastScalar) = (writer.count, writer.last, writer.lastScalar)
    }
  }

  /// Ends the paragraph at a byte offset of the snapshot: the next line begins a new one.
  package mutating func endParagraph(at offset: Int) {
    if last == .lineBreak { return }
    makeRoom(for: 1)
    scalars[count] = 0x0A
    classes[count] = CharacterClass.lineBreak.rawValue
    offsets[count] = UInt32(truncatingIfNeeded: max(0, offset - base))
    joints[count] = LogicalText.Joint.none.rawValue
    count += 1
    last = .lineBreak
    lastScalar = 0x0A
  }

  /// Most characters take three bytes.
  private static func room(forBytes count: Int) -> Int { count / 3 + piece + 2 }

  /// How many bytes are read at a time.
  private static let piece = 240

  /// How far the reading of a line has come.
  fileprivate struct Place {
    var index: Int
    let lineStart: Int
    /// `Joint.rawValue` of what parts the next scalar from the last one.
    var pending: UInt8
    /// Where the blanks before the next scalar begin; -1 for none.
    var blank = -1
    var isAtLineStart = true
  }

  private mutating func makeRoom(for more: Int) {
    let wanted = count + more
    guard wanted > scalars.count else { return }
    let added = max(wanted - scalars.count, scalars.count / 2)
    scalars.append(count: added, of: 0)
    classes.append(count: added, of: 0)
    offsets.append(count: added, of: 0)
    joints.append(count: added, of: 0)
  }
}

/// Writes characters into the arrays of a text.
private struct Writer {
  let base: Int
  var count: Int
  var last: CharacterClass
  var lastScalar: UInt32

  /// The loop over a line's characters. Every byte of a page goes through it.
  ///
  /// `makeRoom` has seen to it that all arrays hold two more elements than there are bytes up to `stop`. A character
  /// takes at least a byte and adds one element; a blank that is kept is a byte of its own, but for one at a line's
  /// start and one left over from the piece before. What is behind `count` is zero, which is `.han` and `.none`.
  mutating func append(
    upTo stop: Int, of bytes: Span<UInt8>, _ place: inout LogicalTextBuilder.Place, _ scalarArray: inout [UInt32],
    _ classArray: inout [UInt8], _ offsetArray: inout [UInt32], _ jointArray: inout [UInt8]
  ) {
    var scalars = scalarArray.mutableSpan
    var classes = classArray.mutableSpan
    var offsets = offsetArray.mutableSpan
    var joints = jointArray.mutableSpan
    let tableArray = CharacterClass.basicPlane
    let table = tableArray.span
    var (index, pending, blank, isAtLineStart) = (place.index, place.pending, place.blank, place.isAtLineStart)
    var (count, last, lastScalar) = (count, last, lastScalar)
    while index < stop {
      // Most characters stand right behind another one; most of these are ideographs (4E00 to 9FFF).
      if pending == 0, blank < 0, !isAtLineStart {
        let first = count
        while index < stop {
          // Two characters at a time, where both take three bytes.
          while index &+ 6 <= stop, let pair = Scalars.longPair(bytes, at: index) {
            if !Scalars.isIdeograph(pair.first) || !Scalars.isIdeograph(pair.second) {
              // The table holds all scalars up to FFFF.
              let first = unsafe table[unchecked: Int(pair.first)]
              let second = unsafe table[unchecked: Int(pair.second)]
              if Writer.isLeftOut(first) || Writer.isLeftOut(second) { break }
              unsafe classes[unchecked: count] = first
              unsafe classes[unchecked: count &+ 1] = second
            }
            unsafe scalars[unchecked: count] = pair.first
            unsafe scalars[unchecked: count &+ 1] = pair.second
            unsafe offsets[unchecked: count] = UInt32(truncatingIfNeeded: index &- base)
            unsafe offsets[unchecked: count &+ 1] = UInt32(truncatingIfNeeded: index &- base &+ 3)
            count &+= 2
            index &+= 6
          }
          if index >= stop { break }
          let (scalar, next) = Scalars.decode(bytes, at: index)
          if Scalars.isIdeograph(scalar) {
            unsafe scalars[unchecked: count] = scalar
            unsafe offsets[unchecked: count] = UInt32(truncatingIfNeeded: index &- base)
            count &+= 1
            index = next
            continue
          }
          let code =
            unsafe scalar < 0x10000 ? table[unchecked: Int(scalar)] : CharacterClass.ofSupplementary(scalar).code
          if Writer.isLeftOut(code) { break }
          unsafe scalars[unchecked: count] = scalar
          unsafe classes[unchecked: count] = code
          unsafe offsets[unchecked: count] = UInt32(truncatingIfNeeded: index &- base)
          count &+= 1
          index = next
        }
        if count > first {
          last = unsafe CharacterClass(code: classes[unchecked: count - 1])
          lastScalar = unsafe scalars[unchecked: count - 1]
        }
        if index >= stop { break }
      }
      let (scalar, next) = Scalars.decode(bytes, at: index)
      let kind = CharacterClass.of(scalar)
      if kind == .space {
        if blank < 0 { blank = index }
        index = next
        continue
      }
      if kind == .lineBreak || isAtLineStart && (kind == .replacement || kind == .invisible) {
        // The indent that extraction could not read, and stray end marks, are no text.
        index = next
        continue
      }
      // Between two words in Latin letters a blank is kept, and the line end itself stands for one.
      var kept = -1
      if isAtLineStart {
        if pending >= LogicalText.Joint.lineBreak.rawValue, kind == .latin, last == .latin {
          kept = max(0, place.lineStart - 1)
        }
      } else if blank >= 0 {
        if Writer.keepsBlank(behind: last, lastScalar, before: kind),
          kind != .digit || last == .latin || last == .percent
            || !BrokenNumber.goesOn(at: index, of: bytes, behind: count, scalars)
        {
          kept = blank
        } else {
          pending = LogicalText.Joint.blank.rawValue
        }
      }
      if kept >= 0 {
        unsafe scalars[unchecked: count] = 0x20
        unsafe classes[unchecked: count] = CharacterClass.space.rawValue
        unsafe offsets[unchecked: count] = UInt32(truncatingIfNeeded: max(0, kept - base))
        unsafe joints[unchecked: count] = isAtLineStart ? pending : LogicalText.Joint.none.rawValue
        count += 1
        pending = LogicalText.Joint.none.rawValue
      }
      unsafe scalars[unchecked: count] = scalar
      unsafe classes[unchecked: count] = kind.rawValue
      unsafe offsets[unchecked: count] = UInt32(truncatingIfNeeded: max(0, index - base))
      unsafe joints[unchecked: count] = pending
      count += 1
      pending = LogicalText.Joint.none.rawValue
      blank = -1
      isAtLineStart = false
      last = kind
      lastScalar = scalar
      index = next
    }
    (place.index, place.pending, place.blank, place.isAtLineStart) = (index, pending, blank, isAtLineStart)
    (self.count, self.last, self.lastScalar) = (count, last, lastScalar)
  }

  /// Whether what is of a class does not stand in the text as it is: blanks and line ends.
  @inline(__always)
  private static func isLeftOut(_ code: UInt8) -> Bool {
    code == CharacterClass.space.code || code == CharacterClass.lineBreak.code
  }

  /// Whether a blank between two characters belongs to the text.
  private static func keepsBlank(behind last: CharacterClass, _ scalar: UInt32, before kind: CharacterClass) -> Bool {
    switch last {
    case .latin, .digit, .period, .percent: kind == .latin || kind == .digit
    case .comma, .colon, .semicolon, .stop: kind == .latin && scalar < 0x80
    default: false
    }
  }
}
