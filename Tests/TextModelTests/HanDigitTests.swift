import Testing
import TextModel

@Suite struct HanDigitTests {
  @Test func `weekdays count from Monday, and Sunday has two names`() {
    #expect(Scalars.of("一二三四五六日天").map(HanDigit.weekday) == [1, 2, 3, 4, 5, 6, 7, 7])
  }

  @Test func `other numerals name no weekday`() {
    #expect(Scalars.of("〇○七八十两1末").allSatisfy { HanDigit.weekday($0) == nil })
  }
}
