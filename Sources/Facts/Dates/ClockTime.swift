import TextModel

/// A time of day as it stands behind a date or alone: 上午9时30分, 下午3点半, 20:15.
struct ClockTime {
  var hour: Int?
  var minute: Int?
  /// 12 where the words before put the hour into the second half of the day.
  var shift = 0
  var dayPart: Range<Int>?
  var next: Int

  private static let dayParts = [
    "上午", "下午", "中午", "晚上", "凌晨", "傍晚", "早上", "早晨", "清晨", "午后", "深夜", "当晚", "当天上午", "当天下午", "当日上午", "当日下午", "当天",
    "当日", "夜间", "夜里", "午夜", "晚", "早", "晨",
  ]
  private static let afternoonParts: Set<Unicode.Scalar> = ["下", "傍", "晚", "深", "夜", "后"]

  /// Reads a part of the day, a clock time, or both.
  ///
  /// - Parameter isBehindDate: a date stands directly before, so that 9点 can only be a time.
  init?(_ scanner: DateScanner, at index: Int, isBehindDate: Bool) {
    next = index
    if let part = scanner.word(ClockTime.dayParts, at: index) {
      dayPart = index..<part.next
      next = part.next
      if part.word.unicodeScalars.contains(where: ClockTime.afternoonParts.contains) { shift = 12 }
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
    switch scanner.at(behind) {
    case "时":
      if number.isHan && !isCertain { return }
      if scanner.at(behind + 1) == "代" { return }
      accept(scanner, number.value, at: behind + 1)
    case "点":
      let follows = scanner.at(behind + 1)
      let isClock =
        follows == "半" || follows == "整" || follows == "钟" || follows == "许" || follows == "多"
        || scanner.word(["左右", "之前", "以前", "前", "后", "开始", "到", "至"], at: behind + 1) != nil
        || scanner.number(at: behind + 1).map { $0.digits <= 2 && scanner.at($0.next) == "分" } ?? false
      if !isCertain && (number.isHan || !isClock || number.value > 24) { return }
      accept(scanner, number.value, at: behind + 1)
    case ":" where !number.isHan:
      guard let minutes = scanner.number(at: behind + 1), minutes.digits == 2, !minutes.isHan,
        scanner.text.scalar(behind) != 0x2236
      else { return }
      if !isCertain && (number.value > 24 || minutes.value > 59 || ClockTime.isScore(scanner, behind: minutes.next)) {
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

  /// 3:25 before 战胜 or 获胜 is a score.
  private static func isScore(_ scanner: DateScanner, behind index: Int) -> Bool {
    scanner.word(
      ["战胜", "击败", "获胜", "取胜", "险胜", "大胜", "逆转", "领先", "落后", "战平", "不敌", "负于", "完胜", "力克", "的比"], at: index)
      != nil
  }
}
