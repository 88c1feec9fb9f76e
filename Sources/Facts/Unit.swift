import TextModel
/// What a quantity is counted in: a unit of measure or a classifier.
///
/// A class, since each unit is one of a table and a page's metrics share it.
package final class Unit: Hashable, Sendable {
  package enum Dimension: String, CaseIterable, Sendable {
    case classifier
    /// Per cent, 成, 倍, and pure numbers.
    case ratio
    case time, age
    case money, price, rate
    case length, area, volume, mass, angle
    case speed, flow, frequency
    case temperature, pressure, power, energy, electric, magnitude
    case illuminance, sound
    case concentration, yield
    case data

    /// That of a unit of this one by another: 元/平方米, 吨/年.
    var perOther: Dimension { self == .money ? .price : .rate }
  }

  /// As it is printed in results: the base form with multipliers folded into the value (元 for 万元).
  package let name: String
  /// Equal for equal names: cheaper to compare than they are.
  package let key: UInt64
  package let dimension: Dimension
  /// The unit in which quantities of the dimension are compared, and the factor to it.
  package let base: String
  package let factor: Decimal
  /// Whether people are counted in it, by the head or by the visit: 人, 名, 位, 人次.
  package let countsPeople: Bool
  /// Whether households are: 户, 家.
  package let countsHouseholds: Bool
  /// Equal for units that count the same kind of thing: of one dimension and base, or both people, or both households.
  package let kind: UInt64
  /// Equal for units of one dimension and base.
  let measure: UInt64

  package init(name: String, dimension: Dimension, base: String, factor: Decimal) {
    self.name = name
    key = Unit.key(of: name)
    self.dimension = dimension
    self.base = base
    self.factor = factor
    countsPeople = Unit.people.contains(key)
    countsHouseholds = Unit.households.contains(key)
    var measure = Fingerprint()
    measure.add(dimension.rawValue.utf8)
    measure.add(UInt8(ascii: "\n"))
    measure.add(base.utf8)
    self.measure = measure.value
    kind = countsPeople ? 1 : countsHouseholds ? 2 : measure.value
  }

  private static let people: UnitNames = ["人", "名", "位", "口", "口人", "个人", "人次"]
  private static let households: UnitNames = ["户", "家"]

  /// No unit: a pure number.
  static let pure = Unit(name: "", dimension: .ratio, base: "1", factor: Decimal(1))

  /// 元/平方米: one unit by another.
  func per(_ other: Unit) -> Unit {
    Unit(
      name: name + "/" + other.name, dimension: dimension.perOther, base: base + "/" + other.base,
      factor: factor.divided(by: other.factor) ?? factor)
  }

  /// Whether quantities of both can be compared: of one dimension and base.
  package func isComparable(with other: Unit) -> Bool { self === other || measure == other.measure }

  /// The key of a unit's name.
  package static func key(of name: String) -> UInt64 {
    Fingerprint.of(name.utf8)
  }

  package static func == (left: Unit, right: Unit) -> Bool {
    left === right
      || (left.key == right.key && left.name == right.name && left.dimension == right.dimension
        && left.base == right.base
        && left.factor == right.factor)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(dimension)
  }
}

/// A few names of units, compared by their keys.
package struct UnitNames: ExpressibleByArrayLiteral, Sendable {
  private let keys: [UInt64]

  package init(_ names: [String]) { keys = names.map(Unit.key(of:)) }
  package init(arrayLiteral names: String...) { self.init(names) }

  package func contains(_ unit: Unit) -> Bool { contains(unit.key) }

  fileprivate func contains(_ key: UInt64) -> Bool { keys.contains(key) }
}
