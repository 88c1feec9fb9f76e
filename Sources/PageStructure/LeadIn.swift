import TextModel

/// A first sentence that titles its paragraph, told from other first sentences by its siblings: paragraphs that do the
/// same, in parallel wording or one behind the other.
struct LeadIn {
  /// Indices of the text, without the mark that closes it.
  var title: Range<Int>
  /// 0 for a paragraph's own lead-in, 1 for one inside a paragraph that has one.
  var depth: Int

  /// The lead-ins of consecutive body paragraphs.
  static func leadIns(of paragraphs: [Range<Int>], in text: LogicalText) -> [LeadIn] {
    var candidates: [LeadInCandidate] = []
    candidates.reserveCapacity(paragraphs.count)
    for (index, paragraph) in paragraphs.enumerated() {
      let next = index + 1 < paragraphs.count ? paragraphs[index + 1].count : 0
      if let candidate = LeadInCandidate(paragraph, number: index, nextLength: next, in: text) {
        candidates.append(candidate)
      }
    }
    if candidates.contains(where: \.isLabel), !hasLabels(candidates, in: text) { candidates.removeAll { $0.isLabel } }
    let accepted = accepted(candidates)
    var result: [LeadIn] = accepted.map { LeadIn(title: $0.title, depth: 0) }
    var next = 0
    for (index, paragraph) in paragraphs.enumerated() {
      let own = next < accepted.count && accepted[next].number == index ? accepted[next] : nil
      if own != nil { next += 1 }
      let start = own.map { $0.end } ?? paragraph.lowerBound
      let ordered = ordered(paragraph, in: text)
      if ordered.contains(where: { $0.lowerBound == own?.title.lowerBound }) {
        result.removeAll { $0.title == own?.title }
      }
      for title in ordered { result.append(LeadIn(title: title, depth: 0)) }
      guard ordered.isEmpty else { continue }
      let inner = inner(start..<paragraph.upperBound, in: text)
      for title in inner.isEmpty ? short(start..<paragraph.upperBound, in: text) : inner {
        result.append(LeadIn(title: title, depth: own == nil ? 0 : 1))
      }
    }
    if result.count > 1 { result.sort { $0.title.lowerBound < $1.title.lowerBound } }
    return result
  }

  /// Whether words before colons name the parts of an article: three or more paragraphs one behind the other, no word
  /// twice as speakers' are.
  private static func hasLabels(_ candidates: [LeadInCandidate], in text: LogicalText) -> Bool {
    let labels = candidates.filter(\.isLabel)
    guard labels.count > 2, labels.count < 9, let first = labels.first, let last = labels.last,
      last.number - first.number == labels.count - 1
    else { return false }
    let words = Set(labels.map { Array(text.scalars[$0.title]) })
    return words.count == labels.count && labels.allSatisfy { $0.title.count == first.title.count }
  }

  /// Those candidates that have siblings.
  private static func accepted(_ candidates: [LeadInCandidate]) -> [LeadInCandidate] {
    guard candidates.count > 1 else { return [] }
    var kept = candidates
    // Twice: a candidate whose only sibling falls away falls with it.
    for _ in 0..<3 {
      let standing = kept.indices.filter { hasSibling(kept, $0) }
      if standing.count == kept.count { break }
      kept = standing.map { kept[$0] }
    }
    return kept.count > 1 ? kept : []
  }

  /// Whether another candidate near one is so like it that it may be a title.
  private static func hasSibling(_ candidates: [LeadInCandidate], _ index: Int) -> Bool {
    let wanted = 10 - candidates[index].merit
    if wanted <= 0 { return true }
    for other in max(0, index - 6)..<min(candidates.count, index + 7) where other != index {
      let distance = abs(candidates[other].number - candidates[index].number)
      let likeness = candidates[index].likeness(to: candidates[other])
      if likeness - (distance > 3 ? 2 : distance > 1 ? 1 : 0) >= wanted { return true }
    }
    return false
  }

  /// “一是良种攻关。…。二是良法配套。…”: short sentences that count the points of one paragraph.
  private static func ordered(_ paragraph: Range<Int>, in text: LogicalText) -> [Range<Int>] {
    let array = text.scalars
    let scalars = array.span
    let paragraph = paragraph.clamped(to: array.indices)
    // Most paragraphs have no 是, or one, and that is told in a loop without a branch.
    // In bounds: the range was clamped.
    var signs: UInt32 = 0
    var place = paragraph.lowerBound
    while place < paragraph.upperBound {
      signs &+= unsafe scalars[unchecked: place] == 0x662F ? 1 : 0
      place &+= 1
    }
    if signs < 2 { return [] }
    var found: [Range<Int>] = []
    var number = 1
    var index = paragraph.lowerBound
    while index + 8 < paragraph.upperBound {
      // 是
      guard scalars[index + 1] == 0x662F, HanDigit.upToTen(scalars[index]) == number,
        index == paragraph.lowerBound || text.characterClass(index - 1) == .stop
      else {
        index += 1
        continue
      }
      var end = index + 2
      while end < min(paragraph.upperBound, index + 18), text.characterClass(end) == .han { end += 1 }
      guard scalars[end] == 0x3002, end >= index + 5, end + 6 < paragraph.upperBound else { return [] }
      found.append(index..<end)
      number += 1
      index = end
    }
    return found.count > 1 ? found : []
  }

  /// “摸底建档。182名网格员…。设施上岸。…。巡查到点。…”: three or more sentences of one length, a few characters each,
  /// before longer ones.
  private static func short(_ range: Range<Int>, in text: LogicalText) -> [Range<Int>] {
    let length = text.classes[range.clamped(to: text.classes.indices)].prefix(7).prefix {
      $0 == CharacterClass.han.code
    }.count
    guard (4...6).contains(length), text.scalar(range.lowerBound + length) == 0x3002 else { return [] }
    var found: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where text.characterClass(index) == .stop || text.characterClass(index).isClosing {
      if index - start == length, text.scalar(index) == 0x3002,
        (start..<index).allSatisfy({ text.characterClass($0) == .han })
      {
        // Two of them side by side title nothing.
        if let last = found.last, last.upperBound + 8 > start { return [] }
        found.append(start..<index)
      }
      start = index + 1
    }
    guard found.count > 2, found.count < 8, let last = found.last, last.upperBound + 8 < range.upperBound else {
      return []
    }
    return found
  }

  /// “全面清脏：…。彻底治乱：…。全力治差：…”: short phrases of one length behind each stop of a paragraph.
  private static func inner(_ range: Range<Int>, in text: LogicalText) -> [Range<Int>] {
    let array = text.classes
    let classes = array.span
    let range = range.clamped(to: array.indices)
    // Two at least have a colon each. Most paragraphs have none, and that is told in a loop without a branch.
    var colons: UInt32 = 0
    var place = range.lowerBound
    while place < range.upperBound {
      colons &+= unsafe classes[unchecked: place] == CharacterClass.colon.code ? 1 : 0
      place &+= 1
    }
    if colons < 2 { return [] }
    var found: [Range<Int>] = []
    var isStart = true
    var start = range.lowerBound
    for index in range {
      // Most characters are ideographs, and are only counted.
      // In bounds: the range was clamped.
      let code = unsafe classes[unchecked: index]
      if code == CharacterClass.han.code { continue }
      let kind = CharacterClass(code: code)
      if isStart && index - start > 8 { isStart = false }
      if isStart, kind == .colon, index > start {
        if (4...8).contains(index - start), index + 8 < range.upperBound { found.append(start..<index) }
        isStart = false
      } else if isStart, kind != .han, !kind.isOpening, !kind.isClosing {
        isStart = false
      }
      if kind == .stop {
        isStart = true
        start = index + 1
      } else if kind.isClosing && index > 0 && classes[index - 1] == CharacterClass.stop.code {
        start = index + 1
      }
    }
    guard found.count > 1 else { return [] }
    var lengths: [Int: Int] = [:]
    for title in found { lengths[title.count, default: 0] += 1 }
    guard let (length, count) = lengths.max(by: { $0.value < $1.value }), count >= 2, found.count >= 2 else {
      return []
    }
    let parallel = found.filter { $0.count == length }
    return parallel.count >= 3 || parallel.first?.lowerBound == range.lowerBound ? parallel : []
  }
}
