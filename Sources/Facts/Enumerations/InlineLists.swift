import PageStructure
import TextModel

/// Lists whose items are joined by 、 within one clause. Quotations and brackets hide the marks inside them and may
/// hold lists of their own.
struct InlineLists {
  let text: ArticleReading

  /// A clause, or what stands between quotation marks or brackets.
  fileprivate struct Scope {
    /// Where it begins.
    var start: Int
    /// Where its 、 begin among all that are open.
    var firstMark: Int
  }

  /// What is open while a paragraph is read. Its arrays serve one paragraph after the other.
  struct Open {
    fileprivate var scopes: [Scope] = []
    /// The 、 of the clauses that are open: those of inner scopes stand behind those of outer ones.
    fileprivate var marks: [Int] = []
  }

  /// How deep quotations and brackets are followed.
  private static let maximumDepth = 32

  /// Adds the lists of a paragraph, given by its number.
  func appendLists(in number: Int, _ open: inout Open, to result: inout [Enumeration]) {
    guard text.hasMark(.enumerationComma, inParagraph: number) else { return }
    let paragraph = text.paragraphs[number].range
    let places = text.marksOfParagraphs[number]
    let (allMarks, classes) = (text.marks, text.classes)
    open.marks.removeAll(keepingCapacity: true)
    open.scopes.removeAll(keepingCapacity: true)
    if open.scopes.capacity == 0 {
      open.scopes.reserveCapacity(4)
      open.marks.reserveCapacity(16)
    }
    open.scopes.append(Scope(start: paragraph.lowerBound, firstMark: 0))
    var ignored = 0
    for place in places {
      let index = Int(allMarks[Int(place)])
      switch CharacterClass(code: classes[index]) {
      case .enumerationComma:
        open.marks.append(index)
      case .comma, .stop, .semicolon, .colon:
        let last = open.scopes.count - 1
        close(open.scopes[last], &open.marks, at: index, into: &result)
        open.scopes[last].start = index + 1
      case .openQuote, .openBracket, .openTitle:
        if open.scopes.count < InlineLists.maximumDepth {
          open.scopes.append(Scope(start: index + 1, firstMark: open.marks.count))
        } else {
          ignored += 1
        }
      case .closeQuote, .closeBracket, .closeTitle:
        if ignored > 0 {
          ignored -= 1
        } else if open.scopes.count > 1, let scope = open.scopes.popLast() {
          close(scope, &open.marks, at: index, into: &result)
        }
      default: break
      }
    }
    while let scope = open.scopes.popLast() { close(scope, &open.marks, at: paragraph.upperBound, into: &result) }
  }

  /// Ends the clause of a scope: its list, if it has one, is complete.
  @inline(__always)
  private func close(_ scope: Scope, _ marks: inout [Int], at end: Int, into result: inout [Enumeration]) {
    if marks.count > scope.firstMark { closeList(scope, &marks, at: end, into: &result) }
  }

  private func closeList(_ scope: Scope, _ marks: inout [Int], at end: Int, into result: inout [Enumeration]) {
    let first = marks[scope.firstMark]
    var items: [Range<Int>] = []
    items.reserveCapacity(marks.count - scope.firstMark + 2)
    items.append(itemStart(from: scope.start, to: first)..<first)
    var last = first
    for place in (scope.firstMark + 1)..<max(scope.firstMark + 1, marks.count) {
      items.append((last + 1)..<marks[place])
      last = marks[place]
    }
    while marks.count > scope.firstMark { marks.removeLast() }
    let tail = tail(of: (last + 1)..<end)
    if let (left, right) = split(tail.item, after: items.last) {
      items.append(left)
      items.append(right)
    } else {
      items.append(tail.item)
    }
    if items.contains(where: { $0.isEmpty }) { items.removeAll { $0.isEmpty } }
    guard items.count >= 2, let start = items.first?.lowerBound else { return }
    if result.isEmpty { result.reserveCapacity(16) }
    result.append(
      Enumeration(
        form: .inline, range: start..<max(start, tail.end), items: items, declared: tail.declared, isOpen: tail.isOpen))
  }

  /// Where the first item begins: behind the last verb that leads to the list.
  private func itemStart(from start: Int, to end: Int) -> Int {
    var index = end - 1
    while index > start {
      let length = text.length(of: .governingVerb, before: index)
      if length > 0 && index - length >= start {
        var next = index
        if next + 1 < end, text.has("了", at: next) || text.has("好", at: next) { next += 1 }
        return next
      }
      index -= 1
    }
    return start
  }

  private struct Tail {
    var item: Range<Int>
    var end: Int
    var declared: Enumeration.Declaration?
    var isOpen = false
  }

  /// The last item without 等 and a declared count, and what these say.
  private func tail(of piece: Range<Int>) -> Tail {
    var index = piece.lowerBound
    var depth = 0
    while index < piece.upperBound {
      let kind = text.characterClass(index)
      // Most are characters that neither open nor count anything.
      if kind == .han, !text.has("等", at: index), !text.has(InitiativeCharacters.numeral, at: index) {
        index += 1
        continue
      }
      if kind.isOpening {
        // “八大提升行动” declares a count inside its quotation marks.
        if index > piece.lowerBound, kind == .openQuote,
          let declared = DeclaredCount.declaration(in: text, at: index + 1, piece)
        {
          return Tail(item: piece.lowerBound..<index, end: declared.range.upperBound, declared: declared)
        }
        // “十乱” sums up the list before it.
        if index > piece.lowerBound, kind == .openQuote, isCounted(from: index + 1, to: piece.upperBound) {
          return Tail(item: piece.lowerBound..<index, end: index)
        }
        depth += 1
      }
      if kind.isClosing { depth -= 1 }
      if depth <= 0, index > piece.lowerBound {
        if text.has("等", at: index), !InlineLists.isWord(before: text.scalar(index - 1)) {
          let behind = behindOpen(index + 1, piece.upperBound)
          return Tail(
            item: piece.lowerBound..<index, end: behind?.range.upperBound ?? index + 1, declared: behind, isOpen: true)
        }
        if DeclaredCount.isNumeral(text, index), !DeclaredCount.isNumeral(text, index - 1),
          let declared = DeclaredCount.declaration(in: text, at: index, piece)
        {
          return Tail(item: piece.lowerBound..<index, end: declared.range.upperBound, declared: declared)
        }
      }
      index += 1
    }
    return Tail(item: piece, end: piece.upperBound)
  }

  /// Whether a quotation is a numeral with a short noun.
  private func isCounted(from start: Int, to end: Int) -> Bool {
    var close = start
    while close < end, close - start <= 4, text.characterClass(close) != .closeQuote { close += 1 }
    guard close < end, text.characterClass(close) == .closeQuote else { return false }
    let formula = Formula(text, start..<close)
    return formula.isPure && formula.groups.count == 1
  }

  /// 高等, 平等, 一等: words with 等.
  private static func isWord(before scalar: UInt32) -> Bool {
    switch Unicode.Scalar(scalar) ?? " " {
    case "高", "平", "中", "初", "一", "二", "三", "同", "对", "劣", "优": true
    default: false
    }
  }

  private func behindOpen(_ index: Int, _ end: Int) -> Enumeration.Declaration? {
    var start = index
    if text.characterClass(start) == .openQuote { start += 1 }
    return start < end ? DeclaredCount.declaration(in: text, at: start, start..<end) : nil
  }

  /// 乱牵乱挂和乱停乱放 are two items where the others are as long as each half; 乡村及周边 stays one.
  private func split(_ item: Range<Int>, after last: Range<Int>?) -> (left: Range<Int>, right: Range<Int>)? {
    guard let length = last?.count, item.count >= 5 else { return nil }
    for index in (item.lowerBound + 2)..<max(item.lowerBound + 2, item.upperBound - 2) {
      let width: Int
      switch Unicode.Scalar(text.scalar(index)) ?? " " {
      case "和", "与", "及": width = 1
      case "以" where text.matches("以及", at: index): width = 2
      default: continue
      }
      let left = item.lowerBound..<index
      let right = (index + width)..<item.upperBound
      if abs(left.count - length) <= 1, abs(right.count - length) <= 1 || width == 2 { return (left, right) }
      if text.characterClass(left.lowerBound) == .openQuote, text.characterClass(right.lowerBound) == .openQuote {
        return (left, right)
      }
    }
    return nil
  }
}
