import TextModel

/// Tells by the words above and below a title whether another subject begins there. The parts of one article name the
/// same people, places and things, and a subhead takes up what its article has said.
struct TitleTopics {
  let blocks: [Block]
  let shapes: [LineShape]
  let snapshot: Snapshot

  /// Fewer pairs of characters say nothing.
  private static let leastWords = 60
  /// No more of a text is looked at, in bytes.
  private static let longest = 24_000

  /// How surely another subject begins with a title: 0 where it does not or cannot be told.
  ///
  /// - Parameters:
  ///   - above: the blocks of the article in which the title stands, up to the title.
  ///   - below: the blocks behind the title, up to the next one.
  ///   - isFeature: whether that article has a byline above its text, as long pieces with subheads have.
  func newness(of title: Range<Int>, above: Range<Int>, below: Range<Int>, isFeature: Bool) -> Int {
    let before = words(of: above.filter { blocks[$0].kind == .body })
    let after = words(of: below.filter { blocks[$0].kind == .body })
    guard before.count >= TitleTopics.leastWords, after.count >= TitleTopics.leastWords else { return 0 }
    let likeness = before.likeness(to: after)
    let isTakenUp = words(of: Array(title)).sharedCount(with: before) > 0
    if isTakenUp { return likeness < 2 ? 2 : 0 }
    if likeness < (isFeature ? 3.5 : 5) { return 3 }
    return !isFeature && likeness < 6.5 && words(of: Array(title)).sharedCount(with: after) > 0 ? 2 : 0
  }

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
