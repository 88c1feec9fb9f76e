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

  /// Said twice by right: 找个地方聚聚, 透透气.
  private static let doubledWords: Phrases = "聚聚 透透 略略 唯唯 速速 险险 缩缩 控控"
  private static let chants: Phrases = "网恢恢 之诺诺 而诺诺"
  /// They end nouns of any length: 抑郁症症状, 锦标赛赛程.
  private static let suffixes: ScalarSet = "赛症性型险债额剂族罪"
}
