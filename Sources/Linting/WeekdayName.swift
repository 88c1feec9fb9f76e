package import PageStructure

extension CalendarDate {
  /// The name of the weekday: 星期三, Wednesday.
  package var weekdayName: Message { CalendarDate.weekdayName(weekday) }

  /// The name of a weekday by its number, 1 for Monday to 7 for Sunday; empty for any other.
  package static func weekdayName(_ number: Int) -> Message {
    guard (1...7).contains(number) else { return Message("", "") }
    let english = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    let chinese = ["一", "二", "三", "四", "五", "六", "日"]
    return Message("星期\(chinese[number - 1])", english[number - 1])
  }
}
