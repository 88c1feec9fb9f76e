import PageStructure
import TextModel

/// Quotations side by side that one type noun names together.
extension QuotedInitiatives {
  /// “A”“B”“C”三大行动: as many quotations as the count says are the parts of what it counts.
  func countedChain(_ spans: [QuotedSpan], to position: Int, _ paragraph: Range<Int>) -> InitiativeCandidate? {
    let start = spans[position].range.upperBound
    guard let formula = greatCount(at: start), let count = formula.groups.first?.count, position + 1 >= count,
      let noun = nouns.starting(at: start + 1) ?? nouns.starting(at: start + 2) ?? nouns.starting(at: start + 4)
    else { return nil }
    let parts = spans[(position + 1 - count)...position]
    for (left, right) in zip(parts, parts.dropFirst()) where !isJoined(left.range.upperBound, right.range.lowerBound) {
      return nil
    }
    var candidate = InitiativeCandidate(
      range: start..<noun.range.upperBound, kind: noun.kind, quotation: nil, formula: formula)
    candidate.parts = parts.map(\.range)
    return candidate
  }

  /// “A”“B”和“C”等主题活动: the kind of all of them, nil where no type noun closes the list.
  func kindOfChain(_ spans: [QuotedSpan], from position: Int, _ paragraph: Range<Int>) -> Initiative.Kind? {
    var last = position
    while last + 1 < spans.count, last - position < 20,
      isJoined(spans[last].range.upperBound, spans[last + 1].range.lowerBound)
    {
      last += 1
    }
    let index = spans[last].range.upperBound
    guard text.has("等", at: index) else { return nil }
    var end = index + 1
    while end < min(paragraph.upperBound, index + 10) {
      if let noun = nouns.starting(at: end), !noun.noun.needsQuotation {
        return noun.kind == .slogan || noun.kind == .system ? nil : noun.kind
      }
      if text.characterClass(end) != .han || nouns.endsPhrase(at: end, from: index + 1) { return nil }
      end += 1
    }
    return nil
  }

  private func isJoined(_ end: Int, _ start: Int) -> Bool {
    if start == end { return true }
    guard start == end + 1 else { return false }
    if text.characterClass(end) == .enumerationComma { return true }
    switch Unicode.Scalar(text.scalar(end)) ?? " " {
    case "和", "与", "及": return true
    default: return false
    }
  }
}
