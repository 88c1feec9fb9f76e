import Linting
import TextModel

/// Marks, kana and phonetic letters that look like Han: 统ー编号, 人ロ, エ程.
extension CharLookalike {
  /// Each with the character that it looks like.
  static let strokes: [(letter: Character, han: Character)] = Array(zip("ーㄧニハロエカチオ—―－–", "一一二八口工力千才一一一一"))

  /// One of them alone among Han. Kana beside it make Japanese of it, and a dash stands for 一 only where a word lacks one.
  func checkStroke(_ range: Range<Int>, _ number: Int, _ context: ArticleContext, _ report: inout ArticleReport) {
    guard CharLookalike.strokes.indices.contains(number) else { return }
    let text = context.text
    let (before, after) = (range.lowerBound - 1, range.upperBound)
    let isHan = { (index: Int) in text.characterClass(index) == .han }
    if CharLookalike.strokes[number].han == "一" && !CharLookalike.sounds.contains(text.scalar(range.lowerBound)) {
      guard isHan(after), CharLookalike.unfinished.contains(text.scalar(before)),
        !isHan(before - 1) || isHan(after + 1), !text.matches(any: CharLookalike.ends, endingAt: range.lowerBound)
      else { return }
    } else {
      let isForeign = { (index: Int) in
        (0x3040...0x312F).contains(text.scalar(index)) || text.characterClass(index) == .latin
      }
      guard isHan(before) || isHan(after), !isForeign(before), !isForeign(after), !text.has("の", at: after + 1),
        !text.matches(any: CharLookalike.counted, at: after)
      else { return }
    }
    let han = String(CharLookalike.strokes[number].han)
    report.report(
      range, Message("这个字符看着像汉字“\(han)”，其实不是。", "This only looks like the character “\(han)”."),
      fixes: [.replace(range, with: han)])
  }

  private static let sounds: ScalarSet = "ーㄧ"
  /// What no word ends in but with 一 behind it.
  private static let unfinished: ScalarSet = "统唯第"
  private static let ends: Phrases = "总统 传统 系统 血统 正统 法统 道统 笼统 体统 等第 门第 及第 次第 科第 府第 落第"
  /// カ月 counts in Japanese.
  private static let counted: Phrases = "月 国 所 年 条"
}
