import TextModel

/// What the figures of a paragraph are to one another: 由A增至B, 同比增长, 占, 其中, 共, 人均, 累计, a target.
struct ComparisonReader {
  let text: LogicalText
  private let words = SubjectWords.shared

  init(text: LogicalText) {
    self.text = text
  }

  /// Sets the roles of the figures of a paragraph and links those that are compared.
  ///
  /// - Parameters:
  ///   - links: takes for each figure those that it is compared with, by their places among the article's metrics.
  ///   - first: the place of the paragraph's first figure among them.
  func compare(_ figures: inout [Figure], _ links: inout [[Int]], from first: Int) {
    links.removeAll(keepingCapacity: true)
    for _ in figures.indices { links.append([]) }
    var primary: Int?
    var whole: Int?
    for index in figures.indices {
      if figures[index].gap == .apart { (primary, whole) = (nil, nil) }
      let role = role(of: index, &figures, &links, first, primary: primary, whole: whole)
      figures[index].role = role
      if figures[index].quantity.form.rule == .multiple, figures[index].before.noun == nil, let primary {
        link(&links, index, primary, first)
      }
      switch role {
      case .part: whole = whole ?? primary
      case .change, .share, .changeFrom: break
      default: (primary, whole) = (index, nil)
      }
    }
  }

  private func role(
    of index: Int, _ figures: inout [Figure], _ links: inout [[Int]], _ first: Int, primary: Int?, whole: Int?
  ) -> Metric.Role {
    let form = figures[index].quantity.form
    let clause = figures[index].before.clause
    let modifier = figures[index].modifier
    let hasNoun = figures[index].before.noun != nil
    if form.rule == .doubling || modifier == .up || modifier == .down {
      if !hasNoun || figures[index].noun != figures[index].before.noun, let primary {
        link(&links, index, primary, first)
        // 由5元增至8元，上涨60%: the change is that between the two.
        for other in links[primary] where figures[other - first].role == .changeFrom {
          link(&links, index, other - first, first)
        }
      }
      return .change
    }
    if words.reached.longest(at: figures[index].before.linkEnd, in: text, limit: clause.lowerBound) != nil {
      if figures[index].gap == .linked || figures[index].gap == .sentence, index > 0,
        figures[index - 1].quantity.form.base == form.base,
        figures[index - 1].role == .changeFrom || beginsWithFrom(figures[index - 1])
      {
        figures[index - 1].role = .changeFrom
        link(&links, index, index - 1, first)
      } else if !hasNoun, let primary, figures[primary].quantity.form.base == form.base {
        link(&links, index, primary, first)
      }
      return .changeTo
    }
    if form.dimension == .ratio, form.rule != .multiple,
      figures[index].before.share != nil || saysShare(clause) || namesShare(figures[index])
    {
      if let primary { link(&links, index, primary, first) }
      return .share
    }
    let signs = signs(in: clause)
    if beginsPart(clause, signs)
      || (index > 0 && figures[index - 1].role == .part && isPart(figures[index], after: figures[index - 1]))
    {
      if let whole = whole ?? primary, isWhole(figures[whole].quantity, of: figures[index].quantity) {
        link(&links, index, whole, first)
      }
      return .part
    }
    if isTarget(figures[index]) {
      if let primary, figures[primary].quantity.form.base == form.base {
        link(&links, index, primary, first)
      }
      return .target
    }
    if signs.contains(.average), !figures[index].before.isComparison, says(words.average, in: clause) {
      return .average
    }
    if signs.contains(.cumulative), says(words.cumulative, in: clause) { return .cumulative }
    if signs.contains(.total), isTotal(clause) { return .total }
    return .plain
  }

  private func link(_ links: inout [[Int]], _ one: Int, _ other: Int, _ first: Int) {
    guard one != other else { return }
    if !links[one].contains(first + other) { links[one].append(first + other) }
    if !links[other].contains(first + one), links[other].count < 8 { links[other].append(first + one) }
  }

  /// What the characters of a clause can begin.
  private func signs(in clause: Range<Int>) -> WordSign {
    var signs: WordSign = []
    for index in clause { signs.formUnion(words.sign(text.scalar(index))) }
    return signs
  }

  private func says(_ words: WordTable, in range: Range<Int>) -> Bool {
    for index in range where words.longest(at: index, in: text, limit: range.upperBound) != nil { return true }
    return false
  }

  /// 由35.6亿元增至: the word before the figure.
  private func beginsWithFrom(_ figure: Figure) -> Bool {
    let before = text.scalar(figure.quantity.phrase.lowerBound - 1)
    return before == Sign.from || before == Sign.since || before == 0x81EA
      || says(words.from, in: figure.before.clause)
  }

  /// 其中, or 含 at the start of a clause.
  private func beginsPart(_ clause: Range<Int>, _ signs: WordSign) -> Bool {
    (signs.contains(.part) && says(words.part, in: clause))
      || (!clause.isEmpty && text.has("含", at: clause.lowerBound))
  }

  /// 共有12个, 共转移300人, 总面积5公顷
  private func isTotal(_ clause: Range<Int>) -> Bool {
    var index = clause.lowerBound
    while index < clause.upperBound {
      if let kept = words.kept.longest(at: index, in: text, limit: clause.upperBound) {
        index = kept.bound
        continue
      }
      let scalar = text.scalar(index)
      if scalar == 0x5171 { return true }
      if scalar == 0x603B, !words.afterSum.contains(text.scalar(index + 1)) { return true }
      index += 1
    }
    return says(words.total, in: clause)
  }

  /// 男性占53%, 三成
  private func saysShare(_ clause: Range<Int>) -> Bool {
    let end = clause.upperBound
    guard let mark = clause.suffix(2).last(where: { text.scalar($0) == Sign.share }) else { return false }
    return mark + 1 == end || text.scalar(end - 1) == Sign.upTo || text.scalar(end - 1) == Sign.done
  }

  private func namesShare(_ figure: Figure) -> Bool {
    guard let noun = figure.before.noun else { return false }
    return words.shares.longest(at: noun.upperBound, in: text, limit: noun.lowerBound) != nil
  }

  /// 其中A 5个、B 3个: what follows in the list is a part as well.
  private func isPart(_ figure: Figure, after previous: Figure) -> Bool {
    guard figure.gap == .sentence || figure.gap == .joined,
      figure.quantity.form.isSame(previous.quantity.form) || isOneClause(previous, figure)
    else { return false }
    let low = previous.quantity.phrase.upperBound
    return !(low..<max(low, figure.quantity.phrase.lowerBound)).contains { text.characterClass($0) == .semicolon }
  }

  /// 7名伤者, 其中2人: people and things are counted with several classifiers.
  private func isWhole(_ whole: Quantity, of part: Quantity) -> Bool {
    whole.form.base == part.form.base || (whole.isClassifier && part.isClassifier)
  }

  private func isOneClause(_ first: Figure, _ second: Figure) -> Bool {
    let low = first.quantity.phrase.upperBound
    return !(low..<max(low, second.quantity.phrase.lowerBound)).contains { text.characterClass($0).endsClause }
  }

  private func isTarget(_ figure: Figure) -> Bool {
    let clause = figure.before.clause
    if words.planned.longest(at: clause.upperBound, in: text, limit: clause.lowerBound) != nil { return true }
    let end = figure.quantity.phrase.upperBound
    guard text.scalar(end) == Sign.of, let noun = figure.noun, noun.lowerBound > end else { return false }
    return words.goals.longest(at: noun.upperBound, in: text, limit: noun.lowerBound) != nil
  }
}
