import TextModel

/// Parts a byline's stretch into its words: roles, endings and names.
struct CreditWords {
  enum Token {
    case role(RoleWords.Role)
    case photoEnding
    case plainEnding
    case name(Range<Int>)
    case slash

    /// Whether names behind it may have a role from it.
    var givesRole: Bool {
      switch self {
      case .role, .photoEnding, .plainEnding: true
      case .name, .slash: false
      }
    }
  }

  private let glyphs: Glyphs
  private let range: Range<Int>

  init(_ glyphs: Glyphs, _ range: Range<Int>) {
    self.glyphs = glyphs
    self.range = range.clamped(to: 0..<glyphs.count)
  }

  /// The tokens of the stretch; nil when it holds anything else.
  func tokens(_ reading: inout CreditReader.Reading) -> [Token]? {
    var tokens: [Token] = []
    tokens.reserveCapacity(8)
    var index = range.lowerBound
    while index < range.upperBound {
      switch glyphs.kind(index) {
      case .han:
        let note = glyphs.longestMatch(of: RoleWords.sourceNotes, at: index)
        if note > 0 && isBoundary(index + note) {
          reading.namesSource = true
          if (index..<(index + note)).contains(where: { glyphs[$0] == 0x56FE }) { reading.isPhotoCredit = true }
          index += note
          continue
        }
        // “发自杭州”
        if glyphs[index] == 0x53D1, glyphs[index + 1] == 0x81EA {
          index += 2
          while index < range.upperBound, glyphs.kind(index) == .han, glyphs.gap(before: index) == .none { index += 1 }
          continue
        }
        let staff = staffReporterLength(at: index)
        if staff > 0 {
          tokens.append(.role(.reporter))
          index += staff
          continue
        }
        if let (token, length) = roleWord(at: index, isFirst: tokens.isEmpty && !reading.namesSource) {
          if let token { tokens.append(token) }
          index += length
          continue
        }
        guard let end = appendNames(from: index, to: &tokens, &reading) else { return nil }
        index = end
      // 山村来了电影队（图片）: a title with a note.
      case .openBracket
      where index > range.lowerBound && glyphs[index + 1] == 0x56FE && glyphs[index + 2] == 0x7247
        && glyphs.kind(index + 3) == .closeBracket:
        return nil
      case _ where isSlash(index):
        tokens.append(.slash)
        index += 1
      case .comma, .enumerationComma, .colon, .semicolon, .middleDot, .openBracket, .closeBracket, .dash, .symbol,
        .space, .plus, .other, .period:
        index += 1
      default: return nil
      }
    }
    return tokens
  }

  /// A role word, an ending or a word without meaning at an index. `token` is nil for the last.
  private func roleWord(at index: Int, isFirst: Bool) -> (token: Token?, length: Int)? {
    guard RoleWords.firsts.contains(glyphs[index]) else { return nil }
    var length = glyphs.longestMatch(of: RoleWords.reporters, at: index)
    if length > 0 { return (.role(.reporter), length) }
    length = glyphs.longestMatch(of: RoleWords.correspondents, at: index)
    if length > 0 { return (.role(.correspondent), length) }
    length = glyphs.longestMatch(of: RoleWords.plainEndings, at: index)
    if length > 1 || length == 1 && isLoneWord(index) { return (.plainEnding, length) }
    length = glyphs.longestMatch(of: RoleWords.photoEndings, at: index)
    if length > 1 && (!isFirst || isSlash(index + length)) || length == 1 && isPhotoWord(index) {
      return (.photoEnding, length)
    }
    length = glyphs.longestMatch(of: RoleWords.photographers, at: index)
    if length > 1 { return (.role(.photographer), length) }
    length = glyphs.longestMatch(of: RoleWords.authors, at: index)
    if length > 0 { return (.role(.author), length) }
    length = glyphs.longestMatch(of: RoleWords.fillers, at: index)
    if length > 1 || length == 1 && isLoneWord(index) { return (nil, length) }
    return nil
  }

  /// The length of 江城晚报见习记者 or 本报驻京记者: a paper and its reporter as one word; 0 for none.
  private func staffReporterLength(at index: Int) -> Int {
    guard index == range.lowerBound || glyphs.kind(index - 1) != .han || glyphs.gap(before: index) == .blank else {
      return 0
    }
    var end = index
    while end < min(range.upperBound, index + 16), glyphs.kind(end) == .han,
      end == index || glyphs.gap(before: end) != .blank
    {
      // 记者
      if end >= index + 2, glyphs[end] == 0x8BB0, glyphs[end + 1] == 0x8005, end + 1 < range.upperBound {
        var paper = end
        for length in [4, 3, 2]
        where paper - length > index && CreditWords.ranks.contains(where: (paper - length)..<paper, in: glyphs.scalars)
        {
          paper -= length
          break
        }
        let isPaper =
          CreditWords.papers.matchesSuffix(of: glyphs.scalars, before: paper, longest: 2)
          || glyphs.longestMatch(of: CreditWords.ownPapers, at: index) > 0
        return isPaper ? end + 2 - index : 0
      }
      end += 1
    }
    return 0
  }

  private static let papers = WordList("报 刊 网 台 社 传媒 融媒 媒体 中心")
  private static let ownPapers = WordList("本报 本刊 本网 本台 本社")
  private static let ranks = WordList("见习 实习 首席 特派 特约 高级 资深 全媒体 融媒体 全媒 新媒体 摄影 文字")

  private func isSlash(_ index: Int) -> Bool { glyphs.kind(index) == .slash || glyphs[index] == 0x7C }

  /// Whether a word could end at an index: something other than a Han character stands there, or a blank before it.
  private func isBoundary(_ index: Int) -> Bool {
    index >= range.upperBound || glyphs.kind(index) != .han || glyphs.gap(before: index) == .blank
  }

  /// Whether a character stands by itself: 文 in “张三 文” or “张三/文”, not in “李文”.
  private func isLoneWord(_ index: Int) -> Bool {
    let startsWord =
      index == range.lowerBound || glyphs.kind(index - 1) != .han || glyphs.gap(before: index) == .blank
    return startsWord && isBoundary(index + 1)
      && !(glyphs.kind(index + 1) == .han && isBoundary(index + 2) && glyphs.gap(before: index + 1) == .blank)
  }

  /// Whether 摄 or 图 at an index is the credit's word and no part of a name.
  private func isPhotoWord(_ index: Int) -> Bool {
    if isLoneWord(index) { return true }
    // “韩志刚摄”: nobody is called 摄.
    return glyphs[index] == 0x6444 && isBoundary(index + 1)
  }

  static let institutions = WordList(
    """
    局 委 部 办 院 校 所 站 队 镇 乡 县 市 区 社 公司 中心 协会 集团 银行 处 团 厅 街道 学校 大学 中学 小学 联 会 报 网 台 社区 村 科 室 组
    """)

  /// Those behind which a name may follow at once.
  private static let offices = WordList(
    "中心 公司 集团 协会 联合会 学校 大学 中学 小学 街道 社区 银行 支队 大队 分局 公安局 法院 检察院 医院 电视台 日报 晚报 图书馆 博物馆 文化馆")

  /// Takes the names that begin at an index, up to a role word or the end of the Han run.
  private func appendNames(from start: Int, to tokens: inout [Token], _ reading: inout CreditReader.Reading) -> Int? {
    var end = start + 1
    while end < range.upperBound, glyphs.kind(end) == .han, glyphs.gap(before: end) == .none,
      end - start < 2 || roleWord(at: end, isFirst: false) == nil
    {
      end += 1
    }
    // “阿卜杜·热西提”
    if end + 1 < range.upperBound, glyphs.kind(end) == .middleDot, glyphs.kind(end + 1) == .han,
      glyphs.gap(before: end) == .none, end - start >= 2
    {
      var last = end + 1
      while last < range.upperBound, glyphs.kind(last) == .han, glyphs.gap(before: last) == .none,
        roleWord(at: last, isFirst: false) == nil
      {
        last += 1
      }
      if last - start <= 14 {
        tokens.append(.name(start..<last))
        return last
      }
    }
    let count = end - start
    if count == 1 { return appendSetName(from: start, to: &tokens) }
    if count >= 3,
      CreditWords.institutions.matchesSuffix(of: glyphs.scalars, before: end, longest: 2), !looksLikeNames(start..<end)
    {
      reading.namesSource = true
      return end
    }
    // “某县融媒体中心张三”
    if count >= 6, !looksLikeNames(start..<end) {
      for length in [3, 2] {
        let name = (end - length)..<end
        guard CreditWords.offices.matchesSuffix(of: glyphs.scalars, before: name.lowerBound),
          Surnames.isLikelyName(glyphs.scalars, name)
        else { continue }
        reading.namesSource = true
        tokens.append(.name(name))
        return end
      }
    }
    let isFamily = Surnames.length(in: glyphs.scalars, at: start) > 0
    // A bare name has a family name, and is no name without one; four characters may be a source.
    if !isFamily, count != 4, !tokens.contains(where: { $0.givesRole }) { return nil }
    guard count <= 40, let names = Surnames.names(in: glyphs.scalars, start..<end) else { return nil }
    if names.count == 1 && count == 4 && !isFamily {
      reading.namesSource = true
      return end
    }
    tokens.append(contentsOf: names.map { .name($0) })
    return end
  }

  private func looksLikeNames(_ run: Range<Int>) -> Bool {
    guard let names = Surnames.names(in: glyphs.scalars, run) else { return false }
    return names.allSatisfy { Surnames.isLikelyName(glyphs.scalars, $0) }
  }

  /// A name set with a blank after its first character: “柏 松”, also where the next name follows at once.
  private func appendSetName(from start: Int, to tokens: inout [Token]) -> Int? {
    let next = start + 1
    guard next < range.upperBound, glyphs.kind(next) == .han, roleWord(at: next, isFirst: false) == nil else {
      // A last character that a line end or a stray blank cut off: 岑一 帆.
      if case .name(let name)? = tokens.last, name.upperBound == start,
        glyphs.gap(before: start) == .soft ? name.count <= 3 : name.count == 2
      {
        tokens[tokens.count - 1] = .name(name.lowerBound..<(start + 1))
        return next
      }
      return nil
    }
    var end = next + 1
    while end < range.upperBound, glyphs.kind(end) == .han, glyphs.gap(before: end) == .none,
      roleWord(at: end, isFirst: false) == nil
    {
      end += 1
    }
    let follows = end - next
    if follows == 2 {
      tokens.append(.name(start..<end))
      return end
    }
    // “欧 阳 明”
    if follows == 1, Surnames.length(in: glyphs.scalars, at: start) == 2, end < range.upperBound,
      glyphs.kind(end) == .han, glyphs.gap(before: end) == .blank,
      end + 1 >= range.upperBound || glyphs.gap(before: end + 1) == .blank
    {
      tokens.append(.name(start..<(end + 1)))
      return end + 1
    }
    tokens.append(.name(start..<(next + 1)))
    return next + 1
  }
}
