import TextModel

/// Joins lines into blocks.
struct BlockReader {
  private let lines: LineRoles
  private let snapshot: Snapshot
  private var blocks: [Block] = []
  private var known: KnownBlocks
  /// Room for the end of a block.
  private var glyphs = Glyphs()

  /// - Parameters:
  ///   - columns: how the columns of the page before an edit were weighed.
  ///   - known: its blocks.
  static func blocks(
    of shapes: [LineShape], layout: PageLayout, in snapshot: Snapshot, _ columns: inout KnownColumns,
    _ known: KnownBlocks
  ) -> [Block] {
    var reader = BlockReader(LineRoles(shapes, layout: layout, &columns), snapshot, known)
    reader.read()
    reader.partCaptions()
    reader.tellListsFromCaptions()
    return reader.blocks
  }

  private init(_ lines: LineRoles, _ snapshot: Snapshot, _ known: KnownBlocks) {
    self.lines = lines
    self.snapshot = snapshot
    self.known = known
  }

  private mutating func read() {
    let printing = lines.printing
    for index in printing.indices {
      let line = printing[index]
      let shape = lines.shape(index)
      if lines.roles[index] == .body, index > 0, lines.roles[index - 1] == .body, let last = blocks.last,
        // A credit that its line does not close goes on.
        endsCredit(index)
          || !lines.opens[index]
            && (lines.shape(index - 1).openMarks > 0
              || !(lines.shape(index - 1).has(.mayEndWithCredit) && endsWithCredit()))
      {
        if line > last.lines.upperBound { blocks[blocks.count - 1].hasGap = true }
        blocks[blocks.count - 1].lines = last.lines.lowerBound..<(line + 1)
        blocks[blocks.count - 1].endsSentence = shape.endsSentence
        blocks[blocks.count - 1].width = last.width &+ shape.width
        if shape.has(.explainsPicture) { blocks[blocks.count - 1].marks.insert(.explainsPicture) }
        continue
      }
      if lines.roles[index] == .title, shape.isOfVertical, index > 0, lines.roles[index - 1] == .title,
        let last = blocks.last,
        lines.shape(index - 1).isOfVertical, lines.gap(before: index) == 0
      {
        // A headline set from top to bottom.
        blocks[blocks.count - 1].lines = last.lines.lowerBound..<(line + 1)
        blocks[blocks.count - 1].width += shape.width
        continue
      }
      finish()
      blocks.append(
        Block(
          kind: kind(lines.roles[index]), lines: line..<(line + 1), marks: shape.marks,
          endsSentence: shape.endsSentence, gapBefore: lines.gap(before: index), width: shape.width,
          indent: shape.indent, markCount: shape.squeezable, headingLevel: shape.headingLevel,
          beginsTorn: lines.roles[index] == .body && beginsTorn(index),
          beginsIndented: lines.roles[index] == .body && lines.setting.indent == .kept && shape.indent > 0,
          beginsFull: lines.roles[index] == .body && beginsFull(index)))
    }
    finish()
  }

  /// Whether a line is the last word of the credit that the line before began: 本报记者 张三⏎摄.
  private func endsCredit(_ index: Int) -> Bool {
    let (here, previous) = (lines.shape(index), lines.shape(index - 1))
    return here.width <= 4 && here.has(.mayEndWithCredit) && previous.has(.hasInnerStop) && !previous.endsSentence
  }

  /// A triangle that opens several paragraphs one behind the other makes a list; a single one points at a picture.
  private mutating func tellListsFromCaptions() {
    func isItem(_ index: Int) -> Bool {
      blocks.indices.contains(index) && blocks[index].kind == .body && blocks[index].has(.bullet)
        && blocks[index].tail != .photo
    }
    // Each may be signed on a line of its own.
    func isSigned(_ index: Int) -> Bool { blocks.indices.contains(index) && blocks[index].kind == .signOff }
    for index in blocks.indices
    where blocks[index].has(.caption) && isItem(index)
      && (isItem(index - 1) || isItem(index + 1) || isSigned(index - 1) && isItem(index - 2)
        || isSigned(index + 1) && isItem(index + 2))
    {
      blocks[index].marks.remove(.caption)
    }
  }

  /// A picture's text behind blank lines and a sentence without its end is no part of that sentence's paragraph, unless
  /// blank lines stand in the page's sentences everywhere and nothing else tells.
  private mutating func partCaptions() {
    guard lines.layout.kind == .hardWrapped else { return }
    let gapsTell = lines.setting.innerGap.with >= 20
    var index = 0
    while index < blocks.count {
      defer { index += 1 }
      let block = blocks[index]
      guard block.kind == .body, block.hasGap,
        !block.marks.isSuperset(of: [.opensWithTime, .proseStart]) || block.width > 440,
        gapsTell && block.tail == .photo
          || block.tail == .none && index + 1 < blocks.count && (gapsTell || block.width > 200)
            && [.signOff, .byline].contains(blocks[index + 1].kind) && blocks[index + 1].has(.photoCredit),
        let start = captionStart(block)
      else { continue }
      var (text, caption) = (block, block)
      var last = start - 1
      while last > block.lines.lowerBound, lines.shapes[last].isBlank { last -= 1 }
      text.lines = block.lines.lowerBound..<(last + 1)
      text.endsSentence = false
      text.tail = .none
      text.hasGap = text.lines.contains { lines.shapes[$0].isBlank }
      text.width = text.lines.reduce(0) { $0 &+ lines.shapes[$1].width }
      let shape = lines.shapes[start]
      caption.lines = start..<block.lines.upperBound
      caption.marks = shape.marks
      caption.hasGap = false
      caption.gapBefore = start - last - 1
      caption.width = block.width &- text.width
      (caption.indent, caption.markCount) = (shape.indent, shape.squeezable)
      (caption.beginsTorn, caption.beginsIndented, caption.beginsFull) = (false, false, false)
      blocks[index] = text
      blocks.insert(caption, at: index + 1)
      index += 1
    }
  }

  /// Where a picture's text begins inside a block: behind its last blank lines, if no sentence ends before them.
  private func captionStart(_ block: Block) -> Int? {
    var line = block.lines.upperBound - 1
    while line > block.lines.lowerBound, block.lines.upperBound - line <= 8 {
      if lines.shapes[line - 1].isBlank {
        var last = line - 1
        while last > block.lines.lowerBound, lines.shapes[last].isBlank { last -= 1 }
        let shape = lines.shapes[last]
        return shape.endsSentence || shape.has(.mayEndWithCredit) || lines.shapes[line].has(.continues)
          ? nil : line
      }
      line -= 1
    }
    return nil
  }

  private func kind(_ role: LineRoles.Role) -> Block.Kind {
    switch role {
    case .body: .body
    case .title: .title
    case .byline: .byline
    case .signOff: .signOff
    case .filler: .filler
    case .folio: .folio
    }
  }

  /// Whether a block's first line lacks the indent that the page's paragraphs have.
  private func beginsTorn(_ index: Int) -> Bool {
    let shape = lines.shape(index)
    if shape.hasAny([.lead, .furtherLead, .opensCredit, .spoken, .verse]) { return false }
    return lines.setting.indent == .kept && shape.indent == 0
  }

  /// Whether a block's first line fills the column though first lines are short.
  private func beginsFull(_ index: Int) -> Bool {
    let shape = lines.shape(index)
    return lines.setting.indent == .lost && !shape.endsSentence && lines.setting.after[index] > 0
      && lines.setting.edges[index] >= lines.setting.after[index] - 1
      && !shape.hasAny([.lead, .furtherLead, .opensCredit])
  }

  // MARK: What a block ends with

  /// Looks at the end of the last block: a byline may stand there.
  private mutating func finish() {
    guard let block = blocks.last, mayEndWithCredit(block) else { return }
    if let end = known.end(of: block) {
      blocks[blocks.count - 1].tail = end.tail
      blocks[blocks.count - 1].kind = end.kind
      if end.isPhotoCredit { blocks[blocks.count - 1].marks.insert(.photoCredit) }
      return
    }
    guard let (credit, isWhole) = tailCredit() else { return }
    // “本报讯（记者 张三）” on a line of its own opens what follows.
    if isWhole && block.has(.lead) { return }
    let index = blocks.count - 1
    blocks[index].tail = credit.isPhoto ? .photo : .signOff
    if isWhole {
      blocks[index].kind = credit.isPhoto ? .byline : .signOff
      if credit.isPhoto { blocks[index].marks.insert(.photoCredit) }
    }
  }

  private func mayEndWithCredit(_ block: Block) -> Bool {
    block.kind == .body
      && (!block.endsSentence || lines.shapes[block.lines.upperBound - 1].has(.mayEndWithCredit))
  }

  /// Whether a credit ends the last block; the one in a news item's mark, a line by itself, opens what follows.
  private mutating func endsWithCredit() -> Bool {
    guard let (_, isWhole) = tailCredit() else { return false }
    return !(isWhole && blocks.last?.has(.lead) ?? false)
  }

  /// The credit at the end of the last block, and whether it is all of the block.
  private mutating func tailCredit() -> (credit: TailCredit, isWhole: Bool)? {
    guard let block = blocks.last, mayEndWithCredit(block) else { return nil }
    let snapshot = snapshot
    let bytes = snapshot.bytes.span
    glyphs.removeAll()
    var first = block.lines.upperBound - 1
    var columns = 0
    while first > block.lines.lowerBound, columns < 120, block.lines.upperBound - first < 6 {
      columns += Int(lines.shapes[first].width)
      if columns < 120 { first -= 1 }
    }
    for line in first..<block.lines.upperBound where !lines.shapes[line].isBlank {
      let content = snapshot.lines.contentRange(ofLine: line, in: bytes)
      glyphs.append(tailOf: content, of: bytes, limit: 90)
    }
    guard let credit = TailCredit.read(glyphs) else { return nil }
    return (credit, credit.start == 0 && first == block.lines.lowerBound)
  }
}
