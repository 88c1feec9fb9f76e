package import PageStructure
import TextModel

/// What an article's text is like, in 16 numbers: the smallest hashes of all its runs of 8 characters. Two texts share
/// about as large a part of them as they share of their runs, whatever lines and marks part them.
package struct TextSketch: Hashable, Sendable {
  private var smallest: [UInt32]
  private static let size = 16
  private static let runLength = 8
  private static let base: UInt32 = 0x9E37_79B1

  private static func spread(_ scalar: UInt32) -> UInt32 { (scalar &* 0xC2B2_AE35) ^ (scalar >> 7) }

  /// Of hashes that a sketch had before, in their order.
  init(hashes: [UInt32]) { smallest = hashes }

  /// The sketch of the body; texts shorter than 40 characters have none.
  package init(of article: Article) {
    var words: [UInt32] = []
    let text = article.text
    for paragraph in article.paragraphs where paragraph.role == .body || paragraph.role == .subhead {
      for index in paragraph.range.clamped(to: text.indices) {
        switch text.characterClass(index) {
        case .han, .digit, .latin: words.append(Scalars.halfWidth(text.scalar(index)))
        default: break
        }
      }
    }
    smallest = []
    guard words.count >= 40 else { return }
    // A hash that rolls over the text: what leaves a run is taken off, what enters is added.
    var leaving: UInt32 = 1
    for _ in 1..<TextSketch.runLength { leaving = leaving &* TextSketch.base }
    var rolling: UInt32 = 0
    for index in words.indices {
      if index >= TextSketch.runLength {
        rolling = rolling &- TextSketch.spread(words[index - TextSketch.runLength]) &* leaving
      }
      rolling = rolling &* TextSketch.base &+ TextSketch.spread(words[index])
      guard index >= TextSketch.runLength - 1 else { continue }
      let hash = (rolling ^ (rolling >> 15)) &* 0x85EB_CA6B
      insert(hash ^ (hash >> 13))
    }
  }

  private mutating func insert(_ hash: UInt32) {
    if smallest.count == TextSketch.size, let last = smallest.last, hash >= last { return }
    var place = smallest.count
    while place > 0 && smallest[place - 1] > hash { place -= 1 }
    if place > 0 && smallest[place - 1] == hash { return }
    smallest.insert(hash, at: place)
    if smallest.count > TextSketch.size { smallest.removeLast() }
  }

  package var isEmpty: Bool { smallest.isEmpty }

  /// The hashes, for whoever looks for like texts among many.
  package var hashes: [UInt32] { smallest }

  /// How like two texts are, 0 to 1: the part of the smallest hashes of both that both have.
  package func similarity(to other: TextSketch) -> Double {
    guard !isEmpty, !other.isEmpty else { return 0 }
    let union = Set(smallest).union(other.smallest).sorted().prefix(TextSketch.size)
    let shared = union.filter { smallest.contains($0) && other.smallest.contains($0) }
    return Double(shared.count) / Double(union.count)
  }
}
