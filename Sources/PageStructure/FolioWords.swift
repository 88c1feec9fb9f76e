import TextModel

/// The words of a masthead line.
enum FolioWords {
  static let staffRoles = WordList(
    editingText + " " + """
      执行主编 主编 副主编 编辑 实习编辑 视觉 视觉设计 统筹 图片编辑 见习编辑 首席编辑 美术设计 设计 制图 电脑制作 值班 编委 总编辑 副总编辑
      执行编辑 一审 二审 三审 初审 复审 终审 质检 审核 监制 策划 版式编辑 校检 终校 一校 二校 三校
      """)
  /// The roles that nobody has but on the paper: 策划 or 制图 may be said of a single piece.
  private static let editing = WordList(editingText)
  private static let editingText = """
    责任编辑 责编 美术编辑 美编 校对 校读 责任校对 版式 版式设计 组版 编审 审校 值班编委 值班总编 值班主任 值班主编 值班编辑 值班副总编 审读 签发 图编
    版面编辑 本版编辑 本版责编 本版美编 本版校对 本版主编 责任美编 版面设计 责任主编 照排 检校 版面
    """
  static let others = WordList(noteText + " 代号 报头 零售")
  /// With what follows them they are no section's name.
  static let notes = WordList(noteText + " 投稿邮箱 第 " + days)
  /// Feasts that stand beside the date.
  private static let days = "元旦 春节 除夕 小年 元宵 清明 端午 七夕 中元 中秋 重阳 国庆 冬至 腊八"
  private static let noteText = """
    电话 热线 邮箱 信箱 投稿 国内统一 统一刊号 刊号 邮发代号 总第 农历 网址 新闻热线 广告热线 今日 今天 本期 出版 主办 主管 E-mail email
    Email QQ 传真 零售价 定价
    """
  static let sectionNames = WordList(
    """
    要闻 综合 新闻 时政 民生 教育 社会 经济 文化 体育 国际 国内 广告 专版 专刊 副刊 周刊 特刊 法治 健康 卫生 生活 财经 三农 农业 旅游 公益 时评
    评论 理论 观点 视点 关注 聚焦 人物 特稿 专题 焦点 访谈 特写 县区 基层 地方 区域 城事 天下 综合新闻 今日要闻 文艺 党建 科技 视觉 影像
    """)

  /// How much of a line speaks for a folio: 2 for a date, a weekday and an editor each, 1 for lesser signs.
  static func score(_ glyphs: Glyphs, _ counts: LineCounts) -> Int {
    var score = 0
    let all = 0..<glyphs.count
    let signs = counts.signs
    // A date has six digits at least; those that are no Arabic ones stand with 年 or another mark.
    let mayHaveDate = counts.digits >= 6 || signs.contains(.digit) && (signs.contains(.year) || counts.dateMarks > 0)
    let date = mayHaveDate ? CalendarReader.date(in: glyphs, all) : nil
    if date != nil { score += 2 }
    if signs.contains(.weekday), CalendarReader.weekday(in: glyphs, all) != nil { score += 2 }
    if signs.contains(.staff), staff(in: glyphs) { score += 2 }
    if mayHaveNumber(counts), pageNumber(in: glyphs, all) != nil { score += 1 }
    if signs.contains(.folioWord) || counts.latin > 0, let other = glyphs.firstMatch(of: others, in: all) {
      score += 1
      if glyphs.firstMatch(of: others, in: other.upperBound..<glyphs.count) != nil { score += 1 }
    }
    if score == 0, counts.stops == 0, counts.commas == 0 { return 0 }
    // A sentence with a date in it is no folio.
    for index in all {
      switch glyphs.kind(index) {
      case .stop, .semicolon: score -= 3
      case .comma: score -= 1
      default: break
      }
    }
    // A date by itself, or with a name beside it, is a folio's; one inside a phrase is not.
    if score == 2, let date, glyphs.count - date.range.count > 14 { score = 1 }
    // 招聘会于2025年2月13日（星期: a sentence that the line breaks.
    if let date, counts.brackets != 0 || sentenceWords.contains(glyphs[date.range.lowerBound - 1]) { score -= 2 }
    return score
  }

  /// What stands before a date in a sentence.
  private static let sentenceWords = WordList("于 在 自 从 至 到 是 为 由 与 及 和")

  /// 责任编辑 / 张三　校对 / 李四: roles of the paper's staff with their names and nothing else. One role by itself has to be
  /// an editor's.
  static func isStaff(_ glyphs: Glyphs) -> Bool {
    var index = 0
    var (roles, editors) = (0, 0)
    while index < glyphs.count {
      let length = glyphs.longestMatch(of: staffRoles, at: index)
      guard length > 0 else { return false }
      if glyphs.longestMatch(of: editing, at: index) == length { editors += 1 }
      roles += 1
      index += length
      guard index < glyphs.count else { return false }
      let start = index
      while index < glyphs.count, partsRole(glyphs.kind(index)) { index += 1 }
      guard index > start || glyphs.gap(before: index) == .blank else { return false }
      let name = index
      while index < glyphs.count, index - name < 9,
        glyphs.kind(index) == .han || glyphs.kind(index) == .enumerationComma,
        index == name || glyphs.longestMatch(of: staffRoles, at: index) == 0
      {
        index += 1
      }
      guard index - name >= 2, Surnames.length(in: glyphs.scalars, at: name) > 0 else { return false }
    }
    return editors > 0
  }

  /// 新闻热线：0000-1234567, 民声民意 热线96345 by itself: where readers call the paper, which belongs to no article.
  static func isContact(_ glyphs: Glyphs) -> Bool {
    guard let start = (2..<max(2, min(12, glyphs.count))).first(where: { glyphs.kind($0) == .digit }) else {
      return false
    }
    let end = glyphs.kind(start - 1) == .colon ? start - 1 : start
    return contacts.matchesSuffix(of: glyphs.scalars, before: end) && glyphs.contains(papers, in: 0..<end)
      && (start..<glyphs.count).allSatisfy {
        [.digit, .dash, .space, .slash, .enumerationComma, .comma].contains(glyphs.kind($0))
      }
  }

  /// 便民热线：0000　投稿邮箱：a@b.cn: several of them, one the paper's.
  static func areContacts(_ glyphs: Glyphs) -> Bool {
    guard glyphs.contains(papers, in: 0..<glyphs.count) else { return false }
    var parts = 0
    var index = 0
    while index < glyphs.count {
      let start = index
      while index < glyphs.count, glyphs.kind(index) == .han { index += 1 }
      guard (2...8).contains(index - start), glyphs.kind(index) == .colon,
        channels.matchesSuffix(of: glyphs.scalars, before: index)
      else { return false }
      index += 1
      let value = index
      while index < glyphs.count, glyphs.kind(index) != .han { index += 1 }
      guard index > value + 2 else { return false }
      parts += 1
    }
    return parts > 1
  }

  /// 咨询电话：12345: whether a number to call ends a line.
  static func endsWithContact(_ glyphs: Glyphs) -> Bool {
    var start = glyphs.count
    while start > 2, glyphs.kind(start - 1) == .digit || glyphs.kind(start - 1) == .dash { start -= 1 }
    return glyphs.count - start > 2 && glyphs.kind(start - 1) == .colon
      && contacts.matchesSuffix(of: glyphs.scalars, before: start - 1)
  }

  /// 咨询投诉：96515 某公司: whether a line tells where to call.
  static func namesContact(_ glyphs: Glyphs, colon: Int) -> Bool {
    glyphs.kind(colon + 1) == .digit && calls.matchesSuffix(of: glyphs.scalars, before: colon)
  }

  private static let calls = WordList(contactText + " 投诉 咨询 举报 预约 报名 邮箱")
  private static let channels = WordList(contactText + " 邮箱 信箱 网址 微信 微博 公众号")
  private static let contacts = WordList(contactText)
  private static let contactText = "热线 电话 传真 QQ群 报料"
  /// Of the paper itself: other numbers to call stand in notices and belong to them.
  private static let papers = WordList("新闻 报料 爆料 本报 投稿 广告 发行 订报 订阅 读者 民声 编辑")

  /// Whether a mark may stand between a role and its name.
  static func partsRole(_ kind: CharacterClass) -> Bool { kind == .colon || kind == .slash || kind == .symbol }

  /// Whether a staff role with a name (after a colon, a blank or a slash) stands in the line.
  private static func staff(in glyphs: Glyphs) -> Bool {
    for index in 0..<glyphs.count {
      let length = glyphs.longestMatch(of: staffRoles, at: index)
      guard length > 0 else { continue }
      let next = index + length
      let isMarked =
        partsRole(glyphs.kind(next)) || glyphs.gap(before: next) == .blank && next < glyphs.count
      if isMarked && next < glyphs.count
        && (index == 0 || glyphs.kind(index - 1) != .han || glyphs.gap(before: index) == .blank || length >= 4)
      {
        return true
      }
    }
    return false
  }

  /// Whether a page number may stand in a line: 版, or a Latin letter with a digit.
  private static func mayHaveNumber(_ counts: LineCounts) -> Bool {
    counts.signs.contains(.page) || counts.latin > 0 && counts.digits > 0
  }

  /// “第5版”, “A03”, “03版” or a number that takes the line: the range of the number and of the whole.
  static func pageNumber(in glyphs: Glyphs, _ range: Range<Int>) -> (number: Range<Int>, whole: Range<Int>)? {
    for index in range where glyphs[index] == 0x7248 {
      // 5版, 第5版, 第五版, A5版
      var start = index
      let isArabic = glyphs.kind(index - 1) != .han
      while start > range.lowerBound, isNumberPart(glyphs, start - 1), (glyphs.kind(start - 1) != .han) == isArabic,
        start == index || glyphs.gap(before: start) == .none
      {
        start -= 1
      }
      if start == index { continue }
      if glyphs.kind(start) == .han && glyphs[start - 1] != 0x7B2C { continue }
      let whole = glyphs[start - 1] == 0x7B2C ? start - 1 : start
      // 今日8版 counts the pages.
      if whole == start, glyphs[whole - 1] == 0x65E5 || glyphs[whole - 1] == 0x5171 || glyphs[whole - 1] == 0x5929 {
        continue
      }
      return (start..<index, whole..<(index + 1))
    }
    for index in range where glyphs[index] == 0x7248 && glyphs.kind(index + 1) == .digit {
      // 版 05, 版次：5
      var end = index + 1
      while end < range.upperBound, glyphs.kind(end) == .digit { end += 1 }
      if end - index <= 3 { return ((index + 1)..<end, index..<end) }
    }
    // A03
    for index in range where glyphs.kind(index) == .latin && glyphs.kind(index + 1) == .digit {
      var end = index + 1
      // A date may stand at the head of the next line.
      while end < range.upperBound, glyphs.kind(end) == .digit, end == index + 1 || glyphs.gap(before: end) == .none {
        end += 1
      }
      let isWord =
        (index == range.lowerBound || glyphs.kind(index - 1) != .latin)
        && (end >= range.upperBound || glyphs.kind(end) != .latin)
      if isWord && end - index <= 3 && glyphs[index] <= 0x5A { return (index..<end, index..<end) }
    }
    return nil
  }

  private static func isNumberPart(_ glyphs: Glyphs, _ index: Int) -> Bool {
    let kind = glyphs.kind(index)
    if kind == .digit || kind == .latin { return true }
    return kind == .han && HanDigit.upToTen(glyphs[index]) != nil
  }

  /// A page number or a section's name by itself, as extraction leaves them beside the folio.
  static func isFragment(_ glyphs: Glyphs, _ counts: LineCounts) -> Bool {
    let all = 0..<glyphs.count
    if glyphs.count <= 3 && all.allSatisfy({ glyphs.kind($0) == .digit }) { return true }
    if mayHaveNumber(counts), let number = pageNumber(in: glyphs, all), glyphs.count - number.whole.count <= 8 {
      return true
    }
    // 人物 6
    var end = glyphs.count
    while end > 2, glyphs.count - end < 2, glyphs.kind(end - 1) == .digit { end -= 1 }
    return glyphs.count <= 8 && sectionNames.matchesSuffix(of: glyphs.scalars, before: end)
      && TitleWords.verbStart(glyphs, all) == 0
  }
}
