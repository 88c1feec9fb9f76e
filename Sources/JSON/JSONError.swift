/// Why a text is no JSON, and where.
package struct JSONError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case commentWithoutEnd
    case wantsValue
    case endsBeforeValue
    case textBehindEnd
    case tooDeep
    case commaBehindLast
    case wantsCommaOr(String)
    case wantsName
    case wantsColon
    case controlCharacter
    case stringWithoutEnd
    case unknownEscape
    case wantsHexDigits
    case wantsDigit
    case leadingZero
    case numberOutOfRange
  }

  /// Byte offset of the place.
  package var offset: Int
  package var reason: Reason

  package init(offset: Int, reason: Reason) {
    self.offset = offset
    self.reason = reason
  }
}

extension JSONError.Reason {
  /// In Chinese, without a closing mark.
  package var chinese: String {
    switch self {
    case .commentWithoutEnd: "注释没有结尾"
    case .wantsValue: "这里应是一个值"
    case .endsBeforeValue: "没写完，这里还应有一个值"
    case .textBehindEnd: "末尾多出了文字"
    case .tooDeep: "嵌套超过 \(JSONReader.depthLimit) 层"
    case .commaBehindLast: "最后一项后面多了逗号"
    case .wantsCommaOr(let mark): "这里应是逗号或 \(mark)"
    case .wantsName: "这里应是带双引号的名称"
    case .wantsColon: "这里应是冒号"
    case .controlCharacter: "字符串里有换行或控制字符"
    case .stringWithoutEnd: "字符串没有结尾的双引号"
    case .unknownEscape: "反斜杠后面的字符不对"
    case .wantsHexDigits: "\\u 后面应是四位十六进制数字"
    case .wantsDigit: "这里应是数字"
    case .leadingZero: "数字以 0 开头"
    case .numberOutOfRange: "数字太大"
    }
  }

  /// In English, without a closing mark.
  package var english: String {
    switch self {
    case .commentWithoutEnd: "a comment without end"
    case .wantsValue: "a value was expected"
    case .endsBeforeValue: "the text ends where a value was expected"
    case .textBehindEnd: "text behind the end of the value"
    case .tooDeep: "nested deeper than \(JSONReader.depthLimit)"
    case .commaBehindLast: "a comma behind the last element"
    case .wantsCommaOr(let mark): "a comma or \(mark) was expected"
    case .wantsName: "a name in quotation marks was expected"
    case .wantsColon: "a colon was expected"
    case .controlCharacter: "a line end or control character in a string"
    case .stringWithoutEnd: "a string without end"
    case .unknownEscape: "an unknown escape"
    case .wantsHexDigits: "four hexadecimal digits were expected"
    case .wantsDigit: "a digit was expected"
    case .leadingZero: "a number that begins with 0"
    case .numberOutOfRange: "a number out of range"
    }
  }
}
