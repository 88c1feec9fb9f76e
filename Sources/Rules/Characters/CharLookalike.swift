package import Linting
import TextModel

/// 形近的字符混用。
///
/// 年份里的“〇”写成了圆圈、字母 O 或“零”，数字里的 1、0 写成了字母 l、O，字母里混进了西里尔字母，
/// “一”“口”“工”写成了假名、注音符号或者一条线：看着一样，检索不到。
///
/// **怎么改**：换成本来的字符。
///
/// **依据**：GB/T 15835—2011 5.2.5。
package struct CharLookalike: RunRule, WordRule {
  package static let profile = RuleProfile("char-lookalike", .characters, .warning, layer: .raw, counts: 1)

  package static let examples: [Example] = [
    .reported("⟦二○二三⟧年，新桥通车。", fixed: "二〇二三年，新桥通车。"),
    .reported("⟦二零二三⟧年三月，新桥通车。", fixed: "二〇二三年三月，新桥通车。"),
    .reported("落款是⟦二O一九⟧年春。", fixed: "落款是二〇一九年春。"),
    .reported("渠修于⟦一九0八⟧年，长12公里。", fixed: "渠修于1908年，长12公里。", "渠修于一九〇八年，长12公里。"),
    .reported("租金合计⟦36O.5⟧万元，比底价高。", fixed: "租金合计360.5万元，比底价高。"),
    .reported("修缮公厕⟦l2⟧处。", fixed: "修缮公厕12处。"),
    .reported("参加人数⟦l5⟧人。", fixed: "参加人数15人。"),
    .reported("该厂建于⟦2O08⟧年。", fixed: "该厂建于2008年。"),
    .reported("走进车间，⟦1O⟧台机械臂有序舞动。", fixed: "走进车间，10台机械臂有序舞动。"),
    .reported("平均降水量为⟦4O6⟧毫米。", fixed: "平均降水量为406毫米。"),
    .reported("新登记经营主体⟦11O0⟧余户。", fixed: "新登记经营主体1100余户。"),
    .reported("无人机型号为⟦Х⟧Y-6。", fixed: "无人机型号为XY-6。"),
    .reported("全县居民用水统⟦ー⟧定价。", fixed: "全县居民用水统一定价。"),
    .reported("第⟦—⟧批苗木已经运到。", fixed: "第一批苗木已经运到。"),
    .reported("全镇人⟦ロ⟧不足两万。", fixed: "全镇人口不足两万。"),
    .accepted("动画片《ドラえもん》、饮料“コーラ”在店里都有，客车走通河—第六镇一线。"),
    .accepted("乘坐5O路的老友在I5处理器展台前留影。"),
    .accepted("俄文词МИР意为和平，α粒子是He核。"),
    .accepted("二〇二三年，新桥通车。"),
    .accepted("一百零八户搬进新居。"),
    .accepted("○○八部队驻地开放。"),
    .accepted("该厂建于2008年，生产LED灯。"),
  ]

  package init() {}

  package static let runTraits: RunTraits = [.mixed, .inNumeral]

  package var words: [String] {
    ["○", "零"] + CharLookalike.foreign.map { String($0.letter) } + CharLookalike.strokes.map { String($0.letter) }
  }

  /// Cyrillic and Greek letters that look like Latin ones.
  private static let foreign: [(letter: Character, latin: Character)] = Array(
    zip("АВЕКМНОРСТХаеорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEKMHOPCTXaeopcyxABEZHIKMNOPTYX"))

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    let index = hit.range.lowerBound
    if hit.entry >= 2 + CharLookalike.foreign.count {
      checkStroke(hit.range, hit.entry - 2 - CharLookalike.foreign.count, context, &report)
      return
    }
    if hit.entry >= 2 {
      checkForeign(hit, context, &report)
      return
    }
    // Four characters that spell a year, this one among them, and 年 behind.
    guard
      let start = (max(0, index - 3)...index).first(where: { start in
        text.has("年", at: start + 4)
          && (start..<(start + 4)).allSatisfy { CharLookalike.isYearDigit(text.scalar($0)) }
          && !CharLookalike.isYearDigit(text.scalar(start - 1))
      }), (start..<index).allSatisfy({ !CharLookalike.isOdd(text.scalar($0)) }),
      (start..<(start + 4)).contains(where: { (HanDigit.value(text.scalar($0)) ?? 0) > 0 })
    else { return }
    let range = start..<(start + 4)
    let fixed = Scalars.string(range.map { CharLookalike.isOdd(text.scalar($0)) ? 0x3007 : text.scalar($0) })
    report.report(
      range, Message("年份里的零写作“〇”：“\(fixed)”。", "The zero of a year is 〇: “\(fixed)”."),
      fixes: [.replace(range, with: fixed, isSafe: true)])
  }

  package func check(_ run: Range<Int>, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    checkYear(run, context, &report)
    guard run.count >= 2, run.count <= 6, !context.protected.touches(run),
      // 36O.5万元
      run.allSatisfy({
        text.characterClass($0) == .digit || CharLookalike.digits[text.scalar($0)] != nil
          || text.has(".", at: $0) && $0 > run.lowerBound
      })
    else { return }
    let letters = run.filter { text.characterClass($0) == .latin }
    // A number with one such letter, counted in something; more of them are a model's name.
    guard letters.count == 1, CharLookalike.isUnit(at: run.upperBound, text),
      [.han, .comma, .stop, .colon, .enumerationComma, .lineBreak, .openQuote].contains(
        text.characterClass(run.lowerBound - 1))
    else { return }
    let fixed = Scalars.string(run.map { CharLookalike.digits[text.scalar($0)] ?? text.scalar($0) })
    report.report(
      run, Message("数字里混进了字母，疑为“\(fixed)”。", "A letter stands in the number; probably “\(fixed)”."),
      fixes: [.replace(run, with: fixed)])
  }

  /// 二O一六年: a letter or a digit for the zero among the Han numerals of a year.
  private func checkYear(_ run: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    guard run.count == 1, CharLookalike.isRound(text.scalar(run.lowerBound)) else { return }
    let index = run.lowerBound
    let isDigit = { (place: Int) in
      CharLookalike.isRound(text.scalar(place)) || CharLookalike.isYearDigit(text.scalar(place))
    }
    guard
      let start = (max(0, index - 3)...index).first(where: { start in
        text.has("年", at: start + 4) && (start..<(start + 4)).allSatisfy(isDigit) && !isDigit(start - 1)
      }), start < index, (start..<index).allSatisfy({ !CharLookalike.isRound(text.scalar($0)) })
    else { return }
    let range = start..<(start + 4)
    let fixed = Scalars.string(
      range.map {
        CharLookalike.isRound(text.scalar($0)) || CharLookalike.isOdd(text.scalar($0)) ? 0x3007 : text.scalar($0)
      })
    if text.characterClass(index) == .digit {
      // 一九0五年: one of the two systems, whichever the article has.
      let digits = Scalars.string(
        range.map {
          UInt32(NumMixedHanArabic.value(CharLookalike.isRound(text.scalar($0)) ? 0x30 : text.scalar($0)) ?? 0) + 0x30
        })
      let isArabic = NumMixedHanArabic.usesArabic(context, outside: range)
      report.report(
        range,
        Message("年份混用两种数字，写成“\(digits)”或“\(fixed)”。", "The year mixes two systems: “\(digits)” or “\(fixed)”."),
        fixes: (isArabic ? [digits, fixed] : [fixed, digits]).map { .replace(range, with: $0) })
      return
    }
    report.report(
      range, Message("年份里的零写作“〇”：“\(fixed)”。", "The zero of a year is 〇: “\(fixed)”."),
      fixes: [.replace(range, with: fixed, isSafe: true)])
  }

  /// O, o and 0, which stand for a zero.
  private static func isRound(_ scalar: UInt32) -> Bool { [0x4F, 0x6F, 0x30, 0xFF2F, 0xFF10].contains(scalar) }

  /// A foreign letter alone beside Latin letters or digits; two in a row are a foreign word.
  private func checkForeign(_ hit: WordHit, _ context: ArticleContext, _ report: inout ArticleReport) {
    guard CharLookalike.foreign.indices.contains(hit.entry - 2) else { return }
    let text = context.text
    let (before, after) = (hit.range.lowerBound - 1, hit.range.upperBound)
    let isBeside = { (index: Int) in
      text.characterClass(index) == .latin && text.scalar(index) < 0x80 || text.characterClass(index) == .digit
    }
    let isForeign = { (index: Int) in (0x370...0x52F).contains(text.scalar(index)) }
    guard isBeside(before) || isBeside(after), !isForeign(before), !isForeign(after) else { return }
    let latin = String(CharLookalike.foreign[hit.entry - 2].latin)
    report.report(
      hit.range,
      Message("这个字母看着像“\(latin)”，其实是外文字母。请换成“\(latin)”。", "This letter only looks like “\(latin)”. Use the Latin one."),
      fixes: [.replace(hit.range, with: latin)])
  }

  private static func isOdd(_ scalar: UInt32) -> Bool { scalar == 0x25CB || scalar == 0x96F6 }

  private static func isYearDigit(_ scalar: UInt32) -> Bool {
    isOdd(scalar) || (HanDigit.value(scalar) != nil && scalar != 0x4E24)
  }

  /// Units, and those of them that begin other words as well: I5处理器.
  private static func isUnit(at index: Int, _ text: LogicalText) -> Bool {
    units.contains(text.scalar(index))
      || wordlikeUnits.contains(text.scalar(index)) && !WordJoints.contains(text.scalar(index), text.scalar(index + 1))
  }

  private static let digits: [UInt32: UInt32] = [0x6C: 0x31, 0x49: 0x31, 0x4F: 0x30, 0x6F: 0x30]
  private static let units: ScalarSet = "人名户年月日元万亿亩米吨个件次所家座公斤余多毫厘种台辆套条只头届位门章分秒小天周岁平千百册枚株棵间栋艘架份张幢层%项场起例批本袋箱瓶倍立升盏"
  private static let wordlikeUnits: ScalarSet = "处条宗笔对双块片村镇县省市区乡盆头匹"
}
