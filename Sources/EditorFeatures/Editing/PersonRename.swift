import Facts
import PageStructure
package import TextModel

/// Why a name cannot be changed.
package enum RenameProblem: Error, Hashable, Sendable {
  /// No person's name stands at the place.
  case noPerson
  /// The new name is empty or has marks, blanks or line ends in it.
  case noName(String)
}

extension Analysis {
  /// The person's name at a byte offset, as it can be changed.
  package func renameTarget(at offset: Int) -> (name: String, range: ByteRange)? {
    guard case (.person(let name), let range)? = symbol(at: offset) else { return nil }
    return (name, range)
  }

  /// The edits that give the person at a byte offset another name in every place of the page, credits and folio
  /// included.
  package func rename(at offset: Int, to newName: String) throws(RenameProblem) -> [TextEdit] {
    guard let target = renameTarget(at: offset) else { throw .noPerson }
    return try rename(person: target.name, to: newName)
  }

  /// The same for a person known by name, so that one rename reaches every page of a workspace.
  package func rename(person name: String, to newName: String) throws(RenameProblem) -> [TextEdit] {
    let newName = Analysis.trimmed(newName)
    guard !newName.isEmpty, newName.unicodeScalars.allSatisfy(Analysis.isNamePart) else { throw .noName(newName) }
    var ranges = occurrences(of: .person(name)).map(\.range)
    if let folio = page.folio {
      for credit in folio.staff where credit.name == name { ranges.append(folio.text.source(credit.range)) }
    }
    var edits: [TextEdit] = []
    for range in ranges.sorted() where edits.last.map({ $0.range.upperBound <= range.lowerBound }) ?? true {
      // A name may be broken by a line end; the lines stay as they are.
      let lineEnd = lineEnd(in: range)
      edits.append(TextEdit(range: range, newText: newName + lineEnd))
    }
    return edits
  }

  private func lineEnd(in range: ByteRange) -> String {
    let line = snapshot.lines.line(at: range.lowerBound)
    let whole = snapshot.lines.range(ofLine: line)
    guard whole.upperBound < range.upperBound else { return "" }
    let content = snapshot.lines.contentRange(ofLine: line, in: snapshot.bytes.span)
    return snapshot.text(in: ByteRange(content.upperBound, whole.upperBound))
  }

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    switch CharacterClass.of(scalar.value) {
    case .han, .latin, .middleDot: true
    default: false
    }
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = Scalars.of(text)
    let isBlank = { (scalar: UInt32) in CharacterClass.of(scalar) == .space }
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return Scalars.string(scalars[first...last])
  }
}
