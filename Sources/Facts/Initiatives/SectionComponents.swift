import PageStructure
import TextModel

/// Section titles and lead-ins that spell out a counted formula: “三力” in 党建“动力”…, 党建“活力”…, 党建“合力”….
struct SectionComponents {
  private let text: ArticleReading

  init(_ reading: ArticleReading) { text = reading }

  func components(of candidate: InitiativeCandidate, _ formula: Formula) -> [Initiative.Component] {
    guard !text.sections.isEmpty else { return [] }
    for siblings in groups(for: candidate) where siblings.count >= 2 {
      if let found = match(siblings, candidate, formula) { return found }
    }
    return []
  }

  /// The families of sections that may spell out a name: those under the section that it titles, then those that
  /// follow it.
  private func groups(for candidate: InitiativeCandidate) -> [[Section]] {
    let index = candidate.range.lowerBound
    var result: [[Section]] = []
    if let parent = text.sections.last(where: { $0.titleRange.contains(index) }) {
      result.append(
        text.sections.filter {
          $0.level > parent.level && parent.range.contains($0.titleRange.lowerBound)
        })
    }
    for level in 1...2 {
      let siblings = text.sections.filter {
        $0.level == level && $0.titleRange.lowerBound >= candidate.range.upperBound
      }
      result.append(siblings)
    }
    return result
  }

  private func match(_ sections: [Section], _ candidate: InitiativeCandidate, _ formula: Formula) -> [Initiative
    .Component]?
  {
    if formula.groups.count >= 2 { return matchNumerals(sections, formula) }
    guard let group = formula.groups.first, sections.count == group.count else { return nil }
    let isUnderTitle = text.sections.contains { section in
      section.titleRange.contains(candidate.range.lowerBound)
        && sections.allSatisfy { section.range.contains($0.titleRange.lowerBound) }
    }
    if !group.noun.isEmpty {
      let last = text.scalar(group.noun.upperBound - 1)
      let words = sections.map { quotedWord(in: $0.titleRange, endingWith: last) }
      if words.allSatisfy({ $0 != nil }) {
        // 三部曲 is named by its 曲; 三力 by the whole titles.
        if last == 0x66F2 { return words.compactMap { $0 }.map(component) }
        return titles(sections)
      }
      if sections.allSatisfy({ title($0).contains { text.scalar($0) == last } }) {
        return titles(sections)
      }
    }
    return isUnderTitle ? titles(sections) : nil
  }

  private func title(_ section: Section) -> Range<Int> { section.titleRange }

  private func titles(_ sections: [Section]) -> [Initiative.Component] {
    sections.map { section in
      // 一是织密巡逻网: the order word is no part of the component.
      let title = section.titleRange
      let mark = OrdinalMark(text, at: title.lowerBound, isLineStart: true)
      return component(min(mark?.range.upperBound ?? title.lowerBound, title.upperBound)..<title.upperBound)
    }
  }

  private func component(_ range: Range<Int>) -> Initiative.Component {
    Initiative.Component(text: text.string(range), range: range)
  }

  /// 一盘棋…, 两手抓…, 三巡查…: titles that begin with the numerals of the formula, in their order.
  private func matchNumerals(_ sections: [Section], _ formula: Formula) -> [Initiative.Component]? {
    var found: [Section] = []
    for section in sections where found.count < formula.groups.count {
      let group = formula.groups[found.count]
      guard let value = count(in: section.titleRange) else { continue }
      let isNoun =
        group.noun.isEmpty || section.titleRange.contains { text.scalar($0) == text.scalar(group.noun.lowerBound) }
      if value == group.count && isNoun { found.append(section) }
    }
    return found.count >= 2 ? titles(found) : nil
  }

  /// The numeral with which a title or the first counted quotation in it begins: 两 in “两手抓”打造…, 三 in 建好“三支队伍”.
  private func count(in title: Range<Int>) -> Int? {
    if let value = Formula.value(text.scalar(title.lowerBound)) { return value }
    for span in QuotedSpan.spans(in: text, title) {
      if let value = Formula.value(text.scalar(span.content.lowerBound)) { return value }
    }
    return nil
  }

  /// A quoted word in a title that ends with a scalar: “动力” for 力.
  private func quotedWord(in range: Range<Int>, endingWith scalar: UInt32) -> Range<Int>? {
    QuotedSpan.spans(in: text, range).first { text.scalar($0.content.upperBound - 1) == scalar }?.range
  }
}
