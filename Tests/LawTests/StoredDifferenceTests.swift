import FuzzTargets
import Facts
import Testing
import TextModel

/// The laws are worth what their comparison sees.
@Suite struct StoredDifferenceTests {
  private struct Hidden {
    private var secret: Int
    init(_ secret: Int) { self.secret = secret }
  }

  private enum Choice {
    case one(Int)
    case other(Int)
  }

  @Test("A difference is seen in private parts, cases, optionals, collections and logical texts")
  func differences() {
    func differ(_ left: Any, _ right: Any) -> Bool {
      StoredDifference.between(left, right, path: "value") != nil
    }
    #expect(differ(Hidden(1), Hidden(2)) && !differ(Hidden(1), Hidden(1)))
    #expect(differ(Choice.one(1), Choice.other(1)) && differ(Choice.one(1), Choice.one(2)))
    #expect(!differ(Choice.one(1), Choice.one(1)))
    #expect(differ([Hidden(1), Hidden(2)], [Hidden(1)]) && differ([Hidden(1)], [Hidden(2)]))
    #expect(differ(Hidden?.none as Any, Hidden?.some(Hidden(1)) as Any))
    #expect(differ(["a": 1], ["a": 2]) && !differ(["a": 1, "b": 2], ["b": 2, "a": 1]))
    #expect(differ(Set([1]), Set([2])) && !differ(Set([1, 2]), Set([2, 1])))
    #expect(differ(LogicalText(base: 1), LogicalText(base: 2)))
    #expect(differ(Decimal(1), Decimal(2)) && !differ(Decimal(10), Decimal(10)))
  }
}
