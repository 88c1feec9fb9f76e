package import TextModel

/// The word tables that one scan of a text finds: those that reading facts needs, then those of the rules and the
/// user's terms. Built once for a configuration and shared.
package struct Lexicon: Sendable {
  /// The tables of this module, by the number under which their words are found.
  package enum Table: UInt16, CaseIterable, Sendable {
    case unit
    case personTitle
    case speechVerb
    case behindName
    case nameLookalike
    case titleStop
    case titleKeep
    case governingVerb
    case initiativeNoun
  }

  /// A table that a rule brings along: a word a line, as it stands in the text.
  package struct RuleTable: Sendable {
    /// Unique among the tables: the rule's id.
    package var name: String
    package var words: [String]

    package init(name: String, words: [String]) {
      self.name = name
      self.words = words
    }
  }

  private static let firstRuleTable: UInt16 = 64
  private var patterns = PatternSet()
  private var ruleTableNumbers: [String: UInt16] = [:]

  /// - Parameter ruleTables: the tables of the rules that are on, and the user's terms.
  package init(ruleTables: [RuleTable] = []) {
    for (table, words) in Lexicon.nameTables { insert(words, into: table) }
    for table in ruleTables {
      let number = Lexicon.firstRuleTable + UInt16(clamping: ruleTableNumbers.count)
      ruleTableNumbers[table.name] = number
      for (entry, word) in table.words.enumerated() {
        patterns.insert(word, table: number, entry: UInt32(truncatingIfNeeded: entry))
      }
    }
  }

  private mutating func insert(_ words: [String], into table: Table) {
    var known: Set<String> = []
    for (entry, word) in words.enumerated() where known.insert(word).inserted {
      patterns.insert(word, table: table.rawValue, entry: UInt32(truncatingIfNeeded: entry))
    }
  }

  package func matches(in text: LogicalText) -> [PatternSet.Match] {
    patterns.matches(in: text, text.indices)
  }

  package func isRuleTable(_ table: UInt16) -> Bool { table >= Lexicon.firstRuleTable }

  /// The number of a rule's table, by its name; nil where the rule is off.
  package func number(ofRuleTable name: String) -> UInt16? { ruleTableNumbers[name] }
}
