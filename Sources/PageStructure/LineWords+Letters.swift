import TextModel

/// The words of letters, interviews and announcements: who is spoken to, who answers, when and where.
extension LineWords {
  /// Whom a letter is to.
  private static let addressees = WordList("编辑同志 编辑 编辑部 编辑老师 主编 同志 同志们 老师们 同学们 先生 女士 朋友们 乡亲们")

  /// 编辑同志：
  static func isSalutation(_ glyphs: Glyphs) -> Bool {
    glyphs.kind(glyphs.count - 1) == .colon && glyphs.count <= 12
      && addressees.matchesSuffix(of: glyphs.scalars, before: glyphs.count - 1)
  }

  private static let answers = WordList("答复 回复 回音 回应 回访 解答 答复说 编后 编后语 附言")
  /// What stands only in brackets over an answer: 【记者追访】, 【处理结果】.
  private static let followUps = WordList("追访 追踪 调查 核实 反馈 处理结果 办理结果 办理情况 处理情况 点评")

  /// 公交公司答复：…, 本报回音：…, 【部门回应】…: what is answered to a letter.
  ///
  /// - Parameter colon: which of the glyphs is the first colon.
  static func opensAnswer(_ glyphs: Glyphs, colon: Int) -> Bool {
    if glyphs.kind(0).isOpening, let end = (3..<10).first(where: { glyphs.kind($0).isClosing }) {
      return answers.matchesSuffix(of: glyphs.scalars, before: end)
        || followUps.matchesSuffix(of: glyphs.scalars, before: end)
    }
    return colon >= 2 && colon < min(14, glyphs.count) && answers.matchesSuffix(of: glyphs.scalars, before: colon)
  }

  /// 问：…, 答（某局）：…, 【记者】…: who speaks.
  static func isSpoken(_ glyphs: Glyphs) -> Bool {
    if glyphs[0] == 0x95EE || glyphs[0] == 0x7B54 {  // 问 答
      if glyphs.kind(1) == .colon { return true }
      guard glyphs.kind(1) == .openBracket,
        let close = (3..<14).first(where: { glyphs.kind($0) == .closeBracket })
      else { return false }
      return glyphs.kind(close + 1) == .colon
    }
    let asker = glyphs.longestMatch(of: askers, at: 0)
    if asker > 0 { return glyphs.kind(asker) == .colon }
    guard glyphs[0] == 0x3010 else { return false }
    let length = glyphs.longestMatch(of: speakers, at: 1)
    return length > 0 && glyphs[length + 1] == 0x3011
  }

  /// Who asks in an interview: 记者：….
  private static let askers = WordList("记者 主持人")
  private static let speakers = WordList("问 答 记者 主持人 嘉宾 读者 网友")

  /// 11月15日 雨: what opens a diary's entry.
  static func isDiaryDay(_ glyphs: Glyphs) -> Bool {
    guard glyphs.count <= 16, glyphs.kind(0) == .digit,
      let weather = (4..<14).first(where: { weathers.mayBegin(glyphs[$0]) })
    else { return false }
    return isDay(glyphs) && weathers.contains(where: weather..<glyphs.count, in: glyphs.scalars)
  }

  private static let weathers = WordList("晴 阴 雨 雪 雾 多云 小雨 中雨 大雨 暴雨 雷阵雨 小雪 中雪 大雪 晴转多云 多云转晴 阴转晴 晴转阴 阴转小雨 多云转阴")

  private static let reports = WordList("表示 介绍 介绍说 介绍道 指出 强调 坦言 透露 告诉记者 说")

  /// 史振华表示，该区将…: who says what follows. A title has no comma there.
  static func opensReport(_ glyphs: Glyphs) -> Bool {
    guard glyphs.kind(0) == .han, let comma = (3..<14).first(where: { glyphs.kind($0) == .comma }) else { return false }
    return reports.matchesSuffix(of: glyphs.scalars, before: comma)
      && (0..<comma).allSatisfy { glyphs.kind($0) == .han }
  }

  /// 时间：…, 咨询电话：12345: an entry of an announcement, text for all that a title may hold a colon.
  static func isEntry(_ glyphs: Glyphs, _ counts: LineCounts) -> Bool {
    guard counts.colon > 1, counts.colon < 14 else { return false }
    return entries.contains(where: 0..<counts.colon, in: glyphs.scalars)
      || counts.digits > 4 && FolioWords.namesContact(glyphs, colon: counts.colon)
  }

  private static let entries = WordList(
    """
    时间 地点 地址 主讲人 主讲 嘉宾 对象 内容 要求 费用 票价 名额 报名 报名时间 报名地点 报名方式 联系人 联系电话 咨询电话 电话 邮箱 备注 主办 承办 主办单位
    """)
}
