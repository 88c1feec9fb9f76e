import TextModel

/// The pairs of neighbouring characters inside the lines of a page, line by line: what `JointWords` is made of. They are
/// kept from one reading for the next, which is after an edit and reads only the lines that changed.
struct JointPlaces {
  /// How many lines tell a page's words: all of a printed page, and enough of a longer one.
  static let mostLines = 1000

  /// The places of the pairs in `JointWords`, line by line.
  private var places: [Int32] = []
  /// Behind the pairs of each line.
  private var ends: [Int] = []
  /// The lines whose pairs have yet to be read.
  private var unread: Range<Int>?

  init() {}

  /// Keeps the pairs of the lines that an edit left as they were.
  mutating func follow(_ edit: AppliedEdit) {
    let changed = edit.changedLines
    let before = changed.lowerBound..<(changed.upperBound - edit.lineDelta)
    // Behind all lines that are looked at.
    if before.lowerBound >= ends.count, !ends.isEmpty { return }
    guard unread == nil, before.upperBound <= ends.count else {
      self = JointPlaces()
      return
    }
    let start = before.lowerBound > 0 ? ends[before.lowerBound - 1] : 0
    let end = before.isEmpty ? start : ends[before.upperBound - 1]
    places.removeSubrange(start..<end)
    ends.replaceSubrange(before, with: repeatElement(start, count: changed.count))
    for line in changed.upperBound..<ends.count { ends[line] -= end - start }
    unread = changed
  }

  /// The words of a page.
  ///
  /// - Parameter end: the first line that is not looked at.
  mutating func words(of shapes: [LineShape], upTo end: Int, in snapshot: Snapshot) -> JointWords {
    let count = min(end, JointPlaces.mostLines)
    if ends.count != count {
      (places, ends) = JointPlaces.read(0..<count, shapes, in: snapshot)
    } else if let unread {
      let fresh = JointPlaces.read(unread, shapes, in: snapshot)
      let start = unread.lowerBound > 0 ? ends[unread.lowerBound - 1] : 0
      places.insert(contentsOf: fresh.places, at: start)
      for (line, end) in zip(unread, fresh.ends) { ends[line] = start + end }
      for line in unread.upperBound..<count { ends[line] += fresh.places.count }
    }
    unread = nil
    return JointWords(places)
  }

  private static func read(
    _ lines: Range<Int>, _ shapes: [LineShape], in snapshot: Snapshot
  ) -> (places: [Int32], ends: [Int]) {
    var places: [Int32] = []
    var ends: [Int] = []
    let bytes = snapshot.bytes.span
    let tableArray = CharacterClass.basicPlane
    let table = tableArray.span
    places.reserveCapacity(
      (snapshot.lines.range(ofLine: lines.upperBound).lowerBound
        - snapshot.lines.range(ofLine: lines.lowerBound).lowerBound) / 3 + 16)
    ends.reserveCapacity(lines.count)
    for line in lines {
      defer { ends.append(places.count) }
      if shapes[line].isBlank { continue }
      let content = snapshot.lines.contentRange(ofLine: line, in: bytes)
      var index = content.lowerBound
      var previous: UInt32 = 0
      while index < content.upperBound {
        // Most characters are ideographs behind another one.
        while previous != 0, index &+ 6 <= content.upperBound, let pair = Scalars.ideographs(bytes, at: index) {
          places.append(JointWords.place(previous, pair.first))
          places.append(JointWords.place(pair.first, pair.second))
          previous = pair.second
          index &+= 6
        }
        if index >= content.upperBound { break }
        let (scalar, next) = Scalars.decode(bytes, at: index)
        index = next
        let sign: UInt32
        if scalar &- 0x4E00 <= 0x51FF {
          sign = scalar
        } else {
          // The table holds all scalars up to FFFF.
          let kind = unsafe scalar < 0x10000 ? CharacterClass(code: table[unchecked: Int(scalar)]) : .other
          if kind == .space { continue }
          sign = JointWords.sign(scalar, kind)
        }
        if previous != 0, sign != 0 { places.append(JointWords.place(previous, sign)) }
        previous = sign
      }
    }
    return (places, ends)
  }
}
