import Facts
package import Linting
import PageStructure
import TextModel

/// Names of two articles of a page.
extension PersonNameVariant {
  /// One person's name on the page.
  private struct Name {
    var scalars: [UInt32]
    var titles: Set<String> = []
    var places: [(article: Int, range: Range<Int>)] = []
    /// The sentences in which it stands beside others, as sets of the other names.
    var companions: Set<String> = []

    var text: String { Scalars.string(scalars) }
  }

  package func check(_ page: PageContext, report: inout PageReport) {
    guard page.isComparable, PersonNameVariant.hasLikeNames(page) else { return }
    let names = PersonNameVariant.names(on: page)
    var bySurname: [UInt32: [Name]] = [:]
    for name in names { bySurname[name.scalars[0], default: []].append(name) }
    for surname in bySurname.keys.sorted() {
      let group = bySurname[surname] ?? []
      if group.count > 60 { continue }
      for (index, first) in group.enumerated() {
        for second in group[(index + 1)...] where PersonNameVariant.mayBeOne(first, second) {
          PersonNameVariant.report(first, second, page, &report)
        }
      }
    }
  }

  private static func names(on page: PageContext) -> [Name] {
    var order: [String] = []
    var names: [String: Name] = [:]
    for (index, facts) in page.facts.articles.enumerated() {
      var sentences: [Int: [String]] = [:]
      let text = page.page.articles.indices.contains(index) ? page.page.articles[index].text : LogicalText(base: 0)
      var sentence = 0
      var position = 0
      for person in facts.people where person.name.unicodeScalars.count >= 2 {
        // Sentences are numbered by the stops between the mentions.
        if person.range.lowerBound > position {
          sentence += (position..<person.range.lowerBound).count { text.characterClass($0).endsSentence }
          position = person.range.lowerBound
        }
        if names[person.name] == nil {
          names[person.name] = Name(scalars: person.name.unicodeScalars.map(\.value))
          order.append(person.name)
        }
        names[person.name]?.titles.formUnion(person.titles)
        names[person.name]?.places.append((index, person.range))
        sentences[sentence, default: []].append(person.name)
      }
      for together in sentences.values where together.count > 1 && together.count <= 40 {
        for name in together { names[name]?.companions.formUnion(together.filter { $0 != name }) }
      }
    }
    return order.compactMap { names[$0] }
  }

  /// Whether two names of the page sound alike at all: nearly every page is done here.
  private static func hasLikeNames(_ page: PageContext) -> Bool {
    // By a number of its sounds, a number of the name that has them.
    var names: [(sound: UInt64, name: UInt64)] = []
    for facts in page.facts.articles {
      for person in facts.people {
        var (sound, name) = (Fingerprint(), Fingerprint())
        for scalar in person.name.unicodeScalars {
          sound.add(scalar: Pinyin.number(of: scalar.value))
          name.add(scalar: scalar.value)
        }
        names.append((sound.value, name.value))
      }
    }
    names.sort { $0.sound < $1.sound }
    return zip(names, names.dropFirst()).contains { $0.sound == $1.sound && $0.name != $1.name }
  }

  private static func mayBeOne(_ first: Name, _ second: Name) -> Bool {
    guard first.scalars.count == second.scalars.count else { return false }
    // Within one article the article's own check speaks.
    let articles = Set(first.places.map(\.article))
    if second.places.contains(where: { articles.contains($0.article) }) { return false }
    let different = first.scalars.indices.filter { first.scalars[$0] != second.scalars[$0] }
    guard different.count == 1, let place = different.first, place > 0,
      Pinyin.areHomophones(first.scalars[place], second.scalars[place])
    else { return false }
    let (left, right) = (Scalars.string(first.scalars), Scalars.string(second.scalars))
    if first.companions.contains(right) || second.companions.contains(left) { return false }
    return !first.titles.isDisjoint(with: second.titles)
      || first.companions.intersection(second.companions).count >= 3
  }

  private static func report(_ first: Name, _ second: Name, _ page: PageContext, _ report: inout PageReport) {
    // Of two that stand equally often the first is the odd one.
    guard let variants = VariantPair((second.text, second.places), (first.text, first.places), known: page.known),
      let place = variants.rare.places.first.map({ source($0, page) }), let partner = variants.common.places.first
    else { return }
    let words = (variants.rare.word, variants.common.word)
    report.report(
      place,
      Message(
        "“\(words.0)”与“\(words.1)”疑为一人，只差一个同音字，请核对。", "“\(words.0)” and “\(words.1)” may be one person. Please check."),
      related: [RelatedPlace(range: source(partner, page), message: Message("“\(words.1)”", "“\(words.1)”"))],
      fixes: variants.fixes { places, word in
        let edits = places.flatMap { page.page.articles[$0.article].text.edits(replacing: $0.range, with: word) }
        return Fix(title: .unify(to: word), edits: edits.sorted { $0.range < $1.range }, isSafe: false)
      })
  }

  private static func source(_ place: (article: Int, range: Range<Int>), _ page: PageContext) -> ByteRange {
    page.page.articles[place.article].text.source(place.range)
  }
}
