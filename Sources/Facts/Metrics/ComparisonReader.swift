import TextModel

/// What the figures of a paragraph are to one another: 由A增至B, 同比增长, 占, 其中, 共, 人均, 累计, a target.
struct ComparisonReader {
  let text: LogicalText
  let paragraph: Range<Int>

  /// Sets the roles of the figures and links those that are compared.
  func compare(_ figures: inout [Figure]) {
    var primary: Int?
    var whole: Int?
    for index in figures.indices {
      if figures[index].gap == .apart { (primary, whole) = (nil, nil) }
      let figure = figures[index]
      let clause = figure.before.clause
      if figure.quantity.form.rule == .doubling || figure.modifier == .up || figure.modifier == .down {
        figures[index].role = .change
        if figure.before.noun == nil || figure.noun != figure.before.noun, let primary {
          link(&figures, index, primary)
          // 由5元增至8元，上涨60%: the change is that between the two.
          for other in figures[primary].comparedWith where figures[other].role == .changeFrom {
            link(&figures, index, other)
          }
        }
      } else if ComparisonReader.reached.longest(at: clause.upperBound, in: text.scalars, limit: clause.lowerBound)
        != nil
      {
        figures[index].role = .changeTo
        if figure.gap == .linked || figure.gap == .sentence, index > 0,
          beginsWithFrom(figures[index - 1]) || figures[index - 1].role == .changeFrom,
          figures[index - 1].quantity.form.base == figure.quantity.form.base
        {
          figures[index - 1].role = .changeFrom
          link(&figures, index, index - 1)
        } else if figure.before.noun == nil, let primary,
          figures[primary].quantity.form.base == figure.quantity.form.base
        {
          link(&figures, index, primary)
        }
      } else if figure.quantity.dimension == .ratio, figure.before.share != nil || namesShare(figure) {
        figures[index].role = .share
        if let primary { link(&figures, index, primary) }
      } else if beginsPart(clause) || isPart(figure, after: index > 0 ? figures[index - 1] : nil) {
        figures[index].role = .part
        if let whole = whole ?? primary, isWhole(figures[whole].quantity, of: figure.quantity) {
          link(&figures, index, whole)
        }
      } else if isTarget(figure) {
        figures[index].role = .target
        if let primary, figures[primary].quantity.form.base == figure.quantity.form.base {
          link(&figures, index, primary)
        }
      } else if !figure.before.isComparison, says(ComparisonReader.average, in: clause) {
        figures[index].role = .average
      } else if says(ComparisonReader.cumulative, in: clause) {
        figures[index].role = .cumulative
      } else if isTotal(figure) {
        figures[index].role = .total
      }
      if figure.quantity.dimension == .ratio, figure.quantity.form.rule == .multiple, figure.before.noun == nil,
        let primary
      {
        link(&figures, index, primary)
      }
      switch figures[index].role {
      case .part: whole = whole ?? primary
      case .change, .share, .changeFrom: break
      default: (primary, whole) = (index, nil)
      }
    }
  }

  private func link(_ figures: inout [Figure], _ first: Int, _ second: Int) {
    guard first != second else { return }
    if !figures[first].comparedWith.contains(second) { figures[first].comparedWith.append(second) }
    if !figures[second].comparedWith.contains(first), figures[second].comparedWith.count < 8 {
      figures[second].comparedWith.append(first)
    }
  }

  private func says(_ words: WordTable, in range: Range<Int>) -> Bool {
    let range = range.clamped(to: text.indices)
    for index in range where words.longest(at: index, in: text.scalars, limit: range.upperBound) != nil { return true }
    return false
  }

  /// 由35.6亿元增至: the word before the figure.
  private func beginsWithFrom(_ figure: Figure) -> Bool {
    let before = text.scalar(figure.quantity.phrase.lowerBound - 1)
    return before == Sign.from || before == Sign.since || before == 0x81EA
      || says(ComparisonReader.from, in: figure.before.clause)
  }

  /// 其中, or 含 at the start of a clause.
  private func beginsPart(_ clause: Range<Int>) -> Bool {
    says(ComparisonReader.part, in: clause) || (!clause.isEmpty && text.scalar(clause.lowerBound) == 0x542B)
  }

  /// 共有12个, 共转移300人, 总面积5公顷
  private func isTotal(_ figure: Figure) -> Bool {
    let clause = figure.before.clause.clamped(to: text.indices)
    var index = clause.lowerBound
    while index < clause.upperBound {
      if let kept = SubjectWords.shared.kept.longest(at: index, in: text.scalars, limit: clause.upperBound) {
        index = kept.bound
        continue
      }
      let scalar = text.scalar(index)
      if scalar == 0x5171 { return true }
      if scalar == 0x603B, !ComparisonReader.afterSum.contains(text.scalar(index + 1)) { return true }
      index += 1
    }
    return says(ComparisonReader.total, in: clause)
  }

  private func namesShare(_ figure: Figure) -> Bool {
    guard let noun = figure.before.noun else { return false }
    return ComparisonReader.share.longest(at: noun.upperBound, in: text.scalars, limit: noun.lowerBound) != nil
  }

  /// 其中A 5个、B 3个: what follows in the list is a part as well.
  private func isPart(_ figure: Figure, after previous: Figure?) -> Bool {
    guard let previous, previous.role == .part, figure.gap == .sentence || figure.gap == .joined,
      figure.quantity.form.number == previous.quantity.form.number || isOneClause(previous, figure)
    else { return false }
    return !says(
      ComparisonReader.semicolon, in: previous.quantity.phrase.upperBound..<figure.quantity.phrase.lowerBound)
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
    if ComparisonReader.planned.longest(
      at: figure.before.clause.upperBound, in: text.scalars, limit: figure.before.clause.lowerBound) != nil
    {
      return true
    }
    guard text.scalar(figure.quantity.phrase.upperBound) == Sign.of, let noun = figure.noun,
      noun.lowerBound > figure.quantity.phrase.upperBound
    else { return false }
    return ComparisonReader.goals.longest(at: noun.upperBound, in: text.scalars, limit: noun.lowerBound) != nil
  }

  private static let reached = WordTable(
    """
    增至 升至 降至 降到 跌至 涨至 增到 升到 提升至 提升到 提高到 提高至 增加到 增加至 增长到 增长至 上升至 上升到 扩大到 扩大至 发展到 发展至 壮大到 壮大至 下降到 下降至
    减少到 减少至 缩短至 缩短到 压缩至 压缩到 降低到 降低至 回落至 上涨至 上涨到 回升至 攀升至 跃升至 恢复到 恢复至 调整为 调整至 变为 变成 发展到如今的
    """, isReversed: true)
  private static let from = WordTable("从 由 自")
  private static let part = WordTable("其中 包括 当中")
  private static let average = WordTable("人均 户均 亩均 日均 年均 月均 生均 场均 平均 均价 单产 每人 每户 每亩 亩产")
  private static let cumulative = WordTable("累计")
  private static let total = WordTable("合计")
  /// 总 of 总值, 总书记
  private static let afterSum = ScalarSet("值理书经工结部是统裁监局院站会")
  private static let planned = WordTable(
    "力争 力争达到 计划 计划投资 目标为 目标是 任务为 任务是 将达到 将达 确保达到 预计 预计达到 预计可达 拟 拟建", isReversed: true)
  private static let goals = WordTable("目标 任务 计划 指标", isReversed: true)
  private static let share = WordTable("占比 比重 比例 份额 占有率", isReversed: true)
  private static let semicolon = WordTable("； ;")
}
