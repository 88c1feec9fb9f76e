extension Lexicon {
  /// The tables that dates, people and initiatives are read with.
  static var nameTables: [(Table, [String])] {
    [
      (.personTitle, PersonWords.titles),
      (.speechVerb, PersonWords.speechVerbs),
      (.behindName, PersonWords.behindNames),
      (.nameLookalike, NameLookalikes.words),
      (.titleStop, TitleBoundaries.stops),
      (.titleKeep, TitleBoundaries.keeps),
      (.governingVerb, InitiativeWords.governingVerbs),
      (.initiativeNoun, InitiativeWords.nouns),
    ]
  }
}
