package import Linting
import PageStructure
import TextModel

/// 提取留下的符号。
///
/// 只有装饰符号的行（■ ■ ■）、文本版面里的“##”标记和行尾的双空格，是版式留下的痕迹，不是正文。每一种全版报告一次。
///
/// **怎么改**：删去；正文行首的 ■、—— 是项目符号，保留。
///
/// **依据**：无标准，提取质量。
package struct ExtractionResidue: CountedRule {
  package static let profile = RuleProfile("extraction-residue", .extraction, .hint, layer: .raw, counts: .none)

  package static let examples: [Example] = [
    .reported("志愿者清理河道。\n\n⟦■ ■ ■⟧\n\n■ ■ ■\n\n居民拍手称赞。\n", fixed: "志愿者清理河道。\n\n\n\n\n\n居民拍手称赞。\n", onPage: .whole),
    .reported("⟦##⟧ 河道清了\n\n本报讯（记者 王小明）志愿者清理河道。\n", fixed: " 河道清了\n\n本报讯（记者 王小明）志愿者清理河道。\n", onPage: .whole),
    .reported(
      "本报讯（记者 王小明）志愿者清理河道。\n\n⟦★★★⟧\n\n居民拍手称赞。\n", fixed: "本报讯（记者 王小明）志愿者清理河道。\n\n\n\n居民拍手称赞。\n", onPage: .whole),
    .accepted("■ 创建文明社区 引领城乡治理\n\n本报讯（记者 王小明）志愿者清理河道。\n", onPage: .whole),
    .accepted("本报讯（记者 王小明）开展六项整治。\n\n——开展市容整治，清理占道经营。\n", onPage: .whole),
    .accepted("本报讯（记者 王小明）志愿者清理河道。\n", onPage: .whole),
  ]

  package init() {}

  private static let ornament = 0
  private static let heading = 1

  package func places(in block: TallyContext) -> [CountedPlace] {
    var result: [CountedPlace] = []
    let bytes = block.snapshot.bytes
    for part in block.article.parts {
      for line in part {
        let range = block.snapshot.lines.contentRange(ofLine: line, in: bytes.span)
        if range.isEmpty || range.count > 60 && bytes[range.lowerBound] != UInt8(ascii: "#") { continue }
        if let marks = ExtractionResidue.headingMarks(range, bytes) {
          result.append(CountedPlace(marks, kind: ExtractionResidue.heading, newText: ""))
        } else if ExtractionResidue.isOrnament(range, bytes) {
          result.append(CountedPlace(range, kind: ExtractionResidue.ornament, newText: ""))
        }
      }
    }
    return result
  }

  package func check(_ places: [CountedPlace], on page: PageContext, report: inout PageReport) {
    let ornaments = places.filter { $0.kind == ExtractionResidue.ornament }
    let headings = places.filter { $0.kind == ExtractionResidue.heading }
    report.report(
      all: ornaments,
      Message(
        "全版有 \(ornaments.count) 行只有装饰符号，可以删去。", "Lines of nothing but ornaments: \(ornaments.count). They can go."),
      place: Message("装饰符号", "Ornaments"), fix: Message("删去装饰符号", "Delete the ornaments"))
    report.report(
      all: headings,
      Message(
        "全版有 \(headings.count) 处标题标记“#”，是提取留下的，可以删去。",
        "Heading marks left by the extraction: \(headings.count). They can go."),
      place: Message("标题标记", "Heading mark"), fix: Message("删去标题标记", "Delete the heading marks"))
  }

  private static func headingMarks(_ range: ByteRange, _ bytes: [UInt8]) -> ByteRange? {
    var end = range.lowerBound
    while end < range.upperBound, bytes[end] == UInt8(ascii: "#") { end += 1 }
    guard end > range.lowerBound, end - range.lowerBound <= 6, end < range.upperBound, bytes[end] == UInt8(ascii: " ")
    else {
      return nil
    }
    return ByteRange(range.lowerBound, end)
  }

  private static func isOrnament(_ range: ByteRange, _ bytes: [UInt8]) -> Bool {
    var index = range.lowerBound
    var count = 0
    while index < range.upperBound {
      let (scalar, next) = Scalars.decode(bytes.span, at: index)
      switch CharacterClass.of(scalar) {
      case .space: break
      case .symbol where ornaments.contains(scalar): count += 1
      default: return false
      }
      index = next
    }
    return count >= 2
  }

  private static let ornaments: ScalarSet = "■□◆◇★☆▲△▼●○◎※"
}
