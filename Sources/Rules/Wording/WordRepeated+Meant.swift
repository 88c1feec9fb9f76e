import TextModel

/// Where one word ends in a character and the next begins with it: 基础设施施工, 仲裁裁决.
extension WordRepeated {
  /// Whether the first of two equal characters ends a word and the second begins one, or both are said on purpose.
  ///
  /// - Parameter index: of the second.
  static func isJoint(at index: Int, _ text: LogicalText) -> Bool {
    if text.matches(any: doubledWords, at: index - 1) || text.matches(any: chants, at: index - 2) { return true }
    let character = text.scalar(index)
    return WordJoints.contains(character, text.scalar(index + 1))
      && (suffixes.contains(character) || WordJoints.contains(text.scalar(index - 2), character))
  }

  /// Whether a doubled character is what something is called by: 老街叫和和街, “了了书屋”. What joins two words begins no clause.
  static func isName(_ range: Range<Int>, in text: LogicalText) -> Bool {
    let before = text.characterClass(range.lowerBound - 1)
    if text.matches(any: callings, endingAt: range.lowerBound) { return true }
    if before == .openQuote && text.characterClass(range.upperBound) == .closeQuote { return true }
    return joints.contains(text.scalar(range.lowerBound))
      ? before != .han && text.characterClass(range.upperBound) == .han
      : text.matches(any: named, at: range.upperBound)
  }

  private static let callings: Phrases = "叫 叫做 小名 乳名 取名 起名 网名 昵称 名为 大熊猫 小朋友"
  private static let named: Phrases = "街 路 巷 胡同 村 镇 桥 湖 幼儿园 超市 书屋 面馆 餐厅 小区 酒店 客栈 便利店"
  /// They need a word before them.
  private static let joints: ScalarSet = "和与及的了而们"

  /// Said twice by right: 找个地方聚聚, 透透气.
  private static let doubledWords: Phrases = "聚聚 透透 略略 唯唯 速速 险险 缩缩 控控"
  private static let chants: Phrases = "网恢恢 之诺诺 而诺诺"
  /// They end nouns of any length: 抑郁症症状, 锦标赛赛程.
  private static let suffixes: ScalarSet = "赛症性型险债额剂族罪"
}
