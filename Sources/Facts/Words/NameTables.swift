extension Lexicon {
  /// The tables that people and initiatives are read with, words parted by blanks and line ends.
  static var nameTables: [(Table, String)] {
    [
      (.personTitle, PersonWords.titles),
      (.collectiveTitle, PersonWords.collectives),
      (.titleBehind, PersonWords.titlesBehind),
      (.speechVerb, PersonWords.speechVerbs),
      (.behindName, PersonWords.behindNames),
      (.nameLookalike, NameLookalikes.words),
      (.titleStop, TitleBoundaries.stops),
      (.titleKeep, TitleBoundaries.keeps),
      (.governingVerb, InitiativeWords.governingVerbs),
      (.nominalVerb, InitiativeWords.nominalVerbs),
      (.setPhrase, InitiativeWords.setPhrases),
    ]
  }
}
