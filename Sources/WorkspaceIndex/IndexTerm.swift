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
    case .measure(let key): IndexTerm.hash(key.subject.text + "\u{0}" + key.measure, seed: 3)
    case .page(let number): IndexTerm.hash(number, seed: 4)
    case .sketch(let hash): IndexTerm.mixed(UInt64(hash) &+ 0x5_0000_0000)
    case .title(let title): IndexTerm.hash(title, seed: 6)
    case .article(let name): IndexTerm.hash(name, seed: IndexTerm.seed(of: .article))
    case .subject(let subject): IndexTerm.hash(subject, seed: IndexTerm.seed(of: .subject))
    }
  }

  static func hash(_ text: String, seed: UInt64) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 &+ seed
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return mixed(hash)
  }

  /// The hash of a symbol by the bytes of its name.
  static func hash(ofSymbol name: ArraySlice<UInt8>, _ kind: IndexedSymbol.Kind) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 &+ seed(of: kind)
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return mixed(hash)
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

  /// Everything that a page can be looked up by beside its symbols, each once.
  static func hashes(of summary: PageSummary) -> [UInt64] {
    var result: Set<UInt64> = []
    for person in summary.people where !person.isCredit {
      for title in person.titles { result.insert(IndexTerm.title(title).hash) }
    }
    for metric in summary.metrics { result.insert(IndexTerm.measure(metric.key).hash) }
    if let number = summary.number { result.insert(IndexTerm.page(number).hash) }
    for article in summary.articles {
      for hash in article.sketch.hashes.prefix(sketchTerms) { result.insert(IndexTerm.sketch(hash).hash) }
    }
    return Array(result)
  }
}
