import TextModel

/// Words of which each is right in its own company: 消费者的权利, 国家权力. What stands beside one of them proves that the
/// other is meant.
enum ConfusedWords {
  private struct Row {
    var wrong: String
    var right: String
    var company: WordCompany
  }

  private static let rows: [Row] = TableReader.lines(of: table).filter { $0.count >= 3 }.map { columns in
    Row(wrong: columns[0], right: columns[1], company: WordCompany(columns.dropFirst(2)))
  }

  /// Each word once.
  static let words: [String] = Array(byWord.keys).sorted()
  private static let byWord = Dictionary(grouping: rows, by: \.wrong)

  /// The word that is meant in the place of one of `words`; nil where that may stand.
  static func right(for word: String, at range: Range<Int>, in text: LogicalText) -> String? {
    byWord[word]?.first { $0.company.holds(around: range, in: text) }?.right
  }
}
