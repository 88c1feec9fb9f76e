package import PageStructure
import TextModel

extension Article {
  /// How many characters a range of the text has, as an editor counts them: blanks and paragraph ends left out.
  package func characterCount(in range: Range<Int>) -> Int {
    let classes = text.classes
    let range = range.clamped(to: classes.indices)
    return range.count
      - ByteCount.occurrences(
        of: CharacterClass.space.rawValue, or: CharacterClass.lineBreak.rawValue, in: classes.span, range)
  }

  /// The characters of the body, headline block, bylines and captions left out.
  package var bodyCharacterCount: Int {
    var count = 0
    for paragraph in paragraphs where paragraph.role == .body || paragraph.role == .subhead {
      count += characterCount(in: paragraph.range)
    }
    return count
  }

  /// The headline, or the first words where there is none: at most one clause of at most 20 characters.
  package var name: String {
    // ■ and the like before a headline are the page's, not the name's.
    if let headline {
      let scalars = headline.unicodeScalars
      if let first = scalars.firstIndex(where: { CharacterClass.of($0.value) != .symbol }) {
        return first == scalars.startIndex ? headline : String(headline[first...])
      }
    }
    let words = firstWords
    let end = words.upperBound
    return text.string(words) + (end < text.count && !text.characterClass(end).endsSentence ? "…" : "")
  }

  /// The headline in the text, from its first line to its last; the first words of a text without one.
  package var headlineRange: Range<Int> {
    if let first = paragraphs.first(where: { $0.role == .headline }),
      let last = paragraphs.last(where: { $0.role == .headline })
    {
      return first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound)
    }
    return firstWords
  }

  private var firstWords: Range<Int> {
    var start = 0
    while start < text.count, text.characterClass(start) == .lineBreak || text.characterClass(start) == .symbol {
      start += 1
    }
    var end = start
    while end < text.count, end < start + 20 {
      let kind = text.characterClass(end)
      // 日前，市民在公园赏花: a word of time names no article.
      if kind.endsSentence || kind.endsClause && end >= start + 8 { break }
      end += 1
    }
    return start..<end
  }
}
