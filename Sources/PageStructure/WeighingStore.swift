import TextModel

/// What was read to put cut articles together in one reading of a page, so that the next reading, after an edit, need not
/// do it again.
///
/// It is memory, not part of what a page says: everything in it is a function of lines that did not change, and what is
/// not found is worked out.
struct WeighingStore: Sendable {
  private struct Entry {
    var lines: Range<Int>
    let stretch: Stretch
    /// The entry before it that begins with the same line; -1 for none.
    var next: Int32
    /// Whether this reading asked for it.
    var isUsed: Bool
  }

  private struct ProfileEntry {
    let profile: DraftProfile
    /// How many lines its article moved since it was read.
    var delta: Int
    var next: Int32
    var isUsed: Bool

    var firstLine: Int? { profile.key.blocks.first.map { $0.lines.lowerBound + delta } }
  }

  /// Two articles that were weighed.
  struct Pair: Hashable {
    private let number: UInt64

    init(_ own: DraftProfile, _ host: DraftProfile) {
      number = UInt64(truncatingIfNeeded: own.number) << 32 | UInt64(UInt32(truncatingIfNeeded: host.number))
    }
  }

  /// A place in the second of two articles where the first may go on.
  struct KnownOffer {
    var score: Int32
    var position: Int32
    /// Behind the article's first line.
    var line: Int32?
  }

  private var profiles: [ProfileEntry] = []
  /// For each line of the page the last profile whose article begins with it; -1 for none. Empty while none is known.
  private var newestProfile: [Int32] = []
  private var profileNumber = 0
  /// What was found for pairs of articles; and what is kept of it while it is asked for, where there were too many.
  private var offers: [KnownOffer] = []
  private var pairs: [Pair: Range<Int>] = [:]
  private var knownOffers: [KnownOffer] = []
  private var knownPairs: [Pair: Range<Int>] = [:]

  /// The words by which joints are told.
  var joints = JointPlaces()

  private var entries: [Entry] = []
  /// For each line of the page the last entry that begins with it; -1 for none. Empty while nothing is known.
  private var newest: [Int32] = []

  init() {}

  /// What holds after an edit: the stretches before it, and those behind it, moved.
  init(_ store: WeighingStore, after edit: AppliedEdit, lineCount: Int) {
    let changed = edit.changedLines
    profileNumber = store.profileNumber
    joints = store.joints
    joints.follow(edit)
    guard !store.entries.isEmpty else { return }
    if store.pairs.count <= WeighingStore.mostPairs {
      offers = store.offers
      pairs = store.pairs
    } else {
      // Only what this reading asks for is kept.
      knownOffers = store.offers
      knownPairs = store.pairs
    }
    newestProfile = [Int32](repeating: -1, count: lineCount)
    profiles.reserveCapacity(store.profiles.count)
    for entry in store.profiles {
      guard let delta = WeighingStore.delta(of: entry, after: edit) else { continue }
      add(ProfileEntry(profile: entry.profile, delta: entry.delta + delta, next: -1, isUsed: false))
    }
    newest = [Int32](repeating: -1, count: lineCount)
    entries.reserveCapacity(store.entries.count)
    for entry in store.entries {
      let lines = entry.lines
      if lines.upperBound <= changed.lowerBound {
        add(entry.stretch, lines, isUsed: false)
      } else if lines.lowerBound + edit.lineDelta >= changed.upperBound {
        add(
          entry.stretch, (lines.lowerBound + edit.lineDelta)..<(lines.upperBound + edit.lineDelta), isUsed: false)
      }
    }
  }

  /// The same, ready for the next edit. Stretches that were not asked for are kept while they are few: the next edit may
  /// touch what made them needless.
  var settled: WeighingStore {
    var store = self
    store.newest = []
    store.newestProfile = []
    store.knownOffers = []
    store.knownPairs = [:]
    if profiles.count > WeighingStore.mostStretches { store.profiles.removeAll { !$0.isUsed } }
    if entries.count > WeighingStore.mostStretches { store.entries.removeAll { !$0.isUsed } }
    return store
  }

  private static let mostStretches = 2_000
  private static let mostPairs = 6_000

  /// The stretch of some lines, if it was read.
  mutating func stretch(_ lines: Range<Int>) -> Stretch? {
    guard lines.lowerBound < newest.count else { return nil }
    var place = Int(newest[lines.lowerBound])
    while place >= 0 {
      if entries[place].lines == lines {
        entries[place].isUsed = true
        return entries[place].stretch
      }
      place = Int(entries[place].next)
    }
    return nil
  }

  mutating func keep(_ stretch: Stretch, of lines: Range<Int>, lineCount: Int) {
    if newest.isEmpty { newest = [Int32](repeating: -1, count: lineCount) }
    add(stretch, lines, isUsed: true)
  }

  // MARK: Articles

  /// How many lines an article moves with an edit; nil where the edit touches or parts it.
  private static func delta(of entry: ProfileEntry, after edit: AppliedEdit) -> Int? {
    var result: Int?
    for block in entry.profile.key.blocks {
      let delta: Int
      if block.lines.upperBound + entry.delta <= edit.changedLines.lowerBound {
        delta = 0
      } else if block.lines.lowerBound + entry.delta + edit.lineDelta >= edit.changedLines.upperBound {
        delta = edit.lineDelta
      } else {
        return nil
      }
      if let result, result != delta { return nil }
      result = delta
    }
    return result
  }

  /// The profile of an article, if one was made of it as it is.
  mutating func profile(of index: Int, _ drafts: [ArticleDraft], _ blocks: [Block]) -> DraftProfile? {
    guard let first = drafts[index].blocks.first, blocks[first].lines.lowerBound < newestProfile.count else {
      return nil
    }
    var place = Int(newestProfile[blocks[first].lines.lowerBound])
    while place >= 0 {
      if profiles[place].profile.key.isSame(as: drafts[index], blocks, movedBy: profiles[place].delta) {
        profiles[place].isUsed = true
        return profiles[place].profile
      }
      place = Int(profiles[place].next)
    }
    return nil
  }

  /// Makes an article's profile.
  mutating func keep(_ stretches: [Stretch?], of key: DraftProfile.Key, lineCount: Int) -> DraftProfile {
    if newestProfile.isEmpty { newestProfile = [Int32](repeating: -1, count: lineCount) }
    profileNumber += 1
    let profile = DraftProfile(stretches, key, number: profileNumber)
    add(ProfileEntry(profile: profile, delta: 0, next: -1, isUsed: true))
    return profile
  }

  private mutating func add(_ entry: ProfileEntry) {
    guard let line = entry.firstLine, newestProfile.indices.contains(line) else { return }
    var entry = entry
    entry.next = newestProfile[line]
    profiles.append(entry)
    newestProfile[line] = Int32(truncatingIfNeeded: profiles.count - 1)
  }

  /// What was found for a pair of articles; nil if they were not weighed as they are.
  mutating func offers(_ pair: Pair) -> ArraySlice<KnownOffer>? {
    if let range = pairs[pair] { return offers[range] }
    guard !knownPairs.isEmpty, let range = knownPairs[pair] else { return nil }
    let known = knownOffers[range]
    keep(known, for: pair)
    return known
  }

  mutating func keep(_ found: some Sequence<KnownOffer>, for pair: Pair) {
    let first = offers.count
    for offer in found { offers.append(offer) }
    pairs[pair] = first..<offers.count
  }

  // MARK: Stretches

  private mutating func add(_ stretch: Stretch, _ lines: Range<Int>, isUsed: Bool) {
    guard newest.indices.contains(lines.lowerBound) else { return }
    entries.append(Entry(lines: lines, stretch: stretch, next: newest[lines.lowerBound], isUsed: isUsed))
    newest[lines.lowerBound] = Int32(truncatingIfNeeded: entries.count - 1)
  }
}
