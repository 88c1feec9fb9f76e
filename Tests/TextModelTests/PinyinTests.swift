import Testing
import TextModel

@Suite struct PinyinTests {
  private func scalar(_ character: String) -> UInt32 { Scalars.of(character).first ?? 0 }

  @Test(arguments: [("肩", "jian"), ("露", "lu"), ("路", "lu"), ("绿", "lv"), ("中", "zhong"), ("玮", "wei"), ("重", "zhong")])
  func `a character has its usual syllable`(character: String, syllable: String) {
    #expect(Pinyin.syllable(of: scalar(character)) == syllable)
  }

  @Test func `homophones are two characters with one syllable`() {
    #expect(Pinyin.areHomophones(scalar("炜"), scalar("伟")))
    #expect(!Pinyin.areHomophones(scalar("嫣"), scalar("娜")))
    #expect(!Pinyin.areHomophones(scalar("伟"), scalar("伟")))
    #expect(!Pinyin.areHomophones(scalar("a"), scalar("b")))
  }

  @Test func `initials give every reading's first letter`() {
    #expect(Pinyin.initials(of: scalar("长")).contains(UInt8(ascii: "z")))
    #expect(Pinyin.initials(of: scalar("长")).contains(UInt8(ascii: "c")))
    #expect(Pinyin.initials(of: 0x1F600).isEmpty)
    #expect(Pinyin.syllable(of: 0x41) == nil)
  }
}
