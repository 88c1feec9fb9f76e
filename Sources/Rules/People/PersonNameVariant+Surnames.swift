import Facts
import Linting
import PageStructure
import TextModel

/// Surnames and given names of people whom the article has named, in other places of it.
extension PersonNameVariant {
  /// 戴子昂师傅…代师傅: what sounds like the surname of somebody named, and is none. 程小雨…“我姓陈”: a surname that nobody has, of
  /// the sound of one that somebody has.
  func checkSurnames(_ hits: [WordHit], _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    let people = context.facts.people.filter { !$0.isCredit }
    guard !people.isEmpty, people.count <= 24 else { return }
    let all = words
    for hit in hits {
      let isOwn = all[hit.entry] == "我姓"
      let place = isOwn ? hit.range.upperBound : hit.range.lowerBound - 1
      let odd = text.scalar(place)
      guard text.characterClass(place) == .han,
        !people.contains(where: { text.scalar($0.range.lowerBound) == odd })
      else { continue }
      if isOwn {
        guard Surnames.rank(odd) != nil, text.characterClass(place + 1) != .han else { continue }
      } else {
        guard (Surnames.rank(odd) ?? 1000) > 150 else { continue }
      }
      let word = text.string(hit.range)
      guard
        let person = people.first(where: { person in
          let surname = text.scalar(person.range.lowerBound)
          guard person.range.upperBound <= place, surname != odd,
            isOwn ? Pinyin.soundAlike(surname, odd) : Pinyin.areHomophones(surname, odd)
          else { return false }
          // 戴子昂师傅, or 戴师傅 elsewhere.
          return isOwn || text.matches(word, at: person.range.upperBound)
            || text.matches(word, endingAt: person.range.lowerBound)
            || text.first(Scalars.string([surname]) + word, in: text.indices) != nil
        }), !report.holds(place..<(place + 1))
      else { continue }
      let usual = Scalars.string([text.scalar(person.range.lowerBound)])
      let range = isOwn ? place..<(place + 1) : place..<hit.range.upperBound
      report.report(
        range,
        Message(
          "前面是“\(person.name)”，这里是“\(context.string(range))”，请核对。",
          "“\(person.name)” above, “\(context.string(range))” here; please check."),
        severity: .information, related: [RelatedText(person.range, Message("“\(person.name)”", "“\(person.name)”"))],
        fixes: [.replace(place..<(place + 1), with: usual)])
    }
  }

  /// 钟敏慧回母校…钟慧敏跑下台: a name of three characters with the given name turned round, where nothing introduces either.
  func checkTurned(_ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    guard text.count <= 4000, context.clauses.count <= 400 else { return }
    let scalars = text.scalars
    // Names that begin a clause; few do.
    let starts = context.clauses.map(\.lowerBound).filter { start in
      start + 4 < text.count && (Surnames.rank(scalars[start]) ?? 1000) <= 300
        && (1...2).allSatisfy { text.characterClass(start + $0) == .han } && scalars[start + 1] != scalars[start + 2]
        && Surnames.isLikelyName(scalars, start..<(start + 3))
    }
    if starts.isEmpty { return }
    let surnames = ScalarFilter(starts.map { scalars[$0] })
    var next = 0
    while let place = surnames.place(from: next, in: scalars) {
      next = place + 1
      guard place + 2 < scalars.count,
        let start = starts.first(where: { start in
          start > place && scalars[start] == scalars[place] && scalars[start + 1] == scalars[place + 2]
            && scalars[start + 2] == scalars[place + 1]
        })
      else { continue }
      guard Surnames.isLikelyName(scalars, place..<(place + 3)),
        // Spelt so before, it is somebody's name.
        text.first(text.string(start..<(start + 3)), in: 0..<start) == nil,
        let sentence = context.sentence(at: start), !sentence.contains(place),
        case let range = start..<(start + 3), !context.known.contains(context.string(range)), !report.holds(range),
        text.characterClass(start + 3) != .enumerationComma
      else { continue }
      let (usual, odd) = (context.string(place..<(place + 3)), context.string(range))
      report.report(
        range,
        Message(
          "“\(odd)”与“\(usual)”疑为一人，名字的两个字前后颠倒，请核对。", "“\(odd)” and “\(usual)” may be one person. Please check."),
        severity: .information, related: [RelatedText(place..<(place + 3), Message("“\(usual)”", "“\(usual)”"))],
        fixes: [.replace(range, with: usual)])
      return
    }
  }
}
