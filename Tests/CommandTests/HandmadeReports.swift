import EditorFeatures
import Facts
import Linting
import PageStructure
import TestSupport
import TextModel
import copydesk

/// A page with findings given by hand, so that reports are tested apart from rules.
struct HandmadeFindings {
  var snapshot: Snapshot
  var ranges: [ByteRange]
  var findings: [Finding] = []

  init(_ marked: String) {
    let text = MarkedText(marked)
    snapshot = Snapshot(text.text)
    ranges = text.ranges.map { ByteRange($0) }
  }

  var analysis: Analysis {
    let read = Analysis(of: snapshot, checker: .silent)
    return Analysis(
      snapshot: snapshot, page: read.page, facts: read.facts, findings: findings, checker: .silent)
  }

  func page(_ path: String) -> CheckedPage {
    CheckedPage(path: path, analysis: analysis, findings: findings)
  }

  /// Three findings: one with a safe fix, one with a related place, one of a page with many places.
  static var sample: HandmadeFindings {
    var page = HandmadeFindings(
      """
      区里推进乡村建设
      全区投入⟦约⟧3595.58万元⟦左右⟧，惠及174个村。
      会议选举⟦李嫣⟧为主任。会后，⟦李\u{1B}[31m娜⟧主任讲话⟦ ⟧。
      ⟦八⟧大行动包括一、二、三、四、五、六、⟦七
      ⟧项。😀⟦ ⟧
      """)
    let places = page.ranges
    page.findings = [
      Finding(
        rule: "num-approx-stacked", severity: .warning,
        message: Message("“约”和“左右”重复，去掉一个。", "“约” and “左右” say the same; drop one."), range: places[0],
        related: [RelatedPlace(range: places[1], message: Message("又说“左右”", "again “左右”"))],
        fixes: [
          Fix(
            title: Message("去掉“左右”", "Drop “左右”"), edits: [TextEdit(range: places[1], newText: "")], isSafe: true)
        ]),
      Finding(
        rule: "name-variant", severity: .error,
        message: Message("同一人写作“李嫣”和“李娜”。", "One person is “李嫣” and “李娜”."), range: places[2],
        related: [RelatedPlace(range: places[3], message: Message("这里写作“李娜”", "here “李娜”"))]),
      Finding(
        rule: "extraction-space", severity: .hint, message: Message("全版有多余空格。", "The page has stray blanks."),
        range: places[4],
        related: [places[4], places[7], places[5]].map { RelatedPlace(range: $0, message: Message("空格", "blank")) }),
      Finding(
        rule: "list-count", severity: .information, message: Message("说八项，列了七项。", "Says eight, lists seven."),
        range: places[6]),
    ]
    return page
  }
}

extension ReportLayout {
  static func forTests(_ language: Language = .chinese, showsColor: Bool = false, width: Int = 80) -> ReportLayout {
    ReportLayout(language: language, showsColor: showsColor, width: width)
  }
}
