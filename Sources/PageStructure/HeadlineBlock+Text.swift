import TextModel

extension HeadlineBlock {
  /// The text of title lines as outputs have it: letter-spacing closed up, one blank between phrases and lines.
  static func string(_ lines: [Line]) -> String {
    var result: [UInt32] = []
    result.reserveCapacity(lines.reduce(8) { $0 + $1.glyphs.count * 2 })
    for line in lines {
      let glyphs = line.glyphs
      var start = 0
      while start < glyphs.count, glyphs.kind(start) == .dash, line.has(.dash) { start += 1 }
      if !result.isEmpty && start < glyphs.count { result.append(0x20) }
      let isSpaced = line.has(.letterSpaced) || line.has(.placeName)
      let step = isSpaced ? commonGap(glyphs) : 0
      for index in start..<max(start, glyphs.count) {
        if index > start, glyphs.gap(before: index) == .blank, glyphs.gapWidth(before: index) > step,
          isSpaced || keepsGap(glyphs, index)
        {
          result.append(0x20)
        }
        result.append(glyphs.original(index))
      }
    }
    return Scalars.string(result)
  }

  private static func keepsGap(_ glyphs: Glyphs, _ index: Int) -> Bool {
    let left = glyphs.kind(index - 1)
    let right = glyphs.kind(index)
    if left == .digit || right == .digit { return left == .latin || right == .latin }
    return (left == .han || left.isClosing || left == .latin) && (right == .han || right.isOpening || right == .latin)
  }

  /// The width of the blanks between single characters.
  private static func commonGap(_ glyphs: Glyphs) -> Int {
    var counts = [Int](count: 256, of: 0)
    for index in 0..<glyphs.count where glyphs.gapWidth(before: index) > 0 {
      counts[glyphs.gapWidth(before: index)] += 1
    }
    return counts.indices.max { counts[$0] < counts[$1] } ?? 1
  }
}
