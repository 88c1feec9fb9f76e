import PageStructure
import TextModel

/// Section titles and lead-ins that spell out a counted formula: “三力” in 党建“动力”…, 党建“活力”…, 党建“合力”….
struct SectionComponents {
  private let text: ArticleReading

  init(_ reading: ArticleReading) { text = reading }

  /// Sections may spell out a name under the section that it titles, else where they follow it.
  func components(of candidate: InitiativeCandidate, _ formula: Formula) -> [Initiative.Component] {
    let (sections, name) = (text.sections, candidate.range)
    if let parent = sections.indices.last(where: { sections[$0].titleRange.contains(name.lowerBound) }) {
      let (level, range) = (sections[parent].level, sections[parent].range)
      let found = match(candidate, formula) {
        sections[$0].level > level && range.contains(sections[$0].titleRange.lowerBound)
      }
      if let found { return found }
    }
    for level in 1...2 {
      let found = match(candidate, formula) {
        sections[$0].level == level && sections[$0].titleRange.lowerBound >= name.upperBound
      }
      if let found { return found }
    }
    return []
  }

  /// - Parameter belongs: which of the article's sections, by their places, may spell out the name.
  private func match(
    _ candidate: InitiativeCandidate, _ formula: Formula, where belongs: (Int) -> Bool
  ) -> [Initiative.Component]? {
    let count = text.sections.indices.count { belongs($0) }
    // Mostly there are none, or not as many as it counts: then nothing is put together.
    guard count >= 2, formula.groups.count >= 2 || count == formula.groups.first?.count else { return nil }
    return match(text.sections.indices.filter(belongs).map { text.sections[$0] }, candidate, formula)
  }

  private func match(_ sections: [Section], _ candidate: InitiativeCandidate, _ formula: Formula) -> [Initiative
    .Component]?
  {
    if formula.groups.count >= 2 { return matchNumerals(sections, formula) ?? matchNouns(sections, formula) }
    guard let group = formula.groups.first else { return nil }
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
      // 需求清单，听居民的; 责任压实行动：一级抓到底: the part is named before the mark.
      let names = sections.compactMap { named(in: $0.titleRange, endingWith: last) }
      if names.count == sections.count { return names.map(component) }
      if sections.allSatisfy({ title($0).contains { text.scalar($0) == last } }) {
        return titles(sections)
      }
    }
    return isUnderTitle ? titles(sections) : nil
  }

  /// The first clause of a title, where it ends with a scalar.
  private func named(in title: Range<Int>, endingWith scalar: UInt32) -> Range<Int>? {
    guard let mark = title.first(where: { text.characterClass($0) == .comma || text.characterClass($0) == .colon }),
      mark > title.lowerBound + 1, text.scalar(mark - 1) == scalar
    else { return nil }
    return title.lowerBound..<mark
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
      if value == group.count, group.noun.isEmpty || names(group, section) { found.append(section) }
    }
    return found.count >= 2 ? titles(found) : nil
  }

  /// 前端抓预防，治“小隐患” and two more like it for “三端三治”: each title names what every group counts.
  private func matchNouns(_ sections: [Section], _ formula: Formula) -> [Initiative.Component]? {
    guard let count = formula.groups.first?.count, count >= 3, sections.count == count,
      formula.groups.allSatisfy({ $0.count == count && !$0.noun.isEmpty })
    else { return nil }
    let holdsAll = sections.allSatisfy { section in
      formula.groups.allSatisfy { names($0, section) }
    }
    return holdsAll ? titles(sections) : nil
  }

  /// Whether a title holds what a group counts, or its first character.
  private func names(_ group: Formula.Group, _ section: Section) -> Bool {
    section.titleRange.contains { text.scalar($0) == text.scalar(group.noun.lowerBound) }
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
