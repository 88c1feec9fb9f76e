package import TextModel

/// The word tables that one scan of a text finds: those that reading facts needs, then those of the rules and the
/// user's terms. Built once for a configuration and shared.
package struct Lexicon: Sendable {
  /// The tables of this module, by the number under which their words are found.
  enum Table: UInt16, CaseIterable, Sendable {
    case personTitle
    case collectiveTitle
    case titleBehind
    case speechVerb
    case titleStop
    case titleKeep
    case governingVerb
    case nominalVerb
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
  /// The words of this module, which no configuration changes.
  private static let facts: PatternSet = {
    var patterns = PatternSet(
      listing: [Table.initiativeNoun, .personTitle, .titleBehind].map(\.rawValue))
    for (table, words) in nameTables { patterns.insert(words: words, table: table.rawValue) }
    for (noun, words) in InitiativeWords.nouns {
      patterns.insert(words: words, table: Table.initiativeNoun.rawValue, entry: noun.rawValue)
    }
    return patterns
  }()

  private var patterns = Lexicon.facts
  private var ruleTableNumbers: [String: UInt16] = [:]

  /// - Parameter ruleTables: the tables of the rules that are on, and the user's terms.
  package init(ruleTables: [RuleTable] = []) {
    for table in ruleTables {
      let number = Lexicon.firstRuleTable + UInt16(clamping: ruleTableNumbers.count)
      ruleTableNumbers[table.name] = number
      for (entry, word) in table.words.enumerated() {
        patterns.insert(word, table: number, entry: UInt32(truncatingIfNeeded: entry))
      }
    }
  }

  /// Where the words of all tables stand in a text; those of the rules are its `matches`.
  package func occurrences(in text: LogicalText) -> Occurrences { patterns.occurrences(in: text) }

  /// The number of a rule's table, by its name; nil where the rule is off.
  package func number(ofRuleTable name: String) -> UInt16? { ruleTableNumbers[name] }
}
