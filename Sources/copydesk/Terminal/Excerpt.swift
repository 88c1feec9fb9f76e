package import TextModel

/// The lines around a place of a page, with marks under the place, as wide as there is room.
///
/// Its cost depends on the room, not on the line: pages of a single line exist.
package struct Excerpt: Hashable, Sendable {
  package struct Line: Hashable, Sendable {
    /// From 1; nil for the row that stands for lines left out.
    package var number: Int?
    package var text: String
    /// Blanks and carets that stand under `text`.
    package var marks: String

    package init(number: Int?, text: String, marks: String) {
      self.number = number
      self.text = text
      self.marks = marks
    }
  }

  package private(set) var lines: [Line] = []

  /// Lines shown of a place that goes over many, the last one included.
  private static let maximumLines = 4

  /// - Parameter width: display columns for the text.
  package init(of range: ByteRange, in snapshot: Snapshot, width: Int, isAmbiguousWide: Bool = false) {
    let ruler = Ruler(width: max(20, width), isAmbiguousWide: isAmbiguousWide)
    let first = snapshot.lines.line(at: range.lowerBound)
    var last = snapshot.lines.line(at: range.upperBound)
    // A place that ends with a line end does not reach into the next line.
    if last > first && snapshot.lines.range(ofLine: last).lowerBound == range.upperBound { last -= 1 }
    var shown = Array(first...last)
    if shown.count > Excerpt.maximumLines {
      shown = Array(first..<(first + Excerpt.maximumLines - 1)) + [last]
    }
    for (index, line) in shown.enumerated() {
      if index > 0 && shown[index - 1] + 1 < line {
        lines.append(Line(number: nil, text: "…", marks: ""))
      }
      let content = snapshot.lines.contentRange(ofLine: line, in: snapshot.bytes.span)
      let low = min(max(content.lowerBound, range.lowerBound), content.upperBound)
      let high = max(low, min(content.upperBound, range.upperBound))
      if low == high && shown.count > 1 && !range.isEmpty { continue }
      let (text, marks) = ruler.draw(content, marking: ByteRange(low, high), in: snapshot)
      lines.append(Line(number: line + 1, text: text, marks: marks))
    }
  }
}

/// Fits a line's text around a place into some columns.
private struct Ruler {
  var width: Int
  var isAmbiguousWide: Bool

  private struct Cell {
    var text: String
    var width: Int
  }

  func draw(_ line: ByteRange, marking place: ByteRange, in snapshot: Snapshot) -> (text: String, marks: String) {
    // No character that is worth a column has more bytes than this; whoever stacks more marks sees some cut.
    let reach = width * 16
    let leftEdge = max(line.lowerBound, place.lowerBound - reach)
    let middleEdge = min(place.upperBound, place.lowerBound + reach)
    let rightEdge = min(line.upperBound, place.upperBound + reach)
    var left = cells(ByteRange(leftEdge, place.lowerBound), snapshot)[...]
    var middle = cells(ByteRange(place.lowerBound, middleEdge), snapshot)[...]
    var right = middleEdge < place.upperBound ? [] : cells(ByteRange(place.upperBound, rightEdge), snapshot)[...]
    var isLeftCut = leftEdge > line.lowerBound
    var isMiddleCut = middleEdge < place.upperBound
    var isRightCut = !isMiddleCut && rightEdge < line.upperBound
    let ellipsis = Cell(text: "…", width: DisplayWidth.of("…", isAmbiguousWide: isAmbiguousWide))
    let room = width - 2 * ellipsis.width
    if total(left) + total(middle) + total(right) > room || isLeftCut || isMiddleCut || isRightCut {
      let context = min(total(left), 12)
      while total(middle) > room - context, middle.count > 1 {
        middle.removeLast()
        isMiddleCut = true
      }
      if isMiddleCut { right = [] }
      let rest = max(0, room - total(middle))
      let leftRoom = min(total(left), max(rest / 2, rest - total(right)))
      isLeftCut = trimFront(&left, to: leftRoom) || isLeftCut
      isRightCut = trimBack(&right, to: rest - total(left)) || (isRightCut && !isMiddleCut)
    }
    let before = (isLeftCut ? [ellipsis] : []) + left
    let marked = middle + (isMiddleCut ? [ellipsis] : [])
    let after = right + (isRightCut ? [ellipsis] : [])
    let text = (before + marked + after).map(\.text).joined()
    let carets = String(repeating: "^", count: max(1, total(marked[...])))
    return (trimmed(text), String(repeating: " ", count: total(before[...])) + carets)
  }

  private func cells(_ range: ByteRange, _ snapshot: Snapshot) -> [Cell] {
    snapshot.text(in: range).map { character in
      let text = PrintableText.printable(character)
      return Cell(text: text, width: DisplayWidth.of(text, isAmbiguousWide: isAmbiguousWide))
    }
  }

  private func total(_ cells: ArraySlice<Cell>) -> Int { cells.reduce(0) { $0 + $1.width } }

  private func trimFront(_ cells: inout ArraySlice<Cell>, to room: Int) -> Bool {
    var width = total(cells)
    let count = cells.count
    while width > room, let first = cells.first {
      width -= first.width
      cells.removeFirst()
    }
    return cells.count < count
  }

  private func trimBack(_ cells: inout ArraySlice<Cell>, to room: Int) -> Bool {
    var width = total(cells)
    let count = cells.count
    while width > room, let last = cells.last {
      width -= last.width
      cells.removeLast()
    }
    return cells.count < count
  }

  /// Without blanks at the end, which nobody sees and which editors strip from saved reports.
  private func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
