package import PageStructure
package import TextModel

extension Article {
  /// The edits that join hard-wrapped lines into paragraphs and take out the blanks that extraction put into Chinese
  /// text, in order. Everything that prints stays as it is, and so do headlines, bylines' spacing, indents and the
  /// lines between paragraphs: the article's logical text is the same before and after.
  ///
  /// - Parameters:
  ///   - range: only the paragraphs that touch it; nil for all.
  ///   - gaps: the scalars before which the text leaves something out, where they are known.
  package func reflowEdits(
    in snapshot: Snapshot, touching range: ByteRange? = nil, gaps: [Int]? = nil
  ) -> [TextEdit] {
    let gaps = gaps ?? text.indices.filter { text.joint(before: $0) != .none }
    if gaps.isEmpty { return [] }
    var edits: [TextEdit] = []
    var next = 0
    for paragraph in paragraphs {
      while next < gaps.count, gaps[next] <= paragraph.range.lowerBound { next += 1 }
      let first = next
      while next < gaps.count, gaps[next] < paragraph.range.upperBound { next += 1 }
      guard first < next, paragraph.role == .body || paragraph.role == .subhead || paragraph.role == .caption else {
        continue
      }
      if let range, !text.source(paragraph.range).overlaps(range) { continue }
      appendReflow(of: paragraph, gaps[first..<next], in: snapshot, to: &edits)
    }
    let isSorted = edits.indices.dropFirst().allSatisfy { edits[$0 - 1].range <= edits[$0].range }
    return isSorted ? edits : edits.sorted { $0.range < $1.range }
  }

  private func appendReflow(
    of paragraph: Paragraph, _ gaps: ArraySlice<Int>, in snapshot: Snapshot, to edits: inout [TextEdit]
  ) {
    // Around a credited name a blank is typography: （记者 张三 通讯员 李四）.
    let names = credits.isEmpty ? [] : credits.map(\.range).filter { $0.overlaps(paragraph.range) }
    for index in gaps {
      let joint = text.joint(before: index)
      let isKeptBlank = text.characterClass(index) == .space
      // The blank that stands for a line end has no bytes of its own: the gap reaches to the scalar behind it.
      let next = isKeptBlank ? index + 1 : index
      guard next < paragraph.range.upperBound else { continue }
      let gap = ByteRange(text.source((index - 1)..<index).upperBound, text.source(next..<(next + 1)).lowerBound)
      guard !gap.isEmpty, isBlank(gap, in: snapshot, mayBreak: joint != .blank) else { continue }
      if joint == .blank {
        let isName = names.contains { $0.lowerBound == index || $0.upperBound == index }
        let isTitle = paragraph.role == .subhead
        if isName || isTypography(gap, in: snapshot, before: index, isTitle: isTitle) { continue }
      }
      let isDone = isKeptBlank && gap.count == 1 && snapshot.bytes[gap.lowerBound] == 0x20
      if !isDone { edits.append(TextEdit(range: gap, newText: isKeptBlank ? " " : "")) }
    }
  }

  /// A wide blank, or several between Han characters, sets columns or names apart: nobody's extraction adds it. Of a
  /// title one sets the halves apart: 追踪三千里 追回救命钱.
  private func isTypography(_ gap: ByteRange, in snapshot: Snapshot, before index: Int, isTitle: Bool) -> Bool {
    let bytes = snapshot.bytes.span
    var offset = gap.lowerBound
    var count = 0
    while offset < gap.upperBound {
      let (scalar, next) = Scalars.decode(bytes, at: offset)
      if scalar == 0x3000 { return true }
      count += 1
      offset = next
    }
    return (count > 1 || isTitle) && text.characterClass(index - 1) == .han && text.characterClass(index) == .han
  }

  private func isBlank(_ range: ByteRange, in snapshot: Snapshot, mayBreak: Bool) -> Bool {
    let bytes = snapshot.bytes.span
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, next) = Scalars.decode(bytes, at: index)
      let kind = CharacterClass.of(scalar)
      guard kind == .space || (kind == .lineBreak && mayBreak) else { return false }
      index = next
    }
    return true
  }
}
