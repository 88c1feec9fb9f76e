package import Facts
import TextModel

/// What a metric measures, in a form that two wordings of one thing share: width, quotation marks and blanks left out.
package struct SubjectKey: Hashable, Sendable {
  package let text: String

  /// A text that was a key before.
  init(text: String) { self.text = text }

  /// Nil for a subject without a word in it.
  package init?(_ subject: String) {
    if SubjectKey.isHan(subject) {
      text = subject
      return
    }
    var scalars: [UInt32] = []
    var hasWord = false
    for scalar in Scalars.of(subject) {
      let kind = CharacterClass.of(scalar)
      switch kind {
      case .openQuote, .closeQuote, .space, .invisible, .replacement, .lineBreak: continue
      case .han, .latin: hasWord = true
      default: break
      }
      scalars.append(Scalars.halfWidth(scalar))
    }
    guard hasWord else { return nil }
    text = Scalars.string(scalars)
  }

  /// Whether a subject is ideographs alone, as most are: such a one is its own key.
  private static func isHan(_ subject: String) -> Bool {
    var subject = subject
    return subject.withUTF8 { buffer in
      let bytes = unsafe buffer.span
      guard bytes.count >= 3 && bytes.count % 3 == 0 else { return false }
      for index in stride(from: 0, to: bytes.count, by: 3) {
        // From E4 B8 80, which is 4E00, to E9 BF BF, which is 9FFF.
        let lead = bytes[index]
        guard lead >= 0xE5 || lead == 0xE4 && bytes[index + 1] >= 0xB8, lead <= 0xE9 else { return false }
      }
      return true
    }
  }
}

/// The same thing counted in the same measure: what two metrics must share for their values to be compared.
package struct MeasureKey: Hashable, Sendable {
  package let subject: SubjectKey
  /// The dimension of a unit of measure (metres and kilometres are comparable), the classifier itself otherwise.
  package let measure: String

  init(subject: SubjectKey, measure: String) {
    self.subject = subject
    self.measure = measure
  }

  package init?(_ metric: Metric) {
    guard let subject = SubjectKey(metric.subjectText) else { return nil }
    self.subject = subject
    measure = metric.unit.dimension == .classifier ? metric.unit.name : metric.unit.dimension.rawValue
  }
}
