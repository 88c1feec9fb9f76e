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
    /// Whether a post or a place stands before the names, as under a letter or an article by a specialist.
    var isSignature = false
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
    return reader.read() ?? reader.signature() ?? reader.pupil()
  }

  /// The same of a line, where a pen name may stand between brackets that are all of it.
  static func read(_ glyphs: Glyphs, _ range: Range<Int>, isBracketed: Bool) -> Reading? {
    read(glyphs, range) ?? (isBracketed ? penName(glyphs, range) : nil)
  }

  /// （政轩）: a name without a family name, such as writers sign with, where nothing but a name can stand: in the bracket
  /// behind an article's last sentence.
  static func penName(_ glyphs: Glyphs, _ range: Range<Int>) -> Reading? {
    guard range.count == 2 || range.count == 3, range.allSatisfy({ glyphs.kind($0) == .han }),
      !notes.contains(where: range, in: glyphs.scalars),
      !notes.matchesSuffix(of: glyphs.scalars, before: range.upperBound)
    else { return nil }
    var reading = Reading()
    reading.credits = [Found(role: .author, name: range, hasRole: false)]
    return reading
  }

  /// What stands there and is no name.
  private static let notes = WordList(
    """
    笑 大笑 苦笑 掌声 鼓掌 沉默 哽咽 流泪 化名 图片 附图 附表 见图 上图 下图 左图 右图 组图 如图 资料 综合 来源 待续 未完 节选 摘编 摘录 转载 连载 有删节
    有删改 略 完 上 中 下 一 二 三 四 五 注 编者 编者按 编者注 译者 作者 记者 通讯员 上接 下转 全文 摄 绘 文 图 版 报 局 委 部 院 网 社 办 供稿 整理 同上 暂名
    """)

  /// 陈简（文学院2022级）, 县第一中学高二（7）班 易水寒: who goes to which school.
  private func pupil() -> Reading? {
    guard range.count >= 6, range.count <= 32 else { return nil }
    var name = range
    if glyphs.kind(range.upperBound - 1) == .closeBracket,
      let open = range.first(where: { glyphs.kind($0) == .openBracket }),
      CreditReader.classes.matchesSuffix(of: glyphs.scalars, before: range.upperBound - 1)
    {
      name = range.lowerBound..<open
    } else {
      var start = range.upperBound - 1
      while start > range.lowerBound, glyphs.gap(before: start) == .none, glyphs.kind(start - 1) == .han { start -= 1 }
      guard start > range.lowerBound, CreditReader.classes.matchesSuffix(of: glyphs.scalars, before: start) else {
        return nil
      }
      name = start..<range.upperBound
    }
    guard Surnames.isLikelyName(glyphs.scalars, name) else { return nil }
    var reading = Reading()
    reading.credits = [Found(role: .author, name: name, hasRole: false)]
    reading.isSignature = true
    return reading
  }

  private static let classes = WordList("级 班 学院 大学 中学 小学 学校 系 专业 一中 二中 三中 四中 实小")

  /// Characters that stand in no byline.
  static func hasNo(_ kind: CharacterClass) -> Bool {
    switch kind {
    case .digit, .latin, .percent, .stop, .openQuote, .closeQuote, .openTitle, .closeTitle, .ellipsis, .tilde: true
    default: false
    }
  }

  /// What reporters do: “记者 获悉”.
  private static let reporting = WordList("获悉 了解 了解到 看到 见到 发现 注意到 采访 走访 来到 从 在")
  /// What reporters write, behind their own word.
  private static let columns = WordList("手记 札记 观察 感言 连线 调查 视角 点评 随笔 日记 直击 评论 追踪 体验")
  private static let posts = WordList(Posts.all + " 读者")

  /// “某镇某社区党总支书记 张三”, “某街道 张三 李四”: who a signed text is by, with the post or place before the names.
  private func signature() -> Reading? {
    guard range.count >= 4, range.count <= 40, range.allSatisfy({ glyphs.kind($0) == .han }) else { return nil }
    var reading = Reading()
    var end = range.upperBound
    while reading.credits.count < 4 {
      var start = end - 1
      while start > range.lowerBound, end - start < 4, glyphs.gap(before: start) == .none { start -= 1 }
      // 读者 石 磊
      if end - start == 1, start > range.lowerBound + 1, glyphs.gap(before: start - 1) == .blank { start -= 1 }
      let name = start..<end
      guard start > range.lowerBound + 1, glyphs.gap(before: start) == .blank,
        Surnames.isLikelyName(glyphs.scalars, name)
      else { return nil }
      reading.credits.insert(Found(role: .author, name: name, hasRole: false), at: 0)
      if CreditReader.posts.matchesSuffix(of: glyphs.scalars, before: start)
        || CreditWords.institutions.matchesSuffix(of: glyphs.scalars, before: start, longest: 2)
      {
        reading.isSignature = true
        return reading
      }
      end = start
    }
    return nil
  }

  private func read() -> Reading? {
    var reading = Reading()
    guard let tokens = CreditWords(glyphs, range).tokens(&reading) else { return nil }
    var role: RoleWords.Role?
    var group = 0
    var isPrefixStyle = false
    // “文/图 张三”, with the word before the names and no slash.
    let opensWithEnding = tokens.count > 1 && isPlainEnding(tokens[0])
    // “记者 张三 摄影 李四”: the words stand before their names, since the line begins with a word and ends with a name.
    let standBefore =
      tokens.count > 1 && !reading.namesSource && !isName(tokens[0]) && isName(tokens[tokens.count - 1])
    for (index, token) in tokens.enumerated() {
      switch token {
      case .role(let word):
        // “图/本报通讯员 李四” took the picture.
        if isPrefixStyle, role == .photographer, group == reading.credits.count { continue }
        role = word
        reading.hasRole = true
        if word == .photographer { reading.isPhotoCredit = true }
      case .name(let name):
        reading.credits.append(Found(role: role ?? .author, name: name, hasRole: role != nil || opensWithEnding))
      case .photoEnding, .plainEnding:
        let isPhoto = if case .photoEnding = token { true } else { false }
        if standBefore, isName(tokens[index + 1]), isPhoto || index == 0 {
          role = isPhoto ? .photographer : .author
          reading.hasRole = true
          if isPhoto { reading.isPhotoCredit = true }
          group = reading.credits.count
          continue
        }
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
        } else {
          // “张三 李四 文/图”
          for credit in group..<max(group, reading.credits.count) { reading.credits[credit].hasRole = true }
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

  private func isName(_ token: CreditWords.Token) -> Bool {
    if case .name = token { true } else { false }
  }

  private func isPlainEnding(_ token: CreditWords.Token) -> Bool {
    if case .plainEnding = token { true } else { false }
  }

  /// Without a role a name must look like one; with a role a rare name is taken that stands by itself.
  private func isPlausible(_ credit: Found) -> Bool {
    let name = credit.name
    // 记者手记 names a column.
    if name.count == 2, glyphs.longestMatch(of: CreditReader.columns, at: name.lowerBound) == 2 { return false }
    if Surnames.isLikelyName(glyphs.scalars, name) { return true }
    if (name.lowerBound..<name.upperBound).contains(where: { glyphs.kind($0) == .middleDot }) { return true }
    guard credit.hasRole, name.count <= 4, !CreditReader.reporting.contains(where: name, in: glyphs.scalars) else {
      return false
    }
    if Surnames.isPossibleName(glyphs.scalars, name) { return true }
    let endsAlone =
      name.upperBound >= range.upperBound || glyphs.gap(before: name.upperBound) == .blank
      || glyphs.kind(name.upperBound) != .han
      || glyphs.longestMatch(of: RoleWords.plainEndings, at: name.upperBound) > 1
    return endsAlone && !LineWords.times.contains(where: name, in: glyphs.scalars)
      && TitleWords.verbStart(glyphs, name) < 2
  }
}
