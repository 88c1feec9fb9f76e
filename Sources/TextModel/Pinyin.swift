/// How characters are read: the syllable of Mandarin without its tone, for the characters of GB 2312 and some of names.
///
/// Two characters with one syllable are mistaken for each other at the keyboard; and people search a name by the first
/// letters of its syllables.
package enum Pinyin {
  /// The usual reading of a character; nil for one that the table lacks.
  package static func syllable(of scalar: UInt32) -> String? {
    guard scalar < 0x10000 else { return nil }
    let number = Int(usual[Int(scalar)])
    return number > 0 && number <= syllables.count ? syllables[number - 1] : nil
  }

  /// A number for the sound of a character, one for all that are usually read alike; above 0xFFFF the character itself,
  /// where the table lacks it.
  package static func number(of scalar: UInt32) -> UInt32 {
    guard scalar < 0x10000 else { return scalar }
    let number = usual[Int(scalar)]
    return number == 0 ? 0x10000 + scalar : UInt32(number)
  }

  /// For each scalar of a text the number of its usual syllable, 0 for what the table lacks.
  package static func numbers(of scalars: [UInt32]) -> [UInt16] {
    let usual = usual
    let table = usual.span
    return scalars.map { $0 < 0x10000 ? table[Int($0)] : 0 }
  }

  /// Whether two different characters are usually read alike, tones aside.
  package static func areHomophones(_ first: UInt32, _ second: UInt32) -> Bool {
    guard first != second, first < 0x10000, second < 0x10000 else { return false }
    let number = usual[Int(first)]
    return number != 0 && number == usual[Int(second)]
  }

  /// Whether two characters are read alike, or nearly: 荆 and 金, 志 and 自.
  package static func soundAlike(_ first: UInt32, _ second: UInt32) -> Bool {
    if areHomophones(first, second) { return true }
    guard first != second, first < 0x10000, second < 0x10000 else { return false }
    let (left, right) = (plainNumbers[Int(usual[Int(first)])], plainNumbers[Int(usual[Int(second)])])
    return left != 0 && left == right
  }

  /// A syllable without what dialects do not tell apart: jing and jin, zhi and zi.
  private static func plain(_ syllable: String) -> String {
    var letters = Array(syllable.utf8)
    if letters.count >= 2, letters[1] == UInt8(ascii: "h") { letters.remove(at: 1) }
    if letters.count >= 3, letters[letters.count - 1] == UInt8(ascii: "g"),
      letters[letters.count - 2] == UInt8(ascii: "n")
    {
      letters.removeLast()
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// By the number of a syllable, the number of the first one that is the same to many ears; 0 for none.
  private static let plainNumbers: [UInt16] = {
    var first: [String: UInt16] = [:]
    var result: [UInt16] = [0]
    for (index, syllable) in syllables.enumerated() {
      let key = plain(syllable)
      let number = first[key] ?? UInt16(clamping: index + 1)
      first[key] = number
      result.append(number)
    }
    return result
  }()

  /// The first letters (ASCII, lower case) of all readings of a character, the usual one first; empty for one that the
  /// table lacks.
  package static func initials(of scalar: UInt32) -> [UInt8] {
    guard let first = syllable(of: scalar)?.utf8.first else { return [] }
    return [first] + (others[scalar] ?? []).filter { $0 != first }
  }

  private static let syllables = readings.syllables

  /// By scalar of the basic plane: the number of its syllable, from 1; 0 for none.
  private static let usual = readings.numbers

  private static let readings: (syllables: [String], numbers: [UInt16]) = {
    var syllables: [String] = []
    var numbers = [UInt16](repeating: 0, count: 0x10000)
    var reader = TableReader(PinyinTable.readings)
    // A line has a syllable and its characters.
    while reader.next() {
      syllables.append(reader.string)
      guard !reader.endsLine, reader.next() else { continue }
      for scalar in reader.word where scalar < 0x10000 { numbers[Int(scalar)] = UInt16(clamping: syllables.count) }
    }
    return (syllables, numbers)
  }()

  /// The first letters of further readings.
  private static let others: [UInt32: [UInt8]] = {
    var result: [UInt32: [UInt8]] = [:]
    for line in furtherReadings.split(separator: "\n") {
      guard let letter = line.utf8.first else { continue }
      for scalar in line.unicodeScalars where scalar.value > 0x7F { result[scalar.value, default: []].append(letter) }
    }
    return result
  }()

  /// Characters that are often read otherwise than usually.
  private static let furtherReadings = """
    cang 藏伧
    chang 长
    chao 朝嘲
    cheng 乘盛澄
    chong 重种
    chuan 传
    ci 伺
    da 大
    dan 单弹担
    dao 倒
    de 地得
    di 的
    diao 调
    dou 都
    du 读度
    fo 佛
    gai 盖
    ge 盖葛个
    gei 给
    hai 还
    hang 行
    he 和
    hua 划
    huan 还
    ji 给系期
    jia 贾
    jian 见
    jiang 降强
    jiao 校觉角教
    jie 解
    jue 觉角
    kuai 会
    le 了
    lu 六
    lve 略
    me 么
    na 那
    nan 南
    ou 区
    pu 朴
    qi 奇期
    qiao 壳
    qu 曲
    she 折射
    shen 沈什
    sheng 省
    shi 什识
    shuo 数
    tiao 调
    wei 尉
    xi 系
    xiang 降巷
    xiao 校
    xing 省
    ya 亚
    yao 要
    yu 尉育
    yue 乐
    za 扎
    zan 咱
    ze 择
    zeng 曾
    zha 扎
    zhai 择
    zhan 占
    zhang 长
    zhao 朝
    zhe 折着
    zheng 正
    zhong 中
    zhou 轴
    zhu 属
    zi 仔
    zu 祖
    zhuan 传
    """
}
