/// A quantity that states a fact: so many of a unit, said of a subject. Ranges are indices of the article's text.
///
/// A class, since many rules look at every figure: handing one on costs a reference.
package final class Metric: Hashable, Sendable {
  package enum Modifier: String, CaseIterable, Sendable {
    /// 约, 左右
    case about
    /// 余, 多, 超, 逾
    case over
    /// 近, 将近
    case nearly
    /// 以上, 不少于
    case atLeast
    /// 以下, 以内
    case atMost
    /// The figure is itself a rise: 增长12%.
    case up
    /// The figure is itself a fall.
    case down
  }

  /// What a figure is to the figures beside it.
  package enum Role: String, CaseIterable, Sendable {
    case plain
    /// 由 A
    case changeFrom
    /// 增至 B
    case changeTo
    /// 增长 x%, 翻一番
    case change
    /// 占…的 x%
    case share
    /// 其中
    case part
    /// 共, 合计
    case total
    /// 人均, 户均
    case average
    /// 累计
    case cumulative
    /// The target that a figure is measured by.
    case target
  }

  /// From the number to the unit, multipliers and 余 or 多 between them included.
  package let range: Range<Int>
  /// Multipliers folded in; for a range its lower end.
  package let value: Decimal
  /// The upper end of a range.
  package let upperBound: Decimal?
  package let unit: Unit
  package let modifier: Modifier?
  /// The noun phrase measured; nil where the text has none.
  package let subject: Range<Int>?
  /// The subject as text: normally that of `subject`, joined where it stands in two places.
  package let subjectText: String
  package let role: Role
  /// Indices, in the article's metrics, of the figures that this one is compared with.
  package let comparedWith: [Int]
  /// The time that the figure holds for, as an index of the article's dates.
  package let time: Int?
  /// Whether the number is written in Chinese numerals.
  package let isChineseNumeral: Bool

  package init(
    range: Range<Int>, value: Decimal, upTo upperBound: Decimal? = nil, unit: Unit, modifier: Modifier? = nil,
    subject: Range<Int>? = nil, subjectText: String = "", role: Role = .plain, comparedWith: [Int] = [],
    time: Int? = nil, isChineseNumeral: Bool = false
  ) {
    self.range = range
    self.value = value
    self.upperBound = upperBound
    self.unit = unit
    self.modifier = modifier
    self.subject = subject
    self.subjectText = subjectText
    self.role = role
    self.comparedWith = comparedWith
    self.time = time
    self.isChineseNumeral = isChineseNumeral
  }

  /// The value in the unit in which quantities of its dimension are compared; nil where it is too large to tell.
  package var baseValue: Decimal? { value.multiplied(by: unit.factor) }

  /// The same, near enough to tell how far two figures are apart.
  package var baseAmount: Double { value.approximate * unit.factor.approximate }

  /// Whether the figure is said without 约, 余 or a range.
  package var isExact: Bool { modifier == nil && upperBound == nil }

  package static func == (left: Metric, right: Metric) -> Bool {
    left === right
      || left.range == right.range && left.value == right.value && left.upperBound == right.upperBound
        && left.unit == right.unit && left.modifier == right.modifier && left.subject == right.subject
        && left.subjectText == right.subjectText && left.role == right.role
        && left.comparedWith == right.comparedWith && left.time == right.time
        && left.isChineseNumeral == right.isChineseNumeral
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(range)
    hasher.combine(value)
    hasher.combine(unit)
  }
}
