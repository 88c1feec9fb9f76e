package import TextModel

/// What makes a finding the same one after edits elsewhere on its page: its rule, its words, and the words beside them.
///
/// Blanks and line ends do not count, so reflowed text keeps its findings. A finding that sums up many places of a page
/// is known by its rule alone.
package struct FindingIdentity: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Twelve hexadecimal digits.
  package var description: String

  package init(_ description: String) { self.description = description }

  package static func < (left: FindingIdentity, right: FindingIdentity) -> Bool {
    left.description < right.description
  }

  /// How many characters beside the finding count, on each side.
  private static let context = 8
  /// Of a long finding only its beginning and its end count.
  private static let reach = 64
  /// From so many related places on a finding stands for its whole page.
  private static let wholePage = 3

  /// The identities of a page's findings, in their order. Findings that are alike in all that counts are numbered.
  package static func identities(of findings: [Finding], in snapshot: Snapshot) -> [FindingIdentity] {
    var seen: [UInt64: UInt64] = [:]
    return findings.map { finding in
      var hash = Fingerprint()
      hash.add(finding.rule.name.utf8)
      if finding.related.count < wholePage {
        let bytes = snapshot.bytes.span
        hash.add(0)
        add(backward(from: finding.range.lowerBound, to: 0, count: context, bytes), to: &hash)
        hash.add(1)
        add(forward(from: finding.range.lowerBound, to: finding.range.upperBound, count: reach, bytes), to: &hash)
        add(
          backward(from: finding.range.upperBound, to: finding.range.lowerBound, count: reach, bytes), to: &hash)
        hash.add(2)
        add(forward(from: finding.range.upperBound, to: bytes.count, count: context, bytes), to: &hash)
      }
      let number = seen[hash.value, default: 0]
      seen[hash.value] = number + 1
      if number > 0 { hash.add(UInt8(truncatingIfNeeded: number)) }
      let digits = String(hash.value & 0xFFFF_FFFF_FFFF, radix: 16)
      return FindingIdentity(String(repeating: "0", count: max(0, 12 - digits.utf8.count)) + digits)
    }
  }

  private static func add(_ scalars: [UInt32], to hash: inout Fingerprint) {
    for scalar in scalars {
      for shift in [0, 8, 16] as [UInt32] { hash.add(UInt8(truncatingIfNeeded: scalar >> shift)) }
    }
  }

  private static func forward(from start: Int, to end: Int, count: Int, _ bytes: Span<UInt8>) -> [UInt32] {
    var result: [UInt32] = []
    var index = start
    // Blanks are passed over, but not without end.
    let limit = min(end, start + 16 * count, bytes.count)
    while index < limit && result.count < count {
      let (scalar, next) = Scalars.decode(bytes, at: index)
      if counts(scalar) { result.append(scalar) }
      index = next
    }
    return result
  }

  private static func backward(from end: Int, to start: Int, count: Int, _ bytes: Span<UInt8>) -> [UInt32] {
    var result: [UInt32] = []
    var index = min(end, bytes.count)
    let limit = max(start, end - 16 * count, 0)
    while index > limit && result.count < count {
      index -= 1
      while index > 0 && bytes[index] & 0xC0 == 0x80 { index -= 1 }
      let scalar = Scalars.decode(bytes, at: index).scalar
      if counts(scalar) { result.append(scalar) }
    }
    return result
  }

  private static func counts(_ scalar: UInt32) -> Bool {
    let kind = CharacterClass.of(scalar)
    return kind != .space && kind != .lineBreak
  }
}
