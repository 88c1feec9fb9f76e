/// How many of a few neighbouring lines have which width. Wider ones than `limit` count as that.
struct WidthCount {
  static let limit = Int(LayoutInference.widestColumn) + 8
  /// By width, behind three that are none.
  private var counts = [UInt8](repeating: 0, count: WidthCount.limit + 4)
  /// Which widths there are, a bit each.
  private var present: (UInt64, UInt64, UInt64) = (0, 0, 0)

  mutating func add(_ width: Int32) {
    let place = WidthCount.place(width)
    counts[place + 3] &+= 1
    set(place, true)
  }

  mutating func remove(_ width: Int32) {
    let place = WidthCount.place(width)
    counts[place + 3] &-= 1
    if counts[place + 3] == 0 { set(place, false) }
  }

  /// The measure of the column in which the lines stand: the widest width that many of them have, more or less. Titles
  /// are rarely of one width; first lines may be as often as full ones, but are shorter. 0 where no three lines agree.
  var measure: Int32 {
    let array = counts
    let counts = array.span
    var most = 2
    var width = next(below: WidthCount.limit + 1)
    while width > 0 {
      most = max(most, WidthCount.band(width, counts))
      width = next(below: width)
    }
    guard most >= 3 else { return 0 }
    let least = max(3, (most * 2 + 4) / 5)
    width = next(below: WidthCount.limit + 1)
    while width > 0, WidthCount.band(width, counts) < least { width = next(below: width) }
    // Marks run over the measure; of the widths in the band the one that most lines have.
    var best = width
    for narrower in max(0, width - 3)..<max(0, width) where counts[narrower + 3] > counts[best + 3] { best = narrower }
    return Int32(best)
  }

  /// How many lines are of a width or up to three columns narrower.
  @inline(__always)
  private static func band(_ width: Int, _ counts: Span<UInt8>) -> Int {
    guard width >= 0, width + 3 < counts.count else { return 0 }
    // In bounds by the guard.
    return unsafe Int(counts[unchecked: width]) &+ Int(counts[unchecked: width &+ 1])
      &+ Int(counts[unchecked: width &+ 2]) &+ Int(counts[unchecked: width &+ 3])
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
