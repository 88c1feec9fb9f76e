/// Two ways of writing one thing, with the places of each: which of them is the odd one.
package struct VariantPair<Place> {
  package let rare: (word: String, places: [Place])
  package let common: (word: String, places: [Place])
  /// Whether nothing tells which is right: both stand equally often, and the project knows neither.
  package let areEven: Bool

  /// Of two that stand equally often the second is the odd one. Nil where the project knows both.
  package init?(
    _ first: (word: String, places: [Place]), _ second: (word: String, places: [Place]), known: KnownWords
  ) {
    let isKnown = (known.contains(first.word), known.contains(second.word))
    if isKnown == (true, true) { return nil }
    let isFirstRare = isKnown == (false, false) ? first.places.count < second.places.count : isKnown.1
    (rare, common) = isFirstRare ? (first, second) : (second, first)
    areEven = isKnown == (false, false) && first.places.count == second.places.count
  }

  /// The rare one made the common one, and where nothing tells which is right the other way round too.
  package func fixes<Fix>(_ unify: ([Place], String) -> Fix) -> [Fix] {
    areEven
      ? [unify(rare.places, common.word), unify(common.places, rare.word)] : [unify(rare.places, common.word)]
  }
}

extension Message {
  /// What a fix is called that writes a word one way everywhere.
  package static func unify(to word: String) -> Message { Message("统一为“\(word)”", "Use “\(word)” throughout") }
}

extension Correction {
  /// Writes a word one way at all of some places.
  package static func unify(_ places: [Range<Int>], to word: String) -> Correction {
    Correction(title: .unify(to: word), edits: places.map { ($0, word) })
  }
}
