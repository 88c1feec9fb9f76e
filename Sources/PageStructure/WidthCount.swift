/// How many of a few neighbouring lines have which width. Wider ones than `limit` count as that.
struct WidthCount {
  static let limit = Int(LayoutInference.widestColumn) + 8
  private var counts = [UInt8](repeating: 0, count: WidthCount.limit + 2)
  /// Which widths there are, a bit each.
  private var present: (UInt64, UInt64, UInt64) = (0, 0, 0)

  /// Takes a line in.
  mutating func add(_ width: Int32) {
    insert(width)
    column = mostCommon
  }

  private mutating func insert(_ width: Int32) {
    let place = WidthCount.place(width)
    counts[place] &+= 1
    set(place, true)
  }

  private mutating func remove(_ width: Int32) {
    let place = WidthCount.place(width)
    counts[place] &-= 1
    if counts[place] == 0 { set(place, false) }
  }

  /// Takes the width of one line out and that of another in; tells whether that changed anything. Mostly they are the
  /// same.
  @inline(__always)
  mutating func replace(_ old: Int32?, by new: Int32?) -> Bool {
    if old == new { return false }
    if let old { remove(old) }
    if let new { insert(new) }
    column = mostCommon
    return true
  }

  /// The width that most lines have, within a column; of several the widest. Where no three agree, the second widest.
  private(set) var column: Int32 = 0

  private var mostCommon: Int32 {
    var best = 0
    var most = 0
    var wide = 0
    var second = 0
    var width = next(below: WidthCount.limit + 1)
    while width > 0 {
      if wide == 0 {
        wide = width
        if counts[width] > 1 { second = width }
      } else if second == 0 {
        second = width
      }
      let votes = Int(counts[width]) + Int(counts[width - 1]) + Int(counts[width + 1])
      if votes > most {
        most = votes
        best = width
      }
      width = next(below: width)
    }
    if most >= 3 { return Int32(best) }
    return Int32(second > 0 ? second : wide)
  }

  /// The third widest of two counts' lines, the widest where there are fewer.
  static func thirdWidest(_ first: WidthCount, _ second: WidthCount) -> Int32 {
    var width = max(first.next(below: limit + 1), second.next(below: limit + 1))
    let widest = width
    var seen = 0
    while width > 0 {
      seen += Int(first.counts[width]) + Int(second.counts[width])
      if seen > 2 { return Int32(width) }
      width = max(first.next(below: width), second.next(below: width))
    }
    return Int32(widest)
  }

  private static func place(_ width: Int32) -> Int { min(max(0, Int(width)), limit) }

  private mutating func set(_ place: Int, _ isPresent: Bool) {
    let bit = UInt64(1) << UInt64(place & 63)
    switch place >> 6 {
    case 0: present.0 = isPresent ? present.0 | bit : present.0 & ~bit
    case 1: present.1 = isPresent ? present.1 | bit : present.1 & ~bit
    default: present.2 = isPresent ? present.2 | bit : present.2 & ~bit
    }
  }

  /// The widest width below a limit that a line has; 0 for none.
  @inline(__always)
  private func next(below limit: Int) -> Int {
    let mask = (UInt64(1) << UInt64(limit & 63)) &- 1
    let word = limit >> 6
    let high = word == 2 ? present.2 & mask : 0
    if high != 0 { return 191 - high.leadingZeroBitCount }
    let middle = word == 2 ? present.1 : word == 1 ? present.1 & mask : 0
    if middle != 0 { return 127 - middle.leadingZeroBitCount }
    let low = word > 0 ? present.0 : present.0 & mask
    return low != 0 ? 63 - low.leadingZeroBitCount : 0
  }
}
