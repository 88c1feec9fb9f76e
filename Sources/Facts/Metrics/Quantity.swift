/// A number with its unit at a place of a text, not yet said of anything.
struct Quantity {
  /// From the number to the unit.
  var range: Range<Int>
  /// With the words of approximation around it: 近 before, 以上 behind.
  var phrase: Range<Int>
  var value: Decimal
  var upper: Decimal?
  var form: UnitForm
  var modifier: Metric.Modifier?
  var isChinese: Bool

  var dimension: Unit.Dimension { form.dimension }
  var isClassifier: Bool { form.dimension == .classifier }
  /// 人 and 人次 follow their noun more often than other classifiers.
  var countsPeople: Bool { form.rule == .people || form.rule == .turns }
}
