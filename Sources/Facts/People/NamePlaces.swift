import TextModel

/// The places of a text at which names are sought, by what its one scan wrote down: each way of introducing a name looks
/// only where its own words stand.
struct NamePlaces {
  enum Kind: UInt32, CaseIterable {
    /// The end of a title behind which a name may begin; twice where two titles end.
    case titleEnd
    /// The start of a title that may stand behind a name.
    case titleBehind
    /// 以, 由, 名, 叫, 命, 免 or 予.
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
    /// The index behind 的, before a possible name or 是 with one.
    case described
    /// 、
    case listMark
    /// An opening bracket behind a possible name.
    case sent
    /// 当选
    case elected
  }

  /// By kind, then in order.
  private var places: [UInt32] = []
  /// By kind, where its places begin in `places`; then where they end.
  private var starts = InlineArray<17, Int>(repeating: 0)

  init(_ names: NameReading) {
    var found = Found()
    found.places.reserveCapacity(names.text.nameSigns.count + names.text.marks.count / 2)
    found.readTitles(names)
    found.readSigns(names)
    found.readMarks(names)
    // Sorted by counting; what is of one kind was found in order, but for titles.
    for place in found.places { starts[Int(place & 0xF) + 1] += 1 }
    for kind in 1..<starts.count { starts[kind] += starts[kind - 1] }
    var next = starts
    places = found.places
    for place in found.places {
      let kind = Int(place & 0xF)
      places[next[kind]] = place >> 4
      next[kind] += 1
    }
    sortTitleEnds()
  }

  /// Titles come by start, and their ends nearly in order.
  private mutating func sortTitleEnds() {
    for index in 0..<starts[1] {
      let place = places[index]
      var slot = index
      while slot > 0, places[slot - 1] > place {
        places[slot] = places[slot - 1]
        slot -= 1
      }
      places[slot] = place
    }
  }

  /// Places as they are found: kind and index in one number.
  private struct Found {
    var places: [UInt32] = []

    @inline(__always)
    mutating func add(_ kind: Kind, _ index: Int) {
      places.append(UInt32(truncatingIfNeeded: index) << 4 | kind.rawValue)
    }

    mutating func readTitles(_ names: NameReading) {
      let text = names.text
      let (ends, starts) = (Lexicon.Table.personTitle.rawValue, Lexicon.Table.titleBehind.rawValue)
      var last = -1
      for match in text.listed {
        if match.table == ends {
          let end = match.range.upperBound
          if end == text.count || NamePlaces.mayName(behindTitle: end, names) { add(.titleEnd, end) }
        } else if match.table == starts, match.range.lowerBound != last {
          last = match.range.lowerBound
          add(.titleBehind, last)
        }
      }
    }

    mutating func readSigns(_ names: NameReading) {
      let text = names.text
      for place in text.nameSigns {
        let index = Int(place)
        let scalar = text.scalar(index)
        let traits = names.traits(scalar)
        if traits & NameCharacters.introducer != 0 {
          if text.has("选", at: index + 1) { add(.elected, index) } else { add(.introducer, index) }
        }
        if traits & NameCharacters.withheld != 0, names.mayBeginName(index - 1) { add(.withheld, index) }
        if scalar == 0x7684,  // 的, 的是
          names.mayBeginName(text.has("是", at: index + 1) ? index + 2 : index + 1)
        {
          add(.described, index + 1)
        }
        // 岁的
        if traits & NameCharacters.age != 0, text.has("的", at: index + 1) { add(.age, index + 2) }
        if traits & (NameCharacters.profession | NameCharacters.team) != 0, names.mayBeginName(index + 1) {
          add(traits & NameCharacters.profession != 0 ? .profession : .team, index + 1)
        }
      }
    }

    mutating func readMarks(_ names: NameReading) {
      if names.mayBeginName(0) { add(.clause, 0) }
      // Taken once, so that each look at them is one.
      let (marks, classes) = (names.text.marks, names.text.classes)
      for mark in marks {
        let kind = CharacterClass(code: classes[Int(mark)])
        if kind.endsClause || kind == .closeQuote {
          if names.mayBeginName(Int(mark) + 1) { add(.clause, Int(mark) + 1) }
        } else if kind == .enumerationComma {
          add(.listMark, Int(mark))
        } else if kind == .openBracket, names.mayBeginName(Int(mark) - 3) || names.mayBeginName(Int(mark) - 2) {
          add(.sent, Int(mark))
        }
      }
    }
  }

  /// The places of one kind, in order.
  struct Places: Sequence, IteratorProtocol {
    fileprivate let places: [UInt32]
    fileprivate var position: Int
    fileprivate let end: Int

    mutating func next() -> Int? {
      guard position < end else { return nil }
      position += 1
      return Int(places[position - 1])
    }
  }

  func all(_ kind: Kind) -> Places {
    Places(places: places, position: starts[Int(kind.rawValue)], end: starts[Int(kind.rawValue) + 1])
  }

  /// Whether a name may follow a title: at once, or behind a mark.
  @inline(__always)
  fileprivate static func mayName(behindTitle index: Int, _ names: NameReading) -> Bool {
    names.text.characterClass(index) != .han || names.mayBeginName(index) || mayBeUndotted(index, names)
      || names.text.has("为", at: index) && names.mayBeginName(index + 1)
  }

  @inline(__always)
  private static func mayBeUndotted(_ index: Int, _ names: NameReading) -> Bool {
    for last in (index + 2)...(index + 5)
    where names.traits(names.text.scalar(last)) & NameCharacters.undottedEnd != 0 {
      return true
    }
    return false
  }
}
