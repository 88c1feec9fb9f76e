import Facts
import TestSupport
import Testing

@Suite struct MetricsDecimalTests {
  private static func pair(_ seed: UInt64) -> (Decimal, Decimal) {
    var random = SeededRandom(seed: seed)
    func one() -> Decimal {
      Decimal(
        Int.random(in: -1_000_000_000...1_000_000_000, using: &random), exponent: Int.random(in: -6...6, using: &random)
      )
    }
    return (one(), one())
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `Sums and products do not depend on the order, and a difference undoes a sum`(_ seed: UInt64) throws {
    let (left, right) = MetricsDecimalTests.pair(seed)
    #expect(left.adding(right) == right.adding(left))
    #expect(left.multiplied(by: right) == right.multiplied(by: left))
    #expect(try #require(left.adding(right)).subtracting(right) == left)
    if !right.isZero { #expect(try #require(left.multiplied(by: right)).divided(by: right, digits: 12) == left) }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `A number printed and read again is itself`(_ seed: UInt64) {
    let (left, right) = MetricsDecimalTests.pair(seed)
    #expect(Decimal(left.description) == left)
    #expect((left < right) == (left.approximate < right.approximate))
  }

  @Test(arguments: ["", ".", "-", "1.2.3", "1a", "一", "1e5", "12345678901234567890123456789012345"])
  func `What is no number gives nil`(_ text: String) {
    #expect(Decimal(text) == nil)
  }

  @Test func `Operations beyond the digits give nil instead of a trap`() throws {
    let large = try #require(Decimal("9999999999999999999999999999999999"))
    #expect(large.multiplied(by: large) == nil)
    #expect(large.adding(Decimal(1, exponent: -30)) == nil)
    #expect(Decimal(1).divided(by: .zero) == nil)
    #expect(Decimal(1, exponent: 900).multiplied(by: Decimal(1, exponent: 900)) == nil)
    #expect(Decimal(Int128.min, exponent: 0) == nil)
  }

  @Test(arguments: [("1234.50", "1234.5"), ("0.10", "0.1"), ("35955800", "35955800"), ("-0.05", "-0.05"), ("007", "7")])
  func `Numbers are printed without needless zeros`(_ text: String, _ printed: String) {
    #expect(Decimal(text)?.description == printed)
  }
}
