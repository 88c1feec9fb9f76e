/// A number as it stands in a text, before anybody asks what it counts.
struct Numeral: Sendable {
  /// Indices of the text, from the first digit (or 几, 数, 上 before a multiplier) to the last digit or multiplier, with
  /// 余, 多 and 来 inside the number.
  var range: Range<Int>
  var value: Decimal
  /// The upper end where the number itself is a range: 十五六, 三四十.
  var upper: Decimal?
  /// 余, 多, 几 (over), 来 (about), 上 (at least) inside the number.
  var modifier: Metric.Modifier?
  var isChinese: Bool
  /// The power of ten of the multiplier that closes it: 4 for 3万; a range shares it (3至5万元).
  var closingPower = 0
  /// Digits before the point, for an Arabic number without multipliers: 4 for a year. 0 for others.
  var plainDigits = 0
  var hasPoint = false
  /// Whether the number could be a year: four plain digits, 1900 to 2099.
  var isYearLike = false

  init(range: Range<Int>, value: Decimal, isChinese: Bool) {
    self.range = range
    self.value = value
    self.isChinese = isChinese
  }

  /// The value before the closing multiplier: 3 of 3万.
  var mantissa: Decimal { value.shifted(by: -closingPower) ?? value }
}
