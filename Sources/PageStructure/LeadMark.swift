import TextModel

/// The words that open a news item: “本报讯”, “新华社北京3月5日电”, “（记者 张三）”.
struct LeadMark {
  enum Kind {
    /// Opens an article.
    case article
    /// “又讯”: a second item of the same article.
    case further
  }

  var kind: Kind
  /// The index of the glyphs behind the mark.
  var end: Int

  /// Whether it names a day and ends with 电: 新华社北京3月5日电.
  func isDateline(_ glyphs: Glyphs) -> Bool {
    glyphs[end - 1] == 0x7535 && (0..<end).contains { glyphs.kind($0) == .digit }
  }

  static let agencies = WordList(
    """
    新华社 新华网 中新社 中新网 人民网 光明网 央视网 央视 央广网 中国网 人民日报 光明日报 经济日报 法治日报 法制日报 工人日报 农民日报
    科技日报 中国青年报 中青网 国际在线 环球网 澎湃新闻 法新社 路透社 美联社 俄新社 塔斯社 共同社 大河网 大河报
    """)
  private static let endings = WordList("电 讯 消息 报道 专电")
  private static let credits = WordList("记者 通讯员 见习记者 本报记者 特约记者 实习记者 全媒体记者 融媒体记者 本报通讯员")
  private static let bullets = WordList("● ■ □ ○ ◎ ◆ ◇ ★ ☆ ▲ △ ▼ • · * [ 【 「 ▶ ►")

  /// The mark at the beginning of a line, if any.
  static func read(_ glyphs: Glyphs) -> LeadMark? {
    var start = 0
    while start < 2, glyphs.longestMatch(of: bullets, at: start) == 1 { start += 1 }
    let first = glyphs[start]
    // 又讯
    if first == 0x53C8, glyphs[start + 1] == 0x8BAF { return LeadMark(kind: .further, end: start + 2) }
    if let end = ownMark(glyphs, start) { return LeadMark(kind: .article, end: end) }
    if let end = agencyMark(glyphs, start) { return LeadMark(kind: .article, end: end) }
    if let end = bracketMark(glyphs, start) { return LeadMark(kind: .article, end: end) }
    return nil
  }

  /// “本报讯”, “本报北京3月5日讯”, “晚报讯（记者 …”, “某某讯 记者”.
  private static func ownMark(_ glyphs: Glyphs, _ start: Int) -> Int? {
    let isOwn =
      glyphs[start] == 0x672C
      && [0x62A5, 0x520A, 0x7F51, 0x53F0, 0x7AD9, 0x793E].contains(glyphs[start + 1])
    var index = start + (isOwn ? 2 : 1)
    let limit = start + (isOwn ? 18 : 8)
    while index < min(limit, glyphs.count) {
      let scalar = glyphs[index]
      switch glyphs.kind(index) {
      case .han, .digit: break
      default: return nil
      }
      if scalar == 0x8BAF || scalar == 0x7535 && isOwn {
        // 通讯员, 电话 and other words that go on are no mark.
        let next = glyphs[index + 1]
        if scalar == 0x8BAF && (next == 0x5458 || next == 0x606F || next == 0x95EE || next == 0x7A0B) { return nil }
        if scalar == 0x7535 && isOwn && index > start + 2 && glyphs.kind(index + 1) == .han
          && glyphs.gap(before: index + 1) == .none, glyphs.longestMatch(of: credits, at: index + 1) == 0
        {
          return nil
        }
        if isOwn { return index + 1 }
        // Another paper's mark: only with a credit or a blank behind it.
        if glyphs.kind(index + 1) == .openBracket, glyphs.longestMatch(of: credits, at: index + 2) > 0 {
          return index + 1
        }
        if glyphs.gap(before: index + 1) == .blank, glyphs.longestMatch(of: credits, at: index + 1) > 0 {
          return index + 1
        }
        return nil
      }
      index += 1
    }
    return nil
  }

  /// “新华社北京3月5日电”, “据新华社电”, “人民网消息”.
  private static func agencyMark(_ glyphs: Glyphs, _ start: Int) -> Int? {
    let index = glyphs[start] == 0x636E ? start + 1 : start
    let length = glyphs.longestMatch(of: agencies, at: index)
    guard length > 0 else { return nil }
    var end = index + length
    while end < min(index + 26, glyphs.count) {
      switch glyphs.kind(end) {
      case .han, .digit, .latin, .openBracket, .closeBracket, .space, .slash, .period: break
      default: return nil
      }
      let ending = glyphs.longestMatch(of: endings, at: end)
      if ending > 0 {
        let next = glyphs.kind(end + ending)
        if next == .openBracket || next == .comma || next == .colon || glyphs.gap(before: end + ending) != .none
          || glyphs[end] == 0x7535
        {
          return end + ending
        }
      }
      end += 1
    }
    return nil
  }

  /// “（记者 张三 通讯员 李四）近日，…”: a credit in brackets with text behind it.
  private static func bracketMark(_ glyphs: Glyphs, _ start: Int) -> Int? {
    guard glyphs.kind(start) == .openBracket, glyphs.longestMatch(of: credits, at: start + 1) > 0 else { return nil }
    var end = start + 1
    while end < min(start + 60, glyphs.count), glyphs.kind(end) != .closeBracket { end += 1 }
    guard glyphs.kind(end) == .closeBracket, end + 4 < glyphs.count else { return nil }
    return start
  }
}
