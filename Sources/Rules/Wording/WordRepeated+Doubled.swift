import Facts
import TextModel

/// What stands twice in a row: words that nobody doubles, and whole phrases.
extension WordRepeated {
  /// Two-character words that people do double: verbs of trying, degrees, sounds, thanks.
  private static let doubled: Set<UInt64> = {
    var reader = TableReader(doubledText)
    var result: Set<UInt64> = []
    while reader.next() {
      guard reader.word.count == 2, let first = reader.word.first, let last = reader.word.last else { continue }
      result.insert(UInt64(first) << 32 | UInt64(last))
    }
    return result
  }()
  /// What rhymed phrases are built with: 共建共治共享, 随到随审, 边走边说.
  private static let alternating: ScalarSet = "共随即边又越有无不可能自互再同快早多大小真先好不半忽时各且或一万千百"
  private static let wordEnds: ScalarSet = "时同互先即且"
  private static let nounTails: ScalarSet = "的地得口团长员部局处组站区室院法学费生村路人债银县市镇乡店馆城"

  private static let degrees: ScalarSet = "很极老最太真好更多大细香墨碧乌雪漆通"
  /// Characters that foreign names are written with.
  private static let sounds: ScalarSet = "拉加斯尔克卡巴亚马达娜丽莎基普罗托萨瓦尼多米里奥"

  /// A two-character word twice in a row that nobody doubles: 需求需求. Names and words that join by chance are asked about
  /// only.
  static func isDoubledWord(at index: Int, in clause: Range<Int>, _ scalars: [UInt32], _ classes: [UInt8])
    -> Bool
  {
    guard scalars[index] == scalars[index + 2], scalars[index + 1] == scalars[index + 3],
      scalars[index] != scalars[index + 1]
    else { return false }
    let han = CharacterClass.han.rawValue
    guard classes[index] == han, classes[index + 1] == han,
      !doubled.contains(UInt64(scalars[index]) << 32 | UInt64(scalars[index + 1])),
      // 及时及时, where nothing alternates: such a character ends many words.
      !alternating.contains(scalars[index]),
      !alternating.contains(scalars[index + 1]) || wordEnds.contains(scalars[index + 1]),
      !HanDigit.isNumeral(scalars[index]), !HanDigit.isNumeral(scalars[index + 1]), scalars[index] != 0x9010,
      scalars[index] != 0x51E0
    else { return false }
    // 说着说着, 看着看着: a verb that goes on until something comes of it.
    if scalars[index + 1] == 0x7740 || degrees.contains(scalars[index]) { return false }
    // 提醒提醒大家 is said; at the end of a clause it mostly is. 委内瑞拉加拉加斯: names of places join as they come.
    guard index + 4 < scalars.count, classes[index + 4] == han,
      !(sounds.contains(scalars[index]) && sounds.contains(scalars[index + 1]))
    else { return false }
    let next = index + 4 < clause.upperBound ? scalars[index + 4] : 0
    if index > 0, isWordBehindLonger(at: index, scalars) { return false }
    // 大学大学生, and a third time.
    return !nounTails.contains(next) && next != scalars[index]
  }

  /// How many characters, three to eight, stand at an index and once more at once behind; nil for none.
  static func repeatLength(at index: Int, in clause: Range<Int>, _ scalars: [UInt32]) -> Int? {
    let longest = min(8, (clause.upperBound - index) / 2)
    guard longest >= 3, index + 2 * longest <= scalars.count else { return nil }
    let first = scalars[index]
    for length in 3...longest where scalars[index + length] == first {
      let isRepeat = (0..<length).allSatisfy { offset in
        scalars[index + offset] == scalars[index + length + offset]
          && CharacterClass.of(scalars[index + offset]) == .han
      }
      if isRepeat { return length }
    }
    return nil
  }

  /// The first place from `index` on whose scalar stands again two to eight further on; nil where there is none. Nearly
  /// all of a text is passed over here.
  static func recurrence(from index: Int, in clause: Range<Int>, _ scalars: [UInt32]) -> Int? {
    let end = min(clause.upperBound, scalars.count)
    var index = index
    while index + 4 <= end {
      let first = scalars[index]
      var next = index + 2
      let last = min(index + 8, end - 1)
      while next <= last && scalars[next] != first { next += 1 }
      if next <= last { return index }
      index += 1
    }
    return nil
  }
}
