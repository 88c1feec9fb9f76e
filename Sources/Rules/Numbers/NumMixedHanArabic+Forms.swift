import Linting
import TextModel

/// Numbers and dates that change from one kind of numeral to the other in the middle.
extension NumMixedHanArabic {
  /// 一九五6年, 8〇后, 三0五, 十5年, 3十名, 3四天: Han numerals directly beside the digits.
  static func checkBeside(_ run: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport) -> Bool {
    let text = context.text
    guard run.allSatisfy({ text.characterClass($0) == .digit }) else { return false }
    let span = digits(around: run, text)
    if span.count > run.count, !HanDigit.isNumeral(text.scalar(span.lowerBound - 1)),
      text.characterClass(span.lowerBound - 1) != .period
    {
      // Of several runs in one number the first reports it.
      if span.contains(where: { $0 < run.lowerBound && text.characterClass($0) == .digit }) { return true }
      if let fixed = spelt(span, run, text) {
        let inWords = Scalars.string(span.map { han(text.scalar($0)) })
        let choices = usesArabic(context, outside: span) ? [fixed, inWords] : [inWords, fixed]
        reportMixture(span, choices, context, &report)
        return true
      }
      if isApproximation(span, run, text) {
        let fixed = Scalars.string(span.map { han(text.scalar($0)) })
        reportApproximation(span, fixed, &report)
        return true
      }
    }
    guard let number = compoundOfTens(run, text) else { return false }
    reportMixture(number.range, [number.fixed], context, &report)
    return true
  }

  /// - Parameter fixed: what may be written, the better one first.
  static func reportMixture(
    _ range: Range<Int>, _ fixed: [String], severity: Severity? = nil, _ context: ArticleContext,
    _ report: inout ArticleReport
  ) {
    let (wrong, right) = (context.string(range), fixed.first ?? "")
    report.report(
      range, Message("“\(wrong)”混用两种数字，写成“\(right)”。", "“\(wrong)” mixes two systems; write “\(right)”."),
      severity: severity, fixes: fixed.map { .replace(range, with: $0) })
  }

  static func reportApproximation(_ range: Range<Int>, _ fixed: String, _ report: inout ArticleReport) {
    report.report(
      range, Message("概数用汉字数字：“\(fixed)”。", "An approximation is written in Han numerals: “\(fixed)”."),
      fixes: [.replace(range, with: fixed)])
  }

  /// The digits of both kinds in a row around a run.
  private static func digits(around run: Range<Int>, _ text: LogicalText) -> Range<Int> {
    var (start, end) = (run.lowerBound, run.upperBound)
    while run.lowerBound - start < 4, isDigit(text, start - 1) { start -= 1 }
    while end - run.upperBound < 4, isDigit(text, end) { end += 1 }
    return start..<end
  }

  private static func isDigit(_ text: LogicalText, _ index: Int) -> Bool {
    text.characterClass(index) == .digit || HanDigit.value(text.scalar(index)) != nil && !text.has("两", at: index)
  }

  /// The number in Arabic digits, where digits of both kinds spell a year, a decade, or a name like 三0五.
  private static func spelt(_ span: Range<Int>, _ run: Range<Int>, _ text: LogicalText) -> String? {
    let fixed = Scalars.string(span.map { arabic(text.scalar($0)) })
    let isZero = run.count == 1 && Scalars.halfWidth(text.scalar(run.lowerBound)) == 0x30
    if span.count == 4, text.has("年", at: span.upperBound), fixed.hasPrefix("1") || fixed.hasPrefix("2") {
      // 二0一九年 is told by `char-lookalike`.
      return isZero && run.lowerBound > span.lowerBound ? nil : fixed
    }
    if span.count == 2, fixed.hasSuffix("0"),
      text.has("后", at: span.upperBound) || text.matches("年代", at: span.upperBound)
    {
      return fixed
    }
    let isName =
      isZero && run.lowerBound > span.lowerBound && span.count <= 4 && text.characterClass(span.upperBound) == .han
    return isName && !(span.count == 4 && text.has("年", at: span.upperBound)) ? fixed : nil
  }

  /// Whether the article has digits elsewhere: then its years are in them too.
  static func usesArabic(_ context: ArticleContext, outside span: Range<Int>) -> Bool {
    context.runs.contains { run in
      !run.overlaps(span) && context.text.characterClass(run.lowerBound) == .digit
    }
  }

  /// 3四天
  private static func isApproximation(_ span: Range<Int>, _ run: Range<Int>, _ text: LogicalText) -> Bool {
    guard span.count == 2, run.count == 1, run.lowerBound == span.lowerBound,
      let first = value(text.scalar(span.lowerBound)), let second = value(text.scalar(span.lowerBound + 1))
    else { return false }
    return first > 0 && second == first + 1 && text.matches(any: PunctDunhaoApprox.lasting, at: span.upperBound)
  }

  /// 十5年, 一百20人; 3十名, 2十五人.
  private static func compoundOfTens(_ run: Range<Int>, _ text: LogicalText) -> (range: Range<Int>, fixed: String)? {
    let (low, high) = (run.lowerBound, run.upperBound)
    guard let number = Int(Scalars.string(run.map { Scalars.halfWidth(text.scalar($0)) })), number > 0, number < 100
    else {
      return nil
    }
    if let power = HanDigit.power(text.scalar(low - 1)), power <= 2, number < (power == 1 ? 10 : 100),
      text.matches(any: counted, at: high)
    {
      let factor = value(text.scalar(low - 2)) ?? (text.has("两", at: low - 2) ? 2 : nil)
      let start = factor == nil ? low - 1 : low - 2
      guard factor != nil || power == 1 && !quantifiers.contains(text.scalar(low - 2)),
        !HanDigit.isNumeral(text.scalar(start - 1)), text.characterClass(start - 1) != .digit
      else { return nil }
      return (start..<high, String((factor ?? 1) * (power == 1 ? 10 : 100) + number))
    }
    guard run.count == 1, text.has("十", at: high), text.characterClass(low - 1) != .period,
      !HanDigit.isNumeral(text.scalar(low - 1))
    else { return nil }
    let unit = value(text.scalar(high + 1))
    let end = unit == nil ? high + 1 : high + 2
    return text.matches(any: counted, at: end) ? (low..<end, String(number * 10 + (unit ?? 0))) : nil
  }

  private static let quantifiers: ScalarSet = "几数好"
  private static let counted: Phrases = """
    年 个 名 人 岁 元 天 亩 户 次 场 件 套 台 辆 公里 米 吨 斤 公斤 位 家 条 项 所 间 页 本 万 周年 分钟 小时 多 余 度 棵 头 只 届 层 平方米 里路 块钱
    """

  /// 1.5千万: the number in 万.
  static func ofMillions(_ run: Range<Int>, _ text: LogicalText) -> String? {
    let end = run.upperBound
    guard text.has("万", at: end + 1), text.has("千", at: end) || text.has("百", at: end) else { return nil }
    let places = text.has("千", at: end) ? 3 : 2
    let parts = Scalars.halfWidth(text.scalars, run).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count <= places, parts[0].count <= 3 else { return nil }
    let digits = parts[0] + parts[1] + String(repeating: "0", count: places - parts[1].count)
    return digits.drop { $0 == "0" } + "万"
  }

  // MARK: Dates

  /// 5月三日, 九点30分, 2024年五月, 20世纪八十年代: one part of a date in digits, the next in words.
  static func checkDate(_ run: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport) -> Bool {
    let text = context.text
    guard run.allSatisfy({ text.characterClass($0) == .digit }), run.count <= 4,
      let found = mixedDate(run, text)
    else { return false }
    reportMixture(found.range, [found.fixed], severity: found.isSure ? nil : .information, context, &report)
    return true
  }

  private typealias MixedDate = (range: Range<Int>, fixed: String, isSure: Bool)

  private static func mixedDate(_ run: Range<Int>, _ text: LogicalText) -> MixedDate? {
    let (low, high) = (run.lowerBound, run.upperBound)
    let digits = Scalars.halfWidth(text.scalars, run)
    if text.matches("农历", endingAt: low) { return nil }
    if text.matches("世纪", at: high), let tens = number(from: high + 2, text), text.matches("年代", at: tens.end),
      tens.value % 10 == 0
    {
      return (low..<(tens.end + 2), digits + "世纪\(tens.value)年代", false)
    }
    if text.matches("年代", at: high), text.matches("世纪", endingAt: low), let century = number(endingAt: low - 2, text) {
      return (century.start..<(high + 2), "\(century.value)世纪" + digits + "年代", false)
    }
    // 5月三日, 9点三十分: words behind the digits.
    if let (unit, ends) = followers(text.scalar(high)), let next = number(from: high + 1, text),
      ends.contains(text.scalar(next.end)), run.count <= 2
    {
      return (low..<(next.end + 1), digits + unit + "\(next.value)" + text.string(next.end..<(next.end + 1)), true)
    }
    // 五月3日, 九点30分: words before the digits.
    if let (unit, ends) = followers(text.scalar(low - 1)), ends.contains(text.scalar(high)), run.count <= 2,
      let before = number(endingAt: low - 1, text), !text.matches("农历", endingAt: before.start),
      text.characterClass(before.start - 1) != .digit
    {
      return (before.start..<(high + 1), "\(before.value)" + unit + digits + text.string(high..<(high + 1)), true)
    }
    // 2024年五月: where a day of the lunar calendar follows, the month is one of it.
    if run.count == 4, text.has("年", at: high), let month = number(from: high + 1, text),
      (1...12).contains(month.value),
      text.has("月", at: month.end), !text.has("初", at: month.end + 1), !text.has("廿", at: month.end + 1),
      !HanDigit.isNumeral(text.scalar(month.end + 1))
    {
      return (low..<(month.end + 1), digits + "年\(month.value)月", false)
    }
    // 二〇二四年5月
    if text.has("月", at: high), text.has("年", at: low - 1),
      (low - 5..<low - 1).allSatisfy({ HanDigit.value(text.scalar($0)) != nil || text.has("○", at: $0) }),
      !HanDigit.isNumeral(text.scalar(low - 6))
    {
      let year = Scalars.string((low - 5..<low - 1).map { arabic(text.scalar($0)) })
      return ((low - 5)..<(high + 1), year + "年" + digits + "月", false)
    }
    return nil
  }

  /// What a part of a date or a time is called, and what the part behind it is called.
  private static func followers(_ scalar: UInt32) -> (unit: String, ends: [UInt32])? {
    switch scalar {
    case 0x6708: ("月", [0x65E5, 0x53F7])
    case 0x70B9: ("点", [0x5206])
    case 0x65F6: ("时", [0x5206])
    default: nil
    }
  }

  /// A number below a hundred in words that begins at an index.
  private static func number(from start: Int, _ text: LogicalText) -> (value: Int, end: Int)? {
    var end = start
    while end - start < 4, isBelowHundred(text.scalar(end)) { end += 1 }
    return worth(of: start..<end, text).map { ($0, end) }
  }

  private static func number(endingAt end: Int, _ text: LogicalText) -> (value: Int, start: Int)? {
    var start = end
    while end - start < 4, isBelowHundred(text.scalar(start - 1)) { start -= 1 }
    return worth(of: start..<end, text).map { ($0, start) }
  }

  private static func isBelowHundred(_ scalar: UInt32) -> Bool { value(scalar) != nil || scalar == 0x5341 }

  private static func worth(of range: Range<Int>, _ text: LogicalText) -> Int? {
    guard (1...3).contains(range.count) else { return nil }
    var (tens, unit): (Int?, Int) = (nil, 0)
    for index in range {
      if text.has("十", at: index) {
        if tens != nil { return nil }
        tens = index == range.lowerBound ? 1 : unit
        unit = 0
      } else {
        // Digits in a row are no number in words.
        if index > range.lowerBound, !text.has("十", at: index - 1) { return nil }
        unit = value(text.scalar(index)) ?? 0
      }
    }
    let result = (tens ?? 0) * 10 + unit
    return result > 0 ? result : nil
  }

  // MARK: Digits

  /// The worth of a digit of either kind; 两 is none.
  static func value(_ scalar: UInt32) -> Int? {
    let half = Scalars.halfWidth(scalar)
    if (0x30...0x39).contains(half) { return Int(half) - 0x30 }
    return scalar == 0x4E24 ? nil : HanDigit.value(scalar)
  }

  private static func arabic(_ scalar: UInt32) -> UInt32 {
    scalar == 0x25CB ? 0x30 : value(scalar).map { UInt32($0) + 0x30 } ?? scalar
  }

  static let numerals = Scalars.of("〇一二三四五六七八九")

  private static func han(_ scalar: UInt32) -> UInt32 { value(scalar).map { numerals[$0] } ?? scalar }
}
