import TextModel

/// Reads the figures of a paragraph: each quantity with its clause, its noun, and its change.
struct FigureReader {
  let text: LogicalText
  let paragraph: Range<Int>

  func figures(of quantities: [Quantity]) -> [Figure] {
    let subjects = SubjectReader(text: text, paragraph: paragraph, words: SubjectWords.shared)
    let changes = ChangeReader(text: text, paragraph: paragraph)
    var result: [Figure] = []
    for (position, quantity) in quantities.enumerated() {
      let floor = position > 0 ? quantities[position - 1].phrase.upperBound : paragraph.lowerBound
      let ceiling = position + 1 < quantities.count ? quantities[position + 1].phrase.lowerBound : paragraph.upperBound
      let before = subjects.before(quantity, floor: floor)
      var figure = Figure(quantity: quantity, before: before, gap: .apart)
      if position > 0 { figure.gap = gap(from: floor, to: quantity.phrase.lowerBound, before) }
      figure.modifier = changes.change(before: quantity.phrase.lowerBound) ?? quantity.modifier
      let noun = subjects.noun(of: quantity, before, ceiling: ceiling)
      let continues =
        figure.gap == .none && quantity.form.rule == .result && result.last?.quantity.form.rule == .result
      // 15金8银列第一: the noun before the first holds for the figure directly behind it too.
      if !continues, figure.gap != .joined || noun != before.noun { figure.noun = noun }
      result.append(figure)
    }
    shareNouns(&result)
    return result
  }

  private func gap(from low: Int, to high: Int, _ before: SubjectReader.Before) -> Figure.Gap {
    if low == high { return .none }
    if high - low == 1 {
      switch text.characterClass(low) {
      case .enumerationComma: return .joined
      default: if FigureReader.joints.contains(text.scalar(low)) { return .joined }
      }
    }
    if before.isLinked { return .linked }
    guard high - low < 80 else { return .apart }
    for index in low..<high where text.characterClass(index).endsSentence { return .apart }
    return .sentence
  }

  private static let joints = ScalarSet("和与及或")

  /// A figure without a noun takes that of its neighbour: the one that it is joined with, or that it changes.
  private func shareNouns(_ figures: inout [Figure]) {
    // Forwards from behind: 10年、8年、5年有期徒刑, 36支108名队员.
    for index in figures.indices.dropLast().reversed() where figures[index].noun == nil {
      let next = figures[index + 1]
      // 18胜5平3负积59分: what stands before the first holds for all.
      if index > 0, figures[index].gap == .none || figures[index].gap == .joined, figures[index - 1].noun != nil {
        continue
      }
      guard next.gap == .none || (next.gap == .joined && isComparable(next, figures[index])),
        let noun = next.noun, noun.lowerBound >= next.quantity.phrase.upperBound
      else { continue }
      figures[index].noun = noun
    }
    var primary: Int?
    for index in figures.indices {
      if figures[index].gap == .apart { primary = nil }
      if figures[index].gap == .joined, index > 0, figures[index].noun == nil {
        // 上升8.5%和10.2%: both rise.
        let previous = figures[index - 1].modifier
        if figures[index].modifier == nil, previous == .up || previous == .down { figures[index].modifier = previous }
      }
      if figures[index].noun == nil, index > 0 {
        switch figures[index].gap {
        case .none, .joined: figures[index].noun = figures[index - 1].noun
        case .linked, .sentence:
          if figures[index].gap == .linked, isComparable(figures[index], figures[index - 1]) {
            figures[index].noun = figures[index - 1].noun
          } else if figures[index].isChange || continues(figures[index], figures[primary ?? index - 1]) {
            figures[index].noun = figures[primary ?? index - 1].noun
          }
        case .apart: break
        }
      }
      distribute(&figures, endingAt: index)
      if figures[index].before.share == nil, !figures[index].isChange || figures[index].before.noun != nil {
        primary = index
      }
      if figures[index].noun == nil { figures[index].noun = figures[index].before.verb }
    }
  }

  private func isComparable(_ figure: Figure, _ previous: Figure) -> Bool {
    figure.quantity.form.base == previous.quantity.form.base
  }

  /// Whether a figure at the start of a clause, behind links only, goes on about the noun before: ，累计达到8.6万个.
  private func continues(_ figure: Figure, _ previous: Figure) -> Bool {
    guard figure.before.verb == nil else { return false }
    return figure.quantity.form.number == previous.quantity.form.number || !figure.before.clause.isEmpty
  }

  /// 审结41件、执结30件，同比分别上升8%和10%: each figure of the joined ones belongs to one before them.
  private func distribute(_ figures: inout [Figure], endingAt index: Int) {
    let isLast = index + 1 >= figures.count || figures[index + 1].gap != .joined
    guard isLast, figures[index].gap == .joined else { return }
    var first = index
    while first > 0, figures[first].gap == .joined { first -= 1 }
    let count = index - first + 1
    let clause = figures[first].before.clause
    guard count > 1, says(FigureReader.respectively, in: clause) else { return }
    if figures[first].isChange, figures[first].before.noun == nil, first >= count {
      let sources = (first - count)..<first
      guard sources.allSatisfy({ !figures[$0].isChange }) else { return }
      for offset in 0..<count { figures[first + offset].noun = figures[sources.lowerBound + offset].noun }
    } else if let noun = figures[first].before.noun, let parts = parts(of: noun, count: count) {
      for offset in 0..<count { figures[first + offset].noun = parts[offset] }
    }
  }

  private static let respectively = WordTable("分别 各")

  private func says(_ words: WordTable, in range: Range<Int>) -> Bool {
    for index in range where words.longest(at: index, in: text.scalars, limit: range.upperBound) != nil { return true }
    return false
  }

  /// The members of a list of nouns that ends with `noun`: 森林面积、森林蓄积量.
  private func parts(of noun: Range<Int>, count: Int) -> [Range<Int>]? {
    var parts: [Range<Int>] = []
    var end = noun.upperBound
    var index = end
    while index > paragraph.lowerBound, noun.upperBound - index < 60 {
      let kind = text.characterClass(index - 1)
      if kind == .enumerationComma || FigureReader.joints.contains(text.scalar(index - 1)) {
        parts.insert(index..<end, at: 0)
        if parts.count == count { break }
        end = index - 1
      } else if kind != .han && kind != .latin {
        break
      }
      index -= 1
    }
    if parts.count == count - 1, index < end { parts.insert(index..<end, at: 0) }
    guard parts.count == count, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    return parts
  }
}
