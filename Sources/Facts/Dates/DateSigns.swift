import TextModel

/// What each character is to the reader of dates: which ones a date can begin with, and which can stand second behind
/// each of those. The first two characters are enough to pass over nearly all text that is no date.
struct DateSigns: Sendable {
  private static let pairs: [(first: String, second: String)] = {
    let arabic = "0123456789０１２３４５６７８９"
    let joints = "至到起-－—–―─━−~～〜"
    return [
      ("今本去上前明后", "年"),
      ("今昨明", "日天晨早晚夜"),
      ("前后", "天"),
      ("上下", "半"),
      // 上个月, 本周三
      ("本上下", "月个周星礼世"),
      ("农阴", "历"),
      ("正腊冬", "月"),
      // 第三季度, 前三季度, 闰二月, 周三
      ("第前闰周", arabic + han + "日天"),
      ("星", "期"),
      ("礼", "拜"),
      // 上午9时, 晚八点
      ("上中下午凌傍早清深夜晚当晨", arabic + han + "午上晨晚后夜天日间里"),
      (han, han + joints + "月世季时"),
      ("“", "十"),
      (Festivals.leads, Festivals.seconds),
    ]
  }()
  private static let han = "〇零○一二三四五六七八九十廿卅"

  private static let behindNumberBit: UInt32 = 1 << 30
  private static let hanDigitBit: UInt32 = 1 << 31
  private static let followShift: UInt32 = 15
  private static let leadMask: UInt32 = 0x7FFF

  /// By scalar: the groups of pairs that it begins, those that it ends, and the marks of numbers.
  private let table: [UInt32]

  init() {
    var table = [UInt32](repeating: 0, count: 0x10000)
    func add(_ bit: UInt32, to text: String) {
      for scalar in text.unicodeScalars where scalar.value < 0x10000 { table[Int(scalar.value)] |= bit }
    }
    for (group, pair) in DateSigns.pairs.enumerated() {
      add(1 << UInt32(group), to: pair.first)
      add(1 << (UInt32(group) + DateSigns.followShift), to: pair.second)
    }
    add(DateSigns.hanDigitBit, to: DateSigns.han)
    add(DateSigns.behindNumberBit, to: "年月日时点世季至到起:：.．-－/／—–―─━−‐‑﹣~～〜")
    self.table = table
  }

  @inline(__always)
  private func entry(_ scalar: UInt32) -> UInt32 { scalar < 0x10000 ? table[Int(scalar)] : 0 }

  /// Whether a date that does not begin with an Arabic digit can begin with this character.
  func mayBegin(_ first: UInt32) -> Bool { entry(first) & DateSigns.leadMask != 0 }

  /// Whether a date that does not begin with an Arabic digit can begin with these two characters.
  @inline(__always)
  func canBegin(_ first: UInt32, _ second: UInt32) -> Bool {
    let lead = entry(first) & DateSigns.leadMask
    return lead != 0 && lead & (entry(second) >> DateSigns.followShift) != 0
  }

  /// Whether the character can stand behind the first number of a date.
  @inline(__always)
  func isBehindNumber(_ scalar: UInt32) -> Bool { entry(scalar) & DateSigns.behindNumberBit != 0 }

  /// Whether the character is a Chinese numeral of dates.
  @inline(__always)
  func isHanDigit(_ scalar: UInt32) -> Bool { entry(scalar) & DateSigns.hanDigitBit != 0 }
}
