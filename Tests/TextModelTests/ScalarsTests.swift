import TestSupport
import Testing
import TextModel

@Suite struct ScalarsTests {
  /// Characters at the borders of what is read several bytes at a time.
  private static let characters: [String] = [
    "a", "\n", "é", "߿", "ࠀ", "一", "丁", "龥", "鿿", "㐀", "䷿", "ꀀ", "퟿", "\u{E000}", "\u{FFFD}", "，", "。", "　", "😀", "𠮷",
    "\u{10FFFF}",
  ]

  @Test(arguments: 0..<40)
  func `scalars are decoded as the standard library does, and ideographs told from all others`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let text = (0..<(seed % 20)).map { _ in Self.characters.randomElement(using: &random) ?? "" }.joined()
    let bytes = Array(text.utf8)
    let span = bytes.span
    var index = 0
    for scalar in text.unicodeScalars {
      let (decoded, next) = Scalars.decode(span, at: index)
      #expect(decoded == scalar.value && next == index + scalar.utf8.count, "seed \(seed), byte \(index)")
      let ideograph = Scalars.ideograph(span, at: index)
      let isOne = (0x4E00...0x9FFF).contains(scalar.value)
      // None is looked for in the last three bytes.
      let isToldApart = index + 3 < bytes.count
      #expect(ideograph == (isOne && isToldApart ? scalar.value - 0x4E00 : .max) || !isOne && ideograph > 0x51FF)
      if let (first, second) = Scalars.ideographs(span, at: index) {
        let behind = Scalars.decode(span, at: next).scalar
        #expect(isOne && (0x4E00...0x9FFF).contains(behind) && first == scalar.value && second == behind)
      }
      index = next
    }
    #expect(index == bytes.count)
  }

  @Test(arguments: 0..<200)
  func `bytes are valid for a snapshot where they are for the standard library`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    var bytes = Array("甲乙丙丁，戊己。\n庚辛a壬癸".utf8)
    let strange: [UInt8] = [
      0x00, 0x0A, 0x7F, 0x80, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xE0, 0xE4, 0xED, 0xEF, 0xF0, 0xF4, 0xFF,
    ]
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      bytes[place] = strange.randomElement(using: &random) ?? 0
    }
    let snapshot = Snapshot(bytes)
    #expect(snapshot.bytes == SourceText.repaired(bytes).bytes, "seed \(seed)")
    #expect(snapshot.lines == LineTable(snapshot.bytes.span), "seed \(seed)")
  }
}
