/// What a page can be looked up by.
enum IndexTerm {
  case person(String)
  case initiative(String)
  case measure(MeasureKey)
  /// The page number, as printed.
  case page(String)
  /// A title as a mention words it.
  case title(String)
  case sketch(UInt32)
  /// The headline of an article.
  case article(String)
  /// The subject of a metric, as the text words it.
  case subject(String)

  /// What a symbol is looked up by.
  static func symbol(_ name: String, _ kind: IndexedSymbol.Kind) -> IndexTerm {
    switch kind {
    case .article: .article(name)
    case .person: .person(name)
    case .initiative: .initiative(name)
    case .subject: .subject(name)
    }
  }

  /// Of an article's sketch only so many hashes are terms: of two texts nine tenths alike all but one pair in ten
  /// thousand share one of them.
  static let sketchTerms = 4

  var hash: UInt64 {
    switch self {
    case .person(let name): IndexTerm.hash(name, seed: IndexTerm.seed(of: .person))
    case .initiative(let name): IndexTerm.hash(name, seed: IndexTerm.seed(of: .initiative))
    case .measure(let key): IndexTerm.hash(of: key)
    case .page(let number): IndexTerm.hash(number, seed: 4)
    case .sketch(let hash): IndexTerm.mixed(UInt64(hash) &+ 0x5_0000_0000)
    case .title(let title): IndexTerm.hash(title, seed: 6)
    case .article(let name): IndexTerm.hash(name, seed: IndexTerm.seed(of: .article))
    case .subject(let subject): IndexTerm.hash(subject, seed: IndexTerm.seed(of: .subject))
    }
  }

  private static func hash(of key: MeasureKey) -> UInt64 { hash(key.measure, seed: hash(key.subject.text, seed: 3)) }

  static func hash(_ text: String, seed: UInt64) -> UInt64 {
    var text = text
    return text.withUTF8 { unsafe hash($0.span, seed: seed) }
  }

  /// The hash of a symbol by the bytes of its name.
  static func hash(ofSymbol name: ArraySlice<UInt8>, _ kind: IndexedSymbol.Kind) -> UInt64 {
    hash(name.span, seed: seed(of: kind))
  }

  /// Eight bytes at a time, the rest as one word with their count.
  static func hash(_ bytes: Span<UInt8>, seed: UInt64) -> UInt64 {
    let count = bytes.count
    var hash = 0xCBF2_9CE4_8422_2325 &+ seed
    var index = 0
    while index &+ 8 <= count {
      // In bounds by the condition of the loop.
      let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
      hash = (hash ^ UInt64(littleEndian: word)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
      index &+= 8
    }
    var word = UInt64(truncatingIfNeeded: count) << 56
    while index < count {
      word = word << 8 | UInt64(bytes[index])
      index += 1
    }
    return mixed((hash ^ word) &* 0x9E37_79B9_7F4A_7C15)
  }

  private static func seed(of kind: IndexedSymbol.Kind) -> UInt64 {
    switch kind {
    case .person: 1
    case .initiative: 2
    case .article: 7
    case .subject: 8
    }
  }

  /// The upper bits choose where a term is kept, so all bits have to tell.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var hash = value
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    return hash ^ (hash >> 31)
  }

  /// Everything that a page can be looked up by beside its symbols; the same may come more than once.
  static func hashes(of summary: PageSummary) -> [UInt64] {
    var result: [UInt64] = []
    result.reserveCapacity(summary.metrics.count + summary.people.count + (sketchTerms + 1) * summary.articles.count)
    for person in summary.people where !person.isCredit {
      for title in person.titles { result.append(IndexTerm.title(title).hash) }
    }
    // Looked at in place: a copy of an entry costs more than its hash.
    let metrics = summary.metrics.span
    for index in metrics.indices { result.append(IndexTerm.hash(of: metrics[index].key)) }
    if let number = summary.number { result.append(IndexTerm.page(number).hash) }
    for article in summary.articles {
      for hash in article.sketch.hashes.prefix(sketchTerms) { result.append(IndexTerm.sketch(hash).hash) }
    }
    return result
  }
}
