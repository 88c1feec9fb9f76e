import TextModel

/// The words above and below titles, by which it is told where a title belongs: the parts of one article name the same
/// people, places and things, and a headline takes up what its article says.
struct TitleTopics {
  let blocks: [Block]
  let shapes: [LineShape]
  let snapshot: Snapshot

  /// No more of a text is looked at, in bytes.
  private static let longest = 24_000

  /// The pairs of characters of the body text in a range of blocks.
  func text(_ range: Range<Int>) -> WordMap { words(of: range.filter { blocks[$0].kind == .body }) }

  /// The pairs of characters of some titles.
  func title(_ range: Range<Int>) -> WordMap { words(of: Array(range)) }

  private func words(of members: [Int]) -> WordMap {
    let bytes = snapshot.bytes.span
    let table = CharacterClass.basicPlane
    var map = WordMap(ofLargeText: ())
    var size = 0
    for block in members {
      var previous: UInt32 = 0
      for line in blocks[block].lines where !shapes[line].isBlank {
        let content = snapshot.lines.contentRange(ofLine: line, in: bytes)
        let end = min(content.upperBound, content.lowerBound + max(0, TitleTopics.longest - size))
        var index = content.lowerBound
        while index < end {
          let ideograph = Scalars.ideograph(bytes, at: index)
          if ideograph <= 0x51FF {
            let scalar = ideograph + 0x4E00
            if previous != 0 { map.insert(previous, scalar) }
            previous = scalar
            index += 3
            continue
          }
          let (scalar, next) = Scalars.decode(bytes, at: index)
          let kind = scalar < 0x10000 ? CharacterClass(code: table[Int(scalar)]) : .other
          if kind == .han {
            if previous != 0 { map.insert(previous, scalar) }
            previous = scalar
          } else if kind != .space {
            previous = 0
          }
          index = next
        }
        size += content.count
        if size >= TitleTopics.longest { return map }
      }
    }
    return map
  }
}
