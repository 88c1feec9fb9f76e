/// An article while it is put together: which blocks it has and how far it has come.
struct ArticleDraft {
  var kind: Article.Kind
  /// Indices of the page's blocks, in order.
  var blocks: [Int] = []
  /// Those of its headline block.
  var titles: [Int] = []
  /// Those that are its subheads.
  var subheads: [Int] = []
  /// How many blocks of body text it has.
  var bodyCount = 0
  /// A sign-off or the like has ended it.
  var isClosed = false
  /// It opens with “本报讯” or such.
  var hasLead = false
  /// It has a byline between headline and body, as a longer piece has.
  var hasByline = false
  /// Its headline stands behind its text, and ends it.
  var hasTitleBehind = false
  /// It begins without headline or lead behind another article's end: it may belong to an earlier one.
  var isOrphan = false

  /// Puts its blocks in the order of the lines.
  mutating func sortBlocks() {
    func isSorted(_ members: [Int]) -> Bool {
      for place in members.indices.dropFirst() where members[place] < members[place - 1] { return false }
      return true
    }
    if !isSorted(blocks) { blocks.sort() }
    if !isSorted(titles) { titles.sort() }
    if !isSorted(subheads) { subheads.sort() }
  }

  /// Follows blocks behind one that get other numbers.
  mutating func moveBlocks(behind index: Int, by count: Int) {
    func move(_ members: inout [Int]) {
      guard members.contains(where: { $0 > index }) else { return }
      for place in members.indices where members[place] > index { members[place] += count }
    }
    move(&blocks)
    move(&titles)
    move(&subheads)
  }

  init(kind: Article.Kind) {
    self.kind = kind
  }
}
