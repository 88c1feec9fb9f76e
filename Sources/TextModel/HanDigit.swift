/// Chinese numerals, a character at a time.
@usableFromInline
package enum HanDigit {
  /// 0 to 9 for 〇零一二三四五六七八九, 2 for 两; nil for all others, Arabic digits too.
  @inlinable
  package static func value(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x3007, 0x96F6: 0
    case 0x4E00: 1
    case 0x4E8C, 0x4E24: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }

  /// The power of ten of 十百千万亿; nil for all others.
  @inlinable
  package static func power(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x5341: 1
    case 0x767E: 2
    case 0x5343: 3
    case 0x4E07: 4
    case 0x4EBF: 8
    default: nil
    }
  }

  /// Whether a character is a digit or multiplies one: 〇零一二三四五六七八九两, 十百千万亿.
  @inlinable
  package static func isNumeral(_ scalar: UInt32) -> Bool { value(scalar) != nil || power(scalar) != nil }

  /// The worth of a numeral in a date or an ordinal: 0 to 9, 0 for the circle ○ too, 10 for 十. There is no 两 in them.
  package static func upToTen(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x25CB: 0
    case 0x5341: 10
    case 0x4E24: nil
    default: value(scalar)
    }
  }

  /// The worth of a numeral that counts: 1 to 10, 2 for 两 and 双.
  package static func counted(_ scalar: UInt32) -> Int? {
    if scalar == 0x4E24 || scalar == 0x53CC { return 2 }
    return upToTen(scalar).flatMap { $0 > 0 ? $0 : nil }
  }

  /// The day that a character names behind 星期, 礼拜 or 周: 1 for 一, Monday, to 7 for 日 and 天.
  package static func weekday(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x65E5, 0x5929: 7
    default: upToTen(scalar).flatMap { (1...6).contains($0) ? $0 : nil }
    }
  }
}
