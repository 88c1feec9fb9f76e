package import TextModel

extension LogicalText {
  /// The edits of the source that put `newText` in the place of a range of this text. What the text leaves out (line
  /// ends, blanks between words) stays where it is, but for blanks inside the replaced words; what both have in common
  /// at the start and at the end is not touched.
  package func edits(replacing range: Range<Int>, with newText: String) -> [TextEdit] {
    var low = max(0, range.lowerBound)
    var high = min(count, max(low, range.upperBound))
    var new = Scalars.of(newText)[...]
    while low < high, let first = new.first, first == scalars[low] {
      low += 1
      new.removeFirst()
    }
    while low < high, let last = new.last, last == scalars[high - 1] {
      high -= 1
      new.removeLast()
    }
    if low == high && new.isEmpty { return [] }
    if low == high { return [insertion(of: Scalars.string(new), at: low)] }
    return pieces(low..<high).enumerated().map { order, piece in
      TextEdit(range: source(piece), newText: order == 0 ? Scalars.string(new) : "")
    }
  }

  /// The edit that puts `newText` before a scalar: directly behind the scalar before it, so that no blank or line end
  /// parts the two.
  package func insertion(of newText: String, at index: Int) -> TextEdit {
    let place =
      index > 0 && index <= count && characterClass(index - 1) != .lineBreak
      ? source((index - 1)..<index).upperBound : source(index..<index).lowerBound
    return TextEdit(range: ByteRange(place, place), newText: newText)
  }

  /// The bytes between the scalar before `index` and the one at it: what the text leaves out there.
  package func gap(before index: Int) -> ByteRange {
    guard index > 0, index < count else { return source(index..<index) }
    return ByteRange(source((index - 1)..<index).upperBound, source(index..<(index + 1)).lowerBound)
  }

  /// Whether nothing but blanks, line ends and unreadable characters stand before a scalar where the text leaves
  /// something out. False where the article goes on behind another one: what stands between is not ours.
  package func isGapBlank(before index: Int, in bytes: [UInt8]) -> Bool {
    let gap = gap(before: index)
    var offset = gap.lowerBound
    while offset < min(gap.upperBound, bytes.count) {
      let (scalar, next) = Scalars.decode(bytes.span, at: offset)
      switch CharacterClass.of(scalar) {
      case .space, .lineBreak, .invisible, .replacement: offset = next
      default: return false
      }
    }
    return true
  }

  /// A range cut where a line end lies inside it.
  private func pieces(_ range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    for index in range.dropFirst() {
      switch joint(before: index) {
      case .none, .blank: break
      case .lineBreak, .columnBreak:
        result.append(start..<index)
        start = index
      }
    }
    result.append(start..<range.upperBound)
    return result
  }
}
