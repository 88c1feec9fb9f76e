import TextModel

/// The text of an article in the making, block by block, prepared for weighing where parts of it belong.
struct DraftProfile {
  /// By position in the draft's blocks; nil for titles and bylines.
  let stretches: [Stretch?]
  /// All its words.
  let words: WordMap

  /// Articles of more blocks are no newspaper's.
  static let mostBlocks = 160

  init(
    _ draft: ArticleDraft, _ blocks: [Block], _ shapes: [LineShape], in snapshot: Snapshot, _ store: inout WeighingStore
  ) {
    let members = draft.blocks.prefix(DraftProfile.mostBlocks)
    stretches = members.map { block in
      blocks[block].kind == .body || blocks[block].kind == .signOff
        ? store.stretch(blocks[block].lines, shapes, in: snapshot) : nil
    }
    words = DraftProfile.words(of: stretches[...])
  }

  /// The words before a position, or from one on.
  static func words(of stretches: ArraySlice<Stretch?>) -> WordMap {
    var words = WordMap()
    for stretch in stretches {
      if let stretch { words.formUnion(stretch.words) }
    }
    return words
  }

  /// Whether its last text ends with a digit.
  var endsWithDigit: Bool { stretches.last(where: { $0 != nil })??.endsWithDigit ?? false }

  /// The last point counted (一是 … 三是) before a position.
  func lastOrdinal(before position: Int) -> Int? {
    for stretch in stretches.prefix(position).reversed() {
      if let last = stretch?.ordinals.last { return last }
    }
    return nil
  }

  /// The first point counted from a position on.
  func firstOrdinal(from position: Int) -> Int? {
    for stretch in stretches.dropFirst(position) {
      if let first = stretch?.ordinals.first { return first }
    }
    return nil
  }

  /// The names in the last credit of a range of positions.
  func signers(in range: Range<Int>) -> [String] {
    for stretch in stretches[range.clamped(to: stretches.indices)].reversed() {
      if let stretch, !stretch.signers.isEmpty { return stretch.signers }
    }
    return []
  }

  /// The likeness of a lead-in to the most parallel one in a range of positions.
  func likeness(of leadIn: LeadInCandidate, in range: Range<Int>) -> Int {
    var best = 0
    for stretch in stretches[range.clamped(to: stretches.indices)] {
      if let other = stretch?.leadIn { best = max(best, leadIn.likeness(to: other)) }
    }
    return best
  }
}
