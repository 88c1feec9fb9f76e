extension Lexicon {
  /// The tables that people and initiatives are read with and that are asked all over a text, words parted by blanks and
  /// line ends. What is asked only where a name may stand is a `WordTable` beside its reader: looking for all of its words
  /// everywhere would cost more.
  static var nameTables: [(Table, String)] {
    [
      (.personTitle, PersonWords.titles),
      (.collectiveTitle, PersonWords.collectives),
      (.titleBehind, PersonWords.titlesBehind),
      (.speechVerb, SpeechVerbs.all),
      (.titleStop, TitleBoundaries.stops),
      (.titleKeep, TitleBoundaries.keeps),
      (.governingVerb, InitiativeWords.governingVerbs),
      (.nominalVerb, InitiativeWords.nominalVerbs),
    ]
  }
}
