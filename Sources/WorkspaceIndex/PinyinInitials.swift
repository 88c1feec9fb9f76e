import TextModel

/// The letters by which Chinese is typed in short: 创文 by `cw`.
package enum PinyinInitials {
  /// The initial of an ideograph's usual reading as an ASCII letter, nil for anything else.
  package static func letter(of scalar: UInt32) -> UInt8? {
    guard scalar >= PinyinTable.firstScalar else { return nil }
    let index = Int(scalar - PinyinTable.firstScalar)
    let table = PinyinTable.initials
    guard index < table.count, table[index] != UInt8(ascii: ".") else { return nil }
    return table[index]
  }

  /// Whether a letter is the initial of one of the readings of an ideograph: both `z` and `c` for 长.
  package static func matches(_ letter: UInt8, _ scalar: UInt32) -> Bool {
    self.letter(of: scalar) == letter || otherReadings[scalar]?.contains(letter) == true
  }

  /// All initials of a scalar's readings.
  static func letters(of scalar: UInt32) -> [UInt8] {
    guard let usual = letter(of: scalar) else { return [] }
    return [usual] + (otherReadings[scalar] ?? [])
  }

  /// Common ideographs with readings of another initial: the ideograph and their letters.
  private static let otherReadings: [UInt32: [UInt8]] = {
    let words = """
      长c 重c 行h 乐y 会k 区o 单sc 朝z 调t 传z 藏z 曾z 参s 弹t 率s 系j 校j 解x 省x 石d 盛c 翟d 查z 仇q 贾g 降x 强j 圈j
      属z 宿x 提d 折s 种c 召s 车j 覃t 辟b 泊b 匙c 脯f 蛤g 槛j 咯l 咳h 埔b 茄j 伺s 厦x 畜x 吁x 轧z 尺c 澄d 揣c 什s 似s 殷y
      无m 万m 尉y 洗x 冼x 员y 朴p 繁p 隗k 解x 缪m 折z 祭z 逄p 禚z 仉z 妫g 佴n 茜q 食y 遗w 亡w 阿e 堡p 拗n 粘n 隽j 秘b 沓d
      """
    var result: [UInt32: [UInt8]] = [:]
    for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      guard let scalar = word.unicodeScalars.first else { continue }
      let usual = letter(of: scalar.value)
      result[scalar.value] = word.unicodeScalars.dropFirst().map { UInt8(truncatingIfNeeded: $0.value) }.filter {
        $0 != usual
      }
    }
    return result
  }()
}
