/// A ledger, ready to be asked about pages.
package struct LedgerIndex: Sendable {
  package let ledger: Ledger
  /// What is not closed, by page.
  private let standing: [String: [Ledger.Key]]

  package init(_ ledger: Ledger) {
    self.ledger = ledger
    var standing: [String: [Ledger.Key]] = [:]
    for (key, entry) in ledger.entries where entry.state != .closed { standing[key.page, default: []].append(key) }
    self.standing = standing
  }

  package func hasAccepted(on page: String) -> Bool {
    standing[page]?.contains { ledger.entries[$0]?.state == .accepted } ?? false
  }

  /// The entry of each finding that a check saw on a page; nil for one that is not in the ledger.
  ///
  /// A finding is known by its identity. Where the words beside it were edited it has another one: then it is known by
  /// its rule and words, if these are more than one character and leave no doubt which is which.
  package func keys(of sightings: [Ledger.Sighting], on page: String) -> [Ledger.Key?] {
    var result: [Ledger.Key?] = sightings.map { sighting in
      let key = Ledger.Key(page: page, rule: sighting.rule, identity: sighting.identity)
      return ledger.entries[key] == nil ? nil : key
    }
    let found = Set(result.compactMap { $0 })
    var lost: [Words: [Ledger.Key]] = [:]
    for key in standing[page] ?? [] where !found.contains(key) {
      guard let text = ledger.entries[key]?.text, text.unicodeScalars.count > 1 else { continue }
      lost[Words(rule: key.rule, text: text), default: []].append(key)
    }
    if lost.isEmpty { return result }
    var new: [Words: [Int]] = [:]
    for (index, sighting) in sightings.enumerated() where result[index] == nil {
      new[Words(rule: sighting.rule, text: sighting.text), default: []].append(index)
    }
    for (words, indices) in new {
      guard let keys = lost[words], keys.count == 1, indices.count == 1 else { continue }
      result[indices[0]] = keys[0]
    }
    return result
  }

  private struct Words: Hashable {
    var rule: RuleID
    var text: String
  }
}
