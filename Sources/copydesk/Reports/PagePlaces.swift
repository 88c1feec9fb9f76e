package import Facts
package import JSON
package import PageStructure
package import TextModel

/// The places of a page as JSON has them.
package struct PagePlaces {
  private let snapshot: Snapshot
  private var converter: PositionConverter

  package init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
    converter = PositionConverter(snapshot, .utf16)
  }

  /// The line of a byte offset, from 1.
  package func line(of offset: Int) -> Int { snapshot.lines.line(at: offset) + 1 }

  /// An LSP range: lines and UTF-16 columns from 0.
  package mutating func write(_ range: ByteRange, to json: inout JSONWriter) {
    json.beginObject()
    json.name("start")
    write(converter.position(of: range.lowerBound), to: &json)
    json.name("end")
    write(converter.position(of: range.upperBound), to: &json)
    json.endObject()
  }

  private func write(_ position: LinePosition, to json: inout JSONWriter) {
    json.pair("{\"line\":", position.line, ",\"character\":", position.column)
  }

  /// The lines of a stretch without the blank ones at its ends, from 1 and both included; nil where all are blank.
  package func printedLines(_ lines: Range<Int>) -> ClosedRange<Int>? {
    let lines = lines.clamped(to: 0..<snapshot.lines.count)
    let isPrinted = { (line: Int) in !snapshot.isBlank(line: line) }
    guard let first = lines.first(where: isPrinted), let last = lines.last(where: isPrinted) else { return nil }
    return (first + 1)...(last + 1)
  }

  /// The lines of some mentions, each once, in their order, from 1.
  package func lines(of mentions: [PageFacts.Place], in page: Page) -> [Int] {
    var lines: [Int] = []
    for mention in mentions {
      guard let source = page.source(of: mention) else { continue }
      let line = line(of: source.lowerBound)
      if !lines.contains(line) { lines.append(line) }
    }
    return lines
  }
}

extension Page {
  /// The bytes of a place; nil where the page has no such article or folio.
  package func source(of place: PageFacts.Place) -> ByteRange? {
    guard let index = place.article else { return folio?.text.source(place.range) }
    return articles.indices.contains(index) ? articles[index].text.source(place.range) : nil
  }
}

extension LogicalText {
  /// How many characters a newspaper counts: everything that is printed, marks included.
  package var characterCount: Int {
    var count = 0
    for kind in classes where kind != CharacterClass.space.rawValue && kind != CharacterClass.lineBreak.rawValue {
      count += 1
    }
    return count
  }
}
