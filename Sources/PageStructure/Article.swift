package import TextModel

/// One article, photo or filler of a page: its lines, its headline block, and its text with the role of each paragraph.
///
/// All ranges but `parts` are indices of `text`, so an article that only moved on the page keeps them.
package struct Article: Sendable {
  package enum Kind: String, Sendable {
    case article
    /// A caption that stands alone, with or without a headline.
    case photo
    /// A slogan, an advertisement, a column banner: on the page, but no article.
    case filler
  }

  package var kind: Kind
  /// The lines of the article, from 0: its main stretch first, then those where it goes on behind another article.
  package var parts: [Range<Int>]
  /// 肩题, above the headline. Phrases that stood apart keep one blank between them; letter-spacing is closed up.
  package var kicker: String?
  /// 主题; the lines of one headline joined with a blank. Nil where the text has none.
  package var headline: String?
  /// 副题, without its leading dash.
  package var deck: String?
  package var credits: [Credit]
  package var sections: [Section]
  /// Everything that belongs to the article, headline block and sign-off included, joined.
  package var text: LogicalText
  /// The paragraphs of `text` in order, each with its role.
  package var paragraphs: [Paragraph]
  /// Whether the text breaks off: the column went on elsewhere. Rules that find something missing are silent then.
  package var isTruncated: Bool

  package init(kind: Kind, parts: [Range<Int>], text: LogicalText) {
    self.kind = kind
    self.parts = parts
    self.text = text
    credits = []
    sections = []
    paragraphs = []
    isTruncated = false
  }

  /// The main stretch, in lines from 0.
  package var lines: Range<Int> { parts.first ?? 0..<0 }

  /// The paragraphs with one of these roles.
  package func paragraphs(_ roles: Paragraph.Role...) -> [Paragraph] {
    paragraphs.filter { roles.contains($0.role) }
  }

  /// The paragraph that holds an index of `text`.
  package func paragraph(at index: Int) -> Paragraph? {
    let place = paragraphs.partitioningIndex { $0.range.upperBound >= index }
    return place < paragraphs.count && paragraphs[place].range.lowerBound <= index ? paragraphs[place] : nil
  }
}

/// A paragraph of an article's text.
package struct Paragraph: Hashable, Sendable {
  package enum Role: String, Sendable {
    case kicker
    case headline
    case deck
    /// A byline on a line of its own, above the body.
    case byline
    /// A section's title on a line of its own.
    case subhead
    case body
    case caption
    case signOff
    case filler
  }

  package var role: Role
  /// Indices of the article's text, without the line feed behind it.
  package var range: Range<Int>

  package init(role: Role, range: Range<Int>) {
    self.role = role
    self.range = range
  }
}

/// A section of an article: a title on its own line, or a lead-in that titles its paragraph.
package struct Section: Hashable, Sendable {
  /// Without the mark that closes a lead-in.
  package var title: String
  /// 1 or 2; levels nest.
  package var level: Int
  /// Whether the title is the first words of a paragraph.
  package var isRunIn: Bool
  /// The title in the article's text.
  package var titleRange: Range<Int>
  /// The title and everything under it, up to the next section of the same or a higher level.
  package var range: Range<Int>

  package init(title: String, level: Int, isRunIn: Bool, titleRange: Range<Int>, range: Range<Int>) {
    self.title = title
    self.level = level
    self.isRunIn = isRunIn
    self.titleRange = titleRange
    self.range = range
  }
}

/// One person and the role in which a byline, a sign-off or a folio names them.
package struct Credit: Hashable, Sendable {
  /// One of a byline's roles: 记者, 通讯员, 摄影, 作者 (a bare name); in a folio the role as printed (责任编辑).
  package var role: String
  /// Without the blank that sets a two-character name.
  package var name: String
  /// The name in the article's (or folio's) text.
  package var range: Range<Int>

  package init(role: String, name: String, range: Range<Int>) {
    self.role = role
    self.name = name
    self.range = range
  }
}
