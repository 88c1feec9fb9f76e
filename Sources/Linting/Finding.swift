package import TextModel

/// What a rule found, and where.
package struct Finding: Hashable, Sendable {
  package var rule: RuleID
  package var severity: Severity
  package var message: Message
  /// Where it is, in the snapshot that was checked.
  package var range: ByteRange
  /// The other places that belong to it: both ends of a contradiction, the first places of a kind.
  package var related: [RelatedPlace]
  /// What mends it, the preferred one first. Empty where only an editor can know.
  package var fixes: [Fix]

  package init(
    rule: RuleID, severity: Severity, message: Message, range: ByteRange, related: [RelatedPlace] = [],
    fixes: [Fix] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.range = range
    self.related = related
    self.fixes = fixes
  }

  /// The finding of a text that moved by `delta` bytes as a whole.
  package func shifted(by delta: Int) -> Finding {
    var result = self
    result.range = range.shifted(by: delta)
    for index in result.related.indices { result.related[index].range = related[index].range.shifted(by: delta) }
    for index in result.fixes.indices { result.fixes[index] = fixes[index].shifted(by: delta) }
    return result
  }
}

/// Another place that a finding speaks of.
package struct RelatedPlace: Hashable, Sendable {
  package var range: ByteRange
  package var message: Message

  package init(range: ByteRange, message: Message) {
    self.range = range
    self.message = message
  }
}

/// The edits that mend a finding, on the snapshot it was computed from. Applying them removes the finding and adds none.
package struct Fix: Hashable, Sendable {
  package var title: Message
  /// Not overlapping, in order.
  package var edits: [TextEdit]
  /// Whether no editor could object, whatever the context: only these are applied by fix-all and `--fix`.
  package var isSafe: Bool

  package init(title: Message, edits: [TextEdit], isSafe: Bool) {
    self.title = title
    self.edits = edits
    self.isSafe = isSafe
  }

  package func shifted(by delta: Int) -> Fix {
    var result = self
    for index in result.edits.indices { result.edits[index].range = edits[index].range.shifted(by: delta) }
    return result
  }
}
