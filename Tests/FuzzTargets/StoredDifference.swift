import TextModel

/// Compares two values by everything that they store, private parts included, so that a law holds for parts that have
/// yet to be written.
package enum StoredDifference {
  /// Where two values first differ, and how; nil where they are equal.
  package static func between(_ left: Any, _ right: Any, path: String) -> String? {
    if let left = left as? LogicalText, let right = right as? LogicalText {
      return between(left, right, path: path)
    }
    if let left = left as? AnyHashable, let right = right as? AnyHashable, left == right { return nil }
    let (first, second) = (Mirror(reflecting: left), Mirror(reflecting: right))
    if first.displayStyle == .set || first.displayStyle == .dictionary {
      return between(sorted(first), sorted(second), path: path)
    }
    if first.children.isEmpty || first.children.count != second.children.count {
      let texts = (String(reflecting: left), String(reflecting: right))
      return texts.0 == texts.1 ? nil : "\(path)\n  incremental: \(texts.0)\n         full: \(texts.1)"
    }
    for (index, pair) in zip(first.children, second.children).enumerated() {
      let name = pair.0.label ?? String(index)
      if pair.0.label != pair.1.label { return "\(path): case \(name) for \(pair.1.label ?? "")" }
      if let found = between(pair.0.value, pair.1.value, path: path + "." + name) { return found }
    }
    return nil
  }

  private static func between(_ left: LogicalText, _ right: LogicalText, path: String) -> String? {
    let isEqual =
      left.base == right.base && left.scalars == right.scalars && left.classes == right.classes
      && left.offsets == right.offsets && left.joints == right.joints
    return isEqual
      ? nil : "\(path)\n  incremental: \(left.base) \(left.string())\n         full: \(right.base) \(right.string())"
  }

  private static func sorted(_ mirror: Mirror) -> [String] {
    mirror.children.map { String(reflecting: $0.value) }.sorted()
  }
}
