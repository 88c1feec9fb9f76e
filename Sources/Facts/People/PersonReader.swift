import PageStructure
import TextModel

/// Finds the people named in an article, mention by mention, in order.
///
/// A person is found only where the text introduces the name: behind a title, in a credit, in a list with others,
/// before a verb of speech. Once found, every further occurrence of the name is a mention too.
struct PersonReader {
  let text: ArticleReading
  let names: NameReading
  let places: NamePlaces
  let phrases: TitlePhrase
  private var found: [PersonMention] = []
  /// Which indices mentions take; empty until there is one.
  private var occupied: [Bool] = []

  private init(_ reading: ArticleReading, dates: [DateMention]) {
    text = reading
    names = NameReading(text: reading)
    places = NamePlaces(names)
    phrases = TitlePhrase(text: reading, dates: dates)
  }

  /// The people named in an article, mention by mention, in order.
  static func mentions(in reading: ArticleReading, dates: [DateMention]) -> [PersonMention] {
    var reader = PersonReader(reading, dates: dates)
    reader.readCredits()
    reader.readTitled()
    reader.readIntroduced()
    reader.readAppointments()
    reader.readElected()
    reader.readProfessions()
    reader.readCompetitors()
    reader.readTitledBehind()
    reader.readSpeakers()
    reader.readWithheld()
    reader.readDescribed()
    reader.readAged()
    reader.readNicknamed()
    reader.readLists()
    reader.readEntrants()
    reader.readRecurring()
    reader.readKin()
    if reader.found.isEmpty { return [] }
    // Taken one by one, so that no mention is copied for its name.
    var (found, taken) = ([String](), [Range<Int>]())
    found.reserveCapacity(reader.found.count)
    taken.reserveCapacity(reader.found.count)
    for index in reader.found.indices {
      found.append(reader.found[index].name)
      taken.append(reader.found[index].range)
    }
    let known = KnownNames(found)
    for mention in known.mentions(in: reading.logical, excluding: taken, names: reader.names) {
      reader.add(mention)
    }
    reader.found.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    return reader.found
  }

  private mutating func readCredits() {
    var post: String?
    var end = -1
    for credit in text.credits {
      // “本报记者 张三 李四 摄” names reporters, whatever they did here.
      if !follows(credit.range.lowerBound, end) { post = self.post(before: credit.range.lowerBound) }
      end = credit.range.upperBound
      add(PersonMention(name: credit.name, range: credit.range, titles: [post ?? credit.role], isCredit: true))
    }
  }

  private static let posts = ["记者", "通讯员"]

  /// The word of a byline that says what the one is whose name begins at an index.
  private func post(before index: Int) -> String? {
    var end = index
    while end > index - 3, text.characterClass(end - 1) == .space { end -= 1 }
    return PersonReader.posts.first { text.matches($0, at: end - $0.unicodeScalars.count) }
  }

  /// Whether a name begins right behind the end of another, but for what parts the two.
  private func follows(_ start: Int, _ end: Int) -> Bool {
    guard end >= 0, start >= end, start <= end + 2 else { return false }
    return (end..<start).allSatisfy {
      text.characterClass($0) == .space || text.characterClass($0) == .enumerationComma
    }
  }

  // MARK: Mentions found

  private mutating func add(_ mention: PersonMention) {
    if occupied.isEmpty {
      occupied = [Bool](count: text.count, of: false)
      found.reserveCapacity(8)
    }
    for index in mention.range.clamped(to: text.indices) { occupied[index] = true }
    found.append(mention)
  }

  mutating func add(_ range: Range<Int>, titles: [String] = []) {
    add(PersonMention(name: text.string(range), range: range, titles: titles))
  }

  /// Where those stand that were found so far.
  var foundRanges: [Range<Int>] { found.map(\.range) }

  func isTaken(_ index: Int) -> Bool { index >= 0 && index < occupied.count && occupied[index] }

  func isFree(_ range: Range<Int>) -> Bool { !isTaken(range.lowerBound) && !isTaken(range.upperBound - 1) }

  // MARK: The text around names

  func startsClause(_ index: Int) -> Bool {
    let kind = text.characterClass(index - 1)
    return kind.endsClause || kind == .closeQuote
  }

  /// Whether a phrase can begin at an index: behind a mark, a particle or a verb.
  func startsPhrase(_ index: Int) -> Bool {
    let kind = text.characterClass(index - 1)
    if kind != .han { return kind != .digit && kind != .latin && kind != .closeTitle }
    return phrases.endsWithStop(index) || PersonReader.particles.contains(text.scalar(index - 1))
  }

  private static let particles = ScalarSet("由与和对向请给让被是的在为了及到随听据按跟见")

  /// The name that ends at an index and begins a phrase, of three characters or else of two, where it fits.
  func name(endingAt end: Int, where fits: (NameReading.Candidate) -> Bool) -> NameReading.Candidate? {
    for length in [3, 2] where end >= length && startsPhrase(end - length) {
      let range = (end - length)..<end
      let weight = names.weight(text.scalar(range.lowerBound))
      guard weight != .none, range.allSatisfy({ text.characterClass($0) == .han }),
        let candidate = names.candidate(range, surname: 1, weight: weight), fits(candidate)
      else { continue }
      return candidate
    }
    return nil
  }

  /// The index behind the bracket that closes the one at `index`, if it is near.
  func bracketEnd(_ index: Int) -> Int? {
    for position in index..<min(text.count, index + 16) where text.characterClass(position) == .closeBracket {
      return position + 1
    }
    return nil
  }
}
