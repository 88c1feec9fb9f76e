import PageStructure
import TestSupport
import Testing
import TextModel

@Suite("Updating a page")
struct PageUpdateTests {
  /// Texts that change what lines are: breaks, marks, bylines, titles, sign-offs.
  private static let insertions = [
    "\n", "\n\n", "\r\n", "\r", "。", "，", "“", "”", "（", "）", "本报讯 ", "本报讯（记者 张亮）", "\n新的标题 两个短句\n", "——", "# ", "又讯 ",
    "字",
    " ", "　　", "（李明）", "\n李明\n", "12", "\u{FFFD}", "😀", "■", "\n2023年3月15日 星期三 第5版\n", "记者 王强 摄", "一、", "图为", "：",
  ]

  @Test("An updated page equals the page read whole, on seeds", arguments: Seeds.names)
  func seeds(name: String) {
    check(Snapshot(Seeds.bytes(name)), seed: 7)
  }

  @Test("An updated page equals the page read whole, on fixtures", arguments: FixturePages.names)
  func fixtures(name: String) {
    check(Snapshot(FixturePages.bytes(name)), seed: 11)
  }

  @Test("An updated page equals the page read whole, from nothing")
  func empty() {
    check(Snapshot(""), seed: 3)
  }

  @Test("An edit in one article carries the others over")
  func carriesOver() throws {
    var snapshot = Snapshot(Seeds.bytes(try #require(Seeds.names.last)))
    var page = Page(reading: snapshot)
    let third = page.articles[3]
    let paragraph = try #require(third.paragraphs(.body).first)
    let place = third.text.source(paragraph.range).upperBound
    let edit = snapshot.apply(TextEdit(range: ByteRange(place - 3, place - 3), newText: "字"))
    let origins = page.update(to: snapshot, after: edit)
    let anew = origins.indices.filter { origins[$0] == nil }
    #expect(anew == [3])
  }

  private func check(_ start: Snapshot, seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var snapshot = start
    var page = Page(reading: snapshot)
    for step in 0..<60 {
      let edit = snapshot.apply(randomEdit(of: snapshot, &random))
      let before = page
      let origins = page.update(to: snapshot, after: edit)
      let whole = Page(reading: snapshot)
      guard PageUpdateTests.difference(page, whole) == nil else {
        Issue.record("seed \(seed), step \(step): \(PageUpdateTests.difference(page, whole) ?? "")")
        return
      }
      for (index, old) in origins.enumerated() {
        guard let old else { continue }
        let same = before.articles[old].text.scalars == page.articles[index].text.scalars
        #expect(same, "seed \(seed), step \(step): article \(index) is not article \(old)")
      }
    }
  }

  private func randomEdit(of snapshot: Snapshot, _ random: inout SeededRandom) -> TextEdit {
    let place = Int.random(in: 0...snapshot.byteCount, using: &random)
    let length = Bool.random(using: &random) ? 0 : Int.random(in: 0...120, using: &random)
    let range = ByteRange(place, min(snapshot.byteCount, place + length))
    let text = Int.random(in: 0..<4, using: &random) == 0 ? "" : Self.insertions.randomElement(using: &random) ?? ""
    return TextEdit(range: range, newText: text)
  }

  /// What differs between two pages; nil where they are equal.
  static func difference(_ left: Page, _ right: Page) -> String? {
    if left.nodes != right.nodes { return "nodes" }
    if left.layout != right.layout { return "layout" }
    if left.folio?.lines != right.folio?.lines || left.folio?.text.base != right.folio?.text.base { return "folio" }
    if left.articles.count != right.articles.count { return "article count" }
    for (index, pair) in zip(left.articles, right.articles).enumerated() {
      let (old, new) = pair
      if old.kind != new.kind || old.parts != new.parts { return "parts of article \(index)" }
      if old.kicker != new.kicker || old.headline != new.headline || old.deck != new.deck {
        return "titles of \(index)"
      }
      if old.credits != new.credits { return "credits of \(index)" }
      if old.sections != new.sections { return "sections of \(index)" }
      if old.paragraphs != new.paragraphs || old.isTruncated != new.isTruncated { return "paragraphs of \(index)" }
      if old.text.base != new.text.base { return "base of \(index)" }
      if old.text.scalars != new.text.scalars || old.text.offsets != new.text.offsets
        || old.text.joints != new.text.joints || old.text.classes != new.text.classes
      {
        return "text of \(index)"
      }
    }
    return PageReport.text(of: left) == PageReport.text(of: right) ? nil : "report"
  }
}
