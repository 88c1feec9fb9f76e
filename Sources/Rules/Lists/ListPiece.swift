import Linting
import TextModel

/// A piece of a list with what joins it to the one before: 、, or 和, 及, 以及 before the last.
struct ListPiece {
  var range: Range<Int>
  var joint: Range<Int>
  /// Whether the words behind the list may be glued to it.
  var isLast = false

  static let joiners: Phrases = "以及 和 及"

  /// The items, the last one parted at 和 too.
  static func pieces(of list: InlineList, _ text: LogicalText) -> [ListPiece] {
    var result: [ListPiece] = []
    result.reserveCapacity(list.items.count + 2)
    for item in list.items {
      result.append(ListPiece(range: item, joint: max(0, item.lowerBound - 1)..<item.lowerBound))
    }
    guard let last = result.popLast() else { return result }
    var piece = last
    var depth = 0
    var index = last.range.lowerBound
    while index < last.range.upperBound {
      let kind = text.characterClass(index)
      if kind.isOpening { depth += 1 } else if kind.isClosing { depth -= 1 }
      if depth == 0, index - piece.range.lowerBound >= 2, let joiner = text.range(ofAny: joiners, at: index),
        joiner.upperBound < last.range.upperBound
      {
        result.append(ListPiece(range: piece.range.lowerBound..<index, joint: piece.joint))
        piece = ListPiece(range: joiner.upperBound..<last.range.upperBound, joint: joiner)
        index = joiner.upperBound
        if result.count >= list.items.count + 2 { break }
      } else {
        index += 1
      }
    }
    piece.isLast = true
    result.append(piece)
    return result
  }
}
