import TextModel

/// The places of a text at which names are sought: found in one pass over it, so that each way of introducing a name
/// looks only where its own words stand.
struct NamePlaces {
  /// Ends of titles behind which a name may begin.
  private(set) var titleEnds: [Int32] = []
  /// Starts of titles that may stand behind a name.
  private(set) var titlesBehind: [Int32] = []
  /// 以, 名 and 叫.
  private(set) var introducers: [Int32] = []
  /// Starts of possible names behind a character that ends the noun for a profession.
  private(set) var professions: [Int32] = []
  /// Starts of possible names behind a character that ends the name of a team.
  private(set) var teams: [Int32] = []
  /// Starts of possible names at the start of clauses.
  private(set) var clauses: [Int32] = []
  /// Indices behind 岁的.
  private(set) var ages: [Int32] = []
  /// The marks 、.
  private(set) var listMarks: [Int32] = []

  init(_ names: NameReading) {
    let text = names.text
    let (scalars, starts, ends) = (text.scalars, text.starts, text.ends)
    let titleEnd = Lexicon.Table.personTitle.mask
    let titleBehind = Lexicon.Table.titleBehind.mask
    let interesting = NameCharacters.profession | NameCharacters.team | NameCharacters.introducer
    let age: UInt32 = 0x5C81  // 岁
    for index in 0..<scalars.count {
      let scalar = scalars[index]
      let traits = names.traits(scalar)
      if (starts[index] & titleBehind) | (ends[index] & titleEnd) | UInt64(traits & interesting) == 0 && scalar != age {
        continue
      }
      let place = Int32(truncatingIfNeeded: index)
      if ends[index] & titleEnd != 0, NamePlaces.mayName(behindTitle: index, text, names) { titleEnds.append(place) }
      if starts[index] & titleBehind != 0 { titlesBehind.append(place) }
      if traits & NameCharacters.introducer != 0 { introducers.append(place) }
      if scalar == age, text.scalar(index + 1) == 0x7684 { ages.append(place + 2) }  // 的
      if traits & (NameCharacters.profession | NameCharacters.team) != 0, names.mayBeginName(index + 1) {
        if traits & NameCharacters.profession != 0 { professions.append(place + 1) }
        if traits & NameCharacters.team != 0 { teams.append(place + 1) }
      }
    }
    if ends[scalars.count] & titleEnd != 0 { titleEnds.append(Int32(truncatingIfNeeded: scalars.count)) }
    readMarks(names)
  }

  /// Whether a name may follow a title: at once, or behind a mark.
  @inline(__always)
  private static func mayName(behindTitle index: Int, _ text: ArticleReading, _ names: NameReading) -> Bool {
    text.characterClass(index) != .han || names.mayBeginName(index)
      || NamePlaces.mayBeTurkic(text, names, index)
  }

  @inline(__always)
  private static func mayBeTurkic(_ text: ArticleReading, _ names: NameReading, _ index: Int) -> Bool {
    for last in (index + 2)...(index + 5) where names.traits(text.scalar(last)) & NameCharacters.turkicEnd != 0 {
      return true
    }
    return false
  }

  private mutating func readMarks(_ names: NameReading) {
    let text = names.text
    if names.mayBeginName(0) { clauses.append(0) }
    for mark in text.marks {
      let kind = text.characterClass(Int(mark))
      if kind.endsClause || kind == .closeQuote {
        if names.mayBeginName(Int(mark) + 1) { clauses.append(mark + 1) }
      } else if kind == .enumerationComma {
        listMarks.append(mark)
      }
    }
  }
}
