import EditorFeatures
import Foundation
import Linting
import TestSupport
import Testing
import TextModel

/// What the layout did to a clean page, the fixes for the whole page undo, and nothing else.
@Suite("Pages without faults, mended")
struct CleanPagesMendingTests {
  /// The pages that stand as their writers typed them.
  private static let pages = CleanPage.all.filter { page in
    let marks = page.name.split(separator: "-")
    return !marks.contains("wrapped") && !marks.contains("half") && !marks.contains("full")
  }

  /// The pages in which a fix still changes what is right: `mending-misses.txt`.
  private static let known: Set<String> = {
    let text = TextFolder.named("CleanPages").first { $0.name == ExpectedFinding.mending }?.text ?? ""
    return Set(text.split(separator: "\n").compactMap { $0.components(separatedBy: " · ").first })
  }()

  @Test("Safe fixes change nothing on a clean page", arguments: pages)
  func safeFixesChangeNothing(_ page: CleanPage) { expect(page.text, gives: page, mending: "safe") }

  @Test("Safe fixes make the page again from one with full-width digits", arguments: pages)
  func digitsComeBack(_ page: CleanPage) {
    let text = String(
      String.UnicodeScalarView(
        page.text.unicodeScalars.map { scalar in
          ("0"..."9").contains(scalar) ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
        }))
    expect(text, gives: page, mending: "digits")
  }

  @Test("The page's fix for half-width marks makes the page again", arguments: pages)
  func marksComeBack(_ page: CleanPage) {
    var text = page.text
    for (full, half) in [("，", ","), ("（", "("), ("）", ")"), ("；", ";"), ("：", ":")] {
      text = text.replacingOccurrences(of: full, with: half)
    }
    let fixes = Checking.findings(in: text, Checking.standard).filter { $0.rule == "punct-width-page" }
    expect(text, gives: page, mending: "marks", edits: fixes.compactMap(\.fixes.first).flatMap(\.edits))
  }

  private func expect(_ text: String, gives page: CleanPage, mending: String) {
    let analysis = Analysis(of: Snapshot(text), checker: Checking.standard)
    expect(text, gives: page, mending: mending, edits: analysis.safeEdits())
  }

  private func expect(_ text: String, gives page: CleanPage, mending: String, edits: [TextEdit]) {
    let mended = String(decoding: Snapshot(text).applying(edits).bytes, as: UTF8.self)
    let isRight = mended == page.text
    let isKnown = Self.known.contains("\(page.name)/\(mending)")
    let was = Set(page.text.split(separator: "\n"))
    let changed = mended.split(separator: "\n").filter { !was.contains($0) }.map { $0.prefix(60) }
    #expect(isRight || isKnown, "\(page.name)/\(mending)\n\(changed.joined(separator: "\n"))")
    #expect(!isRight || !isKnown, "\(page.name)/\(mending) holds now: take it out of \(ExpectedFinding.mending)")
  }
}
