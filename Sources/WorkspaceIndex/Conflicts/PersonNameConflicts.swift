import TextModel

extension ConflictSearch {
  /// One name with another in its place between the same neighbours of a list: 王艳、李嫣、张敏 here, 王艳、李娜、张敏 there.
  ///
  /// The names share the surname and differ in one character; neither stands on the other's page, where they would be two
  /// people; and of the people on both sides two are the same, one of them next to the name.
  mutating func personNames() -> [PageConflict] {
    let own = summary.people
    let names = Set(own.map(\.name))
    var seen: Set<String> = []
    var result: [PageConflict] = []
    for index in own.indices where !own[index].isCredit {
      let neighbours = ConflictSearch.neighbours(of: index, in: own)
      guard neighbours.compactMap(\.self).count >= 2 else { continue }
      guard let anchor = neighbours[1] ?? neighbours[2] else { continue }
      for (key, page) in self.index.pages(having: .person(anchor), limit: scope.limit, near: scope.date)
      where key != self.page {
        let others = people(of: page, key: key)
        guard !others.contains(where: { $0.name == own[index].name }) else { continue }
        let match = others.indices.first { candidate in
          !names.contains(others[candidate].name)
            && ConflictSearch.differInOneCharacter(own[index].name, others[candidate].name)
            && ConflictSearch.agree(neighbours, ConflictSearch.neighbours(of: candidate, in: others))
        }
        guard let match, seen.insert(own[index].name + " " + others[match].name).inserted else { continue }
        result.append(
          PageConflict(
            kind: .personName, subject: "", range: own[index].range, text: own[index].name,
            other: PageConflict.Other(
              page: key, date: page.date, range: others[match].range, text: others[match].name)))
      }
    }
    return result
  }

  /// The names two and one before, and one and two behind, in the same list.
  private static func neighbours(of index: Int, in people: [PageSummary.PersonEntry]) -> [String?] {
    func isListed(_ position: Int) -> Bool {
      people.indices.contains(position) && people.indices.contains(position - 1) && people[position].isListed
        && people[position].article == people[position - 1].article
    }
    let before = isListed(index) ? people[index - 1].name : nil
    let behind = isListed(index + 1) ? people[index + 1].name : nil
    return [
      before != nil && isListed(index - 1) ? people[index - 2].name : nil, before, behind,
      behind != nil && isListed(index + 2) ? people[index + 2].name : nil,
    ]
  }

  private static func agree(_ left: [String?], _ right: [String?]) -> Bool {
    let same = zip(left, right).map { $0 != nil && $0 == $1 }
    return (same[1] || same[2]) && same.filter(\.self).count >= 2
  }

  /// Whether two names of one length and surname differ in a single character.
  static func differInOneCharacter(_ left: String, _ right: String) -> Bool {
    let (left, right) = (Scalars.of(left), Scalars.of(right))
    guard left.count == right.count, (2...4).contains(left.count), left[0] == right[0] else { return false }
    return zip(left, right).filter { $0 != $1 }.count == 1
  }
}
