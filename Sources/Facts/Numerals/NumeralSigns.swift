import TextModel

/// What a scalar is in a number.
enum NumeralSign: UInt8, Sendable {
  case none
  /// ASCII and full-width digits.
  case digit
  /// 〇 to 九 and 两.
  case chineseDigit
  /// 十 百 千 廿 卅
  case ten
  /// 万 亿
  case myriad
  /// 半
  case half

  static let table: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 0x10000)
    func set(_ text: String, _ sign: NumeralSign) {
      for scalar in text.unicodeScalars where scalar.value < 0x10000 { table[Int(scalar.value)] = sign.rawValue }
    }
    set("0123456789０１２３４５６７８９", .digit)
    set("〇零一二三四五六七八九两", .chineseDigit)
    set("十百千廿卅", .ten)
    set("万亿", .myriad)
    set("半", .half)
    return table
  }()

  @inline(__always)
  static func of(_ scalar: UInt32, in table: [UInt8]) -> NumeralSign {
    scalar < 0x10000 ? NumeralSign(rawValue: table[Int(scalar)]) ?? .none : .none
  }

  /// Whether the scalar is no part of a number.
  @inline(__always)
  static func isNone(_ scalar: UInt32, in table: [UInt8]) -> Bool { scalar >= 0x10000 || table[Int(scalar)] == 0 }

  /// The value of an Arabic or Chinese digit, 2 for 两; nil for any other scalar.
  static func digit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x30...0x39: Int(scalar - 0x30)
    case 0xFF10...0xFF19: Int(scalar - 0xFF10)
    default: HanDigit.value(scalar)
    }
  }
}

/// Scalars that the readers of numbers ask for by name.
enum Sign {
  static let few: UInt32 = 0x51E0  // 几
  static let several: UInt32 = 0x6570  // 数
  static let up: UInt32 = 0x4E0A  // 上
  static let fewer: UInt32 = 0x5C11  // 少
  static let remainder: UInt32 = 0x4F59  // 余
  static let more: UInt32 = 0x591A  // 多
  static let about: UInt32 = 0x6765  // 来
  static let point: UInt32 = 0x70B9  // 点
  static let half: UInt32 = 0x534A  // 半
  static let ten: UInt32 = 0x5341
  static let tenThousand: UInt32 = 0x4E07  // 万
  static let hundredMillion: UInt32 = 0x4EBF  // 亿
  static let zero: UInt32 = 0x96F6
  static let zeroRing: UInt32 = 0x3007
  static let twenty: UInt32 = 0x5EFF  // 廿
  static let thirty: UInt32 = 0x5345  // 卅
  static let ordinal: UInt32 = 0x7B2C  // 第
  static let piece: UInt32 = 0x4E2A  // 个
  static let year: UInt32 = 0x5E74
  static let month: UInt32 = 0x6708
  static let day: UInt32 = 0x65E5
  static let hour: UInt32 = 0x65F6
  static let of: UInt32 = 0x7684  // 的
  static let to: UInt32 = 0x81F3  // 至
  static let upTo: UInt32 = 0x5230  // 到
  static let from: UInt32 = 0x4ECE  // 从
  static let since: UInt32 = 0x7531  // 由
  static let cent: UInt32 = 0x5206  // 分
  static let its: UInt32 = 0x4E4B  // 之
  static let hundred: UInt32 = 0x767E
  static let thousand: UInt32 = 0x5343
  static let one: UInt32 = 0x4E00
  static let near: UInt32 = 0x8FD1  // 近
  static let inside: UInt32 = 0x5185  // 内
  static let and: UInt32 = 0x548C  // 和
  static let with: UInt32 = 0x4E0E  // 与
  static let or: UInt32 = 0x6216  // 或
  static let etc: UInt32 = 0x7B49  // 等
  static let done: UInt32 = 0x4E86  // 了
  static let share: UInt32 = 0x5360  // 占
  static let than: UInt32 = 0x6BD4  // 比
  static let against: UInt32 = 0x8F83  // 较
  static let out: UInt32 = 0x51FA  // 出
  static let beyond: UInt32 = 0x4E8E  // 于
  static let by: UInt32 = 0x4EE5  // 以
  static let lasting: UInt32 = 0x7740  // 着
  static let decide: UInt32 = 0x51B3  // 决
  static let number: UInt32 = 0x53F7  // 号
}
