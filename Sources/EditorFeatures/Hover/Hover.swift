package import Linting
package import PageStructure
package import TextModel
package import WorkspaceIndex

/// What an editor shows for the thing under the cursor.
package struct Hover: Hashable, Sendable {
  /// The thing itself, in the snapshot.
  package var range: ByteRange
  package var markdown: String
  /// The same for clients that show no Markdown.
  package var plainText: String

  package init(range: ByteRange, markdown: String, plainText: String) {
    self.range = range
    self.markdown = markdown
    self.plainText = plainText
  }
}

/// A thing of the page that has a hover: where it is, and what to show of it.
struct HoverTarget {
  var range: ByteRange
  /// Whether it takes so much room that the findings of the place stand above it.
  var isLong = false
  var text: () -> RichText
}

/// The other pages of the workspace, for hovers that look beyond their own.
package struct Neighbours: Sendable {
  package var index: PageIndex
  /// The key of the page itself, whose entries are left out.
  package var page: String

  /// The day of the page itself.
  package var date: CalendarDate?

  package init(index: PageIndex, page: String, date: CalendarDate? = nil) {
    self.index = index
    self.page = page
    self.date = date
  }
}

extension Analysis {
  /// The hover for a byte offset: of the smallest thing there, with the findings of the place below it, above it where it
  /// is the table of an article; nil where nothing is known of the place.
  ///
  /// - Parameter neighbours: the workspace's pages; nil to show what this page says alone.
  package func hover(at offset: Int, language: Language, neighbours: Neighbours? = nil) -> Hover? {
    let found = findings.filter { $0.range.touches(offset) }
    let target = target(at: offset, language, neighbours)
    var text = RichText()
    if let target, !target.isLong { text = target.text() }
    for finding in found { text.append(self.text(of: finding, language)) }
    if let target, target.isLong { text.append(target.text()) }
    guard let range = target?.range ?? found.first?.range, !text.isEmpty else { return nil }
    return Hover(range: range, markdown: text.markdown, plainText: text.plainText)
  }

  private func target(at offset: Int, _ language: Language, _ neighbours: Neighbours?) -> HoverTarget? {
    guard let place = place(at: offset) else { return folioTarget(at: offset, language) }
    let targets =
      metricTargets(at: place, offset, language, neighbours) + dateTargets(at: place, offset, language)
      + personTargets(at: place, offset, language, neighbours)
      + initiativeTargets(at: place, offset, language, neighbours)
      + enumerationTargets(at: place, offset, language) + glossaryTargets(at: place, offset, language)
      + headlineTargets(at: place, offset, language)
    // A cursor between two things belongs to the one that begins there; of nested things the innermost is meant.
    return targets.min { left, right in
      let (isLeftInside, isRightInside) = (left.range.contains(offset), right.range.contains(offset))
      return isLeftInside == isRightInside ? left.range.count < right.range.count : isLeftInside
    }
  }
}

/// What labels and messages are written with.
package struct Wording: Sendable {
  package var language: Language

  package init(language: Language) { self.language = language }

  func callAsFunction(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    language.pick(chinese(), english())
  }

  /// `label：value`
  func field(_ chinese: String, _ english: String, _ value: String) -> String {
    language.pick("\(chinese)：\(value)", "\(english): \(value)")
  }

  /// What is added to a word: 2021年（2,021 亩）.
  package func bracketed(_ text: String) -> String { language.pick("（\(text)）", " (\(text))") }

  func line(_ number: Int) -> String { language.pick("第\(number)行", "line \(number)") }

  /// The separator of a short list.
  var comma: String { language.pick("、", ", ") }
}
