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
    let (scalarArray, classArray) = (article.text.scalars, article.text.classes)
    let (scalars, classes) = (scalarArray.span, classArray.span)
    // A hash that rolls over the text: what leaves a run is taken off, what enters is added.
    var leaving: UInt32 = 1
    for _ in 1..<TextSketch.runLength { leaving = leaving &* TextSketch.base }
    var rolling: UInt32 = 0
    // What was added for the last characters, at their numbers' lowest bits.
    var run = InlineArray<8, UInt32>(repeating: 0)
    var count = 0
    var kept = Kept()
    for paragraph in article.paragraphs where paragraph.role == .body || paragraph.role == .subhead {
      for index in paragraph.range.clamped(to: article.text.indices) {
        // In bounds, since the range is clamped.
        let kind = unsafe CharacterClass(code: classes[unchecked: index])
        guard kind == .han || kind == .digit || kind == .latin else { continue }
        // Ideographs have one width.
        let scalar = unsafe scalars[unchecked: index]
        let entering = TextSketch.spread(kind == .han ? scalar : Scalars.halfWidth(scalar))
        let place = count & (TextSketch.runLength - 1)
        rolling = (rolling &- run[place] &* leaving) &* TextSketch.base &+ entering
        run[place] = entering
        count &+= 1
        guard count >= TextSketch.runLength else { continue }
        var hash = (rolling ^ (rolling >> 15)) &* 0x85EB_CA6B
        hash ^= hash >> 13
        if UInt64(hash) < kept.limit { kept.insert(hash) }
      }
    }
    smallest = count < 40 ? [] : kept.hashes
  }

  /// The smallest hashes so far, in order, each once.
  private struct Kept {
    private var smallest = InlineArray<16, UInt32>(repeating: 0)
    private var count = 0
    /// The greatest of them, once there are enough: no other from there on is kept.
    private(set) var limit = UInt64.max

    mutating func insert(_ hash: UInt32) {
      var place = count
      while place > 0 && smallest[place - 1] > hash { place -= 1 }
      if place > 0 && smallest[place - 1] == hash { return }
      if count < smallest.count { count += 1 }
      var last = count - 1
      while last > place {
        smallest[last] = smallest[last - 1]
        last -= 1
      }
      smallest[place] = hash
      if count == smallest.count { limit = UInt64(smallest[count - 1]) }
    }

    var hashes: [UInt32] {
      var result: [UInt32] = []
      result.reserveCapacity(count)
      for index in 0..<count { result.append(smallest[index]) }
      return result
    }
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
