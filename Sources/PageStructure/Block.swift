/// A stretch of lines that belongs together: a paragraph of body text, or one line with a task of its own.
struct Block: Hashable, Sendable {
  enum Kind: UInt8, Hashable, Sendable {
    /// A line of a headline block, or a subhead.
    case title
    case body
    /// Roles and names on a line of their own.
    case byline
    /// A byline in brackets on a line of its own, or a bare name.
    case signOff
    case filler
    case folio
  }

  /// The credit with which a paragraph ends.
  enum Tail: UInt8, Hashable, Sendable {
    case none
    case signOff
    case photo
  }

  var kind: Kind
  /// From the first printing line to the last, blank lines between them included.
  var lines: Range<Int>
  /// Whether blank lines stand inside.
  var hasGap = false
  /// The marks of the first line.
  var marks: LineShape.Marks
  /// Whether the last line ends a sentence.
  var endsSentence: Bool
  var tail = Tail.none
  /// How many blank lines stand before it.
  var gapBefore = 0
  /// Columns of all its lines.
  var width: Int32 = 0
  var indent: Int16 = 0
  /// Marks of punctuation in its first line.
  var markCount: Int16 = 0
  /// The depth of a Markdown heading; 0 for none.
  var headingLevel: Int16 = 0
  /// Its first line lacks the indent that the page's paragraphs have: it goes on from somewhere.
  var beginsTorn = false
  /// Its first line has that indent: it goes on from nowhere.
  var beginsIndented = false
  /// Its first line fills the column where the page's paragraphs begin with lines two characters short.
  var beginsFull = false

  func has(_ mark: LineShape.Marks) -> Bool { marks.contains(mark) }
  func hasAny(_ mark: LineShape.Marks) -> Bool { !marks.isDisjoint(with: mark) }

  /// Whether it opens a news item.
  var isLead: Bool { kind == .body && has(.lead) }
  /// Whether it explains a picture.
  var isCaption: Bool {
    guard kind == .body, !has(.lead) else { return false }
    return tail == .photo || has(.caption) || has(.explainsPicture) && width <= 440
  }
  /// Body text that stops in the middle of a sentence.
  var isOpen: Bool { kind == .body && !endsSentence && tail == .none }

  /// Whether another block is this one some lines further down.
  func isSame(as other: Block, movedBy delta: Int) -> Bool {
    guard lines.lowerBound + delta == other.lines.lowerBound, lines.count == other.lines.count else { return false }
    var moved = other
    moved.lines = lines
    return moved == self
  }
}
