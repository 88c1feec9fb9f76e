import PageStructure
import TextModel

extension ConflictSearch {
  /// Pages further apart than this may well name a successor.
  private static let dayLimit = 31

  /// A title of a named body that one person holds, given to another within a month.
  mutating func titleHolders() -> [PageConflict] {
    guard let day = summary.date?.dayNumber else { return [] }
    var seen: Set<String> = []
    var result: [PageConflict] = []
    for person in summary.people where !person.isCredit {
      for title in person.titles where UniqueTitle.isUnique(title) && seen.insert(title).inserted {
        // The page itself has two: a matter of its own.
        let holders = summary.people.filter { !$0.isCredit && $0.titles.contains(title) }
        guard holders.allSatisfy({ $0.name == person.name }) else { continue }
        let hits = index.holders(of: title, scope).filter { hit in
          hit.page != page && (hit.date.map { abs($0.dayNumber - day) <= ConflictSearch.dayLimit } ?? false)
        }
        // Where somebody else's page has both names, the difference is known.
        let known = Set(hits.filter { $0.entry.name == person.name }.map(\.page))
        guard let hit = hits.first(where: { $0.entry.name != person.name && !known.contains($0.page) }) else {
          continue
        }
        let isSpelling = ConflictSearch.differInOneCharacter(person.name, hit.entry.name)
        result.append(
          PageConflict(
            kind: isSpelling ? .personName : .titleHolder, subject: title, range: person.range, text: person.name,
            other: other(hit, hit.entry.range, hit.entry.name)))
      }
    }
    return result
  }
}

/// Titles that name a place or body and a post that has one holder: 清河区委书记, 石桥镇镇长.
enum UniqueTitle {
  private static let posts = [
    "委书记", "省长", "市长", "州长", "县长", "区长", "镇长", "乡长", "局长", "检察长", "校长", "院长", "董事长", "总经理",
  ].map(Scalars.of)
  private static let formers = ["原", "前", "时任", "老", "代", "副", "名誉", "常务", "分管", "候任"].map(Scalars.of)
  private static let levels = Set(Scalars.of("省市州县区镇乡旗"))
  /// What makes of 区 no district: 开发区, 社区, 校区.
  private static let others = Set(Scalars.of("发新社城景校小矿灾园范库牧林郊辖地山老片防战保"))

  static func isUnique(_ title: String) -> Bool {
    let scalars = Scalars.of(title)
    guard let post = posts.first(where: { scalars.count > $0.count && scalars.suffix($0.count).elementsEqual($0) }),
      !formers.contains(where: { contains($0, scalars) })
    else { return false }
    // A name of two characters or more before the first word of a level, which the post's own may be.
    let body = scalars.dropLast(post.count - 1)
    guard let level = body.indices.first(where: { $0 >= 2 && levels.contains(body[$0]) }) else { return false }
    return !others.contains(scalars[level - 1]) && CharacterClass.of(scalars[0]) == .han
      && !levels.contains(scalars[0]) && !levels.contains(scalars[1])
      && !Set(Scalars.of("我全该本各某两")).contains(scalars[0])
  }

  private static func contains(_ word: [UInt32], _ text: [UInt32]) -> Bool {
    guard text.count >= word.count else { return false }
    return (0...(text.count - word.count)).contains { text[$0..<($0 + word.count)].elementsEqual(word) }
  }
}
