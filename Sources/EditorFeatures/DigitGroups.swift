package import Facts

extension Decimal {
  /// Plain digits in groups of three: `35,955,800`. What stands behind the point is not grouped.
  package var grouped: String {
    let plain = description.utf8
    let point = plain.firstIndex(of: UInt8(ascii: ".")) ?? plain.endIndex
    var result: [UInt8] = []
    var left = plain.distance(from: plain.startIndex, to: point)
    for byte in plain[..<point] {
      result.append(byte)
      left -= 1
      if left > 0, left % 3 == 0, byte != UInt8(ascii: "-") { result.append(UInt8(ascii: ",")) }
    }
    result.append(contentsOf: plain[point...])
    return String(decoding: result, as: UTF8.self)
  }
}
