import Facts
import Linting
import TextModel

/// What a text says of how far one figure lies from another: 增长12.5%, 多了八成, 翻两番, 提高15个百分点, 多80人, 是去年的3倍.
struct StatedChange {
  enum Measure {
    /// In hundredths of the earlier figure.
    case rate
    /// So many times the earlier figure on top of it.
    case multiple
    /// So many times the earlier figure.
    case times
    case doublings
    /// What the earlier figure comes to with the difference.
    case result
    /// The figures' own unit, or percentage points.
    case difference
  }

  let measure: Measure
  /// A difference in the unit in which its kind is compared.
  private(set) var value: Double
  private(set) var isPoints = false
  /// Whether it is told in %.
  private(set) var isPercent = false
  /// What it may be, in hundredths, where it is told as about, more or less than so much.
  private var bounds: ClosedRange<Double>?
  /// How far it may be off by its own rounding.
  let tolerance: Double
  let range: Range<Int>
  /// Where the word begins that says it.
  let verb: Int
  /// Whether the words say a rise (true) or a fall (false).
  let rises: Bool

  private static let gains: Phrases = "提高 提升"
  private static let results: Phrases = "达到 达 到 至 为 共有"

  /// The change that a figure states by the word directly before it.
  ///
  /// - Parameter start: where the words begin that may belong to it.
  /// - Parameter mayBeResult: whether the figures before it are one and a difference.
  init?(_ metric: Metric, from start: Int, mayBeResult: Bool, _ context: ArticleContext) {
    let text = context.text
    guard metric.upperBound == nil, metric.modifier == nil || metric.modifier == .up || metric.modifier == .down,
      // 翻了三番多
      !FigureFrames.isRatio(metric)
        || !text.matches(any: FigureWords.surplus, at: metric.range.upperBound)
          // 增长了两倍的是种植面积
          && !text.matches("的是", at: metric.range.upperBound)
    else { return nil }
    let low = min(max(context.clause(at: metric.range.lowerBound)?.lowerBound ?? start, start), metric.range.lowerBound)
    let coming = StatedChange.comesTo(metric.range.lowerBound, from: low, text)
    let isTimes = coming != nil
    if mayBeResult, !FigureFrames.isRatio(metric),
      text.matches(any: StatedChange.results, endingAt: metric.range.lowerBound)
    {
      (measure, value, rises, verb) = (.result, metric.baseAmount, true, low)
      tolerance = PrintedFigure.step(of: metric, in: context) * metric.unit.factor.approximate / 2
      range = metric.range
      return
    }
    guard
      let change = FigureWords.change(before: metric.range.lowerBound, from: low, text) ?? coming.map({ (true, $0) })
    else { return nil }
    // 快了3个小时: a time that is less.
    let isPace =
      metric.unit.dimension == .time
      && (text.has("快", at: change.start) || text.has("慢", at: change.start)
        // 比48秒53的个人最好成绩提高了0.38秒
        || text.matches(any: StatedChange.gains, at: change.start)
          && text.first(of: FigureWords.records, in: max(0, change.start - 14)..<change.start) != nil)
    rises = isTimes || change.rises != isPace
    // 梨的销量是去年的两倍: what is said of it stands before 是.
    verb = coming ?? change.start
    let step = PrintedFigure.step(of: metric, in: context)
    if let share = PrintedShare(metric) {
      measure = isTimes ? .times : .rate
      let scale = isTimes ? 0.01 : 1
      value = share.value * scale
      tolerance = (share.isTenths ? 5 : step / 2) * scale
      range = metric.range
      isPercent = PrintedShare.percentSign.contains(metric.unit)
      return
    }
    range = metric.range
    value = metric.value.approximate
    switch metric.unit.name {
    case "倍":
      measure = isTimes ? .times : .multiple
      // 一倍 and 两倍 are said of what is near them.
      tolerance = step == 1 && value <= 2 ? 0.3 : step / 2
    case "番":
      measure = .doublings
      tolerance = 0
    default:
      if isTimes || metric.unit.dimension == .ratio && !metric.unit.name.contains("百分点") { return nil }
      measure = .difference
      isPoints = metric.unit.name.contains("百分点")
      let factor = isPoints ? 1 : metric.unit.factor.approximate
      value *= factor
      tolerance = step == 1 ? 0 : step * factor / 4
    }
  }

  /// What the later figure comes to, told beside the earlier one: 是去年4.2亿元的3倍.
  init(times metric: Metric, verb: Int, _ context: ArticleContext) {
    let share = PrintedShare(metric)
    measure = .times
    value = share.map { $0.value / 100 } ?? metric.value.approximate
    tolerance = share.map { $0.tolerance / 100 } ?? PrintedFigure.step(of: metric, in: context) * 0.3
    range = metric.range
    self.verb = verb
    rises = true
  }

  private static let limits: Phrases = "超过 超 逾 不到 不足 接近 将近 近 约 大约 达 了"

  /// A change that is told as about, more or less than so much: 增幅近两成, 涨了三成多.
  init?(bounded metric: Metric, from start: Int, _ context: ArticleContext) {
    let text = context.text
    guard metric.upperBound == nil, let modifier = metric.modifier, modifier != .up, modifier != .down,
      let share = PrintedShare(metric), !text.has("的", at: metric.range.lowerBound - 1)
    else { return nil }
    var end = metric.range.lowerBound
    for _ in 0..<2 {
      guard let word = text.range(ofAny: StatedChange.limits, endingAt: end), word.lowerBound > start else { break }
      end = word.lowerBound
    }
    guard let change = FigureWords.change(before: end, from: start, text) else { return nil }
    (rises, verb, range, value, measure) = (change.rises, change.start, metric.range, share.value, .rate)
    let wide = share.isTenths ? 10.0 : 6
    switch modifier {
    case .over, .atLeast: bounds = (share.value - 0.5)...(share.isTenths ? share.value + 12 : 1e9)
    case .nearly: bounds = (share.value - wide)...(share.value + 0.5)
    case .atMost: bounds = 0...(share.value + 0.5)
    default: bounds = (share.value - wide)...(share.value + wide)
    }
    tolerance = wide
  }

  /// Whether what is stated comes near what two figures give, or is the same the other way.
  func isNear(_ pair: ComparedPair) -> Bool {
    let ratio = pair.after / pair.before
    let isSameWay = (ratio >= 1) == rises
    switch measure {
    case .rate:
      let actual = abs(ratio - 1) * 100
      return isSameWay
        ? abs(actual - value) <= 30 && actual / value < 3 && value / max(actual, 0.1) < 3
        : abs(actual - value) <= max(0.6, tolerance / 2)
    case .multiple: return isSameWay && abs(ratio - 1) / value < 2.5 && value / abs(ratio - 1) < 2.5
    case .times: return ratio / value < 2.5 && value / ratio < 2.5
    case .doublings: return isSameWay
    case .difference:
      let actual = abs(pair.after - pair.before)
      return isSameWay ? actual / value < 1.6 && value / actual < 1.6 : abs(actual / value - 1) < 0.01
    case .result: return false
    }
  }

  private static let multiples: Phrases = "番 倍 成 半"
  private static let bounds: Phrases = "近 约 将近 超 超过 不到"

  /// 翻了一番, 增加一倍, 增长一成: a lone 一, which is no figure of its own.
  init?(loneIn reach: Range<Int>, _ context: ArticleContext) {
    let text = context.text
    for index in reach where text.has("一", at: index) {
      guard let unit = text.range(ofAny: StatedChange.multiples, at: index + 1),
        !text.matches(any: FigureWords.surplus, at: unit.upperBound),
        !text.matches(any: StatedChange.bounds, endingAt: index),
        let change = FigureWords.change(before: index, from: reach.lowerBound, text)
      else { continue }
      (rises, verb) = change
      switch text.scalar(unit.lowerBound) {
      case 0x756A: (measure, value, tolerance) = (.doublings, 1, 0)
      case 0x500D: (measure, value, tolerance) = (.multiple, 1, 0.1)
      case 0x534A: (measure, value, tolerance) = (.rate, 50, 5)
      default: (measure, value, tolerance) = (.rate, 10, 5)
      }
      range = index..<unit.upperBound
      return
    }
    return nil
  }

  private static let comings: Phrases = """
    是 为 相当于 达到 只有 仅为 达 降到 减少到 增加到 扩大到 扩大为 扩至 增至 增到 增长到 提高到 提升到 上升到 发展到 猛增到 缩小到 缩短到 压缩到 降至 减至 变成 成了 等于
    """

  /// 是去年的3倍, 相当于原来的60%: where the words begin by which the figure says what the later one comes to.
  private static func comesTo(_ index: Int, from low: Int, _ text: LogicalText) -> Int? {
    guard text.has("的", at: index - 1) else { return nil }
    let words = min(index - 1, max(low, index - 12))..<(index - 1)
    return text.first(of: FigureWords.bases, in: words) == nil
      ? nil : text.first(of: comings, in: words)?.lowerBound
  }

  /// Whether what is told in % is what two percentages differ by, and not by how many hundredths the one exceeds the other.
  func isOfPoints(of pair: ComparedPair) -> Bool {
    guard pair.areRatios, isPercent, measure == .rate,
      pair.figures.allSatisfy({ PrintedShare.percentSign.contains($0.unit) })
    else { return false }
    let (before, after) = (pair.before, pair.after)
    return (after >= before) == rises && abs(abs(after - before) - value) < 1e-6
      && abs(abs(after / before - 1) * 100 - value) > max(tolerance, 0.5)
  }

  /// Whether a rate was worked out of the later figure instead of the earlier: 3亿元到3.6亿元，增长16.7%.
  private func isOfLater(_ pair: ComparedPair) -> Bool {
    let (before, after) = (pair.before, pair.after)
    let difference = abs(after - before) * 100
    let miss = abs(difference / before - value)
    return tolerance < 1 && abs(difference / after - value) <= tolerance + 1e-9
      && miss > max(tolerance, 1) && (tolerance <= 0.06 || miss > (tolerance + pair.error * 100) * 0.6)
  }

  /// Whether two figures are as the change says.
  func holds(for pair: ComparedPair) -> Bool {
    let (before, after) = (pair.before, pair.after)
    let ratio = after / before
    let isSameWay = (after >= before) == rises
    if let bounds { return isSameWay && bounds.contains(abs(ratio - 1) * 100) }
    // 成 are coarse enough to hold what the figures were rounded by.
    let isFar = { (miss: Double, scale: Double) in
      let error = pair.error * scale
      return miss > (tolerance >= 5 ? max(tolerance, error) : tolerance + error) + 1e-9
    }
    switch measure {
    case .rate:
      // 次品率由5%下降到2%，下降了3%: of shares either may be meant.
      if pair.areRatios, isSameWay, abs(abs(after - before) - value) <= tolerance + 1e-9 { return true }
      if isOfLater(pair) { return false }
      return isSameWay && !isFar(abs(abs(ratio - 1) * 100 - value), 100)
    case .multiple: return isSameWay && !isFar(abs(abs(ratio - 1) - value), 1)
    case .result: return abs(after - value) <= tolerance + pair.step / 2 + 1e-6
    case .times: return !isFar(abs(ratio - value), 1)
    case .doublings:
      guard rises, value >= 1, value <= 6 else { return true }
      return abs(ratio / Double(1 << Int(value)) - 1) <= 0.09
    case .difference:
      // Each printed figure may be off by half its last digit, all of them hardly at once.
      return isSameWay && abs(abs(after - before) - value) <= tolerance + pair.step / 4 + 1e-6
    }
  }

  /// The change as it would be right, for messages: 增加 40%.
  func right(for pair: ComparedPair) -> String {
    let ratio = pair.after / pair.before
    let verb = pair.after >= pair.before ? "增加 " : "减少 "
    switch measure {
    case .rate: return verb + PrintedFigure.rounded(abs(ratio - 1) * 100) + "%"
    case .multiple: return verb + PrintedFigure.rounded(abs(ratio - 1)) + "倍"
    case .times, .doublings: return "是原来的 " + PrintedFigure.rounded(ratio) + " 倍"
    case .result: return "得到另一个数"
    case .difference: return (pair.after >= pair.before ? "增加" : "减少") + "的是另一个数"
    }
  }
}
