import TextModel

/// Pairs of characters of which either may be written for the other.
struct LikePairs: ExpressibleByStringLiteral {
  private let pairs: Set<UInt64>

  init(stringLiteral text: String) {
    pairs = Set(
      TableReader.scalars(of: text).flatMap { pair -> [UInt64] in
        guard pair.count == 2 else { return [] }
        return [CharacterPair.of(pair[0], pair[1]), CharacterPair.of(pair[1], pair[0])]
      })
  }

  func hold(_ first: UInt32, _ second: UInt32) -> Bool { pairs.contains(CharacterPair.of(first, second)) }
}

/// Characters that are taken for one another by their shape, where one of them stands in a name.
enum NameShapes {
  private static let pairs: LikePairs = """
    晴睛 婧睛 静睁 恩思 治冶 末未 士土 梁粱 莱菜 丹舟 坚竖 宇字 怡恰 恒垣 民氏 栗粟 桂挂 娟捐 延廷 成戍 媛缓 微徽 香杳 龙尤 爱受 贵责 继断 稳隐 钧钩 泽译 祥详 栋拣 庆厌
    崇祟 明朋 妍研 鸿鸣 雄稚 顺须 陈阵 旺狂 洪供 冉再 卓阜 晃晁 戴载 崔雀 柳抑 亨享 宦官 沐休 柏拍 炯迥 柘拓 楷揩 榆揄 坤绅 妤好 姝妹 宾宝 岑岭 幸辛 弛驰 昂昴 暄喧 茵菌
    裴斐 蔚慰 昕听 祯侦 淑椒 涛寿 洁诘 澜阑 烨烽 焕换 琪淇 璐潞 瑞端 萌荫 薇徽 蕊芯 铎择 锦绵 锐税 骏竣 鹏棚 昊吴 晟最 轩杆 雯霎 霏罪 毅殷 曼蔓 朔溯
    """

  /// Whether a character of a name may be another one of like shape or like sound.
  static func areAlike(_ first: UInt32, _ second: UInt32) -> Bool {
    Pinyin.soundAlike(first, second) || pairs.hold(first, second)
  }

  /// By how much the one character lies behind the start in which a name differs from what begins at an index; nil where
  /// none or more do.
  static func onlyDifference(_ name: Range<Int>, from start: Int, _ text: LogicalText) -> Int? {
    var found: Int?
    for offset in 0..<name.count where text.scalar(name.lowerBound + offset) != text.scalar(start + offset) {
      if found != nil { return nil }
      found = offset
    }
    return found
  }
}
