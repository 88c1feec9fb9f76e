package import Linting

/// What is wrong with a command line.
package enum UsageError: Error, Hashable, Sendable {
  case unknownCommand(String, suggestion: String?)
  case unknownOption(String, suggestion: String?)
  case missingValue(option: String)
  case unexpectedValue(option: String)
  case wrongValue(option: String, value: String, allowed: [String])
  case missingOperand(String)
  case unexpectedOperand(String)
  /// An option that says nothing without another.
  case missingOption(String, for: String)
  /// Two things of a line that cannot be done together.
  case conflict(String, String)

  package var message: Message {
    switch self {
    case .unknownCommand(let name, let suggestion):
      Message(
        "没有“\(name)”这个子命令" + (suggestion.map { "；是不是“\($0)”？" } ?? ""),
        "no subcommand “\(name)”" + (suggestion.map { "; did you mean “\($0)”?" } ?? ""))
    case .unknownOption(let name, let suggestion):
      Message(
        "没有 \(name) 这个选项" + (suggestion.map { "；是不是 \($0)？" } ?? ""),
        "no option \(name)" + (suggestion.map { "; did you mean \($0)?" } ?? ""))
    case .missingValue(let option):
      Message("\(option) 后面缺少值", "\(option) needs a value")
    case .unexpectedValue(let option):
      Message("\(option) 不带值", "\(option) takes no value")
    case .wrongValue(let option, let value, let allowed):
      Message(
        "\(option) 不能是“\(value)”，可以是：\(allowed.joined(separator: "、"))",
        "\(option) cannot be “\(value)”; it can be \(allowed.joined(separator: ", "))")
    case .missingOperand(let name):
      Message("缺少 \(name)", "\(name) is missing")
    case .missingOption(let missing, let option):
      Message("\(option) 要和 \(missing) 同用", "\(option) goes with \(missing)")
    case .conflict(let one, let other):
      Message("\(one) 不能和 \(other) 同用", "\(one) cannot go with \(other)")
    case .unexpectedOperand(let text):
      Message("多余的参数“\(text)”", "unexpected argument “\(text)”")
    }
  }
}
