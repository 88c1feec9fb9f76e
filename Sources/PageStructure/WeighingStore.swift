import TextModel

/// What was read and weighed to put cut articles together in one reading of a page, so that the next reading, after an
/// edit, need not do it again.
///
/// It is memory, not part of what a page says: everything in it is a function of lines that did not change, and what is
/// not found is worked out.
struct WeighingStore: Sendable {
  /// An article's blocks, as far as weighing looks at them.
  struct Draft: Hashable, Sendable {
    let blocks: [Block]
    let isOrphan: Bool
    private let number: Int

    init(_ draft: ArticleDraft, _ blocks: [Block]) {
      self.blocks = draft.blocks.map { blocks[$0] }
      isOrphan = draft.isOrphan
      var hasher = Hasher()
      hasher.combine(self.blocks.count)
      for block in self.blocks {
        hasher.combine(block.lines.lowerBound)
        hasher.combine(block.lines.upperBound)
      }
      number = hasher.finalize()
    }

    func hash(into hasher: inout Hasher) { hasher.combine(number) }

    /// Whether all its lines stand before or behind some others.
    func isApart(from lines: Range<Int>) -> Bool {
      blocks.allSatisfy { $0.lines.upperBound <= lines.lowerBound || $0.lines.lowerBound >= lines.upperBound }
    }
  }

  /// An article and a place where it may go on.
  struct Question: Hashable, Sendable {
    var own: Draft
    var host: Draft
    var position: Int
    var line: Int?
    var isOpen: Bool
  }

  /// The stretches of the reading before, by their lines as they are now.
  private var knownStretches: [Range<Int>: Stretch] = [:]
  private var stretches: [Range<Int>: Stretch] = [:]
  private var knownScores: [Question: Int] = [:]
  private var scores: [Question: Int] = [:]

  init() {}

  /// What holds after an edit: the stretches before it, and those behind it, moved; scores where no line moved.
  init(_ store: WeighingStore, after edit: AppliedEdit) {
    let changed = edit.changedLines
    knownStretches.reserveCapacity(store.stretches.count)
    for (lines, stretch) in store.stretches {
      if lines.upperBound <= changed.lowerBound {
        knownStretches[lines] = stretch
      } else if lines.lowerBound + edit.lineDelta >= changed.upperBound {
        knownStretches[(lines.lowerBound + edit.lineDelta)..<(lines.upperBound + edit.lineDelta)] = stretch
      }
    }
    guard edit.lineDelta == 0 else { return }
    knownScores = store.scores.filter { $0.key.own.isApart(from: changed) && $0.key.host.isApart(from: changed) }
  }

  /// The same, ready for the next edit. Stretches that were not asked for are kept while they are few: a score that is
  /// known needs none, but the next edit may touch it.
  var settled: WeighingStore {
    var store = self
    if stretches.count + knownStretches.count <= WeighingStore.mostStretches {
      store.stretches.merge(knownStretches) { used, _ in used }
    }
    store.knownStretches = [:]
    store.knownScores = [:]
    return store
  }

  private static let mostStretches = 2_000

  mutating func stretch(_ lines: Range<Int>, _ shapes: [LineShape], in snapshot: Snapshot) -> Stretch {
    if let stretch = stretches[lines] { return stretch }
    let stretch = knownStretches[lines] ?? Stretch(lines: lines, shapes, in: snapshot)
    stretches[lines] = stretch
    return stretch
  }

  /// The answer to a question that was asked before.
  mutating func score(_ question: Question) -> Int? {
    if let score = scores[question] { return score }
    guard let score = knownScores[question] else { return nil }
    scores[question] = score
    return score
  }

  mutating func keep(_ score: Int, for question: Question) { scores[question] = score }
}

extension WeighingStore: CustomReflectable {
  /// Nothing: two pages that say the same may have been read with different memories.
  var customMirror: Mirror { Mirror(self, children: []) }
}
