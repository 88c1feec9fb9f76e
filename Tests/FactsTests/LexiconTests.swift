import Testing
import TextModel

@testable import Facts

@Suite("The lexicon")
struct LexiconTests {
  @Test("no word of the facts' tables is longer than its length can be told")
  func lengths() {
    for (_, words) in Lexicon.nameTables + InitiativeWords.nouns.map({ (.initiativeNoun, $0.1) }) {
      for word in words.split(whereSeparator: \.isWhitespace) {
        #expect(word.unicodeScalars.count <= PatternSet.longestMark, "\(word)")
      }
    }
  }

  @Test(
    "tables that select from the titles hold titles only",
    arguments: [PersonWords.collectives, PersonWords.titlesBehind])
  func selections(words: String) {
    let titles = Set(PersonWords.titles.split(whereSeparator: \.isWhitespace))
    for word in words.split(whereSeparator: \.isWhitespace) { #expect(titles.contains(word), "\(word)") }
  }

  @Test("compound family names are read, frequent ones and rare ones")
  func compounds() {
    #expect(people(in: "县长欧阳春华、局长夹谷明、校长端木丽参加。") == "欧阳春华:县长;夹谷明:局长;端木丽:校长")
  }
}
