import TextModel

/// Reads the figures of a paragraph: each quantity with its clause, its noun, and its change.
struct FigureReader {
  private let text: LogicalText
  private let changes: ChangeReader
  private var subjects: SubjectReader
  private let words = SubjectWords.shared

  init(text: LogicalText) {
    self.text = text
    changes = ChangeReader(text: text)
    subjects = SubjectReader(text: text)
  }

  /// Where a paragraph begins to tell something: behind its byline, 本报讯（记者 张三）, which is no subject.
  private func textStart(of paragraph: Range<Int>) -> Int {
    let start = paragraph.lowerBound
    let head = start..<min(start + 24, paragraph.upperBound)
    guard let open = head.first(where: { text.characterClass($0) == .openBracket }),
      text.matches(any: FigureReader.reporters, at: open + 1)
    else { return start }
    let names = open..<min(open + 60, paragraph.upperBound)
    return names.first { text.characterClass($0) == .closeBracket }.map { $0 + 1 } ?? start
  }

  private static let reporters: Phrases = "记者 通讯员 本报记者 见习记者 特约记者 实习记者 全媒体记者 融媒体记者 本报通讯员 实习生"

  /// Reads what the words of a paragraph say of its figures.
  ///
  /// - Parameter firstDate: the first of the article's dates that may stand in the paragraph.
  mutating func read(
    _ figures: inout [Figure], in paragraph: Range<Int>, dates: [DateMention], from firstDate: Int
  ) {
    let paragraph = textStart(of: paragraph)..<paragraph.upperBound
    subjects.paragraph = paragraph
    var nextDate = firstDate
    for position in figures.indices {
      let quantity = figures[position].quantity
      var floor = position > 0 ? figures[position - 1].quantity.phrase.upperBound : paragraph.lowerBound
      let ceiling =
        position + 1 < figures.count ? figures[position + 1].quantity.phrase.lowerBound : paragraph.upperBound
      while nextDate < dates.count, dates[nextDate].range.upperBound <= quantity.phrase.lowerBound { nextDate += 1 }
      var date = nextDate > 0 ? dates[nextDate - 1].range : 0..<0
      if position > 0, let ago = ago(figures[position - 1].quantity, before: quantity) {
        date = ago
        floor = position > 1 ? figures[position - 2].quantity.phrase.upperBound : paragraph.lowerBound
      }
      let before = subjects.before(quantity, floor: floor, date: date)
      let gap = position > 0 ? gap(from: floor, to: quantity.phrase.lowerBound, before) : .apart
      figures[position].before = before
      figures[position].gap = gap
      figures[position].modifier =
        changes.change(
          before: quantity.phrase.lowerBound, low: paragraph.lowerBound, isRatio: quantity.dimension == .ratio)
        ?? quantity.modifier
      let noun = subjects.noun(of: quantity, before, ceiling: ceiling)
      let continues =
        gap == .none && quantity.form.rule == .result && figures[position - 1].quantity.form.rule == .result
      // 15金8银列第一: the noun before the first holds for the figure directly behind it too.
      if !continues, gap != .joined || noun != before.noun { figures[position].noun = noun }
    }
    if !figures.isEmpty { shareNouns(&figures) }
  }

  /// 五年前的3.1万元: the first figure tells when, as a date does.
  private func ago(_ time: Quantity, before quantity: Quantity) -> Range<Int>? {
    let end = time.phrase.upperBound
    guard time.dimension == .time, text.has("前", at: end), text.has("的", at: end + 1),
      quantity.phrase.lowerBound == end + 2
    else { return nil }
    return time.phrase.lowerBound..<end + 1
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
      // 18胜5平3负积59分: what stands before the first holds for all.
      if index > 0, figures[index].gap == .none || figures[index].gap == .joined, figures[index - 1].noun != nil {
        continue
      }
      let gap = figures[index + 1].gap
      guard gap == .none || gap == .joined && isComparable(figures[index + 1], figures[index]),
        let noun = figures[index + 1].noun, noun.lowerBound >= figures[index + 1].quantity.phrase.upperBound
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
      // 办结30件: a verb that is a noun as well; 只用21天 and 惠及300人 leave open what is counted.
      if figures[index].noun == nil, let verb = figures[index].before.verb, subjects.isNominal(verb) {
        figures[index].noun = verb
      }
    }
  }

  private func isComparable(_ figure: Figure, _ previous: Figure) -> Bool {
    figure.quantity.form.base == previous.quantity.form.base
  }

  /// Whether a figure at the start of a clause, behind links only, goes on about the noun before: ，累计达到8.6万个.
  private func continues(_ figure: Figure, _ previous: Figure) -> Bool {
    guard figure.before.verb == nil else { return false }
    return figure.quantity.form.isSame(previous.quantity.form) || !figure.before.clause.isEmpty
  }

  /// 审结41件、执结30件，同比分别上升8%和10%: each figure of the joined ones belongs to one before them.
  private func distribute(_ figures: inout [Figure], endingAt index: Int) {
    let isLast = index + 1 >= figures.count || figures[index + 1].gap != .joined
    guard isLast, figures[index].gap == .joined else { return }
    var first = index
    while first > 0, figures[first].gap == .joined { first -= 1 }
    let count = index - first + 1
    let clause = figures[first].before.clause
    guard count > 1, says(words.respectively, in: clause) else { return }
    if figures[first].isChange, figures[first].before.noun == nil, first >= count {
      let sources = (first - count)..<first
      guard sources.allSatisfy({ !figures[$0].isChange }) else { return }
      for offset in 0..<count { figures[first + offset].noun = figures[sources.lowerBound + offset].noun }
    } else if let noun = figures[first].before.noun, let parts = parts(of: noun, count: count) {
      for offset in 0..<count { figures[first + offset].noun = parts[offset] }
    }
  }

  private func says(_ words: WordTable, in range: Range<Int>) -> Bool {
    for index in range where words.longest(at: index, in: text, limit: range.upperBound) != nil { return true }
    return false
  }

  /// The members of a list of nouns that ends with `noun`: 森林面积、森林蓄积量.
  private func parts(of noun: Range<Int>, count: Int) -> [Range<Int>]? {
    var parts: [Range<Int>] = []
    var end = noun.upperBound
    var index = end
    while index > subjects.paragraph.lowerBound, noun.upperBound - index < 60 {
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
