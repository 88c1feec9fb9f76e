import TextModel

/// Reads a byline's words: roles, names and nothing else.
///
/// The same reader serves the bracket of a lead (“本报讯（记者 张三 通讯员 李四）”), a line under the headline, a sign-off
/// and a caption's credit. It takes a stretch whole or not at all: a stretch with other text in it is no byline.
struct CreditReader {
  struct Found {
    var role: RoleWords.Role
    /// Indices of the glyphs.
    var name: Range<Int>
    /// Whether a role word names the role.
    var hasRole: Bool
  }

  struct Reading {
    var credits: [Found] = []
    /// Whether a role word stands there at all.
    var hasRole = false
    /// Whether it says who took the picture.
    var isPhotoCredit = false
    /// Whether it names an institution or a source instead of a person.
    var namesSource = false
  }

  private enum Token {
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

  /// The credits of the stretch; nil when it holds anything but roles, names, institutions and the marks between them.
  static func read(_ glyphs: Glyphs, _ range: Range<Int>) -> Reading? {
    guard range.count <= 90 else { return nil }
    let reader = CreditReader(glyphs, range)
    return reader.read() ?? reader.signature()
  }

  /// What reporters do: “记者 获悉”.
  private static let reporting = WordList("获悉 了解 了解到 看到 见到 发现 注意到 采访 走访 来到 从 在")
  private static let posts = WordList(
    """
    书记 主任 局长 校长 院长 所长 站长 会长 厂长 经理 总经理 董事长 主席 县长 市长 区长 镇长 乡长 教授 讲师 研究员 教师 老师 医师 主任医师 律师
    工程师 农艺师 村医 队员 队长 班主任 园长 馆长 理事长 秘书长 部长 政委 大队长 支队长 院士 博士 专家 顾问 代表 委员 村民 市民 读者 学生 家长
    """)

  /// “某镇某社区党总支书记 张三”, “某街道 张三”: who a signed text is by, with the post or place before the name.
  private func signature() -> Reading? {
    guard range.count >= 4, range.count <= 40 else { return nil }
    var start = range.upperBound - 1
    while start > range.lowerBound, range.upperBound - start < 4, glyphs.gap(before: start) == .none { start -= 1 }
    let name = start..<range.upperBound
    guard start > range.lowerBound + 1, glyphs.gap(before: start) == .blank,
      Surnames.isLikelyName(glyphs.scalars, name), glyphs.kind(start - 1) == .han,
      CreditReader.posts.matchesSuffix(of: glyphs.scalars, before: start)
        || CreditReader.institutions.matchesSuffix(of: glyphs.scalars, before: start, longest: 2),
      (range.lowerBound..<start).allSatisfy({ glyphs.kind($0) == .han })
    else { return nil }
    var reading = Reading()
    reading.credits = [Found(role: .author, name: name, hasRole: false)]
    return reading
  }

  private func read() -> Reading? {
    var reading = Reading()
    guard let tokens = tokens(&reading) else { return nil }
    var role: RoleWords.Role?
    var group = 0
    var isPrefixStyle = false
    for (index, token) in tokens.enumerated() {
      switch token {
      case .role(let word):
        // “图/本报通讯员 李四” took the picture.
        if isPrefixStyle, role == .photographer, group == reading.credits.count { continue }
        role = word
        reading.hasRole = true
        if word == .photographer { reading.isPhotoCredit = true }
      case .name(let name):
        reading.credits.append(Found(role: role ?? .author, name: name, hasRole: role != nil))
      case .photoEnding, .plainEnding:
        let isPhoto = if case .photoEnding = token { true } else { false }
        // “图/张三”: the word stands before its name.
        if index == 0 || isPrefixStyle, index + 1 < tokens.count, case .slash = tokens[index + 1] {
          isPrefixStyle = true
          role = isPhoto ? .photographer : .author
          reading.hasRole = true
          if isPhoto { reading.isPhotoCredit = true }
          group = reading.credits.count
          continue
        }
        reading.hasRole = true
        if isPhoto {
          reading.isPhotoCredit = true
          for credit in group..<max(group, reading.credits.count) { reading.credits[credit].role = .photographer }
        }
        group = reading.credits.count
      case .slash: break
      }
    }
    if reading.credits.isEmpty && !reading.hasRole && !reading.namesSource { return nil }
    for credit in reading.credits where !isPlausible(credit) { return nil }
    // “张三 文 李四 图” names writers too.
    if reading.credits.contains(where: { $0.role != .photographer }) { reading.isPhotoCredit = false }
    return reading
  }

  /// Without a role a name must look like one; with a role a rare name is taken that stands by itself.
  private func isPlausible(_ credit: Found) -> Bool {
    let name = credit.name
    if Surnames.isLikelyName(glyphs.scalars, name) { return true }
    if (name.lowerBound..<name.upperBound).contains(where: { glyphs.kind($0) == .middleDot }) { return true }
    guard credit.hasRole, name.count <= 4, !CreditReader.reporting.contains(where: name, in: glyphs.scalars) else {
      return false
    }
    if Surnames.isPossibleName(glyphs.scalars, name) { return true }
    let endsAlone =
      name.upperBound >= range.upperBound || glyphs.gap(before: name.upperBound) == .blank
      || glyphs.kind(name.upperBound) != .han
    return endsAlone && !LineWords.times.contains(where: name, in: glyphs.scalars)
      && TitleWords.verbStart(glyphs, name) < 2
  }

  private func tokens(_ reading: inout Reading) -> [Token]? {
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
        if let (token, length) = roleWord(at: index, isFirst: tokens.isEmpty) {
          if let token { tokens.append(token) }
          index += length
          continue
        }
        guard let end = appendNames(from: index, to: &tokens, &reading) else { return nil }
        index = end
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

  private static let institutions = WordList(
    """
    局 委 部 办 院 校 所 站 队 镇 乡 县 市 区 社 公司 中心 协会 集团 银行 处 团 厅 街道 学校 大学 中学 小学 联 会 报 网 台 社区 村 科 室 组
    """)

  /// Takes the names that begin at an index, up to a role word or the end of the Han run.
  private func appendNames(from start: Int, to tokens: inout [Token], _ reading: inout Reading) -> Int? {
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
      CreditReader.institutions.matchesSuffix(of: glyphs.scalars, before: end, longest: 2), !looksLikeNames(start..<end)
    {
      reading.namesSource = true
      return end
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
      // A last character that a line end cut off.
      if glyphs.gap(before: start) == .soft, case .name(let name)? = tokens.last, name.upperBound == start,
        name.count <= 3
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
