import TextModel

/// The places of a text at which names are sought: found in one pass over it, so that each way of introducing a name
/// looks only where its own words stand.
struct NamePlaces {
  enum Kind: UInt32 {
    /// The end of a title behind which a name may begin.
    case titleEnd
    /// The start of a title that may stand behind a name.
    case titleBehind
    /// 以, 由, 名 or 叫.
    case introducer
    /// The start of a possible name behind a character that ends the noun for a profession.
    case profession
    /// The start of a possible name behind a character that ends the name of a team.
    case team
    /// The start of a possible name at the start of a clause.
    case clause
    /// The index behind 岁的.
    case age
    /// 某 behind a possible family name.
    case withheld
    /// The start of a possible name behind 的.
    case described
    /// 、
    case listMark
  }

  /// Kind and index in one number, of each kind in order.
  private var places: [UInt32] = []

  init(_ names: NameReading) {
    let text = names.text
    let (scalars, starts, ends) = (text.scalars, text.starts, text.ends)
    let titleEnd = Lexicon.Table.personTitle.mask
    let titleBehind = Lexicon.Table.titleBehind.mask
    let age: UInt32 = 0x5C81  // 岁
    places.reserveCapacity(scalars.count / 8)
    for index in 0..<scalars.count {
      let scalar = scalars[index]
      let traits = names.traits(scalar)
      if (starts[index] & titleBehind) | (ends[index] & titleEnd) | UInt64(traits & NameCharacters.introducesNames) == 0
      {
        continue
      }
      if ends[index] & titleEnd != 0, NamePlaces.mayName(behindTitle: index, names) { add(.titleEnd, index) }
      if starts[index] & titleBehind != 0 { add(.titleBehind, index) }
      if traits & NameCharacters.introducesNames == 0 { continue }
      if traits & NameCharacters.introducer != 0 { add(.introducer, index) }
      if traits & NameCharacters.withheld != 0, names.mayBeginName(index - 1) { add(.withheld, index) }
      if scalar == 0x7684, names.mayBeginName(index + 1) { add(.described, index + 1) }  // 的
      if scalar == age, text.scalar(index + 1) == 0x7684 { add(.age, index + 2) }  // 的
      if traits & (NameCharacters.profession | NameCharacters.team) != 0, names.mayBeginName(index + 1) {
        add(traits & NameCharacters.profession != 0 ? .profession : .team, index + 1)
      }
    }
    if ends[scalars.count] & titleEnd != 0 { add(.titleEnd, scalars.count) }
    readMarks(names)
  }

  private mutating func readMarks(_ names: NameReading) {
    let text = names.text
    if names.mayBeginName(0) { add(.clause, 0) }
    for mark in text.marks {
      let kind = text.characterClass(Int(mark))
      if kind.endsClause || kind == .closeQuote {
        if names.mayBeginName(Int(mark) + 1) { add(.clause, Int(mark) + 1) }
      } else if kind == .enumerationComma {
        add(.listMark, Int(mark))
      }
    }
  }

  @inline(__always)
  private mutating func add(_ kind: Kind, _ index: Int) {
    places.append(UInt32(truncatingIfNeeded: index) << 4 | kind.rawValue)
  }

  /// The places of one kind, in order.
  func all(_ kind: Kind) -> some Sequence<Int> {
    places.lazy.filter { $0 & 0xF == kind.rawValue }.map { Int($0 >> 4) }
  }

  /// Whether a name may follow a title: at once, or behind a mark.
  @inline(__always)
  private static func mayName(behindTitle index: Int, _ names: NameReading) -> Bool {
    names.text.characterClass(index) != .han || names.mayBeginName(index) || mayBeTurkic(index, names)
  }

  @inline(__always)
  private static func mayBeTurkic(_ index: Int, _ names: NameReading) -> Bool {
    for last in (index + 2)...(index + 5)
    where names.traits(names.text.scalar(last)) & NameCharacters.turkicEnd != 0 {
      return true
    }
    return false
  }
}
