import EditorFeatures
import TextModel

/// Edits of a page, one after another: what follows them is what reading the new text whole gives.
///
/// The input is the number of edits, for each its place, its length and what it inserts, then the page.
enum EditsTarget: FuzzTarget {
  static let name = "edits"

  /// What is typed; else a piece of the page itself is copied.
  private static let typed: [String] = """
    的 。 ， 、 ： “ ” （ ） 0 7 % 三 约 万元 年 本报讯（记者 一是 \u{FFFD} 😀 𠮷 e\u{301}
    """.split { $0 == " " || $0 == "\n" }.map(String.init) + ["\n", "\r\n", "\r", "\n\n", " ", "　", ""]

  static func run(_ bytes: [UInt8]) -> String? {
    var reader = FuzzReader(bytes)
    let numbers = (0..<(reader.byte() % 8)).map { _ in (reader.word(), reader.byte(), reader.byte()) }
    let text = SourceText.repaired(reader.rest).bytes
    var analysis = Analysis(of: Snapshot(text), checker: PageTarget.checker)
    for (step, (place, length, choice)) in numbers.enumerated() {
      let edit = edit(of: analysis.snapshot, place: place, length: length, choice: choice)
      analysis = analysis.applying([edit])
      let whole = Analysis(of: Snapshot(analysis.snapshot.bytes), checker: PageTarget.checker)
      let difference =
        StoredDifference.between(analysis.snapshot.lines, whole.snapshot.lines, path: "lines")
        ?? StoredDifference.between(analysis.page, whole.page, path: "page")
        ?? StoredDifference.between(analysis.facts, whole.facts, path: "facts")
        ?? StoredDifference.between(analysis.findings, whole.findings, path: "findings")
      if let difference { return "edit \(step), \(edit): \(difference)" }
    }
    return nil
  }

  private static func edit(of snapshot: Snapshot, place: Int, length: Int, choice: Int) -> TextEdit {
    let count = snapshot.byteCount
    let start = count == 0 ? 0 : place % (count + 1)
    let range = ByteRange(start, start + (length % 4 == 0 ? length : length % 7))
    if typed.indices.contains(choice) { return TextEdit(range: range, newText: typed[choice]) }
    let from = count == 0 ? 0 : (place &* 31 &+ choice) % (count + 1)
    return TextEdit(range: range, newText: snapshot.text(in: ByteRange(from, from + choice)))
  }
}
