extension JSONReader {
  /// The number that begins at the offset: an integer where it is written as one and fits.
  mutating func number() throws(JSONError) -> JSONValue {
    let start = offset
    let isNegative = current == UInt8(ascii: "-")
    if isNegative { offset += 1 }
    let firstDigit = offset
    var magnitude = 0
    var overflows = false
    while isDigit {
      let (product, productOverflow) = magnitude.multipliedReportingOverflow(by: 10)
      let (sum, sumOverflow) = product.addingReportingOverflow(Int(current &- UInt8(ascii: "0")))
      if productOverflow || sumOverflow { overflows = true }
      magnitude = sum
      offset += 1
    }
    guard offset > firstDigit else { throw error(.wantsDigit) }
    if bytes[firstDigit] == UInt8(ascii: "0") && offset > firstDigit + 1 {
      throw JSONError(offset: firstDigit, reason: .leadingZero)
    }
    var isInteger = !overflows
    if current == UInt8(ascii: ".") {
      isInteger = false
      offset += 1
      try skipDigits()
    }
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      isInteger = false
      offset += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { offset += 1 }
      try skipDigits()
    }
    if isInteger { return .integer(isNegative ? -magnitude : magnitude) }
    guard let value = Double(String(decoding: bytes[start..<offset], as: UTF8.self)), value.isFinite else {
      throw JSONError(offset: start, reason: .numberOutOfRange)
    }
    return .number(value)
  }

  private var isDigit: Bool { current >= UInt8(ascii: "0") && current <= UInt8(ascii: "9") }

  private mutating func skipDigits() throws(JSONError) {
    guard isDigit else { throw error(.wantsDigit) }
    while isDigit { offset += 1 }
  }
}
