import TextModel

/// A quantity with what the words around it say of it, before it becomes a metric. Plain numbers, so that a copy costs no
/// reference.
struct Figure {
  /// What stands between a figure and the one before it.
  enum Gap {
    /// Nothing: 36支108名.
    case none
    /// 、 or 和: 10年、8年, 8.5%和10.2%.
    case joined
    /// Words that link two figures: 由3家增至20家.
    case linked
    /// Other words of the same sentence.
    case sentence
    /// A sentence's end, or no figure stands before it.
    case apart
  }

  var quantity: Quantity
  var before = SubjectReader.Before(clause: 0..<0)
  var gap = Gap.apart
  /// The noun measured.
  var noun: Range<Int>?
  var modifier: Metric.Modifier?
  /// The time that it holds for, as an index of the article's dates.
  var time: Int?
  /// What it is to the figures beside it.
  var role = Metric.Role.plain

  init(quantity: Quantity) {
    self.quantity = quantity
  }

  /// Whether the figure says how another one changed, and has no noun of its own.
  var isChange: Bool {
    before.isComparison || modifier == .up || modifier == .down || quantity.dimension == .ratio
  }

  /// - Parameter links: the figures that it is compared with, by their places among the article's metrics.
  func metric(unit: Unit, subjectText: String, comparedWith links: [Int]) -> Metric {
    Metric(
      range: quantity.range, value: quantity.value, upTo: quantity.upper, unit: unit, modifier: modifier, subject: noun,
      subjectText: subjectText, role: role, comparedWith: links, time: time,
      isChineseNumeral: quantity.isChinese)
  }
}
