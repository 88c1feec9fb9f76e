import TextModel

/// Words of which each is right in its own company: 消费者的权利, 国家权力. What stands beside one of them proves that the
/// other is meant.
enum ConfusedWords {
  /// The word, the right one, and what proves it.
  private static let byWord = Dictionary(
    grouping: (WordCompany.rows(of: table) + WordCompany.rows(of: heardTable)).filter { !$0.company.isEmpty },
    by: \.first)

  /// Each word once. Every start of the program asks for them; the rows are read where one stands.
  static var words: [String] {
    Set(TableReader.firstWords(of: table) + TableReader.firstWords(of: heardTable)).sorted()
  }

  /// The word that is meant in the place of one of `words`; nil where that may stand.
  static func right(for word: String, at range: Range<Int>, in text: LogicalText) -> String? {
    byWord[word]?.first { $0.company.holds(around: range, in: text) }?.second
  }
}
