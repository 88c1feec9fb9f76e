/// What a rule looks after; the folder of its file.
package enum RuleCategory: String, Sendable, CaseIterable {
  case numbers
  case facts
  case lists
  case dates
  case punctuation
  case characters
  case wording
  case people
  case structure
  case extraction

  package var title: Message {
    switch self {
    case .numbers: Message("数字与计量单位", "Numbers and units")
    case .facts: Message("数据与事实", "Figures and facts")
    case .lists: Message("列举与计数", "Lists and counts")
    case .dates: Message("日期与时间", "Dates and times")
    case .punctuation: Message("标点符号", "Punctuation")
    case .characters: Message("字符", "Characters")
    case .wording: Message("用字用词", "Wording")
    case .people: Message("人名与机构", "People and bodies")
    case .structure: Message("稿件结构", "Structure")
    case .extraction: Message("版面提取", "Extraction")
    }
  }
}

/// What a rule has to see in order to decide.
package enum RuleLayer: String, Sendable {
  /// The file as it is.
  case raw
  /// One article's joined text.
  case logical
  /// All articles of a page.
  case page
  /// All pages of a workspace.
  case workspace
}

/// What one place counts in the error rate of a newspaper (差错率), in tenths of an error.
package struct ErrorWeight: Hashable, Sendable, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  package var tenths: Int

  package static let none = ErrorWeight(integerLiteral: 0)

  package init(integerLiteral value: Int) { tenths = value * 10 }
  package init(floatLiteral value: Double) { tenths = Int((value * 10).rounded()) }
}

/// A setting of a rule: `"rules": {"text-length": {"sentence": 120}}`.
package struct RuleOption: Sendable {
  package enum Value: Hashable, Sendable {
    case flag(Bool)
    case number(Int)
    case words([String])
  }

  package var name: String
  package var standard: Value
  /// What it does, for the documentation.
  package var summary: String

  package init(_ name: String, _ standard: Value, _ summary: String) {
    self.name = name
    self.standard = standard
    self.summary = summary
  }
}

/// The values of a rule's options: what the user set, else the standard.
package struct RuleOptions: Sendable {
  private var values: [String: RuleOption.Value]
  /// The words of the house.
  package let glossary: Glossary

  package init(of profile: RuleProfile, set: [String: RuleOption.Value] = [:], glossary: Glossary = Glossary()) {
    values = [:]
    self.glossary = glossary
    for option in profile.options { values[option.name] = set[option.name] ?? option.standard }
  }

  package func flag(_ name: String) -> Bool {
    if case .flag(let value)? = values[name] { value } else { false }
  }

  package func number(_ name: String) -> Int {
    if case .number(let value)? = values[name] { value } else { 0 }
  }

  package func words(_ name: String) -> [String] {
    if case .words(let value)? = values[name] { value } else { [] }
  }
}

/// Everything about a rule but its check: the row of the catalogue.
package struct RuleProfile: Sendable {
  package var id: RuleID
  package var category: RuleCategory
  /// The severity of its findings, where the check and the user say nothing else.
  package var severity: Severity
  package var isOn: Bool
  package var layer: RuleLayer
  /// What a place counts in the error rate.
  package var counts: ErrorWeight
  /// Rules whose findings say the same of a place more exactly: where one of theirs overlaps, this rule's is dropped.
  package var yieldsTo: [RuleID]
  package var options: [RuleOption]

  package init(
    _ id: RuleID, _ category: RuleCategory, _ severity: Severity, isOn: Bool = true, layer: RuleLayer,
    counts: ErrorWeight, yieldsTo: [RuleID] = [], options: [RuleOption] = []
  ) {
    self.id = id
    self.category = category
    self.severity = severity
    self.isOn = isOn
    self.layer = layer
    self.counts = counts
    self.yieldsTo = yieldsTo
    self.options = options
  }
}
