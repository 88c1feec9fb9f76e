import Facts
import Linting
import PageStructure
import TextModel

/// The places of an article that spell one of its people's names, or nearly: with a character of the same sound, or
/// without the last one. One pass over the text, in which a bit table of surnames passes over nearly all of it; made once
/// for all rules that ask.
struct NameTwins: ArticleAccount {
  /// A name of three or four characters that the article introduces.
  struct Name: Sendable {
    let scalars: [UInt32]
    /// Those of all mentions, one after another.
    var titles: [String] = []
    /// Where it is spelt as it should be.
    var places: [Range<Int>] = []
    /// Where one character of the given name is another one of the same sound.
    var likes: [Range<Int>] = []
    /// Where one character of the given name is another one, and the name speaks: 刘志强, 刘志祥说.
    var kin: [Range<Int>] = []
    /// Where the last character is missing.
    var cuts: [Range<Int>] = []

    var string: String { Scalars.string(scalars) }
  }

  private(set) var names: [Name] = []

  /// More names than this are a table, not an article.
  private static let limit = 80

  init(_ context: ArticleContext) {
    for person in context.facts.people where !person.isCredit {
      guard (3...16).contains(person.name.utf8.count) else { continue }
      let scalars = Scalars.of(person.name)
      guard (3...4).contains(scalars.count) else { continue }
      // Few articles name more than a dozen people.
      if let index = names.firstIndex(where: { $0.scalars == scalars }) {
        names[index].titles += person.titles
        continue
      }
      guard names.count < NameTwins.limit, let last = scalars.last, !NameTwins.verbs.contains(last) else { continue }
      names.append(Name(scalars: scalars, titles: person.titles))
    }
    if names.isEmpty { return }
    people = Set(context.facts.people.filter { $0.titles.isEmpty && !$0.isCredit }.map(\.range.lowerBound))
    search(context.text)
  }

  /// Where the article names somebody without a title.
  private var people: Set<Int> = []

  /// Whether a name acts at a place: it speaks, or the article's people have it.
  private func acts(_ range: Range<Int>, _ text: LogicalText) -> Bool {
    people.contains(range.lowerBound) || NameTwins.speaks(range.upperBound, text)
  }

  /// Characters that hardly end a given name: what was read as one is the verb behind it.
  private static let verbs: ScalarSet = "当任说听看是在把被对向和与同了先已从到给为曾将告带来去做"
  /// What stands between a name of two characters and its verb: 鲁宾也说.
  private static let adverbs: ScalarSet = "也还都又只就才仍均再便则及于笑称问讲走找等不这"

  /// Whether a verb of speech follows: 说, 表示, 介绍, 告诉.
  private static func speaks(_ start: Int, _ text: LogicalText) -> Bool {
    // 刘志祥院长说: a title between.
    let index = text.range(ofAny: posts, at: start)?.upperBound ?? start
    guard index + 1 < text.count else { return false }
    if text.has("说", at: index) {
      let behind = text.characterClass(index + 1)
      return behind.endsClause || behind == .openQuote
    }
    return text.matches(any: SpeechVerbs.saidOrShown, at: index) || text.matches(any: moods, at: index)
  }

  private static let posts = Phrases(Posts.heads + " " + Posts.officers + " 老师")
  private static let moods: Phrases = "高兴 激动"

  private mutating func search(_ text: LogicalText) {
    let scalars = text.scalars
    let firsts = names.map { $0.scalars[0] }
    let seconds = names.map { $0.scalars[1] }
    // Second characters are looked for too: the surname may be the one that is wrong.
    let beginnings = ScalarFilter(firsts + seconds)
    var next = 0
    while let index = beginnings.place(from: next, in: scalars) {
      for number in firsts.indices where firsts[number] == scalars[index] {
        compare(number, at: index, scalars, text)
      }
      for number in seconds.indices where seconds[number] == scalars[index] {
        compareGivenName(number, at: index, scalars, text)
      }
      next = index + 1
    }
  }

  /// The given name behind a surname of like sound.
  private mutating func compareGivenName(_ number: Int, at index: Int, _ scalars: [UInt32], _ text: LogicalText) {
    let name = names[number].scalars
    let start = index - 1
    guard start >= 0, start + name.count <= scalars.count, scalars[start + 2] == name[2], scalars[start] != name[0],
      Surnames.rank(scalars[start]) != nil,
      (1..<name.count).allSatisfy({ scalars[start + $0] == name[$0] }), CharacterClass.of(scalars[start]) == .han
    else { return }
    let range = start..<(start + name.count)
    if NameShapes.areAlike(name[0], scalars[start]) {
      names[number].likes.append(range)
    } else if acts(range, text) {
      names[number].kin.append(range)
    }
  }

  private mutating func compare(_ number: Int, at index: Int, _ scalars: [UInt32], _ text: LogicalText) {
    let name = names[number].scalars
    guard index + name.count <= scalars.count else { return }
    // 张国庆, 张庆国: the given name turned round.
    if name.count == 3, scalars[index + 1] == name[2], scalars[index + 2] == name[1], name[1] != name[2] {
      names[number].likes.append(index..<(index + 3))
      return
    }
    var different: Int?
    for offset in 1..<name.count where scalars[index + offset] != name[offset] {
      if different != nil { return }
      different = offset
    }
    let range = index..<(index + name.count)
    guard let different else {
      names[number].places.append(range)
      return
    }
    let other = scalars[index + different]
    if NameShapes.areAlike(name[different], other) {
      names[number].likes.append(range)
      return
    }
    if name.count == 3, CharacterClass.of(other) == .han, !NameTwins.verbs.contains(other),
      !NameTwins.adverbs.contains(other), !NameTwins.adverbs.contains(name[2]),
      acts(range, text)
    {
      names[number].kin.append(range)
    }
    if different == name.count - 1 { names[number].cuts.append(index..<(range.upperBound - 1)) }
  }
}
