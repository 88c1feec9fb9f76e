import Facts
import TextModel

/// What is at a run of digits and letters and directly around it. A rule that names some is handed only runs that have
/// one of them: most runs have none.
package struct RunTraits: OptionSet, Sendable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// It holds a full-width character.
  package static let fullWidth = RunTraits(rawValue: 1)
  /// It holds digits and letters.
  package static let mixed = RunTraits(rawValue: 1 << 1)
  /// It ends with a per cent sign.
  package static let percent = RunTraits(rawValue: 1 << 2)
  /// It holds a dash, or a dash, a swung dash, 至, 到 or ℃ stands behind it, or 至 or 到 behind a unit of one character or two.
  package static let range = RunTraits(rawValue: 1 << 3)
  /// 年 stands behind it.
  package static let year = RunTraits(rawValue: 1 << 4)
  /// 几, 百, 千, 万 or 亿 stands behind it.
  package static let numeral = RunTraits(rawValue: 1 << 5)
  /// 、 stands behind it.
  package static let item = RunTraits(rawValue: 1 << 6)
  /// A comma and a digit stand behind it.
  package static let group = RunTraits(rawValue: 1 << 7)
  /// A point of any kind stands before it, or a digit and a comma or 、.
  package static let fraction = RunTraits(rawValue: 1 << 8)
  /// A currency sign or 之 stands before it.
  package static let sign = RunTraits(rawValue: 1 << 9)
  /// One character between Han numerals.
  package static let inNumeral = RunTraits(rawValue: 1 << 10)
  /// A Han numeral up to 千 stands directly before it, or one up to 十 behind it.
  package static let besideNumeral = RunTraits(rawValue: 1 << 11)
  /// 年, 月, 点, 时 or 世 stands behind it and a Han numeral behind that, or the same before it.
  package static let mixedDate = RunTraits(rawValue: 1 << 12)
  /// A point stands behind it, and %, 万 or 亿 behind that.
  package static let pointed = RunTraits(rawValue: 1 << 13)

  /// The traits of the runs of a text.
  static func traits(of runs: [Range<Int>], in text: LogicalText) -> [RunTraits] {
    let (scalars, classes) = (text.scalars, text.classes)
    var result: [RunTraits] = []
    result.reserveCapacity(runs.count)
    for run in runs { result.append(RunTraits(of: run, scalars.span, classes.span)) }
    return result
  }

  private init(of run: Range<Int>, _ scalars: Span<UInt32>, _ classes: Span<UInt8>) {
    func kind(_ index: Int) -> CharacterClass {
      classes.indices.contains(index) ? CharacterClass(code: classes[index]) : .lineBreak
    }
    func scalar(_ index: Int) -> UInt32 { scalars.indices.contains(index) ? scalars[index] : 0x0A }
    var traits: RunTraits = []
    var (hasDigit, hasLetter) = (false, false)
    for index in run {
      if scalars[index] >= 0xFF00 { traits.insert(.fullWidth) }
      switch kind(index) {
      case .digit: hasDigit = true
      case .latin: hasLetter = true
      case .dash: traits.insert(.range)
      default: break
      }
    }
    if hasDigit && hasLetter { traits.insert(.mixed) }
    if kind(run.upperBound - 1) == .percent { traits.insert(.percent) }
    switch kind(run.upperBound) {
    case .tilde, .dash: traits.insert(.range)
    case .enumerationComma: traits.insert(.item)
    case .comma where kind(run.upperBound + 1) == .digit: traits.insert(.group)
    default: break
    }
    switch scalar(run.upperBound) {
    case 0x5E74: traits.insert(.year)
    case 0x2103: traits.insert(.range)
    case 0x81F3 where kind(run.upperBound + 1) == .digit: traits.insert(.range)
    case 0x5230 where kind(run.upperBound + 1) == .digit: traits.insert(.range)
    case 0x51E0, 0x767E, 0x5343, 0x4E07, 0x4EBF: traits.insert(.numeral)
    default: break
    }
    // 6.8元～5.2元: the unit may stand between.
    if kind(run.upperBound) == .han, kind(run.upperBound + 2) == .digit,
      kind(run.upperBound + 1) == .tilde || scalar(run.upperBound + 1) == 0x81F3 || scalar(run.upperBound + 1) == 0x5230
    {
      traits.insert(.range)
    }
    // 610公斤至580公斤
    if kind(run.upperBound) == .han, kind(run.upperBound + 1) == .han, kind(run.upperBound + 3) == .digit,
      kind(run.upperBound + 2) == .tilde || scalar(run.upperBound + 2) == 0x81F3 || scalar(run.upperBound + 2) == 0x5230
    {
      traits.insert(.range)
    }
    switch kind(run.lowerBound - 1) {
    case .period, .stop, .middleDot: traits.insert(.fraction)
    case .comma, .enumerationComma:
      if kind(run.lowerBound - 2) == .digit { traits.insert(.fraction) }
    default: break
    }
    if run.count == 1, HanDigit.isNumeral(scalar(run.lowerBound - 1)),
      HanDigit.isNumeral(scalar(run.upperBound))
    {
      traits.insert(.inNumeral)
    }
    switch scalar(run.lowerBound - 1) {
    case 0xFFE5, 0xA5, 0x4E4B: traits.insert(.sign)
    default: break
    }
    let (before, behind) = (scalar(run.lowerBound - 1), scalar(run.upperBound))
    if HanDigit.value(before) != nil || (HanDigit.power(before) ?? 4) < 4 || HanDigit.value(behind) != nil
      || behind == 0x5341
    {
      traits.insert(.besideNumeral)
    }
    if RunTraits.isOfDate(behind, scalar(run.upperBound + 1), scalar(run.upperBound + 2))
      || RunTraits.isOfDate(before, scalar(run.lowerBound - 2), scalar(run.lowerBound - 3))
    {
      traits.insert(.mixedDate)
    }
    if kind(run.upperBound) == .period {
      switch scalar(run.upperBound + 1) {
      case 0x25, 0xFF05, 0x4E07, 0x4EBF: traits.insert(.pointed)
      default: break
      }
    }
    self = traits
  }
}

extension RunTraits {
  /// Whether a scalar is 年, 月, 点 or 时 beside a Han numeral, or one of 世纪 with one beyond it.
  private static func isOfDate(_ unit: UInt32, _ next: UInt32, _ nextButOne: UInt32) -> Bool {
    switch unit {
    case 0x5E74, 0x6708, 0x70B9, 0x65F6: HanDigit.isNumeral(next)
    case 0x4E16, 0x7EAA: HanDigit.isNumeral(nextButOne)
    default: false
    }
  }
}

/// What is at a mark of punctuation and directly around it.
package struct MarkTraits: OptionSet, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let halfWidth = MarkTraits(rawValue: 1)
  /// Another mark stands directly behind it.
  package static let beforeMark = MarkTraits(rawValue: 1 << 1)
  /// A line or a paragraph ends or begins beside it.
  package static let lineEdge = MarkTraits(rawValue: 1 << 2)

  /// The traits of the marks of a text.
  static func traits(of marks: [Int], in text: LogicalText) -> [MarkTraits] {
    let (scalars, classes, joints) = (text.scalars, text.classes, text.joints)
    let lineEnd = LogicalText.Joint.lineBreak.rawValue
    return marks.map { index in
      var traits: MarkTraits = []
      if scalars[index] < 0x80 { traits.insert(.halfWidth) }
      let before = index > 0 ? CharacterClass(code: classes[index - 1]) : .lineBreak
      let after = index + 1 < classes.count ? CharacterClass(code: classes[index + 1]) : .lineBreak
      if after.isPunctuation { traits.insert(.beforeMark) }
      if before == .lineBreak || after == .lineBreak || joints[index] == lineEnd
        || index + 1 < joints.count && joints[index + 1] == lineEnd
      {
        traits.insert(.lineEdge)
      }
      return traits
    }
  }
}

/// What is at a quantity, shortly before and directly behind it.
package struct MetricTraits: OptionSet, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// 每, 均, 一 or 产 stands in the ten characters before it, or 每 shortly before the quantity before it.
  package static let ofEach = MetricTraits(rawValue: 1)
  /// It is exact, and so is a smaller one of its kind among the four before it, within 48 characters.
  package static let larger = MetricTraits(rawValue: 1 << 1)
  /// A bracket opens directly before it, or 合, 即, 是, 整整 or another word of an equation ends there.
  package static let equated = MetricTraits(rawValue: 1 << 2)
  /// It holds 余 or 多, or 左右, 上下, 以上 or the like may stand behind it or a short noun that follows it.
  package static let rounded = MetricTraits(rawValue: 1 << 3)

  /// The traits of the quantities of a text.
  static func traits(of metrics: [Metric], in text: LogicalText) -> [MetricTraits] {
    let (scalars, classes) = (text.scalars, text.classes)
    let kinds = metrics.map { $0.isExact ? $0.unit.kind : nil }
    var result: [MetricTraits] = []
    result.reserveCapacity(metrics.count)
    var isBehindEach = false
    for (index, metric) in metrics.enumerated() {
      let range = metric.range.clamped(to: scalars.indices)
      var traits = MetricTraits(around: range, scalars.span, classes.span)
      let words = leads(before: range.lowerBound, scalars.span)
      if isBehindEach || words.areNear { traits.insert(.ofEach) }
      isBehindEach = words.haveEach
      if let kind = kinds[index], isLarger(index, kind, kinds, metrics) { traits.insert(.larger) }
      result.append(traits)
    }
    return result
  }

  private init(around range: Range<Int>, _ scalars: Span<UInt32>, _ classes: Span<UInt8>) {
    self = []
    let behind = range.upperBound..<min(scalars.count, range.upperBound + 4)
    if behind.contains(where: { scalars[$0] == 0x5DE6 || scalars[$0] == 0x4E0A || scalars[$0] == 0x4EE5 })
      || range.dropFirst().contains(where: { scalars[$0] == 0x4F59 || scalars[$0] == 0x591A })
    {
      insert(.rounded)
    }
    if range.lowerBound == 0 { return }
    switch scalars[range.lowerBound - 1] {
    case 0x662F, 0x5373, 0x5408, 0x4E8E, 0x7EA6, 0x6298, 0x6574, 0x8DB3: insert(.equated)
    default: if classes[range.lowerBound - 1] == CharacterClass.openBracket.code { insert(.equated) }
    }
  }

  /// Whether one of the words of `ofEach` stands in the ten characters before an index, and whether 每 does in the thirteen
  /// before it without the last.
  private static func leads(before end: Int, _ scalars: Span<UInt32>) -> (areNear: Bool, haveEach: Bool) {
    var (areNear, haveEach) = (false, false)
    var index = max(0, end - 13)
    while index < end {
      let scalar = scalars[index]
      // Nearly all characters are told from the four by their last six bits.
      if leadBits & 1 << UInt64(scalar & 63) != 0 {
        switch scalar {
        case 0x6BCF:
          if index < end - 1 { haveEach = true }
          if index >= end - 10 { areNear = true }
        case 0x5747, 0x4E00, 0x4EA7: if index >= end - 10 { areNear = true }
        default: break
        }
      }
      index += 1
    }
    return (areNear, haveEach)
  }

  private static let leadBits: UInt64 =
    1 << (0x6BCF & 63) | 1 << (0x5747 & 63) | 1 << (0x4E00 & 63) | 1 << (0x4EA7 & 63)

  private static func isLarger(_ index: Int, _ kind: UInt64, _ kinds: [UInt64?], _ metrics: [Metric]) -> Bool {
    for earlier in stride(from: index - 1, through: max(0, index - 4), by: -1) {
      if metrics[earlier].range.upperBound + 48 < metrics[index].range.lowerBound { return false }
      if kinds[earlier] == kind, metrics[earlier].baseAmount < metrics[index].baseAmount { return true }
    }
    return false
  }
}
