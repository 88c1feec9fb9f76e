import TextModel

/// A value as text, every stored part of it a line, so that two values are equal if and only if their texts are, and a
/// difference can be read.
enum CanonicalText {
  static func of(_ value: Any) -> String {
    var result = ""
    write(value, path: "", to: &result)
    return result
  }

  /// The first line in which two texts differ, from both; nil where they are equal.
  static func difference(_ left: String, _ right: String) -> String? {
    if left == right { return nil }
    let first = left.split(separator: "\n", omittingEmptySubsequences: false)
    let second = right.split(separator: "\n", omittingEmptySubsequences: false)
    for index in 0..<max(first.count, second.count) {
      let one = index < first.count ? first[index] : "(nothing)"
      let other = index < second.count ? second[index] : "(nothing)"
      if one != other { return "incremental: \(one)\n       full: \(other)" }
    }
    return "texts differ in a canonically equal line"
  }

  private static func write(_ value: Any, path: String, to result: inout String) {
    if let text = value as? LogicalText {
      result += "\(path) = text base \(text.base) count \(text.count) hash \(hash(of: text))\n"
      return
    }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .collection:
      result += "\(path).count = \(mirror.children.count)\n"
      for (index, child) in mirror.children.enumerated() { write(child.value, path: "\(path)[\(index)]", to: &result) }
    case .set, .dictionary:
      result += mirror.children.map { of($0.value) }.sorted().map { "\(path){} = \($0)" }.joined(separator: "\n") + "\n"
    case .optional:
      if let child = mirror.children.first {
        write(child.value, path: path + "?", to: &result)
      } else {
        result += "\(path) = nil\n"
      }
    default:
      if mirror.children.isEmpty {
        result += "\(path) = \(String(reflecting: value))\n"
      } else if mirror.displayStyle == .enum {
        for child in mirror.children { write(child.value, path: "\(path).\(child.label ?? "")", to: &result) }
      } else {
        for (index, child) in mirror.children.enumerated() {
          write(child.value, path: "\(path).\(child.label ?? String(index))", to: &result)
        }
      }
    }
  }

  /// FNV-1a over everything that a logical text holds.
  private static func hash(of text: LogicalText) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ value: UInt64) { hash = (hash ^ value) &* 0x100_0000_01B3 }
    for scalar in text.scalars { add(UInt64(scalar)) }
    for kind in text.classes { add(UInt64(kind)) }
    for offset in text.offsets { add(UInt64(offset)) }
    for joint in text.joints { add(UInt64(joint)) }
    return hash
  }
}
