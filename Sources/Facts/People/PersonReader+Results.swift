import TextModel

/// Competitors, as results name them.
extension PersonReader {
  /// 市公安局马骁获得…冠军, 吴佳怡以12秒37夺冠: results name a body and its competitor, or begin with the competitor.
  mutating func readCompetitors() {
    for start in places.all(.team) {
      guard text.characterClass(start) == .han, let candidate = competitor(at: start) else { continue }
      add(candidate.range)
    }
    for start in places.all(.clause) where text.characterClass(start) == .han {
      guard mayCompete(at: start), let candidate = competitor(at: start), candidate.range.count >= 3 else { continue }
      add(candidate.range)
    }
  }

  private func competitor(at start: Int) -> NameReading.Candidate? {
    guard let candidate = names.name(at: start), isFree(candidate.range), candidate.given == 4,
      candidate.weight != .wordlike, !candidate.isLookalike, candidate.right >= 1,
      isResult(behind: candidate.range.upperBound)
    else { return nil }
    return candidate
  }

  /// Whether a word of results stands where a name would end: most clauses have none, and no name is read for them.
  private func mayCompete(at start: Int) -> Bool {
    (start + 2...start + 4).contains { PersonReader.competes.contains(text.scalar($0)) }
  }

  private static let competes = ScalarSet("以在获夺摘荣越跃")
  private static let resultWords = TableReader.words(of: "获得 夺得 分获 夺冠 摘得 荣获 冠军 金牌 一等奖 的成绩 越过 跃过")
  private static let resultStarts = ScalarSet("获夺分摘荣冠金一的越跃")

  /// Whether the clause, or the list that goes on here, tells who won.
  private func isResult(behind index: Int) -> Bool {
    let kind = text.characterClass(index)
    guard kind == .enumerationComma || kind == .han || kind == .openBracket else { return false }
    for position in index..<max(index, min(text.count, index + 40)) {
      if text.characterClass(position).endsClause { return false }
      if PersonReader.resultStarts.contains(text.scalar(position)),
        PersonReader.resultWords.contains(where: { text.matches($0, at: position) })
      {
        return true
      }
    }
    return false
  }

  /// 王一诺（金砂市实验小学）木青禾（北关小学）, 1.齐大川（岐州）1小时05分: who came where, each with the place that sent
  /// him behind the name.
  mutating func readEntrants() {
    var last = -1
    for index in places.all(.sent) where index > last {
      guard let close = bracketEnd(index), let range = sent(before: index, close) else { continue }
      var run = [range]
      var position = close
      // The next name stands at once, behind a mark, or behind a result and a number of its own.
      while let next = nextSent(from: position) {
        run.append(next.name)
        position = next.end
      }
      last = position
      guard run.count >= 2 else { continue }
      for range in run where isFree(range) { add(range) }
    }
  }

  /// The full name that ends before a bracket in which a school or a place stands; any place behind a number with a
  /// point.
  private func sent(before bracket: Int, _ close: Int) -> Range<Int>? {
    let isPlace = names.traits(text.scalar(close - 2)) & (NameCharacters.home | NameCharacters.body) != 0
    for length in [3, 2] where bracket > length {
      let range = (bracket - length)..<bracket
      let before = text.characterClass(range.lowerBound - 1)
      let isNumbered = before == .period && text.characterClass(range.lowerBound - 2) == .digit
      guard before != .han, before != .latin, isPlace || isNumbered, let candidate = names.name(at: range.lowerBound),
        candidate.range == range, !candidate.isWord, candidate.given >= 2, candidate.given == 4 || length == 3
      else { continue }
      return range
    }
    return nil
  }

  private func nextSent(from start: Int) -> (name: Range<Int>, end: Int)? {
    for index in start..<min(text.count, start + 24) where text.characterClass(index) == .openBracket {
      guard let close = bracketEnd(index), let range = sent(before: index, close), range.lowerBound >= start else {
        return nil
      }
      return (range, close)
    }
    return nil
  }
}
