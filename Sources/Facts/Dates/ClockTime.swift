import TextModel

/// A time of day as it stands behind a date or alone: 上午9时30分, 下午3点半, 20:15.
struct ClockTime {
  var hour: Int?
  var minute: Int?
  /// 12 where the words before put the hour into the second half of the day.
  var shift = 0
  var dayPart: Range<Int>?
  var next: Int

  /// Reads a part of the day, a clock time, or both.
  ///
  /// - Parameter isBehindDate: a date stands directly before, so that 9点 can only be a time.
  init?(_ scanner: borrowing DateScanner, at index: Int, isBehindDate: Bool) {
    next = index
    if let part = scanner.word(scanner.words.dayParts, at: index) {
      dayPart = index..<part.bound
      next = part.bound
      if DateWords.isAfternoon(part.entry) { shift = 12 }
    }
    let isCertain = isBehindDate || dayPart != nil
    if let number = scanner.number(at: next), number.digits <= 2 {
      readClock(scanner, number, isCertain: isCertain)
    }
    if hour == nil {
      // One character alone (晚, 早) is too little without a clock behind it.
      guard isBehindDate, let dayPart, dayPart.count > 1 else { return nil }
      shift = 0
    } else if let hour, hour >= 12 || hour == 0 {
      shift = 0
    }
  }

  private mutating func readClock(_ scanner: DateScanner, _ number: DateScanner.Number, isCertain: Bool) {
    let behind = number.next
    // 凌晨三四点: two digits side by side are three or four, not thirty-four.
    let isEither =
      number.isHan && behind - next == 2 && number.value % 10 == number.value / 10 + 1
      && !(next..<behind).contains { scanner.text.has("十", at: $0) }
    let value = isEither ? number.value / 10 : number.value
    switch scanner.at(behind) {
    case "时":
      if number.isHan && !isCertain && !hasMinutes(scanner, behind: behind + 1) { return }
      if scanner.at(behind + 1) == "代" { return }
      accept(scanner, value, at: behind + 1)
    case "点":
      if !isCertain && (number.isHan || number.value > 24 || !isClock(scanner, behind: behind + 1)) { return }
      accept(scanner, value, at: behind + 1)
    case ":" where !number.isHan:
      guard let minutes = scanner.number(at: behind + 1), minutes.digits == 2, !minutes.isHan,
        scanner.text.scalar(behind) != 0x2236
      else { return }
      // 3:25 before 战胜 or 获胜 is a score.
      if !isCertain
        && (number.value > 24
          || minutes.value > 59 && !ClockTime.goesBy(scanner, minutes.next)
          || scanner.word(scanner.words.scores, at: minutes.next) != nil)
      {
        return
      }
      hour = number.value
      minute = minutes.value
      next = minutes.next
      if scanner.at(next) == ":", let seconds = scanner.number(at: next + 1), seconds.digits == 2 {
        next = seconds.next
      }
    default:
      break
    }
  }

  /// 零时15分: minutes in digits make a time of it.
  private func hasMinutes(_ scanner: DateScanner, behind index: Int) -> Bool {
    guard let minutes = scanner.number(at: index) else { return false }
    return !minutes.isHan && minutes.digits <= 2 && scanner.at(minutes.next) == "分"
  }

  private static let happenings: Phrases =
    "开始 开幕 出发 发车 到站 抵达 结束 上课 下课 起床 开门 关门 入场 集合 停止 检票 入园 闭园 登顶 起飞 降落 返航 关闭 散场 到达 截止 闭馆 开馆 开演 熄灯"

  /// Whether what happens at a time follows: 8:62开始. A figure that no clock shows is a score otherwise.
  private static func goesBy(_ scanner: DateScanner, _ index: Int) -> Bool {
    scanner.text.matches(any: happenings, at: index)
  }

  /// Whether what stands behind 8点 makes it a time of day: 8点半, 8点左右, 8点20分.
  private func isClock(_ scanner: DateScanner, behind index: Int) -> Bool {
    if scanner.word(scanner.words.behindHour, at: index) != nil { return true }
    guard let minutes = scanner.number(at: index) else { return false }
    return minutes.digits <= 2 && scanner.at(minutes.next) == "分"
  }

  private mutating func accept(_ scanner: DateScanner, _ value: Int, at index: Int) {
    hour = value
    next = index
    if scanner.at(index) == "半" {
      minute = 30
      next = index + 1
    } else if let minutes = scanner.number(at: index), minutes.digits <= 3, scanner.at(minutes.next) == "分" {
      minute = minutes.value
      next = minutes.next + 1
    } else if scanner.at(index) == "整" || scanner.at(index) == "许" {
      next = index + 1
    }
    if scanner.at(index) == "钟" { next = index + 1 }
  }
}
