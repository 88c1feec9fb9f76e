package import TextModel

/// The pieces of a clause between its 、, those inside quotation marks and brackets hidden.
package struct InlineList: Sendable {
  /// In order, at least two; the first may carry a lead, the last a tail.
  package let items: [Range<Int>]
  /// What was parted.
  package let clause: Range<Int>

  /// A clause with more items than this is no sentence that anybody counts.
  private static let limit = 60

  package init?(_ clause: Range<Int>, in text: LogicalText) {
    var items: [Range<Int>] = []
    items.reserveCapacity(8)
    let classes = text.classes
    let han = CharacterClass.han.code
    var depth = 0
    var start = clause.lowerBound
    for index in clause.clamped(to: classes.indices) where classes[index] != han {
      let kind = CharacterClass(code: classes[index])
      if kind.isOpening {
        depth += 1
      } else if kind.isClosing {
        depth = max(0, depth - 1)
      } else if kind == .enumerationComma && depth == 0 {
        items.append(start..<index)
        start = index + 1
        if items.count > InlineList.limit { return nil }
      }
    }
    items.append(start..<clause.upperBound)
    guard items.count >= 2, depth == 0, !items.contains(where: { $0.isEmpty }) else { return nil }
    self.items = items
    self.clause = clause
  }

  private init(_ items: [Range<Int>], _ clause: Range<Int>) {
    self.items = items
    self.clause = clause
  }

  /// The first items as a list of their own: a clause may list twice.
  package func prefix(_ count: Int) -> InlineList { InlineList(Array(items.prefix(count)), clause) }

  package static func areEqual(_ left: Range<Int>, _ right: Range<Int>, _ text: LogicalText) -> Bool {
    left.count == right.count
      && (0..<left.count).allSatisfy {
        text.scalar(left.lowerBound + $0) == text.scalar(right.lowerBound + $0)
      }
  }
}
