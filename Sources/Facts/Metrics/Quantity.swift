/// A number with its unit at a place of a text, not yet said of anything.
struct Quantity {
  /// From the number to the unit.
  var range: Range<Int>
  /// With the words of approximation around it: 近 before, 以上 behind.
  var phrase: Range<Int>
  var value: Decimal
  var upper: Decimal?
  /// All readings of the unit; more than one where only the context decides (度, 分).
  var units: [Unit]
  var modifier: Metric.Modifier?
  var isChinese: Bool

  var unitName: String { units.first?.name ?? "" }
  var dimension: String { units.first?.dimension ?? "" }
  var isClassifier: Bool { dimension == "classifier" }
}
