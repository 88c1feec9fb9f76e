import TextModel

/// Reads what the folio's lines state.
struct FolioReader {
  private let text: LogicalText
  private var glyphs = Glyphs()
  /// Which glyphs a field has taken; what is left may be the section's name.
  private var isTaken: [Bool] = []
  /// The index in the text of each glyph.
  private var places: [Int] = []

  init(_ text: LogicalText) {
    self.text = text
    for index in text.indices {
      let kind = text.characterClass(index)
      if kind == .space || kind == .lineBreak { continue }
      let parts =
        text.joint(before: index) != .none || text.characterClass(index - 1) == .space
        || text.characterClass(index - 1) == .lineBreak
      glyphs.append(text.scalar(index), kind, gap: places.isEmpty ? .none : parts ? .blank : .none)
      places.append(index)
    }
    isTaken = [Bool](repeating: false, count: glyphs.count)
  }

  mutating func read(into folio: inout Folio) {
    let all = 0..<glyphs.count
    if let found = CalendarReader.date(in: glyphs, all) {
      folio.date = found.date
      take(found.range)
      // A second date is no page number.
      var end = found.range.upperBound
      while let other = CalendarReader.date(in: glyphs, end..<glyphs.count) {
        take(other.range)
        end = other.range.upperBound
      }
    }
    if let found = CalendarReader.weekday(in: glyphs, all) {
      folio.weekday = glyphs.string(found)
      take(found)
    }
    folio.staff = readStaff()
    if let found = FolioWords.pageNumber(in: glyphs, all) {
      folio.number = glyphs.string(found.number)
      take(found.whole)
    }
    takeNotes()
    if folio.number == nil { folio.number = loneNumber() }
    folio.section = section()
  }

  private mutating func take(_ range: Range<Int>) {
    for index in range.clamped(to: 0..<isTaken.count) { isTaken[index] = true }
  }

  private mutating func readStaff() -> [Credit] {
    var staff: [Credit] = []
    var index = 0
    while index < glyphs.count {
      let length = glyphs.longestMatch(of: FolioWords.staffRoles, at: index)
      if length == 0 || isTaken[index] {
        index += 1
        continue
      }
      var next = index + length
      let isMarked = !glyphs.kind(next).isHan || glyphs.gap(before: next) == .blank
      guard isMarked else {
        index += length
        continue
      }
      let role = glyphs.string(index..<next)
      while next < glyphs.count, FolioWords.partsRole(glyphs.kind(next)) { next += 1 }
      let names = staffNames(from: &next)
      for name in names {
        let range = places[name.lowerBound]..<(places[name.upperBound - 1] + 1)
        staff.append(Credit(role: role, name: glyphs.string(name), range: range))
      }
      if !names.isEmpty { take(index..<next) }
      index = max(next, index + length)
    }
    return staff
  }

  /// The names behind a role, up to the next role or something that is no name.
  private func staffNames(from next: inout Int) -> [Range<Int>] {
    var names: [Range<Int>] = []
    while next < glyphs.count, names.count < 6 {
      while next < glyphs.count, glyphs.kind(next) == .enumerationComma || glyphs.kind(next) == .comma { next += 1 }
      guard glyphs.kind(next).isHan, glyphs.longestMatch(of: FolioWords.staffRoles, at: next) == 0 else { break }
      var end = next + 1
      while end < glyphs.count, glyphs.kind(end).isHan, glyphs.gap(before: end) == .none,
        glyphs.longestMatch(of: FolioWords.staffRoles, at: end) == 0, end - next < 12
      {
        end += 1
      }
      if end - next == 1 {
        // “孙 丽”
        guard end < glyphs.count, glyphs.kind(end).isHan,
          end + 1 >= glyphs.count || !glyphs.kind(end + 1).isHan || glyphs.gap(before: end + 1) == .blank
            || glyphs.longestMatch(of: FolioWords.staffRoles, at: end + 1) > 0
        else { break }
        end += 1
        // “邱 立 群”, but 孙 丽 校对
        if isSingle(end), !isSingle(end + 1), glyphs.longestMatch(of: FolioWords.staffRoles, at: end) == 0 { end += 1 }
      }
      let isName = Surnames.length(in: glyphs.scalars, at: next) > 0
      if !names.isEmpty && !(isName && end - next <= 3) { break }
      if end - next > 4 {
        // Names run together, or a name and the section behind it: the first name, by its family name.
        let parts = Surnames.names(in: glyphs.scalars, next..<end) ?? []
        if parts.allSatisfy({ Surnames.length(in: glyphs.scalars, at: $0.lowerBound) > 0 }) {
          names.append(contentsOf: parts)
          next = end
          continue
        }
        names.append(next..<(next + 3))
        next += 3
        break
      }
      names.append(next..<end)
      next = end
    }
    return names
  }

  /// Whether a character stands by itself between blanks.
  private func isSingle(_ index: Int) -> Bool {
    guard index < glyphs.count, glyphs.kind(index).isHan, glyphs.gap(before: index) == .blank, !isTaken[index] else {
      return false
    }
    return index + 1 >= glyphs.count || !glyphs.kind(index + 1).isHan || glyphs.gap(before: index + 1) == .blank
  }

  /// Takes what is no section's name: the phone number, the lunar date, the issue number.
  private mutating func takeNotes() {
    var index = 0
    while index < glyphs.count {
      let length = max(glyphs.longestMatch(of: FolioWords.notes, at: index), lunarYear(index))
      if length == 0 || isTaken[index] {
        index += 1
        continue
      }
      var end = index + length
      while end < glyphs.count, !isTaken[end],
        glyphs.gap(before: end) != .blank || !glyphs.kind(end).isHan && glyphs.kind(end) != .digit
      {
        end += 1
      }
      // A phone number set with blanks; a value behind a colon and a blank.
      while end < glyphs.count, !isTaken[end], glyphs.kind(end) == .digit || glyphs.kind(end) == .dash { end += 1 }
      if glyphs[index] != 0x7B2C || glyphs.kind(index + 1) == .digit { take(wholeNote(index, length)..<end) }
      index = end
    }
  }

  /// 癸卯年十月初五: the length of a year's name in the old calendar, 0 for none.
  private func lunarYear(_ index: Int) -> Int {
    FolioReader.stems.contains(glyphs[index]) && FolioReader.branches.contains(glyphs[index + 1])
      && glyphs[index + 2] == 0x5E74 ? 3 : 0
  }

  private static let stems = ScalarSet("甲乙丙丁戊己庚辛壬癸")
  private static let branches = ScalarSet("子丑寅卯辰巳午未申酉戌亥")

  /// Where a note begins: 中共某县委主办 with who does it.
  private func wholeNote(_ index: Int, _ length: Int) -> Int {
    guard FolioReader.publishing.longestMatch(in: glyphs.scalars, at: index) == length else { return index }
    var start = index
    while start > 0, index - start < 16, glyphs.gap(before: start) == .none, glyphs.kind(start - 1).isHan,
      !isTaken[start - 1]
    {
      start -= 1
    }
    return start
  }

  private static let publishing = WordList("主办 主管 出版")

  /// A number of one to three digits that stands by itself.
  private func loneNumber() -> String? {
    for index in 0..<glyphs.count where glyphs.kind(index) == .digit && !isTaken[index] {
      guard index == 0 || glyphs.kind(index - 1) != .digit else { continue }
      var end = index + 1
      while end < glyphs.count, glyphs.kind(end) == .digit, !isTaken[end], glyphs.gap(before: end) == .none { end += 1 }
      let isAlone =
        end >= glyphs.count || glyphs.gap(before: end) == .blank || isTaken[end]
        || glyphs.kind(end).isHan
      if end - index <= 2 && isAlone { return glyphs.string(index..<end) }
    }
    return nil
  }

  /// The name that is left: 川汇新闻, not the paper's own.
  private func section() -> String? {
    var candidates: [Range<Int>] = []
    var index = 0
    while index < glyphs.count {
      guard !isTaken[index], glyphs.kind(index).isHan else {
        index += 1
        continue
      }
      var end = index + 1
      while end < glyphs.count, !isTaken[end], glyphs.kind(end).isHan || glyphs.kind(end) == .middleDot,
        glyphs.gap(before: end) == .none || end - index == 1 && glyphs.gap(before: end) == .blank
      {
        end += 1
      }
      // 要 闻: set apart, two characters.
      candidates.append(index..<end)
      index = end
    }
    let names = candidates.filter { (2...10).contains($0.count) && !isPaper($0) }
    let best = names.first {
      FolioWords.sectionNames.matchesSuffix(of: glyphs.scalars, before: $0.upperBound)
        || glyphs[$0.upperBound - 1] == 0x7248
    }
    return (best ?? names.first).map { glyphs.string($0) }
  }

  private func isPaper(_ range: Range<Int>) -> Bool {
    let last = glyphs[range.upperBound - 1]
    return last == 0x62A5 || last == 0x793E || glyphs[range.upperBound - 1] == 0x671F
      || FolioWords.staffRoles.longestMatch(in: glyphs.scalars, at: range.lowerBound) == range.count
  }
}

extension CharacterClass {
  var isHan: Bool { self == .han }
}
