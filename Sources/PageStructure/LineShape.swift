import TextModel

/// What one physical line looks like, from its own characters alone: the value that all inference of layout and
/// structure works on. It holds no offsets, so a line that only moved keeps its shape.
struct LineShape: Hashable, Sendable {
  struct Marks: OptionSet, Hashable, Sendable {
    let rawValue: UInt64

    /// Nothing that prints.
    static let blank = Marks(rawValue: 1 << 0)
    /// A Markdown heading mark (`#`) opens the line.
    static let heading = Marks(rawValue: 1 << 1)
    /// The line's last mark ends a sentence (a closing quote or bracket may follow it).
    static let endsSentence = Marks(rawValue: 1 << 2)
    /// The line ends with a comma, `、`, `；`, a colon, an opening mark or a word that asks for more (的, 和, 在…).
    static let endsOpen = Marks(rawValue: 1 << 3)
    /// 护 航 中 考: every character is set apart.
    static let letterSpaced = Marks(rawValue: 1 << 4)
    /// A blank parts two Han phrases, as in a headline of two halves.
    static let phraseGap = Marks(rawValue: 1 << 5)
    /// “本报讯” and its like open the line.
    static let lead = Marks(rawValue: 1 << 6)
    /// “又讯” opens the line.
    static let furtherLead = Marks(rawValue: 1 << 7)
    /// Dashes open the line.
    static let dash = Marks(rawValue: 1 << 8)
    /// Bullets or ornaments only.
    static let ornament = Marks(rawValue: 1 << 9)
    /// A bullet opens the line.
    static let bullet = Marks(rawValue: 1 << 10)
    /// Could be a title by its form: short, no full stop, whole quotation marks.
    static let titleForm = Marks(rawValue: 1 << 11)
    /// Roles and names, nothing else, not in brackets.
    static let byline = Marks(rawValue: 1 << 12)
    /// A bracket with credits or a source in it, nothing else.
    static let signOff = Marks(rawValue: 1 << 13)
    /// One or two bare names.
    static let bareName = Marks(rawValue: 1 << 14)
    /// Says who took the picture.
    static let photoCredit = Marks(rawValue: 1 << 15)
    /// A bracket with a byline's word opens the line.
    static let opensCredit = Marks(rawValue: 1 << 16)
    /// The line begins with a mark that cannot begin a paragraph, such as a comma.
    static let continues = Marks(rawValue: 1 << 17)
    /// 一、 （二） 3. and their like open the line.
    static let numbered = Marks(rawValue: 1 << 18)
    /// A time such as 近日 or 3月5日 opens the line, as it opens a news item.
    static let opensWithTime = Marks(rawValue: 1 << 19)
    /// 图为…: the line explains a picture.
    static let caption = Marks(rawValue: 1 << 20)
    /// 下转第二版
    static let continuedElsewhere = Marks(rawValue: 1 << 21)
    /// 上接第一版
    static let continuedFrom = Marks(rawValue: 1 << 22)
    /// Ends with 摄, 文/图 or such behind other text; or with a bracket that may hold a credit.
    static let mayEndWithCredit = Marks(rawValue: 1 << 23)
    /// A page number or section name by itself.
    static let folioFragment = Marks(rawValue: 1 << 24)
    /// A column banner, slogan or advertisement by its own words.
    static let banner = Marks(rawValue: 1 << 25)
    /// A sentence ends inside the line, before its end.
    static let hasInnerStop = Marks(rawValue: 1 << 26)
    /// A whole phrase that names a place or an office (濮阳县鲁河镇), or one with a colon (应滨街道：).
    static let placeName = Marks(rawValue: 1 << 27)
    /// A colon ends the line.
    static let endsWithColon = Marks(rawValue: 1 << 28)
    /// A later sentence of the line begins with 图为: it explains a picture, or ends with that. A title ends with（图片）.
    static let explainsPicture = Marks(rawValue: 1 << 29)
    /// A banner under which advertisements or notices stand.
    static let notice = Marks(rawValue: 1 << 30)
    /// The line ends with a credit, in brackets or behind a sentence.
    static let endsWithCredit = Marks(rawValue: 1 << 31)
    /// Advice, a list of answers or a public notice, by its last words: it goes with no other article.
    static let tip = Marks(rawValue: 1 << 32)
    /// 问： or 答： opens the line.
    static let spoken = Marks(rawValue: 1 << 33)
    /// Words open the line with which sentences begin and titles do not: 该, 会议, 据了解.
    static let proseStart = Marks(rawValue: 1 << 34)
    /// Words open the line with which headlines begin, and sentences hardly: 推进, 我市.
    static let titleStart = Marks(rawValue: 1 << 36)
    /// Opens an answer to a letter: 市城管局答复：…
    static let answer = Marks(rawValue: 1 << 38)
    /// Three phrases or more side by side.
    static let slogan = Marks(rawValue: 1 << 37)
    /// A comma or semicolon stands in the line.
    static let comma = Marks(rawValue: 1 << 35)
    /// Three commas or semicolons, or more.
    static let manyCommas = Marks(rawValue: 1 << 40)
    /// “爸，您别再转账了！”: what someone says, and nothing else.
    static let quoted = Marks(rawValue: 1 << 41)
    /// 编辑同志：, with which a letter begins.
    static let salutation = Marks(rawValue: 1 << 42)
    /// 一座城的: a title by its form but for its end, where the next line goes on with it.
    static let halfTitle = Marks(rawValue: 1 << 43)
    /// A title that asks something: 今年考哪些项目.
    static let question = Marks(rawValue: 1 << 44)
    /// A table's row.
    static let row = Marks(rawValue: 1 << 39)
    /// 新华社北京3月5日电 opens the line.
    static let dateline = Marks(rawValue: 1 << 46)
    /// A whole phrase that ends like the name of an office, wherever blanks stand in it.
    static let office = Marks(rawValue: 1 << 47)
    /// “树死了，人脸上没光”, 《听瓷》: all of it stands between two marks.
    static let inQuotes = Marks(rawValue: 1 << 48)
    /// 时间：…, 咨询电话：12345: an entry of an announcement, which opens with what it tells.
    static let entry = Marks(rawValue: 1 << 49)
    /// A poem's line, as its neighbours tell.
    static let verse = Marks(rawValue: 1 << 45)
  }

  var marks: Marks = []
  /// Columns of the printing characters: two for a Han character, one for an ASCII one.
  var width: Int32 = 0
  /// Places inside the line where blanks stand.
  var blanks: Int16 = 0
  /// Full-width marks of punctuation, which typesetting may have squeezed to half their width.
  var squeezable: Int16 = 0
  /// Characters of one column.
  var narrow: Int16 = 0
  /// How many Han characters there are.
  var hanCount: Int32 = 0
  /// Columns of blanks before the first printing character.
  var indent: Int16 = 0
  /// The line's first word, which had to stand on one line: a number, or a character with the marks around it.
  struct Opening: Hashable, Sendable {
    /// In columns.
    var width: Int8 = 0
    /// How many full-width marks of punctuation stand in it.
    var marks: Int8 = 0
  }

  var opening = Opening()
  /// Opening quotation marks and brackets less closing ones.
  var openMarks: Int16 = 0
  /// How much speaks for a folio: dates, weekdays, editors, page numbers.
  var folioScore: Int16 = 0
  /// `CharacterClass.rawValue` of the first printing character.
  var first: UInt8 = CharacterClass.lineBreak.rawValue
  /// The depth of a Markdown heading, 1 to 6; 0 for none.
  var headingLevel: Int16 = 0

  /// Whether the line is one Han character.
  var isSingle: Bool { width == 2 && hanCount == 1 }
  /// Whether the line may go on a headline set from top to bottom: one character, or a quotation mark.
  var isOfVertical: Bool {
    isSingle
      || width <= 2 && hanCount == 0
        && (first == CharacterClass.openQuote.rawValue || first == CharacterClass.closeQuote.rawValue)
  }
  /// Whether the line is nothing but a day: 2024年12月8日.
  var isDate: Bool { has(.opensWithTime) && hanCount == 3 && width <= 22 && !hasComma }
  /// Whether a mark of punctuation stands in the line.
  var hasComma: Bool { squeezable > 0 }
  var isBlank: Bool { marks.contains(.blank) }
  var endsSentence: Bool { marks.contains(.endsSentence) }

  func has(_ mark: Marks) -> Bool { marks.contains(mark) }
  func hasAll(_ marks: Marks) -> Bool { self.marks.isSuperset(of: marks) }
  func hasAny(_ mark: Marks) -> Bool { !marks.isDisjoint(with: mark) }

  init() {}

  /// What the counts of a line say by themselves.
  init(_ counts: LineCounts) {
    width = Int32(clamping: counts.width)
    hanCount = Int32(clamping: counts.hanCount)
    blanks = Int16(clamping: counts.blanks)
    indent = Int16(clamping: counts.indent)
    squeezable = Int16(clamping: counts.squeezable)
    narrow = Int16(clamping: counts.narrow)
    openMarks = Int16(clamping: counts.quotes + counts.brackets)
    if counts.signs.contains(.explainsPicture) { marks.insert(.explainsPicture) }
  }
}
