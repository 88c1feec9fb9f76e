package import Linting
import PageStructure
import TextModel

/// 一个名称有两种写法，只差一个同音字。
///
/// 引号或书名号里的名称（四到十二个字），同一版里又以只差一个同音字的样子出现：“美丽露肩”行动和美丽路肩，多半有一个
/// 是错的。
///
/// **怎么改**：查对正式名称，统一成一种。
///
/// **依据**：《报纸编校质量评比差错认定细则》（1997）28、29：同一名称全文一致。
package struct TermNearVariant: PageRule {
  package static let profile = RuleProfile("term-near-variant", .wording, .warning, layer: .page, counts: 1)

  package static let examples: [Example] = [
    .reported(
      "村里办起“⟦红色课糖⟧”，党员轮流讲课。三年来，红色课堂成了老人最爱去的地方，红色课堂的故事越传越远。",
      fixed: "村里办起“红色课堂”，党员轮流讲课。三年来，红色课堂成了老人最爱去的地方，红色课堂的故事越传越远。"),
    .reported(
      "该镇开展“⟦美丽露肩⟧”行动，组织党员整治公路两侧，打造美丽路肩，扮靓出行路。",
      fixed: "该镇开展“美丽路肩”行动，组织党员整治公路两侧，打造美丽路肩，扮靓出行路。",
      "该镇开展“美丽露肩”行动，组织党员整治公路两侧，打造美丽露肩，扮靓出行路。"),
    .reported(
      "他主编的《⟦中国大史记⟧》出版后，《中国大事记》续编也已启动，《中国大事记》将出三卷。",
      fixed: "他主编的《中国大事记》出版后，《中国大事记》续编也已启动，《中国大事记》将出三卷。"),
    .accepted("唱响“责任之曲”“颜值之曲”“督查之曲”。"),
    .accepted("推行“一网统管”机制，又推“以网统管”思路。"),
    .accepted("该镇开展“美丽路肩”行动，打造美丽路肩。"),
    .accepted("“书香里弄”与“书乡里弄”是两项评选，名单昨天公布。"),
  ]

  package init() {}

  private static let lengths = 4...12
  /// More names than this are a list of names.
  private static let limit = 400

  /// A stretch of an article's text.
  private struct Words {
    var text: LogicalText
    var article: Int
    var range: Range<Int>
    var spelt: [UInt32]

    var string: String { text.string(range) }
  }

  package func check(_ page: PageContext, report: inout PageReport) {
    guard page.isComparable else { return }
    let texts = page.page.articles.map(\.text)
    let terms = TermNearVariant.terms(in: texts, page, &report)
    if terms.isEmpty { return }
    var reported: Set<[UInt32]> = []
    var pairs: [(quoted: Words, other: Words)] = []
    for (quoted, other) in TermNearVariant.variants(of: terms, in: texts, page, &report) {
      let isFirst = quoted.spelt.lexicographicallyPrecedes(other.spelt)
      guard reported.insert(isFirst ? quoted.spelt + other.spelt : other.spelt + quoted.spelt).inserted,
        !TermNearVariant.areInOneSeries(quoted, other)
      else { continue }
      pairs.append((quoted, other))
    }
    if pairs.isEmpty { return }
    let spelt = pairs.flatMap { [$0.quoted.spelt, $0.other.spelt] }
    var beginnings = PairFilter(bitCount: 12)
    for word in spelt { beginnings.insert(CharacterPair.of(word[0], word[1])) }
    let occurrences = report.answers(to: spelt, on: page) { Occurrences(of: spelt, beginnings, in: texts[$0]) }
    for (number, pair) in pairs.enumerated() {
      func places(_ words: Words, _ word: Int) -> [Words] {
        occurrences.enumerated().flatMap { article, found in
          found.places[word].map { Words(text: texts[article], article: article, range: $0, spelt: words.spelt) }
        }
      }
      TermNearVariant.report(
        pair.quoted, places(pair.quoted, 2 * number), pair.other, places(pair.other, 2 * number + 1), page.known,
        &report)
    }
  }

  private static func report(
    _ quoted: Words, _ first: [Words], _ other: Words, _ second: [Words], _ known: KnownWords,
    _ report: inout PageReport
  ) {
    // Of two that stand equally often the quoted one is the odd one.
    guard let variants = VariantPair((other.string, second), (quoted.string, first), known: known),
      let place = variants.rare.places.first, let partner = variants.common.places.first,
      !areTold(place, partner)
    else { return }
    let words = (variants.rare.word, variants.common.word)
    report.report(
      place.text.source(place.range),
      Message(
        "“\(words.0)”与版上“\(words.1)”只差一个同音字，请核对统一。", "“\(words.0)” and “\(words.1)” differ by one homophone. Use one."),
      related: [
        RelatedPlace(
          range: partner.text.source(partner.range), message: Message("“\(words.1)”", "“\(words.1)”"))
      ],
      fixes: variants.fixes { places, word in
        let edits = places.flatMap { $0.text.edits(replacing: $0.range, with: word) }
        return Fix(title: .unify(to: word), edits: edits.sorted { $0.range < $1.range }, isSafe: false)
      })
  }

  private static let joints: Phrases = "和 与 及 、 跟 不是"

  /// “书香里弄”与“书乡里弄”是两项评选: two names that are joined in one breath are two things.
  private static func areTold(_ first: Words, _ second: Words) -> Bool {
    guard first.article == second.article else { return false }
    let gap =
      min(first.range.upperBound, second.range.upperBound)..<max(first.range.lowerBound, second.range.lowerBound)
    return gap.count <= 5 && first.text.first(of: joints, in: gap) != nil
  }

  /// The quoted names of four to twelve Han of an article, each once.
  private struct QuotedTerms {
    var terms: [(range: Range<Int>, spelt: [UInt32], hash: UInt64)] = []

    init(in text: LogicalText, _ units: TextUnits) {
      let (openQuote, openTitle) = (CharacterClass.openQuote.code, CharacterClass.openTitle.code)
      let classes = text.classes
      for mark in units.marks where classes[mark] == openQuote || classes[mark] == openTitle {
        var end = mark + 1
        while text.characterClass(end) == .han && end - mark <= lengths.upperBound + 1 { end += 1 }
        let closing = text.characterClass(end)
        let range = (mark + 1)..<end
        guard lengths.contains(range.count), closing == .closeQuote || closing == .closeTitle else { continue }
        let spelt = Array(text.scalars[range])
        let hash = spelt.reduce(0) { CharacterPair.hash($0 &+ UInt64($1)) }
        if terms.contains(where: { $0.hash == hash && $0.spelt == spelt }) { continue }
        terms.append((range, spelt, hash))
        if terms.count == limit { return }
      }
    }
  }

  /// The quoted names of the page, each once.
  private static func terms(in texts: [LogicalText], _ page: PageContext, _ report: inout PageReport) -> [Words] {
    var result: [Words] = []
    var hashes: [UInt64] = []
    let quoted = report.answers(to: limit, on: page) { QuotedTerms(in: texts[$0], page.units[$0]) }
    for (article, quoted) in quoted.enumerated() {
      for (range, spelt, hash) in quoted.terms {
        if zip(hashes, result).contains(where: { $0 == hash && $1.spelt == spelt }) { continue }
        hashes.append(hash)
        result.append(Words(text: texts[article], article: article, range: range, spelt: spelt))
        if result.count == limit { return result }
      }
    }
    return result
  }

  /// A term and a stretch of its length that differs from it in one character of the same sound.
  private static func variants(
    of terms: [Words], in texts: [LogicalText], _ page: PageContext, _ report: inout PageReport
  ) -> [(term: Words, other: Words)] {
    let spelt = terms.map(\.spelt)
    let halves = TermHalves(of: spelt)
    let variants = report.answers(to: spelt, on: page) { Variants(of: halves, in: texts[$0]) }
    var result: [(term: Words, other: Words)] = []
    var compared = 0
    for (article, text) in texts.enumerated() {
      var own = variants[article]
      if result.count + own.places.count > Variants.most || compared + own.compared > Variants.mostCompared {
        own = Variants(of: halves, in: text, behind: result.count, compared)
      }
      for (term, range) in own.places {
        result.append(
          (terms[term], Words(text: text, article: article, range: range, spelt: Array(text.scalars[range]))))
      }
      compared += own.compared
      if result.count > Variants.most || compared > Variants.mostCompared { break }
    }
    return result
  }

  /// Where an article has something that is spelt nearly like a term. One pass, in which a bit table of the pairs that
  /// begin a half of a term passes over nearly all of the text.
  private struct Variants {
    /// Many terms that begin alike, on a page that is full of them, are no newspaper.
    static let most = 1000
    static let mostCompared = 1_000_000

    private(set) var places: [(term: Int, range: Range<Int>)] = []
    /// How often a term was held against the text.
    private(set) var compared = 0

    /// - Parameters:
    ///   - count: how many were found before on the page.
    ///   - comparedBefore: how often a term was held against the text before it.
    init(of halves: TermHalves, in text: LogicalText, behind count: Int = 0, _ comparedBefore: Int = 0) {
      let scalars = text.scalars
      var (found, compared) = (places, 0)
      var next = 0
      while let index = halves.filter.place(from: next, in: scalars) {
        next = index + 1
        halves.forEach(at: index, in: scalars) { number, spelt, place in
          compared += 1
          guard place >= 0, place + spelt.count <= scalars.count,
            let difference = difference(of: spelt, from: scalars, at: place),
            areMistakable(spelt[difference], scalars[place + difference])
          else { return }
          // 合作经济法, 合作经济发展: the last character belongs to the next word.
          if difference == spelt.count - 1, text.characterClass(place + spelt.count) == .han,
            !particles.contains(text.scalar(place + spelt.count))
          {
            return
          }
          found.append((number, place..<(place + spelt.count)))
        }
        if count + found.count > Variants.most || comparedBefore + compared > Variants.mostCompared { break }
      }
      (places, self.compared) = (found, compared)
    }
  }

  /// The pairs of characters that begin a half of a term.
  private struct TermHalves {
    let terms: [[UInt32]]
    private(set) var filter = PairFilter(bitCount: 13)
    /// Those whose pairs share a slot are in a chain.
    private var halves: [(pair: UInt64, term: Int, offset: Int, next: Int)] = []
    private var chains = [Int32](repeating: -1, count: 256)

    init(of terms: [[UInt32]]) {
      self.terms = terms
      // From the last to the first, so that a chain begins with the first.
      for (number, term) in terms.enumerated().reversed() {
        for offset in [term.count / 2, 0] {
          let pair = CharacterPair.of(term[offset], term[offset + 1])
          filter.insert(pair)
          halves.append((pair, number, offset, Int(chains[TermHalves.slot(pair)])))
          chains[TermHalves.slot(pair)] = Int32(truncatingIfNeeded: halves.count - 1)
        }
      }
    }

    /// Eight bits.
    private static func slot(_ pair: UInt64) -> Int { Int(truncatingIfNeeded: CharacterPair.hash(pair) >> 56) }

    /// Calls back with each term that has the pair at an index, and with the place where the term would begin.
    func forEach(at index: Int, in scalars: [UInt32], _ body: (Int, [UInt32], Int) -> Void) {
      let pair = CharacterPair.of(scalars[index], scalars[index + 1])
      var next = Int(chains[TermHalves.slot(pair)])
      while next >= 0 {
        let half = halves[next]
        next = half.next
        if half.pair == pair { body(half.term, terms[half.term], index - half.offset) }
      }
    }
  }

  /// What follows a name and begins no word with its last character.
  private static let particles: ScalarSet = "的了是在和与及等已将由被把为于成从对让使"

  /// The one place in which a text differs from a term; nil where it is equal or differs in more.
  private static func difference(of term: [UInt32], from scalars: [UInt32], at place: Int) -> Int? {
    var result: Int?
    for offset in term.indices where term[offset] != scalars[place + offset] {
      if result != nil { return nil }
      result = offset
    }
    return result
  }

  /// Pairs that are read alike but are as often both meant.
  private static let harmless = TableReader.words(of: "的地得 者着 他她它 是事 一以已亿 二而 四是 五无 六路 七期 九就久 做作 进近 在再")
    .map { Set($0.unicodeScalars.map(\.value)) }

  private static func areMistakable(_ first: UInt32, _ second: UInt32) -> Bool {
    guard Pinyin.areHomophones(first, second), !HanDigit.isNumeral(first), !HanDigit.isNumeral(second) else {
      return false
    }
    return !harmless.contains { $0.contains(first) && $0.contains(second) }
  }

  /// Where an article has some words.
  private struct Occurrences {
    /// By word.
    let places: [[Range<Int>]]

    init(of words: [[UInt32]], _ beginnings: PairFilter, in text: LogicalText) {
      let scalars = text.scalars
      var places = [[Range<Int>]](repeating: [], count: words.count)
      var next = 0
      while let index = beginnings.place(from: next, in: scalars) {
        next = index + 1
        for (number, word) in words.enumerated() where word[0] == scalars[index] && word[1] == scalars[index + 1] {
          // One that begins inside another is none of its own.
          guard index + word.count <= scalars.count, places[number].last.map({ $0.upperBound <= index }) ?? true,
            scalars[index..<(index + word.count)].elementsEqual(word)
          else { continue }
          places[number].append(index..<(index + word.count))
        }
      }
      self.places = places
    }
  }

  /// 责任链、责任联 side by side are two names.
  private static func areInOneSeries(_ left: Words, _ right: Words) -> Bool {
    guard left.article == right.article else { return false }
    let (first, second) = left.range.lowerBound < right.range.lowerBound ? (left, right) : (right, left)
    let gap = first.range.upperBound..<max(first.range.upperBound, second.range.lowerBound)
    return gap.count <= 4 && gap.allSatisfy { left.text.characterClass($0).isPunctuation }
  }
}
