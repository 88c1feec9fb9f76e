import TextModel

/// The blocks of a page before an edit, for what the edit left as it was. They are asked for in their order.
struct KnownBlocks {
  /// What a look at the end of a block's text tells: the credit there.
  struct End {
    var tail: Block.Tail
    /// A credit that takes the whole block makes it a byline or a sign-off.
    var kind: Block.Kind
    var isPhotoCredit: Bool
  }

  private let blocks: [Block]
  private let changed: Range<Int>
  private let lineDelta: Int
  /// The first block that may be asked for next.
  private var next = 0

  init() {
    blocks = []
    changed = 0..<0
    lineDelta = 0
  }

  init(_ blocks: [Block], after edit: AppliedEdit) {
    self.blocks = blocks
    changed = edit.changedLines
    lineDelta = edit.lineDelta
  }

  /// The end of a block with the same lines, all as they were; nil where there was none.
  mutating func end(of block: Block) -> End? {
    let delta: Int
    if block.lines.upperBound <= changed.lowerBound {
      delta = 0
    } else if block.lines.lowerBound >= changed.upperBound {
      delta = lineDelta
    } else {
      return nil
    }
    let start = block.lines.lowerBound - delta
    while next < blocks.count, blocks[next].lines.lowerBound < start { next += 1 }
    guard next < blocks.count, blocks[next].lines == start..<(block.lines.upperBound - delta) else { return nil }
    let known = blocks[next]
    // A block that was no body text for other reasons tells nothing of its end.
    guard known.kind == .body || known.tail != .none else { return nil }
    return End(tail: known.tail, kind: known.kind, isPhotoCredit: known.tail == .photo && known.kind == .byline)
  }
}
