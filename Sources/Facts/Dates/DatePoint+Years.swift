import PageStructure
import TextModel

extension DatePoint {
  /// 2023年, 98年, 20世纪90年代, 去年: moves behind it.
  @discardableResult
  mutating func readYear(_ scanner: DateScanner) -> Bool {
    if readRelativeYear(scanner) || readRelativeCentury(scanner) { return true }
    guard let number = scanner.number(at: next) else { return false }
    if number.digits == 4, (1000...2999).contains(number.value), scanner.at(number.next) == "年" {
      switch scanner.at(number.next + 1) {
      // 2012年来到山村 names a year, 2000年来的变化 a time.
      case "来" where scanner.at(number.next + 2) == "到" || scanner.at(number.next + 2) == "自": break
      case "来", "级", "间": return false
      default: break
      }
      parts.year = number.value
      next = number.next + 1
      if scanner.at(next) == "代", number.value % 10 == 0 {
        last = DateParts(year: number.value + 9)
        next += 1
        return true
      }
      if scanner.at(next) == "度" { next += 1 }
      return true
    }
    if number.digits == 2, !number.isHan, scanner.at(number.next) == "年",
      isTwoDigitYear(scanner, behind: number.next + 1)
    {
      shortYear = number.value
      next = number.next + 1
      return true
    }
    return readCentury(scanner, number)
  }

  /// 98年 is a year before 底 or 7月; elsewhere it may be how long something lasted.
  private func isTwoDigitYear(_ scanner: DateScanner, behind index: Int) -> Bool {
    if let month = scanner.number(at: index), month.digits <= 2, scanner.at(month.next) == "月" { return true }
    switch scanner.at(index) {
    case "底", "末", "初", "春", "夏", "秋", "冬": break
    default: return false
    }
    switch scanner.at(next - 1) {
    case "近", "约", "这", "过", "多": return false
    default: return true
    }
  }

  /// 20世纪90年代
  private mutating func readCentury(_ scanner: DateScanner, _ number: DateScanner.Number) -> Bool {
    guard number.digits <= 3, scanner.at(number.next) == "世", scanner.at(number.next + 1) == "纪",
      (1...21).contains(number.value)
    else { return false }
    read(century: (number.value - 1) * 100, scanner, at: number.next + 2)
    return true
  }

  /// 上世纪90年代, 本世纪初
  private mutating func readRelativeCentury(_ scanner: DateScanner) -> Bool {
    guard scanner.at(next + 1) == "世", scanner.at(next + 2) == "纪" else { return false }
    let current = (scanner.pageDate?.year ?? 2001) / 100 * 100
    switch scanner.at(next) {
    case "本": read(century: current, scanner, at: next + 3)
    case "上": read(century: current - 100, scanner, at: next + 3)
    default: return false
    }
    return true
  }

  private mutating func read(century: Int, _ scanner: DateScanner, at index: Int) {
    next = index
    parts.year = century
    last = DateParts(year: century + 99)
    if let decade = scanner.number(at: next), decade.value <= 90, decade.value % 10 == 0,
      scanner.at(decade.next) == "年", scanner.at(decade.next + 1) == "代"
    {
      parts.year = century + decade.value
      last = DateParts(year: century + decade.value + 9)
      next = decade.next + 2
    }
  }

  private mutating func readRelativeYear(_ scanner: DateScanner) -> Bool {
    guard scanner.at(next + 1) == "年" else { return false }
    let before = scanner.at(next - 1)
    let shift: Int
    switch scanner.at(next) {
    case "今": shift = 0
    case "本" where before != "基" && before != "根" && before != "版": shift = 0
    case "去": shift = -1
    case "上" where before != "以" && before != "岁" && before != "晚" && before != "早": shift = -1
    case "前" where before != "以" && before != "目" && before != "此" && before != "之" && before != "年": shift = -2
    case "明" where before != "文" && before != "光": shift = 1
    case "后" where before != "以" && before != "今" && before != "此" && before != "之": shift = 2
    default: return false
    }
    parts.year = scanner.pageDate.map { $0.year + shift }
    isRelative = true
    isRelativeYear = true
    next += 2
    if scanner.at(next) == "度" { next += 1 }
    return true
  }

  /// 上半年, 一季度, 初, 底 behind a year.
  mutating func readYearPart(_ scanner: DateScanner) {
    if readQuarter(scanner) { return }
    switch scanner.at(next) {
    case "底", "末", "初": next += 1
    case "年":
      switch scanner.at(next + 1) {
      case "初", "底", "末", "中": next += 2
      default: break
      }
    case "春", "夏", "秋", "冬":
      if scanner.at(next + 1) == "季" || scanner.at(next + 1) == "天" { next += 2 }
    default: break
    }
  }

  /// 上半年, 下半年, 一季度, 第三季度, 前三季度
  mutating func readQuarter(_ scanner: DateScanner) -> Bool {
    let lead = scanner.at(next)
    if lead == "上" || lead == "下", scanner.at(next + 1) == "半", scanner.at(next + 2) == "年" {
      set(months: lead == "上" ? 1...6 : 7...12)
      next += 3
      return true
    }
    var index = next
    let isCumulative = lead == "前"
    if isCumulative || lead == "第" { index += 1 }
    if index == next && scanner.at(next - 1) == "第" { return false }
    guard let number = scanner.number(at: index), number.digits <= 2, number.value >= 1 else { return false }
    if isCumulative, readMonths(scanner, number) { return true }
    guard number.digits == 1, number.value <= 4 else { return false }
    var end = number.next
    if scanner.at(end) == "个" { end += 1 }
    guard scanner.at(end) == "季", scanner.at(end + 1) == "度", scanner.at(end + 2) != "假",
      end == number.next || isCumulative
    else { return false }
    let lastMonth = number.value * 3
    set(months: (isCumulative ? 1 : lastMonth - 2)...lastMonth)
    next = end + 2
    return true
  }

  /// 前5个月, 前5月: from January on; 提前5个月, 3年前5个月 are something else.
  private mutating func readMonths(_ scanner: DateScanner, _ number: DateScanner.Number) -> Bool {
    let unit = scanner.at(number.next) == "个" ? number.next + 1 : number.next
    guard number.value <= 12, scanner.at(unit) == "月", scanner.number(at: unit + 1) == nil else { return false }
    if parts.isEmpty, !isRelative, scanner.text.characterClass(next - 1) == .han,
      !DatePoint.beforeMonths.contains(scanner.text.scalar(next - 1))
    {
      return false
    }
    switch scanner.at(unit + 1) {
    case "大", "的", "内", "龄": return false
    default: break
    }
    set(months: 1...number.value)
    next = unit + 1
    if scanner.at(next) == "份" { next += 1 }
    return true
  }

  /// Ends of the names of places and firms: 全市前5个月.
  private static let beforeMonths = ScalarSet("省市县区州盟旗国镇乡村街道社业司厂团行校院港关")

  private mutating func set(months: ClosedRange<Int>) {
    parts.month = months.lowerBound
    last = DateParts(year: parts.year, month: months.upperBound)
  }
}
