import TextModel

/// What one pass over the characters of a text tells of two that stand side by side: which are equal, which come again soon,
/// which may be among those that rules look for. It counts by the way in which script the text is.
struct PairSweep: Sendable {
  /// How far apart two equal pairs are at most.
  private static let reach: UInt32 = 8
  /// Where a pair stood last is kept by ten bits of its hash: another one that shares them costs a look back.
  private static let slots = 1 << 10

  /// The Han characters that stand twice in a row: where the first stands.
  private(set) var doubled: [Int] = []
  /// Where two characters stand, the first a Han, that stand at most eight before too.
  private(set) var echoes: [Int] = []
  /// Where one of the pairs that are looked for may begin.
  private(set) var places: [UInt32] = []
  /// How many frequent characters stand in the one and in the other form of the script.
  private(set) var simplified = 0
  private(set) var traditional = 0

  /// - Parameter wanted: the pairs that are looked for.
  init(_ text: LogicalText, _ wanted: PairFilter) {
    let (scalars, classes) = (text.scalars, text.classes)
    let marks = PairSweep.scriptMarks
    // The slots, and three times room for a place of each character.
    self = unsafe withUnsafeTemporaryAllocation(
      of: UInt32.self, capacity: PairSweep.slots + 3 * scalars.count
    ) { memory in
      unsafe memory[..<PairSweep.slots].initialize(repeating: 0)
      return unsafe PairSweep(scalars.span, classes.span, wanted, marks.span, memory)
    }
  }

  /// The loop calls nothing and branches little: what few characters need is looked at behind it.
  private init(
    _ scalars: Span<UInt32>, _ classes: Span<UInt8>, _ wanted: PairFilter, _ marks: Span<UInt8>,
    _ memory: UnsafeMutableBufferPointer<UInt32>
  ) {
    let (count, room) = (scalars.count, PairSweep.slots)
    let rooms = (places: room, doubled: room + count, echoes: room + 2 * count)
    var ends = rooms
    // The marks of the script: all of them, and those of the traditional one twice.
    var (all, old, highest, index) = (0, 0, UInt32(0), 0)
    // All in bounds: the index by the condition of the loop, the slot by its ten bits, each room since it is as long as the
    // text, the marks by sixteen bits.
    while index < count &- 1 {
      let pair = unsafe CharacterPair.at(unchecked: index, of: scalars)
      let hash = CharacterPair.hash(pair)
      let place = UInt32(truncatingIfNeeded: index)
      unsafe memory[ends.places] = place
      ends.places &+= wanted.mayHold(hash: hash) ? 1 : 0
      let first = UInt32(truncatingIfNeeded: pair)
      if first == UInt32(truncatingIfNeeded: pair &>> 32) {
        unsafe memory[ends.doubled] = place
        ends.doubled &+= 1
      }
      // An empty slot is further away than any.
      let slot = Int(truncatingIfNeeded: hash &>> 54)
      let before = unsafe memory[slot]
      let now = place &+ PairSweep.reach &+ 1
      unsafe memory[slot] = now
      if now &- before <= PairSweep.reach {
        unsafe memory[ends.echoes] = place
        ends.echoes &+= 1
      }
      let mark = unsafe Int(marks[unchecked: Int(first & 0xFFFF)])
      all &+= mark
      old &+= mark & 2
      highest |= first
      index &+= 1
    }
    if let last = scalars.indices.last {
      let mark = Int(marks[Int(scalars[last] & 0xFFFF)])
      all += mark
      old += mark & 2
      highest |= scalars[last]
    }
    // A rare character above the basic plane may have been taken for one of it.
    if highest > 0xFFFF {
      (all, old) = (0, 0)
      for index in scalars.indices where scalars[index] < 0x10000 {
        all += Int(marks[Int(scalars[index])])
        old += Int(marks[Int(scalars[index])] & 2)
      }
    }
    (simplified, traditional) = (all - old, old / 2)
    let han = CharacterClass.han.code
    places = unsafe Array(memory[rooms.places..<ends.places])
    doubled = unsafe memory[rooms.doubled..<ends.doubled].lazy.map(Int.init).filter { classes[$0] == han }
    echoes = unsafe memory[rooms.echoes..<ends.echoes].lazy.map(Int.init).filter { index in
      classes[index] == han
        && PairSweep.stands(CharacterPair.of(scalars[index], scalars[index + 1]), before: index, scalars)
    }
  }

  private static func stands(_ pair: UInt64, before index: Int, _ scalars: Span<UInt32>) -> Bool {
    (max(0, index - Int(reach))..<index).contains { CharacterPair.of(scalars[$0], scalars[$0 + 1]) == pair }
  }

  /// By scalar of the basic plane: 1 for the simplified form of a frequent character, 2 for its traditional form.
  private static let scriptMarks: [UInt8] = {
    let simplified = "们来国会这为时个说对后学实现发进经长动还过开关点业产员问题间设务农乡镇区办党书记场导领讲议"
    let traditional = "們來國會這為時個說對後學實現發進經長動還過開關點業產員問題間設務農鄉鎮區辦黨書記場導領講議"
    var table = [UInt8](repeating: 0, count: 0x10000)
    for scalar in simplified.unicodeScalars where scalar.value < 0x10000 { table[Int(scalar.value)] = 1 }
    for scalar in traditional.unicodeScalars where scalar.value < 0x10000 { table[Int(scalar.value)] = 2 }
    return table
  }()
}
