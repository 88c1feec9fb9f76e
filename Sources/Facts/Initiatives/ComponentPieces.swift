import TextModel

/// Parts stretches of an article's text into the components that they list.
struct ComponentPieces {
  private let text: ArticleReading

  init(_ text: ArticleReading) {
    self.text = text
  }

  func component(_ range: Range<Int>) -> Initiative.Component {
    Initiative.Component(text: text.string(range), range: range)
  }

  /// What stands between the marks of a range.
  func split(_ range: Range<Int>, at isMark: (CharacterClass) -> Bool) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where isMark(text.characterClass(index)) {
      if start < index { result.append(start..<index) }
      start = index + 1
    }
    if start < range.upperBound { result.append(start..<range.upperBound) }
    return result
  }

  /// What a list's marks part: 、 between its items, a comma or a semicolon between lists.
  func items(_ range: Range<Int>) -> [Range<Int>] { split(range, at: ComponentPieces.partsItems) }

  static func partsItems(_ kind: CharacterClass) -> Bool {
    switch kind {
    case .enumerationComma, .comma, .semicolon: true
    default: false
    }
  }

  /// An item up to its first comma, without 等 and the marks that close it.
  func withoutTail(_ range: Range<Int>) -> Range<Int> {
    var high = range.upperBound
    while high > range.lowerBound, text.characterClass(high - 1).endsClause { high -= 1 }
    var index = range.lowerBound + 1
    while index < high {
      if text.has("等", at: index), index + 1 == high { return range.lowerBound..<index }
      if text.characterClass(index) == .comma { return range.lowerBound..<index }
      index += 1
    }
    return range.lowerBound..<high
  }

  /// Where the sentence ends that holds an index, or where a list in it is long enough.
  func sentenceEnd(_ index: Int) -> Int {
    var end = index
    while end < text.count, end - index < 200, !text.characterClass(end).endsSentence { end += 1 }
    return end
  }

  /// Where the clause ends that begins at an index, with the lists in it; no further than a number of characters.
  func clauseEnd(_ start: Int, within length: Int) -> Int {
    var end = start
    while end < text.count, end - start < length,
      !text.characterClass(end).endsClause || text.characterClass(end) == .enumerationComma
    {
      end += 1
    }
    return end
  }
}
