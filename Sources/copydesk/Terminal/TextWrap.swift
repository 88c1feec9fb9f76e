/// Breaks text into lines of some columns as Chinese is set: between any two Han, never inside a Latin word, and so
/// that no line begins with a closing mark or ends with an opening one (避头尾).
package enum TextWrap {
  package static func lines(_ text: String, width: Int, isAmbiguousWide: Bool = false) -> [String] {
    var result: [String] = []
    var line = ""
    var lineWidth = 0
    for piece in pieces(text) {
      let pieceWidth = DisplayWidth.of(piece, isAmbiguousWide: isAmbiguousWide)
      if lineWidth > 0 && lineWidth + pieceWidth > width {
        result.append(trimmed(line))
        line = ""
        lineWidth = 0
      }
      if line.isEmpty && piece.allSatisfy({ $0 == " " }) { continue }
      line += piece
      lineWidth += pieceWidth
    }
    if !line.isEmpty || result.isEmpty { result.append(trimmed(line)) }
    return result
  }

  /// What must stay together: a Latin word, a Han with the marks that cling to it.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var current = ""
    var previous: Character?
    for character in text {
      if let before = previous, breaks(before, character) {
        pieces.append(current)
        current = ""
      }
      current.append(character)
      previous = character
    }
    if !current.isEmpty { pieces.append(current) }
    return pieces
  }

  private static func breaks(_ before: Character, _ after: Character) -> Bool {
    if "，。、；：？！”’）》】〉」』…—％%,.;:?!)]}".contains(after) { return false }
    if "“‘（《【〈「『([{".contains(before) { return false }
    if before == " " || after == " " { return true }
    return !(isNarrow(before) && isNarrow(after))
  }

  private static func isNarrow(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { $0.value < 0x1100 || (0x2000...0x2BFF).contains($0.value) } ?? false
  }

  private static func trimmed(_ line: String) -> String {
    var line = Substring(line)
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}
