import TextModel

/// An initiative as it was found, before its components are sought.
struct InitiativeCandidate {
  /// The whole name, quotation marks included.
  var range: Range<Int>
  var kind: Initiative.Kind
  /// What stands between the quotation marks, where the name has some.
  var quotation: Range<Int>?
  /// The part of the name whose numerals count something.
  var formula: Formula?
  /// The parts, where they stand as quotations before the name: “A”“B”“C”三大行动.
  var parts: [Range<Int>] = []
  /// A counted word in quotation marks alone: it is an initiative only where the article spells it out.
  var needsComponents = false

  /// Whether it is a quotation with its marks and nothing else.
  var isQuotation: Bool {
    guard let quotation else { return false }
    return range == quotation.lowerBound - 1..<quotation.upperBound + 1
  }
  /// Whether it is a slogan in quotation marks and nothing else.
  var isBareQuotation: Bool { kind == .slogan && isQuotation }
}
