import TextModel

/// The credit with which a paragraph ends: “……。（本报记者 张三）”, “……。 李四 摄”.
struct TailCredit {
  /// The index of the glyphs where it begins, bracket included.
  var start: Int
  /// The names' stretch.
  var range: Range<Int>
  var reading: CreditReader.Reading
  var isPhoto: Bool { reading.isPhotoCredit }

  /// Whether a stretch of text ends with a character that may end a credit.
  static func mayEnd(_ text: LogicalText, _ range: Range<Int>) -> Bool {
    switch text.characterClass(range.upperBound - 1) {
    case .han, .closeBracket: true
    case .stop: text.characterClass(range.upperBound - 2) == .closeBracket
    default: false
    }
  }

  static func read(_ glyphs: Glyphs) -> TailCredit? {
    let count = glyphs.count
    guard count >= 3 else { return nil }
    var end = count
    // “（张三）。”
    if glyphs.kind(end - 1) == .stop && glyphs.kind(end - 2) == .closeBracket { end -= 1 }
    if glyphs.kind(end - 1) == .closeBracket { return bracketed(glyphs, end) }
    return bare(glyphs)
  }

  private static func bracketed(_ glyphs: Glyphs, _ end: Int) -> TailCredit? {
    var start = end - 2
    while start >= max(0, end - 72), glyphs.kind(start) != .openBracket, glyphs.kind(start) != .closeBracket {
      start -= 1
    }
    guard start >= 0, glyphs.kind(start) == .openBracket else { return nil }
    // Only behind a whole sentence (or as a block of its own) is a bracket a byline.
    var inner = start - 1
    while glyphs.kind(inner).isClosing { inner -= 1 }
    let range = (start + 1)..<(end - 1)
    if start > 0 && glyphs.kind(inner) != .stop && glyphs.kind(inner) != .ellipsis {
      // “……。新华社发（张三 摄）”
      var note = inner
      while note > max(0, inner - 8), glyphs.kind(note - 1) == .han { note -= 1 }
      guard RoleWords.sourceNotes.contains(where: note..<(inner + 1), in: glyphs.scalars),
        note == 0 || glyphs.kind(note - 1) == .stop || glyphs.kind(note - 1).isClosing
      else { return nil }
      start = note
    }
    if let reading = CreditReader.read(glyphs, range) {
      if !reading.hasRole && !LineWords.areBareNames(reading, glyphs) && !reading.namesSource { return nil }
      return TailCredit(start: start, range: range, reading: reading)
    }
    if start > 0, let reading = CreditReader.penName(glyphs, range) {
      return TailCredit(start: start, range: range, reading: reading)
    }
    guard range.count <= 24, glyphs.contains(LineWords.sources, in: range),
      !range.contains(where: { glyphs.kind($0) == .comma || glyphs.kind($0) == .stop || glyphs.kind($0) == .digit })
    else { return nil }
    return TailCredit(start: start, range: range, reading: CreditReader.Reading())
  }

  private static func bare(_ glyphs: Glyphs) -> TailCredit? {
    let count = glyphs.count
    var start = count
    while start > max(0, count - 48), glyphs.kind(start - 1) != .stop {
      if glyphs.kind(start - 1).isClosing, start >= 2, glyphs.kind(start - 2) == .stop { break }
      start -= 1
    }
    guard start < count, start == 0 || glyphs.kind(start - 1) == .stop || glyphs.kind(start - 1).isClosing,
      !(start..<count).contains(where: { CreditReader.hasNo(glyphs.kind($0)) }),
      let reading = CreditReader.read(glyphs, start..<count), reading.hasRole || reading.isPhotoCredit
    else { return nil }
    return TailCredit(start: start, range: start..<count, reading: reading)
  }
}
