import Facts
import TextModel

/// How a figure stands to those it is compared with, and whether they work out: 由 A 增至 B，增长 x%; A 占 B 的 x%; the
/// parts of a total. The figures count as exact to their last printed digit, and no better.
struct FigureComparison: Sendable {
  enum Verdict: Sendable {
    case worksOut
    case doesNot
    /// Computed from figures that are approximate, or stated nowhere to compare with.
    case computed

    var mark: String {
      switch self {
      case .worksOut: "✓"
      case .doesNot: "✗"
      case .computed: "→"
      }
    }
  }

  enum Relation: Sendable {
    /// From, to, and the difference as computed, with the rate in percent where it is defined.
    case change(from: String, to: String, difference: String, rate: Double?, isFall: Bool)
    /// The rate or the difference that the text states beside the change.
    case statedChange(String, computed: String)
    /// What the figure was before it changed by the stated rate.
    case before(rate: String, value: String)
    case share(part: String, whole: String, rate: Double, stated: String)
    case wholeOfShare(part: String, share: String, value: String)
    case sum(parts: [String], sum: String, total: String)
    case ofTarget(value: String, target: String, rate: Double)
  }

  var relation: Relation
  var verdict: Verdict

  /// A metric with the figures that it is compared with, and those that are compared with it.
  static func metrics(comparedWith index: Int, in metrics: [Metric]) -> [Metric] {
    var members = Set([index])
    for other in metrics[index].comparedWith where metrics.indices.contains(other) { members.insert(other) }
    for (other, metric) in metrics.enumerated() where metric.comparedWith.contains(index) { members.insert(other) }
    return members.sorted().map { metrics[$0] }
  }

  /// How metrics that are compared with one another stand.
  static func comparisons(of metrics: [Metric], text: LogicalText) -> [FigureComparison] {
    let group = Group(metrics: metrics, text: text)
    return group.changes + group.shares + group.sums + group.targets
  }

  func text(_ say: Wording) -> String {
    switch relation {
    case .change(let from, let to, let difference, let rate, let isFall):
      let percent = rate.map { "（\(FigureComparison.percent($0))）" } ?? ""
      return say(
        "由 \(from) \(isFall ? "减" : "增")至 \(to)：相差 \(difference)\(percent)",
        "from \(from) to \(to): a difference of \(difference)\(percent)")
    case .statedChange(let stated, let computed):
      return say("文中写作 \(stated)，算得 \(computed)", "the text says \(stated); computed \(computed)")
    case .before(let rate, let value):
      return say("按 \(rate) 推算，此前约为 \(value)", "by \(rate), it was about \(value) before")
    case .share(let part, let whole, let rate, let stated):
      let computed = FigureComparison.percent(rate)
      return say(
        "\(part) 占 \(whole) 的 \(computed)，文中写作 \(stated)", "\(part) is \(computed) of \(whole); the text says \(stated)"
      )
    case .wholeOfShare(let part, let share, let value):
      return say("\(part) 占 \(share)，推算总数约为 \(value)", "\(part) is \(share): the whole is about \(value)")
    case .sum(let parts, let sum, let total):
      let terms = parts.joined(separator: " + ")
      return say("\(terms) = \(sum)，文中总数为 \(total)", "\(terms) = \(sum); the text's total is \(total)")
    case .ofTarget(let value, let target, let rate):
      let computed = FigureComparison.percent(rate)
      return say("\(value) 为目标 \(target) 的 \(computed)", "\(value) is \(computed) of the target \(target)")
    }
  }

  /// With at most two digits behind the point: `12.35%`.
  static func percent(_ value: Double) -> String { rounded(value, digits: 2) + "%" }

  /// A figure that was reckoned from others, as a paper prints it, to four digits: what it comes from has no more.
  static func brief(_ value: Double, _ unit: Unit) -> String {
    let steps: [(from: Double, name: String)] = [(1e8, "亿"), (1e4, "万")]
    let step = steps.first { value.magnitude >= $0.from }
    let number = value / (step?.from ?? 1)
    let whole = [10.0, 100, 1000].filter { number.magnitude >= $0 }.count
    let isCounted = step == nil && unit.dimension == .classifier
    let digits = rounded(number, digits: isCounted ? 0 : 3 - whole)
    // 6308万元, as it is printed: the multiplier groups the digits.
    return step.map { digits.replacing(",", with: "") + $0.name + unit.name } ?? digits + " " + unit.name
  }

  /// A number for reading: rounded, without trailing zeros, grouped.
  static func rounded(_ value: Double, digits: Int) -> String {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let scaled = (value * scale).rounded()
    guard scaled.magnitude < 1e15 else { return "∞" }
    guard let number = Decimal(Int(scaled)).divided(by: Decimal(Int(scale)), digits: digits) else { return "∞" }
    return number.grouped
  }
}

extension FigureComparison {
  private struct Group {
    let metrics: [Metric]
    let text: LogicalText

    func first(_ role: Metric.Role) -> Metric? { metrics.first { $0.role == role } }
    func written(_ metric: Metric) -> String { text.string(metric.range) }

    func isComparable(_ left: Metric, _ right: Metric) -> Bool {
      left.unit.name == right.unit.name && left.upperBound == nil && right.upperBound == nil
    }

    var changes: [FigureComparison] {
      let stated = metrics.filter { $0.role == .change && $0.upperBound == nil }
      guard let to = first(.changeTo) ?? metrics.first(where: { $0.role == .plain || $0.role == .cumulative }) else {
        return []
      }
      guard let from = first(.changeFrom), isComparable(from, to), let difference = to.value.subtracting(from.value)
      else {
        return stated.compactMap { before($0, now: to) }
      }
      let span = difference.magnitude.grouped + (to.unit.name == "%" ? "%" : " " + to.unit.name)
      let rate = from.value.isZero ? nil : difference.approximate / from.value.approximate * 100
      var result = [
        FigureComparison(
          relation: .change(
            from: written(from), to: written(to), difference: span, rate: rate, isFall: difference.isNegative),
          verdict: .computed)
      ]
      for change in stated {
        let (low, high) = (Interval(from, text), Interval(to, text))
        if change.isPercent && !to.isPercent {
          guard let rate else { continue }
          result.append(
            FigureComparison(
              relation: .statedChange(written(change), computed: FigureComparison.percent(rate.magnitude)),
              verdict: verdict(high.change(from: low).magnitude, change)))
        } else if isComparable(change, to) {
          result.append(
            FigureComparison(
              relation: .statedChange(written(change), computed: span),
              verdict: verdict(high.minus(low).magnitude, change)))
        }
      }
      return result
    }

    /// What the figure was before, where the text gives only the rate.
    private func before(_ change: Metric, now: Metric) -> FigureComparison? {
      guard change.isPercent, !now.isPercent, now.upperBound == nil else { return nil }
      let rate = (change.modifier == .down ? -1 : 1) * change.value.approximate / 100
      guard rate > -1 else { return nil }
      let value = now.value.approximate / (1 + rate)
      return FigureComparison(
        relation: .before(
          rate: (change.modifier == .down ? "−" : "+") + change.normalized,
          value: FigureComparison.brief(value, now.unit)),
        verdict: .computed)
    }

    var shares: [FigureComparison] {
      metrics.filter { $0.role == .share && $0.isPercent && $0.upperBound == nil }.flatMap { share in
        shares(share, metrics.filter { !$0.isPercent && $0.upperBound == nil && !$0.value.isZero })
      }
    }

    private func shares(_ share: Metric, _ counts: [Metric]) -> [FigureComparison] {
      guard let part = counts.min(by: { $0.value < $1.value }) else { return [] }
      if let whole = counts.first(where: { $0 != part && $0.unit.name == part.unit.name }) {
        let rate = part.value.approximate / whole.value.approximate * 100
        let computed = Interval(part, text).ratio(to: Interval(whole, text))
        return [
          FigureComparison(
            relation: .share(part: written(part), whole: written(whole), rate: rate, stated: written(share)),
            verdict: verdict(computed, share))
        ]
      }
      guard counts.count == 1, !share.value.isZero else { return [] }
      let value = part.value.approximate / share.value.approximate * 100
      return [
        FigureComparison(
          relation: .wholeOfShare(
            part: written(part), share: written(share),
            value: FigureComparison.brief(value, part.unit)),
          verdict: .computed)
      ]
    }

    var sums: [FigureComparison] {
      guard let total = first(.total) else { return [] }
      let parts = metrics.filter { $0.role == .part && isComparable($0, total) }
      guard parts.count > 1 else { return [] }
      var sum = Decimal.zero
      var interval = Interval(low: 0, high: 0)
      for part in parts {
        guard let next = sum.adding(part.value) else { return [] }
        sum = next
        interval = interval.plus(Interval(part, text))
      }
      return [
        FigureComparison(
          relation: .sum(
            parts: parts.map(written), sum: sum.grouped + " " + total.unit.name, total: written(total)),
          verdict: verdict(interval, total))
      ]
    }

    var targets: [FigureComparison] {
      guard let target = first(.target), !target.value.isZero,
        let value = metrics.first(where: { $0.role != .target && isComparable($0, target) })
      else { return [] }
      let rate = value.value.approximate / target.value.approximate * 100
      return [
        FigureComparison(
          relation: .ofTarget(value: written(value), target: written(target), rate: rate), verdict: .computed)
      ]
    }

    private func verdict(_ computed: Interval, _ stated: Metric) -> Verdict {
      let isInexact = metrics.contains { metric in
        switch metric.modifier {
        case .about, .over, .nearly, .atLeast, .atMost: true
        case .up, .down, nil: false
        }
      }
      if isInexact { return .computed }
      return computed.overlaps(Interval(stated, text)) ? .worksOut : .doesNot
    }
  }

  /// Between which numbers a printed figure lies: half a unit of its last printed digit to both sides.
  private struct Interval {
    var low: Double
    var high: Double

    init(low: Double, high: Double) {
      self.low = low
      self.high = high
    }

    init(_ metric: Metric, _ text: LogicalText) {
      let value = metric.value.approximate
      let half = Interval.lastDigit(of: metric, text) / 2
      low = value - half
      high = value + half
    }

    /// What one unit of the last printed digit is worth: 100 in 3595.58万. 0 for a whole number: a count is exact.
    private static func lastDigit(of metric: Metric, _ text: LogicalText) -> Double {
      var digits: [UInt8] = []
      var fraction = 0
      var hasPoint = false
      for index in metric.range.clamped(to: text.indices) {
        let scalar = Scalars.halfWidth(text.scalar(index))
        if scalar >= 0x30 && scalar <= 0x39 {
          digits.append(UInt8(truncatingIfNeeded: scalar))
          if hasPoint { fraction += 1 }
        } else if scalar == 0x2E && !hasPoint && !digits.isEmpty {
          hasPoint = true
          digits.append(0x2E)
        } else if scalar != 0x2C && !digits.isEmpty {
          break
        }
      }
      guard let number = Decimal(String(decoding: digits, as: UTF8.self)), !number.isZero else { return 0 }
      let factor = (metric.value.approximate / number.approximate).magnitude
      if fraction == 0 && factor < 2 && !metric.isPercent { return 0 }
      var worth = factor
      for _ in 0..<min(fraction, 40) { worth /= 10 }
      return worth
    }

    func minus(_ other: Interval) -> Interval { Interval(low: low - other.high, high: high - other.low) }
    func plus(_ other: Interval) -> Interval { Interval(low: low + other.low, high: high + other.high) }

    /// In percent.
    func ratio(to whole: Interval) -> Interval {
      guard whole.low > 0 else { return Interval(low: -.infinity, high: .infinity) }
      return Interval(low: low / whole.high * 100, high: high / whole.low * 100)
    }

    func change(from base: Interval) -> Interval {
      guard base.low > 0 else { return Interval(low: -.infinity, high: .infinity) }
      return Interval(low: (low / base.high - 1) * 100, high: (high / base.low - 1) * 100)
    }

    var magnitude: Interval { high < 0 ? Interval(low: -high, high: -low) : self }

    func overlaps(_ other: Interval) -> Bool {
      let slack = 1e-9 * max(1, max(high.magnitude, other.high.magnitude))
      return low <= other.high + slack && other.low <= high + slack
    }
  }
}

extension Metric {
  var isPercent: Bool { unit.name == "%" || unit.name == "％" }
}
